"""A till in a real window and a hand on the X server's keyboard: what a test's `Till` is elsewhere.

Every key goes through the X server by xdotool, at the pace of a quick hand and slower than any
scanner; nothing is handed to a widget. What is waited for is looked at in this process.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QProcess, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from pos_app.bootstrap.program import Program
from pos_app.ui.window.till_window import TillWindow
from tests.scenario.conftest import Till

KEY_MS = 70
"""Between two keys: a scanner is told by less than 60."""
PATIENCE = 90.0
"""Seconds until a wait is in vain: over any of the till's own waits, results once a minute too."""
LOOK_MS = 10
NAMES = {
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Left: "Left",
}
LETTERS = {
    ".": "period",
    ",": "comma",
    "/": "slash",
    "+": "plus",
    "*": "asterisk",
    "@": "at",
    " ": "space",
    "-": "minus",
}


class WindowTill(Till):
    """The window as a person uses it, with the keys of the X server."""

    def __init__(self, program: Program, window: TillWindow, pictures: Path) -> None:
        self.program, self.window = program, window
        self._pictures = pictures
        self.keys = self.pressed_again = 0
        self._last_key = ""
        self._refusals = 0
        program.fresh_keys.stale_refused.connect(self._note_refusal)
        self.worst_wait = 0.0

    def take_keyboard(self) -> None:
        """No window manager here: the keyboard is given to the window by hand."""
        self.wait(lambda: self.window.windowHandle().isExposed())
        self._xdotool("windowfocus", "--sync", str(int(self.window.winId())))

    def press(self, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        name = NAMES.get(key) or Qt.Key(key).name.removeprefix("Key_")
        held = "ctrl+" if modifier & Qt.KeyboardModifier.ControlModifier else ""
        self._strike(held + name)

    def type(self, text: str) -> None:
        self._strike(*(LETTERS.get(letter, letter) for letter in text))

    def wait(self, is_so: Callable[[], object]) -> None:
        begun = time.monotonic()
        while not is_so():
            if time.monotonic() - begun > PATIENCE:
                raise AssertionError(self._tell())
            if self._refusals:
                # The till was busy, moved no money and says so: press it again.
                self._refusals = 0
                self.pressed_again += 1
                self._strike(self._last_key)
            self.rest(LOOK_MS)
        self.worst_wait = max(self.worst_wait, time.monotonic() - begun)

    def rest(self, milliseconds: int) -> None:
        """Let the window live for a moment."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def picture(self, name: str) -> None:
        """Keep what is on the screen."""
        QApplication.primaryScreen().grabWindow(0).save(str(self._pictures / f"{name}.png"))

    def _strike(self, *keys: str) -> None:
        self.keys += len(keys)
        self._last_key = keys[-1]
        self._xdotool("key", "--delay", str(KEY_MS), *keys)

    def _xdotool(self, *arguments: str) -> None:
        hand, loop = QProcess(), QEventLoop()
        hand.finished.connect(loop.quit)
        hand.start("xdotool", list(arguments))
        # The window goes on living under the hand.
        if hand.state() is not QProcess.ProcessState.NotRunning:
            loop.exec()
        assert hand.exitCode() == 0, bytes(hand.readAllStandardError().data()).decode()

    def _note_refusal(self) -> None:
        self._refusals += 1

    def _tell(self) -> str:
        """Say what stands on the screen of a till that stands still."""
        self.picture("stands-still")
        focus = QApplication.focusWidget()
        labels = [one.text() for one in self.window.findChildren(QLabel) if one.isVisible()]
        name = focus.objectName() if focus is not None else "nothing"
        return f"the till stands still; the keys go to {name}; it shows {labels}"
