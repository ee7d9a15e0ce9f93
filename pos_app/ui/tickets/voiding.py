"""Voids the chosen ticket while the operator allows it; asks first, with the safe answer marked.

Thread: GUI.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, assert_never

from PySide6.QtCore import QObject, Signal

from pos_app.domain.operation import Certainty, Kind
from pos_app.domain.outcome import Confirmed, NotSent, Rejected, Unknown
from pos_app.till.standing import Standing
from pos_app.till.void import VoidReport
from pos_app.till.wording import format_amount
from pos_app.ui.notices import During, Notice, NoticeCenter, Severity
from pos_app.ui.widgets.confirm_card import Question

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer
    from pos_app.till.tickets.listing import TicketLine
    from pos_app.ui.state import TillState
    from pos_app.ui.tickets.desk import TicketDesk
    from pos_app.ui.tickets.pane import TicketsPane
    from pos_app.ui.widgets.stall_guard import FreshKeys

VOID = "void ticket"


class Voiding(QObject):
    """One question at a time.

    Signals:
        done(): the operator answered, whatever it was.
    """

    done = Signal()

    def __init__(
        self,
        pane: TicketsPane,
        state: TillState,
        notices: NoticeCenter,
        fresh_keys: FreshKeys,
        desk: TicketDesk,
    ) -> None:
        """Listen to the pane."""
        super().__init__(pane)
        self._pane, self._state, self._notices = pane, state, notices
        self._fresh_keys, self._desk = fresh_keys, desk
        self._asked: TicketLine | None = None
        pane.details.void_requested.connect(self._ask)
        pane.confirm.confirmed.connect(self._void)

    def left(self, line: TicketLine) -> timedelta:
        """For how long a ticket may be voided still; the server has the last word."""
        entity = self._state.entity
        may = line.key is not None and line.standing in {Standing.SOLD, None}
        if entity is None or not may or line.certainty is Certainty.UNRESOLVED:
            return timedelta(0)
        ends = line.sold_at + timedelta(seconds=entity.seconds_to_cancel)
        return max(ends - self._state.server_now(), timedelta(0))

    def _ask(self) -> None:
        line = self._pane.current
        if line is None or not self.left(line) or self._state.is_money_moving:
            return
        self._asked = line
        self._pane.confirm.ask(
            Question(
                VOID,
                self.tr("Void ticket {number}?").format(number=line.number),
                self.tr("Take the paper back from the customer and return the money."),
                self.tr("Void"),
                self.tr("Keep"),
                figure=format_amount(line.total),
                is_destructive=True,
            )
        )

    def _void(self, key: str) -> None:
        line, self._asked = self._asked, None
        if key == VOID and line is not None and self._fresh_keys.allows_money():
            self._desk.void(line, lambda answer: self._voided(line, answer))

    def _voided(self, line: TicketLine, answer: Answer[Any]) -> None:
        report, number = answer.value, line.number
        if answer.error is not None:
            self._notices.show_error(answer.error, During.VOID, ticket=number)
        elif isinstance(report, VoidReport):
            match report.outcome:
                case Confirmed():
                    text = self.tr("Voided: ticket {number}.").format(number=number)
                    todo = self.tr("Return {amount} and keep the paper.")
                    todo = todo.format(amount=format_amount(line.total))
                    self._notices.post(Notice(Kind.VOID.name, Severity.OK, text, todo=todo))
                case NotSent() | Rejected() | Unknown() as outcome:
                    self._notices.show_outcome(Kind.VOID, outcome, ticket=number)
                case _:
                    assert_never(report.outcome)
        self.done.emit()
