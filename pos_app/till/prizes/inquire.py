"""Check a ticket without paying it: the lists, the view and the results say what it is worth.

Source: contract rules 22, 23 and 31; the payout's rules of the law of money.
Thread: the query lane; reads only, with a journal reader of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.domain.errors import RefusedError, ServiceError
from pos_app.domain.money import ZERO, Money, add_up
from pos_app.domain.operation import SUCCEEDED, Kind, Operation
from pos_app.domain.ticket import TicketKey
from pos_app.till.ports import Listing
from pos_app.till.prizes.verdict import Verdict, WagerVerdict, judge_wager
from pos_app.till.standing import find_row, merge_rows, read_standing
from pos_app.till.wording import local_day, span_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pos_app.domain.catalogue import Entity
    from pos_app.domain.ticket import Pin, Ticket, TicketRow
    from pos_app.till.ports import JournalReader, Service

DAYS_BEYOND_EXPIRY = 2
"""How much further back a ticket without a date is looked for: it may have expired lately."""


def inquire(
    service: Service,
    journal: JournalReader,
    entity: Entity,
    number: int,
    pin: Pin | None = None,
    day: date | None = None,
    *,
    today: date,
) -> Verdict:
    """Say what a ticket is worth and why. Never calls pay, which is check and pay in one.

    `today` is the local day by the server's clock. Without a day, or when that day has no such
    ticket, it is looked for among the last days that may still be paid, and a little beyond.
    Raises a ServiceError when lists or view cannot be read; without results the verdict is
    given, and its wagers wait for theirs.
    """
    found = _find(service, entity, number, day, today)
    if found and pin is not None and len(found) > 1:
        # Numbers come again on other days: the PIN tells which of them is in the hand.
        found = [one for one in found if _is_same(one.ticket, pin)] or found
    if not found:
        return Verdict(TicketKey(number, day or today), None, pin=pin)
    key, row, ticket = found[0].key, found[0].row, found[0].ticket
    word = _read_word(row, ticket)
    expires_on = _expiry(entity, key)
    about = [one for one in journal.find_by_ticket(key) if one.intent.kind is Kind.PAYOUT]
    return Verdict(
        key,
        read_standing(word),
        word=word,
        prize=row.prize if row is not None else ZERO,
        row=row,
        ticket=ticket,
        wagers=_judge_wagers(service, entity, key, ticket, today),
        pin=pin,
        pin_is_wrong=_is_other(ticket, pin),
        expires_on=expires_on,
        may_be_expired=expires_on is not None and today > expires_on,
        paid_here=add_up_paid(about),
        unresolved=tuple(one for one in about if one.is_unresolved),
    )


def add_up_paid(operations: Iterable[Operation]) -> Money:
    """Add up what the operator is known to have paid through this till."""
    amounts = (one.detail(*SUCCEEDED).get("amount") for one in operations if one.has_succeeded)
    return add_up(Money.of(str(amount)) for amount in amounts)


@dataclass(frozen=True, slots=True)
class _Found:
    key: TicketKey
    row: TicketRow | None
    ticket: Ticket | None


def _find(
    service: Service, entity: Entity, number: int, day: date | None, today: date
) -> list[_Found]:
    """Find the tickets of a number, newest first: on its day, else among the last days."""
    zone = entity.time_zone
    if day is not None:
        key = TicketKey(number, day)
        row, ticket = find_row(service, key, zone), _view(service, key)
        if row is not None or ticket is not None:
            return [_Found(key, row, ticket)]
    first = today - timedelta(days=entity.expiration_days + DAYS_BEYOND_EXPIRY)
    start, end = span_day(first, zone)[0], span_day(today, zone)[1]
    rows = merge_rows(
        (
            row
            for listing in Listing
            for row in service.list_tickets(listing, start, end)
            if row.number == number
        ),
        zone,
    )
    keys = [(TicketKey(number, local_day(row.sold_at, zone)), row) for row in rows]
    return [_Found(key, row, _view(service, key)) for key, row in keys]


def _view(service: Service, key: TicketKey) -> Ticket | None:
    try:
        return service.view_ticket(key)
    except RefusedError:
        return None


def _read_word(row: TicketRow | None, ticket: Ticket | None) -> str:
    if row is not None:
        return row.status
    words = {wager.status for wager in ticket.wagers} if ticket is not None else set()
    return words.pop() if len(words) == 1 else ""


def _judge_wagers(
    service: Service, entity: Entity, key: TicketKey, ticket: Ticket | None, today: date
) -> tuple[WagerVerdict, ...]:
    if ticket is None:
        return ()
    last = max(key.sold_on, min(today, key.sold_on + timedelta(days=entity.expiration_days)))
    try:
        results = {one.draw_id: one for one in service.read_results(key.sold_on, last)}
    except ServiceError:
        results = {}
    return tuple(
        WagerVerdict(wager, judge_wager(wager, result), result)
        for wager in ticket.wagers
        for result in (results.get(wager.draw_id),)
    )


def _expiry(entity: Entity, key: TicketKey) -> date | None:
    # From the sale, the earliest reading of the operator's figure; it is shown, never enforced.
    if not entity.expiration_days:
        return None
    return key.sold_on + timedelta(days=entity.expiration_days)


def _is_same(ticket: Ticket | None, pin: Pin) -> bool:
    # The wire has numbers: a PIN that begins with zeros comes back without them.
    known = ticket.pin if ticket is not None else None
    return known is not None and known.reveal().lstrip("0") == pin.reveal().lstrip("0")


def _is_other(ticket: Ticket | None, pin: Pin | None) -> bool:
    has_both = pin is not None and ticket is not None and ticket.pin is not None
    return has_both and pin is not None and not _is_same(ticket, pin)
