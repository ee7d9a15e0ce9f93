"""The payout's, the void's and the paper's rules of the law of money."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pos_app.domain.errors import NoAnswerError
from pos_app.domain.money import ZERO, Money
from pos_app.domain.operation import Note, State
from pos_app.domain.ticket import Pin, Ticket, TicketKey
from pos_app.till.desk import Blocked
from pos_app.till.paper.print_spool import (
    begin_print,
    fetch_ticket,
    list_owed,
    next_owed,
    note_came_out,
    note_print,
)
from pos_app.till.ports import PrintReport, Proof
from pos_app.till.prizes.inquire import inquire
from pos_app.till.prizes.pay_out import PayReport, amount_paid, note_handed_over, pay
from pos_app.till.prizes.settle import settle_by_person
from pos_app.till.prizes.verdict import Verdict
from pos_app.till.reconcile import close_incident, declare_not_created, hunt, next_hunt_at
from pos_app.till.standing import Standing
from pos_app.till.void import VoidReport, cancel, revert, void_deadline
from tests.fakes.service import ZONE, Answer, Plan
from tests.unit.till.conftest import Counter

PRIZE = Money.of(300)


def check(counter: Counter, ticket: Ticket, pin: Pin | None = None) -> Verdict:
    return inquire(
        counter.service,
        counter.journal,
        counter.service.entity,
        ticket.number,
        pin or ticket.pin,
        today=counter.desk.day_of(counter.clock.now()),
    )


def winner(counter: Counter) -> Ticket:
    ticket = counter.sold()
    counter.service.win(ticket.number, "300")
    return ticket


def paid(counter: Counter, verdict: Verdict) -> PayReport:
    report = pay(counter.desk, verdict, PRIZE)
    assert isinstance(report, PayReport)
    return report


def key_of(counter: Counter, ticket: Ticket) -> TicketKey:
    return TicketKey(ticket.number, counter.desk.day_of(ticket.sold_at))


def test_checking_never_pays_and_finds_the_day_itself(counter: Counter) -> None:
    ticket = winner(counter)
    counter.wait(2 * 86_400)
    verdict = check(counter, ticket)
    assert (verdict.standing, verdict.owed, verdict.may_be_paid) == (Standing.WINNER, PRIZE, True)
    assert verdict.key == key_of(counter, ticket)
    assert "pay" not in counter.service.calls


def test_a_wrong_pin_is_told_before_paying(counter: Counter) -> None:
    verdict = check(counter, winner(counter), Pin("1"))
    assert verdict.pin_is_wrong
    assert isinstance(pay(counter.desk, verdict, PRIZE), Blocked)


def test_a_prize_is_paid_once_and_counts_when_handed_over(counter: Counter) -> None:
    ticket = winner(counter)
    verdict = check(counter, ticket)
    report = paid(counter, verdict)
    assert report.amount == PRIZE
    assert report.operation.awaits_paper
    assert not report.operation.is_handed_over
    handed = note_handed_over(counter.journal, report.operation.reference)
    assert note_handed_over(counter.journal, report.operation.reference) == handed
    assert isinstance(pay(counter.desk, verdict, PRIZE), Blocked)
    assert not check(counter, ticket).may_be_paid
    assert counter.service.tickets[ticket.number].payments == 1


def test_no_cash_on_unknown_and_paid_in_the_list_is_paid_by_us(counter: Counter) -> None:
    verdict = check(counter, winner(counter))
    counter.service.plan("pay", Plan(answer=Answer.LOST))
    report = paid(counter, verdict)
    assert report.amount is None
    assert isinstance(note_handed_over(counter.journal, report.operation.reference), Blocked)
    assert isinstance(pay(counter.desk, verdict, PRIZE), Blocked)
    found = counter.look(report.operation)
    assert found.operation.money is State.RECOVERED
    assert found.operation.awaits_paper


def test_already_paid_after_a_person_said_no_is_a_persons_again(counter: Counter) -> None:
    ticket = winner(counter)
    verdict = check(counter, ticket)
    counter.service.plan("pay", Plan(commits=0))
    first = paid(counter, verdict).operation
    for _ in range(2):
        counter.wait(121)
        counter.look(first)
    declared = declare_not_created(counter.desk, first.reference)
    assert not isinstance(declared, Blocked)
    counter.service.tickets[ticket.number].status = "paid"
    second = paid(counter, verdict)
    assert second.amount is None
    assert second.doubted is not None
    assert second.doubted.money is State.INCIDENT
    closed = close_incident(counter.desk, first.reference, "the list says so", was_done=True)
    assert not isinstance(closed, Blocked)
    assert closed.money is State.RECOVERED


def test_a_person_settles_a_payout_and_never_against_the_list(counter: Counter) -> None:
    verdict = check(counter, winner(counter))
    counter.service.plan("pay", Plan(commits=0))
    first = paid(counter, verdict).operation
    assert isinstance(settle_by_person(counter.desk, first.reference, was_paid=False), Blocked)
    for _ in range(2):
        counter.wait(121)
        counter.look(first)
    assert isinstance(settle_by_person(counter.desk, first.reference, was_paid=True), Blocked)
    settled = settle_by_person(counter.desk, first.reference, was_paid=False)
    assert not isinstance(settled, Blocked)
    assert settled.money is State.NOT_CREATED
    assert isinstance(settle_by_person(counter.desk, "nothing", was_paid=True), Blocked)


def test_an_incident_that_the_operator_calls_paid_owes_its_cash(counter: Counter) -> None:
    ticket = winner(counter)
    verdict = check(counter, ticket)
    counter.service.plan("pay", Plan(commits=0))
    first = paid(counter, verdict).operation
    for _ in range(2):
        counter.wait(121)
        counter.look(first)
    settle_by_person(counter.desk, first.reference, was_paid=False)
    counter.service.tickets[ticket.number].status = "paid"
    assert paid(counter, verdict).doubted is not None
    settled = settle_by_person(counter.desk, first.reference, was_paid=True)
    assert not isinstance(settled, Blocked)
    assert settled.has_succeeded
    assert amount_paid(settled) == PRIZE
    assert not settled.is_handed_over


def test_already_paid_without_an_intent_of_ours_is_refused(counter: Counter) -> None:
    ticket = winner(counter)
    verdict = check(counter, ticket)
    counter.service.tickets[ticket.number].status = "paid"
    report = paid(counter, verdict)
    assert (report.amount, report.doubted) == (None, None)
    assert report.operation.money is State.REJECTED


def test_an_unknown_cancel_is_done_only_when_the_list_says_so(counter: Counter) -> None:
    ticket = counter.sold()
    counter.service.plan("cancel", Plan(commits=0), Plan(answer=Answer.LOST))
    report = cancel(counter.desk, key_of(counter, ticket), ticket.total, "se equivocó")
    assert isinstance(report, VoidReport)
    assert counter.look(report.operation).operation.money is State.UNKNOWN
    counter.wait(200)
    assert counter.look(report.operation).operation.money is State.REJECTED
    other = counter.sold()
    report = cancel(counter.desk, key_of(counter, other), other.total, "se equivocó")
    assert isinstance(report, VoidReport)
    assert report.operation.intent.reason == "se equivocó"
    assert isinstance(cancel(counter.desk, key_of(counter, other), other.total, ""), Blocked)
    assert counter.look(report.operation).operation.money is State.RECOVERED


def test_the_window_ends_before_the_earliest_draw_closes(counter: Counter) -> None:
    now, entity = counter.clock.now(), counter.service.entity
    assert (void_deadline(now, entity) - now).total_seconds() == 180


def test_a_revert_needs_an_unprinted_sale_and_a_refused_cancel(counter: Counter) -> None:
    sale = counter.sell()
    assert sale.ticket is not None
    assert isinstance(revert(counter.desk, sale.operation.reference, "sin papel"), Blocked)
    counter.wait(181)
    cancel(counter.desk, key_of(counter, sale.ticket), sale.ticket.total, "sin papel")
    report = revert(counter.desk, sale.operation.reference, "sin papel")
    assert isinstance(report, VoidReport)
    assert report.operation.money is State.CONFIRMED
    assert not counter.seen(sale.operation.reference).awaits_paper


@pytest.mark.parametrize(
    ("proof", "copy"),
    [(Proof.PROVEN, 1), (Proof.UNVERIFIED, 1), (Proof.DOUBTFUL, 1), (Proof.NOT_PRINTED, 0)],
)
def test_a_copy_is_marked_once_paper_may_be_out(counter: Counter, proof: Proof, copy: int) -> None:
    reference = counter.sell().operation.reference
    first = begin_print(counter.journal, reference)
    assert first is not None
    assert first.copy == 0
    assert begin_print(counter.journal, reference) is None
    note_print(counter.journal, reference, PrintReport(proof))
    again = begin_print(counter.journal, reference)
    assert again is not None
    assert again.copy == copy


@pytest.mark.parametrize("verb", ["cancel", "revert"])
def test_a_ticket_is_not_printed_while_it_may_be_dead(counter: Counter, verb: str) -> None:
    sale = counter.sell()
    assert sale.ticket is not None
    reference, key = sale.operation.reference, key_of(counter, sale.ticket)
    if verb == "revert":
        counter.wait(181)
        cancel(counter.desk, key, sale.ticket.total, "sin papel")
    counter.service.plan(verb, Plan(commits=0, answer=Answer.LOST))
    if verb == "revert":
        report = revert(counter.desk, reference, "sin papel")
    else:
        report = cancel(counter.desk, key, sale.ticket.total, "sin papel")
    assert isinstance(report, VoidReport)
    assert report.operation.is_unresolved
    assert begin_print(counter.journal, reference) is None
    counter.journal.append(report.operation.reference, Note(State.NOT_CREATED))
    assert begin_print(counter.journal, reference) is not None


def test_another_tickets_void_keeps_no_paper_back(counter: Counter) -> None:
    first, second = counter.sell(), counter.sell()
    assert first.ticket is not None
    counter.service.plan("cancel", Plan(commits=0, answer=Answer.LOST))
    cancel(counter.desk, key_of(counter, first.ticket), first.ticket.total, "sin papel")
    assert begin_print(counter.journal, second.operation.reference) is not None


def test_a_ticket_that_is_at_the_printer_is_not_reverted(counter: Counter) -> None:
    sale = counter.sell()
    assert sale.ticket is not None
    counter.wait(181)
    cancel(counter.desk, key_of(counter, sale.ticket), sale.ticket.total, "sin papel")
    begin_print(counter.journal, sale.operation.reference)
    blocked = revert(counter.desk, sale.operation.reference, "sin papel")
    assert isinstance(blocked, Blocked)
    assert [one.reference for one in blocked.operations] == [sale.operation.reference]


def test_only_what_was_not_written_is_printed_by_itself(counter: Counter) -> None:
    reference = counter.sell().operation.reference
    begin_print(counter.journal, reference)
    assert next_owed(counter.journal) is None
    note_print(counter.journal, reference, PrintReport(Proof.NOT_PRINTED))
    assert next_owed(counter.journal) is not None
    begin_print(counter.journal, reference)
    note_print(counter.journal, reference, PrintReport(Proof.DOUBTFUL))
    assert next_owed(counter.journal) is None
    assert len(list_owed(counter.journal)) == 1
    note_came_out(counter.journal, reference, whole=False)
    owed = next_owed(counter.journal)
    assert owed is not None
    assert owed.copy == 1
    note_came_out(counter.journal, reference, whole=True)
    assert list_owed(counter.journal) == ()


def test_the_pin_of_a_reprint_comes_from_the_server(counter: Counter) -> None:
    report = counter.sell()
    assert fetch_ticket(counter.service, report.operation, ZONE) == report.ticket
    numbered = replace(report.operation, entries=report.operation.entries[:2])
    assert fetch_ticket(counter.service, numbered, ZONE) is None


def test_printing_calls_no_money(counter: Counter) -> None:
    reference = counter.sell().operation.reference
    counter.service.calls.clear()
    begin_print(counter.journal, reference)
    note_print(counter.journal, reference, PrintReport(Proof.PROVEN))
    assert counter.service.calls == []


def test_a_ticket_that_nobody_knows_has_no_standing(counter: Counter) -> None:
    counter.sold()
    today = counter.desk.day_of(counter.clock.now())
    verdict = inquire(counter.service, counter.journal, counter.service.entity, 1, today=today)
    assert (verdict.standing, verdict.owed, verdict.may_be_paid) == (None, ZERO, False)


def test_a_payout_that_was_done_after_all_is_a_persons_and_the_customer_is_owed(
    counter: Counter,
) -> None:
    ticket = winner(counter)
    counter.service.plan("pay", Plan(after=timedelta(seconds=400)))
    operation = paid(counter, check(counter, ticket)).operation
    for _ in range(2):
        counter.wait(121)
        counter.look(operation)
    assert not isinstance(declare_not_created(counter.desk, operation.reference), Blocked)
    assert hunt(counter.desk).is_empty
    counter.service.fail("list", NoAnswerError())
    assert hunt(counter.desk).is_empty
    counter.wait(400)
    due = next_hunt_at(counter.desk, None)
    assert due is not None
    assert due <= counter.clock.now()
    (late,) = hunt(counter.desk).late
    assert late.money is State.INCIDENT
    assert hunt(counter.desk).is_empty
    closed = close_incident(counter.desk, operation.reference, "el cliente volvió", was_done=True)
    assert not isinstance(closed, Blocked)
    assert closed.awaits_paper
    assert not isinstance(note_handed_over(counter.journal, operation.reference), Blocked)
    assert counter.service.tickets[ticket.number].payments == 1


def test_a_void_that_was_done_after_all_is_done(counter: Counter) -> None:
    sale = counter.sell()
    assert sale.ticket is not None
    counter.service.plan("cancel", Plan(after=timedelta(seconds=150)))
    report = cancel(counter.desk, key_of(counter, sale.ticket), sale.ticket.total, "")
    assert isinstance(report, VoidReport)
    for _ in range(2):
        counter.wait(61)
        counter.look(report.operation)
    assert isinstance(declare_not_created(counter.desk, report.operation.reference), Blocked)
    counter.look(report.operation)
    assert not isinstance(declare_not_created(counter.desk, report.operation.reference), Blocked)
    counter.wait(60)
    (late,) = hunt(counter.desk).late
    assert late.money is State.RECOVERED
    assert not counter.seen(sale.operation.reference).awaits_paper


def test_what_nobody_can_have_on_its_way_is_watched_no_more(counter: Counter) -> None:
    ticket = winner(counter)
    counter.service.plan("pay", Plan(commits=0))
    operation = paid(counter, check(counter, ticket)).operation
    for _ in range(2):
        counter.wait(121)
        counter.look(operation)
    declare_not_created(counter.desk, operation.reference)
    counter.wait(900)
    counter.service.calls.clear()
    assert next_hunt_at(counter.desk, None) is None
    assert hunt(counter.desk).is_empty
    assert counter.service.calls == []
