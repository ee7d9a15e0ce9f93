"""A till in a real window that says what it knows, line by line: `CONFIG DATA_DIR`.

It signs itself in; every other key comes from the window system.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.bootstrap.program import Program
from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD, prepare
from pos_app.ui.window.till_window import TillWindow


class Teller:
    """Signs in once the window has the keyboard, then tells of draws and sales."""

    def __init__(self, program: Program, window: TillWindow) -> None:
        self._program, self._window = program, window
        self._told: int | None = None
        self._stage = 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    def _look(self) -> None:
        focus = QApplication.focusWidget()
        name = focus.objectName() if focus is not None else ""
        state = self._program.state
        if self._stage == 0 and name == "emailField":
            self._stage = 1
            self._type(f"{PRACTICE_EMAIL}\t{PRACTICE_PASSWORD}\r")
        elif self._stage == 1 and name == "playLine" and state.catalogue is not None:
            self._stage = 2
            say(ready=[self._describe(one) for one in state.catalogue.draws])
        elif self._stage == 2:
            last = state.last_ticket
            is_free = not state.is_money_moving and name == "playLine"
            if last is not None and last.number != self._told and is_free:
                self._told = last.number
                say(sold=last.number)

    def _describe(self, draw: object) -> dict[str, object]:
        fields = ("id", "product_id", "category", "list_name", "has_sign")
        told = {one: getattr(draw, one) for one in fields}
        times = {one: getattr(draw, one).isoformat() for one in ("closes_at", "draws_at")}
        return told | times

    def _type(self, text: str) -> None:
        for letter in text:
            focus = QApplication.focusWidget()
            assert isinstance(focus, QWidget)
            QTest.keyClicks(focus, letter)


def say(**what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main(config: str, folder: str) -> None:
    app = QApplication([])
    window = TillWindow()
    window.show()
    program = Program(prepare(config=Path(config), data_dir=Path(folder)), window, None)
    teller = Teller(program, window)
    app.exec()
    del teller
    program.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
