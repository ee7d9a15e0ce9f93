"""The card over the sale that voids a ticket: which one, why, how long, and how it ended.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton

from pos_app.ui.keys import Key, caption, matches
from pos_app.ui.repeat.pick_table import PickTable
from pos_app.ui.table_model import FrozenRows, Index
from pos_app.ui.theme import colours, set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import Card, CardHost

_NUMBER = QRegularExpression(r"[1-9]\d{0,17}")
"""Not Qt's own validator for numbers: in Venezuela that takes "2.331", which is no `int`."""


@dataclass(frozen=True, slots=True)
class VoidRow:
    """A ticket as the card lists it; `left` is its countdown, or why it is too late."""

    number: int
    sold: str
    plays: str
    total: str
    left: str
    is_late: bool = False


class VoidRows(FrozenRows[object]):
    """Number, hour, plays, total, what is left."""

    def text(self, row: object, column: int) -> str:
        """What stands in a cell."""
        assert isinstance(row, VoidRow)  # noqa: S101 # the only rows there are
        return (str(row.number), row.sold, row.plays, row.total, row.left)[column]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Amounts and times stand to the right."""
        side = Qt.AlignmentFlag.AlignRight if column > 2 else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Too late is red besides its word."""
        if role == Qt.ItemDataRole.ForegroundRole and index.isValid() and index.column() == 4:
            row = self.row(index.row())
            if isinstance(row, VoidRow) and row.is_late:
                return QBrush(QColor(colours().refused))
        return super().data(index, role)


