"""An answer that comes late is about the ticket it was asked for, or about none that is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos_app.domain.money import Money
from pos_app.domain.operation import Intent, Kind, Operation
from pos_app.domain.outcome import Confirmed, Rejected
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import Ticket, TicketKey
from pos_app.lanes.lane import Answer
from pos_app.till.again.copying import CopyReport
from pos_app.till.again.latest import LatestTicket
from pos_app.till.again.voidable import Voidable
from pos_app.till.void import VoidReport
from pos_app.ui.repeat.presenter import RepeatPresenter
from pos_app.ui.void.presenter import VoidPresenter
from pos_app.ui.widgets.stall_guard import FreshKeys
from tests.unit.ui_around.conftest import NOW, Counter
from tests.unit.ui_around.test_repeat_card import sold

K = Qt.Key
Then = Callable[[Answer[Any]], None]


def voidable(number: int, bolivars: int) -> Voidable:
    until = NOW + timedelta(seconds=100)
    return Voidable(TicketKey(number, NOW.date()), NOW, until, Money.of(bolivars), 2)


def operation(kind: Kind) -> Operation:
    return Operation(Intent("R1", kind, "ana@agencia.ve", NOW, timedelta(0)), ())


class SlowVoids:
    """Keeps what waits for an answer; the test answers."""

    def __init__(self) -> None:
        self.lists: list[Then] = []
        self.finds: list[Then] = []
        self.voids: list[tuple[int, Then]] = []

    def list_voidable(self, then: Then) -> None:
        self.lists.append(then)

    def find(self, number: int, then: Then) -> None:
        self.finds.append(then)

    def void(self, ticket: Voidable, reason: str, then: Then) -> None:
        self.voids.append((ticket.key.number, then))


@pytest.fixture
def voids() -> SlowVoids:
    return SlowVoids()


@pytest.fixture
def void(counter: Counter, voids: SlowVoids) -> VoidPresenter:
    return VoidPresenter(counter, counter.state, FreshKeys(), voids, lambda: counter.is_frozen)


def ask_for(void: VoidPresenter, counter: Counter, number: str) -> None:
    void.card.number.setFocus()
    counter.press(number, K.Key_Return)


def test_a_ticket_found_too_late_is_not_the_one_that_was_voided(
    qtbot: QtBot, counter: Counter, void: VoidPresenter, voids: SlowVoids
) -> None:
    void.open()
    voids.lists[0](Answer(value=(voidable(7, 20), voidable(6, 30))))
    ask_for(void, counter, "555")  # a slip of the finger; the line is slow
    qtbot.waitUntil(lambda: not void._arming.isActive())
    void.card.table.setFocus()
    counter.press("1", K.Key_F9)
    assert voids.voids == []  # 7 was not asked for, and 555 is not there
    counter.press(K.Key_Home, K.Key_F9)
    assert [number for number, _ in voids.voids] == [7]
    voids.finds[0](Answer(value=voidable(555, 9000)))
    voids.voids[0][1](Answer(value=VoidReport(operation(Kind.VOID), Confirmed(7))))
    said = void.card.accessibleName()
    assert "7" in said
    assert "Bs 20 " in said
    assert "9.000" not in said


def test_a_list_that_comes_late_does_not_choose_another_than_was_found(
    counter: Counter, void: VoidPresenter, voids: SlowVoids
) -> None:
    void.open()
    ask_for(void, counter, "6")
    voids.finds[0](Answer(value=voidable(6, 30)))
    voids.lists[0](Answer(value=(voidable(7, 20), voidable(6, 30))))
    assert void.card.accessibleName().count("6 · ")
    assert [getattr(row, "number", 0) for row in void.card.rows.rows] == [6, 7]


@pytest.mark.parametrize("late", ["list", "find"])
def test_what_an_earlier_opening_asked_chooses_no_ticket_now(
    counter: Counter, void: VoidPresenter, voids: SlowVoids, late: str
) -> None:
    void.open(555 if late == "find" else None)
    counter.press(K.Key_Escape)
    void.open(None if late == "find" else 555)
    if late == "find":
        voids.finds[0](Answer(value=voidable(555, 9000)))
    else:
        voids.lists[0](Answer(value=(voidable(7, 20),)))
    assert void.card.rows.rows == ()


class SlowTickets:
    def __init__(self) -> None:
        self.opens: list[tuple[int, Then]] = []
        self.copies: list[tuple[int, Then]] = []

    def list_latest(self, then: Then) -> None:
        key = TicketKey(7, NOW.date())
        then(Answer(value=(LatestTicket(key, NOW, Money.of(30), 3, ("Lotto Rey",)),)))

    def open_ticket(self, number: int, sold_on: date | None, then: Then) -> None:
        self.opens.append((number, then))

    def copy(
        self, ticket: Ticket, expected: tuple[Wager, ...], names: Mapping[int, str], then: Then
    ) -> None:
        self.copies.append((ticket.number, then))


def ticket(number: int, selection: str) -> Ticket:
    return Ticket(number, NOW, (sold(selection, 1, 11),), Money.of(10))


def test_a_ticket_that_was_left_does_not_take_the_place_of_the_list(counter: Counter) -> None:
    desk = SlowTickets()
    repeat = RepeatPresenter(counter, counter.state, desk, counter)
    repeat.open()
    counter.press(K.Key_Return, K.Key_Escape)
    repeat.open()
    desk.opens[0][1](Answer(value=ticket(7, "5")))
    assert repeat.card.is_choosing
    counter.press(K.Key_Return)
    assert counter.put == []


def test_a_copy_is_of_the_ticket_that_was_asked_for(counter: Counter) -> None:
    desk = SlowTickets()
    repeat = RepeatPresenter(counter, counter.state, desk, counter, copies=True)
    repeat.open_ticket(7)
    desk.opens[0][1](Answer(value=ticket(7, "5")))
    repeat.open_ticket(8)
    desk.opens[1][1](Answer(value=ticket(8, "6")))
    assert [number for number, _ in desk.copies] == [7, 8]
    refused = CopyReport(operation(Kind.REVERT), Rejected("no"), ())
    desk.copies[0][1](Answer(value=refused))
    assert repeat.card.is_choosing
    desk.copies[1][1](Answer(value=refused))
    counter.press(K.Key_Return)
    assert [one.selection for one in counter.put[0]] == ["6"]
