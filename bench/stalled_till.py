"""The measured till of `stalls`: `BASE_URL FOLDER SALES`; prints one line of JSON."""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from array import array
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pos_app.bootstrap.program import Program
from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD, prepare
from pos_app.ui.window.till_window import TillWindow

TICK_MS = 5
MOST_TICKS = 1 << 19
"""Three quarters of an hour; the room for them is taken at the beginning."""


class Meter:
    """Notes how much later than asked a 5 ms timer of the GUI thread fires.

    And what that thread itself worked since the tick before: the first also counts what other
    programs take of the machine, and threads of this one; the second does not.
    """

    def __init__(self) -> None:
        # Compact, and all of it there from the beginning: what the measuring keeps must not look
        # like the till's growth.
        self._lateness, self._work = (array("f", bytes(4 * MOST_TICKS)) for _ in range(2))
        self._noted = self._begun = self._begun_work = 0
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def take(self) -> list[float]:
        """Give what was noted since the last taking."""
        begun, self._begun = self._begun, self._noted
        return [round(one, 3) for one in self._lateness[begun : self._noted]]

    def take_work(self) -> list[float]:
        """Give the GUI thread's own work between two ticks since the last taking, in ms."""
        begun, self._begun_work = self._begun_work, self._noted
        return [round(one, 3) for one in self._work[begun : self._noted]]

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self._lateness[self._noted] = max((now - self._last) * 1000 - TICK_MS, 0.0)
        self._work[self._noted] = (worked - self._worked) * 1000
        self._noted += 1
        self._last, self._worked = now, worked


def wait(is_so: Callable[[], object]) -> None:
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if is_so() else None)
    timer.start(3)
    loop.exec()


def type_text(text: str, key_ms: int = 20) -> None:
    """Type as a person does: the event loop runs between two keys."""
    for letter in text:
        focus = QApplication.focusWidget()
        if focus is not None:
            QTest.keyClicks(focus, letter)
        loop = QEventLoop()
        QTimer.singleShot(key_ms, loop.quit)
        loop.exec()


def has_focus(name: str) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and focus.objectName() == name


def is_newer(program: Program, before: object) -> bool:
    return program.state.last_ticket not in (None, before)


def main(base_url: str, folder: str, sales: int) -> None:
    app = QApplication([])
    config = Path(folder) / "settings.toml"
    config.write_text(f'[api]\nbase_url = "{base_url}"\n', encoding="utf-8")
    window = TillWindow()
    window.show()
    program = Program(prepare(config=config, data_dir=Path(folder) / "till"), window, None)
    wait(lambda: has_focus("emailField"))
    meter, phases, work = Meter(), {}, {}

    def note(phase: str) -> None:
        phases[phase], work[phase] = meter.take(), meter.take_work()

    wait(lambda: program.state.printer is not None)
    note("the lanes import behind the sign-in page")
    type_text(f"{PRACTICE_EMAIL}\t{PRACTICE_PASSWORD}\r")
    wait(lambda: program.state.catalogue is not None and has_focus("playLine"))
    note("signing in, with the template")
    for _ in range(sales):
        before = program.state.last_ticket
        type_text("5.12.33\r10\r*")
        wait(partial(is_newer, program, before))
        wait(lambda: str(getattr(program.state.last_ticket, "paper", "")) == "printed")
    note("selling and printing")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"phases": phases, "work": work, "megabytes": peak}), flush=True)
    program.end()
    del app


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
