"""Every fault on every link, once: what is done, and what must be known of the paper afterwards.

`tests/printing/test_fault_table.py` runs each; the table in `docs/printers.md` is made from here.
"""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pos_app.domain.errors import (
    CoverOpenError,
    PaperOutError,
    PrinterError,
    PrinterFaultError,
    PrinterMissingError,
    PrinterOfflineError,
    PrintUnconfirmedError,
)
from pos_app.printing.links.base import Link
from pos_app.printing.links.device_file import DeviceFileLink
from pos_app.printing.links.serial_port import SerialLink
from pos_app.printing.links.tcp import TcpLink
from pos_app.printing.links.usb import UsbLink
from pos_app.printing.links.windows import WindowsSpooler
from pos_app.printing.printer import EscPosPrinter
from pos_app.printing.setup import PrinterSetup
from pos_app.printing.spooled import SpooledPrinter, SpoolerPatience
from pos_app.printing.talk.conversation import Patience
from pos_app.till.ports import Printer, Proof
from tests.fakes.escpos_paper import read_sheet
from tests.fakes.printer_device import Behaviour, PrinterDevice, SerialDevice
from tests.fakes.usb_bus import UsbDevice
from tests.fakes.win32_spooler import Win32Print

LONG = Patience(connect=10.0, answer=5.0, stall=10.0, grace=20.0, linger=5.0)
"""For a printer that speaks: none of it is used up, however busy the machine."""
SOON = Patience(connect=10.0, answer=5.0, stall=0.6, grace=0.5, linger=0.4)
"""For one that answers before the ticket and not after it."""
QUICK = Patience(connect=1.0, answer=0.25, stall=0.6, grace=0.5, linger=0.4)
"""For one that never says a word."""
SPOOLING = SpoolerPatience(job=0.2, look=0.01)
TITLE = "AGENCIA EL NIÑO"
"""Stands once on each ticket."""


@dataclass(frozen=True)
class Stage:
    """A printer with its fault: `mend` takes the fault away, `count` the tickets on its paper."""

    printer: Printer
    mend: Callable[[], None]
    count: Callable[[], int]
    wait_until: Callable[[Callable[[], bool]], bool] = lambda is_so: is_so()
    """Paper comes out in the printer's own time."""


@dataclass(frozen=True)
class Case:
    """One fault on one link."""

    link: str
    fault: str
    proof: Proof
    error: tuple[type[PrinterError], ...]
    set_up: Callable[[Path], AbstractContextManager[Stage]]

    @property
    def name(self) -> str:
        """For the test's id."""
        return f"{self.link}: {self.fault}"


BEFORE, DOUBT, PROVEN, MUTE = (
    Proof.NOT_PRINTED, Proof.DOUBTFUL, Proof.PROVEN, Proof.UNVERIFIED,
)  # fmt: skip
SPOKEN = (
    ("no paper before the ticket", Behaviour(paper_is_out=True), BEFORE, PaperOutError),
    ("cover open before it", Behaviour(cover_is_open=True), BEFORE, CoverOpenError),
    ("off line before it", Behaviour(is_offline=True), BEFORE, PrinterOfflineError),
    ("cutter or other error before it", Behaviour(has_error=True), BEFORE, PrinterFaultError),
    ("paper ends within it", Behaviour(paper_ends_after=3_000), DOUBT, PaperOutError),
    ("cover opened within it", Behaviour(cover_opens_after=3_000), DOUBT, CoverOpenError),
    (
        "paper ends within it, and it does not say so",
        Behaviour(paper_ends_after=3_000, tells_by_itself=False),
        DOUBT,
        PrintUnconfirmedError,
    ),
    ("no answer after it", Behaviour(proves=False), DOUBT, PrintUnconfirmedError),
    ("answers come late", Behaviour(answer_delay=0.05), PROVEN, None),
    ("paper runs low", Behaviour(paper_is_low=True), PROVEN, None),
    ("never answers, takes everything", Behaviour(answers=False, proves=False), MUTE, None),
    (
        "stops taking bytes",
        Behaviour(stops_reading_after=2_000, tells_by_itself=False),
        DOUBT,
        (PrinterOfflineError, PrintUnconfirmedError),
    ),
)
"""What a printer does, on each link that hears it."""


