"""What a person decides about an operation that the server does not explain.

Thread: the money lane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.operation import SUCCEEDED, Kind, Note, Operation, State
from pos_app.till.desk import Blocked, Desk
from pos_app.till.reconcile.adoption import is_known
from pos_app.till.reconcile.look import Look
from pos_app.till.reconcile.payout import recovered_payout
from pos_app.till.reconcile.sale import adopt
from pos_app.till.reconcile.schedule import may_be_declared

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pos_app.domain.catalogue import Draw
    from pos_app.domain.ticket import TicketKey

_ADOPTABLE = frozenset({State.UNKNOWN, State.INCIDENT, State.NOT_CREATED})


def declare_not_created(
    desk: Desk, reference: str, *, refused: Iterable[TicketKey] = ()
) -> Operation | Blocked:
    """Say, as a person, that an unknown operation was not done (rule 7).

    Only after the quiet period and two negative reads; tickets that came near must be named in
    `refused`: the person looked at them and says that they are not this one.
    """
    operation = desk.journal.find(reference)
    if operation is None or operation.intent.user != desk.user:
        return Blocked((), "not an operation of this user")
    seen = {key.number for key in refused}
    if not may_be_declared(operation, desk.rules, seen):
        return Blocked((operation,), "not quiet, or not enough negative reads")
    facts = {"by": desk.user, "refused": sorted(seen)}
    return desk.journal.append(reference, Note(State.NOT_CREATED, facts, desk.stamp()))


def adopt_by_person(desk: Desk, reference: str, key: TicketKey) -> Look | Blocked:
    """Say, as a person, that a ticket which came near is this sale's; it becomes recovered.

    Raises a ServiceError when the ticket cannot be viewed; then nothing is written.
    """
    operation = desk.journal.find(reference)
    if operation is None or operation.intent.user != desk.user:
        return Blocked((), "not an operation of this user")
    if operation.intent.kind is not Kind.SALE or operation.money not in _ADOPTABLE:
        return Blocked((operation,), "not a sale that looks for its ticket")
    if key.number == operation.intent.baseline or is_known(desk.journal, key):
        return Blocked((operation,), "that ticket is another sale's")
    evidence = Note(State.LOOKED_UP, {"by": desk.user, "matched": key.number}, desk.stamp())
    return adopt(desk, operation, desk.service.view_ticket(key), evidence)


def close_incident(
    desk: Desk, reference: str, reason: str, *, was_done: bool = False
) -> Operation | Blocked:
    """Say, as a person, that an incident was dealt with; its last certain state comes back.

    Where none was certain, `was_done` says whether the operator did it: recovered, or not done.
    A sale's ticket is named by `adopt_by_person` instead.
    """
    operation = desk.journal.find(reference)
    if operation is None or operation.money is not State.INCIDENT:
        return Blocked(() if operation is None else (operation,), "not an incident")
    facts: dict[str, object] = {"by": desk.user, "reason": reason}
    if certain := operation.detail(*SUCCEEDED):
        notes: tuple[Note, ...] = (Note(State.RECOVERED, {**certain, **facts}, desk.stamp()),)
    elif not was_done:
        notes = (Note(State.NOT_CREATED, facts, desk.stamp()),)
    elif operation.intent.kind is Kind.PAYOUT:
        notes = (Note(State.LOOKED_UP, facts), *recovered_payout(operation))
    else:
        return Blocked((operation,), "a sale is recovered with its ticket, a void by its list")
    return desk.journal.append(reference, *notes)


def name_closed(
    operation: Operation, draws: Iterable[Draw], server_now: datetime
) -> dict[int, str]:
    """Name an operation's draws that have closed, id → shown name (rule 9).

    `draws` are those the server has open; one that is not among them has closed.
    """
    still = {draw.id for draw in draws if draw.closes_at > server_now}
    names = operation.intent.draw_names
    ids = dict.fromkeys(wager.draw_id for wager in operation.intent.wagers)
    return {one: names.get(one, str(one)) for one in ids if one not in still}
