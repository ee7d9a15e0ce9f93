"""Look an unknown sale up: the newest ticket, the list of its window, and views (rules 4 to 7).

Thread: the money lane.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from pos_app.domain.operation import Intent, Note, Operation, State
from pos_app.domain.ticket import Ticket, TicketKey, TicketRow, compare_asked_with_sold
from pos_app.till.ports import Listing
from pos_app.till.reconcile.adoption import Match, is_foreign, is_known, judge, sent_at
from pos_app.till.reconcile.look import Evidence, Look, open_notes, report_look
from pos_app.till.reconcile.schedule import FOUND
from pos_app.till.sell import complete_ticket, describe_sold
from pos_app.till.standing import read_standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pos_app.till.desk import Desk


@dataclass(slots=True)
class _Seen:
    """The tickets of one look that are new to the journal, sorted by how they match."""

    ours: list[Ticket] = field(default_factory=list)
    near: list[TicketKey] = field(default_factory=list)
    strangers: list[TicketKey] = field(default_factory=list)


def look_at_sale(desk: Desk, operation: Operation) -> Look:
    """Read `last` and the list back once; adopt what passes the law's test.

    Of two tickets that pass, the earlier is adopted; the other is a late duplicate.
    """
    intent, evidence = operation.intent, Evidence(desk, desk.now())
    last = evidence.ask("last", desk.service.last_ticket, lambda got: got and got.number)
    start, end = sent_at(intent) - desk.rules.slack, evidence.at + desk.rules.slack
    rows = evidence.ask(
        "list",
        lambda: desk.service.list_tickets(Listing.SOLD, start, end),
        lambda got: [row.number for row in got],
    )
    seen = _sort_out(desk, intent, evidence, last, rows or ())
    evidence.facts.update(
        last=last and last.number,
        near=[key.number for key in seen.near],
        strangers=[key.number for key in seen.strangers],
    )
    if seen.ours:
        ticket = min(seen.ours, key=lambda one: (one.sold_at, one.number))
        evidence.facts["matched"] = ticket.number
        return adopt(desk, operation, ticket, evidence.note(FOUND))
    return report_look(
        desk, operation, evidence, near=tuple(seen.near), strangers=tuple(seen.strangers)
    )


def adopt(desk: Desk, operation: Operation, ticket: Ticket, *evidence: Note) -> Look:
    """Record that a ticket is this sale's, before anything is printed; it shows as recovered."""
    ticket = complete_ticket(desk, ticket)
    asked = operation.intent.wagers
    recovered = Note(State.RECOVERED, describe_sold(desk, asked, ticket), desk.stamp())
    operation = desk.journal.append(
        operation.reference,
        *open_notes(operation),
        *evidence,
        recovered,
        Note(State.PRINT_PENDING),
    )
    return Look(operation, ticket, compare_asked_with_sold(asked, ticket.wagers))


def _sort_out(
    desk: Desk,
    intent: Intent,
    evidence: Evidence,
    last: Ticket | None,
    rows: Sequence[TicketRow],
) -> _Seen:
    seen = _Seen()
    for key, row, known_ticket in _list_candidates(desk, last, rows):
        if key.number == intent.baseline or is_known(desk.journal, key):
            continue
        if row is not None and is_foreign(row, intent.user):
            continue
        ticket = known_ticket
        if ticket is None and row is not None and row.total <= intent.total:
            # What costs more than was asked cannot be ours: it is not viewed.
            view = partial(desk.service.view_ticket, key)
            ticket = evidence.ask("view", view, lambda got: got.number)
            if ticket is None:
                continue  # noted as failed, so this look is no negative one
        match = Match.OTHER
        if ticket is not None:
            match = judge(intent, ticket, now=evidence.at, slack=desk.rules.slack)
        if match is Match.NEAR or (match is Match.OURS and _is_dead(row)):
            seen.near.append(key)
        elif match is Match.OURS and ticket is not None:
            seen.ours.append(ticket)
        elif _is_new_of_this_user(desk, intent, row, known_ticket):
            seen.strangers.append(key)
    return seen


def _list_candidates(
    desk: Desk, last: Ticket | None, rows: Sequence[TicketRow]
) -> Iterator[tuple[TicketKey, TicketRow | None, Ticket | None]]:
    by_number = {row.number: row for row in rows}
    if last is not None:
        row = by_number.pop(last.number, None)
        yield TicketKey(last.number, desk.day_of(last.sold_at)), row, last
    for row in by_number.values():
        yield TicketKey(row.number, desk.day_of(row.sold_at)), row, None


def _is_dead(row: TicketRow | None) -> bool:
    # Ours, but taken back by somebody: it must not be printed as if it were alive.
    return row is not None and read_standing(row.status).is_dead


def _is_new_of_this_user(
    desk: Desk, intent: Intent, row: TicketRow | None, last: Ticket | None
) -> bool:
    if row is not None and row.email:
        return True  # those of other users were left out before
    return last is not None and last.sold_at >= sent_at(intent) - desk.rules.slack
