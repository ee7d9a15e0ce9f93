"""Hunt late duplicates: a second ticket of the server's for one sale must not stay alive (rule 8).

Thread: the money lane. `hunt` is one step; a lane calls it again at `next_hunt_at`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from pos_app.domain.errors import ServiceError
from pos_app.domain.operation import MAY_BE_TICKET, Kind, Note, Operation, State
from pos_app.domain.ticket import TicketKey, tally
from pos_app.till.ports import Listing, ServerMoment
from pos_app.till.reconcile.adoption import Match, is_foreign, is_known, judge, sent_at
from pos_app.till.reconcile.hunting.late import find_late, next_late_at
from pos_app.till.reconcile.hunting.pursuit import find_noted, find_pursued, next_step_at, pursue
from pos_app.till.standing import read_standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pos_app.domain.ticket import Ticket, TicketRow
    from pos_app.till.desk import Desk

_A_DAY = timedelta(days=1)
_TRIES_LAST = timedelta(minutes=15)
"""How long after its window a sale may still have a duplicate that is being cancelled, unless the
till was stopped meanwhile: a whole day of sales takes too long to read after each of them."""


@dataclass(frozen=True, slots=True)
class Hunt:
    """What one step found: sales that changed, and tickets that this till cannot explain.

    `sales` are operations of which a duplicate was found, cancelled or given up (an incident).
    `strangers` are this user's tickets that are nobody's duplicate: the user is open elsewhere.
    `late` are payouts and voids that were done after a person had said that they were not.
    """

    sales: tuple[Operation, ...] = ()
    strangers: tuple[TicketKey, ...] = ()
    late: tuple[Operation, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nobody need be told anything."""
        return not (self.sales or self.strangers or self.late)

    @property
    def incidents(self) -> tuple[Operation, ...]:
        """The sales of which a person must settle a duplicate."""
        return tuple(one for one in self.sales if one.money is State.INCIDENT)


def find_unfinished(desk: Desk) -> frozenset[str]:
    """Name a day's sales with a duplicate still to be cancelled; asked once, at the start."""
    sales = _list_doubted(desk, desk.clock.now() - _A_DAY)
    return frozenset(one.reference for one in sales if find_pursued(one))


def hunt(desk: Desk, unfinished: frozenset[str] = frozenset()) -> Hunt:
    """Read the list once for tickets that no sale explains, and do what is due about each.

    `unfinished` are older sales, by reference, of which a duplicate was left by a stopped till.

    Only a ticket that the list says is this user's is ever cancelled, and never while the user
    sells elsewhere too: then it is a person's to judge. What the line does only delays a step.
    """
    strangers = _find(desk)
    changed = {
        sale.reference: sale
        for before in _recent_doubted(desk, unfinished)
        for ticket in find_pursued(before)
        if (sale := pursue(desk, before, ticket)) is not None
    }
    return Hunt(tuple(changed.values()), strangers, find_late(desk))


def next_hunt_at(
    desk: Desk, last_hunt: datetime | None, unfinished: frozenset[str] = frozenset()
) -> datetime | None:
    """Give the next step's moment by this machine's clock; None while there is nothing to hunt.

    Every ten seconds while a sale in its window was ever unknown, every minute while all were
    answered at once; a duplicate that was found has its own times.
    """
    sales = _recent_doubted(desk, unfinished)
    times = [next_step_at(desk, ticket) for one in sales for ticket in find_pursued(one)]
    first = _find_first(desk)
    if first is not None:
        was_unknown = any(_was_unknown(one) and _is_in_window(desk, one) for one in sales)
        every = desk.rules.hunt_every if was_unknown else desk.rules.sweep_every
        times.append((last_hunt or first.intent.at) + every)
    if (late := next_late_at(desk, last_hunt)) is not None:
        times.append(late)
    return min(times, default=None)