def _count(device: PrinterDevice) -> int:
    return sum(one.sheet.text.count(TITLE) for one in device.connections)


@contextmanager
def stage_device(link: str, behaviour: Behaviour) -> Iterator[Stage]:
    """The scripted printer behind TCP, a line or the bus."""
    with ExitStack() as stack:
        connect: Link
        if link == "usb":
            bus = stack.enter_context(UsbDevice(replace(behaviour)))
            device: PrinterDevice = bus
            connect = UsbLink("", bus.backend)
        elif link == "serial":
            device = stack.enter_context(SerialDevice(replace(behaviour)))
            connect = SerialLink(device.address, 921_600, "none")
        else:
            device = stack.enter_context(PrinterDevice(replace(behaviour)))
            connect = TcpLink(device.address)
        setup = PrinterSetup(link, speed=10_000.0)
        is_mute = not behaviour.answers
        falls_silent = not behaviour.proves or not behaviour.tells_by_itself
        patience = QUICK if is_mute else SOON if falls_silent else LONG
        printer = EscPosPrinter(setup, connect, patience)
        stack.callback(printer.close)
        yield Stage(printer, device.mend, lambda: _count(device), device.wait_until)


def _device_case(
    link: str,
    fault: str,
    behaviour: Behaviour,
    proof: Proof,
    error: type[PrinterError] | tuple[type[PrinterError], ...] | None,
) -> Case:
    errors = error if isinstance(error, tuple) else (error,) if error else ()
    return Case(link, fault, proof, errors, lambda _folder: stage_device(link, behaviour))


