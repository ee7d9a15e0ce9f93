"""The change: money received minus the total of the slip, or of the ticket that was just sold.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos_app.domain.grammar.amount import read_amount
from pos_app.domain.money import ZERO, Money
from pos_app.till.wording import format_amount, format_number
from pos_app.ui.keys import Key

if TYPE_CHECKING:
    from pos_app.ui.sale.counter import Counter


@dataclass(frozen=True, slots=True)
class ChangeDue:
    """What is seen of the money: for the cashier, and for the customer's screen."""

    total: Money
    received: Money

    @property
    def change(self) -> Money:
        """What goes back; below zero while money is missing."""
        return self.received - self.total


class ChangePresenter(QObject):
    """Counts; keeps nothing.

    Signals:
        shown(object): a ChangeDue, or None when the card is closed.
    """

    shown = Signal(object)

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        self._card = counter.pane.change
        self._total = ZERO
        counter.pane.wanted.connect(self._want)
        self._card.received.connect(self._count)
        self._card.bill_added.connect(self._add_bill)
        self._card.closed.connect(lambda: self.shown.emit(None))

    def _want(self, key: Key) -> None:
        if key is not Key.CHANGE_DUE:
            return
        draft, last = self._counter.draft, self._counter.state.last_ticket
        is_keyed = not draft.slip.is_empty and draft.sold_as is None
        self._total = draft.slip.total if is_keyed or last is None else last.total
        self._card.ask(format_amount(self._total))

    def _add_bill(self, bill: int) -> None:
        received = read_amount(self._card.field.text())
        money = (received.money if received else ZERO) + Money.of(bill)
        self._card.field.setText(format_number(money, cents=False).replace(".", ""))

    def _count(self, text: str) -> None:
        received = read_amount(text)
        due = ChangeDue(self._total, received.money if received else ZERO)
        if received is None:
            self._card.show_change(self.tr("Type what the customer gave"), "", is_short=False)
        elif due.change < ZERO:
            missing = format_amount(-due.change)
            self._card.show_change(self.tr("Still missing"), missing, is_short=True)
        else:
            figure = format_amount(due.change)
            self._card.show_change(self.tr("Give back"), figure, is_short=False)
        self.shown.emit(due)
