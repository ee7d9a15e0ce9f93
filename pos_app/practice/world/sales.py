"""Selling, copying, cancelling and reverting tickets: the operator's rules.

Amounts are céntimos. A refusal is raised before anything is written.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from pos_app.practice.world.catalogue import GAMES, TICKET_MAX_WAGERS, is_played
from pos_app.practice.world.clock import local_date
from pos_app.practice.world.draws import Draw
from pos_app.practice.world.records import CANCELED, LIVE, REJECTED, Ticket, User, Wager
from pos_app.practice.world.world import World

NO_ROWS = "no rows in result set"


class RefusedError(Exception):
    """The operator says no: ``status`` and ``text`` are what its answer carries."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text


@dataclass(frozen=True, slots=True)
class Asked:
    """One wager as a till asks for it; the amount in céntimos."""

    draw_id: int
    game_id: int
    wager: str
    amount: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """One wager of an old ticket in today's draw of the same slot."""

    old: Wager
    draw: Draw

    def asked(self) -> Asked:
        """Return it as something to sell."""
        return Asked(self.draw.id, self.old.game_id, self.old.wager, self.old.amount)


def sell(
    world: World,
    user: User,
    asked: Sequence[Asked],
    *,
    takes_part: bool,
    origin: str = "call",
) -> Ticket:
    """Sell a ticket and commit it.

    Args:
        world: where it is sold.
        user: who sells it.
        asked: the wagers, in the order of the ticket.
        takes_part: sell what is left of a number; otherwise refuse the whole ticket.
        origin: who sells it, as ``Ticket.origin``.

    Raises:
        RefusedError: a draw is not open, a wager is not playable, a limit or a quota is passed.
    """
    if not asked:
        raise RefusedError(400, "ticket has no wagers")
    now = world.now
    _refuse_closed(world, (item.draw_id for item in asked), now)
    if len(asked) > TICKET_MAX_WAGERS:
        raise RefusedError(400, f"too many wagers: max {TICKET_MAX_WAGERS}")
    _refuse_limits(world, asked)
    granted = _fit_quotas(world, asked, takes_part=takes_part)
    return issue(world, user, granted, now, origin)


def issue(
    world: World, user: User, granted: Iterable[Asked], at: datetime, origin: str = "call"
) -> Ticket:
    """Write a ticket sold at a moment, with a number of its own for that day."""
    seq = world.store.next_seq()
    day, attempt = local_date(at), 0
    number = _eight_digits(world, "number", seq, attempt)
    while world.store.has_number(number, day):
        attempt += 1
        number = _eight_digits(world, "number", seq, attempt)
    words = [world.calendar.digest("uuid", seq, half) for half in (1, 2)]
    ticket = Ticket(
        seq=seq,
        id=str(UUID(int=words[0] << 64 | words[1], version=4)),
        number=number,
        pin=_eight_digits(world, "pin", seq, 0),
        sale_date=day,
        user_id=user.id,
        entity_id=user.entity_id,
        created_at=int(at.timestamp()),
        state=LIVE,
        ended_at=None,
        origin=origin,
        wagers=tuple(
            Wager(place, item.draw_id, item.game_id, item.wager, item.amount)
            for place, item in enumerate(granted)
        ),
    )
    world.store.add(ticket)
    return ticket


def propose_copy(world: World, user: User, number: int, day: date) -> tuple[Ticket, list[Proposal]]:
    """Return an old ticket and its wagers in today's draws; slots not held today are left out.

    Raises:
        RefusedError: no such ticket in this agency.
    """
    ticket = world.find_ticket(user, number, day)
    if ticket is None:
        raise RefusedError(400, NO_ROWS)
    today = world.clock.today()
    found = []
    for wager in ticket.wagers:
        draw = world.calendar.same_slot(world.known_draw(wager.draw_id), today)
        if draw is not None:
            found.append(Proposal(wager, draw))
    return ticket, found


