"""What a start gives back: the newest ticket as it stands, and paper that nobody vouched for."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pos_app.domain.ticket import TicketKey
from pos_app.till.again.newest import ASKED_FOR, Newest, find_newest
from pos_app.till.paper.print_spool import begin_print, note_came_out, note_print
from pos_app.till.ports import PrintReport, Proof
from pos_app.till.sell import SaleReport
from pos_app.till.void import cancel
from tests.fakes.service import ZONE, Answer, Plan
from tests.unit.till.conftest import Counter


def find(counter: Counter) -> Newest:
    return find_newest(counter.journal, ZONE, counter.clock.now())


def print_it(counter: Counter, report: SaleReport, proof: Proof) -> None:
    begin_print(counter.journal, report.operation.reference)
    note_print(counter.journal, report.operation.reference, PrintReport(proof))


def test_a_till_that_never_sold_has_nothing(counter: Counter) -> None:
    assert find(counter) == Newest(None, is_void=False, unchecked=None)


def test_the_newest_ticket_is_the_last_that_was_sold_for_sure(counter: Counter) -> None:
    counter.sell()
    second = counter.sell()
    counter.service.plan("create", Plan(answer=Answer.LOST))
    lost = counter.sell()
    assert find(counter).sale == counter.seen(second.operation.reference)
    counter.wait(2)
    assert counter.look(lost.operation).is_resolved
    assert find(counter).sale == counter.seen(lost.operation.reference)


def test_another_cashiers_ticket_is_the_tills_newest_too(counter: Counter) -> None:
    counter.sell()
    counter.desk = counter.as_user("eva@agencia.ve")
    hers = counter.sell()
    sale = find(counter).sale
    assert sale is not None
    assert sale.reference == hers.operation.reference


def test_a_ticket_that_was_voided_says_so(counter: Counter) -> None:
    ticket = counter.sold()
    assert not find(counter).is_void
    key = TicketKey(ticket.number, counter.desk.day_of(ticket.sold_at))
    cancel(counter.desk, key, ticket.total, "customer")
    assert find(counter).is_void


@pytest.mark.parametrize("proof", [one for one in Proof if one is not Proof.UNVERIFIED])
def test_paper_that_is_proven_or_owed_is_not_asked_about(counter: Counter, proof: Proof) -> None:
    print_it(counter, counter.sell(), proof)
    assert find(counter).unchecked is None


def test_paper_that_only_silence_vouches_for_is_asked_about_until_answered(
    counter: Counter,
) -> None:
    report = counter.sell()
    print_it(counter, report, Proof.UNVERIFIED)
    counter.restart()
    unchecked = find(counter).unchecked
    assert unchecked is not None
    assert unchecked.operation.reference == report.operation.reference
    assert unchecked.copy == 1
    note_came_out(counter.journal, report.operation.reference, whole=True)
    assert find(counter).unchecked is None


def test_only_the_paper_noted_last_is_asked_about(counter: Counter) -> None:
    first, second = counter.sell(), counter.sell()
    print_it(counter, first, Proof.UNVERIFIED)
    print_it(counter, second, Proof.PROVEN)
    assert find(counter).unchecked is None
    print_it(counter, first, Proof.UNVERIFIED)
    unchecked = find(counter).unchecked
    assert unchecked is not None
    assert unchecked.operation.reference == first.operation.reference
    assert unchecked.copy == 2


def test_paper_that_nobody_has_in_hand_any_more_is_not_asked_about(counter: Counter) -> None:
    print_it(counter, counter.sell(), Proof.UNVERIFIED)
    counter.wait(ASKED_FOR / timedelta(seconds=1))
    assert find(counter).unchecked is not None
    counter.wait(1)
    assert find(counter).unchecked is None
