"""The measured till of `counter`: `URL FOLDER PRINTER_PORT SOURCE SALES`.

Prints one line of JSON: when the selling key was pressed, in seconds of the monotonic clock.
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.stalled_till import has_focus, is_newer, type_text, wait
from pos_app.bootstrap.program import Program
from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD, prepare
from pos_app.ui.window.till_window import TillWindow

KEY_MS = 80
"""A quick hand's pace. What comes quicker may be a scanner's, and is looked at as one."""
SETTINGS = """[api]
base_url = "{url}"
[printer]
link = "tcp"
address = "127.0.0.1:{port}"
[ticket]
source = "{source}"
"""


def main(url: str, folder: str, port: str, source: str, sales: int) -> None:
    """Sign in and sell."""
    app = QApplication([])
    config = Path(folder) / "settings.toml"
    config.write_text(SETTINGS.format(url=url, port=port, source=source), encoding="utf-8")
    window = TillWindow()
    window.show()
    program = Program(prepare(config=config, data_dir=Path(folder) / "till"), window, None)
    wait(lambda: has_focus("emailField"))
    type_text(f"{PRACTICE_EMAIL}\t{PRACTICE_PASSWORD}\r")
    wait(lambda: program.state.catalogue is not None and has_focus("playLine"))
    pressed: list[float] = []
    line = QApplication.focusWidget()
    for _ in range(sales):
        before = program.state.last_ticket
        type_text("5.12.33\r10\r", KEY_MS)
        pressed.append(time.monotonic())
        if line is not None:
            QTest.keyClicks(line, "*")
        wait(partial(is_newer, program, before))
        wait(lambda: str(getattr(program.state.last_ticket, "paper", "")) == "printed")
    print(json.dumps(pressed), flush=True)
    program.end()
    del app


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5]))
