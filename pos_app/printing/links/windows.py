"""A queue of Windows' spooler: raw bytes, counted; the job is watched and deleted in time.

Tried only against a fake of pywin32's `win32print`. Source: Microsoft's print spooler API
(StartDocPrinter, WritePrinter, GetJob, SetJob); the figures are those of winspool.h.

Thread: the printer's. The spooler's calls have no time-out of their own: those to a queue on
another computer last as long as Windows lets them.
"""

from __future__ import annotations

import contextlib
import time
from typing import Any

from pos_app.domain.errors import (
    ConfigError,
    CoverOpenError,
    PaperOutError,
    PrinterError,
    PrinterFaultError,
    PrinterMissingError,
    PrinterOfflineError,
    PrintUnconfirmedError,
)
from pos_app.printing.spooled import Spooler, Stage, Withdrawal

_PIECE = 65_536
_DELETE, _PAUSE = 5, 1  # JOB_CONTROL_DELETE, JOB_CONTROL_PAUSE
_JOB_GONE = 87
"""ERROR_INVALID_PARAMETER: what GetJob says of a job that is not in the queue any more."""
_JOB_PRINTING, _JOB_DELETING, _JOB_PRINTED, _JOB_DELETED = 0x10, 0x04, 0x80, 0x100
_JOB_ERROR, _JOB_COMPLETE = 0x02, 0x1000
_WORK_OFFLINE = 0x400
_SETTLE = 2.0
"""Seconds for the spooler to let a deleted job go."""
_QUEUE_FAULTS: tuple[tuple[int, type[PrinterError], str], ...] = (
    (0x10, PaperOutError, "paper out"),
    (0x40, PaperOutError, "paper problem"),
    (0x400000, CoverOpenError, "door open"),
    (0x8, PaperOutError, "paper jam"),
    (0x80, PrinterOfflineError, "off line"),
    (0x1000, PrinterOfflineError, "not available"),
    (0x1, PrinterOfflineError, "paused"),
    (0x2, PrinterFaultError, "error"),
)
"""PRINTER_STATUS bits and what they are here, the most telling first."""
_JOB_FAULTS: tuple[tuple[int, type[PrinterError], str], ...] = (
    (0x40, PaperOutError, "paper out"),
    (0x20, PrinterOfflineError, "off line"),
    (0x400, PrinterFaultError, "user intervention"),
    (0x02, PrinterFaultError, "error"),
)
"""JOB_STATUS bits."""


