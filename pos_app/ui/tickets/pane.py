"""The tickets pane: days, search, filters, the list, and the chosen ticket in full.

Passive: emits what the cashier wants, shows what the presenter tells. Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pos_app.till.tickets.listing import Bucket, TicketLine
from pos_app.ui.cashup.past_cards import step_table
from pos_app.ui.evidence.card import EvidenceCard
from pos_app.ui.keys import Key, bind, matches
from pos_app.ui.payout.views import furnish
from pos_app.ui.theme import set_role
from pos_app.ui.tickets.details_card import DetailsCard
from pos_app.ui.tickets.table import NARROW, PAPER, PRIZE, WIDTHS, Order, TicketTable, find_place
from pos_app.ui.tickets.view import ROW_PX, TicketView
from pos_app.ui.tickets.words import say_bucket
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.confirm_card import ConfirmCard
from pos_app.ui.widgets.pane import Pane

NARROW_PX, SMALL_PX = 640, 540
SMALL = (82, 128, 72, 92, 0, 124, 112)
"""Columns closer than NARROW: a ticket's state is read whole at 150 % of a small monitor."""


class TicketsPane(Pane):
    """Type digits to search, arrows to choose, F keys to act.

    Signals:
        asked(Bucket, str): another part of the list, or another text.
        ordered(object): the Order of a column, None for the list's own.
        day_moved(int), span_widened(): other days.
        chosen(object): the TicketLine that the arrows stand on, None for none.
        details_requested(), refresh_requested(), export_requested(), shown().
    """

    asked = Signal(object, str)
    ordered = Signal(object)
    day_moved = Signal(int)
    span_widened = Signal()
    chosen = Signal(object)
    details_requested = Signal()
    refresh_requested = Signal()
    export_requested = Signal()
    shown = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_whole: bool = True) -> None:
        """Make it empty; unless `is_whole` its parts are made by whoever goes through them."""
        super().__init__("tickets", parent)
        if is_whole:
            self.make_all()

    def make_parts(self) -> Iterator[None]:
        self.search = SearchField()
        self.search.setObjectName("ticketSearch")
        self.search.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.search.setAccessibleName(self.tr("Search a ticket's number"))
        self.search.setPlaceholderText(self.tr("Ticket number…"))
        self.search.setMaxLength(24)
        set_role(self.search, "field")
        self._days, self._count = _label("strong", "ticketDays"), _label("muted", "ticketCount")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._count.setWordWrap(True)
        self.model = TicketTable()
        self._list = QFrame(self)
        self._list.setObjectName("ticketList")
        set_role(self._list, "card")
        self.table = furnish(TicketView(self._list), self.model, "ticketsTable", WIDTHS)
        self.table.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.table.setAccessibleName(self.tr("Tickets"))
        self._is_picked = self._is_choosing = self._is_order_new = False
        yield
        self.details = DetailsCard(self, is_whole=False)
        yield from self.details.make_parts()
        yield
        self._build()
        yield
        self.evidence = EvidenceCard(self)
        yield
        self.confirm = ConfirmCard(self, "ticketsConfirm")
        yield
        self._bind()

    def keys_in_force(self) -> tuple[Key, ...]:
        return (
            Key.PICK_TICKET,
            Key.TICKET_DETAILS,
            Key.TICKET_FILTER,
            Key.PREVIOUS_DAY,
            *((Key.NEXT_DAY,) if self._later.isEnabled() else ()),
            Key.EVIDENCE,
            Key.REPEAT_TICKET,
            Key.VOID_TICKET,
            Key.REPRINT_TICKET,
            Key.TICKET_ORDER,
            Key.TICKET_TURN,
            Key.EXPORT,
        )

    def take_focus(self) -> None:
        self.search.setFocus()

    def show_days(self, text: str, says: str, *, has_after: bool) -> None:
        """Say which days are listed, and how many tickets; after today there is no day."""
        self._days.setText(text)
        self._count.setText(says)
        if has_after != self._later.isEnabled():
            self._later.setEnabled(has_after)
            self.keys_changed.emit()

    def show_lines(self, lines: Sequence[TicketLine], says: str, place: int | None = None) -> None:
        """List these tickets; the choice stays on the ticket it was on, where it is still there.

        In another order it is in sight there; nobody's choice is the first one again. `place` is
        where the chosen ticket is among the lines, -1 for nowhere, where that is known already.
        """
        current = self.current
        self.model.set_rows(lines)
        self._count.setText(says)
        self._choose_again(current, place)

    @property
    def current(self) -> TicketLine | None:
        """The ticket that the arrows stand on."""
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    @property
    def bucket(self) -> Bucket:
        """The part of the list that is shown."""
        return list(Bucket)[self._chips.checkedId()]

    def choose_bucket(self, bucket: Bucket) -> None:
        """Show a part of the list."""
        self._chips.button(list(Bucket).index(bucket)).setChecked(True)
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if matches(event, Key.TICKET_DETAILS):
            self._is_picked = True
            self.details_requested.emit()
        elif not self.search.text() and matches(event, Key.PREVIOUS_DAY):
            self.day_moved.emit(-1)
        elif not self.search.text() and matches(event, Key.NEXT_DAY):
            self.day_moved.emit(1)
        elif matches(event, Key.DECLINE):
            self.search.clear()
        else:
            step_table(self.table, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_columns()
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.layout() is not None:  # else its parts are still to come
            self._fit_columns()

    def _fit_columns(self) -> None:
        is_narrow = self._list.width() < NARROW_PX
        for column in (PAPER, PRIZE):
            self.table.setColumnHidden(column, is_narrow)
        widths = NARROW if is_narrow else WIDTHS
        for column, width in enumerate(SMALL if self._list.width() < SMALL_PX else widths):
            if width and self.table.columnWidth(column) != width:
                self.table.setColumnWidth(column, width)

    def _choose_again(self, before: TicketLine | None, known: int | None) -> None:
        is_new, self._is_order_new = self._is_order_new, False
        place = -1
        if before is not None and (self._is_picked or not is_new):
            place = find_place(self.model.rows, before) if known is None else known
        self._is_picked = self._is_picked and place >= 0
        self._is_choosing = True
        if self.model.rows:
            self.table.selectRow(max(place, 0))
        if is_new:
            self.table.scrollTo(self.table.currentIndex())
        self._is_choosing = False
        if not is_new or self.current is not before:
            self._tell_current()

    def _take_order(self, order: Order | None) -> None:
        self._is_order_new = True
        self.ordered.emit(order)

    def _pick(self, _index: QModelIndex) -> None:
        self._is_picked = True

    def _tell_current(self) -> None:
        self.chosen.emit(self.current)

    def _row_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if not self._is_choosing:
            self._is_picked = True
            self._tell_current()

    def _ask(self) -> None:
        self.asked.emit(self.bucket, self.search.text().strip())

    def _next_bucket(self) -> None:
        buckets = list(Bucket)
        self.choose_bucket(buckets[(self._chips.checkedId() + 1) % len(buckets)])

    def _bind(self) -> None:
        bind(self, Key.TICKET_FILTER, self._next_bucket)
        bind(self, Key.TICKET_ORDER, self.table.order_by_next_column)
        bind(self, Key.TICKET_TURN, self.table.turn_order)
        bind(self, Key.EVIDENCE, self.details.evidence_requested.emit)
        bind(self, Key.VOID_TICKET, self.details.void_requested.emit)
        bind(self, Key.REPRINT_TICKET, self.details.reprint_requested.emit)
        bind(self, Key.REPEAT_TICKET, self.details.repeat_requested.emit)
        bind(self, Key.EXPORT, self.export_requested.emit)
        bind(self, Key.REFRESH, self.refresh_requested.emit)
        self.search.textChanged.connect(self._ask)
        self.table.ordered.connect(self._take_order)
        self.table.clicked.connect(self._pick)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        self._later = PushButton("→")
        for name, button, slot in (
            ("earlierDay", PushButton("←"), partial(self.day_moved.emit, -1)),
            ("laterDay", self._later, partial(self.day_moved.emit, 1)),
            ("widerSpan", PushButton(self.tr("+7 days")), self.span_widened.emit),
        ):
            button.setObjectName(name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(slot)
            top.addWidget(button)
        top.addWidget(self._days)
        top.addWidget(self.search, 1)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        self._chips = QButtonGroup(self)
        for place, bucket in enumerate(Bucket):
            chip = PushButton(say_bucket(bucket))
            chip.setObjectName(f"{bucket.value}Chip")
            chip.setCheckable(True)
            chip.setChecked(place == 0)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            set_role(chip, "chip")
            self._chips.addButton(chip, place)
            chips.addWidget(chip)
        self._chips.idClicked.connect(self._ask)
        chips.addStretch(1)
        chips.addWidget(self._count)
        rows = QVBoxLayout(self._list)
        rows.setContentsMargins(14, 10, 14, 10)
        rows.setSpacing(4)
        rows.addLayout(top)
        rows.addLayout(chips)
        rows.addWidget(self.table, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(14, 14, 14, 14)
        whole.setSpacing(12)
        whole.addWidget(self._list, 13)
        whole.addWidget(self.details, 7)


class SearchField(QLineEdit):
    """Leaves the arrows to the pane while there is nothing to move about in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.text() and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _label(role: str, name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    set_role(label, role)
    return label
