"""A copy may sell: whatever the operator does, no ticket exists that the till does not know of."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pos_app.domain.errors import UnreachableError
from pos_app.domain.operation import State
from pos_app.domain.outcome import NotSent, Rejected, Unknown
from pos_app.domain.ticket import Ticket, TicketKey
from pos_app.till.again.copying import CopyReport, copy_ticket
from pos_app.till.desk import Blocked
from tests.fakes.service import Plan
from tests.unit.till.conftest import SLIP, Counter


def ask(counter: Counter, ticket: Ticket) -> CopyReport:
    key = TicketKey(ticket.number, counter.desk.day_of(ticket.sold_at))
    report = copy_ticket(counter.desk, key, SLIP)
    assert isinstance(report, CopyReport)
    return report


def test_a_proposal_is_proven_to_be_no_sale_and_leaves_nothing_open(counter: Counter) -> None:
    report = ask(counter, counter.sold())
    assert report.wagers == SLIP
    assert report.sold is None
    assert report.operation.money is State.NOT_CREATED
    assert counter.journal.list_unresolved() == []
    counter.sold()


def test_an_operator_that_sells_at_once_has_its_ticket_adopted_and_printed(
    counter: Counter,
) -> None:
    old = counter.sold()
    counter.service.copy_sells = True
    counter.wait(5)
    report = ask(counter, old)
    assert report.wagers == ()
    assert report.sold is not None
    assert report.sold.ticket is not None
    assert report.sold.ticket.number != old.number
    assert report.sold.operation.money is State.RECOVERED
    assert report.sold.operation.awaits_paper


@pytest.mark.parametrize(
    ("plan", "outcome", "state"),
    [
        (Plan(is_sent=False), NotSent, State.NOT_SENT),
        (Plan(refusal="no such ticket"), Rejected, State.REJECTED),
        (Plan(after=timedelta(seconds=2)), Unknown, State.UNKNOWN),
    ],
)
def test_what_was_not_answered_yes_proposes_nothing(
    counter: Counter, plan: Plan, outcome: type, state: State
) -> None:
    old = counter.sold()
    counter.service.plan("copy", plan)
    report = ask(counter, old)
    assert isinstance(report.outcome, outcome)
    assert report.wagers == ()
    assert report.operation.money is state


def test_no_sale_while_it_is_not_known_whether_the_copy_sold(counter: Counter) -> None:
    old = counter.sold()
    counter.service.plan("copy", Plan(after=timedelta(seconds=2)))
    ask(counter, old)
    key = TicketKey(old.number, counter.desk.day_of(old.sold_at))
    assert isinstance(copy_ticket(counter.desk, key, SLIP), Blocked)


def test_nothing_is_asked_while_the_newest_ticket_cannot_be_read(counter: Counter) -> None:
    old = counter.sold()
    counter.service.fail("last", UnreachableError("down"))
    with pytest.raises(UnreachableError):
        ask(counter, old)
    assert "copy" not in counter.service.calls
