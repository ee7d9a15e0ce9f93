"""The measured till of `rush`: `CONFIG FOLDER`, on the screen that DISPLAY names.

Prints "shown" once it waits for the keyboard and "ready" once it can sell. A line on standard input
makes it print one line of JSON, how late its GUI thread was since and what it
worked, and go on.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from bench.stalled_till import Meter, has_focus, type_text, wait
from pos_app.bootstrap.parts.ahead import Ahead
from pos_app.bootstrap.program import Program
from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD, prepare
from pos_app.ui.window.till_window import TillWindow


def main(config: str, folder: str) -> None:
    """Sign in, then do what the keyboard says until standard input ends."""
    app = QApplication([])
    window = TillWindow()
    window.show()
    program = Program(prepare(config=Path(config), data_dir=Path(folder)), window, None)
    print("shown", flush=True)
    made: list[bool] = []
    ahead = program.findChild(Ahead)
    if ahead is not None:
        ahead.all_made.connect(lambda: made.append(True))
    wait(lambda: has_focus("emailField"))
    type_text(f"{PRACTICE_EMAIL}\t{PRACTICE_PASSWORD}\r")
    wait(lambda: program.state.catalogue is not None and has_focus("playLine"))
    wait(lambda: made)  # the other panes, at rest: their memory is not the rush's
    meter = Meter()

    def answer() -> None:
        if not sys.stdin.readline():
            app.quit()
            return
        print(json.dumps({"late": meter.take(), "work": meter.take_work()}), flush=True)

    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    asked.activated.connect(answer)
    print("ready", flush=True)
    app.exec()
    program.end()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
