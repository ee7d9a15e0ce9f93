"""The cashier's part until nothing is open: look, print what is owed, hand over, decide.

Thread: the till process's only one.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from pos_app.domain.errors import ServiceError
from pos_app.domain.operation import Kind, State
from pos_app.lanes.money import Looked
from pos_app.till.paper import print_spool
from pos_app.till.reconcile import adopt_by_person, close_incident, declare_not_created
from pos_app.till.reconcile.hunting.pursuit import find_pursued

if TYPE_CHECKING:
    from tests.soak.till_process import Till

SETTLE_SECONDS = 45.0
LONGEST_WAIT = 0.1


def settle(till: Till) -> None:
    """Work until nothing is open, and until the list was read once after the line had calmed."""
    till.ask("settling")
    end, has_hunted = time.monotonic() + SETTLE_SECONDS, False
    while time.monotonic() < end:
        _settle_paper(till)
        _settle_cash(till)
        is_open = _settle_persons(till)
        if not is_open and has_hunted and not _has_twins(till):
            return
        is_last_hunt = bool(till.ask("calm?")) and not is_open
        due = till.money.next_due()
        till.rest(min(max(due or 0.0, 0.0), LONGEST_WAIT))
        if is_last_hunt:
            till.money._next_hunt = till.money.clock.now()
            has_hunted = True
        _tick(till)


def _tick(till: Till) -> None:
    news = till.money.tick()
    if not isinstance(news, Looked):
        return
    look, desk = news.look, till.money.desk
    if look.session_is_over:
        till.sign_in()
    if look.near:
        # She finds the customer's plays in it, less what was sold out.
        try:
            adopt_by_person(desk, look.operation.reference, look.near[0])
        except ServiceError:
            return
    elif look.may_be_declared:
        declare_not_created(desk, look.operation.reference)


def _has_twins(till: Till) -> bool:
    return any(find_pursued(one) for one in till.operations(Kind.SALE))


def _settle_persons(till: Till) -> bool:
    """Settle what waits for a person; whether anything is unresolved still."""
    unresolved = till.money.read_books().unresolved
    for one in unresolved:
        if one.money is State.INCIDENT:
            answer = till.ask("incident", one.intent.kind.value, one.ticket_number)
            close_incident(till.money.desk, one.reference, str(answer), was_done=True)
    return bool(unresolved)


def _settle_paper(till: Till) -> None:
    journal = till.money.journal
    for owed in print_spool.list_owed(journal):
        one = owed.operation
        is_doubtful = one.paper is State.PRINT_DOUBTFUL
        if is_doubtful and till.ask("paper?", one.intent.kind.value, one.ticket_number):
            print_spool.note_came_out(journal, one.reference, whole=True)
            continue
        try:
            till.print(one.reference)
        except ServiceError:
            continue
    for operation in till.operations():
        # A till that was killed between this paper and the question about it.
        if operation.has_succeeded and operation.paper is State.PRINT_UNVERIFIED:
            till.look_at_paper(operation)


def _settle_cash(till: Till) -> None:
    for one in till.operations(Kind.PAYOUT):
        if one.has_succeeded and not one.is_handed_over:
            till.hand_over(one)
