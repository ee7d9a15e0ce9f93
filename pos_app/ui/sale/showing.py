"""What the sale's pane shows of board, draft and slip; each method updates only its part.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos_app.domain.catalogue import Form
from pos_app.domain.plays import Understood
from pos_app.till.wording import format_amount
from pos_app.ui.keys import Key, hint
from pos_app.ui.notices import Notice, Severity
from pos_app.ui.sale.draw_board import Category
from pos_app.ui.sale.fault_words import SOLD_OUT
from pos_app.ui.sale.rows import (
    SlipView,
    count_across,
    make_cells,
    make_draw_rows,
    make_slip_rows,
    mark_cells,
    name_draw,
)
from pos_app.ui.sale.understanding import Words, say, say_reading, say_refusal
from pos_app.ui.together import show_after_keys, show_before

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Catalogue, Game
    from pos_app.domain.slip import Wager
    from pos_app.ui.sale.counter import Counter
    from pos_app.ui.sale.parts.grid import Cell
    from pos_app.ui.sale.selling import Selling
    from pos_app.ui.sale.slips.editor import SlipEditor


class SaleShowing(QObject):
    """Turns values into what is painted; decides nothing about money."""

    def __init__(self, counter: Counter, selling: Selling, editor: SlipEditor) -> None:
        super().__init__()
        self._counter, self._selling, self._editor = counter, selling, editor
        self._pane, self._state, self._notices = counter.pane, counter.state, counter.notices
        self._board, self._draft = counter.board, counter.draft
        self._cells_of: tuple[Game, ...] | None = None
        self._cells: tuple[Cell, ...] = ()
        self._closed_before: tuple[frozenset[int], int] = (frozenset(), 0)

    def show_all(self) -> None:
        """Bring everything up to date."""
        self.show_draws()
        self.show_slip()
        self.show_play()

    def show_line(self) -> None:
        """Show another line of the slip marked, or a line that is being changed."""
        self.show_target()
        self.show_slip()
        self.show_play()

    def show_time(self) -> None:
        """Bring the countdowns up to date; the rest only when a draw closed meanwhile."""
        closed = (self._counter.closed_on_slip(), len(self._board.closed))
        if closed == self._closed_before:
            self._show_rows()
            return
        self._closed_before = closed
        self.show_all()

    def show_draws(self) -> None:
        """Show the draws, their chips and how many are chosen; once for several keys."""
        show_after_keys(self._show_draws)

    def _show_draws(self) -> None:
        board, column = self._board, self._pane.draws
        self._show_rows()
        self._pane.show_category(
            board.category, frozenset(one for one in Category if board.has_category(one))
        )
        column.count.setText(self.tr("chosen: {count}").format(count=len(board.chosen)))
        self.show_target()

    def _show_rows(self) -> None:
        board, on_slip = self._board, self._draft.slip.draw_ids
        rows = make_draw_rows(board, on_slip, self._state.server_now(), self._counter.zone)
        self._pane.draws.list.rows.set_rows(rows)

    def show_target(self) -> None:
        """Say which draws the next play is for."""
        aimed, zone = self._draft.draws, self._counter.zone
        target = name_draw(aimed[0], zone) if aimed else ""
        self._pane.entry.show_target(target, f"+ {len(aimed) - 1}" if len(aimed) > 1 else "")

    def show_slip(self) -> None:
        """Show the slip, its total and whether it can be sold; once for several keys."""
        show_after_keys(self._show_slip)

    def _show_slip(self) -> None:
        draft = self._draft
        catalogue, slip = draft.catalogue, draft.slip
        if catalogue is None:
            return
        view = SlipView(
            slip,
            self._counter.name_draws(slip.draw_ids),
            self._counter.closed_on_slip(),
            self._counter.sold_out,
            self._editor.at,
            draft.editing,
            is_sold=draft.sold_as is not None,
        )
        count = self.tr("Total · plays: {count}").format(count=len(slip.wagers))
        self._pane.show_line(self._editor.at)
        self._pane.show_slip(make_slip_rows(view, catalogue), count, format_amount(slip.total))
        self.show_busy()

    def show_busy(self) -> None:
        """Freeze or free the entry and the green action; once for several keys."""
        if self._selling.is_frozen:
            self._pane.held.hold()  # the next of these keys is for the next customer already
        show_after_keys(self._show_busy)

    def _show_busy(self) -> None:
        is_frozen = self._selling.is_frozen
        may_sell = not is_frozen and not self._draft.slip.is_empty
        self._pane.show_busy(is_busy=is_frozen, may_sell=may_sell)
        self._pane.slip.show_selling(is_selling=self._selling.is_selling)
        self._pane.slip.buttons[Key.UNDO].setEnabled(self._draft.can_undo and not is_frozen)
        self._pane.slip.buttons[Key.PARK].setEnabled(may_sell and self._draft.sold_as is None)

    def show_play(self) -> None:
        """Say what was understood of the line, and mark it in the grid; once for several keys."""
        show_after_keys(self._show_play)

    def _show_play(self) -> None:
        draft = self._draft
        catalogue = draft.catalogue
        if catalogue is None:
            return
        chosen = {pick.selection for pick in draft.picks}
        if draft.games and draft.games[0].form is Form.TRIPLETA:
            chosen = set(draft.text.replace(".", "-").split("-"))
        sold_out = self._counter.sold_out.in_any(draw.id for draw in draft.draws)
        cells = mark_cells(self._blank_cells(catalogue), chosen, sold_out)
        self._pane.grid.show_cells(cells, count_across(draft.games))
        self._pane.show_words(self._say_play(sold_out))

    def _blank_cells(self, catalogue: Catalogue) -> tuple[Cell, ...]:
        """Make the grid of the chosen draws once, not with every key."""
        draft = self._draft
        if self._cells_of is not draft.games:
            first = draft.draws[0] if draft.draws else None
            self._cells_of, self._cells = draft.games, make_cells(draft.games, catalogue, first)
        return self._cells

    def show_problem(self, problem: str) -> None:
        """Say why nothing was sold."""
        show_before(self._show_play)
        self._pane.show_words(Words(problem=problem, is_wrong=True))

    def show_unfinished(self) -> None:
        """Say why a sale was not asked for: the line is not on the ticket yet, or nothing is."""
        if self._draft.text:
            text = self.tr("Add the play with {add}, or clear it with {clear}, then sell")
            caps = {"add": hint(Key.ADD).cap, "clear": hint(Key.CLEAR).cap}
            self.show_problem(text.format(**caps))
        else:
            self.show_problem(self.tr("The ticket is empty: type a play first"))

    def show_merged(self, repeats: tuple[Wager, ...]) -> None:
        """Say which plays were made twice; their stakes are summed."""
        if repeats:
            parts = ", ".join(
                f"{one.selection} = {format_amount(one.stake)}" for one in repeats[:5]
            )
            text = self.tr("Repeated plays were added up: {plays}").format(plays=parts)
            self._notices.post(Notice("merged", Severity.OK, text))

    def show_hint(self, text: str) -> None:
        """Say on the line under the entry what can be done now."""
        show_before(self._show_play)
        self._pane.show_words(Words(problem=text))

    def _say_play(self, sold_out: frozenset[str]) -> Words:
        draft = self._draft
        if self._selling.is_selling:
            return Words(tail=self.tr("Selling… what you type now is for the next customer"))
        catalogue = draft.catalogue
        if draft.editing is None and (closed := self._board.closed):
            text = self.tr("{draw} is closed: take another with its letter or +")
            name = name_draw(closed[0], self._counter.zone)
            return Words(problem=text.format(draw=name), is_wrong=True)
        if not draft.draws:
            return Words(problem=self.tr("Choose a draw with its letter or +"))
        if draft.reading is None or catalogue is None:
            return Words(tail=self._say_idle())
        words = say_reading(
            draft.reading,
            catalogue,
            product_id=draft.draws[0].product_id,
            draws=len(draft.draws),
            amount=draft.amount,
            sold_out=sold_out,
            is_change=draft.editing is not None,
        )
        if isinstance(draft.reading, Understood) and (refusals := draft.find_refusals()):
            return Words(problem=say_refusal(refusals[0]), is_wrong=True)
        if words.struck:
            words = replace(words, tail=f"{say(SOLD_OUT)} · {words.tail}")
        return words

    def _say_idle(self) -> str:
        if self._draft.editing is not None:
            text = self.tr("Type what takes its place, or {leave}")
            return text.format(leave=hint(Key.CLEAR).cap)
        if self._editor.at is not None:
            text = self.tr("{change} changes the line, {drop} takes it out, {leave} goes back")
            return text.format(
                change=hint(Key.EDIT_LINE).cap,
                drop=hint(Key.DROP_WAGER).cap,
                leave=hint(Key.CLEAR).cap,
            )
        if self._draft.sold_as is not None:
            text = self.tr("Sold as ticket {number}. The next play begins a new one")
            return text.format(number=self._draft.sold_as)
        return self.tr("Type the play, or touch it below")