class VoidCard(Card):
    """Chooses a ticket and a reason; the void key, pressed again, voids.

    Signals:
        picked(int): a row of the list.
        reason_chosen(int): its place, from 0.
        number_entered(int): another ticket is to be found.
        void_wanted(), closed().
    """

    picked = Signal(int)
    reason_chosen = Signal(int)
    number_entered = Signal(int)
    void_wanted = Signal()
    closed = Signal()

    def __init__(self, host: CardHost, reasons: tuple[str, ...]) -> None:
        """Make it hidden; `reasons` are chosen by their digits."""
        super().__init__(host, "void", width=880)
        self.set_severity("refused")
        self._title = _label("title", "voidTitle", self.tr("Void a ticket"))
        self._figure = _label("figure", "voidFigure")
        self._words = _label("text", "voidText")
        self.rows = VoidRows(
            (
                self.tr("Ticket"),
                self.tr("Sold"),
                self.tr("Plays"),
                self.tr("Total"),
                self.tr("Time left"),
            ),
            self,
        )
        self.table = PickTable("voidTable", self.rows, (120, 120, 0, 120, 150), self.content)
        self.table.setAccessibleName(self.tr("Tickets that can be voided"))
        self.table.setFixedHeight(150)
        self.number = QLineEdit()
        self.number.setObjectName("voidNumber")
        self.number.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.number.setPlaceholderText(self.tr("Tab · another ticket's number"))
        self.number.setAccessibleName(self.tr("Another ticket's number"))
        self.number.setValidator(QRegularExpressionValidator(_NUMBER, self))
        self._why = _label("heading", "voidWhy", self.tr("WHY"))
        self.reasons = [
            _button(f"reason{at + 1}", f"{at + 1} · {text}") for at, text in enumerate(reasons)
        ]
        self.back, self.void = _button("voidBack", ""), _button("voidNow", "")
        set_role(self.void, "danger")
        caption(self.back, Key.DECLINE, "{key} · " + self.tr("Keep it"))
        caption(self.void, Key.VOID_LAST, "{key} · " + self.tr("Void it"))
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._tell_picked)
        self.number.returnPressed.connect(self._enter_number)
        self.back.clicked.connect(self.closed)
        self.void.clicked.connect(self.void_wanted)
        for at, button in enumerate(self.reasons):
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, one=at: self.reason_chosen.emit(one))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        for at, button in enumerate(self.reasons):
            grid.addWidget(button, at // 3, at % 3)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.back, 1)
        buttons.addWidget(self.void, 1)
        head, said = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._title, 2)
        head.addWidget(self.number, 3)
        said.setSpacing(16)
        said.addWidget(self._figure)
        said.addWidget(self._words, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.table)
        self.body.addWidget(self._why)
        self.body.addLayout(grid)
        self.body.addLayout(said)
        self.body.addLayout(buttons)

    def take_focus(self) -> None:
        wanted = self.table if self.table.isVisible() else self.back
        # While the operator is being asked there is neither: the card itself keeps the keys.
        (wanted if wanted.isVisible() else self).setFocus()

    def press(self, event: QKeyEvent) -> None:
        if matches(event, Key.DECLINE):
            self.closed.emit()
        elif matches(event, Key.VOID_LAST):
            if not event.isAutoRepeat():
                self.void_wanted.emit()
        elif matches(event, Key.CONFIRM):
            # Enter is the safe answer: it only leaves when there is nothing more to decide.
            if self.table.isHidden():
                self.closed.emit()
        elif self.table.isVisible() and event.text()[:1].isdecimal():
            place = int(event.text()[0]) - 1
            if 0 <= place < len(self.reasons):
                self.reason_chosen.emit(place)

    def show_rows(self, rows: tuple[VoidRow, ...], chosen: int) -> None:
        """Show the tickets; the countdowns change every second."""
        self.rows.set_rows(rows)
        if self.table.chosen != chosen:
            self.table.choose(chosen)

    def show_reason(self, place: int | None) -> None:
        """Mark the chosen reason."""
        for at, button in enumerate(self.reasons):
            button.setChecked(at == place)
            set_role(button, "primary" if at == place else "plain")

    def show_words(self, figure: str, words: str, *, may_void: bool, severity: str) -> None:
        """Say what would be done, or what is missing; `severity` colours the strip."""
        self._say(figure, words, severity)
        self.void.setEnabled(may_void)

    def begin(self) -> None:
        """Show the choice."""
        self._show_choice(is_on=True)
        self._title.setText(self.tr("Void a ticket"))
        self.number.clear()
        self.show_card()

    def show_asking(self, title: str, figure: str, words: str) -> None:
        """Show that the operator is being asked: until it is known nothing leaves the card."""
        self._show_choice(is_on=False)
        self._title.setText(title)
        self._say(figure, words, "plain")
        self.back.hide()
        self.setFocus()

    def show_end(self, title: str, figure: str, words: str, severity: str) -> None:
        """Show how it ended instead of the choice."""
        self._show_choice(is_on=False)
        self._title.setText(title)
        self._say(figure, words, severity)
        caption(self.back, Key.CONFIRM, "{key} · " + self.tr("Go on"))
        self.back.show()
        self.take_focus()

    def _say(self, figure: str, words: str, severity: str) -> None:
        self.set_severity(severity)
        self._figure.setText(figure)
        self._figure.setVisible(bool(figure))
        self._words.setText(words)
        self.setAccessibleName(f"{self._title.text()} {figure} {words}")

    def _show_choice(self, *, is_on: bool) -> None:
        for part in (self.table, self.number, self._why, self.void, *self.reasons):
            part.setVisible(is_on)
        if is_on:
            self.back.show()
            caption(self.back, Key.DECLINE, "{key} · " + self.tr("Keep it"))

    def _tell_picked(self, index: Index) -> None:
        if index.isValid():
            self.picked.emit(index.row())

    def _enter_number(self) -> None:
        if self.number.text():
            self.table.setFocus()
            self.number_entered.emit(int(self.number.text()))


def _label(role: str, name: str, text: str = "") -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_role(label, role)
    return label


def _button(name: str, text: str) -> QPushButton:
    button = PushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus if text else Qt.FocusPolicy.StrongFocus)
    return button
