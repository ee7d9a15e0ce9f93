"""Every printer keeps the port's word: the same suite for each way to print."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from pos_app.domain.document import Document, Feed, Picture, Text
from pos_app.printing import open_printer
from pos_app.printing.setup import PrinterSetup
from pos_app.till.ports import Printer, PrinterState, Proof
from tests.fakes.printer_device import Behaviour, PrinterDevice, SerialDevice
from tests.printing.papers import HOSTILE, make_full_paper, make_picture_ticket, make_ticket


@pytest.fixture(params=["tcp", "serial", "virtual", "file"])
def printer(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Printer]:
    with ExitStack() as stack:
        device = {"tcp": PrinterDevice, "serial": SerialDevice}.get(request.param)
        address = ""
        if device is not None:
            address = stack.enter_context(device(Behaviour(confirms_ids=True))).address
        elif request.param == "file":
            address = str(tmp_path / "paper.bin")
        printer = open_printer(PrinterSetup(request.param, address), tmp_path / "papers")
        stack.callback(printer.close)
        yield printer


def is_good(proof: Proof, printer: Printer) -> bool:
    """A plain file proves nothing; all others do."""
    description = printer.read_status().description
    return proof is (Proof.UNVERIFIED if description.endswith(".bin") else Proof.PROVEN)


def test_documents_come_out_one_after_another(printer: Printer) -> None:
    for document in (make_ticket(), make_full_paper(), make_ticket()):
        report = printer.print_document(document)

        assert is_good(report.proof, printer)
        assert report.error is None
        assert not report.used_fallback


@pytest.mark.parametrize("name", ["html", "truncated", "bomb"])
def test_a_bad_picture_is_told_and_printed_from_data(printer: Printer, name: str) -> None:
    report = printer.print_document(make_picture_ticket(HOSTILE[name]))

    assert is_good(report.proof, printer)
    assert report.used_fallback


@pytest.mark.parametrize(
    "parts",
    [(), (Feed(0),), (Text(""),), (Text("\x00\x1b@\x10\x04\x01" * 50),), (Picture(b""),)],
    ids=["nothing", "no feed", "no text", "only commands", "no picture"],
)
def test_odd_documents_end_well(printer: Printer, parts: tuple[Feed | Text | Picture, ...]) -> None:
    assert is_good(printer.print_document(Document("odd", parts)).proof, printer)


def test_it_can_be_closed_and_used_again(printer: Printer) -> None:
    printer.close()
    printer.close()

    assert is_good(printer.print_document(make_ticket()).proof, printer)


def test_its_status_has_a_state_and_a_name(printer: Printer) -> None:
    status = printer.read_status()

    assert status.description.startswith("80 mm · ")
    assert status.error is None
    assert status.state in (PrinterState.READY, PrinterState.UNKNOWN)


def test_nothing_secret_is_logged(printer: Printer, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        report = printer.print_document(make_ticket())

    assert caplog.records, "what is printed is logged"
    assert "76479163" not in caplog.text + repr(report) + repr(make_ticket())


def test_asking_for_a_printer_loads_no_library_before_it_is_needed() -> None:
    loading = (
        "import sys, pos_app.printing; "
        "sys.exit(bool({'PIL', 'escpos', 'yaml', 'qrcode', 'barcode'} & sys.modules.keys()))"
    )

    assert subprocess.run([sys.executable, "-c", loading], check=False).returncode == 0
