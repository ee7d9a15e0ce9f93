"""Printers on serial lines: pseudo-terminals stand in for them, with a device or socat behind."""

import os
import shutil
import subprocess
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app.domain.document import Document, Picture
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
from pos_app.printing.links.serial_port import SerialLink
from pos_app.printing.printer import EscPosPrinter
from pos_app.printing.setup import PrinterSetup
from pos_app.printing.talk.conversation import Patience
from pos_app.till.ports import PrinterState, Proof
from tests.fakes.printer_device import Behaviour, SerialDevice
from tests.printing.papers import draw_ticket, encode, make_picture_ticket, make_ticket

LONG = Patience(answer=5.0, stall=10.0, grace=20.0)
QUICK = Patience(answer=0.15, stall=0.4, grace=0.4, linger=0.1)
TICKET = make_picture_ticket(encode(draw_ticket()))


def connect(
    address: str, patience: Patience = LONG, *, flow_control: str = "rtscts"
) -> EscPosPrinter:
    setup = PrinterSetup("serial", address, speed=10_000.0, flow_control=flow_control)
    return EscPosPrinter(setup, SerialLink(address, 921_600, flow_control), patience)


@pytest.fixture
def device() -> Iterator[SerialDevice]:
    with SerialDevice() as device:
        yield device


@pytest.mark.parametrize("flow_control", ["rtscts", "xonxoff", "none"])
def test_tickets_are_printed_and_proven(device: SerialDevice, flow_control: str) -> None:
    printer = connect(device.address, flow_control=flow_control)

    for document in (TICKET, make_ticket()):
        assert printer.print_document(document).proof is Proof.PROVEN
    printer.close()

    assert device.sheets[0].text.count("AGENCIA EL NIÑO") == 2
    assert len(device.sheets[0].of_kind("cut")) == 2
    assert device.sheets[0].unknown == []


def test_every_byte_arrives_as_it_was_sent(device: SerialDevice) -> None:
    link = SerialLink(device.address, 115_200, "none")
    link.open(1.0)
    sent = bytes(range(1, 0x10)) + bytes(range(0x20, 0x100)) + b"\r\n\x00\x03\x04\x1a\x7f\x11\x13"

    taken = 0
    while taken < len(sent):
        taken += link.exchange(sent[taken:], 5.0)[0]

    assert device.wait_until(lambda: len(device.connections[0].received) >= len(sent))
    assert bytes(device.connections[0].received) == sent
    link.close()


def test_the_line_is_set_as_asked(device: SerialDevice) -> None:
    link = SerialLink(device.address, 19_200, "xonxoff")
    link.open(1.0)
    near = os.open(device.address, os.O_RDWR | os.O_NOCTTY) if os.geteuid() == 0 else -1
    try:
        line = termios.tcgetattr(near if near >= 0 else link._file)
    finally:
        if near >= 0:
            os.close(near)
    link.close()

    assert line[0] & (termios.IXON | termios.IXOFF) == termios.IXON | termios.IXOFF
    assert line[1] & termios.OPOST == 0
    assert line[3] & (termios.ECHO | termios.ICANON | termios.ISIG) == 0
    assert line[4] == line[5] == termios.B19200


FAULTS = [
    (Behaviour(paper_is_out=True), PaperOutError),
    (Behaviour(cover_is_open=True), CoverOpenError),
    (Behaviour(is_offline=True), PrinterOfflineError),
]


@pytest.mark.parametrize(("behaviour", "error"), FAULTS)
def test_a_fault_before_means_not_printed(behaviour: Behaviour, error: type[PrinterError]) -> None:
    with SerialDevice(behaviour) as device:
        printer = connect(device.address)
        report, status = printer.print_document(TICKET), printer.read_status()
        printer.close()

        assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, error)
        assert (status.state, type(status.error)) == (PrinterState.FAULT, error)
        assert device.sheets == []


