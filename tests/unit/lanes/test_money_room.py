"""The money lane's room: what is due of itself, and what a tick brings home."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pos_app.domain.errors import NotSignedInError
from pos_app.domain.money import Money
from pos_app.domain.operation import State
from pos_app.domain.slip import Wager
from pos_app.lanes.money import Hunted, Looked, MoneyRoom
from pos_app.till.desk import Rules
from pos_app.till.ports import ServerMoment
from pos_app.till.references import ReferenceMaker
from pos_app.till.sell import SaleReport, sell
from pos_app.till.server_clock import ServerClock
from tests.fakes.clock import FakeClock
from tests.fakes.journal import MemoryJournal
from tests.fakes.service import USER, Answer, FakeService, Plan
from tests.unit.till.conftest import SLIP


class Room:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.service = FakeService(self.clock)
        self.journal = MemoryJournal(self.clock.now)
        self.ends = 0
        self.room = MoneyRoom(
            service=self.service,
            journal=self.journal,
            clock=self.clock,
            rules=Rules(),
            new_reference=ReferenceMaker(self.clock, lambda _: 7),
            end=self.end,
        )

    def end(self) -> None:
        self.ends += 1

    def seat(self) -> MoneyRoom:
        here = self.clock.now()
        moment = ServerMoment(here + timedelta(seconds=3, microseconds=1), here)
        self.room.seat(USER, self.service.entity, ServerClock().hear(moment))
        return self.room

    def until_due(self) -> object | None:
        due = self.room.next_due()
        assert due is not None
        self.clock.advance(max(due, 0.0))
        return self.room.tick()


@pytest.fixture
def counter() -> Room:
    return Room()


def test_nobody_works_and_nothing_is_due_before_somebody_is_seated(counter: Room) -> None:
    assert counter.room.next_due() is None
    with pytest.raises(NotSignedInError):
        counter.room.desk  # noqa: B018 asking is the point
    room = counter.seat()
    assert room.next_due() == 60
    room.leave()
    assert room.next_due() is None
    assert room.tick() is None
    room.close()
    assert counter.ends == 1


def test_an_unknown_sale_is_looked_up_when_it_is_due_and_comes_home(counter: Room) -> None:
    room = counter.seat()
    counter.service.plan("create", Plan(answer=Answer.LOST))
    report = sell(room.desk, SLIP)
    assert isinstance(report, SaleReport)
    assert room.read_books().unresolved == (report.operation,)
    news = counter.until_due()
    assert isinstance(news, Looked)
    assert news.look.operation.money is State.RECOVERED
    assert news.books.unresolved == ()
    assert len(news.books.awaiting_paper) == 1
    stamps = {one.server_at for one in news.look.operation.entries}
    assert None not in stamps


def test_another_till_of_the_same_user_is_told_once(counter: Room) -> None:
    counter.seat()
    assert counter.until_due() is None
    counter.clock.advance(30)
    other = counter.service.add((Wager(1, 1, "123", Money.of(2)),))
    told = [counter.until_due() for _ in range(3)]
    (hunted,) = [one for one in told if isinstance(one, Hunted)]
    assert [one.number for one in hunted.hunt.strangers] == [other.number]


def test_a_twin_is_hunted_and_a_calm_hunt_says_nothing(counter: Room) -> None:
    room = counter.seat()
    assert isinstance(sell(room.desk, SLIP), SaleReport)
    room.read_books()
    assert counter.until_due() is None
    counter.service.plan("create", Plan(commits=2))
    counter.clock.advance(300)
    assert isinstance(sell(room.desk, SLIP), SaleReport)
    room.read_books()
    news = [counter.until_due() for _ in range(6)]
    assert any(isinstance(one, Hunted) and one.hunt.sales for one in news)
    assert len(counter.service.live()) == 2


def test_what_was_under_way_is_put_in_order_once(counter: Room) -> None:
    room = counter.seat()
    counter.service.plan("create", Plan(answer=Answer.LOST))
    report = sell(room.desk, SLIP)
    assert isinstance(report, SaleReport)
    again = counter.seat()
    assert [one.reference for one in again.read_books().unresolved] == [report.operation.reference]
