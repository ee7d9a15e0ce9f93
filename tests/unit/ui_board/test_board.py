"""The customers' board: what it says, which page, how large, and where it is shown."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.domain.catalogue import Catalogue, Draw, Entity
from pos_app.domain.results import Result
from pos_app.lanes.lane import Answer
from pos_app.till.ports import Clock
from pos_app.ui.board.presenter import Board
from pos_app.ui.board.view import ROWS_A_PAGE, make_view, turn_page
from pos_app.ui.board.window import HEADER, BoardWindow, _fit_beside
from pos_app.ui.desks.results_feed import ResultsFeed
from pos_app.ui.results.rows import make_rows
from pos_app.ui.state import Session, TillState
from pos_app.ui.theme import apply_theme, font

NOW = datetime(2026, 11, 23, 18, 32, tzinfo=UTC)
ZONE = "America/Caracas"


class StandingClock(Clock):
    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0


def make_results(count: int) -> tuple[Result, ...]:
    return tuple(
        Result(n, 1, "JUNGLA MILLONARIA", "animalitos", NOW - timedelta(minutes=5 * n), "5")
        for n in range(count)
    )


def make_draw(number: int, minutes: int) -> Draw:
    at = NOW + timedelta(minutes=minutes)
    return Draw(number, 1, "LOTTO REY", "animalitos", at, at - timedelta(minutes=5))


def test_pages_turn_and_the_newest_stays_longest() -> None:
    shown = [turn_page(second, 3) for second in range(31)]
    assert shown.count(0) == 15
    assert set(shown) == {0, 1, 2}
    assert turn_page(31, 3) == 0
    assert {turn_page(second, 1) for second in range(100)} == {0}


def test_new_results_are_marked_and_draws_count_down() -> None:
    rows = make_rows(make_results(9), None, ZONE, frozenset())
    draws = (make_draw(1, 3), make_draw(2, 6), make_draw(3, 60))
    view = make_view("EL NIÑO", rows, draws, NOW, ZONE, 0)
    assert [one.is_new for one in view.results] == [True, True, *[False] * 5]
    assert (view.page, view.pages) == (1, 2)
    assert [(one.left, one.is_soon) for one in view.coming] == [
        ("", False),
        ("1:00", True),
        ("55:00", False),
    ]


def test_letters_are_large_enough_for_four_metres(qapp: QApplication) -> None:
    """A small monitor (19 inches, 1366 × 768: 0.31 mm a dot); five minutes of arc are 5.8 mm."""
    row = 768 * (1 - HEADER) / ROWS_A_PAGE * 0.9
    millimetres = 0.31
    value = QFontMetrics(font(int(row * 0.66))).capHeight() * millimetres
    title = QFontMetrics(font(int(row * 0.56 * 0.68))).capHeight() * millimetres
    assert value > 12
    assert title > 5.8


class Source:
    def read_today(self, day: Any, then: Any) -> None:
        then(Answer(value=make_results(9)))


@pytest.mark.parametrize("width", [150, 298, 900])
def test_the_hour_of_a_draw_and_what_is_left_never_run_into_each_other(
    qapp: QApplication, width: int
) -> None:
    """A board of 1024 pixels has 298 for them."""
    row = QRectF(0, 0, width, 39.0)
    size = _fit_beside(row, "4:00 p. m.", "cierra en 18:25", 0.66)
    metrics = QFontMetrics(font(int(row.height() * size), QFont.Weight.Medium))
    taken = sum(map(metrics.horizontalAdvance, ("4:00 p. m.", "cierra en 18:25")))
    assert taken < width
    assert (size < 0.66) is (width < 900)


@pytest.fixture
def board(qtbot: QtBot, qapp: QApplication) -> Iterator[Board]:
    apply_theme(qapp)
    till, state = QWidget(), TillState(StandingClock())
    qtbot.addWidget(till)
    state.set_session(Session("a@example.com"))
    state.set_catalogue(Catalogue(Entity(1, "EL NIÑO", ()), {}, {}, (make_draw(20, 30),)))
    feed = ResultsFeed(state, Source())
    board = Board(till, state, feed)
    yield board
    board.end()
    feed.stop()


def shown(board: Board) -> BoardWindow:
    assert board.window is not None
    return board.window


def test_it_is_shown_and_put_away_without_taking_the_focus(board: Board, qtbot: QtBot) -> None:
    with qtbot.waitSignal(board.shown_in_window):
        board.toggle()
    qtbot.waitUntil(lambda: board.is_shown)
    assert "Jungla Millonaria 5 León" in shown(board).accessibleName()
    assert not shown(board).grab().isNull()
    board.toggle()
    assert not board.is_shown


def test_closing_its_window_puts_it_away(board: Board) -> None:
    board.toggle()
    shown(board).close()
    assert not board.is_shown
    board.toggle()
    assert board.is_shown
