"""What a ticket is worth: winners, paying once, expiry, and the totals of a report.

Prizes are worked out from the results whenever they are asked for; only payments are stored.
Amounts are céntimos.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from pos_app.practice.world.catalogue import COMMISSION_PERCENT, payout_of
from pos_app.practice.world.draws import wins
from pos_app.practice.world.entities import TICKET_EXPIRATION_DAYS
from pos_app.practice.world.records import LIVE, Ticket, User, Wager
from pos_app.practice.world.sales import NO_ROWS, RefusedError
from pos_app.practice.world.world import World

SOLD, WINNER, LOSER, PAID, EXPIRED = "sold", "winner", "loser", "paid", "expired"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a ticket stands now: the words for it and for each wager, and the money in it.

    ``due`` can be paid now; ``paid`` has been; ``missed`` was won and not fetched in time.
    """

    status: str
    wager_statuses: tuple[str, ...]
    due: int = 0
    paid: int = 0
    missed: int = 0

    @property
    def prize(self) -> int:
        """What a list shows: the money due, or else what was paid, or else what was missed."""
        return self.due or self.paid or self.missed


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of a report. ``balance`` is sale less commission less prizes paid."""

    sale: int
    prize: int
    agency: int

    @property
    def balance(self) -> int:
        """What the agency owes its parent."""
        return self.sale - self.agency - self.prize


def judge(world: World, ticket: Ticket) -> Standing:
    """Work out how a ticket stands at this moment."""
    if ticket.state != LIVE:
        return Standing(ticket.state, (ticket.state,) * len(ticket.wagers))
    expired = is_expired(world, ticket)
    statuses = tuple(_judge_wager(world, wager, expired=expired) for wager in ticket.wagers)
    for word in (WINNER, PAID, EXPIRED, SOLD):
        if word in statuses:
            break
    else:
        word = LOSER
    sums = {WINNER: 0, EXPIRED: 0, PAID: 0}
    for wager, status in zip(ticket.wagers, statuses, strict=True):
        if status in sums:
            sums[status] += prize_of(world, wager) if wager.prize_paid is None else wager.prize_paid
    return Standing(word, statuses, sums[WINNER], sums[PAID], sums[EXPIRED])


def pay(
    world: World, user: User, number: int, pin: int, day: date, at_counter_of: User | None = None
) -> tuple[Ticket, int]:
    """Pay every prize of a ticket that is due, once; return it and the amount of this payment.

    Args:
        world: whose books.
        user: of whose agency the ticket is.
        number: the ticket's.
        pin: as it is on the paper.
        day: the local date of the sale.
        at_counter_of: who hands the money over, where it is not the user.

    Raises:
        RefusedError: not found, wrong PIN, expired, paid before or nothing won.
    """
    ticket = world.find_ticket(user, number, day)
    if ticket is None:
        raise RefusedError(400, NO_ROWS)
    if ticket.pin != pin:
        raise RefusedError(200, "invalid pin")
    standing = judge(world, ticket)
    if standing.missed:
        raise RefusedError(200, "ticket expired")
    if not standing.due:
        raise RefusedError(200, "ticket already paid" if standing.paid else "not a winner")
    for wager, status in zip(ticket.wagers, standing.wager_statuses, strict=True):
        if status == WINNER:
            prize = prize_of(world, wager)
            payer = at_counter_of or user
            world.store.pay_wager(ticket.seq, wager.place, prize, world.second, payer.id)
    return ticket, standing.due


def prize_of(world: World, wager: Wager) -> int:
    """Return what a wager brings if it wins."""
    product = world.known_draw(wager.draw_id).product
    return wager.amount * payout_of(product.id, wager.game_id, wager.wager)


def is_expired(world: World, ticket: Ticket) -> bool:
    """Tell whether the last day to pay has passed: the sale date and the days after it."""
    return world.clock.today() > ticket.sale_date + timedelta(days=TICKET_EXPIRATION_DAYS)


def total_up(
    world: World, user: User, first: int, last: int, category: str | None, *, whole_entity: bool
) -> Totals:
    """Sum up a period [first, last] in seconds: sales made in it and prizes paid in it.

    Args:
        world: whose books.
        user: who asks.
        first: the first second.
        last: the last second.
        category: only wagers of this category; None for all.
        whole_entity: all users of the agency instead of the one who asks.
    """

    def counts(wager: Wager) -> bool:
        return category in {None, world.known_draw(wager.draw_id).product.category}

    def is_ours(user_id: int | None) -> bool:
        if user_id is None:
            return False
        if whole_entity:
            return world.store.user(user_id).entity_id == user.entity_id
        return user_id == user.id

    ours = "entity_id = ? AND state = 'sold'"
    sold = world.store.tickets(
        f"{ours} AND created_at BETWEEN ? AND ?", (user.entity_id, first, last)
    )
    paid = world.store.tickets(
        f"{ours} AND seq IN"  # noqa: S608 - our own text
        " (SELECT ticket_seq FROM wager WHERE paid_at BETWEEN ? AND ?)",
        (user.entity_id, first, last),
    )
    sale = sum(
        wager.amount
        for ticket in sold
        for wager in ticket.wagers
        if is_ours(ticket.user_id) and counts(wager)
    )
    prize = sum(
        wager.prize_paid or 0
        for ticket in paid
        for wager in ticket.wagers
        if wager.paid_at is not None and first <= wager.paid_at <= last
        if is_ours(wager.paid_by) and counts(wager)
    )
    return Totals(sale, prize, sale * COMMISSION_PERCENT // 100)


def _judge_wager(world: World, wager: Wager, *, expired: bool) -> str:
    if wager.paid_at is not None:
        return PAID
    draw = world.known_draw(wager.draw_id)
    result = world.calendar.result_if_decided(draw, world.now)
    if result is None:
        return SOLD
    if not wins(wager.game_id, wager.wager, result):
        return LOSER
    return EXPIRED if expired else WINNER
