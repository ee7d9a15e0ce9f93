"""The printer that is not there behaves as one that is, and fails as it is told to."""

import stat
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from pos_app.domain.errors import (
    ConfigError,
    CoverOpenError,
    PaperOutError,
    PrinterError,
    PrinterMissingError,
    PrinterOfflineError,
)
from pos_app.printing import LINKS, open_printer
from pos_app.printing.links import virtual
from pos_app.printing.links.virtual import Trouble, VirtualPrinter
from pos_app.printing.printer import EscPosPrinter
from pos_app.printing.setup import PrinterSetup
from pos_app.till.ports import PrinterState, Proof
from tests.printing.papers import QR, draw_ticket, encode, make_picture_ticket, make_ticket


@pytest.fixture
def papers() -> list[Path]:
    return []


@pytest.fixture
def printer(tmp_path: Path, papers: list[Path]) -> VirtualPrinter:
    found = open_printer(PrinterSetup(), tmp_path / "papers", papers.append)
    assert isinstance(found, VirtualPrinter)
    return found


def test_a_ticket_is_kept_as_a_picture_and_shown(
    printer: VirtualPrinter, papers: list[Path]
) -> None:
    report = printer.print_document(make_ticket())

    (path,) = papers
    with Image.open(path) as image:
        assert image.width == 576 + 64
        assert [code.text for code in zxingcpp.read_barcodes(image)] == [QR]
    assert (report.proof, report.error, report.used_fallback) == (Proof.PROVEN, None, False)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert "76479163" not in path.name


def test_papers_sort_by_time_and_the_oldest_are_taken_away(
    printer: VirtualPrinter, papers: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(virtual, "KEPT", 3)
    for _ in range(5):
        printer.print_document(make_ticket())

    assert sorted(papers[0].parent.iterdir()) == papers[2:]


def test_the_fallback_is_told(printer: VirtualPrinter) -> None:
    assert printer.print_document(make_picture_ticket(b"<html>")).used_fallback
    good = make_picture_ticket(encode(draw_ticket(400, 500)))
    assert not printer.print_document(good).used_fallback


@pytest.mark.parametrize(
    ("trouble", "error"),
    [
        (Trouble.PAPER_OUT, PaperOutError),
        (Trouble.COVER_OPEN, CoverOpenError),
        (Trouble.OFFLINE, PrinterOfflineError),
    ],
)
def test_trouble_before_gives_no_paper(
    printer: VirtualPrinter, papers: list[Path], trouble: Trouble, error: type[PrinterError]
) -> None:
    printer.simulate(trouble)
    report, status = printer.print_document(make_ticket()), printer.read_status()

    assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, error)
    assert (status.state, type(status.error)) == (PrinterState.FAULT, error)
    assert papers == []
    printer.simulate(Trouble.NONE)
    assert printer.print_document(make_ticket()).proof is Proof.PROVEN
    assert printer.read_status().state is PrinterState.READY


def test_paper_that_ends_in_the_middle_is_half_a_ticket(
    printer: VirtualPrinter, papers: list[Path]
) -> None:
    printer.print_document(make_ticket())
    printer.simulate(Trouble.PAPER_ENDS)
    report = printer.print_document(make_ticket())

    whole, half = (Image.open(path) for path in papers)
    with whole, half:
        assert half.height == whole.height // 2
    assert (report.proof, type(report.error)) == (Proof.DOUBTFUL, PaperOutError)
    assert printer.read_status().paper_is_low


def test_a_silent_one_prints_and_proves_nothing(
    printer: VirtualPrinter, papers: list[Path]
) -> None:
    printer.simulate(Trouble.SILENT)

    assert printer.print_document(make_ticket()).proof is Proof.UNVERIFIED
    assert printer.read_status().state is PrinterState.UNKNOWN
    assert len(papers) == 1


def test_a_folder_that_cannot_be_is_a_missing_printer(tmp_path: Path) -> None:
    (tmp_path / "papers").write_text("a file")
    report = open_printer(PrinterSetup(), tmp_path / "papers").print_document(make_ticket())

    assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, PrinterMissingError)


def test_the_link_that_is_named_is_opened(tmp_path: Path) -> None:
    for link, address in (("tcp", "192.0.2.7"), ("file", str(tmp_path / "lp0"))):
        printer = open_printer(PrinterSetup(link, address), tmp_path)
        assert isinstance(printer, EscPosPrinter)
        printer.close()


def test_a_link_that_is_not_there_is_a_bad_setting(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        open_printer(PrinterSetup("carrier-pigeon"), tmp_path)

    assert all(link in caught.value.detail for link in LINKS)


def test_an_address_names_the_folder(tmp_path: Path) -> None:
    printer = open_printer(PrinterSetup(address=str(tmp_path / "mine")), tmp_path / "other")
    printer.print_document(make_ticket())

    assert len(list((tmp_path / "mine").iterdir())) == 1
