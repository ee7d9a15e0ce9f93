"""The prizes pane: a ticket's particulars, what it won, and this agency's unpaid winners.

Passive: emits what the cashier wants, shows what the presenter tells. Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.till.prizes.verdict import Headline, Verdict
from pos_app.ui.keys import Key, bind, matches
from pos_app.ui.payout.column import PayoutColumn
from pos_app.ui.payout.entry.card import EntryCard
from pos_app.ui.payout.tables import PlayRow, WinnerRow
from pos_app.ui.payout.unresolved.strip import UnresolvedStrip, UnresolvedView
from pos_app.ui.payout.verdict_card import VerdictCard
from pos_app.ui.payout.winning.card import WinnersCard
from pos_app.ui.widgets.confirm_card import ConfirmCard
from pos_app.ui.widgets.pane import Pane

WIDE_PX, WIDE, NARROW = 1200, (25, 15), (13, 7)
"""From this width on the winners get the room in which the moment of sale is read whole."""
SMALL_PX, EDGE_PX, SMALL_EDGE_PX = 900, 14, 8
LEAST_WINNERS_PX = 268
"""So that number, prize and expiry of a winner can be read whole."""


class PayoutPane(Pane):
    """Number, PIN, day; the verdict; the winners.

    Signals:
        check_requested(int, str, object): number, PIN's digits ("" while it is not typed), day (a
            date, None for unknown).
        pay_requested(): F12 or its button.
        hand_over_requested(): F11 or its button.
        other_requested(): begin with another ticket.
        winner_picked(WinnerRow): take its number.
        shown(), left(): the pane came to the front or went behind.
    """

    check_requested = Signal(int, str, object)
    pay_requested = Signal()
    hand_over_requested = Signal()
    other_requested = Signal()
    winner_picked = Signal(object)
    shown = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_whole: bool = True) -> None:
        """Make it empty; unless `is_whole` its parts are made by whoever goes through them."""
        super().__init__("payout", parent)
        if is_whole:
            self.make_all()

    def make_parts(self) -> Iterator[None]:
        self._column = PayoutColumn(self)
        place = self._column.content
        self.entry = EntryCard(place)
        yield
        self.unresolved = UnresolvedStrip(place)
        yield
        self.verdict = VerdictCard(place)
        yield
        self.winners = WinnersCard(self)
        self.winners.setMinimumWidth(LEAST_WINNERS_PX)
        yield
        self._build()
        yield
        self.confirm = ConfirmCard(self, "payoutConfirm")
        yield
        self.entry.check_requested.connect(self.check_requested)
        self.verdict.pay_button.clicked.connect(self.pay_requested)
        self.verdict.other_button.clicked.connect(self.other_requested)
        self.verdict.hand_over_button.clicked.connect(self.hand_over_requested)
        self.winners.table.clicked.connect(self._pick_clicked)
        bind(self, Key.PAY, self.pay_requested.emit)
        bind(self, Key.HAND_OVER, self.hand_over_requested.emit)
        bind(self, Key.OTHER_TICKET, self.other_requested.emit)
        bind(self, Key.SAY_PAID, partial(self.unresolved.tell, was_paid=True))
        bind(self, Key.SAY_NOT_PAID, partial(self.unresolved.tell, was_paid=False))

    def keys_in_force(self) -> tuple[Key, ...]:
        keys = [Key.INQUIRE]
        if self.verdict.is_payable:
            keys.append(Key.PAY)
        if self.verdict.is_cash_owed:
            keys.append(Key.HAND_OVER)
        if self.winners.rows:
            keys.append(Key.PICK_WINNER)
        return (*keys, Key.OTHER_TICKET, *self.unresolved.keys_in_force)

    def take_focus(self) -> None:
        self.entry.take_focus()

    def open_ticket(self, number: int, sold_on: date | None = None, pin: str = "") -> None:
        """Begin with a ticket that was scanned or picked; its PIN is asked next if it lacks."""
        self.confirm.withdraw()
        self.entry.fill(number, sold_on, pin)
        self.focus_now()

    def show_empty(self, today: date) -> None:
        """Begin with nothing."""
        self.entry.clear(today)
        self.verdict.show_nothing()
        self.keys_changed.emit()
        self.focus_now()

    def show_checking(self) -> None:
        """Say that the ticket is being looked up."""
        self.verdict.show_checking()
        self.keys_changed.emit()

    def show_verdict(self, verdict: Verdict, plays: Sequence[PlayRow], today: date) -> None:
        """Show what the ticket won; its day is known now, unless it was not found."""
        if verdict.headline is not Headline.NOT_FOUND:
            self.entry.show_day(verdict.key.sold_on)
        self.verdict.show_verdict(verdict, plays, today)
        self.keys_changed.emit()
        if verdict.headline is Headline.WRONG_PIN and self.topmost_card() is None:
            self.entry.ask_pin()

    def show_not_checked(self) -> None:
        """Show no verdict: the check failed, a notice says why."""
        self.verdict.show_not_checked()
        self.keys_changed.emit()

    def show_not_paid(self, number: int) -> None:
        """Say that nothing was paid of a ticket; a notice says why."""
        self.verdict.show_not_paid(number)
        self.keys_changed.emit()

    def show_nothing(self) -> None:
        """Show no ticket: what became of the last one is said elsewhere."""
        self.verdict.show_nothing()
        self.keys_changed.emit()

    def show_paying(self) -> None:
        """Say that the payment is under way."""
        self.verdict.show_paying()
        self.keys_changed.emit()

    def show_cash_owed(self, text: str, *, is_busy: bool = False) -> None:
        """Show "Hand over Bs 330" until the cashier says it is done; "" for nothing owed."""
        self.verdict.show_cash_owed(text, is_busy=is_busy)
        self.keys_changed.emit()

    def show_ticket_paid(self, number: int, amount: str, today: date) -> None:
        """Say that a ticket was paid, and be ready for the next one."""
        self.show_empty(today)
        self.verdict.show_paid(number, amount)

    def show_handed_over(self, number: int) -> None:
        """Say of the payment that stands there that its cash was handed over."""
        self.verdict.show_handed_over(number)

    def show_unresolved(self, views: Sequence[UnresolvedView]) -> None:
        """Show payouts of which the outcome is not known; none hides the strip."""
        before = self.unresolved.keys_in_force
        self.unresolved.show_payouts(views)
        if self.unresolved.keys_in_force != before:
            self.keys_changed.emit()

    def show_winners(self, rows: Sequence[WinnerRow], status: str = "") -> None:
        """List the unpaid winners; `status` says why there are none, or why they may be old."""
        had_rows = bool(self.winners.rows)
        self.winners.show_rows(rows, status)
        if had_rows != bool(rows):
            self.keys_changed.emit()

    def show_paid(self, amount: str, count: int, *, of_shift: bool) -> None:
        """Show what was paid in this shift, or today where none is open."""
        self.winners.show_paid(amount, count, of_shift=of_shift)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if matches(event, Key.PICK_WINNER):
            self.winners.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif matches(event, Key.INQUIRE) and self.entry.is_empty:
            self._pick_chosen()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.layout() is not None:  # else its parts are still to come
            self._share_width()

    def _share_width(self) -> None:
        for place, share in enumerate(WIDE if self.width() >= WIDE_PX else NARROW):
            self._whole.setStretch(place, share)
        edge = EDGE_PX if self.width() >= SMALL_PX else SMALL_EDGE_PX
        self._whole.setContentsMargins(edge, edge, edge, edge)
        self._whole.setSpacing(min(edge, 12))
        self._column.space(min(edge, 12))

    def _pick_chosen(self) -> None:
        row = self.winners.chosen
        if row is not None:
            self.winner_picked.emit(row)

    def _pick_clicked(self, index: QModelIndex) -> None:
        self.winner_picked.emit(self.winners.rows[index.row()])

    def _build(self) -> None:
        self._column.hold(self.entry, self.unresolved, self.verdict)
        self._whole = QHBoxLayout(self)
        self._whole.addWidget(self._column)
        self._whole.addWidget(self.winners)
        self._share_width()
