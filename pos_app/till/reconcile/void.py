"""Look an unknown void or revert up: the paper stays worth money until a list says otherwise.

Thread: the money lane.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.domain.errors import BugError
from pos_app.domain.operation import Kind, Note, Operation, State
from pos_app.till.reconcile.look import Evidence, Look, open_notes, report_look
from pos_app.till.reconcile.schedule import FOUND, is_quiet
from pos_app.till.standing import find_row, read_standing
from pos_app.till.void import waive_ticket_paper

if TYPE_CHECKING:
    from pos_app.domain.ticket import TicketRow
    from pos_app.till.desk import Desk


def look_at_void(desk: Desk, operation: Operation) -> Look:
    """Read the ticket's state from the lists once.

    Canceled (or reverted): recovered. A cancel of which the window and the quiet period are over
    and whose ticket a list still shows alive: it was not done. A revert has no window that is
    known, so "not done" is a person's to say.
    """
    key = operation.intent.ticket
    if key is None:
        raise BugError(f"a void without a ticket: {operation.reference}")
    evidence = Evidence(desk, desk.now())
    row = evidence.ask(
        "list",
        lambda: find_row(desk.service, key, desk.entity.time_zone),
        lambda got: got and got.status,
    )
    if row is not None and read_standing(row.status).is_dead:
        facts = {"number": key.number, "status": row.status}
        end = Note(State.RECOVERED, facts, desk.stamp())
    elif row is not None and _is_too_late(desk, operation, evidence, row):
        facts = {"text": f"the list says {row.status} after the window"}
        end = Note(State.REJECTED, facts, desk.stamp())
    else:
        return report_look(desk, operation, evidence)
    operation = desk.journal.append(
        operation.reference, *open_notes(operation), evidence.note(FOUND), end
    )
    if operation.has_succeeded:
        waive_ticket_paper(desk.journal, key)
    return Look(operation)


def _is_too_late(desk: Desk, operation: Operation, evidence: Evidence, row: TicketRow) -> bool:
    closes = row.sold_at + timedelta(seconds=desk.entity.seconds_to_cancel) + desk.rules.slack
    return (
        operation.intent.kind is Kind.VOID
        and evidence.at > closes
        and is_quiet(operation, evidence.at, desk.rules)
    )
