"""Find out what became of an operation: read back, adopt, declare, hunt duplicates, recover.

Thread: the money lane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from pos_app.domain.operation import Kind, State
from pos_app.till.reconcile.hunting.duplicates import Hunt, find_unfinished, hunt, next_hunt_at
from pos_app.till.reconcile.hunting.strangers import Watch, begin_watch
from pos_app.till.reconcile.look import Look
from pos_app.till.reconcile.payout import look_at_payout
from pos_app.till.reconcile.person import (
    adopt_by_person,
    close_incident,
    declare_not_created,
    name_closed,
)
from pos_app.till.reconcile.sale import look_at_sale
from pos_app.till.reconcile.schedule import may_be_declared, next_look_at
from pos_app.till.reconcile.start import recover_at_start
from pos_app.till.reconcile.void import look_at_void

if TYPE_CHECKING:
    from pos_app.domain.operation import Operation
    from pos_app.till.desk import Desk

__all__ = [
    "Hunt",
    "Look",
    "Watch",
    "adopt_by_person",
    "begin_watch",
    "close_incident",
    "declare_not_created",
    "find_unfinished",
    "hunt",
    "look",
    "may_be_declared",
    "name_closed",
    "next_hunt_at",
    "next_look_at",
    "recover_at_start",
]


def look(desk: Desk, operation: Operation) -> Look:
    """Look an operation up once, and note what was seen as evidence.

    One of another user is left alone, and so is one that is resolved or waits for a person.
    Never raises for what the line does; raises JournalError when the evidence cannot be kept.
    """
    operation = desk.journal.find(operation.reference) or operation
    if operation.intent.user != desk.user:
        return Look(operation, is_of_another_user=True)
    if operation.money not in {State.SENT, State.UNKNOWN}:
        return Look(operation)
    match operation.intent.kind:
        case Kind.SALE:
            return look_at_sale(desk, operation)
        case Kind.PAYOUT:
            return look_at_payout(desk, operation)
        case Kind.VOID | Kind.REVERT:
            return look_at_void(desk, operation)
        case _:
            assert_never(operation.intent.kind)
