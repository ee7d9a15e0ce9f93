"""Look an unknown payout up: only the operator's own word "paid" makes it paid.

Thread: the money lane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.errors import BugError
from pos_app.domain.operation import Note, Operation, State
from pos_app.till.reconcile.look import Evidence, Look, open_notes, report_look
from pos_app.till.reconcile.schedule import FOUND
from pos_app.till.standing import Standing, find_row, read_standing

if TYPE_CHECKING:
    from pos_app.domain.ticket import TicketRow
    from pos_app.till.desk import Desk


def look_at_payout(desk: Desk, operation: Operation) -> Look:
    """Read the ticket's state from the lists once; "paid" is paid by us (recovered).

    "Partly paid" is ours where it was not so before. A list that still says "winner" is a
    negative read, and no proof: whether paid winners keep that word is not documented, so "not
    paid" is a person's to say, and the next pay's "already paid" still counts as ours.
    """
    key = operation.intent.ticket
    if key is None:
        raise BugError(f"a payout without a ticket: {operation.reference}")
    evidence = Evidence(desk, desk.now())
    row = evidence.ask(
        "list",
        lambda: find_row(desk.service, key, desk.entity.time_zone),
        lambda got: got and {"status": got.status, "prize": str(got.prize)},
    )
    if row is None or not says_paid(operation, row):
        return report_look(desk, operation, evidence)
    operation = desk.journal.append(
        operation.reference,
        *open_notes(operation),
        evidence.note(FOUND),
        *recovered_payout(operation),
    )
    return Look(operation)


def recovered_payout(operation: Operation) -> tuple[Note, ...]:
    """Give the entries of a payout that turned out to be ours: recovered, its slip owed."""
    facts = {"number": operation.ticket_number, "amount": str(operation.intent.total)}
    return (Note(State.RECOVERED, facts), Note(State.PRINT_PENDING))


def says_paid(operation: Operation, row: TicketRow) -> bool:
    """Whether a list's word means that this payout was done: "partly paid" where it was not."""
    standing = read_standing(row.status)
    before = read_standing(str(operation.detail(State.PREPARED).get("standing", "")))
    return standing is Standing.PAID or (
        standing is Standing.PARTLY_PAID and before is not Standing.PARTLY_PAID
    )