@pytest.mark.parametrize(
    ("behaviour", "error"),
    [
        (Behaviour(paper_ends_after=30_000), PaperOutError),
        (Behaviour(stops_reading_after=9_000, tells_by_itself=False), PrinterOfflineError),
        (Behaviour(proves=False), PrintUnconfirmedError),
        (Behaviour(closes_after=30_000), PrinterMissingError),
    ],
)
def test_trouble_in_the_middle_is_doubtful(behaviour: Behaviour, error: type[PrinterError]) -> None:
    with SerialDevice(behaviour) as device:
        printer = connect(device.address, QUICK)
        report = printer.print_document(TICKET)
        printer.close()

    assert report.proof is Proof.DOUBTFUL
    assert isinstance(report.error, error)


def test_a_ticket_cut_off_in_the_middle_does_not_eat_the_next(device: SerialDevice) -> None:
    device.behaviour.paper_ends_after = 30_000
    printer = connect(device.address, QUICK)
    assert printer.print_document(TICKET).proof is Proof.DOUBTFUL
    device.mend()

    assert printer.print_document(make_ticket()).proof is Proof.PROVEN
    printer.close()
    text = device.sheets[0].text
    assert text.endswith("GRACIAS POR SU COMPRA")
    assert "12 ÁGUILA ÑANDÚ ÚNICA" in text


def test_a_mute_unit_is_unverified() -> None:
    with SerialDevice(Behaviour(answers=False, proves=False)) as device:
        printer = connect(device.address, QUICK)
        report = printer.print_document(make_ticket())
        printer.close()

        assert report.proof is Proof.UNVERIFIED
        assert device.wait_until(lambda: "GRACIAS" in device.connections[0].sheet.text)


def test_what_it_said_between_tickets_is_no_answer(device: SerialDevice) -> None:
    printer = connect(device.address, QUICK)
    assert printer.print_document(make_ticket()).proof is Proof.PROVEN
    device.behaviour.answers = device.behaviour.proves = False
    device.speak(b"\x12\x12\x12\x00\x00")

    report = printer.print_document(make_ticket())
    printer.close()

    assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, PrinterOfflineError)


def test_a_port_that_is_not_there_or_no_port_is_missing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in ("/dev/ttyUSB99", str(tmp_path / "file"), "/dev/null"):
        report = connect(path).print_document(make_ticket())
        assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, PrinterMissingError)


def test_bad_settings_are_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="baud"):
        open_printer(PrinterSetup("serial", "/dev/ttyS0", baud=12_345), tmp_path)
    with pytest.raises(ConfigError, match="address"):
        open_printer(PrinterSetup("serial"), tmp_path)


def test_the_lamp_names_port_and_speed(device: SerialDevice) -> None:
    printer = connect(device.address, QUICK)
    status = printer.read_status()
    printer.close()

    assert status.state is PrinterState.READY
    assert status.description == f"80 mm · {device.address} 921600"


class Line:
    """A line laid by socat; its far end is another line that nobody reads, or takes everything."""

    def __init__(self, near: Path, far: str) -> None:
        ends = [f"pty,raw,echo=0,link={near}", far]
        self._socat = subprocess.Popen(
            ["socat", "-d", "-d", *ends], stderr=subprocess.PIPE, text=True
        )
        assert self._socat.stderr
        for line in self._socat.stderr:
            if "starting data transfer loop" in line:
                break
        assert near.exists(), "socat did not lay the line"

    def tear_down(self) -> None:
        self._socat.kill()
        self._socat.communicate(timeout=10)


@pytest.mark.skipif(not shutil.which("socat"), reason="no socat to lay a line with")
def test_a_line_that_stalls_vanishes_and_is_plugged_in_again(tmp_path: Path) -> None:
    near = tmp_path / "near"
    long = Document("long", (Picture(encode(draw_ticket(576, 3000))),))
    printer = connect(str(near), QUICK)

    line = Line(near, "pty,raw,echo=0")
    try:
        stalled = printer.print_document(long)
    finally:
        line.tear_down()
    vanished = [printer.print_document(make_ticket()) for _ in range(2)]
    line = Line(near, "open:/dev/null")
    try:
        again = printer.print_document(make_ticket())
    finally:
        line.tear_down()
        printer.close()

    assert (stalled.proof, type(stalled.error)) == (Proof.DOUBTFUL, PrinterOfflineError)
    for report in vanished:
        assert report.proof is Proof.NOT_PRINTED
        assert isinstance(report.error, PrinterMissingError)
    assert again.proof is Proof.UNVERIFIED
