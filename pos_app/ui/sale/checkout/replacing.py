"""What was sold out: said, remembered, struck through, and offered to be played otherwise.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos_app.domain.operation import Kind
from pos_app.till.wording import format_amount, format_number, name_selection
from pos_app.ui.keys import Key, hint
from pos_app.ui.notices import During, Notice, Severity

if TYPE_CHECKING:
    from pos_app.domain.outcome import Rejected
    from pos_app.domain.ticket import Difference
    from pos_app.till.sell import SaleReport
    from pos_app.ui.sale.counter import Counter
    from pos_app.ui.sale.slips.editor import SlipEditor

SHORT, REFUSED = "short", "sold out"
"""The keys of the notices."""


class Replacing(QObject):
    """Offers another number for what could not be sold.

    Signals:
        aim_wanted(Difference): the next play is to be for that draw, at what is missing there.
    """

    aim_wanted = Signal(object)

    def __init__(self, counter: Counter, editor: SlipEditor) -> None:
        super().__init__()
        self._counter, self._editor = counter, editor
        self._missing: list[Difference] = []
        self._is_wanted = False
        counter.notices.action_chosen.connect(self._act)

    def note_sold(self, report: SaleReport) -> None:
        """Say what else than asked was sold; what is missing can be played otherwise."""
        if report.journal_error is not None:
            self._counter.notices.show_error(report.journal_error, During.NOTING_SALE)
        self._is_wanted = False
        self._missing = list(self._counter.sold_out.note_short(report.differences))
        if not report.differences:
            self._counter.notices.withdraw(SHORT)  # it would be read as of this ticket
            return
        parts = ", ".join(
            f"{self._name(one.draw_id, one.game_id, one.selection)}:"
            f" {format_amount(one.asked)} → {format_amount(one.sold)}"
            for one in report.differences[:5]
        )
        self._counter.notices.post(
            Notice(
                SHORT,
                Severity.ATTENTION,
                self.tr("The operator sold something else than asked: {plays}").format(plays=parts),
                todo=self.tr("Charge what the ticket says."),
                action=self.tr("Play another number") if self._missing else "",
            )
        )

    def note_refused(self, outcome: Rejected) -> bool:
        """Mark the numbers that a refusal names on the slip; False where it names none."""
        draft = self._counter.draft
        named = self._counter.sold_out.note_refusal(outcome.text, draft.slip.wagers)
        if not named:
            return False
        self._counter.notices.withdraw(Kind.SALE.name)  # the operator's words; ours say more
        parts = ", ".join(self._name(one.draw_id, one.game_id, one.selection) for one in named[:5])
        todo = self.tr("On its line: {change} changes the number, {drop} takes it out.")
        caps = {"change": hint(Key.EDIT_LINE).cap, "drop": hint(Key.DROP_WAGER).cap}
        self._counter.notices.post(
            Notice(
                REFUSED,
                Severity.ATTENTION,
                self.tr("Nothing was sold: {plays} is sold out.").format(plays=parts),
                todo=todo.format(**caps),
            )
        )
        self._editor.mark((named[0].draw_id, named[0].selection))
        return True

    def _act(self, key: str) -> None:
        if key == SHORT and self._missing:
            self._counter.notices.withdraw(SHORT)
            self._is_wanted = True
            self.go_on()

    def rest(self) -> None:
        """Aim at nothing more by itself: cashier or customer went on to something else."""
        self._is_wanted = False

    def go_on(self) -> None:
        """Aim the entry at the next of what is missing, once that was asked for.

        Else the next customer's second play would be for the draw and amount of the one before.
        """
        if self._is_wanted and self._missing:
            self.aim_wanted.emit(self._missing.pop(0))

    def say_missing(self, one: Difference) -> str:
        """Say what a play would take the place of, and for how much."""
        missing = format_number(one.asked - one.sold, cents=False)
        name = self._name(one.draw_id, one.game_id, one.selection)
        return self.tr("Instead of {play}, Bs {amount}: another number").format(
            play=name, amount=missing
        )

    def _name(self, draw_id: int, game_id: int, selection: str) -> str:
        catalogue = self._counter.state.catalogue
        draw = self._counter.known_draws().get(draw_id)
        if catalogue is None or draw is None:
            return selection
        product, game = catalogue.products.get(draw.product_id), catalogue.games.get(game_id)
        name = name_selection(selection, product, game)
        return f"{selection} {name}" if name else selection
