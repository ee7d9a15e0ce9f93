"""The printer lane's room: the device, one document at a time, its status in between.

Thread: the printer lane's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pos_app.till.ports import PrinterState

if TYPE_CHECKING:
    from pos_app.domain.document import Document
    from pos_app.till.ports import Clock, Printer, PrinterStatus, PrintReport

CALM_SECONDS = 15.0
"""How often a printer that is well is asked; each asking opens a connection on a network one."""
TROUBLED_SECONDS = 3.0
"""How often one that is not well is asked: the cashier is standing there with the paper roll."""


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

    def next_due(self) -> float | None:
        """Seconds until the printer is asked again."""
        return self._ask_at - self.clock.monotonic()

    def tick(self) -> object | None:
        """Ask how the printer is."""
        return self.read_status()

    def close(self) -> None:
        """Let the device go."""
        self.printer.close()
