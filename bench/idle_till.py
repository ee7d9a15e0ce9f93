"""The measured till of `idle`: `URL FOLDER`.

Prints the name of each place once it is there and has nothing left to do, and goes on to the next
with a line on standard input. Nothing of the measuring runs in this process.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.stalled_till import has_focus, type_text, wait
from pos_app.bootstrap.parts.ahead import Ahead
from pos_app.bootstrap.program import Program
from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD, prepare
from pos_app.ui.window.till_window import TillWindow

SETTLING_MS = 3_000
"""What begins when a pane is opened is over by then."""


def main(url: str, folder: str) -> None:
    """Stand still in each place until told to go on."""
    app = QApplication([])
    config = Path(folder) / "settings.toml"
    config.write_text(f'[api]\nbase_url = "{url}"\n', encoding="utf-8")
    window = TillWindow()
    window.show()
    program = Program(prepare(config=config, data_dir=Path(folder) / "till"), window, None)
    wait(lambda: has_focus("emailField"))
    stand_still("sign-in")
    type_text(f"{PRACTICE_EMAIL}\t{PRACTICE_PASSWORD}\r")
    made: list[bool] = []
    ahead = program.findChild(Ahead)
    if ahead is not None:
        ahead.all_made.connect(lambda: made.append(True))
    wait(lambda: program.state.catalogue is not None and has_focus("playLine"))
    wait(lambda: made)  # the other panes, made at rest once
    stand_still("sale")
    QTest.keyClick(
        QApplication.focusWidget() or window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier
    )
    stand_still("results")
    program.end()
    del app


def stand_still(place: str) -> None:
    """Settle, say where, and do nothing until a line comes."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLING_MS, loop.quit)
    loop.exec()
    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    asked.activated.connect(loop.quit)
    print(place, flush=True)
    loop.exec()
    asked.setEnabled(False)
    sys.stdin.readline()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
