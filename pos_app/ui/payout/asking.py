"""Asks whether a prize is to be paid: once, more carefully, or twice, by its amount.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos_app.till.wording import format_amount
from pos_app.ui.keys import Key, hint
from pos_app.ui.widgets.confirm_card import ConfirmCard, Question

if TYPE_CHECKING:
    from pos_app.domain.money import Money
    from pos_app.till.prizes.verdict import Verdict

ASK_KEY, AGAIN_KEY = "pay", "pay, said twice"


class AmountQuestions(QObject):
    """Enter says yes to an everyday prize, the key that pays to a large one, twice to a very large.

    Signals:
        agreed(): the cashier said yes to everything that was asked of this verdict.
    """

    agreed = Signal()

    def __init__(self, card: ConfirmCard, ask_above: tuple[Money, ...]) -> None:
        """Ask on this card; `ask_above` holds at most two rising amounts."""
        super().__init__(card)
        self._card, self._ask_above = card, ask_above
        self._verdict: Verdict | None = None
        card.confirmed.connect(self._go_on)
        card.declined.connect(self._forget)

    def ask(self, verdict: Verdict) -> None:
        """Begin with the first question."""
        self._verdict = verdict
        is_large = self._level(verdict) > 0
        self._card.ask(
            Question(
                key=ASK_KEY,
                title=self.tr("Pay this prize?"),
                figure=format_amount(verdict.owed),
                text=self._say(verdict, is_large=is_large),
                confirm=self.tr("Pay"),
                decline=self.tr("Back"),
                enter_confirms=not is_large,
                also=Key.PAY,
            )
        )

    def _ask_again(self, verdict: Verdict) -> None:
        self._card.ask(
            Question(
                key=AGAIN_KEY,
                title=self.tr("This is a very large prize. Is the amount right?"),
                figure=format_amount(verdict.owed),
                text=self.tr(
                    "Ticket {n}. Is there enough cash? Once it is paid it cannot be taken back."
                ).format(n=verdict.key.number),
                confirm=self.tr("Pay"),
                decline=self.tr("Back"),
                also=Key.PAY,
            )
        )

    def _go_on(self, key: str) -> None:
        verdict = self._verdict
        if verdict is None or key not in {ASK_KEY, AGAIN_KEY}:
            return
        if key == ASK_KEY and self._level(verdict) > 1:
            self._ask_again(verdict)
            return
        self._verdict = None
        self.agreed.emit()

    def _forget(self, key: str) -> None:
        if key in {ASK_KEY, AGAIN_KEY}:
            self._verdict = None

    def _level(self, verdict: Verdict) -> int:
        return sum(verdict.owed > one for one in self._ask_above)

    def _say(self, verdict: Verdict, *, is_large: bool) -> str:
        text = self.tr("Ticket {n}. Hand over the cash only when the slip is out.")
        if is_large:
            text = self.tr("Ticket {n}. A large prize: compare the amount, then press {key}.")
        return text.format(n=verdict.key.number, key=hint(Key.PAY).cap)
