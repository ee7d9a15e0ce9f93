"""A cashier's hands for a whole day: each method is what she presses, and what she waits to see."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pos_app.practice.world.draws import Calendar
from pos_app.ui.cashup.pane import CashUpPane
from pos_app.ui.payout.pane import PayoutPane
from tests.scenario.conftest import Till

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
NOTES = (500, 200, 100, 50, 20, 10, 5)
SEED = 7
"""The operator's luck: of which its results are made."""


@dataclass(frozen=True, slots=True)
class Sale:
    """What a customer asks for: the key of its kind, its plays, the stake of each, its draws."""

    kind: Qt.Key
    plays: str
    stake: int
    is_double: bool = False


def ask_for(luck: random.Random, sales: int) -> Iterator[Sale]:
    """Mix animals, triples, permutas and signs, now and then in two draws."""
    for _ in range(sales):
        stake, is_double = luck.choice((5, 10, 15, 20)), luck.random() < 0.2
        match luck.choice(("animals", "animals", "triples", "permuta", "signs")):
            case "animals":
                picked = luck.sample(range(1, 37), luck.randint(1, 5))
                yield Sale(K.Key_F2, ".".join(map(str, picked)), stake, is_double)
            case "triples":
                numbers = {f"{luck.randrange(1000):03d}" for _ in range(3)}
                yield Sale(K.Key_F3, ".".join(sorted(numbers)), stake, is_double)
            case "permuta":
                yield Sale(K.Key_F3, "".join(luck.sample("0123456789", 3)) + "p", stake, is_double)
            case _:
                signs = luck.sample(range(1, 13), 2)
                plays = f"{luck.randrange(1000):03d}/{signs[0]}/{signs[1]}"
                yield Sale(K.Key_F4, plays, stake, is_double)


