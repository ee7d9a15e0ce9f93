"""The repeat card: what cannot be sold is red until it is moved or taken out; nothing is sold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos_app.domain.errors import RefusedError
from pos_app.domain.money import Money
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import SoldWager, Ticket, TicketKey
from pos_app.lanes.lane import Answer
from pos_app.till.again.latest import LatestTicket
from pos_app.till.prizes.scan import Scanned
from pos_app.ui.repeat.presenter import RepeatPresenter
from pos_app.ui.repeat.rows import PlayLine, read_typed
from tests.unit.domain.world import ZOO
from tests.unit.ui_around.conftest import NOW, Counter

K = Qt.Key
TEN = Money.of(10)
Then = Callable[[Answer[Any]], None]


def sold(selection: str, draw: int, current: int | None) -> SoldWager:
    return SoldWager(
        draw, ZOO.id, selection, TEN, f"DRAW {draw}", "3:00 pm", current_draw_id=current
    )


class Desk:
    def __init__(self) -> None:
        self.asked: list[tuple[int, date | None]] = []
        self.ticket = Ticket(7, NOW, (sold("5", 1, 11), sold("6", 1, 11), sold("7", 2, 12)), TEN)
        self.error: RefusedError | None = None
        self.is_voided = False
        self.has_latest = True

    def list_latest(self, then: Then) -> None:
        key = TicketKey(7, NOW.date())
        total, draws = Money.of(30), ("Lotto Rey",)
        one = LatestTicket(key, NOW, total, 3, draws, self.is_voided)
        then(Answer(value=(one,) if self.has_latest else ()))

    def open_ticket(self, number: int, sold_on: date | None, then: Then) -> None:
        self.asked.append((number, sold_on))
        then(Answer(error=self.error) if self.error else Answer(value=self.ticket))

    def copy(
        self, ticket: Ticket, expected: tuple[Wager, ...], names: Mapping[int, str], then: Then
    ) -> None:
        raise AssertionError("only by setting")


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def repeat(counter: Counter, desk: Desk) -> RepeatPresenter:
    return RepeatPresenter(counter, counter.state, desk, counter)


def lines(repeat: RepeatPresenter) -> list[PlayLine]:
    return [row for row in repeat.card.plays.rows if isinstance(row, PlayLine)]


def test_the_latest_ticket_goes_on_the_slip_with_two_enters(
    counter: Counter, repeat: RepeatPresenter, desk: Desk
) -> None:
    repeat.open()
    counter.press(K.Key_Return)
    assert desk.asked == [(7, NOW.date())]
    assert [row.is_heading for row in lines(repeat)] == [True, False, False, True, False]
    counter.press(K.Key_Return)
    (put,) = counter.put
    assert [(one.draw_id, one.selection) for one in put] == [(11, "5"), (11, "6"), (12, "7")]
    assert repeat.card.isHidden()
    assert counter.line.hasFocus()


def test_a_voided_ticket_says_so_and_may_be_repeated(
    counter: Counter, repeat: RepeatPresenter, desk: Desk
) -> None:
    desk.is_voided = True
    repeat.open()
    (row,) = repeat.card.tickets.rows
    assert repeat.card.tickets.text(row, 4) == "✕ voided · Lotto Rey"
    counter.press(K.Key_Return, K.Key_Return)
    assert len(counter.put) == 1


def test_a_closed_draw_is_red_and_holds_the_slip_back_until_its_plays_are_moved(
    counter: Counter, repeat: RepeatPresenter
) -> None:
    counter.closed = {11}
    repeat.open()
    counter.press(K.Key_Return)
    assert [row.is_troubled for row in lines(repeat)] == [True, True, True, False, False]
    counter.press(K.Key_Return)
    assert counter.put == []
    counter.press(K.Key_Right)
    assert not any(row.is_troubled for row in lines(repeat))
    counter.press(K.Key_Return)
    assert {one.draw_id for one in counter.put[0]} <= {12, 13}


def test_one_play_or_everything_red_is_taken_out(counter: Counter, repeat: RepeatPresenter) -> None:
    counter.closed = {12}
    repeat.open()
    counter.press(K.Key_Return, K.Key_Home, K.Key_Down, K.Key_Delete)
    assert len(lines(repeat)) == 4
    repeat.card.clean.click()
    counter.press(K.Key_Return)
    assert [one.selection for one in counter.put[0]] == ["6"]


def test_a_draw_that_closes_while_the_customer_thinks_turns_red(
    qtbot: QtBot, counter: Counter, repeat: RepeatPresenter
) -> None:
    repeat.open()
    counter.press(K.Key_Return)
    counter.closed = {12}
    qtbot.waitUntil(lambda: any(row.is_troubled for row in lines(repeat)))
    counter.press(K.Key_Return)
    assert counter.put == []


def test_a_typed_number_with_its_day_is_asked_and_an_unknown_one_is_said(
    counter: Counter, repeat: RepeatPresenter, desk: Desk
) -> None:
    repeat.open()
    counter.press("99 22/10", K.Key_Return)
    assert desk.asked == [(99, date(2026, 10, 22))]
    counter.press(K.Key_Escape)
    desk.error = RefusedError("no rows in result set")
    repeat.open_ticket(98)
    assert repeat.card.is_choosing
    counter.press(K.Key_Escape)
    assert repeat.card.isHidden()
    assert counter.put == []


def test_the_button_takes_the_number_that_was_typed(
    counter: Counter, repeat: RepeatPresenter, desk: Desk
) -> None:
    """By finger: not the ticket that happens to be marked in the list."""
    repeat.open()
    counter.press("99")
    repeat.card.go.click()
    assert desk.asked == [(99, None)]


def test_enter_goes_on_where_nothing_is_left_of_a_ticket(
    counter: Counter, repeat: RepeatPresenter
) -> None:
    repeat.open()
    counter.closed = {11, 12, 13}
    counter.press(K.Key_Return)
    repeat.card.clean.click()
    assert lines(repeat) == []
    assert repeat.card.go.text() == "Enter · Another ticket"
    assert repeat.card.go.isEnabled()
    counter.press(K.Key_Return)
    assert repeat.card.is_choosing
    assert counter.put == []


def test_enter_without_a_ticket_says_what_is_missing(
    counter: Counter, repeat: RepeatPresenter, desk: Desk
) -> None:
    desk.has_latest = False
    repeat.open()
    counter.press(K.Key_Return)
    assert desk.asked == []
    assert repeat.card.accessibleName().endswith("Type or scan a ticket's number.")


def test_a_locked_slip_keeps_the_card_open(counter: Counter, repeat: RepeatPresenter) -> None:
    counter.is_frozen = True
    repeat.open()
    counter.press(K.Key_Return, K.Key_Return)
    assert repeat.card.isVisible()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("32426439", Scanned(32426439)),
        (" 32426439 22/10 ", Scanned(32426439, sold_on=date(2026, 10, 22))),
        ("7 24/12", Scanned(7, sold_on=date(2025, 12, 24))),
        ("7 24/12/2024", Scanned(7, sold_on=date(2024, 12, 24))),
        ("7 31/2", None),
        ("siete", None),
        ("", None),
    ],
)
def test_what_is_typed_is_a_number_with_or_without_its_day(text: str, read: Scanned | None) -> None:
    assert read_typed(text, NOW.date()) == read


def test_a_scanned_code_of_ours_names_number_and_day() -> None:
    scanned = read_typed("TQ1.32426439.76479163.20261120", NOW.date())
    assert scanned is not None
    assert (scanned.number, scanned.sold_on) == (32426439, date(2026, 11, 20))
