"""Device files, pipes and plain files: written without ever waiting for ever."""

import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import pytest

from pos_app.domain.document import Document, Picture
from pos_app.domain.errors import (
    ConfigError,
    CoverOpenError,
    PrinterMissingError,
    PrinterOfflineError,
)
from pos_app.printing.links.device_file import DeviceFileLink
from pos_app.printing.printer import EscPosPrinter
from pos_app.printing.setup import PrinterSetup
from pos_app.printing.talk.conversation import Patience
from pos_app.till.ports import PrinterState, Proof
from tests.fakes.escpos_paper import read_sheet
from tests.fakes.printer_device import Behaviour, SerialDevice
from tests.printing.papers import draw_ticket, encode, make_picture_ticket, make_ticket

LONG = Patience(answer=5.0, stall=10.0, grace=20.0)
QUICK = Patience(answer=0.15, stall=0.4, grace=0.4, linger=0.1)
TICKET = make_picture_ticket(encode(draw_ticket()))
VERY_LONG = Document("long", (Picture(encode(draw_ticket(576, 4000))),))


def connect(path: str | Path, patience: Patience = QUICK) -> EscPosPrinter:
    setup = PrinterSetup("file", str(path), speed=10_000.0)
    return EscPosPrinter(setup, DeviceFileLink(str(path)), patience)


class PipeReader:
    """Reads a pipe on a thread until it ends, or stops after so many bytes."""

    def __init__(self, path: Path, most: int | None = None) -> None:
        self.received = bytearray()
        self._most = most
        self._file = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        os.set_blocking(self._file, True)
        # A writer of our own, so that the pipe does not end before the first ticket comes.
        self._writer = os.open(path, os.O_WRONLY)
        self._thread = threading.Thread(target=self._read, name="pipe-reader")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def finish(self) -> bytes:
        if self._writer >= 0:
            os.close(self._writer)
            self._writer = -1
        self._thread.join(10.0)
        return bytes(self.received)

    def __exit__(self, *_: object) -> None:
        self.finish()

    def _read(self) -> None:
        while self._most is None or len(self.received) < self._most:
            piece = os.read(self._file, 4096)
            if not piece:
                break
            self.received += piece
        os.close(self._file)


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    path = tmp_path / "lp0"
    os.mkfifo(path)
    return path


def test_a_plain_file_takes_tickets_one_after_another(tmp_path: Path) -> None:
    path = tmp_path / "paper.bin"
    printer = connect(path)

    proofs = [printer.print_document(make_ticket()).proof for _ in range(2)]

    sheet = read_sheet(path.read_bytes())
    assert proofs == [Proof.UNVERIFIED, Proof.UNVERIFIED]
    assert sheet.text.count("12 ÁGUILA ÑANDÚ ÚNICA") == 2
    assert len(sheet.of_kind("cut")) == 2
    assert b"\x10\x04" not in path.read_bytes(), "nobody there to answer"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_pipe_gets_the_whole_ticket(pipe: Path) -> None:
    with PipeReader(pipe) as reader:
        report = connect(pipe, LONG).print_document(TICKET)
        sheet = read_sheet(reader.finish())

    assert report.proof is Proof.UNVERIFIED
    assert sheet.text.endswith("GRACIAS POR SU COMPRA")
    assert sheet.of_kind("raster")


def test_a_pipe_that_nobody_reads_is_missing(pipe: Path) -> None:
    printer = connect(pipe)
    report = printer.print_document(TICKET)

    assert report.proof is Proof.NOT_PRINTED
    assert isinstance(report.error, PrinterMissingError)
    assert printer.read_status().state is PrinterState.FAULT


def test_a_pipe_that_stops_being_read_is_doubtful(pipe: Path) -> None:
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        report = connect(pipe).print_document(VERY_LONG)
    finally:
        os.close(reader)

    assert report.proof is Proof.DOUBTFUL
    assert isinstance(report.error, PrinterOfflineError)


def test_a_reader_that_goes_away_in_the_middle_is_doubtful(pipe: Path) -> None:
    with PipeReader(pipe, most=20_000) as reader:
        report = connect(pipe, LONG).print_document(VERY_LONG)
        reader.finish()

    assert report.proof is Proof.DOUBTFUL
    assert isinstance(report.error, PrinterMissingError)


@pytest.mark.parametrize(
    ("path", "reason"), [("/dev/full", "No space"), ("/dev/usb/lp99", "No such file")]
)
def test_a_device_that_takes_nothing_is_missing(path: str, reason: str) -> None:
    report = connect(path).print_document(make_ticket())

    assert report.proof is Proof.NOT_PRINTED
    assert isinstance(report.error, PrinterMissingError)
    assert reason in report.error.detail


def test_a_device_that_says_nothing_is_unverified() -> None:
    assert connect("/dev/null").print_document(make_ticket()).proof is Proof.UNVERIFIED


def test_a_device_that_is_unplugged_is_not_made_as_a_file() -> None:
    report = connect("/dev/no-such-printer").print_document(make_ticket())

    assert isinstance(report.error, PrinterMissingError)
    assert not Path("/dev/no-such-printer").exists()


def test_a_missing_folder_and_a_folder_are_missing_printers(tmp_path: Path) -> None:
    for path in (tmp_path / "none" / "lp0", tmp_path):
        report = connect(path).print_document(make_ticket())
        assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, PrinterMissingError)


def test_no_address_is_a_bad_setting() -> None:
    with pytest.raises(ConfigError, match="address"):
        DeviceFileLink("")


# --- a device that answers, such as /dev/usb/lp0: a raw line stands in for it --------------------


@pytest.fixture
def _lines_are_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "isatty", lambda _file: False)


@pytest.fixture
def device(_lines_are_devices: None) -> Iterator[SerialDevice]:
    with SerialDevice() as device:
        yield device


def test_a_serial_line_is_refused_here() -> None:
    with SerialDevice() as device:
        report = connect(device.address).print_document(make_ticket())

    assert isinstance(report.error, PrinterMissingError)
    assert "serial" in report.error.detail


def test_a_device_that_answers_proves_its_print(device: SerialDevice) -> None:
    printer = connect(device.address, LONG)

    assert printer.print_document(TICKET).proof is Proof.PROVEN
    assert printer.print_document(make_ticket()).proof is Proof.PROVEN
    assert device.sheets[0].text.count("AGENCIA EL NIÑO") == 2
    assert device.sheets[0].unknown == []


def test_a_device_says_why_it_cannot_print(device: SerialDevice) -> None:
    device.behaviour.cover_is_open = True
    printer = connect(device.address, LONG)

    report = printer.print_document(TICKET)

    assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, CoverOpenError)
    assert device.sheets == []


def test_a_device_that_stalls_is_doubtful(device: SerialDevice) -> None:
    device.behaviour.stops_reading_after = 9_000
    device.behaviour.tells_by_itself = False

    report = connect(device.address).print_document(TICKET)

    assert report.proof is Proof.DOUBTFUL


@pytest.mark.usefixtures("_lines_are_devices")
def test_what_it_said_before_is_no_answer() -> None:
    with SerialDevice(Behaviour(answers=False, proves=False)) as device:
        printer = connect(device.address)
        printer.answers = True
        device.speak(b"\x12\x12\x12\x00\x00")

        report = printer.print_document(make_ticket())

    assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, PrinterOfflineError)


def test_a_device_unplugged_in_the_middle_is_doubtful(device: SerialDevice) -> None:
    device.behaviour.closes_after = 9_000

    report = connect(device.address).print_document(TICKET)

    assert report.proof is Proof.DOUBTFUL
