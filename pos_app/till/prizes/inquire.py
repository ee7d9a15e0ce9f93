"""Check a ticket without paying it: the lists, the view and the results say what it is worth.

Source: contract rules 22, 23 and 31; the payout's rules of the law of money.
Thread: the query lane; reads only, with a journal reader of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from pos_app.domain.errors import RefusedError, ServiceError
from pos_app.domain.money import ZERO, Money, add_up
from pos_app.domain.operation import SUCCEEDED, Kind, Operation
from pos_app.domain.ticket import Pin, SoldWager, Ticket, TicketKey, TicketRow
from pos_app.till.ports import Listing
from pos_app.till.standing import Standing, find_row, fold_word, merge_rows, read_standing
from pos_app.till.wording import local_day, span_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pos_app.domain.catalogue import Entity
    from pos_app.domain.results import Result
    from pos_app.till.ports import JournalReader, Service

DAYS_BEYOND_EXPIRY = 2
"""How much further back a ticket without a date is looked for: it may have expired lately."""

_LOST_WORDS = frozenset({"lost", "loser", "not a winner", "perdedor", "perdida"})
"""Words for a wager that won nothing; the document shows none, so these are guesses."""
_TERMINAL = re.compile(r"\d{2}(-[A-Z]{3})?")
_TRIPLE = re.compile(r"\d{3}(-[A-Z]{3})?")


class Chance(Enum):
    """What became of one wager."""

    WON = "won"
    LOST = "lost"
    WAITING = "no result yet"
    TOLD = "the operator says another word"


@dataclass(frozen=True, slots=True)
class WagerVerdict:
    """One wager, its draw's result where there is one, and what became of it."""

    wager: SoldWager
    chance: Chance
    result: Result | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of a ticket before anything is paid.

    `standing` is None where no ticket was found. `word` is the operator's own for its state.
    `prize` is the operator's; nothing is computed here. `pin` is the one that was typed; with
    `pin_is_wrong` the operator's view has another.
    """

    key: TicketKey
    standing: Standing | None
    word: str = ""
    prize: Money = ZERO
    row: TicketRow | None = None
    ticket: Ticket | None = None
    wagers: tuple[WagerVerdict, ...] = ()
    pin: Pin | None = None
    pin_is_wrong: bool = False
    expires_on: date | None = None
    may_be_expired: bool = False
    """By our reckoning; never a reason not to ask the operator."""
    paid_here: Money = ZERO
    """What this till's journal says was paid for the ticket already."""
    unresolved: tuple[Operation, ...] = field(default=(), repr=False)
    """This till's payouts of the ticket of which the money is not known."""

    @property
    def owed(self) -> Money:
        """The prize less what this till paid; never below zero."""
        return max(self.prize - self.paid_here, ZERO)

    @property
    def has_lost(self) -> bool:
        """Whether every wager has its result and none won."""
        return bool(self.wagers) and all(one.chance is Chance.LOST for one in self.wagers)

    @property
    def winning(self) -> int:
        """How many wagers won."""
        return sum(one.chance is Chance.WON for one in self.wagers)

    @property
    def may_be_paid(self) -> bool:
        """Whether the cashier may be offered to pay: a prize, the right PIN, nothing in the way."""
        return (
            self.standing in {Standing.WINNER, Standing.PARTLY_PAID, Standing.UNKNOWN_WORD}
            and self.owed > ZERO
            and self.pin is not None
            and not self.pin_is_wrong
            and not self.unresolved
        )


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


def judge_wager(wager: SoldWager, result: Result | None) -> Chance:
    """Say what became of a wager: the operator's word first, else by the draw's result.

    A terminal wins by the last two digits of a triple; all else by equal text, so that "0" is not
    "00" and 5 is not 15.
    """
    match read_standing(wager.status):
        case Standing.WINNER | Standing.PAID | Standing.PARTLY_PAID:
            return Chance.WON
        case Standing.SOLD:
            pass
        case _:
            return Chance.LOST if fold_word(wager.status) in _LOST_WORDS else Chance.TOLD
    if result is None:
        return Chance.WAITING
    is_terminal = _TERMINAL.fullmatch(wager.selection) and _TRIPLE.fullmatch(result.value)
    value = result.value[1:] if is_terminal else result.value
    return Chance.WON if value == wager.selection else Chance.LOST


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
