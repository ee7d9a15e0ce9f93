"""Under the entry: the grid, with the keypad beside it or, where there is no room, in its place.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.ui.sale.entry.fields import AmountField, EntryLine
from pos_app.ui.sale.entry.grid_scroll import GridScroll
from pos_app.ui.sale.entry.numpad import Numpad
from pos_app.ui.sale.parts.grid import PlayGrid

PAD_PX = 232
ROOM_FOR_BOTH_PX = 560


class PlayArea(QWidget):
    """Grid and keypad. Where only one has room, the amount has the keypad and the play the grid."""

    def __init__(self, line: EntryLine, amount: AmountField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid, self.numpad = PlayGrid(), Numpad()
        self._line, self._amount = line, amount
        self._is_on = False
        self.numpad.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._seen = GridScroll(self.grid)
        row.addWidget(self._seen, 1)
        row.addWidget(self.numpad, 1)
        for field in (line, amount):
            field.installEventFilter(self)
        self.numpad.typed.connect(self._type)
        self.numpad.erased.connect(self._erase)
        self.numpad.cleared.connect(self._clear)
        self.numpad.entered.connect(self._enter)
        self.numpad.pick_wanted.connect(line.pick_wanted)

    @property
    def is_keypad_on(self) -> bool:
        """Whether the keypad was asked for."""
        return self._is_on

    def show_keypad(self, *, is_on: bool) -> None:
        """Show or hide the keypad."""
        self._is_on = is_on
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._arrange()
        return False

    def _arrange(self) -> None:
        has_room = self.width() >= ROOM_FOR_BOTH_PX
        shows_pad = self._is_on and (has_room or self._amount.hasFocus())
        self.numpad.setMaximumWidth(PAD_PX if has_room else 16_777_215)
        shows_grid = has_room or not shows_pad
        # What goes goes first: both at once would push the window wider.
        for part, is_shown in sorted(
            ((self.numpad, shows_pad), (self._seen, shows_grid)), key=lambda one: one[1]
        ):
            part.setVisible(is_shown)

    def _type(self, text: str) -> None:
        (self._amount if self._amount.hasFocus() else self._line).insert(text)

    def _erase(self) -> None:
        if self._amount.hasFocus():
            self._amount.backspace()
        elif self._line.text():
            self._line.backspace()
        else:
            self._line.delete_wanted.emit()

    def _clear(self) -> None:
        if self._amount.hasFocus():
            self._amount.left.emit()
        else:
            self._line.left.emit()
            self._line.clear()

    def _enter(self) -> None:
        (self._amount if self._amount.hasFocus() else self._line).entered.emit()
