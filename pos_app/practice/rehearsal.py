"""Tickets made for practice: winners to pay, without waiting for luck."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from pos_app.practice.world.catalogue import CARACAS, TRIPLETA
from pos_app.practice.world.draws import Draw
from pos_app.practice.world.sales import Asked, RefusedError, issue
from pos_app.practice.world.store import Ticket, User
from pos_app.practice.world.world import World

_STAKE = 500
_SOLD_BEFORE_CLOSING = timedelta(minutes=20)
_PLANTED_DAYS_AGO = (0, 1, 2)


@dataclass(frozen=True, slots=True)
class _Planted:
    draw: Draw
    result: str


def make_winner(world: World, user: User, *, days_ago: int = 0) -> Ticket:
    """Sell a ticket in the past whose wager has won; it is not paid.

    Raises:
        RefusedError: nothing has been decided on that day or the one before.
    """
    day = world.clock.today() - timedelta(days=days_ago)
    for tried in (day, day - timedelta(days=1)):
        found = _decided_on(world, *world.day_of(tried))
        if found:
            one = found[world.store.next_seq() % len(found)]
            game = one.draw.board.games[0]
            asked = Asked(one.draw.id, game, one.result, _STAKE)
            return issue(world, user, [asked], one.draw.closes_at - _SOLD_BEFORE_CLOSING)
    raise RefusedError(404, "no draw has been decided yet")


def plant_tickets(world: World) -> None:
    """Give a new world its first winners, one a day for each user; only once."""
    if not world.plan.plants_tickets or world.store.recall("planted") is not None:
        return
    with world.store.transaction():
        for user in world.users:
            for days_ago in _PLANTED_DAYS_AGO:
                make_winner(world, user, days_ago=days_ago)
        world.store.keep("planted", world.now.astimezone(CARACAS).isoformat())


def _decided_on(world: World, first: datetime, last: datetime) -> list[_Planted]:
    results = [
        (draw, world.calendar.result_if_decided(draw, world.now))
        for draw in world.draws_between(first, last)
        if draw.board.games[0] != TRIPLETA
    ]
    return [_Planted(draw, result) for draw, result in results if result is not None]