class WindowsSpooler(Spooler):
    """One queue of Windows."""

    def __init__(self, queue: str, api: Any = None) -> None:
        """Keep the queue's name; `api` stands for `win32print`.

        Raises:
            ConfigError: no name, or this is not Windows.
        """
        if not queue.strip():
            raise ConfigError(
                "[printer] address is empty; it should be a printer's name in Windows"
            )
        self._api = api or _load_api()
        self._queue = queue
        self._handle: Any = None
        self._jobs: set[int] = set()
        self.description = queue

    def check(self) -> None:
        """Ask the queue's state; many drivers never tell more than "ready"."""
        facts = self._call("GetPrinter", self._open(), 2)
        _raise_first(_QUEUE_FAULTS, int(facts["Status"]))
        if int(facts["Attributes"]) & _WORK_OFFLINE:
            raise PrinterOfflineError("Windows: set to work off line")

    def submit(self, data: bytes, title: str) -> int:
        """Write the job, every byte counted; one that Windows cuts short is taken back."""
        handle = self._open()
        job = int(self._call("StartDocPrinter", handle, 1, (title, None, "RAW")))
        try:
            self._call("StartPagePrinter", handle)
            rest = memoryview(data)
            while rest:
                count = int(self._call("WritePrinter", handle, bytes(rest[:_PIECE])))
                if count <= 0:
                    raise PrinterOfflineError("Windows: the spooler takes no more")
                rest = rest[count:]
            self._call("EndPagePrinter", handle)
            self._call("EndDocPrinter", handle)
        except PrinterError as error:
            self._throw_away(job, error)
        self._jobs.add(job)
        return job

    def read_stage(self, job: int) -> Stage:
        """Ask the job's state; one that is no longer in the queue went out."""
        facts = self._read_job(job)
        if facts is None:
            return Stage.SENT
        status = int(facts["Status"])
        if status & (_JOB_DELETING | _JOB_DELETED):
            return Stage.FAILED
        if status & (_JOB_PRINTED | _JOB_COMPLETE):
            return Stage.SENT
        return Stage.GOES if _has_begun(facts) else Stage.WAITS

    def read_fault(self) -> PrinterError | None:
        """Ask the queue, then the jobs, what is wrong."""
        try:
            self.check()
            for job in self._jobs:
                facts = self._read_job(job)
                if facts is not None:
                    _raise_first(_JOB_FAULTS, int(facts["Status"]))
        except PrinterError as error:
            return error
        return None

    def withdraw(self, job: int) -> Withdrawal:
        """Pause it first: one that has not begun cannot begin any more; then delete it."""
        with contextlib.suppress(PrinterError):
            self._set_job(job, _PAUSE)
        facts = self._read_job(job)
        if facts is None or int(facts["Status"]) & (_JOB_PRINTED | _JOB_COMPLETE):
            self._jobs.discard(job)
            return Withdrawal(Stage.SENT, never_began=False)
        never_began = not _has_begun(facts) and bool(int(facts["Status"]) & _PAUSE)
        self._set_job(job, _DELETE)
        deadline = time.monotonic() + _SETTLE
        while self._read_job(job) is not None:
            if time.monotonic() > deadline:
                raise PrintUnconfirmedError(f"Windows: job {job} is deleted but does not go")
            time.sleep(0.05)
        self._jobs.discard(job)
        return Withdrawal(Stage.FAILED, never_began=never_began)

    def forget(self, job: int) -> None:
        """Remove a job that the queue keeps after printing."""
        with contextlib.suppress(PrinterError):
            if self._read_job(job) is not None:
                self._set_job(job, _DELETE)
        self._jobs.discard(job)

    def close(self) -> None:
        """Close the queue."""
        handle, self._handle = self._handle, None
        if handle is not None:
            with contextlib.suppress(PrinterError):
                self._call("ClosePrinter", handle)

    def _throw_away(self, job: int, reason: PrinterError) -> None:
        """Abort what was only half written. Windows may have begun to print it already."""
        withdrawal: Withdrawal | None = None
        with contextlib.suppress(PrinterError):
            withdrawal = self.withdraw(job)
        with contextlib.suppress(PrinterError):
            self._call("AbortPrinter", self._open())
        self.close()
        if withdrawal is None or not withdrawal.never_began:
            raise PrintUnconfirmedError(str(reason)) from reason
        raise reason

    def _open(self) -> Any:
        if self._handle is None:
            self._handle = self._call("OpenPrinter", self._queue)
        return self._handle

    def _read_job(self, job: int) -> dict[str, Any] | None:
        """Return what the queue says of a job, None when it is there no more."""
        try:
            facts: dict[str, Any] = self._api.GetJob(self._open(), job, 1)
        except self._api.error as error:
            if error.args and error.args[0] == _JOB_GONE:
                return None
            raise PrinterOfflineError(f"Windows: GetJob: {_tell(error)}") from error
        return facts

    def _set_job(self, job: int, command: int) -> None:
        self._call("SetJob", self._open(), job, 0, None, command)

    def _call(self, function: str, *arguments: Any) -> Any:
        try:
            return getattr(self._api, function)(*arguments)
        except self._api.error as error:
            raise PrinterMissingError(f"Windows: {function}: {_tell(error)}") from error


def _load_api() -> Any:
    try:
        import win32print
    except ImportError as error:
        raise ConfigError(
            "[printer] link is 'windows'; it should be another: this is not Windows"
        ) from error
    return win32print


def _has_begun(facts: dict[str, Any]) -> bool:
    return bool(int(facts["Status"]) & _JOB_PRINTING) or int(facts.get("PagesPrinted") or 0) > 0


def _raise_first(faults: tuple[tuple[int, type[PrinterError], str], ...], status: int) -> None:
    for bit, error, words in faults:
        if status & bit:
            raise error(f"Windows: {words}")


def _tell(error: Exception) -> str:
    """Return the system's words: pywin32 gives (number, function, words)."""
    return str(error.args[-1] if error.args else error)
