"""Finding printers and getting to know one: what a set-up page asks, in frozen answers.

Thread: any but the screen's; looking takes as long as it is given, probing and printing as long
as the printer's patience. Nothing is kept open.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path

from pos_app.printing import open_printer
from pos_app.printing.setup import PrinterSetup
from pos_app.printing.units.memory import UnitMemory
from pos_app.till.ports import PrinterStatus, PrintReport

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FoundPrinter:
    """Something that prints, or may: `link` and `address` are what `[printer]` takes."""

    link: str
    address: str
    name: str
    """What it calls itself; "" where it does not say."""
    is_certain: bool = True
    """It says that it is a printer. A serial port says nothing: anything may be behind it."""


@dataclass(frozen=True, slots=True)
class Probe:
    """What was learnt of one unit by asking it."""

    status: PrinterStatus
    answers: bool | None
    """It answers status questions; None: it was not reached."""
    has_process_id: bool | None
    """It confirms each print by number; None: could not be found out now."""


class Strip(Enum):
    """Which one."""

    LETTERS = "letters"
    WIDTHS = "widths"


Source = Callable[[float], Sequence[FoundPrinter]]


def find_printers(
    seconds: float = 2.0, sources: Sequence[Source] | None = None
) -> tuple[FoundPrinter, ...]:
    """Look everywhere at once, for at most so many seconds; the likeliest printers first.

    A source that fails or hangs finds nothing; the others are not kept waiting.
    """
    looked = SOURCES if sources is None else sources
    answers: queue.SimpleQueue[tuple[int, Sequence[FoundPrinter]]] = queue.SimpleQueue()

    def look(place: int, source: Source) -> None:
        try:
            answers.put((place, source(seconds)))
        except Exception as error:  # noqa: BLE001 - a driver's trouble must not hide the others
            log.info("looking for printers, place %d: %s", place, type(error).__name__)
            answers.put((place, ()))

    for place, source in enumerate(looked):
        threading.Thread(
            target=look, args=(place, source), name="printer-search", daemon=True
        ).start()
    found: dict[int, Sequence[FoundPrinter]] = {}
    deadline = time.monotonic() + seconds + 0.5
    while len(found) < len(looked) and (left := deadline - time.monotonic()) > 0:
        try:
            place, printers = answers.get(timeout=left)
        except queue.Empty:
            break
        found[place] = printers
    inorder = [one for place in sorted(found) for one in found[place]]
    return tuple(sorted(dict.fromkeys(inorder), key=lambda one: not one.is_certain))


def probe_printer(setup: PrinterSetup, paper_folder: Path) -> Probe:
    """Ask a unit how it is and what it can; nothing is printed. What was known of it is forgotten.

    Raises:
        ConfigError: settings that no printer can be opened with.
    """
    UnitMemory(setup.units_file).forget_facts(setup.link, setup.address)
    printer = open_printer(setup, paper_folder)
    try:
        status = printer.read_status()
        return Probe(
            status, getattr(printer, "answers", None), getattr(printer, "has_process_id", None)
        )
    finally:
        printer.close()


def print_strip(setup: PrinterSetup, paper_folder: Path, strip: Strip) -> PrintReport:
    """Print the strip of letters (a line for each of `codepage.PAGES`) or of widths.

    Raises:
        ConfigError: settings that no printer can be opened with.
    """
    from pos_app.printing.builder import JobPrinter
    from pos_app.printing.strips import build_strip, describe_strip

    printer = open_printer(setup, paper_folder)
    try:
        if isinstance(printer, JobPrinter):
            return printer.print_built(partial(build_strip, strip), "strip")
        return printer.print_document(describe_strip(strip))
    finally:
        printer.close()


def _look_on_usb(seconds: float) -> Sequence[FoundPrinter]:
    """List USB printers once: by device file where we may write it, else by the bus."""
    del seconds
    import os

    from pos_app.printing.finding.cables import find_device_files
    from pos_app.printing.links.usb_bus import find_usb_printers

    files = [one for one in find_device_files() if os.access(one.path, os.R_OK | os.W_OK)]
    taken = {one.bus_place for one in files if one.bus_place is not None}
    return [
        *(FoundPrinter("file", one.path, one.name) for one in files),
        *(
            FoundPrinter("usb", one.address, one.name)
            for one in find_usb_printers()
            if one.bus_place not in taken
        ),
    ]


def _look_on_network(seconds: float) -> Sequence[FoundPrinter]:
    from pos_app.printing.finding.mdns import find_network_printers

    return [
        FoundPrinter("tcp", f"{one.host}:{one.port}", one.name)
        for one in find_network_printers(seconds)
    ]


def _look_at_queues(seconds: float) -> Sequence[FoundPrinter]:
    from pos_app.printing.finding.queues import find_cups_queues, find_windows_queues

    return [
        *(FoundPrinter("windows", queue, name) for queue, name in find_windows_queues()),
        *(FoundPrinter("cups", queue, name) for queue, name in find_cups_queues(seconds)),
    ]


def _look_at_serial_ports(seconds: float) -> Sequence[FoundPrinter]:
    del seconds
    from pos_app.printing.finding.cables import find_serial_ports

    return [
        FoundPrinter("serial", one.path, one.name, is_certain=False) for one in find_serial_ports()
    ]


SOURCES: tuple[Source, ...] = (
    _look_on_usb,
    _look_on_network,
    _look_at_queues,
    _look_at_serial_ports,
)
"""Where printers are looked for, likeliest first."""
