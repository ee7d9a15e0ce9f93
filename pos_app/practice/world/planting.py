"""Tickets that a learner finds, or asks for, to practise paying: winners, losers, expired ones.

They are sold as of the past, with the results already known: the one thing no till can do.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from pos_app.practice.world.catalogue import wagers_of
from pos_app.practice.world.clock import day_start
from pos_app.practice.world.draws import Draw
from pos_app.practice.world.entities import TICKET_EXPIRATION_DAYS
from pos_app.practice.world.records import Ticket, User
from pos_app.practice.world.sales import Asked, issue
from pos_app.practice.world.world import World

SOLD_BEFORE_CLOSING = timedelta(minutes=20)


class Kind(StrEnum):
    """What a planted ticket is to be like."""

    WINNER = "winner"
    LOSER = "loser"
    EXPIRES_TODAY = "expires_today"
    EXPIRED = "expired"
    TWO_DRAWS = "two_draws"


def plant_starters(world: World, user: User) -> None:
    """Give a new user the tickets of a first lesson, once."""
    if not world.plan.plants_tickets or world.store.recall(f"planted {user.id}") is not None:
        return
    plant(world, user, Kind.EXPIRES_TODAY, stake=2_000)
    plant(world, user, Kind.WINNER, category="lottery", stake=200)
    plant(world, user, Kind.LOSER, stake=1_500)
    plant(world, user, Kind.WINNER, stake=1_100)
    plant(world, user, Kind.TWO_DRAWS, stake=1_000)
    world.store.keep(f"planted {user.id}", world.now.isoformat())


def plant(
    world: World, user: User, kind: Kind, *, category: str = "animalitos", stake: int = 1_000
) -> Ticket:
    """Sell a ticket as of the past.

    ``stake`` is in céntimos a wager. A winner has three wagers and one hit; ``TWO_DRAWS`` has a
    hit in a draw that is decided and another in one that is yet to come.

    Raises:
        LookupError: the category has no decided draw.
    """
    match kind:
        case Kind.EXPIRES_TODAY:
            before = _end_of_day(world, TICKET_EXPIRATION_DAYS)
        case Kind.EXPIRED:
            before = _end_of_day(world, TICKET_EXPIRATION_DAYS + 1)
        case _:
            before = world.now
    decided = _last_decided(world, before, category)
    if kind is Kind.TWO_DRAWS:
        coming = _next_to_come(world, category)
        hits = [_wager(world, decided, 0, stake), _wager(world, coming, 0, stake)]
        return issue(world, user, hits, _sold_at(decided))
    shifts = (1, 2) if kind is Kind.LOSER else (0, 3, 7)
    wagers = [_wager(world, decided, shift, stake) for shift in shifts]
    return issue(world, user, wagers, _sold_at(decided))


def _wager(world: World, draw: Draw, shift: int, stake: int) -> Asked:
    game_id = draw.board.games[0]
    wagers = wagers_of(game_id)
    hit = wagers.index(world.calendar.result_of(draw))
    return Asked(draw.id, game_id, wagers[(hit + shift) % len(wagers)], stake)


def _last_decided(world: World, before: datetime, category: str) -> Draw:
    draws = world.draws_between(before - timedelta(days=2), before)
    found = [draw for draw in draws if draw.product.category == category]
    if not found or category == "tripleta":
        raise LookupError(f"no decided draw of {category}")
    return found[-1]


def _next_to_come(world: World, category: str) -> Draw:
    draws = world.draws_between(world.now, world.now + timedelta(days=2))
    # Not the very next: a learner pays the first prize before the second is decided.
    return [draw for draw in draws if draw.product.category == category and draw.at > world.now][1]


def _sold_at(draw: Draw) -> datetime:
    return draw.closes_at - SOLD_BEFORE_CLOSING


def _end_of_day(world: World, days_ago: int) -> datetime:
    return day_start(world.clock.today() - timedelta(days=days_ago - 1)) - timedelta(seconds=1)
