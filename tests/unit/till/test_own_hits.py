"""Own winners of a draw: by what this till sold and did not take back."""

from dataclasses import replace
from datetime import timedelta

from pos_app.domain.money import Money
from pos_app.domain.operation import Intent, Kind, Note, State
from pos_app.domain.results import Result
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import TicketKey
from pos_app.till.prizes.own import count_own_hits, find_sold_draws
from pos_app.till.prizes.paid import gather_payouts
from pos_app.till.prizes.verdict import is_hit
from tests.fakes.service import ZONE
from tests.unit.till.conftest import Counter

NO_OFFSET = timedelta(0)


def results_of(counter: Counter, **values: str) -> list[Result]:
    now = counter.clock.now()
    return [
        Result(int(draw.removeprefix("d")), 1, "LOTTO REY", "animalitos", now, value)
        for draw, value in values.items()
    ]


def count(counter: Counter, **values: str) -> dict[int, int]:
    day = counter.desk.day_of(counter.clock.now())
    return dict(count_own_hits(counter.journal, day, results_of(counter, **values), ZONE))


def test_a_ticket_counts_once_a_draw(counter: Counter) -> None:
    counter.sell(Wager(23173, 5, "5", Money.of(10)), Wager(23173, 5, "12", Money.of(10)))
    counter.sell(Wager(23173, 5, "5", Money.of(20)))
    counter.sell(Wager(23173, 5, "00", Money.of(10)))
    assert count(counter, d23173="5") == {23173: 2}
    assert count(counter, d23173="0") == {}


def test_a_voided_ticket_does_not_count(counter: Counter) -> None:
    ticket = counter.sold()
    key = TicketKey(ticket.number, counter.desk.day_of(ticket.sold_at))
    now = counter.clock.now()
    intent = Intent("V1", Kind.VOID, counter.desk.user, now, NO_OFFSET, ticket=key)
    counter.journal.open_operation(intent, Note(State.PREPARED), Note(State.SENT))
    assert count(counter, d23173="5") == {23173: 1}
    counter.journal.append("V1", Note(State.CONFIRMED, {"number": ticket.number}))
    assert count(counter, d23173="5") == {}


def test_draws_for_which_a_ticket_is_out(counter: Counter) -> None:
    day = counter.desk.day_of(counter.clock.now())
    assert find_sold_draws(counter.journal, day, ZONE) == frozenset()
    counter.sell(Wager(23173, 5, "5", Money.of(10)))
    assert find_sold_draws(counter.journal, day, ZONE) == {23173}
    assert find_sold_draws(counter.journal, day - timedelta(days=1), ZONE) == frozenset()


def test_terminals_hit_by_the_last_two_digits_and_0_is_not_00() -> None:
    assert is_hit("41", "741")
    assert is_hit("44-ACU", "444-ACU")
    assert not is_hit("74", "741")
    assert not is_hit("0", "00")
    assert not is_hit("5", "15")


def test_payouts_of_today_and_the_cash_that_is_owed(counter: Counter) -> None:
    assert gather_payouts(counter.journal, counter.clock.now(), ZONE).paid == ()
    key = TicketKey(7, counter.desk.day_of(counter.clock.now()))
    base = Intent("P1", Kind.PAYOUT, "a", counter.clock.now(), NO_OFFSET, Money.of(300), ticket=key)
    for reference in ("P1", "P2"):
        intent = replace(base, reference=reference)
        counter.journal.open_operation(
            intent, Note(State.PREPARED), Note(State.SENT), Note(State.CONFIRMED, {"number": 7})
        )
    counter.journal.append("P1", Note(State.HANDED_OVER, {"amount": "300"}))
    found = gather_payouts(counter.journal, counter.clock.now(), ZONE)
    assert [one.reference for one in found.paid] == ["P1", "P2"]
    assert [one.reference for one in found.owed] == ["P2"]
    assert not found.is_of_shift
    counter.wait(2 * 86_400)
    later = gather_payouts(counter.journal, counter.clock.now(), ZONE)
    assert later.paid == ()
    assert [one.reference for one in later.owed] == ["P2"]
