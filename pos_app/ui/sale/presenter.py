"""The sale's presenter: what is typed and pressed becomes plays, a slip and a sale.

Thread: GUI.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from pos_app.domain.limits import check_slip
from pos_app.domain.slip import Origin, Slip
from pos_app.settings.keys import DEFAULTS, Sale
from pos_app.ui.notices import Notice, Severity
from pos_app.ui.sale.checkout.asking import Asking
from pos_app.ui.sale.checkout.change import ChangePresenter
from pos_app.ui.sale.checkout.replacing import Replacing
from pos_app.ui.sale.counter import MARGIN, Counter
from pos_app.ui.sale.entry.keying import Keying
from pos_app.ui.sale.last_ticket import LastTicketPresenter
from pos_app.ui.sale.selling import SaleDesk, Selling
from pos_app.ui.sale.showing import SaleShowing
from pos_app.ui.sale.slips.editor import SlipEditor
from pos_app.ui.sale.slips.shelf import Shelf
from pos_app.ui.sale.understanding import say_refusal
from pos_app.ui.widgets.confirm_card import Question

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Draw
    from pos_app.domain.limits import Strictness
    from pos_app.domain.operation import Operation
    from pos_app.domain.outcome import Rejected
    from pos_app.domain.slip import Clauses, Wager
    from pos_app.domain.ticket import Difference
    from pos_app.till.sell import SaleReport
    from pos_app.ui.notices import NoticeCenter
    from pos_app.ui.sale.draw_board import DrawBoard
    from pos_app.ui.sale.pane import SalePane
    from pos_app.ui.sale.slips.shelf import CounterKeeper
    from pos_app.ui.state import TillState
    from pos_app.ui.widgets.stall_guard import FreshKeys

__all__ = ["SaleDesk", "SalePresenter"]

EMPTY = "empty"


class SalePresenter(QObject):
    """Owns the board, the draft and the sale; `showing` says it all on the pane.

    What stands beside the sale (repeat, paste, combos, the customer's screen) reads `slip` and
    `board`, and changes them by `put_on_slip` and `take_draws` only.

    Signals:
        slip_changed(): what is on the slip is another.
        change_shown(object): a ChangeDue while the change is counted, None after.
    """

    slip_changed = Signal()
    change_shown = Signal(object)

    def __init__(
        self,
        pane: SalePane,
        state: TillState,
        notices: NoticeCenter,
        fresh_keys: FreshKeys,
        desk: SaleDesk,
        margin: timedelta = MARGIN,
        choices: Sale = DEFAULTS.sale,
        keeper: CounterKeeper | None = None,
    ) -> None:
        super().__init__()
        self._pane, self._state, self._notices, self._desk = pane, state, notices, desk
        self._counter = Counter(pane, state, notices, fresh_keys, choices, margin)
        self._board, self._draft = self._counter.board, self._counter.draft
        self.selling = Selling(desk, state, notices, pane.verifying)
        self._last = LastTicketPresenter(pane, state, notices, fresh_keys, desk, self.selling)
        self._editor = SlipEditor(self._counter)
        self._showing = SaleShowing(self._counter, self.selling, self._editor)
        self._asking = Asking(self._counter)
        self._replacing = Replacing(self._counter, self._editor)
        self._keying = Keying(self._counter, self.selling, self._editor, self._showing)
        self._shelf = Shelf(self._counter, self.selling, keeper)
        self._change = ChangePresenter(self._counter)
        self._change.shown.connect(self.change_shown)
        self._connect()
        self._ticker = QTimer(pane)  # ends with the pane
        self._ticker.setInterval(1000)
        self._ticker.timeout.connect(self.tick)
        self._ticker.start()
        self._keying.take_catalogue()

    def _connect(self) -> None:
        pane = self._pane
        pane.sell_wanted.connect(self._sell)
        pane.entry.line.left.connect(self._leave)
        pane.entry.line.empty_wanted.connect(self._ask_empty)
        pane.confirm.confirmed.connect(self._confirm)
        pane.held.money_refused.connect(self._say_held)
        self._state.session_changed.connect(pane.held.forget)
        self._state.catalogue_changed.connect(self._keying.take_catalogue)
        self._keying.slip_changed.connect(self.slip_changed)
        self._keying.added.connect(self._replacing.go_on)
        self._asking.agreed.connect(self._sell_now)
        self._asking.slip_wanted.connect(self._keying.change_slip)
        self._replacing.aim_wanted.connect(self._aim_at_missing)
        self.selling.sold.connect(self._take_sold)
        self.selling.refused.connect(self._take_refused)
        self.selling.failed.connect(pane.held.forget)
        self.selling.recovered.connect(self._begin_anew)
        self.selling.given_back.connect(self._shelf.give_back)
        self._shelf.slip_begun.connect(self._show_begun)
        self.slip_changed.connect(self._shelf.note_change)
        self.selling.changed.connect(self._showing.show_busy)
        self.selling.changed.connect(self._showing.show_play)

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
        return Slip() if self._draft.sold_as is not None else self._draft.slip

    @property
    def strictness(self) -> Strictness:
        """How limits are read that the operator's document leaves open."""
        return self._draft.strictness

    @property
    def board(self) -> DrawBoard:
        """Which draws are offered and chosen; changed by `take_draws` only."""
        return self._board

    def put_on_slip(self, wagers: tuple[Wager, ...]) -> bool:
        """Add the plays of an old ticket as one play; see `put_plays`."""
        return bool(wagers) and self.put_plays((((Origin.NUMBER, wagers),),))

    def put_plays(self, plays: tuple[Clauses, ...]) -> bool:
        """Add plays of a message; nothing is sold. False while frozen.

        They are one change: Ctrl+Z takes all of them back. Equal ones merge, with a notice.
        """
        if self.selling.is_frozen or not plays:
            return False
        self._editor.leave()
        wagers = [one for clauses in plays for _, own in clauses for one in own]
        repeats = self.slip.find_repeats(wagers)
        slip = self.slip
        for clauses in plays:
            slip = slip.add_clauses(clauses)
        self._keying.change_slip(slip)
        self._showing.show_merged(repeats)
        self._pane.focus_now()
        return True

    def take_draws(self, draws: tuple[Draw, ...]) -> bool:
        """Choose exactly these draws, of one category; False when none of them sells."""
        return self._keying.take_draws(draws)

    def _sell(self) -> None:
        catalogue, slip = self._draft.catalogue, self._draft.slip
        may_sell = self._counter.fresh_keys.allows_money() and not self.selling.is_frozen
        if not may_sell or catalogue is None:
            return
        if slip.is_empty or self._draft.text:
            self._showing.show_unfinished()
        elif refusals := check_slip(slip, catalogue, self._draft.strictness):
            self._showing.show_problem(say_refusal(refusals[0]))
        else:
            self._asking.begin()

    def _sell_now(self) -> None:
        if not self.selling.is_frozen:
            slip = self._draft.slip
            self._editor.leave()
            self._pane.focus_now()
            self.selling.sell(slip.wagers_by_draw, self._counter.name_draws(slip.draw_ids))

    def _take_sold(self, report: SaleReport) -> None:
        self._replacing.note_sold(report)
        if self._counter.choices.clear_after_sale:
            self._begin_anew()
        else:
            number = report.ticket.number if report.ticket else 0
            self._begin_anew(self._draft.slip, number)
        self._last.show_now()
        self._pane.focus_now()

    def _begin_anew(self, slip: Slip | None = None, sold_as: int | None = None) -> None:
        """Begin the next customer's slip, with the next draw to close."""
        self._replacing.rest()
        self._editor.leave()
        self._draft.begin_slip(slip or Slip(), sold_as)
        self._board.begin_anew()
        self._keying.choose(True)
        self._showing.show_slip()
        self.slip_changed.emit()

    def _show_begun(self) -> None:
        """Another slip is on the counter: put aside, taken back, kept from before."""
        self._replacing.rest()
        self._editor.leave()
        self._showing.show_all()
        self.slip_changed.emit()

    def _leave(self) -> None:
        if not self._draft.text:
            self._replacing.rest()

    def _take_refused(self, outcome: Rejected) -> None:
        closed_draws = outcome.closed_draws
        self._board.refuse(closed_draws)
        self._replacing.note_refused(outcome)
        self._showing.show_all()
        if closed_draws:
            self._desk.refresh_draws()

    def _aim_at_missing(self, missing: Difference) -> None:
        draw = self._counter.known_draws().get(missing.draw_id)
        if draw is None or not self._keying.take_draws((draw,)):
            return
        self._keying.set_amount(missing.asked - missing.sold)
        self._pane.focus_now()
        self._showing.show_hint(self._replacing.say_missing(missing))

    def _say_held(self) -> None:
        self._notices.post(
            Notice(
                "held",
                Severity.ATTENTION,
                self.tr("Nothing more was sold."),
                self.tr("The key was pressed while the sale before was under way."),
                self.tr("Look at the ticket and press it again."),
            )
        )

    def _ask_empty(self) -> None:
        if not self._draft.slip.is_empty:
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

    def _confirm(self, key: str) -> None:
        if key == EMPTY:
            self._editor.leave()
            self._keying.change_slip(Slip())
