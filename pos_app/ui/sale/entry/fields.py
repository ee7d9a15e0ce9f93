"""The two fields of the entry card: the play and its amount.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QPointF, QRegularExpression, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtGui import QRegularExpressionValidator as Validator
from PySide6.QtWidgets import QLineEdit, QWidget

from pos_app.domain.plays import LONGEST_LINE
from pos_app.ui.emptying import empty
from pos_app.ui.keys import Key, matches, sequences
from pos_app.ui.theme import colours, set_role

_AMOUNT = QRegularExpression(r"=?\d{0,7}([.,]\d{0,2})?")
_SEPARATORS = "., "


class EntryLine(QLineEdit):
    """The play. It begins with a digit; on the empty line every other key is a command.

    Signals:
        entered(): Enter.
        letter_typed(str), next_wanted(), drop_wanted(), delete_wanted(): commands of an empty line.
        undo_wanted(), slip_moved(int), slip_key(Key): commands about the slip.
        pick_wanted(): a number by chance.
        sell_wanted(): `*` on an empty line.
        left(): Esc on an empty line; escaped twice in a row: empty_wanted().
    """

    entered = Signal()
    letter_typed = Signal(str)
    next_wanted = Signal()
    drop_wanted = Signal()
    delete_wanted = Signal()
    undo_wanted = Signal()
    slip_moved = Signal(int)
    slip_key = Signal(object)
    pick_wanted = Signal()
    sell_wanted = Signal()
    left = Signal()
    empty_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "entry")
        self.setObjectName("playLine")
        self.setAccessibleName(self.tr("Play"))
        self.setMaxLength(LONGEST_LINE)
        self._has_escaped = False
        self._wrong_at: int | None = None

    def clear(self) -> None:
        empty(self)

    def mark_wrong(self, position: int | None) -> None:
        """Underline a character in red; None for none."""
        if position != self._wrong_at:
            self._wrong_at = position
            self.update()

    def event(self, event: QEvent) -> bool:
        # Qt's own undo would bring back what Esc cleared; ours is about the ticket.
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and matches(event, Key.UNDO):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        escaped, self._has_escaped = self._has_escaped, False
        text = self.text()
        if matches(event, Key.CLEAR):
            self._has_escaped = not escaped
            self.left.emit()
            self.clear()
            if escaped:
                self.empty_wanted.emit()
        elif matches(event, Key.QUICK_PICK) and (not text or text[-1] in _SEPARATORS):
            self.pick_wanted.emit()
        elif text and matches(event, Key.ADD) and not event.isAutoRepeat():
            self.entered.emit()
        elif text or event.text()[:1].isdigit() or not self._take_command(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._wrong_at is None:
            return
        metrics, text = self.fontMetrics(), self.text()
        at = min(self._wrong_at, len(text))
        # From where the cursor is painted: a long line is scrolled by as much as only Qt knows.
        cursor = self.cursorRect().center().x()
        left = cursor + metrics.horizontalAdvance(text[:at])
        left -= metrics.horizontalAdvance(text[: self.cursorPosition()])
        right = left + metrics.horizontalAdvance(text[at : at + 1] or "0")
        painter = QPainter(self)
        painter.setPen(QPen(QColor(colours().refused), 3))
        foot = self.height() - 3.0
        painter.drawLine(QPointF(left, foot), QPointF(right, foot))
        painter.end()

    def _take_command(self, event: QKeyEvent) -> bool:
        """Do what a key means on the empty line; False when it is none of the line's."""
        typed = event.text()
        if matches(event, Key.SELL):
            self.sell_wanted.emit()
        elif not self._take_slip_command(event):
            if matches(event, Key.NEXT_DRAW):
                self.next_wanted.emit()
            elif matches(event, Key.DROP_DRAW):
                self.drop_wanted.emit()
            elif len(typed) == 1 and typed.isalpha():
                self.letter_typed.emit(typed)
            else:
                return bool(typed) and typed.isprintable()
        return True

    def _take_slip_command(self, event: QKeyEvent) -> bool:
        """Do what a key means for the slip while the line is empty."""
        if matches(event, Key.DELETE_LAST):
            self.delete_wanted.emit()
        elif matches(event, Key.UNDO):
            self.undo_wanted.emit()
        elif matches(event, Key.SLIP_LINES):
            self.slip_moved.emit(-1 if _is_first(event, Key.SLIP_LINES) else 1)
        elif (key := _slip_key(event)) is not None:
            self.slip_key.emit(key)
        else:
            return False
        return True


class AmountField(QLineEdit):
    """The stake of each play, or "=" and a total; what is there is selected: typing replaces it.

    Signals:
        left(): Esc; back to the play.
        entered(): Enter.
    """

    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "entryAmount")
        self.setObjectName("amountField")
        self.setAccessibleName(self.tr("Amount in bolívares; with = a total to be spread"))
        self.setValidator(Validator(_AMOUNT, self))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setText(self.text())  # what Qt kept of each key for its undo is let go
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if matches(event, Key.CLEAR):
            self.left.emit()
        elif matches(event, Key.ADD) and not event.isAutoRepeat():
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def _is_first(event: QKeyEvent, key: Key) -> bool:
    """Whether a press is the first of a key's sequences: up, of up and down."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(plain, Qt.Key(event.key()))) == sequences(key)[0]


def _slip_key(event: QKeyEvent) -> Key | None:
    wanted = (Key.DROP_WAGER, Key.DROP_EVERYWHERE, Key.EDIT_LINE, Key.ADD)
    found = next((key for key in wanted if matches(event, key)), None)
    if found is not Key.ADD:
        return found
    # Where a profile adds with `+`, that key takes a draw on the empty line.
    return None if matches(event, Key.NEXT_DRAW) else Key.EDIT_LINE
