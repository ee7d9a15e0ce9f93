"""Tickets that a learner finds, or asks for, to practise paying: winners, losers, expired ones.

They are sold as of the past, with the results already known: the one thing no till can do.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from pos_app.practice.world.catalogue import wagers_of
from pos_app.practice.world.clock import day_start
from pos_app.practice.world.draws import Draw
from pos_app.practice.world.entities import TICKET_EXPIRATION_DAYS
from pos_app.practice.world.prizes import prize_of
from pos_app.practice.world.records import CANCELED, Ticket, User
from pos_app.practice.world.sales import Asked, issue
from pos_app.practice.world.world import World

SOLD_BEFORE_CLOSING = timedelta(minutes=20)
CANCELED_AFTER_SECONDS = 60
PAID_AFTER = timedelta(minutes=12)


class Kind(StrEnum):
    """What a planted ticket is to be like."""

    WINNER = "winner"
    LOSER = "loser"
    EXPIRES_TODAY = "expires_today"
    EXPIRED = "expired"
    TWO_DRAWS = "two_draws"  # one hit to pay now, another that is yet to be drawn
    PARTLY_PAID = "partly_paid"  # two hits, one paid at another counter
    PAID_ELSEWHERE = "paid_elsewhere"
    CANCELED = "canceled"  # would have won


# What a new user finds: kind, category, céntimos on each wager.
_STARTERS = (
    (Kind.EXPIRES_TODAY, "animalitos", 2_000),
    (Kind.WINNER, "lottery", 200),
    (Kind.LOSER, "animalitos", 1_500),
    (Kind.WINNER, "animalitos", 1_100),
    (Kind.TWO_DRAWS, "animalitos", 1_000),
    (Kind.PARTLY_PAID, "animalitos", 900),
    (Kind.PAID_ELSEWHERE, "animalitos", 700),
    (Kind.CANCELED, "animalitos", 600),
    (Kind.EXPIRED, "animalitos", 800),
)


def plant_starters(world: World, user: User) -> None:
    """Give a new user the tickets of a first lesson, once."""
    if not world.plan.plants_tickets or world.store.recall(f"planted {user.id}") is not None:
        return
    with world.store.transaction():
        for kind, category, stake in _STARTERS:
            plant(world, user, kind, category=category, stake=stake)
        world.store.keep(f"planted {user.id}", world.now.isoformat())


def plant(
    world: World, user: User, kind: Kind, *, category: str = "animalitos", stake: int = 1_000
) -> Ticket:
    """Sell a ticket as of the past.

    ``stake`` is in céntimos a wager. A ticket of one draw has three wagers and one hit, a loser two
    and none.

    Raises:
        LookupError: the category has no decided draw.
    """
    with world.store.transaction():
        return _plant(world, user, kind, category, stake)


def _plant(world: World, user: User, kind: Kind, category: str, stake: int) -> Ticket:
    match kind:
        case Kind.EXPIRES_TODAY:
            before = _end_of_day(world, TICKET_EXPIRATION_DAYS)
        case Kind.EXPIRED:
            before = _end_of_day(world, TICKET_EXPIRATION_DAYS + 1)
        case _:
            before = world.now
    *_, earlier, decided = _decided(world, before, category)
    wagers = [_wager(world, decided, shift, stake) for shift in (0, 3, 7)]
    sold_at = decided.closes_at - SOLD_BEFORE_CLOSING
    match kind:
        case Kind.LOSER:
            wagers = [_wager(world, decided, shift, stake) for shift in (1, 2)]
        case Kind.TWO_DRAWS:
            wagers = [wagers[0], _wager(world, _next_to_come(world, category), 0, stake)]
        case Kind.PARTLY_PAID:
            wagers = [_wager(world, earlier, 0, stake), wagers[0]]
            sold_at = earlier.closes_at - SOLD_BEFORE_CLOSING
    ticket = issue(world, user, wagers, sold_at, "planted")
    if kind in {Kind.PARTLY_PAID, Kind.PAID_ELSEWHERE}:
        _pay_elsewhere(world, ticket, earlier if kind is Kind.PARTLY_PAID else decided)
    if kind is Kind.CANCELED:
        ended_at = ticket.created_at + CANCELED_AFTER_SECONDS
        world.store.end_ticket(ticket.seq, CANCELED, ended_at)
    return world.store.tickets("seq = ?", (ticket.seq,))[0]


def _pay_elsewhere(world: World, ticket: Ticket, draw: Draw) -> None:
    hit, at = ticket.wagers[0], min(draw.at + PAID_AFTER, world.now)
    world.store.pay_wager(
        *(ticket.seq, hit.place, prize_of(world, hit)),
        at=int(at.timestamp()),
        user_id=world.neighbour.id,
    )


def _wager(world: World, draw: Draw, shift: int, stake: int) -> Asked:
    game_id = draw.board.games[0]
    wagers = wagers_of(game_id)
    hit = wagers.index(world.calendar.result_of(draw))
    return Asked(draw.id, game_id, wagers[(hit + shift) % len(wagers)], stake)


def _decided(world: World, before: datetime, category: str) -> list[Draw]:
    """Return two or more decided draws at different hours, the last one last."""
    draws = world.draws_between(before - timedelta(days=2), before)
    by_hour = {draw.at: draw for draw in draws if draw.product.category == category}
    if len(by_hour) < 2 or category == "tripleta":
        raise LookupError(f"no decided draws of {category}")
    return list(by_hour.values())


def _next_to_come(world: World, category: str) -> Draw:
    draws = world.draws_between(world.now, world.now + timedelta(days=2))
    # Not the very next: a learner pays the first prize before the second is decided.
    return [draw for draw in draws if draw.product.category == category and draw.at > world.now][1]


def _end_of_day(world: World, days_ago: int) -> datetime:
    return day_start(world.clock.today() - timedelta(days=days_ago - 1)) - timedelta(seconds=1)
