"""The printer lane's room: the device, one document at a time, its status in between.

Thread: the printer lane's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from pos_app.till.ports import PrinterState

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos_app.domain.document import Document
    from pos_app.till.ports import Clock, Printer, PrinterStatus, PrintReport

CALM_SECONDS = 15.0
"""How often a printer that is well is asked; each asking opens a connection on a network one."""
TROUBLED_SECONDS = 3.0
"""How often one that is not well is asked: the cashier is standing there with the paper roll."""

DoneT = TypeVar("DoneT")


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """How a short trial went. `report` is None where the status spoke against printing."""

    status: PrinterStatus
    report: PrintReport | None
    seconds: float
    answers: bool | None = None
    """Whether the unit answers questions at all; None: not known."""
    confirms: bool | None = None
    """Whether it confirms each print by number; None: not known."""


@dataclass(slots=True)
class PrinterRoom:
    """The printer, and when it was last asked how it is. A tick reports its PrinterStatus."""

    printer: Printer
    clock: Clock
    _ask_at: float = field(default=0.0, init=False)

    def print_document(self, document: Document) -> PrintReport:
        """Print one document, then let the status be asked soon."""
        report = self.printer.print_document(document)
        self._ask_at = self.clock.monotonic() + (1.0 if report.error else CALM_SECONDS)
        return report

    def read_status(self) -> PrinterStatus:
        """Ask how the printer is."""
        status = self.printer.read_status()
        calm = status.state is not PrinterState.FAULT
        self._ask_at = self.clock.monotonic() + (CALM_SECONDS if calm else TROUBLED_SECONDS)
        return status

    def rehearse(self, strip: Document) -> Rehearsal:
        """Try the printer as a ticket would: its status, a short strip, proof that it came out."""
        begin = self.clock.monotonic()
        status = self.read_status()
        report = None if status.state is PrinterState.FAULT else self.print_document(strip)
        return Rehearsal(
            status,
            report,
            self.clock.monotonic() - begin,
            getattr(self.printer, "answers", None),
            getattr(self.printer, "has_process_id", None),
        )

    def lend(self, work: Callable[[], DoneT]) -> DoneT:
        """Let a set-up use the device for a moment: no printer of ours holds it meanwhile."""
        self.printer.close()
        return work()

    def use(self, printer: Printer) -> PrinterStatus:
        """Take another printer, or the same one set up anew, and ask how it is."""
        self.printer.close()
        self.printer = printer
        return self.read_status()

    def next_due(self) -> float | None:
        """Seconds until the printer is asked again."""
        return self._ask_at - self.clock.monotonic()

    def tick(self) -> object | None:
        """Ask how the printer is."""
        return self.read_status()

    def close(self) -> None:
        """Let the device go."""
        self.printer.close()
