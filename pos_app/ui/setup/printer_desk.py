"""The daily trial of the printer: its status, a short strip, proof; and what is known of it.

Thread: GUI; the printer works in its lane.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos_app.lanes.printer import Rehearsal
from pos_app.till.paper.compose_pages import trial_strip
from pos_app.till.paper.compose_parts import mark_practice
from pos_app.till.ports import Proof
from pos_app.ui.notices import During, Notice, NoticeCenter, Severity
from pos_app.ui.state import TillState

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer, Lane
    from pos_app.lanes.printer import PrinterRoom

TRIAL = "printer trial"
"""The key of the notice."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A trial of the printer and when it was made (aware UTC, the operator's time)."""

    at: datetime
    rehearsal: Rehearsal

    @property
    def is_good(self) -> bool:
        """Whether a strip came out as far as it can be known."""
        report = self.rehearsal.report
        return report is not None and report.proof in {Proof.PROVEN, Proof.UNVERIFIED}

    @property
    def is_proven(self) -> bool:
        """Whether the printer itself confirmed that it came out."""
        report = self.rehearsal.report
        return report is not None and report.proof is Proof.PROVEN


class PrinterDesk(QObject):
    """Tries the printer when asked to.

    Signals:
        changed(): a trial began or ended.
    """

    changed = Signal()

    def __init__(
        self, state: TillState, notices: NoticeCenter, printer: Lane[PrinterRoom], till_name: str
    ) -> None:
        """Begin with none made."""
        super().__init__()
        self._state, self._notices, self._printer = state, notices, printer
        self._till_name = till_name
        self.last: Trial | None = None
        self.is_trying = False

    def try_printer(self) -> None:
        """Try it; a second press while it is tried does nothing."""
        if self.is_trying:
            return
        self.is_trying = True
        zone = self._state.entity.time_zone if self._state.entity else ""
        strip = trial_strip(self._state.server_now(), zone, till_name=self._till_name)
        marked = mark_practice(strip) if self._state.is_practice else strip
        self._printer.submit(lambda room: room.rehearse(marked), self._tried)
        self.changed.emit()

    def _tried(self, answer: Answer[Rehearsal]) -> None:
        self.is_trying = False
        rehearsal = answer.value
        if rehearsal is None:
            if answer.error is not None:
                self._notices.show_error(answer.error, During.PRINT_TEST, key=TRIAL)
            self.changed.emit()
            return
        self.last = Trial(self._state.server_now(), rehearsal)
        self._state.set_printer(rehearsal.status)
        self._say(self.last)
        self.changed.emit()

    def _say(self, trial: Trial) -> None:
        report, status = trial.rehearsal.report, trial.rehearsal.status
        error = report.error if report is not None else status.error
        if error is not None:
            self._notices.show_error(error, During.PRINT_TEST, key=TRIAL)
            return
        seconds = f"{trial.rehearsal.seconds:.1f}".replace(".", ",")
        if trial.is_proven:
            words = self.tr(
                "The printer is well: a strip came out and it confirmed it, {seconds} s."
            )
        else:
            words = self.tr("A strip was sent in {seconds} s. This printer confirms nothing: look.")
        self._notices.post(
            Notice(
                TRIAL,
                Severity.OK if trial.is_proven else Severity.ATTENTION,
                words.format(seconds=seconds),
                self.tr("There is little paper left.") if status.paper_is_low else "",
            )
        )
