"""What is asked between the green key and the sale: closed draws, the printer, a large total.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos_app.till.ports import PrinterState
from pos_app.till.wording import format_amount
from pos_app.ui.keys import Key
from pos_app.ui.notices import Notice, Severity
from pos_app.ui.widgets.confirm_card import Question

if TYPE_CHECKING:
    from pos_app.ui.sale.counter import Counter

DROP_CLOSED, SAME_AGAIN, NO_PRINTER = "drop closed", "same again", "no printer"
LARGE, VERY_LARGE = "large", "very large"
MOST_NAMED = 4
_BEFORE_MONEY = frozenset({SAME_AGAIN, NO_PRINTER, LARGE, VERY_LARGE})
BLOCKED_PRINTER = "printer blocks sale"
"""The key of the notice."""


class Asking(QObject):
    """Asks one thing after another; what was agreed to is not asked again for this sale.

    Signals:
        agreed(): nothing more is to be asked: sell.
        slip_wanted(Slip): the slip without the draws that are closed.
    """

    agreed = Signal()
    slip_wanted = Signal(object)

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        self._yes: set[str] = set()
        counter.pane.confirm.confirmed.connect(self._take_yes)

    def begin(self) -> None:
        """Ask for a sale of the slip as it is."""
        self._yes = set()
        self._go_on()

    def _go_on(self) -> None:
        if self._is_printer_blocking():
            self._say_blocked()
            return
        question = self._next_question()
        if question is None:
            self._yes = set()
            self.agreed.emit()
        else:
            self._counter.pane.confirm.ask(question)

    def _take_yes(self, key: str) -> None:
        if key == DROP_CLOSED:
            slip = self._counter.draft.slip
            self.slip_wanted.emit(slip.drop_draws(self._counter.closed_on_slip()))
        elif key in _BEFORE_MONEY and self._counter.fresh_keys.allows_money():
            self._yes.add(key)
            self._go_on()

    def _next_question(self) -> Question | None:
        """What stands between the slip and its sale now; time may have passed since the last."""
        if closed := self._counter.closed_on_slip():
            return self._ask_drop(closed)
        asked = (
            (SAME_AGAIN, self._counter.draft.sold_as is not None, self._ask_same_again),
            (NO_PRINTER, self._is_printer_faulty(), self._ask_without_printer),
            (LARGE, self._is_above(0), self._ask_large),
            (VERY_LARGE, self._is_above(1), self._ask_very_large),
        )
        return next((make() for key, is_so, make in asked if is_so and key not in self._yes), None)

    def _is_above(self, place: int) -> bool:
        thresholds = sorted(self._counter.choices.ask_above)
        return len(thresholds) > place and self._counter.draft.slip.total > thresholds[place]

    def _is_printer_faulty(self) -> bool:
        status = self._counter.state.printer
        return status is not None and status.state is PrinterState.FAULT

    def _is_printer_blocking(self) -> bool:
        return self._counter.choices.block_when_printer_faulty and self._is_printer_faulty()

    def _say_blocked(self) -> None:
        self._counter.notices.post(
            Notice(
                BLOCKED_PRINTER,
                Severity.REFUSED,
                self.tr("Nothing was sold."),
                self.tr("The printer is not ready, and this till sells only with paper."),
                self.tr("See to the printer; the plays stay on the ticket. Then press sell again."),
            )
        )

    @property
    def _total(self) -> str:
        return format_amount(self._counter.draft.slip.total)

    def _ask_drop(self, closed: frozenset[int]) -> Question:
        names = [name for _, name in sorted(self._counter.name_draws(closed).items())]
        more = len(closed) - len(names[:MOST_NAMED])
        said = ", ".join(names[:MOST_NAMED]) + (f" + {more}" if more else "")
        text = self.tr("They sell no more: {draws}. Tell the customer.")
        return Question(
            DROP_CLOSED,
            self.tr("Take the closed draws out?"),
            text.format(draws=said),
            self.tr("Take out"),
            self.tr("Keep"),
            is_destructive=True,
        )

    def _ask_same_again(self) -> Question:
        number = self._counter.draft.sold_as
        return Question(
            SAME_AGAIN,
            self.tr("Sell the same plays once more?"),
            self.tr("They were sold as ticket {number}. This makes a second ticket.").format(
                number=number
            ),
            self.tr("Sell again"),
            self.tr("Back"),
            figure=self._total,
        )

    def _ask_without_printer(self) -> Question:
        return Question(
            NO_PRINTER,
            self.tr("The printer is not ready. Sell all the same?"),
            self.tr("The ticket will wait until the printer can print it."),
            self.tr("Sell, print later"),
            self.tr("Back"),
            figure=self._total,
            also=Key.SELL,
        )

    def _ask_large(self) -> Question:
        return Question(
            LARGE,
            self.tr("Is this the amount?"),
            self.tr("Say it aloud to the customer before you go on."),
            self.tr("Sell"),
            self.tr("Back"),
            figure=self._total,
            enter_confirms=True,
            also=Key.SELL,
        )

    def _ask_very_large(self) -> Question:
        text = self.tr("A very large ticket, plays: {count}. Count the money first.")
        return Question(
            VERY_LARGE,
            self.tr("Sure?"),
            text.format(count=len(self._counter.draft.slip.wagers)),
            self.tr("Sell"),
            self.tr("Back"),
            figure=self._total,
            also=Key.SELL,
        )
