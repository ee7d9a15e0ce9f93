"""A printer behind the system's spooler: the job is handed over, watched, and withdrawn in time.

A spooler tells that it sent a job, never that paper came out: the best outcome is "unverified". A
job that does not end in time is withdrawn, so that nothing prints by itself hours later; whether
some of it had gone out is asked of the spooler, and in doubt it counts as gone.

Thread: the printer's.
"""

from __future__ import annotations

import logging
import time
from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from pos_app.domain.errors import PrinterError, PrintUnconfirmedError
from pos_app.printing.builder import RESET, JobPrinter, set_density
from pos_app.till.ports import PrinterState, PrinterStatus, PrintReport, Proof

if TYPE_CHECKING:
    from pos_app.printing.builder import Job
    from pos_app.printing.setup import PrinterSetup

log = logging.getLogger(__name__)


class Stage(Enum):
    """How far the spooler is with a job."""

    WAITS = "waits"
    GOES = "goes out"
    SENT = "sent"
    FAILED = "given up"


@dataclass(frozen=True, slots=True)
class SpoolerPatience:
    """Longest waits, in seconds."""

    job: float = 15.0
    """For a job to end, beside the time that transfer and paper take; anew with each stage."""
    look: float = 0.1
    """Between two looks at the job."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What became of a job that was taken back."""

    stage: Stage
    never_began: bool
    """Certain: not a byte of it went to the printer."""


class Spooler(ABC):
    """One queue. Its methods raise PrinterErrors only, and end in a few seconds."""

    description: str = ""
    bytes_per_second: float = 100_000.0

    @abstractmethod
    def check(self) -> None:
        """Raise what the spooler knows to be wrong with the printer, if anything."""

    @abstractmethod
    def submit(self, data: bytes, title: str) -> int:
        """Hand a job over, whole, and return its number.

        Raises:
            PrinterError: it was not taken; nothing of it will print.
            PrintUnconfirmedError: it is not known whether it was.
        """

    @abstractmethod
    def read_stage(self, job: int) -> Stage:
        """Say how far the job is."""

    @abstractmethod
    def withdraw(self, job: int) -> Withdrawal:
        """Take the job back, and say what had become of it. Nothing of it may print later."""

    @abstractmethod
    def read_fault(self) -> PrinterError | None:
        """Say what the spooler met while it tried to print, if it says anything."""

    @abstractmethod
    def forget(self, job: int) -> None:
        """Remove what the spooler keeps of a job that was sent: a ticket holds a PIN."""

    @abstractmethod
    def close(self) -> None:
        """Let the spooler go."""


class SpooledPrinter(JobPrinter):
    """An ESC/POS printer behind a queue."""

    def __init__(
        self, setup: PrinterSetup, spooler: Spooler, patience: SpoolerPatience | None = None
    ) -> None:
        """Load the profile. Raises ConfigError for one that is not known."""
        super().__init__(setup)
        self._spooler = spooler
        self._patience = patience or SpoolerPatience()

    def print_job(self, job: Job, title: str) -> PrintReport:
        """Hand over what is built already."""
        proof, reason = self._spool(job, title)
        log.info("%r, %.0f mm: %s %r", title, job.length_mm, proof.value, reason)
        return PrintReport(proof, reason, job.used_fallback)

    def read_status(self) -> PrinterStatus:
        """Ask the spooler; that it knows of no fault does not mean that there is none."""
        description = f"{self._setup.paper_mm} mm · {self._spooler.description}"
        try:
            self._spooler.check()
        except PrinterError as error:
            return PrinterStatus(PrinterState.FAULT, error, description=description)
        return PrinterStatus(PrinterState.UNKNOWN, description=description)

    def close(self) -> None:
        """Let the spooler go."""
        self._spooler.close()

    def _spool(self, job: Job, title: str) -> tuple[Proof, PrinterError | None]:
        try:
            self._spooler.check()
            number = self._spooler.submit(
                RESET + set_density(self._setup.density) + job.data, title
            )
        except PrintUnconfirmedError as error:
            return Proof.DOUBTFUL, error
        except PrinterError as error:
            return Proof.NOT_PRINTED, error
        reason: PrinterError | None = None
        try:
            stage = self._watch(number, job)
            if stage is Stage.SENT:
                self._spooler.forget(number)
                return Proof.UNVERIFIED, None
            reason = self._spooler.read_fault()
            reason = reason or PrintUnconfirmedError(f"job {number}: {stage.value}")
        except PrinterError as error:
            reason = error
        return self._take_back(number, reason)

    def _watch(self, number: int, job: Job) -> Stage:
        """Wait until the job ends, one way or the other, or no longer."""
        transfer = len(job.data) / self._spooler.bytes_per_second
        patience = self._patience.job + transfer + job.length_mm / self._setup.speed
        deadline = time.monotonic() + patience
        before = Stage.WAITS
        while time.monotonic() < deadline:
            stage = self._spooler.read_stage(number)
            if stage in {Stage.SENT, Stage.FAILED}:
                return stage
            if stage is not before:
                before, deadline = stage, time.monotonic() + patience
            time.sleep(self._patience.look)
        return before

    def _take_back(self, number: int, reason: PrinterError) -> tuple[Proof, PrinterError | None]:
        try:
            withdrawal = self._spooler.withdraw(number)
        except PrinterError as error:
            log.warning("job %d could not be withdrawn: %s", number, error)
            return Proof.DOUBTFUL, reason
        if withdrawal.stage is Stage.SENT:
            return Proof.UNVERIFIED, None
        return (Proof.NOT_PRINTED if withdrawal.never_began else Proof.DOUBTFUL), reason
