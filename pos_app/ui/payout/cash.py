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
from pos_app.domain.operation import Operation
from pos_app.till.desk import Blocked
from pos_app.till.prizes.pay_out import amount_paid
from pos_app.till.wording import format_amount
from pos_app.ui.notices import During, NoticeCenter

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer
    from pos_app.till.prizes.paid import Payouts
    from pos_app.till.prizes.pay_out import PayReport
    from pos_app.till.prizes.verdict import Verdict
    from pos_app.ui.payout.pane import PayoutPane
    from pos_app.ui.widgets.stall_guard import FreshKeys


class PayoutDesk(Protocol):
    """What the pane needs done; every method returns at once, `then` comes in the GUI thread."""

    def inquire(
        self, number: int, pin: str, day: date | None, then: Callable[[Answer[Verdict]], None]
    ) -> None:
        """Check a ticket; never pays. Without a day the till looks for it, without a PIN too."""

    def pay(self, verdict: Verdict, then: Callable[[Answer[PayReport | Blocked]], None]) -> None:
        """Pay `verdict.owed`, print the slip when it was paid; tells the state of its call."""

    def settle(
        self,
        reference: str,
        then: Callable[[Answer[Operation | Blocked]], None],
        *,
        was_paid: bool,
    ) -> None:
        """Take a person's word about a payout in doubt."""

    def hand_over(
        self, reference: str, then: Callable[[Answer[Operation | Blocked]], None]
    ) -> None:
        """Note that the customer has the cash of a payout."""

    def read_payouts(self, then: Callable[[Answer[Payouts]], None]) -> None:
        """Read what was paid in this shift, and what cash is still to be handed over."""


@dataclass(frozen=True, slots=True)
class _Owed:
    reference: str
    number: int
    amount: Money


class CashOwed(QObject):
    """Keeps whose cash is owed in sight, and adds up what was paid in this shift.

    Both come from the journal when a session begins: a till that stopped between payment and cash
    offers the cash again.
    """

    def __init__(
        self, pane: PayoutPane, notices: NoticeCenter, fresh_keys: FreshKeys, desk: PayoutDesk
    ) -> None:
        """Begin with nothing owed."""
        super().__init__(pane)
        self._pane, self._notices = pane, notices
        self._fresh_keys, self._desk = fresh_keys, desk
        self._owed: dict[str, _Owed] = {}
        self._paid: dict[str, Money] = {}
        self._is_of_shift = False
        self._reading = 0
        pane.hand_over_requested.connect(self._hand_over)

    def read_anew(self) -> None:
        """Read from the journal what stands there: a session or a shift began."""
        self._reading += 1
        turn = self._reading
        self._owed.clear()
        self._paid.clear()
        self._show_money()
        self._desk.read_payouts(lambda answer: self._take(turn, answer))

    def forget(self) -> None:
        """Nobody is signed in: show nothing."""
        self._reading += 1
        self._owed.clear()
        self._paid.clear()
        self._show_money()

    def note_paid(self, operation: Operation) -> None:
        """Take a payout that the operator made: its cash is owed until it was handed over."""
        if operation.reference not in self._paid:
            self._paid[operation.reference] = amount_paid(operation)
            self._note_owed(operation)
            self._show_money()

    def _take(self, turn: int, answer: Answer[Payouts]) -> None:
        if turn != self._reading:
            return
        if answer.error is not None:
            self._notices.show_error(answer.error, During.PAYOUT, key="payouts")
        elif answer.value is not None:
            self._notices.withdraw("payouts")
            self._is_of_shift = answer.value.is_of_shift
            for operation in answer.value.paid:
                self._paid[operation.reference] = amount_paid(operation)
            for operation in answer.value.owed:
                self._note_owed(operation)
            self._show_money()

    def _note_owed(self, operation: Operation) -> None:
        if not operation.is_handed_over:
            number = operation.ticket_number or 0
            owed = _Owed(operation.reference, number, amount_paid(operation))
            self._owed[operation.reference] = owed

    def _hand_over(self) -> None:
        owed = next(iter(self._owed.values()), None)
        if owed is None or not self._fresh_keys.allows_money():
            return
        self._pane.show_cash_owed(self._say_owed(owed), is_busy=True)
        self._desk.hand_over(owed.reference, lambda answer: self._end_hand_over(owed, answer))

    def _end_hand_over(self, owed: _Owed, answer: Answer[Operation | Blocked]) -> None:
        if answer.error is not None:
            self._notices.show_error(answer.error, During.HAND_OVER, ticket=owed.number)
        elif isinstance(answer.value, Operation):
            self._notices.withdraw(During.HAND_OVER.name)
            self._owed.pop(owed.reference, None)
            self._pane.show_handed_over(owed.number)
        self._show_money()
        self._pane.focus_now()

    def _show_money(self) -> None:
        owed = next(iter(self._owed.values()), None)
        self._pane.show_cash_owed("" if owed is None else self._say_owed(owed))
        total = add_up(self._paid.values())
        self._pane.show_paid(format_amount(total), len(self._paid), of_shift=self._is_of_shift)

    def _say_owed(self, owed: _Owed) -> str:
        text = self.tr("Hand over {amount} · ticket {n}")
        if len(self._owed) > 1:
            text = self.tr("Hand over {amount} · ticket {n} · and {more} more")
        return text.format(
            amount=format_amount(owed.amount), n=owed.number, more=len(self._owed) - 1
        )
