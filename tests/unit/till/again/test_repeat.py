"""An old ticket in today's draws: the same slot, told apart when it is closed, missing or gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from pos_app.domain.errors import RefusedError
from pos_app.domain.money import Money
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import SoldWager, Ticket
from pos_app.till.again.repeat import Fate, Remapper, find_ticket
from tests.unit.domain.world import NOON, TRIPLE, ZOO, make_catalogue, make_draw, make_limits
from tests.unit.till.conftest import Counter

TEN = Money.of(10)


def sold(selection: str, draw: int, current: int | None, game: int = ZOO.id) -> SoldWager:
    return SoldWager(draw, game, selection, TEN, "DRAW", "12:00 pm", current_draw_id=current)


def ticket(*wagers: SoldWager) -> Ticket:
    return Ticket(32426439, NOON, wagers, TEN * len(wagers))


def remapper(*closed: int) -> Remapper:
    draws = [
        replace(make_draw(n, 2 if n == 40 else 1), closes_at=NOON + timedelta(hours=n))
        for n in (11, 12, 13, 40)
    ]
    limits = [make_limits(ZOO.id, 1), make_limits(TRIPLE.id, 2)]
    return Remapper(make_catalogue(limits, draws), lambda draw: draw.id not in closed)


def fates(*wagers: SoldWager, closed: tuple[int, ...] = ()) -> list[Fate]:
    return [one.fate for one in remapper(*closed).propose(ticket(*wagers)).lines]


def test_plays_go_into_the_same_slot_of_today() -> None:
    proposal = remapper().propose(ticket(sold("5", 1, 11), sold("00", 2, 12)))
    assert proposal.wagers == (Wager(11, ZOO.id, "5", TEN), Wager(12, ZOO.id, "00", TEN))
    assert proposal.troubled == ()


@pytest.mark.parametrize(
    ("wager", "fate"),
    [
        (sold("5", 1, 12), Fate.CLOSED),
        (sold("5", 1, 99), Fate.MISSING),
        (sold("5", 1, None), Fate.MISSING),
        (sold("5", 11, None), Fate.OPEN),
        (sold("77", 1, 11), Fate.NOT_SOLD),
        (sold("123", 1, 11, TRIPLE.id), Fate.NOT_SOLD),
    ],
)
def test_what_cannot_be_sold_is_told_apart(wager: SoldWager, fate: Fate) -> None:
    assert fates(wager, closed=(12,)) == [fate]


def test_a_line_moves_to_the_next_draw_that_takes_it_and_round() -> None:
    made = remapper(12)
    proposal = made.propose(ticket(sold("5", 1, 12), sold("6", 1, 12)))
    moved = made.move(proposal, [0, 1], 1)
    assert [one.draw.id for one in moved.lines if one.draw] == [11, 11]
    again = made.move(moved, [0], 1)
    assert [one.draw.id for one in again.lines if one.draw] == [13, 11]
    assert [one.draw.id for one in made.move(again, [0], 1).lines if one.draw] == [11, 11]
    assert made.move(again, [0], -1) == moved


def test_lines_that_no_draw_takes_together_stay_where_they_are() -> None:
    made = remapper()
    proposal = made.propose(ticket(sold("5", 1, 11), sold("123", 1, 40, TRIPLE.id)))
    assert made.move(proposal, [0, 1], 1) == proposal
    assert made.move(proposal, [], 1) == proposal


def test_a_draw_that_closes_meanwhile_turns_its_lines_red() -> None:
    proposal = remapper().propose(ticket(sold("5", 1, 11)))
    later = remapper(11).refresh(proposal)
    assert [one.fate for one in later.lines] == [Fate.CLOSED]
    assert remapper().refresh(later) == proposal


def test_lines_are_dropped_one_by_one_or_all_that_is_red() -> None:
    proposal = remapper(12).propose(ticket(sold("5", 1, 11), sold("6", 1, 12), sold("7", 1, 11)))
    assert [one.sold.selection for one in proposal.drop([0]).lines] == ["6", "7"]
    assert [one.sold.selection for one in proposal.drop_troubled().lines] == ["5", "7"]


def test_the_operators_copy_keeps_what_it_leaves_out_in_sight() -> None:
    old = ticket(sold("5", 1, None), sold("6", 2, None))
    proposal = remapper().propose_copy(old, [Wager(12, ZOO.id, "5", TEN)])
    assert [(one.sold.selection, one.fate) for one in proposal.lines] == [
        ("5", Fate.OPEN),
        ("6", Fate.MISSING),
    ]
    assert proposal.wagers == (Wager(12, ZOO.id, "5", TEN),)


def test_a_number_without_a_date_is_looked_for_in_the_last_days(counter: Counter) -> None:
    number = counter.sold().number
    counter.wait(3 * 86_400)
    today = counter.desk.day_of(counter.desk.now())
    assert find_ticket(counter.service, number, today, None).number == number
    with pytest.raises(RefusedError):
        find_ticket(counter.service, number, today, today)
    with pytest.raises(RefusedError):
        find_ticket(counter.service, 404, today, None)
    assert find_ticket(counter.service, number, today, today - timedelta(days=3)).number == number
