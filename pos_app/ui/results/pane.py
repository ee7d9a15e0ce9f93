"""The results pane: a day's results, newest first, and the day of the product that is chosen.

Passive. Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pos_app.ui.keys import Key, bind, caption, matches
from pos_app.ui.payout.views import make_table
from pos_app.ui.results.listing import DayTable, ResultList, ResultPainter, ResultView
from pos_app.ui.results.rows import Kind, ResultRow
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.pane import Pane

WIDE_PX = 1100
LEAST_CARD_PX = 330


class ResultsPane(Pane):
    """Day, chips, filter, list; at the right one product's day.

    Signals:
        day_moved(int): -1 the day before, 1 the day after.
        today_requested(): back to today.
        filter_changed(object, str): the chip's Kind (None for all) and the typed text.
        row_chosen(ResultRow): show its product's day.
        print_requested(), copy_requested(), board_requested(): their keys or their buttons.
        shown(), left(): the pane came to the front or went behind.
    """

    day_moved = Signal(int)
    today_requested = Signal()
    filter_changed = Signal(object, str)
    row_chosen = Signal(object)
    print_requested = Signal()
    copy_requested = Signal()
    board_requested = Signal()
    shown = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_whole: bool = True) -> None:
        """Make it empty; unless `is_whole` its parts are made by whoever goes through them."""
        super().__init__("results", parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if is_whole:
            self.make_all()

    def make_parts(self) -> Iterator[None]:
        self._kind: Kind | None = None
        self.day, self._status = _label("large", "resultsDay"), _label("muted", "resultsStatus")
        self._status.setWordWrap(True)
        self.before, self.after = PushButton("←"), PushButton("→")
        self.before.setAccessibleName(self.tr("Day before"))
        self.after.setAccessibleName(self.tr("Day after"))
        self.search = QLineEdit()
        self.search.setObjectName("resultsSearch")
        self.search.setPlaceholderText(self.tr("search a lottery or a number…"))
        self.search.setAccessibleName(self.tr("Search"))
        self._model = ResultList(parent=self)
        self.list = ResultView(self)
        self.list.setObjectName("resultsList")
        self.list.setAccessibleName(self.tr("Results, newest first"))
        self.list.setModel(self._model)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        painter = ResultPainter(self.list)
        painter.new_word = self.tr("new")
        self.list.setItemDelegate(painter)
        yield
        self._empty = _label("muted", "resultsEmpty")
        self._title = _label("heading", "productTitle")
        headers = (self.tr("Draw"), self.tr("Came out"), self.tr("Yours"))
        self._day_model = DayTable(headers, self)
        self._day_model.one_hit = self.tr("{n} wins", "one ticket")
        self._day_model.hits = self.tr("{n} win", "several tickets")
        self._card = QFrame(self)
        self._card.setMinimumWidth(LEAST_CARD_PX)
        set_role(self._card, "card")
        self._day_table = make_table(self._day_model, "productDay", (118, 0, 78), self._card)
        self._day_table.setAccessibleName(self.tr("What came out for this lottery"))
        self.print_button, self.copy_button = PushButton(), PushButton()
        caption(self.print_button, Key.PRINT_DAY, "{key} · " + self.tr("Print the day"))
        caption(self.copy_button, Key.COPY_TEXT, "{key} · " + self.tr("Copy as text"))
        self.board_button = PushButton(self.tr("Customers' board (2nd screen)"))
        self.board_button.setObjectName("boardButton")
        self._chips = QButtonGroup(self)
        yield
        self._build()
        self._connect()

    @property
    def rows(self) -> tuple[ResultRow, ...]:
        """The rows that are listed."""
        return self._model.rows

    def keys_in_force(self) -> tuple[Key, ...]:
        after = (Key.NEXT_DAY,) if self.after.isEnabled() else ()
        days = (Key.PREVIOUS_DAY, *after, Key.SEARCH)
        return (*days, Key.PRINT_DAY, Key.COPY_TEXT) if self.rows else days

    def show_day(self, title: str, short: str, status: str, *, has_after: bool) -> None:
        """Name the day, in full where there is room, and how fresh its results are."""
        self.day.setText(title if self.width() >= WIDE_PX else short)
        self.day.setAccessibleName(title)
        needed = QFontMetrics(self.day.font()).horizontalAdvance(self.day.text())
        self.day.setWordWrap(needed > self.width() // 4)
        self._status.setText(status)
        if has_after != self.after.isEnabled():
            self.after.setEnabled(has_after)
            self.keys_changed.emit()

    def show_rows(self, rows: Sequence[ResultRow]) -> None:
        """List results; what can be done with none is not offered."""
        had_rows = bool(self._model.rows)
        self._model.set_rows(rows)
        self.print_button.setEnabled(bool(rows))
        self.copy_button.setEnabled(bool(rows))
        if had_rows != bool(rows):
            self.keys_changed.emit()

    def show_empty(self, text: str) -> None:
        """Say why the list is empty; "" while it is not."""
        self._empty.setText(text)
        self._empty.setVisible(bool(text))
        self.list.setVisible(not text)

    def show_product(self, title: str, rows: Sequence[ResultRow]) -> None:
        """Show what came out for one product."""
        self._title.setText(title)
        self._day_model.set_rows(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if matches(event, Key.PREVIOUS_DAY):
            self.day_moved.emit(-1)
        elif matches(event, Key.NEXT_DAY):
            self.day_moved.emit(1)
        elif matches(event, Key.SEARCH):
            self.search.setFocus()
            self.search.selectAll()
        elif matches(event, Key.DECLINE):
            if not self.search.text():
                self.today_requested.emit()
            self.search.clear()
            self.setFocus()
        elif matches(event, Key.PICK_WINNER):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()

    def _step(self, rows: int) -> None:
        if self.rows:
            place = self.list.currentIndex().row() + rows
            self.list.setCurrentIndex(self._model.index(min(max(place, 0), len(self.rows) - 1), 0))

    def _choose_chip(self, kind: Kind | None) -> None:
        self._kind = kind
        self._tell_filter()

    def _tell_filter(self) -> None:
        self.filter_changed.emit(self._kind, self.search.text())

    def _tell_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_chosen.emit(self._model.row(index.row()))

    def _connect(self) -> None:
        self.before.clicked.connect(partial(self.day_moved.emit, -1))
        self.after.clicked.connect(partial(self.day_moved.emit, 1))
        self.search.textChanged.connect(self._tell_filter)
        self.search.returnPressed.connect(self.setFocus)
        self.list.selectionModel().currentChanged.connect(self._tell_row)
        self.print_button.clicked.connect(self.print_requested)
        self.copy_button.clicked.connect(self.copy_requested)
        self.board_button.clicked.connect(self.board_requested)
        bind(self, Key.PRINT_DAY, self.print_requested.emit)
        bind(self, Key.COPY_TEXT, self.copy_requested.emit)

    def _build(self) -> None:
        top = QHBoxLayout()
        for part in (self.before, self.day, self.after):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self._status)
        chips = QHBoxLayout()
        words: tuple[tuple[Kind | None, str], ...] = (
            (None, self.tr("All")),
            (Kind.ANIMALS, self.tr("Animals")),
            (Kind.TRIPLES, self.tr("Triples")),
            (Kind.SIGNS, self.tr("Signs")),
            (Kind.ANIMALS77, "77"),
        )
        for kind, word in words:
            chip = PushButton(word)
            chip.setObjectName(f"chip{kind.name if kind else 'ALL'}")
            set_role(chip, "chip")
            chip.setCheckable(True)
            chip.setChecked(kind is None)
            chip.setMinimumHeight(36)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.clicked.connect(partial(self._choose_chip, kind))
            self._chips.addButton(chip)
            chips.addWidget(chip)
        chips.addWidget(self.search, 1)
        left = QVBoxLayout()
        left.addLayout(top)
        left.addLayout(chips)
        left.addWidget(self._empty)
        left.addWidget(self.list, 1)
        left.addStretch(0)
        right = QVBoxLayout(self._card)
        right.setContentsMargins(14, 12, 14, 14)
        right.addWidget(self._title)
        right.addWidget(self._day_table, 1)
        buttons = (self.print_button, self.copy_button, self.board_button)
        for button in (self.before, self.after, *buttons):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setMinimumHeight(44)
        for button in (self.before, self.after):
            button.setMinimumWidth(44)
        pair = QHBoxLayout()
        pair.addWidget(self.print_button, 1)
        pair.addWidget(self.copy_button, 1)
        right.addLayout(pair)
        right.addWidget(self.board_button)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(14, 14, 14, 14)
        whole.setSpacing(12)
        whole.addLayout(left, 2)
        whole.addWidget(self._card, 1)


def _label(role: str, name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    set_role(label, role)
    return label
