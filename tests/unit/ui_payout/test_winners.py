"""The list of unpaid winners: kept fresh, marked when new, silent about what was there before."""

from typing import Any

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.domain.errors import UnreachableError
from pos_app.domain.money import Money
from pos_app.domain.ticket import TicketKey
from pos_app.ui.payout.views import PADDING_PX
from pos_app.ui.state import Session
from pos_app.ui.theme import font
from tests.unit.ui_payout.conftest import DAY, FakeDesk, Screen, make_row


def numbers(screen: Screen) -> list[int]:
    return [row.number for row in screen.pane.winners.rows]


def test_the_first_reading_is_no_news(screen: Screen) -> None:
    assert numbers(screen) == [23315522]
    assert not any(row.is_new for row in screen.pane.winners.rows)


def test_a_new_winner_is_told_and_marked_until_the_pane_was_left(
    screen: Screen, qtbot: QtBot
) -> None:
    screen.desk.winners = (*screen.desk.winners, make_row(7, Money.of(60)))
    with qtbot.waitSignal(screen.feed.appeared) as appeared:
        screen.feed.refresh()
    assert [row.number for row in appeared.args[0]] == [7]
    assert [row.is_new for row in screen.pane.winners.rows] == [False, True]
    screen.pane.hide()
    screen.pane.show()
    assert not any(row.is_new for row in screen.pane.winners.rows)


def test_a_paid_one_leaves_at_once_and_does_not_come_back_as_news(screen: Screen) -> None:
    news: list[Any] = []
    screen.feed.appeared.connect(news.append)
    screen.feed.note_paid(TicketKey(23315522, DAY))
    assert numbers(screen) == []
    screen.feed.refresh()
    assert numbers(screen) == []
    assert not news
    assert screen.text("winnersStatus") == "No unpaid winners."


def test_winners_stay_while_the_line_is_down_and_say_that_they_may_be_old(screen: Screen) -> None:
    screen.desk.winners_error = UnreachableError("down")
    screen.feed.refresh()
    assert numbers(screen) == [23315522]
    assert "Not up to date" in screen.text("winnersStatus")
    assert not screen.notices.notices


def test_the_same_cashier_signs_in_again_without_news(screen: Screen) -> None:
    news: list[Any] = []
    screen.feed.appeared.connect(news.append)
    screen.type("77")
    screen.state.set_session(None)
    screen.state.set_session(Session("a@example.com"))
    assert screen.pane.entry.number.text() == "77"
    assert not news


@pytest.mark.slow
def test_ten_thousand_winners_are_listed(qtbot: QtBot, qapp: QApplication) -> None:
    desk = FakeDesk()
    desk.winners = tuple(make_row(n) for n in range(1, 10_001))
    screen = Screen(qtbot, desk)
    assert len(numbers(screen)) == 10_000
    screen.close()


def test_moment_of_sale_and_expiry_are_read_whole(screen: Screen) -> None:
    """The widest that stand there in Spanish, at the 1274 pixels of a small monitor."""
    table = screen.pane.winners.table
    metrics = QFontMetrics(font(14))
    widest = {0: "88888888 •", 1: "28 nov 10:58 a. m.", 2: "888.888", 3: "mañana"}
    for column, text in widest.items():
        margin = 2 * PADDING_PX
        assert table.columnWidth(column) >= metrics.horizontalAdvance(text) + margin
