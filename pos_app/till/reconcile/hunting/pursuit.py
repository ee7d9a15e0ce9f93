"""Cancel one late duplicate: six tries, each an operation of its own, then a person (rule 8).

Thread: the money lane.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from pos_app.domain.errors import ServiceError
from pos_app.domain.money import Money
from pos_app.domain.operation import Kind, Note, Operation, State
from pos_app.domain.ticket import TicketKey
from pos_app.till.reconcile.void import look_at_void
from pos_app.till.standing import find_row, read_standing
from pos_app.till.void import cancel_again, is_taken_back

if TYPE_CHECKING:
    from pos_app.till.desk import Desk
    from pos_app.till.ports import JournalReader


@dataclass(frozen=True, slots=True)
class Pursued:
    """A duplicate that is to be cancelled; `found_at` by this machine's clock."""

    key: TicketKey
    total: Money
    found_at: datetime


def find_noted(sale: Operation) -> tuple[TicketKey, ...]:
    """Name every duplicate that was ever noted of a sale."""
    return tuple(one.key for one in _read_noted(sale))


def find_pursued(sale: Operation) -> tuple[Pursued, ...]:
    """List a sale's duplicates that are neither gone nor given up to a person."""
    done = {
        entry.detail[fact]
        for entry in sale.entries
        for fact in ("duplicate_gone", "duplicate_left")
        if fact in entry.detail
    }
    return tuple(one for one in _read_noted(sale) if one.key.number not in done)


def next_step_at(desk: Desk, ticket: Pursued) -> datetime:
    """Give the moment of the next try (this machine's clock), or of the last look after the last.

    Each waits for its figure of the schedule after the try before it, the first after the find.
    """
    tries = _tries(desk.journal, ticket.key)
    before = tries[-1].entries[-1].at if tries else ticket.found_at
    waits = desk.rules.cancel_tries
    return before + waits[min(len(tries), len(waits) - 1)]


def pursue(desk: Desk, sale: Operation, ticket: Pursued) -> Operation | None:
    """Do what is due about a duplicate; the sale when its entries changed, None otherwise."""
    if is_taken_back(desk.journal, ticket.key):
        return _note_gone(desk, sale, ticket)
    if desk.clock.now() < next_step_at(desk, ticket):
        return None
    tries = _tries(desk.journal, ticket.key)
    if tries and _is_dead(desk, ticket.key):
        # An earlier try was done after all, whatever it answered.
        for one in tries:
            if one.is_unresolved:
                look_at_void(desk, one)
        return _note_gone(desk, sale, ticket)
    if len(tries) >= len(desk.rules.cancel_tries):
        facts = {"duplicate_left": ticket.key.number, "tries": len(tries)}
        return desk.journal.append(sale.reference, Note(State.INCIDENT, facts, desk.stamp()))
    reason = f"duplicate of {sale.reference}"
    report = cancel_again(desk, ticket.key, ticket.total, reason)
    return _note_gone(desk, sale, ticket) if report.operation.has_succeeded else None


def _note_gone(desk: Desk, sale: Operation, ticket: Pursued) -> Operation:
    return desk.journal.append(
        sale.reference, Note(State.LOOKED_UP, {"duplicate_gone": ticket.key.number})
    )


def _is_dead(desk: Desk, key: TicketKey) -> bool:
    try:
        row = find_row(desk.service, key, desk.entity.time_zone)
    except ServiceError:
        return False
    return row is not None and read_standing(row.status).is_dead


def _tries(journal: JournalReader, key: TicketKey) -> list[Operation]:
    return [one for one in journal.find_by_ticket(key) if one.intent.kind is Kind.VOID]


def _read_noted(sale: Operation) -> tuple[Pursued, ...]:
    return tuple(
        Pursued(
            TicketKey(number, date.fromisoformat(str(entry.detail["duplicate_on"]))),
            Money.of(str(entry.detail["duplicate_total"])),
            entry.at,
        )
        for entry in sale.entries
        if isinstance(number := entry.detail.get("duplicate"), int)
    )
