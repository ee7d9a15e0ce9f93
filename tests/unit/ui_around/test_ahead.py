"""Panes made ahead: part by part at rest; never while somebody types, sells or is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos_app.bootstrap.parts import ahead
from pos_app.bootstrap.parts.ahead import Ahead
from pos_app.ui.state import Session, TillState
from tests.unit.ui_around.conftest import StandingClock

LONG_MS = 600_000


class Host(QObject):
    """What is asked of the program."""

    def __init__(self, state: TillState, frame: QWidget) -> None:
        super().__init__()
        self.state, self.frame = state, frame


class Rest:
    """A till at rest, with three parts to make."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made: list[int] = []
        self.state = TillState(StandingClock())
        self.state.set_session(Session("a@example.com"))
        self.window = QWidget()
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
        monkeypatch.setattr(ahead, "BEGIN_MS", 0)
        monkeypatch.setattr(ahead, "REST_MS", 0)
        monkeypatch.setattr(ahead, "QUIET_MS", LONG_MS)
        monkeypatch.setattr(ahead, "make_parts", lambda _: self.make())
        program: Any = Host(self.state, self.window)
        self.program, self.ahead = program, Ahead(program)

    def make(self) -> Iterator[None]:
        for part in range(3):
            self.made.append(part)
            yield

    @property
    def timer(self) -> QTimer:
        timer = self.ahead.findChild(QTimer)
        assert timer is not None
        return timer

    def holds_back(self) -> bool:
        return self.timer.isActive() and self.timer.interval() == LONG_MS


@pytest.fixture
def rest(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Rest]:
    rest = Rest(qtbot, monkeypatch)
    yield rest
    rest.ahead.stop()


def test_all_is_made_and_then_nothing_is_watched_any_more(rest: Rest, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rest.ahead.all_made):
        rest.ahead.begin()
    assert rest.made == [0, 1, 2]
    assert not rest.timer.isActive()


@pytest.mark.parametrize(
    "act",
    [
        lambda rest: QTest.keyClick(rest.window.windowHandle(), Qt.Key.Key_5),
        lambda rest: QTest.mouseClick(rest.window.windowHandle(), Qt.MouseButton.LeftButton),
        lambda rest: rest.state.begin_money_call(),
    ],
    ids=["key", "click", "sale"],
)
def test_who_works_is_not_held_up(rest: Rest, qtbot: QtBot, act: Callable[[Rest], None]) -> None:
    rest.ahead.begin()
    act(rest)
    qtbot.waitUntil(rest.holds_back)
    assert rest.made == []


def test_nothing_is_made_for_nobody(rest: Rest, qtbot: QtBot) -> None:
    rest.ahead.begin()
    rest.state.set_session(None)
    qtbot.waitUntil(lambda: not rest.timer.isActive())
    assert rest.made == []
    rest.state.set_session(Session("b@example.com"))
    rest.ahead.begin()
    qtbot.waitUntil(lambda: rest.made == [0, 1, 2])
