"""Leads a whole till through its states, so that each can be looked at: by a person, by a test.

The world is the same each time: seeded, and the clocks of operator and till begin at 2:31 p. m.
"""

from __future__ import annotations

import dataclasses
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QSize, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.assets import resource_path
from pos_app.bootstrap.first_run import FirstRun
from pos_app.bootstrap.program import Program
from pos_app.bootstrap.start import prepare
from pos_app.till.ports import Clock
from pos_app.ui.window.till_window import TillWindow
from tests.closing import let_go
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import Operator, Till, end_operator, start_operator

BEGINS = datetime(2026, 11, 23, 18, 31, tzinfo=UTC)
PATIENCE_S = 30.0
SMALLEST = QSize(800, 480)
CTRL = Qt.KeyboardModifier.ControlModifier
NO_KEY = Qt.KeyboardModifier.NoModifier

Look = Callable[[str, QWidget], None]
"""What is done with each state: its name, and the window in which it is seen."""


class MovedClock(Clock):
    """The machine's clock, as if it had been started at BEGINS; it is moved with the operator's."""

    def __init__(self) -> None:
        self._began = monotonic()
        self.moved = timedelta()

    def now(self) -> datetime:
        return BEGINS + self.moved + timedelta(seconds=self.monotonic() - self._began)

    def monotonic(self) -> float:
        return monotonic()


class Doubled(QTranslator):
    """Spanish that says everything twice: longer than any language makes it."""

    def __init__(self) -> None:
        super().__init__()
        self._spanish = QTranslator()
        assert self._spanish.load(str(resource_path("translations/pos_es.qm")))

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        words = self._spanish.translate(context, text, disambiguation, n) or text
        return f"{words} {words}"


class Guide(Till):
    """A till, and where on the way it is worth stopping."""

    def __init__(self, program: Program, window: TillWindow, ground: Ground, look: Look) -> None:
        self.program, self.window, self._look = program, window, look
        self.operator, self.device, self.clock = ground.operator, ground.device, ground.clock

    def wait(self, is_so: Callable[[], object]) -> None:
        end = monotonic() + PATIENCE_S
        while not is_so():
            assert monotonic() < end, f"waited in vain; notices: {self.notices}"
            turn()

    def press(self, key: Qt.Key, modifier: Any = NO_KEY, times: int = 1) -> None:
        for _ in range(times):
            super().press(key, modifier)
            QCoreApplication.processEvents()

    def see(self, name: str, window: QWidget | None = None) -> None:
        """Stop here: once nothing is under way any more, it is looked at."""
        self.settle()
        self._look(name, window or self.window)

    def settle(self) -> None:
        """Wait until the lanes rest, and what they answered is shown."""
        quiet = 0
        while quiet < 4:
            busy = any(lane.is_busy for lane in self.program.lanes)
            quiet = 0 if busy else quiet + 1
            turn()

    def find(self, name: str) -> Any:
        found = self.window.findChildren(QWidget, name)
        assert found, name
        return next((one for one in found if one.isVisible()), found[0])

    def wait_seen(self, name: str) -> Any:
        """Wait until a part is on the screen."""
        self.wait(lambda: any(one.isVisible() for one in self.window.findChildren(QWidget, name)))
        return self.find(name)

    def go(self, digit: Qt.Key, focus: str) -> None:
        self.press(digit, CTRL)
        self.wait_for_focus(focus)

    def activate(self) -> None:
        """Take the keys back from a second window."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def go_to_sale(self) -> None:
        """The sale with an empty line and no card over it."""
        self.activate()
        self.press(Qt.Key.Key_1, CTRL)
        end = monotonic() + PATIENCE_S
        # A question takes its answer only a moment after it was asked.
        while (focus := QApplication.focusWidget()) is None or focus.objectName() != "playLine":
            assert monotonic() < end, "the sale's line has no focus"
            self.press(Qt.Key.Key_Escape)
            self.settle()

    def put(self, plays: str, amount: str = "10") -> None:
        """Put plays on the slip."""
        self.type(plays)
        self.press(Qt.Key.Key_Return)
        self.type(amount)
        self.press(Qt.Key.Key_Return)

    def sell(self, plays: str = "5.12.33", amount: str = "10") -> int:
        """Sell, and wait for its paper."""
        last = self.state.last_ticket
        before = "" if last is None else last.reference
        self.put(plays, amount)
        self.type("*")
        self.wait(lambda: (one := self.state.last_ticket) and one.reference != before)
        self.settle()
        return int(self.state.last_ticket.number)

    def clear_notices(self) -> None:
        for notice in tuple(self.program.notices.notices):
            self.program.notices.withdraw(notice.key)

    def advance(self, minutes: int) -> None:
        """Let the operator's clock go on; the till hears it and asks for the draws."""
        self.operator.call("POST", "/practice/clock", {"advance_seconds": minutes * 60})
        self.clock.moved += timedelta(minutes=minutes)
        self.program.session.hear()
        self.settle()
        self.program.session.refresh_draws()
        self.settle()

    def plant(self, kind: str) -> dict[str, Any]:
        """Give the operator a ticket of the past, and give it back as the ledger tells it."""
        before = self.operator.ledger()
        self.operator.call("POST", "/practice/seed-tickets", {"kind": kind})
        (ticket,) = self.operator.tickets_since(before)
        found: dict[str, Any] = ticket
        return found


@dataclasses.dataclass(frozen=True)
class Ground:
    """What a till stands on: an operator, a printer, a folder."""

    folder: Path
    child: subprocess.Popen[str]
    operator: Operator
    device: PrinterDevice
    clock: MovedClock


@contextmanager
def lay_ground(folder: Path) -> Iterator[Ground]:
    """Start the operator with its seeded world, and a printer."""
    child, operator = start_operator(
        folder / "operator", "--seed", "7", "--start", BEGINS.isoformat(), "--tripleta"
    )
    try:
        with PrinterDevice() as device:
            yield Ground(folder, child, operator, device, MovedClock())
    finally:
        end_operator(child)


@contextmanager
def open_till(
    ground: Ground, look: Look, *, settings: str = "", language: str = "es", more: str = ""
) -> Iterator[Guide]:
    """Open a whole till; without an operator in `settings` it is its first run.

    `more` comes after the settings that a tour needs; such a till has a journal of its own.
    """
    config = ground.folder / "till.toml"
    config.write_text(
        settings
        or f'[api]\nbase_url = "{ground.operator.base_url}"\n'
        f'[printer]\nlink = "tcp"\naddress = "{ground.device.address}"\n'
        f'[till]\nname = "Taquilla 1"\nlanguage = "{language}"\n'
        "[screen]\nsounds = false\n[reconcile]\nschedule_seconds = [1, 3]\nthen_every_seconds = 5\n"
        + more,
        encoding="utf-8",
    )
    start = prepare(config=config, data_dir=ground.folder / ("other" if more else "data"))
    window = TillWindow()
    window.setMinimumSize(SMALLEST)  # as on a screen that has no more
    window.resize(1366, 768)
    window.show()
    program = Program(dataclasses.replace(start, clock=ground.clock), window, None)
    window.activateWindow()
    try:
        yield Guide(program, window, ground, look)
    finally:
        first_run = vars(program).get("_first_run")
        if isinstance(first_run, FirstRun):
            first_run.end()
            for _ in range(4):
                turn()  # what its lane still answered comes home
        let_go(program, window)


def turn() -> None:
    """One turn of the event loop; what is done elsewhere has a moment."""
    loop = QEventLoop()
    QTimer.singleShot(15, loop.quit)
    loop.exec()
