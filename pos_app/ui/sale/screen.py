"""Shows the sale's board, draft and slip in the pane; decides nothing.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos_app.domain.catalogue import Form
from pos_app.domain.plays import Understood
from pos_app.till.wording import format_amount
from pos_app.ui.sale.draw_board import Category
from pos_app.ui.sale.rows import make_cells, make_draw_rows, make_slip_rows, name_draw
from pos_app.ui.sale.understanding import Words, say_reading, say_refusal

if TYPE_CHECKING:
    from pos_app.ui.sale.draft import Draft
    from pos_app.ui.sale.draw_board import DrawBoard
    from pos_app.ui.sale.pane import SalePane
    from pos_app.ui.state import TillState


class SaleScreen(QObject):
    """What is shown follows from board, draft and state."""

    def __init__(self, pane: SalePane, state: TillState, board: DrawBoard, draft: Draft) -> None:
        """Show nothing yet."""
        super().__init__(pane)
        self._pane, self._state, self._board, self._draft = pane, state, board, draft

    @property
    def is_zoo(self) -> bool:
        """Whether the grid shows whole selections (animals) rather than digits to type."""
        return any(game.form in {Form.ZOO, Form.OTHER} for game in self._draft.games)

    @property
    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else ""

    def closed_ids(self) -> frozenset[int]:
        """The draws on the slip that sell no more, or that the operator no longer offers."""
        catalogue = self._state.catalogue
        known = {draw.id: draw for draw in catalogue.draws} if catalogue else {}
        return frozenset(
            one
            for one in self._draft.slip.draw_ids
            if one not in known or not self._board.is_open(known[one])
        )

    def show_all(self) -> None:
        """Show everything anew."""
        self.show_draws()
        self.show_slip()
        self.show_reading()

    def show_draws(self) -> None:
        """Show the draws with their countdowns, and for which of them the play is."""
        board, pane = self._board, self._pane
        now = self._state.server_now()
        pane.draws.list.rows.set_rows(
            make_draw_rows(board, self._draft.slip.draw_ids, now, self._zone)
        )
        offered = frozenset(one for one in Category if board.has_category(one))
        pane.draws.show_category(board.category, offered)
        chosen = board.chosen
        pane.draws.count.setText(
            self.tr("{count} chosen").format(count=len(chosen)) if chosen else ""
        )
        target = name_draw(chosen[0], self._zone) if chosen else ""
        if len(chosen) > 1:
            target = f"{target} +{len(chosen) - 1}"
        pane.entry.show_target(target)
        if self.closed_ids() != self._shown_closed:
            self.show_slip()

    _shown_closed: frozenset[int] = frozenset()

    def show_slip(self) -> None:
        """Show the slip by draw, with its total."""
        catalogue, slip = self._state.catalogue, self._draft.slip
        if catalogue is None:
            return
        self._shown_closed = self.closed_ids()
        rows = make_slip_rows(slip, catalogue, self._shown_closed, self._zone)
        count = len(slip.wagers)
        words = self.tr("Total · {count} play") if count == 1 else self.tr("Total · {count} plays")
        self._pane.show_slip(rows, words.format(count=count), format_amount(slip.total))

    def show_reading(self) -> None:
        """Show what was understood, and the grid with it."""
        catalogue, draft = self._state.catalogue, self._draft
        if catalogue is None:
            return
        self._pane.show_words(self._say())
        chosen = frozenset(pick.selection for pick in draft.picks)
        draw = draft.draws[0] if draft.draws else None
        self._pane.grid.show_cells(make_cells(draft.games, catalogue, draw, chosen, frozenset()))

    def _say(self) -> Words:
        catalogue, draft = self._state.catalogue, self._draft
        if catalogue is None or not draft.text:
            return Words()
        if not draft.draws:
            return Words(problem=self.tr("Choose a draw first: its letter, or +"), is_wrong=True)
        if self._board.closed:
            return Words(problem=self.tr("A chosen draw has closed: drop it with −"), is_wrong=True)
        if draft.reading is None:
            return Words()
        if isinstance(draft.reading, Understood):
            refusals = draft.find_refusals(catalogue)
            if refusals:
                return Words(problem=say_refusal(refusals[0]), is_wrong=True)
        return say_reading(
            draft.reading,
            catalogue,
            product_id=draft.draws[0].product_id,
            draws=len(draft.draws),
            stake=draft.stake,
        )
