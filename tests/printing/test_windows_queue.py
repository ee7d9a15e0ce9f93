"""Windows' spooler, by a fake of `win32print`: counted, watched, withdrawn; never tried for real."""

import sys
from pathlib import Path

import pytest

from pos_app.domain.errors import (
    ConfigError,
    CoverOpenError,
    PaperOutError,
    PrinterError,
    PrinterMissingError,
    PrinterOfflineError,
    PrintUnconfirmedError,
)
from pos_app.printing import open_printer
from pos_app.printing.finding.queues import find_windows_queues
from pos_app.printing.links.windows import WindowsSpooler
from pos_app.printing.setup import PrinterSetup
from pos_app.printing.spooled import SpooledPrinter, SpoolerPatience
from pos_app.till.ports import PrinterState, Proof
from tests.fakes.escpos_paper import read_sheet
from tests.fakes.win32_spooler import PAUSED, PRINTING, Win32Print
from tests.printing.papers import draw_ticket, encode, make_picture_ticket, make_ticket

QUICK = SpoolerPatience(job=0.2, look=0.01)
TICKET = make_picture_ticket(encode(draw_ticket()))


def connect(api: Win32Print, queue: str = "POS-80") -> SpooledPrinter:
    setup = PrinterSetup("windows", queue, speed=10_000.0)
    return SpooledPrinter(setup, WindowsSpooler(queue, api), QUICK)


def test_a_ticket_goes_out_whole_and_is_unverified() -> None:
    api = Win32Print(most_at_once=1000)

    report = connect(api).print_document(TICKET)

    assert (report.proof, report.error) == (Proof.UNVERIFIED, None)
    sheet = read_sheet(api.paper[0])
    assert sheet.text.splitlines()[0] == "AGENCIA EL NIÑO"
    assert sheet.unknown == []
    assert api.calls == ["start", "page", "end page", "end"]


def test_nothing_is_left_in_a_queue_that_keeps_what_it_printed() -> None:
    api = Win32Print(keeps_printed=True)

    assert connect(api).print_document(make_ticket()).proof is Proof.UNVERIFIED
    assert api.jobs == {}


@pytest.mark.parametrize(
    ("status", "attributes", "error"),
    [
        (0x10, 0, PaperOutError),
        (0x400000, 0, CoverOpenError),
        (0x80, 0, PrinterOfflineError),
        (0x1, 0, PrinterOfflineError),
        (0, 0x400, PrinterOfflineError),
    ],
)
def test_a_fault_that_windows_knows_means_nothing_is_handed_over(
    status: int, attributes: int, error: type[PrinterError]
) -> None:
    api = Win32Print(printer_status=status, attributes=attributes)
    printer = connect(api)

    report, lamp = printer.print_document(make_ticket()), printer.read_status()

    assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, error)
    assert (lamp.state, type(lamp.error)) == (PrinterState.FAULT, error)
    assert api.calls == []


def test_a_job_that_never_began_is_taken_back_and_printed_once_later() -> None:
    api = Win32Print(prints=False)
    printer = connect(api)

    waiting = printer.print_document(make_ticket())
    api.let_print()
    assert api.paper == []
    later = printer.print_document(make_ticket())

    assert waiting.proof is Proof.NOT_PRINTED
    assert later.proof is Proof.UNVERIFIED
    assert len(api.paper) == 1


def test_a_job_that_began_and_does_not_end_is_deleted_and_doubtful() -> None:
    api = Win32Print(gets_stuck=True)

    report = connect(api).print_document(make_ticket())
    api.let_print()

    assert report.proof is Proof.DOUBTFUL
    assert api.jobs == {}
    assert api.paper == []


def test_a_job_that_cannot_be_paused_is_doubtful() -> None:
    api = Win32Print(prints=False, ignores_pause=True)

    assert connect(api).print_document(make_ticket()).proof is Proof.DOUBTFUL
    assert api.jobs == {}


@pytest.mark.allow_log
def test_a_job_that_windows_does_not_give_back_is_doubtful() -> None:
    api = Win32Print(prints=False, refuses_delete=True)

    report = connect(api).print_document(make_ticket())

    assert report.proof is Proof.DOUBTFUL
    assert [job.status for job in api.jobs.values()] == [PAUSED], "it does not print by itself"


def test_a_spooler_that_takes_only_a_part_gets_it_back() -> None:
    api = Win32Print(takes=5000)
    printer = connect(api)

    report = printer.print_document(TICKET)

    assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, PrinterOfflineError)
    assert api.jobs == {}
    api.takes = None
    assert printer.print_document(make_ticket()).proof is Proof.UNVERIFIED
    assert len(api.paper) == 1


def test_a_part_that_is_being_printed_already_is_doubtful() -> None:
    class Eager(Win32Print):
        def WritePrinter(self, handle: str, data: bytes) -> int:
            count = super().WritePrinter(handle, data)
            self.jobs[self._open_job].status |= PRINTING
            return count

    report = connect(Eager(takes=5000)).print_document(TICKET)

    assert (report.proof, type(report.error)) == (Proof.DOUBTFUL, PrintUnconfirmedError)


def test_a_queue_that_is_not_there() -> None:
    report = connect(Win32Print(), "nobody").print_document(make_ticket())

    assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, PrinterMissingError)


def test_the_queue_is_closed() -> None:
    api = Win32Print()
    printer = connect(api)
    printer.read_status()
    assert api.is_open
    printer.close()
    printer.close()
    assert not api.is_open
    assert printer.read_status().state is PrinterState.UNKNOWN


def test_queues_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "win32print", Win32Print(queues=("POS-80", "PDF")))

    assert find_windows_queues() == (("POS-80", "USB001"), ("PDF", "USB001"))


@pytest.mark.skipif(sys.platform == "win32", reason="here the link works")
def test_elsewhere_than_on_windows_the_link_is_a_bad_setting(tmp_path: Path) -> None:
    assert find_windows_queues() == ()
    with pytest.raises(ConfigError, match="not Windows"):
        open_printer(PrinterSetup("windows", "POS-80"), tmp_path)
    with pytest.raises(ConfigError, match="address is empty"):
        open_printer(PrinterSetup("windows"), tmp_path)