@contextmanager
def stage_nobody(_folder: Path) -> Iterator[Stage]:
    """A port at which nobody listens; mending is the printer being switched on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    printer = EscPosPrinter(PrinterSetup("tcp"), TcpLink(f"127.0.0.1:{port}"), QUICK)
    yield Stage(printer, lambda: None, lambda: 0)


@contextmanager
def stage_taken(_folder: Path) -> Iterator[Stage]:
    """A printer that takes one connection only, which another till has."""
    with PrinterDevice() as device:
        setup = PrinterSetup("tcp", answers=True, speed=10_000.0)
        printer = EscPosPrinter(setup, TcpLink(device.address), replace(LONG, answer=0.6))
        host, port = device.address.split(":")
        other = socket.create_connection((host, int(port)))
        try:
            assert device.wait_until(lambda: len(device.connections) == 1)
            yield Stage(printer, other.close, lambda: _count(device), device.wait_until)
        finally:
            other.close()


@contextmanager
def stage_bus(fault: str) -> Iterator[Stage]:
    """What only a bus does."""
    with UsbDevice() as device:
        bus = device.backend
        match fault:
            case "unplugged":
                bus.is_plugged = False
            case "unplugged within":
                bus.unplug_after = 3_000
            case "claimed":
                bus.claimed = True
            case "halted":
                bus.stall_after = 3_000
            case "short":
                bus.most_at_once = 63
        setup = PrinterSetup("usb", speed=10_000.0)
        printer = EscPosPrinter(setup, UsbLink("", bus), LONG)
        yield Stage(printer, bus.replug, lambda: _count(device), device.wait_until)
        printer.close()


@contextmanager
def stage_file(path: Path) -> Iterator[Stage]:
    """A device file, a pipe or a plain file."""
    printer = EscPosPrinter(PrinterSetup("file"), DeviceFileLink(str(path)), QUICK)

    def count() -> int:
        return read_sheet(path.read_bytes()).text.count(TITLE) if path.is_file() else 0

    yield Stage(printer, lambda: None, count)
    printer.close()


@contextmanager
def stage_pipe(folder: Path) -> Iterator[Stage]:
    """A pipe that nobody reads."""
    os.mkfifo(folder / "lp0")
    with stage_file(folder / "lp0") as stage:
        yield stage


@contextmanager
def stage_windows(api: Win32Print) -> Iterator[Stage]:
    """The fake spooler."""
    spooler = WindowsSpooler("POS-80", api)
    printer = SpooledPrinter(PrinterSetup("windows", speed=10_000.0), spooler, SPOOLING)

    def mend() -> None:
        api.printer_status = 0
        api.takes = None
        api.let_print()

    yield Stage(printer, mend, lambda: sum(read_sheet(one).text.count(TITLE) for one in api.paper))


def _bus(fault: str, script: str, proof: Proof, *error: type[PrinterError]) -> Case:
    return Case("usb", fault, proof, error, lambda _folder: stage_bus(script))


def _windows(
    fault: str, make: Callable[[], Win32Print], proof: Proof, *error: type[PrinterError]
) -> Case:
    return Case("windows", fault, proof, error, lambda _folder: stage_windows(make()))


def _stage_no_port(folder: Path) -> AbstractContextManager[Stage]:
    return stage_line(str(folder / "ttyUSB99"))


CASES: tuple[Case, ...] = (
    *(_device_case(link, *spoken) for link in ("tcp", "serial", "usb") for spoken in SPOKEN),
    Case("tcp", "not there", BEFORE, (PrinterMissingError,), stage_nobody),
    Case("tcp", "another till has it", BEFORE, (PrinterOfflineError,), stage_taken),
    _device_case("tcp", "breaks off within it", Behaviour(closes_after=3_000), DOUBT, PrinterMissingError),
    _device_case("tcp", "resets the connection within it", Behaviour(resets_after=3_000), DOUBT, PrinterMissingError),
    Case("serial", "not there", BEFORE, (PrinterMissingError,),
         _stage_no_port),
    _device_case("serial", "breaks off within it", Behaviour(closes_after=3_000), DOUBT, PrinterMissingError),
    _bus("not there", "unplugged", BEFORE, PrinterMissingError),
    _bus("breaks off within it", "unplugged within", DOUBT, PrinterMissingError),
    _bus("another program has it", "claimed", BEFORE, PrinterMissingError),
    _bus("end point halts within it", "halted", PROVEN),
    _bus("takes 63 bytes at a time", "short", PROVEN),
    Case("file", "not there", BEFORE, (PrinterMissingError,),
         lambda _folder: stage_file(Path("/dev/usb/lp99"))),
    Case("file", "nobody reads the pipe", BEFORE, (PrinterMissingError,), stage_pipe),
    Case("file", "the disk is full", BEFORE, (PrinterMissingError,),
         lambda _folder: stage_file(Path("/dev/full"))),
    Case("file", "never answers, takes everything", MUTE, (),
         lambda folder: stage_file(folder / "paper.bin")),
    _windows("never answers, takes everything", Win32Print, MUTE),
    _windows("no paper before the ticket", lambda: Win32Print(printer_status=0x10), BEFORE, PaperOutError),
    _windows("cover open before it", lambda: Win32Print(printer_status=0x400000), BEFORE, CoverOpenError),
    _windows("off line before it", lambda: Win32Print(printer_status=0x80), BEFORE, PrinterOfflineError),
    _windows("not there", lambda: Win32Print(queues=()), BEFORE, PrinterMissingError),
    _windows("the job waits and never begins", lambda: Win32Print(prints=False), BEFORE, PrintUnconfirmedError),
    _windows("stops taking bytes", lambda: Win32Print(gets_stuck=True), DOUBT, PrintUnconfirmedError),
    _windows("the spooler takes only a part", lambda: Win32Print(takes=900), BEFORE, PrinterOfflineError),
)  # fmt: skip


@contextmanager
def stage_line(path: str) -> Iterator[Stage]:
    """A port that is not there."""
    printer = EscPosPrinter(PrinterSetup("serial"), SerialLink(path, 9600, "none"), QUICK)
    yield Stage(printer, lambda: None, lambda: 0)