def _find(desk: Desk) -> tuple[TicketKey, ...]:
    """Note the duplicates of sales in their window; give the tickets that are nobody's."""
    first = _find_first(desk)
    if first is None:
        return ()
    pursued = {key for one in _recent_doubted(desk) for key in find_noted(one)}
    start = sent_at(first.intent) - desk.rules.slack
    unresolved = [
        one for one in desk.journal.list_unresolved(desk.user) if one.intent.kind is Kind.SALE
    ]
    twins: list[tuple[Operation, Ticket]] = []
    strangers: list[TicketKey] = []
    try:
        rows = desk.service.list_tickets(Listing.SOLD, start, desk.now() + desk.rules.slack)
        unexplained = _list_unexplained(desk, rows, pursued)
        # Read only now: nearly every time all tickets are known, and nobody asks what was sold.
        sales = _list_sales(desk, _reach_back(desk)) if unexplained else []
        baselines = {one.intent.baseline for one in sales}
        for row in unexplained:
            if row.number in baselines:
                continue
            ticket = desk.service.view_ticket(TicketKey(row.number, desk.day_of(row.sold_at)))
            if any(_may_be(desk, one, ticket) for one in unresolved):
                continue
            sale = _pick_sale(desk, sales, ticket)
            if sale is None:
                strangers.append(TicketKey(row.number, desk.day_of(row.sold_at)))
            else:
                twins.append((sale, ticket))
    except ServiceError:
        return ()
    for sale, ticket in twins:
        key = TicketKey(ticket.number, desk.day_of(ticket.sold_at))
        if not strangers:
            desk.journal.append(sale.reference, Note(State.LOOKED_UP, _describe(key, ticket)))
        elif _was_unknown(sale):
            facts = {**_describe(key, ticket), "duplicate_left": key.number}
            desk.journal.append(sale.reference, Note(State.INCIDENT, facts))
        else:
            strangers.append(key)
    return tuple(strangers)


def _recent_doubted(desk: Desk, unfinished: frozenset[str] = frozenset()) -> list[Operation]:
    """This user's sales of which a duplicate was noted, or that were ever unknown."""
    recent = _list_doubted(desk, _reach_back(desk))
    names = unfinished - {one.reference for one in recent}
    older = (desk.journal.find(one) for one in sorted(names))
    return [*recent, *(one for one in older if one is not None)]


def _list_doubted(desk: Desk, since: datetime) -> list[Operation]:
    return _pick_hunted(desk, desk.journal.list_doubted(since))


def _list_sales(desk: Desk, since: datetime) -> list[Operation]:
    sales = _pick_hunted(desk, desk.journal.list_since(since, Kind.SALE))
    return [one for one in sales if _is_in_window(desk, one)]


def _pick_hunted(desk: Desk, operations: Sequence[Operation]) -> list[Operation]:
    return [
        one
        for one in operations
        if one.intent.kind is Kind.SALE
        and one.intent.user == desk.user
        and one.money in MAY_BE_TICKET
    ]


def _find_first(desk: Desk) -> Operation | None:
    """Find the oldest sale in its window; the others are not read: this is asked at every sale."""
    since = ServerMoment(server=_opens_at(desk), here=_reach_back(desk))
    return desk.journal.first_sale(desk.user, since)


def _reach_back(desk: Desk) -> datetime:
    """Give the moment (this machine's clock) since which a sale may have a duplicate."""
    return desk.clock.now() - timedelta(seconds=desk.entity.seconds_to_cancel) - _TRIES_LAST


def _opens_at(desk: Desk) -> datetime:
    """Give the moment (the server's clock) since which a sale is in its window."""
    return desk.now() - timedelta(seconds=desk.entity.seconds_to_cancel) - desk.rules.slack


def _is_in_window(desk: Desk, sale: Operation) -> bool:
    return sent_at(sale.intent) >= _opens_at(desk)


def _was_unknown(sale: Operation) -> bool:
    return any(entry.state is State.UNKNOWN for entry in sale.entries)


def _list_unexplained(
    desk: Desk, rows: Sequence[TicketRow], pursued: set[TicketKey]
) -> list[TicketRow]:
    return [
        row
        for row in rows
        if row.email
        and not is_foreign(row, desk.user)
        and not read_standing(row.status).is_dead
        and (key := TicketKey(row.number, desk.day_of(row.sold_at))) not in pursued
        and not is_known(desk.journal, key)
    ]


def _may_be(desk: Desk, sale: Operation, ticket: Ticket) -> bool:
    match = judge(sale.intent, ticket, now=desk.now(), slack=desk.rules.slack)
    return match is not Match.OTHER


def _pick_sale(desk: Desk, sales: Sequence[Operation], ticket: Ticket) -> Operation | None:
    """Pick the sale that a ticket doubles: of several the one that was ever unknown, the newest."""
    fits = [
        one
        for one in sales
        if ticket.total == one.intent.total
        and tally(ticket.wagers) == tally(one.intent.wagers)
        and sent_at(one.intent) - desk.rules.slack <= ticket.sold_at
    ]
    return max(fits, key=lambda one: (_was_unknown(one), one.intent.at), default=None)


def _describe(key: TicketKey, ticket: Ticket) -> dict[str, object]:
    return {
        "duplicate": key.number,
        "duplicate_on": key.sold_on.isoformat(),
        "duplicate_total": str(ticket.total),
    }
