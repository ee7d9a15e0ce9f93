"""A sale from the green button to its end: confirmed, refused, not sent, or not known yet.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Protocol, assert_never

from PySide6.QtCore import QObject, Signal

from pos_app.domain.operation import Kind
from pos_app.domain.outcome import Confirmed, NotSent, Rejected, Unknown
from pos_app.till.desk import Blocked
from pos_app.ui.notices import During, Notice, Severity
from pos_app.ui.together import together
from pos_app.ui.window.verification import describe_verification

if TYPE_CHECKING:
    from pos_app.domain.operation import Operation
    from pos_app.domain.slip import Wager
    from pos_app.lanes.lane import Answer
    from pos_app.till.sell import SaleReport
    from pos_app.ui.notices import NoticeCenter
    from pos_app.ui.state import TillState
    from pos_app.ui.widgets.verifying_card import VerifyingCard

Then = Callable[["Answer[Any]"], None]
_NOT_SOLD = (Kind.SALE.name, "blocked", "held", "stale", "sold out", "printer blocks sale")
"""Notices that nothing was sold: with the next try they are no longer true."""
QUIET = timedelta(seconds=60)
"""The bar of the amber card is full after this."""


class SaleDesk(Protocol):
    """What the sale asks of the lanes; `then` is called in the GUI thread, once.

    `sell` answers with a till/sell.py SaleReport, and prints by itself what was confirmed.
    """

    def sell(
        self, wagers: tuple[Wager, ...], draw_names: Mapping[int, str], then: Then
    ) -> None: ...
    def reprint_last(self, then: Then) -> None: ...
    def refresh_draws(self) -> None: ...
    def next_look_at(self) -> datetime | None: ...


class Selling(QObject):
    """Asks the desk and keeps the slip frozen until the money's fate is known.

    Signals:
        sold(SaleReport): confirmed.
        refused(Rejected): the operator said no; it may name closed draws or sold out numbers.
        failed(): not sold, whatever the reason: what is on the slip is still to be sold.
        given_back(Operation): a sale of before is known not to exist; its plays are free again.
        recovered(): what was not known has been sold; its slip is done.
        changed(): frozen or not is another.
    """

    sold = Signal(object)
    refused = Signal(object)
    failed = Signal()
    given_back = Signal(object)
    recovered = Signal()
    changed = Signal()

    def __init__(
        self, desk: SaleDesk, state: TillState, notices: NoticeCenter, card: VerifyingCard
    ) -> None:
        super().__init__()
        self._desk, self._state, self._notices, self._card = desk, state, notices, card
        self._is_waiting = False
        self._pending: str | None = None
        state.operations_changed.connect(self.show_unresolved)
        state.activity_changed.connect(self.changed)
        state.last_ticket_changed.connect(self._see_last_ticket)
        self.show_unresolved()

    @property
    def is_selling(self) -> bool:
        """Whether a sale was asked for and has not been answered."""
        return self._is_waiting

    @property
    def is_frozen(self) -> bool:
        """Whether nothing may be sold or edited: money moves, or a sale is not known yet."""
        return (
            self._is_waiting
            or self._pending is not None
            or self._state.is_money_moving
            or bool(self._state.sales_in_doubt)
        )

    def sell(self, wagers: tuple[Wager, ...], draw_names: Mapping[int, str]) -> None:
        """Ask for a sale; only when not frozen."""
        for key in _NOT_SOLD:
            self._notices.withdraw(key)
        self._is_waiting = True
        self.changed.emit()
        self._desk.sell(wagers, draw_names, self._take_answer)

    def note_resolved(self, operation: Operation) -> None:
        """Hear how a sale that was not known ended; the integrator calls it with each find."""
        if operation.is_unresolved or operation.intent.kind is not Kind.SALE:
            return
        is_ours = operation.reference == self._pending
        if is_ours:
            self._pending = None
        if not operation.has_succeeded:
            self.given_back.emit(operation)
        elif is_ours:
            self.recovered.emit()
        self.changed.emit()

    def show_unresolved(self) -> None:
        """Show, bring up to date or hide the amber card."""
        waiting = self._state.sales_in_doubt
        if waiting and not self._is_waiting:
            entity = self._state.entity
            verification = describe_verification(
                waiting[0],
                now=self._state.server_now() - self._state.clock_offset,
                next_look_at=self._desk.next_look_at(),
                quiet=QUIET,
                zone=entity.time_zone if entity else "",
            )
            self._card.show_verification(verification)
        elif not waiting:
            self._card.hide_card()
        self.changed.emit()

    @together()
    def _take_answer(self, answer: Answer[Any]) -> None:
        self._is_waiting = False
        if answer.error is not None:
            self._notices.show_error(answer.error, During.SALE)
            self.failed.emit()
        if isinstance(answer.value, Blocked):
            self._say_blocked()
        elif answer.value is not None:
            self._take_report(answer.value)
        self.show_unresolved()

    def _say_blocked(self) -> None:
        self._notices.post(
            Notice(
                "blocked",
                Severity.ATTENTION,
                self.tr("Nothing was sold."),
                self.tr("An earlier sale is not resolved yet, or these plays were sold already."),
                self.tr("Look at the last ticket before you sell again."),
            )
        )
        self.failed.emit()

    def _take_report(self, report: SaleReport) -> None:
        outcome = report.outcome
        match outcome:
            case Confirmed():
                self.sold.emit(report)
            case Rejected():
                self._notices.show_outcome(Kind.SALE, outcome)
                self.refused.emit(outcome)
                self.failed.emit()
            case NotSent():
                self._notices.show_outcome(Kind.SALE, outcome)
                self.failed.emit()
            case Unknown():
                self._pending = report.operation.reference
                self.failed.emit()
            case _:
                assert_never(outcome)

    def _see_last_ticket(self) -> None:
        """A ticket with the pending reference is proof enough that the sale went in."""
        last = self._state.last_ticket
        if last is not None and last.reference == self._pending:
            self._pending = None
            self.recovered.emit()
            self.changed.emit()
