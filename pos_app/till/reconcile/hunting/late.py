"""Notice what a person said was not done and the operator did after all (rule 8, for the rest).

A payout that turns out paid is an incident: another till may have paid it since, and the customer
may be owed the cash. A void that turns out done is done: the list is certain of it.
Thread: the money lane.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.domain.errors import ServiceError
from pos_app.domain.operation import Kind, Note, Operation, State
from pos_app.till.reconcile.payout import says_paid
from pos_app.till.standing import find_row, read_standing
from pos_app.till.void import waive_ticket_paper

if TYPE_CHECKING:
    from datetime import datetime

    from pos_app.domain.ticket import TicketKey, TicketRow
    from pos_app.till.desk import Desk

WATCHED_FOR = timedelta(minutes=15)
"""Since it was sent: no request is on its way for longer."""


def find_late(desk: Desk) -> tuple[Operation, ...]:
    """Ask the lists once about each; give those that were done after all, as they stand now.

    What the line does only delays it.
    """
    found = []
    for operation, key in _list_watched(desk):
        try:
            row = find_row(desk.service, key, desk.entity.time_zone)
        except ServiceError:
            continue
        if row is None:
            continue
        notes = _describe(desk, operation, row)
        if notes:
            found.append(desk.journal.append(operation.reference, *notes))
            if operation.intent.kind is not Kind.PAYOUT:
                waive_ticket_paper(desk.journal, key)
    return tuple(found)


def next_late_at(desk: Desk, last_hunt: datetime | None) -> datetime | None:
    """Give the moment of the next asking by this machine's clock; None while there is none."""
    watched = _list_watched(desk)
    if not watched:
        return None
    return (last_hunt or min(one.intent.at for one, _ in watched)) + desk.rules.sweep_every


def _list_watched(desk: Desk) -> list[tuple[Operation, TicketKey]]:
    since = desk.clock.now() - WATCHED_FOR
    return [
        (one, key)
        for one in desk.journal.list_doubted(since)
        if one.intent.user == desk.user
        and one.money is State.NOT_CREATED
        and (key := one.intent.ticket) is not None  # a sale has none: it is hunted as a duplicate
    ]


def _describe(desk: Desk, operation: Operation, row: TicketRow) -> tuple[Note, ...]:
    is_payout = operation.intent.kind is Kind.PAYOUT
    if not (says_paid(operation, row) if is_payout else read_standing(row.status).is_dead):
        return ()
    if is_payout:
        facts = {"text": f"the list says {row.status} after all"}
        return (Note(State.INCIDENT, facts, desk.stamp()),)
    done = {"number": row.number, "status": row.status}
    return (Note(State.RECOVERED, done, desk.stamp()),)
