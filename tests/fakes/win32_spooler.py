"""`win32print` as pywin32 shows it, with one queue that a test can spoil.

Written from Microsoft's documentation of the spooler; nobody has held it beside a real Windows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

PRINTING, PAUSED, DELETING, PRINTED, ERROR = 0x10, 0x1, 0x04, 0x80, 0x02


class error(Exception):  # noqa: N801, N818 - pywin32's own name
    """pywintypes.error: (number, function, words)."""


@dataclass
class Job:
    """What the queue holds."""

    title: str
    data: bytearray = field(default_factory=bytearray)
    status: int = 0
    pages: int = 0
    is_complete: bool = False


@dataclass
class Win32Print:
    """The module. Attributes beside the functions are the faults."""

    queues: tuple[str, ...] = ("POS-80",)
    printer_status: int = 0
    attributes: int = 0
    prints: bool = True
    """Jobs go out as soon as they are complete."""
    gets_stuck: bool = False
    """Jobs begin, and never end."""
    most_at_once: int = 1 << 30
    takes: int | None = None
    """Bytes after which WritePrinter returns 0."""
    keeps_printed: bool = False
    refuses_delete: bool = False
    ignores_pause: bool = False
    jobs: dict[int, Job] = field(default_factory=dict)
    paper: list[bytes] = field(default_factory=list)
    is_open: bool = False
    calls: list[str] = field(default_factory=list)
    error: type[Exception] = error
    PRINTER_ENUM_LOCAL: int = 2
    PRINTER_ENUM_CONNECTIONS: int = 4

    def OpenPrinter(self, name: str) -> str:
        if name not in self.queues:
            raise error(1801, "OpenPrinter", "The printer name is invalid.")
        self.is_open = True
        return name

    def ClosePrinter(self, handle: str) -> None:
        self.is_open = False

    def EnumPrinters(self, flags: int, name: None, level: int) -> tuple[dict[str, Any], ...]:
        return tuple({"pPrinterName": queue, "pPortName": "USB001"} for queue in self.queues)

    def GetPrinter(self, handle: str, level: int) -> dict[str, Any]:
        return {"Status": self.printer_status, "Attributes": self.attributes}

    def StartDocPrinter(self, handle: str, level: int, document: tuple[str, None, str]) -> int:
        title, _, kind = document
        assert kind == "RAW"
        number = len(self.calls) + 7
        self.calls.append("start")
        self.jobs[number] = Job(title)
        self._open_job = number
        return number

    def StartPagePrinter(self, handle: str) -> None:
        self.calls.append("page")

    def WritePrinter(self, handle: str, data: bytes) -> int:
        job = self.jobs[self._open_job]
        room = len(data) if self.takes is None else max(0, self.takes - len(job.data))
        count = min(len(data), room, self.most_at_once)
        job.data += data[:count]
        return count

    def EndPagePrinter(self, handle: str) -> None:
        self.calls.append("end page")

    def EndDocPrinter(self, handle: str) -> None:
        self.calls.append("end")
        job = self.jobs[self._open_job]
        job.is_complete = True
        if self.gets_stuck:
            job.status |= PRINTING
        elif self.prints:
            self._print(self._open_job)

    def AbortPrinter(self, handle: str) -> None:
        self.jobs.pop(self._open_job, None)

    def GetJob(self, handle: str, number: int, level: int) -> dict[str, Any]:
        if number not in self.jobs:
            raise error(87, "GetJob", "The parameter is incorrect.")
        job = self.jobs[number]
        return {"Status": job.status, "PagesPrinted": job.pages, "pDocument": job.title}

    def SetJob(self, handle: str, number: int, level: int, info: None, command: int) -> None:
        if number not in self.jobs:
            raise error(87, "SetJob", "The parameter is incorrect.")
        if command == 1 and not self.ignores_pause:
            self.jobs[number].status |= PAUSED
        if command == 5:
            if self.refuses_delete:
                raise error(5, "SetJob", "Access is denied.")
            del self.jobs[number]

    def let_print(self) -> None:
        """The printer is well again: whatever is in the queue and not paused goes out."""
        self.prints, self.gets_stuck = True, False
        for number, job in list(self.jobs.items()):
            if job.is_complete and not job.status & (PAUSED | PRINTED):
                self._print(number)

    def _print(self, number: int) -> None:
        job = self.jobs[number]
        self.paper.append(bytes(job.data))
        if self.keeps_printed:
            job.status = PRINTED
        else:
            del self.jobs[number]
