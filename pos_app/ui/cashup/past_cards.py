"""Cards over the cash-up that look back: shifts of before, and the operator's report of any days.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTableView

from pos_app.till.wording import format_day
from pos_app.ui.cashup.tables import TextTable
from pos_app.ui.keys import Key, caption, matches, name_keys
from pos_app.ui.payout.views import make_table
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import Card, CardHost
from pos_app.ui.widgets.choice_box import ChoiceBox

Rows = Sequence[tuple[str, ...]]


class HistoryCard(Card):
    """Lists shifts, newest first.

    Signals:
        print_requested(int), save_requested(int): the place of the chosen shift.
    """

    print_requested = Signal(int)
    save_requested = Signal(int)

    def __init__(self, host: CardHost) -> None:
        """Make it hidden."""
        super().__init__(host, "history", width=980)
        title = QLabel(self.tr("Shifts of before"))
        set_role(title, "title")
        headers = (
            self.tr("Opened"),
            self.tr("Closed"),
            self.tr("Cashier"),
            self.tr("Sales"),
            self.tr("Should be"),
            self.tr("Counted"),
            self.tr("Difference"),
        )
        self.model = TextTable(headers, self)
        self.model.figures_from = 3
        self.table = make_table(
            self.model,
            "historyTable",
            (150, 150, 0, 100, 100, 100, 100),
            self.content,
        )
        self.table.setMinimumHeight(330)
        self.body.addWidget(title)
        self.body.addWidget(self.table)
        self.body.addLayout(
            _buttons(
                _button("historyBack", Key.DECLINE, self.tr("Back"), self.hide_card),
                _button("historyPrint", Key.PRINT_PAPER, self.tr("Print"), self._print),
                _button("historySave", Key.EXPORT, self.tr("PDF and CSV"), self._save),
            )
        )

    def show_rows(self, rows: Rows) -> None:
        """Show these shifts."""
        self.model.set_rows(rows)
        if rows:
            self.table.selectRow(0)
        self.show_card()

    def press(self, event: QKeyEvent) -> None:
        if matches(event, Key.DECLINE) or matches(event, Key.SHIFT_HISTORY):
            self.hide_card()
        elif matches(event, Key.PRINT_PAPER):
            self._print()
        elif matches(event, Key.EXPORT):
            self._save()
        else:
            step_table(self.table, event)

    def _print(self) -> None:
        if self.model.rows:
            self.print_requested.emit(self.table.currentIndex().row())

    def _save(self) -> None:
        if self.model.rows:
            self.save_requested.emit(self.table.currentIndex().row())


class ReportCard(Card):
    """Asks for days and category, and shows what the operator reports.

    Signals:
        asked(date, date, str): from, to, category ("" for all).
        print_requested(), save_requested(): what is shown.
    """

    asked = Signal(object, object, str)
    print_requested = Signal()
    save_requested = Signal()

    def __init__(self, host: CardHost) -> None:
        """Make it hidden."""
        super().__init__(host, "report", width=860)
        self._today = self._first = self._last = date.min
        title = QLabel(self.tr("The operator's report"))
        set_role(title, "title")
        self.first, self.last = _day_button("reportFirst"), _day_button("reportLast")
        self.category = ChoiceBox()
        self.category.setObjectName("reportCategory")
        self.category.setAccessibleName(self.tr("Category"))
        self.category.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        days = QHBoxLayout()
        for part, share in ((self.first, 1), (QLabel("→"), 0), (self.last, 1), (self.category, 1)):
            days.addWidget(part, share)
        headers = (
            self.tr("Category"),
            self.tr("Sales"),
            self.tr("Prizes"),
            self.tr("Agency"),
            self.tr("Balance"),
        )
        self.model = TextTable(headers, self)
        self.table = make_table(self.model, "reportTable", (0, 120, 120, 120, 120), self.content)
        self.table.setMinimumHeight(320)
        self._says = QLabel()
        self._says.setObjectName("reportSays")
        set_role(self._says, "muted")
        foot = self.tr("← → first day · ↑ ↓ last day · {next} category")
        self.body.addWidget(title)
        self.body.addLayout(days)
        for below in (self.table, self._says, _foot(foot, next=Key.TICKET_FILTER)):
            self.body.addWidget(below)
        self.body.addLayout(
            _buttons(
                _button("reportBack", Key.DECLINE, self.tr("Back"), self.hide_card),
                _button("reportPrint", Key.PRINT_PAPER, self.tr("Print"), self.print_requested),
                _button("reportSave", Key.EXPORT, self.tr("CSV"), self.save_requested),
            )
        )
        self.first.clicked.connect(self._earlier)
        self.last.clicked.connect(self._later)
        self.category.activated.connect(self._ask)

    def begin(self, today: date, categories: Sequence[tuple[str, str]]) -> None:
        """Show it for today; `categories` are (operator's word, name), the first for all."""
        self._today = self._first = self._last = today
        self.category.clear()
        for word, name in categories:
            self.category.addItem(name, word)
        self.show_card()
        self._ask()

    def show_rows(self, rows: Rows, says: str = "") -> None:
        """Show figures, or say why there are none."""
        self.model.set_rows(rows)
        self._says.setText(says)

    @property
    def days(self) -> tuple[date, date]:
        """What is asked for, both inclusive."""
        return self._first, self._last

    def press(self, event: QKeyEvent) -> None:
        code = event.key()
        if matches(event, Key.DECLINE):
            self.hide_card()
        elif code in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._move_first(-1 if code == Qt.Key.Key_Left else 1)
        elif code in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._move_last(1 if code == Qt.Key.Key_Up else -1)
        elif matches(event, Key.TICKET_FILTER):
            self.category.setCurrentIndex(
                (self.category.currentIndex() + 1) % self.category.count()
            )
            self._ask()
        elif matches(event, Key.PRINT_PAPER):
            self.print_requested.emit()
        elif matches(event, Key.EXPORT):
            self.save_requested.emit()

    def _earlier(self) -> None:
        self._move_first(-1)

    def _later(self) -> None:
        self._move_last(1)

    def _move_first(self, days: int) -> None:
        self._first = min(self._first + timedelta(days=days), self._today)
        self._last = max(self._first, self._last)
        self._ask()

    def _move_last(self, days: int) -> None:
        self._last = min(self._last + timedelta(days=days), self._today)
        self._first = min(self._first, self._last)
        self._ask()

    def _ask(self) -> None:
        self.first.setText(format_day(self._first))
        self.last.setText(format_day(self._last))
        self.show_rows((), self.tr("Asking the operator…"))
        self.asked.emit(self._first, self._last, self.category.currentData() or "")


def step_table(table: QTableView, event: QKeyEvent) -> None:
    """Move a table's choice by the arrows and the pages."""
    moves = {
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_Down: 1,
        Qt.Key.Key_PageUp: -10,
        Qt.Key.Key_PageDown: 10,
    }
    move, count = moves.get(Qt.Key(event.key()), 0), table.model().rowCount()
    if move and count:
        table.selectRow(min(max(table.currentIndex().row() + move, 0), count - 1))


def _day_button(name: str) -> QPushButton:
    button = PushButton()
    button.setObjectName(name)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button


def _button(
    name: str, key: Key, text: str, act: Callable[[], None] | SignalInstance
) -> QPushButton:
    button = PushButton()
    button.setObjectName(name)
    button.setMinimumHeight(44)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    caption(button, key, "{key} · " + text)
    button.clicked.connect(act)
    return button


def _buttons(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button, 1)
    return row


def _foot(text: str, **keys: Key) -> QLabel:
    label = QLabel()
    name_keys(label, text, **keys)
    label.setWordWrap(True)
    set_role(label, "muted")
    return label
