"""The fields of a ticket's particulars: its PIN, hidden but for two digits, and its day.

Thread: GUI.
"""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from pos_app.domain.ticket import Pin
from pos_app.till.wording import format_day

LONGEST_PIN = 24
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class PinField(QLineEdit):
    """Takes digits from keys, a scanner or a paste; what is shown and can be copied is masked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._digits = ""
        # What it shows is not what it holds: a scanner's first digit could not be taken back.
        self.setProperty("isMasked", True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhDigitsOnly
        )

    @property
    def pin(self) -> str:
        """The digits that were typed, for the check only."""
        return self._digits

    def wipe(self) -> None:
        """Forget the digits."""
        self._take("")

    def put(self, digits: str) -> None:
        """Take the digits that a code on the paper told."""
        self._take(digits)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._add(QGuiApplication.clipboard().text())
        elif event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._take("" if with_control or self.hasSelectedText() else self._digits[:-1])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif event.text().isdigit() and not event.modifiers() & _COMMANDS:
            self._add(event.text())
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._add(event.commitString())

    def _add(self, typed: str) -> None:
        start = "" if self.hasSelectedText() else self._digits
        self._take(start + "".join(one for one in typed if one in "0123456789"))

    def _take(self, digits: str) -> None:
        self._digits = digits[:LONGEST_PIN]
        self.setText(Pin(self._digits).masked())


class DayField(QLineEdit):
    """A day that arrow keys change; typing does nothing.

    Signals:
        day_changed(): another day by the cashier's hand.
    """

    day_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a day."""
        super().__init__(parent)
        self._day = self._today = date.min
        self._is_chosen = False
        self.setReadOnly(True)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDate)

    @property
    def day(self) -> date | None:
        """The day that was chosen; None while it is only the preset."""
        return self._day if self._is_chosen else None

    def preset(self, today: date) -> None:
        """Stand on today, not chosen."""
        self._today, self._is_chosen = today, False
        self._show(today)

    def choose(self, day: date) -> None:
        """Stand on a day that is known to be right."""
        self._is_chosen = True
        self._show(day)

    def show_found(self, day: date) -> None:
        """Show the day of the ticket that was found; a day that was chosen stays chosen."""
        self._show(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Down:
                self._move(-1)
            case Qt.Key.Key_Right | Qt.Key.Key_Up:
                self._move(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                super().keyPressEvent(event)
            case _:
                event.ignore()

    def _move(self, days: int) -> None:
        self.choose(min(self._day + timedelta(days=days), self._today))
        self.day_changed.emit()

    def _show(self, day: date) -> None:
        self._day = day
        self.setText(f"{format_day(day)} {day.year}")
