"""A furnished window with two panes, a clock that stands where it is put, and the Spanish words."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTranslator
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from pos_app.till.ports import Clock
from pos_app.ui.keys import Key, bind
from pos_app.ui.notices import Notice, NoticeCenter
from pos_app.ui.state import TillState
from pos_app.ui.theme import apply_theme
from pos_app.ui.widgets.pane import Making, Pane, PaneEntry
from pos_app.ui.widgets.stall_guard import FreshKeys
from pos_app.ui.window.frame import Frame
from pos_app.ui.window.till_window import TillWindow
from tests.pages.frame_page import FramePage

TRANSLATIONS = Path(__file__).parents[3] / "resources" / "translations" / "pos_es.ts"


class StandingClock(Clock):
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 23, 18, 32, 7, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()

    def advance(self, span: timedelta) -> None:
        self.at += span


class EntryPane(Pane):
    """A pane with one line; F12 sells."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.keys: tuple[Key, ...] = (Key.SELL, Key.CLEAR)
        self.sold = 0
        self.line = QLineEdit()
        self.line.setObjectName(f"{name}Line")
        rows = QVBoxLayout(self)
        rows.addWidget(self.line)
        rows.addStretch(1)
        bind(self, Key.PAY, self._sell)

    def keys_in_force(self) -> tuple[Key, ...]:
        return self.keys

    def take_focus(self) -> None:
        self.line.setFocus()

    def _sell(self) -> None:
        self.sold += 1


class Stage:
    """Everything a test of the frame needs."""

    def __init__(self, qtbot: QtBot, clock: StandingClock) -> None:
        self.clock = clock
        self.state = TillState(clock, till_name="Caja 1", server="api.example.com")
        self.notices = NoticeCenter()
        self.fresh_keys = FreshKeys()
        self.reason: Notice | None = None
        self.begun: list[str] = []
        self.built: list[str] = []
        self.window = TillWindow()
        self.frame = Frame(
            self.notices,
            [
                PaneEntry("sale", Key.OPEN_SALE, lambda: self._build("sale")),
                PaneEntry("payout", Key.OPEN_PAYOUT, lambda: self._build("payout")),
            ],
            self.fresh_keys,
            may_close=lambda: self.reason,
        )
        self.window.furnish(self.frame)
        self.screen = FramePage(qtbot, self.window, self.frame)

    def _build(self, name: str) -> Making:
        self.begun.append(name)
        pane = EntryPane(name)
        yield pane
        pane.focus_now()  # as presenters do that begin with an empty pane
        yield None
        self.built.append(name)
        return QObject()

    def pane(self, name: str) -> EntryPane:
        pane = self.frame.pane(name)
        assert isinstance(pane, EntryPane)
        return pane

    def show(self, qtbot: QtBot) -> None:
        with qtbot.waitActive(self.window):
            self.window.show()
        self.frame.show_panes()


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    apply_theme(qapp)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def state(clock: StandingClock) -> TillState:
    return TillState(clock, till_name="Caja 1", server="api.example.com")


@pytest.fixture
def stage(qtbot: QtBot, clock: StandingClock) -> Iterator[Stage]:
    made = Stage(qtbot, clock)
    made.show(qtbot)
    yield made
    made.window.close_for_good()
    Shiboken.delete(made.window)  # now, with its timers: the next test starts from nothing


@pytest.fixture(scope="session")
def spanish_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile pos_es.ts as the installation does."""
    import PySide6

    suffix = ".exe" if sys.platform == "win32" else ""
    program = Path(str(PySide6.__file__)).parent / f"lrelease{suffix}"
    target = tmp_path_factory.mktemp("translations") / "pos_es.qm"
    command = [str(program), "-silent", str(TRANSLATIONS), "-qm", str(target)]
    subprocess.run(command, check=True)
    return target


@pytest.fixture
def spanish(qapp: QApplication, spanish_file: Path) -> Iterator[None]:
    translator = QTranslator(qapp)
    assert translator.load(str(spanish_file))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
