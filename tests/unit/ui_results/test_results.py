"""The results pane driven by keys: days, the filter, what is new, the text for a message."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.domain.results import Result
from pos_app.lanes.lane import Answer
from pos_app.till.ports import Clock
from pos_app.ui.notices import NoticeCenter
from pos_app.ui.results.pane import ResultsPane
from pos_app.ui.results.presenter import ResultsPresenter
from pos_app.ui.state import Session, TillState
from pos_app.ui.theme import apply_theme

NOW = datetime(2026, 11, 23, 18, 32, tzinfo=UTC)
LION = Result(1, 1, "JUNGLA MILLONARIA", "animalitos", NOW - timedelta(hours=2), "5")
TRIPLE = Result(2, 2, "TRIPLE DORADO", "triples", NOW - timedelta(hours=1), "741")


class StandingClock(Clock):
    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0


class FakeDesk:
    def __init__(self) -> None:
        self.results: tuple[Result, ...] = (LION, TRIPLE)
        self.read: list[date] = []
        self.printed: list[tuple[date, int]] = []

    def read_results(self, day: date, then: Any) -> None:
        self.read.append(day)
        then(Answer(value=self.results))

    def print_results(self, day: date, results: Sequence[Result], then: Any) -> None:
        self.printed.append((day, len(results)))


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


class Screen:
    def __init__(self, qtbot: QtBot) -> None:
        state = TillState(StandingClock())
        state.set_session(Session("a@example.com"))
        self.desk, self.pane = FakeDesk(), ResultsPane()
        self.presenter = ResultsPresenter(self.pane, state, NoticeCenter(), self.desk)
        qtbot.addWidget(self.pane)
        with qtbot.waitActive(self.pane):
            self.pane.show()
        self.pane.focus_now()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(focused(), key)

    def titles(self) -> list[str]:
        return [row.title for row in self.pane.rows]


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication) -> Screen:
    apply_theme(qapp)
    return Screen(qtbot)


def test_today_is_read_when_shown_newest_first(screen: Screen) -> None:
    assert screen.desk.read == [date(2026, 11, 23)]
    assert screen.titles() == ["Triple Dorado", "Jungla Millonaria"]


def test_arrows_change_the_day_and_never_pass_today(screen: Screen) -> None:
    screen.press(Qt.Key.Key_Right)
    screen.press(Qt.Key.Key_Left)
    assert screen.desk.read == [date(2026, 11, 23), date(2026, 11, 22)]


def test_a_slash_begins_a_search_by_animal_without_accents(screen: Screen) -> None:
    screen.press(Qt.Key.Key_Slash)
    QTest.keyClicks(focused(), "leon")
    assert screen.titles() == ["Jungla Millonaria"]
    screen.press(Qt.Key.Key_Escape)
    assert len(screen.titles()) == 2


def test_what_comes_later_is_marked_as_new(screen: Screen, qtbot: QtBot) -> None:
    screen.desk.results = (*screen.desk.results, Result(3, 1, "LOTTO REY", "animalitos", NOW, "00"))
    with qtbot.waitSignal(screen.presenter.came_out):
        screen.pane.shown.emit()
    assert [row.is_new for row in screen.pane.rows] == [True, False, False]


def test_the_day_is_printed_and_copied(screen: Screen) -> None:
    screen.press(Qt.Key.Key_F10)
    QTest.keyClick(focused(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert screen.desk.printed == [(date(2026, 11, 23), 2)]
    assert "Jungla Millonaria: 5 León" in QGuiApplication.clipboard().text()