class Cashier:
    """Works one till."""

    def __init__(self, till: Till, lets_be: timedelta = timedelta(0)) -> None:
        """`lets_be`: how long before a draw closes she begins no sale in it (operator's time)."""
        self.till = till
        self._lets_be = lets_be

    @property
    def cash_up(self) -> CashUpPane:
        pane: Any = self.till.program.frame.pane("cashUp")
        assert isinstance(pane, CashUpPane)
        return pane

    @property
    def payout(self) -> PayoutPane:
        pane: Any = self.till.program.frame.pane("payout")
        assert isinstance(pane, PayoutPane)
        return pane

    @property
    def reference(self) -> str:
        """The newest sale's: another one means that another ticket was sold."""
        last = self.till.state.last_ticket
        return "" if last is None else str(last.reference)

    def go(self, digit: Qt.Key, focus: str) -> None:
        self.till.press(digit, CTRL)
        self.till.wait_for_focus(focus)

    def open_shift(self, amount: int) -> None:
        self.go(K.Key_5, "floatField")
        self.till.type(str(amount))
        self.till.press(K.Key_F12)
        self.till.wait(lambda: self.till.state.shift is not None and self.till.state.shift.is_open)
        self.go(K.Key_1, "playLine")

    def let_draws_close(self, kind: Qt.Key = K.Key_F2, times: int = 1) -> None:
        """Look at the clock: into what closes in a moment no sale is begun."""
        category = "animalitos" if kind == K.Key_F2 else "lottery"

        def is_clear() -> bool:
            now = self.till.state.server_now()
            draws = [one for one in self.till.state.catalogue.draws if one.category == category]
            return not any(now < one.closes_at < now + times * self._lets_be for one in draws)

        if self._lets_be:
            self.till.wait(is_clear)

    def sell_lucky(self) -> int:
        """Sell what will win: the results of the animal draws that close next, whichever it is."""
        self.let_draws_close()
        now, results = self.till.state.server_now(), Calendar(SEED)
        draws = [
            one
            for one in self.till.state.catalogue.draws
            if one.category == "animalitos" and one.closes_at > now
        ]
        first = min(one.closes_at for one in draws)
        found = [results.find(one.id) for one in draws if one.closes_at == first]
        numbers = sorted({results.result_of(one) for one in found if one is not None})
        return self.sell(Sale(K.Key_F2, ".".join(numbers), 5))

    def key_in(self, sale: Sale) -> None:
        """Press all of a sale, the last key too."""
        self.let_draws_close(sale.kind)
        till = self.till
        till.press(sale.kind)
        if sale.is_double:
            till.type("+")
        till.type(sale.plays)
        till.press(K.Key_Return)
        till.type(str(sale.stake))
        till.press(K.Key_Return)
        till.type("*")

    def sell(self, sale: Sale) -> int:
        """Sell it, and give the ticket's number once the till knows it."""
        before = self.reference
        self.key_in(sale)
        self.till.wait(lambda: self.reference != before)
        # The next customer's turn comes one of the event loop's later; nobody types that fast.
        self.till.wait(lambda: not self.till.sale_pane.held.is_holding)
        return int(self.till.state.last_ticket.number)

    def sell_unprinted(self, sale: Sale) -> int:
        """Sell though there is no paper: where the till knows that already, she says yes to it."""
        before = self.reference
        self.key_in(sale)
        question = self.till.sale_pane.confirm

        def is_sold() -> bool:
            if question.isVisible() and question.is_armed:
                self.till.press(K.Key_Left)
                self.till.press(K.Key_Return)
            return self.reference != before

        self.till.wait(is_sold)
        return int(self.till.state.last_ticket.number)

    def void_last(self) -> int | None:
        """Void the newest ticket: F9, why, F9 again; None where its draw closed meanwhile."""
        number = int(self.till.state.last_ticket.number)
        self.till.press(K.Key_F9)
        # The card is made when it is first asked for.
        self.till.wait(lambda: self.till.window.findChild(QWidget, "voidCard") is not None)
        card = self.till.find("voidCard")
        self.till.wait(card.isVisible)
        self.till.wait(lambda: card.rows.rowCount() and card.rows.row(0).number == number)
        self.till.type("1")
        self.till.wait(card.void.isEnabled)

        title = card.findChild(type(card._title), "voidTitle")

        def is_over() -> bool:
            if "No se anuló" in title.text():
                return True
            # The second press counts a moment after the first, whatever this machine's pace.
            if card.void.isVisible() and card.void.isEnabled():
                self.till.press(K.Key_F9)
            return bool(self.till.state.last_ticket.is_void)

        self.till.wait(is_over)
        is_void = bool(self.till.state.last_ticket.is_void)
        self.till.wait(lambda: not is_void or str(number) in title.text())
        self.till.press(K.Key_Return)
        self.till.wait(lambda: not card.isVisible())
        self.till.wait_for_focus("playLine")
        return number if is_void else None

    def move_cash(self, key: Qt.Key, amount: int, reason: str) -> None:
        """F2 puts cash in, F3 takes it out."""
        before = self.till.state.shift
        self.go(K.Key_5, "note500")
        self.till.press(key)
        self.till.wait_for_focus("movementAmount")
        self.till.type(str(amount))
        self.till.press(K.Key_Return)
        self.till.wait_for_focus("movementReason")
        self.till.type(reason)
        self.till.press(K.Key_Return)
        self.till.wait(lambda: self.till.state.shift != before)

    def check(self, ticket: dict[str, Any]) -> None:
        """Type what stands on the customer's paper."""
        self.till.wait_for_focus("ticketNumber")
        self.till.type(str(ticket["ticket_number"]))
        self.till.press(K.Key_Return)
        self.till.type(str(ticket["pin_number"]))
        self.till.press(K.Key_Return)

    def confirm_payment(self) -> None:
        """F12, and Enter on the amount."""
        self.till.wait(lambda: self.payout.verdict.is_payable)
        self.till.press(K.Key_F12)
        self.till.wait(lambda: self.payout.confirm.is_armed)
        self.till.press(K.Key_Return)

    def pay(self, ticket: dict[str, Any]) -> None:
        """Pay a prize and hand its cash over."""
        self.check(ticket)
        self.confirm_payment()
        self.till.wait(lambda: self.payout.verdict.is_cash_owed)
        self.till.press(K.Key_F11)
        self.till.wait(lambda: not self.payout.verdict.is_cash_owed)

    def count(self, amount: Decimal) -> None:
        """Count so much cash, note by note; what is left are coins."""
        self.go(K.Key_5, "note500")
        left = amount
        for note in NOTES:
            pieces, left = divmod(left, note)
            self.till.wait_for_focus(f"note{note}")
            self.till.type(str(int(pieces)))
            self.till.press(K.Key_Return)
        self.till.wait_for_focus("coinsField")
        self.till.type(str(left).replace(".", ","))

    def close_shift(self) -> None:
        """F12, and Enter where the drawer agrees."""
        self.till.press(K.Key_F12)
        self.till.wait(lambda: self.cash_up.confirm.is_armed)
        self.till.press(K.Key_Return)
        self.till.wait(lambda: not self.till.state.shift.is_open)
