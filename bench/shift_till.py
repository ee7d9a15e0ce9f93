"""The measured till of `shift`: `URL FOLDER PRINTER_PORT MINUTES SALES`; prints one line of JSON.

Each minute of the shift is lived through as fast as it goes: the operator's clock is moved on by a
minute, and what the till's timers do in a minute is done (three times the operator's clock, once
the draws, the results, the winners). Sales are keyed in between; every half hour all panes are
opened. As at a counter, nobody comes in the first seconds, in which panes are made ahead; and no
play is begun for a draw that closes before it is keyed: the till would rightly ask for another.
"""

from __future__ import annotations

import faulthandler
import gc
import json
import os
import sys
import threading
import time
import urllib.request
from array import array
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from bench.child import tell_memory
from bench.stalled_till import TICK_MS, has_focus, type_text
from bench.stalled_till import wait as wait_for_ever
from pos_app.bootstrap.program import Program
from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD, prepare
from pos_app.till.server_clock import last_call
from pos_app.ui.sale.counter import MARGIN
from pos_app.ui.window.till_window import TillWindow

BEFORE_FIRST_MS = 6_000
"""Between signing in and the first customer."""
KEYING = timedelta(seconds=15)
"""More than a play takes to be keyed, on a machine with other work too."""
WARM_MINUTES = 30
"""After these everything was used once: what memory grows by from then on is growth."""
TOUR_MINUTES = 30
"""Every so often all panes are opened: in a shift that is measured quickly, too, once again."""
PANES = (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1)
PLAYS = ("5.12.33\r10\r*", "7.8\r5\r*", "1.2.3.4.20\r15\r*")
HEARINGS = 3
SETTINGS = """[api]
base_url = "{url}"
[printer]
link = "tcp"
address = "127.0.0.1:{port}"
"""
PATIENCE = 60.0
"""Seconds after which a wait is over, and the shift with it."""


class TwoClocks:
    """How late a 5 ms timer of the GUI thread is, and what that thread itself worked meanwhile.

    The first also counts what other programs take of the machine, the second does not.
    """

    def __init__(self) -> None:
        self.act = "waiting"
        # Compact: what the measuring keeps must not look like the till's growth.
        self.late, self.own = array("f"), array("f")
        self.worst: dict[str, float] = {}
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def stop(self) -> None:
        """Measure no more."""
        self._timer.stop()

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.late.append(round(max((now - self._last) * 1000 - TICK_MS, 0.0), 2))
        own = round((worked - self._worked) * 1000, 2)
        self.own.append(own)
        self.worst[self.act] = max(own, self.worst.get(self.act, 0.0))
        self._last, self._worked = now, worked


class Shift:
    """Lives through it."""

    def __init__(self, url: str, program: Program, window: TillWindow) -> None:
        self.url, self.program, self.window = url, program, window
        self.clocks = TwoClocks()
        self.sold = 0

    def pass_minute(self) -> None:
        """Move the operator's clock, and do what the timers do."""
        self.clocks.act = "polling"
        mover = threading.Thread(target=self._move_clock)
        mover.start()
        wait(lambda: not mover.is_alive())
        desks = self.program.desks
        for _ in range(HEARINGS):
            self.program.session.hear()
            wait(self._is_calm)
        self.program.session.refresh_draws()
        wait(self._is_calm)
        desks.results_feed.refresh()
        desks.winners_feed.refresh()
        wait(self._is_calm)

    def sell(self) -> None:
        """Key in one ticket and wait for its paper."""
        while self._closes_a_draw():
            self.pass_minute()
        self.clocks.act = "selling and printing"
        before = self._reference()
        QTest.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_F2)
        type_text(PLAYS[self.sold % len(PLAYS)])
        wait(lambda: self._reference() != before)
        wait(lambda: str(getattr(self.program.state.last_ticket, "paper", "")) == "printed")
        self.sold += 1

    def tour(self) -> None:
        """Open every pane, and come back to the sale."""
        for key in PANES:
            self.clocks.act = f"opening pane {key.name[-1]}, {'again' if self._toured else 'first'}"
            focus = QApplication.focusWidget() or self.window
            QTest.keyClick(focus, key, Qt.KeyboardModifier.ControlModifier)
            _rest(100)
            wait(self._is_calm)
        wait(lambda: has_focus("playLine"))
        self._toured = True

    _toured = False

    def _closes_a_draw(self) -> bool:
        state = self.program.state
        now, draws = state.server_now(), state.catalogue.draws if state.catalogue else ()
        left = (last_call(one, state.line_p95, MARGIN) - now for one in draws)
        return any(timedelta(0) <= one < KEYING for one in left)

    def _is_calm(self) -> bool:
        return not any(lane.is_busy for lane in self.program.lanes)

    def _reference(self) -> str:
        return str(getattr(self.program.state.last_ticket, "reference", ""))

    def _move_clock(self) -> None:
        request = urllib.request.Request(  # noqa: S310 ours
            f"{self.url}/practice/clock",
            data=b'{"advance_seconds": 60}',
            headers={"content-type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 ours
            answer.read()


def main(url: str, folder: str, port: str, minutes: int, sales: int) -> None:
    """Live through the shift and tell."""
    app = QApplication([])
    config = Path(folder) / "settings.toml"
    config.write_text(SETTINGS.format(url=url, port=port), encoding="utf-8")
    window = TillWindow()
    window.show()
    program = Program(prepare(config=config, data_dir=Path(folder) / "till"), window, None)
    wait(lambda: has_focus("emailField"))
    type_text(f"{PRACTICE_EMAIL}\t{PRACTICE_PASSWORD}\r")
    wait(lambda: program.state.catalogue is not None and has_focus("playLine"))
    shift = Shift(url, program, window)
    shift.clocks.act = "making panes ahead"
    _rest(BEFORE_FIRST_MS)
    megabytes: list[float] = []
    for minute in range(WARM_MINUTES + minutes):
        if minute % TOUR_MINUTES == WARM_MINUTES // 2:
            shift.tour()
        shift.pass_minute()
        while shift.sold * minutes < sales * minute:
            shift.sell()
        if minute >= WARM_MINUTES - 1 and (minute + 1 - WARM_MINUTES) % 10 == 0:
            gc.collect()
            megabytes.append(tell_memory()["now_mb"])
    clocks = shift.clocks
    clocks.stop()
    told = {"megabytes": megabytes, "sold": shift.sold, "worst": clocks.worst}
    told |= {"late": [round(one, 2) for one in clocks.late], "own": list(clocks.own)}
    print(json.dumps(told), flush=True)
    program.end()
    del app


def wait(is_so: Callable[[], object]) -> None:
    """Wait for an effect; whoever waits in vain hears what the window says."""
    end = time.monotonic() + PATIENCE
    is_late = [False]

    def is_over() -> bool:
        is_late[0] = time.monotonic() > end
        return bool(is_so()) or is_late[0]

    wait_for_ever(is_over)
    if is_late[0]:
        faulthandler.dump_traceback()
        window = QApplication.activeWindow()
        shown = (
            [one.text() for one in window.findChildren(QLabel) if one.isVisible()] if window else []
        )
        fields = window.findChildren(QLineEdit) if window else []
        typed = {one.objectName(): one.text() for one in fields if one.isVisible()}
        focus = QApplication.focusWidget()
        where = focus.objectName() if focus is not None else "nowhere"
        raise RuntimeError(f"the till stands still; keys go to {where}, {typed=}; it {shown=}")


def _rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5]))
