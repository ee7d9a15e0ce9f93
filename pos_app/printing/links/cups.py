"""A CUPS queue: the job is sent raw, watched by its number, and cancelled when it does not end.

Source: RFC 8011 for states; CUPS' own `cancel-job` with `purge-job`, which removes the data too.

Thread: the printer's.
"""

from __future__ import annotations

import contextlib
import re

from pos_app.domain.errors import (
    ConfigError,
    CoverOpenError,
    PaperOutError,
    PrinterError,
    PrinterMissingError,
    PrinterOfflineError,
    PrintUnconfirmedError,
)
from pos_app.printing.links.ipp import (
    CANCEL_JOB,
    GET_JOB,
    GET_PRINTER,
    PRINT_JOB,
    Attributes,
    CupsServer,
    IppError,
    Word,
    keywords,
    mime,
    name,
    number,
    read_words,
    uri,
    yes,
)
from pos_app.printing.spooled import Spooler, Stage, Withdrawal

_QUEUE = re.compile(r"[^\s/#?\x00-\x1f]{1,127}")
_STOPPED = 5
_STAGES = {
    3: Stage.WAITS,
    4: Stage.WAITS,
    5: Stage.GOES,
    6: Stage.GOES,
    7: Stage.FAILED,
    8: Stage.FAILED,
    9: Stage.SENT,
}
"""job-state: pending, held, processing, stopped, canceled, aborted, completed."""
_FAULTS: tuple[tuple[str, type[PrinterError]], ...] = (
    ("media-empty", PaperOutError),
    ("media-needed", PaperOutError),
    ("cover-open", CoverOpenError),
    ("door-open", CoverOpenError),
    ("offline", PrinterOfflineError),
    ("shutdown", PrinterOfflineError),
    ("connecting-to-device", PrinterMissingError),
    ("paused", PrinterOfflineError),
)
"""Reasons that CUPS gives, by how they begin, and what they are here."""
_NOT_FOUND = 0x0406


class CupsSpooler(Spooler):
    """One queue of the CUPS that this computer uses."""

    def __init__(self, queue: str, timeout: float = 3.0, server: CupsServer | None = None) -> None:
        """Keep the queue's name. Raises ConfigError for what cannot be one."""
        if not _QUEUE.fullmatch(queue):
            raise ConfigError(f"[printer] address is {queue!r}; it should be a CUPS queue's name")
        self._server = server or CupsServer()
        self._timeout = timeout
        self._path = f"/printers/{queue}"
        self._printer = uri(f"ipp://localhost{self._path}")
        self._queue = queue
        self.description = f"CUPS {queue}"

    def check(self) -> None:
        """Ask whether the queue is stopped or rejects jobs.

        Its other reasons are those of the last job, and may be long gone: CUPS looks at the
        printer only while it prints.
        """
        state = self._read_queue()
        if state.get("printer-state", [None])[0] == _STOPPED:
            raise PrinterOfflineError(f"CUPS: {self._queue} is stopped: {_find_fault(state)}")
        if state.get("printer-is-accepting-jobs", [True])[0] is False:
            raise PrinterOfflineError(f"CUPS: {self._queue} rejects jobs")

    def read_fault(self) -> PrinterError | None:
        """Ask for the reasons that the running job met."""
        return _find_fault(self._read_queue())

    def submit(self, data: bytes, title: str) -> int:
        """Print-Job: the whole of it or nothing."""
        words = {"job-name": name(title), "document-format": mime("application/vnd.cups-raw")}
        try:
            groups = self._server.ask(
                PRINT_JOB,
                {"printer-uri": self._printer, **words},
                self._timeout,
                data=data,
                path=self._path,
            )
        except IppError as error:
            raise PrinterOfflineError(str(error)) from error
        except (ConnectionRefusedError, FileNotFoundError) as error:
            raise PrinterMissingError(f"no CUPS: {error.strerror}") from error
        except OSError as error:
            # Handed over, perhaps; without its number nobody can take it back.
            raise PrintUnconfirmedError(f"CUPS: no answer to the job: {error}") from error
        for group in groups:
            if isinstance(job := group.get("job-id", [None])[0], int):
                return job
        raise PrintUnconfirmedError("CUPS: the job has no number")

    def read_stage(self, job: int) -> Stage:
        """Ask the job's state."""
        return self._read_stage(self._read_job(job))

    def withdraw(self, job: int) -> Withdrawal:
        """Cancel it and remove its data; when CUPS never began with it, nothing went out."""
        before = self._read_job(job)
        if self._read_stage(before) is Stage.SENT:
            return Withdrawal(Stage.SENT, never_began=False)
        with contextlib.suppress(IppError):  # it ended meanwhile: what it became is read below
            self._ask(CANCEL_JOB, {"job-id": number(job)})
        after = self._read_job(job)
        stage = self._read_stage(after)
        if stage not in {Stage.FAILED, Stage.SENT}:
            raise PrintUnconfirmedError(f"CUPS: job {job} is still {stage.value}")
        self.forget(job)
        began = after.get("time-at-processing", [0])[0]
        return Withdrawal(stage, never_began=stage is Stage.FAILED and began is None)

    def forget(self, job: int) -> None:
        """Remove the job's data, which CUPS would keep for a day."""
        with contextlib.suppress(PrinterError, IppError):
            self._ask(CANCEL_JOB, {"job-id": number(job), "purge-job": yes()})

    def close(self) -> None:
        """Nothing is held: each question has a connection of its own."""

    def _read_queue(self) -> Attributes:
        wanted = (
            "printer-state",
            "printer-state-reasons",
            "printer-state-message",
            "printer-is-accepting-jobs",
        )
        groups = self._ask(GET_PRINTER, {"requested-attributes": keywords(*wanted)})
        return groups[0] if groups else {}

    def _read_job(self, job: int) -> Attributes:
        wanted = keywords("job-state", "time-at-processing")
        groups = self._ask(GET_JOB, {"job-id": number(job), "requested-attributes": wanted})
        return groups[0] if groups else {}

    @staticmethod
    def _read_stage(job: Attributes) -> Stage:
        state = job.get("job-state", [None])[0]
        return _STAGES.get(state, Stage.WAITS) if isinstance(state, int) else Stage.WAITS

    def _ask(self, operation: int, words: dict[str, Word]) -> list[Attributes]:
        """Ask about the queue. Raises PrinterMissingError, or IppError for a job's own refusal."""
        try:
            return self._server.ask(
                operation, {"printer-uri": self._printer, **words}, self._timeout
            )
        except IppError as error:
            if operation == CANCEL_JOB:
                raise
            if error.status == _NOT_FOUND and operation == GET_PRINTER:
                raise PrinterMissingError(f"CUPS has no queue {self._queue!r}") from error
            raise PrinterOfflineError(str(error)) from error
        except OSError as error:
            raise PrinterMissingError(f"CUPS: {error}") from error


def _find_fault(queue: Attributes) -> PrinterError | None:
    reasons = read_words(queue, "printer-state-reasons")
    for beginning, error in _FAULTS:
        for reason in reasons:
            if reason.startswith(beginning):
                return error(f"CUPS: {reason}")
    for words in read_words(queue, "printer-state-message"):
        if words:
            return PrintUnconfirmedError(f"CUPS: {words}")
    return None
