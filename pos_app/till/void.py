"""Void a ticket while the operator allows it; revert only what could not be printed.

Thread: the money lane.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from pos_app.domain.errors import JournalError
from pos_app.domain.operation import Kind, Note, Operation, State
from pos_app.domain.outcome import Confirmed, Outcome
from pos_app.till.desk import Blocked, Carried, Desk, carry_out, find_blockers
from pos_app.till.sell import find_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pos_app.domain.catalogue import Draw, Entity
    from pos_app.domain.money import Money
    from pos_app.domain.ticket import TicketKey
    from pos_app.till.ports import Journal, JournalReader


@dataclass(frozen=True, slots=True)
class VoidReport:
    """How a void or revert ended. With an unknown outcome the paper stays worth money."""

    operation: Operation
    outcome: Outcome[int]
    journal_error: JournalError | None = None


def void_deadline(sold_at: datetime, entity: Entity, draws: Iterable[Draw] = ()) -> datetime:
    """Give the server's moment until which a cancel is expected to be taken.

    `draws` are those of the ticket: it ends before the earliest of them closes. The server has
    the last word.
    """
    window = sold_at + timedelta(seconds=entity.seconds_to_cancel)
    return min([window, *(draw.closes_at for draw in draws)])


def cancel(desk: Desk, ticket: TicketKey, total: Money, reason: str) -> VoidReport | Blocked:
    """Void a ticket; the reason is kept. Blocked while an earlier void of it is unresolved.

    Raises JournalError when the intent cannot be kept; then nothing was sent.
    """
    if blockers := find_blockers(desk, Kind.VOID, ticket):
        return Blocked(blockers, "an earlier void of this ticket is not resolved")
    return cancel_again(desk, ticket, total, reason)


def cancel_again(desk: Desk, ticket: TicketKey, total: Money, reason: str) -> VoidReport:
    """Void a ticket whatever became of earlier tries: for late duplicates, which must die.

    A cancel that is done twice has done it once, so this is the only money call that may follow
    an unknown one of its own.
    """
    intent = desk.draft(Kind.VOID, total, ticket=ticket, reason=reason)
    carried = carry_out(desk, intent, lambda: desk.service.cancel_ticket(ticket.number), _describe)
    return _report(desk, ticket, carried)


def revert(desk: Desk, sale: str, reason: str) -> VoidReport | Blocked:
    """Revert a sale: only one that is accepted, not on paper, and whose cancel was refused.

    `sale` is its reference. Raises JournalError when the intent cannot be kept.
    """
    operation = desk.journal.find(sale)
    ticket = None if operation is None else find_key(operation, desk.entity.time_zone)
    if operation is None or ticket is None or not operation.awaits_paper:
        known = () if operation is None else (operation,)
        return Blocked(known, "only a sold ticket that could not be printed is reverted")
    if operation.paper is State.PRINTING:
        return Blocked((operation,), "its paper is at the printer now")
    about = desk.journal.find_by_ticket(ticket)
    if not any(_is_refused_void(one) for one in about):
        return Blocked((operation,), "cancel was not tried and refused")
    if blockers := tuple(one for one in about if one.is_unresolved):
        return Blocked(blockers, "an operation about this ticket is not resolved")
    intent = desk.draft(Kind.REVERT, operation.intent.total, ticket=ticket, reason=reason)
    carried = carry_out(desk, intent, lambda: desk.service.revert_ticket(ticket.number), _describe)
    return _report(desk, ticket, carried)


def waive_ticket_paper(journal: Journal, ticket: TicketKey) -> None:
    """Take a ticket that was taken back out of the spool: its paper is owed no more."""
    for operation in journal.find_by_ticket(ticket):
        if operation.intent.kind is Kind.SALE and operation.awaits_paper:
            journal.append(operation.reference, Note(State.PRINT_WAIVED, {"reason": "voided"}))


def takes_back(operation: Operation, sale: Operation) -> bool:
    """Whether an operation is the void or the revert of that sale, however it ended."""
    ticket = operation.intent.ticket
    is_back = operation.intent.kind in {Kind.VOID, Kind.REVERT}
    return is_back and ticket is not None and sale.concerns(ticket)


def is_taken_back(journal: JournalReader, ticket: TicketKey) -> bool:
    """Whether this till knows that a ticket was voided or reverted."""
    return any(
        one.has_succeeded and one.intent.kind in {Kind.VOID, Kind.REVERT}
        for one in journal.find_by_ticket(ticket)
    )


def _is_refused_void(operation: Operation) -> bool:
    return operation.intent.kind is Kind.VOID and operation.money is State.REJECTED


def _describe(number: int) -> tuple[Note, ...]:
    return (Note(State.CONFIRMED, {"number": number}),)


def _report(desk: Desk, ticket: TicketKey, carried: Carried[int]) -> VoidReport:
    error = carried.journal_error
    if isinstance(carried.outcome, Confirmed) and error is None:
        try:
            waive_ticket_paper(desk.journal, ticket)
        except JournalError as failed:
            error = failed  # the void itself rests; the start takes the paper out of the spool
    return VoidReport(carried.operation, carried.outcome, error)
