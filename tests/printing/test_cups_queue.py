"""A real CUPS with a raw queue: its printer up, down, up again, stalling, and the queue stopped."""

import socket
from collections.abc import Iterator

import pytest

from pos_app.domain.errors import ConfigError, PrinterMissingError, PrinterOfflineError
from pos_app.printing.finding.queues import find_cups_queues
from pos_app.printing.links.cups import CupsSpooler
from pos_app.printing.links.ipp import CupsServer as Client
from pos_app.printing.links.ipp import IppError, decode
from pos_app.printing.setup import PrinterSetup
from pos_app.printing.spooled import SpooledPrinter, SpoolerPatience, Stage
from pos_app.till.ports import PrinterState, Proof
from tests.fakes.printer_device import Behaviour, PrinterDevice
from tests.printing.cups_server import WHY_NOT, CupsServer
from tests.printing.papers import draw_ticket, encode, make_picture_ticket, make_ticket

needs_cups = pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)
TICKET = make_picture_ticket(encode(draw_ticket()))
LONG = SpoolerPatience(job=60.0)
QUICK = SpoolerPatience(job=1.0)


@pytest.fixture(scope="module")
def cups() -> Iterator[CupsServer]:
    with CupsServer() as server:
        yield server


def find_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def connect(cups: CupsServer, queue: str, patience: SpoolerPatience = LONG) -> SpooledPrinter:
    spooler = CupsSpooler(queue, 10.0, Client(cups.socket))
    return SpooledPrinter(PrinterSetup("cups", queue, speed=10_000.0), spooler, patience)


def add(cups: CupsServer, name: str, device: PrinterDevice) -> None:
    cups.add_queue(name, int(device.address.rpartition(":")[2]))


@needs_cups
def test_a_ticket_goes_through_byte_by_byte_and_leaves_no_data_behind(cups: CupsServer) -> None:
    with PrinterDevice() as device:
        add(cups, "good", device)
        printer = connect(cups, "good")

        report = printer.print_document(TICKET)

        assert (report.proof, report.error) == (Proof.UNVERIFIED, None)
        sheet = device.wait_for_end().sheet
        assert sheet.text.splitlines()[0] == "AGENCIA EL NIÑO"
        assert len(sheet.of_kind("cut")) == 1
        assert sheet.unknown == []
        assert cups.list_kept_data() == []
        printer.read_status()
        printer.read_status()
    assert len(device.connections) == 1, "asking how it is prints nothing"


@needs_cups
def test_a_printer_that_is_down_gets_nothing_later_by_itself(cups: CupsServer) -> None:
    port = find_port()
    cups.add_queue("down", port)
    printer = connect(cups, "down", QUICK)

    report = printer.print_document(make_ticket())

    # CUPS had begun with it, so nobody can prove that nothing went out.
    assert report.proof is Proof.DOUBTFUL
    assert cups.run("lpstat", "-o") == ""
    assert cups.list_kept_data() == []
    with socket.create_server(("127.0.0.1", port)) as later:
        assert connect(cups, "down").read_status().state is PrinterState.UNKNOWN
        later.settimeout(1.0)
        with pytest.raises(TimeoutError):
            later.accept()


@needs_cups
def test_it_comes_up_again_and_prints_one_ticket(cups: CupsServer) -> None:
    with PrinterDevice() as device:
        port = int(device.address.rpartition(":")[2])
    cups.add_queue("later", port)
    assert connect(cups, "later", QUICK).print_document(make_ticket()).proof is Proof.DOUBTFUL

    with PrinterDevice() as device:
        cups.add_queue("later", int(device.address.rpartition(":")[2]))
        assert connect(cups, "later").print_document(make_ticket()).proof is Proof.UNVERIFIED
        device.wait_for_end()
        assert len(device.sheets) == 1


@needs_cups
def test_a_printer_that_stalls_is_given_up_and_its_job_cancelled(cups: CupsServer) -> None:
    with PrinterDevice(Behaviour(stops_reading_after=0, tells_by_itself=False)) as device:
        add(cups, "stalled", device)
        big = make_picture_ticket(encode(draw_ticket(576, 7900)))

        report = connect(cups, "stalled", QUICK).print_document(big)

        assert report.proof is Proof.DOUBTFUL
        assert cups.run("lpstat", "-o") == ""


@needs_cups
def test_a_stopped_queue_is_told_before_anything_is_handed_over(cups: CupsServer) -> None:
    with PrinterDevice() as device:
        add(cups, "stopped", device)
        cups.run("cupsdisable", "stopped")
        printer = connect(cups, "stopped", QUICK)

        report, status = printer.print_document(make_ticket()), printer.read_status()
        cups.run("cupsenable", "stopped")
        again = connect(cups, "stopped").print_document(make_ticket())

        assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, PrinterOfflineError)
        assert status.state is PrinterState.FAULT
        assert again.proof is Proof.UNVERIFIED
        device.wait_for_end()
        assert len(device.sheets) == 1


@needs_cups
def test_a_queue_that_rejects_jobs(cups: CupsServer) -> None:
    cups.add_queue("closed", find_port())
    cups.run("cupsreject", "closed")

    report = connect(cups, "closed", QUICK).print_document(make_ticket())

    assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, PrinterOfflineError)


@needs_cups
def test_a_job_that_never_began_is_certainly_not_printed(cups: CupsServer) -> None:
    cups.add_queue("busy", find_port())
    spooler = CupsSpooler("busy", 10.0, Client(cups.socket))
    first = spooler.submit(b"\x1b@first\n", "first")  # holds the queue: nobody is at that port
    second = spooler.submit(b"\x1b@second\n", "second")
    assert spooler.read_stage(second) is Stage.WAITS

    withdrawn = spooler.withdraw(second)
    assert (withdrawn.stage, withdrawn.never_began) == (Stage.FAILED, True)
    assert spooler.withdraw(first).never_began is False


@needs_cups
def test_queues_are_found_and_one_that_is_not_there_is_missing(
    cups: CupsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    cups.add_queue("found", 9100)
    monkeypatch.setenv("CUPS_SERVER", cups.socket)

    assert ("found", "socket://127.0.0.1:9100") in find_cups_queues(10.0)
    report = connect(cups, "nobody", QUICK).print_document(make_ticket())
    assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, PrinterMissingError)


def test_without_cups_nothing_is_found_and_nothing_printed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CUPS_SERVER", "/nowhere/cups.sock")

    assert find_cups_queues(1.0) == ()
    printer = SpooledPrinter(PrinterSetup("cups", "any"), CupsSpooler("any"), QUICK)
    report = printer.print_document(make_ticket())
    assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, PrinterMissingError)


@pytest.mark.parametrize("body", [b"", b"<html>", b"\x02\x00\x00\x00\x00\x00\x00\x01\x04\x21\x00"])
def test_an_answer_that_is_no_ipp_is_an_error(body: bytes) -> None:
    with pytest.raises(IppError):
        decode(body)


@pytest.mark.parametrize("queue", ["", "a b", "a/b", "x" * 200, "a#b"])
def test_what_is_no_queue_is_refused(queue: str) -> None:
    with pytest.raises(ConfigError, match="queue"):
        CupsSpooler(queue)
