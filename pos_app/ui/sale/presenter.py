"""The sale's presenter: what is typed and pressed becomes plays, a slip and a sale.

Thread: GUI.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from pos_app.domain.limits import check_slip
from pos_app.domain.plays import Understood
from pos_app.domain.slip import Slip
from pos_app.till.server_clock import is_open_for_sale
from pos_app.ui.sale.draft import Draft, read_amount
from pos_app.ui.sale.draw_board import Category, DrawBoard
from pos_app.ui.sale.last_ticket import LastTicketPresenter
from pos_app.ui.sale.selling import SaleDesk, Selling
from pos_app.ui.sale.showing import SaleShowing
from pos_app.ui.sale.understanding import say_refusal
from pos_app.ui.widgets.confirm_card import Question

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Draw
    from pos_app.domain.operation import Operation
    from pos_app.domain.slip import Wager
    from pos_app.till.sell import SaleReport
    from pos_app.ui.notices import NoticeCenter
    from pos_app.ui.sale.pane import SalePane
    from pos_app.ui.state import TillState
    from pos_app.ui.widgets.stall_guard import FreshKeys

__all__ = ["SaleDesk", "SalePresenter"]

EMPTY, DROP_CLOSED = "empty", "drop closed"
MARGIN = timedelta(seconds=3)


class SalePresenter(QObject):
    """Owns the board, the draft and the sale; `showing` says it all on the pane.

    Signals:
        slip_changed(): what is on the slip is another.
    """

    slip_changed = Signal()

    def __init__(
        self,
        pane: SalePane,
        state: TillState,
        notices: NoticeCenter,
        fresh_keys: FreshKeys,
        desk: SaleDesk,
        margin: timedelta = MARGIN,
    ) -> None:
        super().__init__()
        self._pane, self._state, self._desk = pane, state, desk
        self._fresh_keys, self._margin = fresh_keys, margin
        self._board, self._draft = DrawBoard(self._is_open), Draft()
        self.selling = Selling(desk, state, notices, pane.verifying)
        self._last = LastTicketPresenter(pane, state, notices, fresh_keys, desk, self.selling)
        self._showing = SaleShowing(pane, state, notices, self._board, self._draft, self.selling)
        self._connect()
        self._ticker = QTimer(pane)  # ends with the pane
        self._ticker.setInterval(1000)
        self._ticker.timeout.connect(self.tick)
        self._ticker.start()
        self._take_catalogue()

    def _connect(self) -> None:
        pane, line = self._pane, self._pane.entry.line
        line.textChanged.connect(self._read)
        line.letter_typed.connect(lambda letter: self._choose(self._board.toggle_letter(letter)))
        line.next_wanted.connect(lambda: self._choose(self._board.add_next()))
        line.drop_wanted.connect(lambda: self._choose(self._board.drop_last()))
        line.delete_wanted.connect(lambda: self._change_slip(self._draft.slip.drop_last_play()))
        line.empty_wanted.connect(self._ask_empty)
        pane.entry.amount.textChanged.connect(self._read_amount)
        pane.play_entered.connect(self._enter_play)
        pane.amount_entered.connect(self._add)
        pane.sell_wanted.connect(self._sell)
        pane.category_wanted.connect(self._choose_category)
        pane.draws.list.toggled.connect(lambda one: self._choose(self._board.toggle(one)))
        pane.grid.pressed.connect(self._press_cell)
        pane.slip.list.dropped.connect(self._drop_wager)
        pane.confirm.confirmed.connect(self._confirm)
        self._state.catalogue_changed.connect(self._take_catalogue)
        self.selling.sold.connect(self._take_sold)
        self.selling.refused.connect(self._take_refused)
        self.selling.recovered.connect(lambda: self._change_slip(Slip(), is_forced=True))
        self.selling.changed.connect(self._showing.show_busy)

    def tick(self) -> None:
        """Count down; every second."""
        self._showing.show_time()
        self._last.show_now()
        if self._state.unresolved and self.selling.is_frozen:
            self.selling.show_unresolved()

    def note_resolved(self, operation: Operation) -> None:
        """Hear of each operation that a read-back settled; the integrator calls it."""
        self.selling.note_resolved(operation)

    @property
    def slip(self) -> Slip:
        """What is keyed and not sold."""
        return self._draft.slip

    @property
    def board(self) -> DrawBoard:
        """Which draws are offered and chosen; changed by `take_draws` only."""
        return self._board

    def put_on_slip(self, wagers: tuple[Wager, ...]) -> bool:
        """Add the plays of an old ticket or of a message; nothing is sold. False while frozen."""
        if self.selling.is_frozen or not wagers:
            return False
        repeats = self._draft.slip.find_repeats(wagers)
        self._change_slip(self._draft.slip.add(wagers))
        self._showing.show_merged(repeats)
        self._pane.focus_now()
        return True

    def take_draws(self, draws: tuple[Draw, ...]) -> bool:
        """Choose exactly these draws, of one category; False when none of them sells."""
        if self._state.catalogue is None:
            return False
        has_taken = self._board.take(self._state.catalogue, draws)
        self._choose(has_taken)
        return has_taken

    def _is_open(self, draw: Draw) -> bool:
        state = self._state
        return is_open_for_sale(draw, state.server_now(), state.line_p95, self._margin)

    def _take_catalogue(self) -> None:
        if self._state.catalogue is not None:
            self._board.set_catalogue(self._state.catalogue)
            self._draft.forget_games()
            self._choose(True)

    def _choose_category(self, category: Category) -> None:
        if self._board.has_category(category):
            self._board.choose_category(category)
        self._choose(True)
        self._pane.focus_now()

    def _choose(self, has_changed: bool) -> None:
        if has_changed and self._state.catalogue is not None:
            self._draft.aim(self._board.chosen, self._state.catalogue)
            self._showing.show_all()

    def _read(self, text: str) -> None:
        self._draft.read(text)
        self._showing.show_play()

    def _read_amount(self, text: str) -> None:
        self._draft.stake = read_amount(text)
        self._showing.show_play()

    def _press_cell(self, key: str) -> None:
        if not self.selling.is_frozen:
            line, draft = self._pane.entry.line, self._draft
            is_animal = any(key in game.accepted for game in draft.games)
            line.setText(draft.toggle(key) if is_animal else line.text() + key)
        self._pane.focus_now()

    def _enter_play(self) -> None:
        if isinstance(self._draft.reading, Understood) and not self._board.closed:
            self._pane.entry.amount.setFocus()

    def _add(self) -> None:
        catalogue, draft = self._state.catalogue, self._draft
        if catalogue is None or self.selling.is_frozen or self._board.closed:
            return
        if not draft.text:
            self._pane.focus_now()
            return
        if draft.stake is None or draft.find_refusals(catalogue):
            self._pane.entry.amount.selectAll()
            return
        repeats = draft.add(catalogue)
        self._pane.entry.line.clear()
        self._showing.show_merged(repeats)
        self._showing.show_all()
        self.slip_changed.emit()
        self._pane.focus_now()

    def _sell(self) -> None:
        catalogue, slip = self._state.catalogue, self._draft.slip
        if not self._fresh_keys.allows_money() or self.selling.is_frozen or catalogue is None:
            return
        if slip.is_empty or self._draft.text:
            self._showing.show_unfinished()
            return
        if closed := self._showing.closed_on_slip:
            self._ask_drop(len(closed))
            return
        if refusals := check_slip(slip, catalogue):
            self._showing.show_problem(say_refusal(refusals[0]))
            return
        self.selling.sell(slip.wagers, self._showing.name_draws(slip.draw_ids))

    def _take_sold(self, report: SaleReport) -> None:
        self._showing.note_sold(report)
        self._change_slip(Slip(), is_forced=True)
        self._last.show_now()
        self._pane.focus_now()

    def _take_refused(self, closed_draws: tuple[int, ...]) -> None:
        self._board.refuse(closed_draws)
        self._showing.show_all()
        if closed_draws:
            self._desk.refresh_draws()

    def _change_slip(self, slip: Slip, *, is_forced: bool = False) -> None:
        if is_forced or not self.selling.is_frozen:
            self._draft.slip = slip
            self._showing.show_all()
            self.slip_changed.emit()

    def _drop_wager(self, wager: Wager) -> None:
        self._change_slip(self._draft.slip.drop_wager(wager))

    def _ask_empty(self) -> None:
        if not self._draft.slip.is_empty and not self.selling.is_frozen:
            self._pane.confirm.ask(
                Question(
                    EMPTY,
                    self.tr("Empty the ticket?"),
                    self.tr("All its plays are deleted. Nothing has been sold."),
                    self.tr("Empty"),
                    self.tr("Keep"),
                    is_destructive=True,
                )
            )

    def _ask_drop(self, count: int) -> None:
        self._pane.confirm.ask(
            Question(
                DROP_CLOSED,
                self.tr("Take the closed draws out?"),
                self.tr(
                    "Draws on this ticket that sell no more: {count}. Tell the customer."
                ).format(count=count),
                self.tr("Take out"),
                self.tr("Keep"),
                is_destructive=True,
            )
        )

    def _confirm(self, key: str) -> None:
        if key == EMPTY:
            self._change_slip(Slip())
        elif key == DROP_CLOSED:
            self._change_slip(self._draft.slip.drop_draws(self._showing.closed_on_slip))