def cancel(world: World, user: User, number: int) -> Ticket:
    """Cancel the user's own ticket, within the seconds for it and before its first draw closes.

    Raises:
        RefusedError: not found, not the user's, not live, or too late; all in the same words.
    """
    ticket = _latest_own(world, user, number)
    allowed = timedelta(seconds=world.plan.seconds_to_cancel)
    if (
        ticket is None
        or not _is_before_draws(world, ticket)
        or world.now >= datetime.fromtimestamp(ticket.created_at, UTC) + allowed
    ):
        raise RefusedError(400, NO_ROWS)
    world.store.end_ticket(ticket.seq, CANCELED, world.second)
    return replace(ticket, state=CANCELED)


def revert(world: World, user: User, number: int) -> Ticket:
    """Take back the user's own ticket, at any time before its first draw closes.

    Raises:
        RefusedError: 401 when it was reverted before; 400 when it is not there to be reverted.
    """
    ticket = _latest_own(world, user, number)
    if ticket is not None and ticket.state == REJECTED:
        raise RefusedError(401, "ticket already rejected by user")
    if ticket is None or not _is_before_draws(world, ticket):
        raise RefusedError(400, NO_ROWS)
    world.store.end_ticket(ticket.seq, REJECTED, world.second)
    return replace(ticket, state=REJECTED)


def closed_draws_text(draw_ids: Iterable[int]) -> str:
    """Return the operator's words for draws that are not open; Go prints lists with spaces."""
    return f"events are not open. closed events: [{' '.join(map(str, draw_ids))}]"


def _refuse_closed(world: World, draw_ids: Iterable[int], now: datetime) -> None:
    closed = []
    for draw_id in dict.fromkeys(draw_ids):
        draw = world.draw(draw_id)
        if draw is None or not draw.is_open(now):
            closed.append(draw_id)
    if closed:
        raise RefusedError(409, closed_draws_text(closed))


def _refuse_limits(world: World, asked: Sequence[Asked]) -> None:
    sums: dict[tuple[int, int, str], int] = {}
    for item in asked:
        draw = world.known_draw(item.draw_id)
        if item.game_id not in draw.board.games:
            raise RefusedError(400, f"game {item.game_id} is not played in event {item.draw_id}")
        if not is_played(item.game_id, item.wager):
            raise RefusedError(400, f"invalid wager: {item.wager}")
        key = (item.draw_id, item.game_id, item.wager)
        sums[key] = sums.get(key, 0) + item.amount
        game = GAMES[item.game_id]
        if item.amount <= 0 or item.amount % (game.amount_multiple * 100):
            raise RefusedError(400, f"amount must be a multiple of {game.amount_multiple}")
        # The limit is for the number, so saying it twice does not double it.
        if item.amount < game.min_bet * 100 or sums[key] > game.max_bet * 100:
            raise RefusedError(
                400, f"amount must be between {game.min_bet} and {game.max_bet}: {item.wager}"
            )


def _fit_quotas(world: World, asked: Sequence[Asked], *, takes_part: bool) -> list[Asked]:
    taken: dict[tuple[int, str], int] = {}
    granted, short = [], []
    for item in asked:
        key = (item.draw_id, item.wager)
        left = _left(world, *key) - taken.get(key, 0)
        game = GAMES[item.game_id]
        amount = min(item.amount, left - left % (game.amount_multiple * 100))
        if amount < item.amount:
            short.append(f"{item.draw_id}/{item.wager}")
        if amount >= game.min_bet * 100:
            granted.append(replace(item, amount=amount))
            taken[key] = taken.get(key, 0) + amount
    if short and not (takes_part and granted):
        raise RefusedError(409, f"numbers are sold out: [{' '.join(short)}]")
    return granted


def _left(world: World, draw_id: int, wager: str) -> int:
    most = world.store.cap_of(draw_id, wager)
    if most is None:
        most = world.known_draw(draw_id).product.quota * 100
    return max(most - world.store.sold_on(draw_id, wager), 0)


def _latest_own(world: World, user: User, number: int) -> Ticket | None:
    own = world.store.tickets("number = ? AND user_id = ?", (number, user.id))
    return max(own, key=lambda ticket: (ticket.created_at, ticket.seq), default=None)


def _is_before_draws(world: World, ticket: Ticket) -> bool:
    first = min(world.known_draw(wager.draw_id).closes_at for wager in ticket.wagers)
    return ticket.state == LIVE and world.now < first


def _eight_digits(world: World, *words: object) -> int:
    return 10_000_000 + world.calendar.digest(*words) % 90_000_000
