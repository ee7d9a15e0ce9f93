"""A scanner that types into a window, and a hand that does: presses with the times of each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow

NAMED = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}


@dataclass
class Typist:
    """Presses keys as the window system would; `now` is its clock in milliseconds.

    No time passes in the test: each press carries the moment at which it was made.
    """

    window: QWindow
    now: int = 1_000

    def burst(self, text: str, gap_ms: int, end: str = "") -> None:
        """A scan, a while after whatever was before it."""
        self.now += 400
        for character in text + end:
            self._press(character)
            self.now += gap_ms
        self._rest()

    def type(self, text: str, gap_ms: int = 110) -> None:
        """A hand's typing."""
        for character in text:
            self.now += gap_ms
            self._press(character)
        self._rest()

    def hold(self, character: str, times: int) -> None:
        """A key that is held down and repeats."""
        self._press(character)
        for _ in range(times):
            self.now += 33
            self._press(character, is_repeat=True)

    def _rest(self) -> None:
        """Let Shift go, at no certain time: the times above are no measure of how busy the test is."""
        event = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(self.window, event)

    def _press(self, character: str, *, is_repeat: bool = False) -> None:
        key = NAMED.get(character, Qt.Key(ord(character.upper())))
        shift = Qt.KeyboardModifier.ShiftModifier
        modifiers = shift if character.isupper() else Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, character, is_repeat)
            event.setTimestamp(self.now)
            QCoreApplication.sendEvent(self.window, event)
