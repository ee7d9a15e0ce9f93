"""What the sale's pane shows of board, draft and slip; each method updates only its part.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos_app.domain.plays import Understood
from pos_app.till.wording import format_amount
from pos_app.ui.notices import During, Notice, Severity
from pos_app.ui.sale.draw_board import Category
from pos_app.ui.sale.rows import make_cells, make_draw_rows, make_slip_rows, name_draw
from pos_app.ui.sale.understanding import Words, say_reading, say_refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pos_app.domain.slip import Wager
    from pos_app.till.sell import SaleReport
    from pos_app.ui.notices import NoticeCenter
    from pos_app.ui.sale.draft import Draft
    from pos_app.ui.sale.draw_board import DrawBoard
    from pos_app.ui.sale.pane import SalePane
    from pos_app.ui.sale.selling import Selling
    from pos_app.ui.state import TillState


class SaleShowing(QObject):
    """Turns values into what is painted; decides nothing about money."""

    def __init__(
        self,
        pane: SalePane,
        state: TillState,
        notices: NoticeCenter,
        board: DrawBoard,
        draft: Draft,
        selling: Selling,
    ) -> None:
        super().__init__()
        self._pane, self._state, self._notices = pane, state, notices
        self._board, self._draft, self._selling = board, draft, selling
        self._sold_out: set[tuple[int, str]] = set()
        self._closed_before: tuple[frozenset[int], int] = (frozenset(), 0)

    @property
    def closed_on_slip(self) -> frozenset[int]:
        """The draws of the slip that sell no more, those that left the catalogue too."""
        catalogue = self._state.catalogue
        draws = {draw.id: draw for draw in catalogue.draws} if catalogue else {}
        return frozenset(
            one
            for one in self._draft.slip.draw_ids
            if one not in draws or not self._board.is_open(draws[one])
        )

    @property
    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else ""

    def name_draws(self, draw_ids: Iterable[int]) -> dict[int, str]:
        """Name draws as the ticket and the journal will."""
        catalogue = self._state.catalogue
        draws = {draw.id: draw for draw in catalogue.draws} if catalogue else {}
        return {one: name_draw(draws[one], self._zone) for one in draw_ids if one in draws}

    def show_all(self) -> None:
        """Bring everything up to date."""
        self.show_draws()
        self.show_slip()
        self.show_play()

    def show_time(self) -> None:
        """Bring the countdowns up to date; the rest only when a draw closed meanwhile."""
        self.show_draws()
        closed = (self.closed_on_slip, len(self._board.closed))
        if closed != self._closed_before:
            self._closed_before = closed
            self.show_slip()
            self.show_play()

    def show_draws(self) -> None:
        """Show the draws, their chips and how many are chosen."""
        board, column = self._board, self._pane.draws
        on_slip = self._draft.slip.draw_ids
        column.list.rows.set_rows(
            make_draw_rows(board, on_slip, self._state.server_now(), self._zone)
        )
        column.show_category(
            board.category, frozenset(one for one in Category if board.has_category(one))
        )
        chosen = board.chosen
        column.count.setText(self.tr("chosen: {count}").format(count=len(chosen)))
        target = name_draw(chosen[0], self._zone) if chosen else ""
        self._pane.entry.show_target(f"{target} + {len(chosen) - 1}" if len(chosen) > 1 else target)

    def show_slip(self) -> None:
        """Show the slip, its total and whether it can be sold."""
        catalogue, slip = self._state.catalogue, self._draft.slip
        if catalogue is None:
            return
        rows = make_slip_rows(slip, catalogue, self.closed_on_slip, self._zone)
        count = self.tr("Total · plays: {count}").format(count=len(slip.wagers))
        self._pane.show_slip(rows, count, format_amount(slip.total))
        self.show_busy()

    def show_busy(self) -> None:
        """Freeze or free the entry and the green action."""
        is_frozen = self._selling.is_frozen
        may_sell = not is_frozen and not self._draft.slip.is_empty
        self._pane.show_busy(is_busy=is_frozen, may_sell=may_sell)

    def show_play(self) -> None:
        """Say what was understood of the line, and mark it in the grid."""
        catalogue, draft = self._state.catalogue, self._draft
        if catalogue is None:
            return
        chosen = {pick.selection for pick in draft.picks}
        first = draft.draws[0] if draft.draws else None
        ids = {draw.id for draw in draft.draws}
        sold_out = {selection for draw_id, selection in self._sold_out if draw_id in ids}
        cells = make_cells(draft.games, catalogue, first, chosen, sold_out)
        self._pane.grid.show_cells(cells)
        self._pane.show_words(self._say_play())

    def show_problem(self, problem: str) -> None:
        """Say why nothing was sold."""
        self._pane.show_words(Words(problem=problem, is_wrong=True))

    def show_unfinished(self) -> None:
        """Say why a sale was not asked for: the line is not on the ticket yet, or nothing is."""
        if self._draft.text:
            self.show_problem(self.tr("Add the play with Enter, or clear it with Esc, then sell"))
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

    def note_sold(self, report: SaleReport) -> None:
        """Remember what was sold out, and say what else than asked was sold."""
        if report.journal_error is not None:
            self._notices.show_error(report.journal_error, During.SALE)
        short = [one for one in report.differences if one.sold < one.asked]
        self._sold_out |= {(one.draw_id, one.selection) for one in short}
        if report.differences:
            parts = ", ".join(
                f"{one.selection}: {format_amount(one.asked)} → {format_amount(one.sold)}"
                for one in report.differences[:5]
            )
            text = self.tr("The operator sold something else than asked: {plays}")
            todo = self.tr("Charge what the ticket says.")
            notice = Notice("short", Severity.ATTENTION, text.format(plays=parts), todo=todo)
            self._notices.post(notice)

    def _say_play(self) -> Words:
        catalogue, draft = self._state.catalogue, self._draft
        if closed := self._board.closed:
            text = self.tr("{draw} is closed: take another with its letter or +")
            return Words(problem=text.format(draw=name_draw(closed[0], self._zone)), is_wrong=True)
        if not draft.draws:
            return Words(problem=self.tr("Choose a draw with its letter or +"))
        if draft.reading is None or catalogue is None:
            return Words(tail=self.tr("Type the play, or touch it below"))
        words = say_reading(
            draft.reading,
            catalogue,
            product_id=draft.draws[0].product_id,
            draws=len(draft.draws),
            stake=draft.stake,
        )
        if isinstance(draft.reading, Understood) and (refusals := draft.find_refusals(catalogue)):
            return Words(problem=say_refusal(refusals[0]), is_wrong=True)
        return words
