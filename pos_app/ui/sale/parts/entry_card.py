"""The entry card: the play, the amount, and the line that says what was understood.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtGui import QRegularExpressionValidator as Validator
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from pos_app.domain.plays import LONGEST_LINE
from pos_app.ui.keys import Key, matches
from pos_app.ui.theme import colours, set_role

_AMOUNT = QRegularExpression(r"\d{0,7}([.,]\d{0,2})?")


class EntryLine(QLineEdit):
    """The play. It begins with a digit; on the empty line every other key is a command.

    Signals:
        letter_typed(str), next_wanted(), drop_wanted(), delete_wanted(): commands of an empty line.
        sell_wanted(): `*` on an empty line.
        empty_wanted(): Esc twice in a row.
    """

    letter_typed = Signal(str)
    next_wanted = Signal()
    drop_wanted = Signal()
    delete_wanted = Signal()
    sell_wanted = Signal()
    empty_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "entry")
        self.setObjectName("playLine")
        self.setAccessibleName(self.tr("Play"))
        self.setMaxLength(LONGEST_LINE)
        self._has_escaped = False
        self._wrong_at: int | None = None

    def mark_wrong(self, position: int | None) -> None:
        """Underline a character in red; None for none."""
        if position != self._wrong_at:
            self._wrong_at = position
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        escaped, self._has_escaped = self._has_escaped, False
        if matches(event, Key.CLEAR):
            self._has_escaped = not escaped
            self.clear()
            if escaped:
                self.empty_wanted.emit()
        elif self.text() or event.text()[:1].isdigit() or not self._take_command(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._wrong_at is None:
            return
        metrics, text = self.fontMetrics(), self.text()
        at = min(self._wrong_at, len(text))
        left = metrics.horizontalAdvance(text[:at]) + 2.0
        right = left + metrics.horizontalAdvance(text[at : at + 1] or "0")
        painter = QPainter(self)
        painter.setPen(QPen(QColor(colours().refused), 3))
        foot = self.height() - 3.0
        painter.drawLine(QPointF(left, foot), QPointF(right, foot))
        painter.end()

    def _take_command(self, event: QKeyEvent) -> bool:
        """Do what a key means on the empty line; False when it is none of the line's."""
        typed = event.text()
        if matches(event, Key.DELETE_LAST):
            self.delete_wanted.emit()
        elif typed == "*":
            self.sell_wanted.emit()
        elif matches(event, Key.NEXT_DRAW):
            self.next_wanted.emit()
        elif matches(event, Key.DROP_DRAW):
            self.drop_wanted.emit()
        elif len(typed) == 1 and typed.isalpha():
            self.letter_typed.emit(typed)
        else:
            return bool(typed) and typed.isprintable()
        return True


class AmountField(QLineEdit):
    """The stake of each play; what is there is selected, so that typing replaces it.

    Signals:
        left(): Esc; back to the play.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "entryAmount")
        self.setObjectName("amountField")
        self.setAccessibleName(self.tr("Amount in bolívares"))
        self.setValidator(Validator(_AMOUNT, self))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if matches(event, Key.CLEAR):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class UnderstoodLine(QWidget):
    """Chips, factor and cost on one line; or the problem. Painted: it changes with every key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("understoodLine")
        self.setFixedHeight(46)
        self.chips: tuple[str, ...] = ()
        self.tail = self.cost = self.problem = ""
        self.is_wrong = False

    def sizeHint(self) -> QSize:
        return QSize(400, 46)

    def show_words(
        self, chips: tuple[str, ...], tail: str, cost: str, problem: str, *, is_wrong: bool
    ) -> None:
        """Show what was understood, or the problem."""
        self.chips, self.tail, self.cost = chips, tail, cost
        self.problem, self.is_wrong = problem, is_wrong
        self.setAccessibleName(" ".join((*chips, tail, cost, problem)).strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        from pos_app.ui.sale.parts.understood_paint import paint_understood

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_understood(painter, self)
        painter.end()


class EntryCard(QFrame):
    """Play and amount side by side, with their captions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "entry")
        self.setObjectName("entryCard")
        self.line, self.amount = EntryLine(), AmountField()
        self._target = _caption("targetLabel")
        self._target.setMinimumWidth(1)  # a long name never widens the window
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(14)
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.VLine)
        money = _caption("amountCaption")
        money.setText(self.tr("Amount Bs"))
        row.addLayout(_column(self._target, self.line), 1)
        row.addWidget(rule)
        row.addLayout(_column(money, self.amount))
        self.amount.setFixedWidth(150)
        self._words = self.tr("Play")
        self.show_target("")

    def show_target(self, target: str) -> None:
        """Say which draws the play is for."""
        self._target.setText(f"{self._words} · <b>{target}</b>" if target else self._words)


def _caption(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.RichText)
    set_role(label, "muted")
    return label


def _column(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return column
