"""A person's word about a payout in doubt: the last means, once asking has told nothing.

Source: the payout's rules of the law of money. Thread: the money lane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.operation import Kind, State
from pos_app.till.desk import Blocked
from pos_app.till.reconcile import close_incident, declare_not_created

if TYPE_CHECKING:
    from pos_app.domain.operation import Operation
    from pos_app.till.desk import Desk

ASKED = "the operator was asked"


def settle_by_person(desk: Desk, reference: str, *, was_paid: bool) -> Operation | Blocked:
    """Say that a payout was made, or was not.

    One that is still looked up can only be said not to have been made, after the quiet period and
    enough negative reads: that it was made is the operator's list to say. An incident is settled
    either way, by whoever asked the operator. Raises JournalError.
    """
    operation = desk.journal.find(reference)
    if operation is None or operation.intent.kind is not Kind.PAYOUT:
        return Blocked((), "not a payout")
    if operation.money is State.INCIDENT:
        return close_incident(desk, reference, ASKED, was_done=was_paid)
    if was_paid:
        return Blocked((operation,), "only the operator can say that it was paid")
    return declare_not_created(desk, reference)
