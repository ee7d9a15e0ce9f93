"""The cash that is owed to a customer after a payout, until the cashier says it was handed over.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from pos_app.domain.money import Money, add_up
from pos_app.domain.operation import SUCCEEDED, Operation
from pos_app.till.desk import Blocked
from pos_app.till.wording import format_amount
from pos_app.ui.notices import During, NoticeCenter

if TYPE_CHECKING:
    from pos_app.domain.ticket import TicketRow
    from pos_app.lanes.lane import Answer
    from pos_app.till.prizes.pay_out import PayReport
    from pos_app.till.prizes.verdict import Verdict
    from pos_app.ui.payout.pane import PayoutPane
    from pos_app.ui.widgets.stall_guard import FreshKeys


class PayoutDesk(Protocol):
    """What the pane needs done; every method returns at once, `then` comes in the GUI thread."""

    def inquire(
        self, number: int, pin: str, day: date | None, then: Callable[[Answer[Verdict]], None]
    ) -> None:
        """Check a ticket; never pays. Without a day the till looks for it."""

    def pay(self, verdict: Verdict, then: Callable[[Answer[PayReport | Blocked]], None]) -> None:
        """Pay `verdict.prize`, print the slip when it was paid; tells the state of its call."""

    def hand_over(
        self, reference: str, then: Callable[[Answer[Operation | Blocked]], None]
    ) -> None:
        """Note that the customer has the cash of a payout."""

    def list_winners(self, then: Callable[[Answer[tuple[TicketRow, ...]]], None]) -> None:
        """Read the unpaid winners, soonest to expire first."""


@dataclass(frozen=True, slots=True)
class _Owed:
    reference: str
    number: int
    amount: Money


class CashOwed(QObject):
    """Keeps whose cash is owed in sight, and adds up what was paid in this session."""

    def __init__(
        self, pane: PayoutPane, notices: NoticeCenter, fresh_keys: FreshKeys, desk: PayoutDesk
    ) -> None:
        """Begin with nothing owed."""
        super().__init__(pane)
        self._pane, self._notices = pane, notices
        self._fresh_keys, self._desk = fresh_keys, desk
        self._owed: list[_Owed] = []
        self._paid: dict[str, Money] = {}
        pane.hand_over_requested.connect(self._hand_over)

    def forget(self) -> None:
        """Begin a session: what another cashier paid is not this one's."""
        self._owed.clear()
        self._paid.clear()
        self._show_money()

    def note_paid(self, operation: Operation, amount: Money) -> None:
        """Take a payout that the operator made: its cash is owed until it was handed over."""
        if operation.reference in self._paid:
            return
        told = operation.detail(*SUCCEEDED).get("amount")
        amount = Money.of(str(told)) if told is not None else amount
        self._paid[operation.reference] = amount
        if not operation.is_handed_over:
            number = operation.ticket_number or 0
            self._owed.append(_Owed(operation.reference, number, amount))
        self._show_money()

    def _hand_over(self) -> None:
        if not self._owed or not self._fresh_keys.allows_money():
            return
        owed = self._owed[0]
        self._pane.show_cash_owed(self._say_owed(owed), is_busy=True)
        self._desk.hand_over(owed.reference, lambda answer: self._end_hand_over(owed, answer))

    def _end_hand_over(self, owed: _Owed, answer: Answer[Operation | Blocked]) -> None:
        if answer.error is not None:
            self._notices.show_error(answer.error, During.PAYOUT, ticket=owed.number)
        elif isinstance(answer.value, Operation) and owed in self._owed:
            self._owed.remove(owed)
        self._show_money()
        self._pane.focus_now()

    def _show_money(self) -> None:
        self._pane.show_cash_owed(self._say_owed(self._owed[0]) if self._owed else "")
        total = add_up(self._paid.values())
        self._pane.show_paid(format_amount(total), len(self._paid))

    def _say_owed(self, owed: _Owed) -> str:
        text = self.tr("Hand over {amount} · ticket {n}")
        return text.format(amount=format_amount(owed.amount), n=owed.number)
