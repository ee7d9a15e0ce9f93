"""The edges of the money rules: what a person may not say, what half an answer means, what stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from pos_app.domain.catalogue import Draw
from pos_app.domain.errors import BugError, JournalFullError, NoAnswerError
from pos_app.domain.money import Money
from pos_app.domain.operation import Kind, Note, Operation, State
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import TicketKey
from pos_app.till.desk import Blocked
from pos_app.till.paper.print_spool import begin_print
from pos_app.till.ports import ServerMoment
from pos_app.till.reconcile import (
    adopt_by_person,
    close_incident,
    declare_not_created,
    hunt,
    may_be_declared,
    next_look_at,
)
from pos_app.till.reconcile.adoption import Match, is_known, judge
from pos_app.till.sell import SaleReport, find_key, sell
from pos_app.till.server_clock import LinePace, ServerClock, is_open_for_sale, last_call
from pos_app.till.void import VoidReport, cancel, revert
from tests.fakes.service import ZONE, Answer, Plan
from tests.unit.till.conftest import SLIP, Counter

LOST, NEVER = Plan(answer=Answer.LOST), Plan(commits=0)


def key_of(counter: Counter, report: SaleReport) -> TicketKey:
    assert report.ticket is not None
    return TicketKey(report.ticket.number, counter.desk.day_of(report.ticket.sold_at))


def begin(counter: Counter, kind: Kind, *notes: Note, ticket: TicketKey | None = None) -> Operation:
    """An operation that this till cannot begin itself: an older or another program's."""
    intent = counter.desk.draft(kind, Money.of(20), wagers=SLIP, ticket=ticket)
    sent = (Note(State.PREPARED), Note(State.SENT))
    return counter.journal.open_operation(intent, *sent, *notes)


# --- a person's word ---------------------------------------------------------------------------


def test_only_the_user_who_made_an_intent_decides_about_it(counter: Counter) -> None:
    counter.service.plan("create", NEVER)
    reference = counter.sell().operation.reference
    other = counter.as_user("eva@agencia.ve")
    key = TicketKey(1, counter.desk.day_of(counter.clock.now()))
    assert isinstance(declare_not_created(other, reference), Blocked)
    assert isinstance(adopt_by_person(other, reference, key), Blocked)
    assert isinstance(declare_not_created(counter.desk, "nobody's"), Blocked)


def test_a_confirmed_sale_takes_no_other_ticket(counter: Counter) -> None:
    report = counter.sell()
    other = counter.service.add(SLIP)
    key = TicketKey(other.number, counter.desk.day_of(other.sold_at))
    assert isinstance(adopt_by_person(counter.desk, report.operation.reference, key), Blocked)
    assert not may_be_declared(report.operation, counter.desk.rules)


@pytest.mark.parametrize("reference", ["nobody's", ""])
def test_what_is_no_incident_is_not_closed(counter: Counter, reference: str) -> None:
    report = counter.sell()
    name = reference or report.operation.reference
    assert isinstance(close_incident(counter.desk, name, "x"), Blocked)


def test_an_incident_that_was_never_certain_ends_as_the_person_says(counter: Counter) -> None:
    unknown, incident = Note(State.UNKNOWN), Note(State.INCIDENT)
    sale = begin(counter, Kind.SALE, unknown, incident)
    done = close_incident(counter.desk, sale.reference, "apareció", was_done=True)
    assert isinstance(done, Blocked)  # its ticket must be named
    closed = close_incident(counter.desk, sale.reference, "no apareció")
    assert not isinstance(closed, Blocked)
    assert closed.money is State.NOT_CREATED


def test_a_late_ticket_of_a_sale_that_was_given_up_may_be_named_by_a_person(
    counter: Counter,
) -> None:
    sale = begin(counter, Kind.SALE, Note(State.UNKNOWN), Note(State.NOT_CREATED))
    late = counter.service.add(SLIP)
    key = TicketKey(late.number, counter.desk.day_of(late.sold_at))
    adopted = adopt_by_person(counter.desk, sale.reference, key)
    assert not isinstance(adopted, Blocked)
    assert adopted.operation.ticket_number == late.number


# --- looking -----------------------------------------------------------------------------------


def test_what_is_resolved_is_not_looked_up(counter: Counter) -> None:
    operation = counter.sell().operation
    counter.service.calls.clear()
    assert counter.look(operation).operation == operation
    assert next_look_at(operation, counter.clock.now(), counter.desk.rules) is None
    assert counter.service.calls == []


@pytest.mark.parametrize("kind", [Kind.PAYOUT, Kind.VOID])
def test_a_payout_or_void_without_a_ticket_is_a_bug(counter: Counter, kind: Kind) -> None:
    with pytest.raises(BugError):
        counter.look(begin(counter, kind, Note(State.UNKNOWN)))


def test_an_unknown_revert_is_done_only_when_the_list_says_so(counter: Counter) -> None:
    sale = counter.sell()
    counter.wait(181)
    cancel(counter.desk, key_of(counter, sale), Money.of(20), "sin papel")
    counter.service.plan("revert", NEVER)
    report = revert(counter.desk, sale.operation.reference, "sin papel")
    assert isinstance(report, VoidReport)
    again = revert(counter.desk, sale.operation.reference, "sin papel")
    assert isinstance(again, Blocked)
    counter.wait(400)
    # A revert has no window that is known: an old ticket that lives proves nothing.
    assert counter.look(report.operation).operation.money is State.UNKNOWN
    counter.service.tickets[sale.ticket.number if sale.ticket else 0].status = "reverted"
    assert counter.look(report.operation).operation.money is State.RECOVERED
    assert not counter.seen(sale.operation.reference).awaits_paper


def test_a_sale_of_ours_that_somebody_took_back_is_a_persons(counter: Counter) -> None:
    counter.service.plan("create", LOST)
    operation = counter.sell().operation
    number = counter.service.live()[0]
    counter.service.tickets[number].status = "reverted"
    found = counter.look(operation)
    assert [one.number for one in found.near] == [number]
    assert found.operation.money is State.UNKNOWN


def test_half_a_look_is_no_negative_one(counter: Counter) -> None:
    counter.service.plan("create", LOST)
    operation = counter.sell().operation
    counter.wait(121)
    counter.service.add((Wager(1, 1, "123", Money.of(2)),))
    counter.service.fail("view", NoAnswerError())
    found = counter.look(operation)
    assert found.operation.detail(State.LOOKED_UP)["found"] == "failed"
    assert counter.look(operation).operation.money is State.RECOVERED


def test_a_dearer_ticket_is_not_even_viewed(counter: Counter) -> None:
    counter.service.plan("create", NEVER)
    operation = counter.sell().operation
    counter.service.add((Wager(1, 1, "123", Money.of(500)),))
    counter.wait(1)
    counter.service.add((Wager(1, 1, "123", Money.of(500)),))
    found = counter.look(operation)
    assert "view" not in counter.service.calls
    assert len(found.strangers) == 2


def test_a_list_without_sellers_names_only_the_newest_as_a_stranger(counter: Counter) -> None:
    counter.service.plan("create", NEVER)
    operation = counter.sell().operation
    for one in (counter.service.add((Wager(1, 1, "9", Money.of(2)),)) for _ in range(2)):
        counter.service.tickets[one.number].email = ""
    counter.service.user = ""
    found = counter.look(operation)
    assert len(found.strangers) == 1


# --- hunting -----------------------------------------------------------------------------------


def test_a_hunt_that_cannot_read_finds_nothing_and_is_done_again(counter: Counter) -> None:
    counter.service.plan("create", Plan(commits=2))
    counter.sell()
    counter.service.fail("list", NoAnswerError())
    assert hunt(counter.desk).is_empty
    hunt(counter.desk)
    counter.wait(1)
    assert hunt(counter.desk).sales


def test_a_ticket_that_may_be_an_unknown_sales_is_nobodys_twin(counter: Counter) -> None:
    counter.sell()
    counter.service.plan("create", LOST)
    counter.sell()
    assert hunt(counter.desk).is_empty
    assert len(counter.service.live()) == 2


def test_a_twin_of_a_doubtful_sale_is_a_persons_while_the_user_is_open_elsewhere(
    counter: Counter,
) -> None:
    counter.service.plan("create", Plan(commits=2, answer=Answer.LOST))
    sale = counter.look(counter.sell().operation).operation
    counter.service.add((Wager(1, 1, "123", Money.of(2)),))
    found = hunt(counter.desk)
    assert len(found.strangers) == 1
    assert counter.seen(sale.reference).money is State.INCIDENT
    assert len(counter.service.live()) == 3


def test_an_unknown_cancel_of_a_twin_that_was_done_is_not_tried_again(counter: Counter) -> None:
    counter.service.plan("create", Plan(commits=2))
    counter.service.plan("cancel", LOST)
    sale = counter.sell().operation
    hunt(counter.desk)
    counter.wait(1)
    hunt(counter.desk)
    assert counter.service.live() == [sale.ticket_number]  # done, but the answer is lost
    counter.wait(2)
    hunt(counter.desk)
    (void,) = counter.journal.list_since(sale.intent.at, Kind.VOID)
    assert void.money is State.RECOVERED
    assert counter.service.calls.count("cancel") == 1
    assert counter.journal.list_unresolved() == []


def test_a_twin_whose_state_cannot_be_read_is_tried_again(counter: Counter) -> None:
    counter.service.plan("create", Plan(commits=2))
    counter.service.plan("cancel", NEVER)
    sale = counter.sell().operation
    hunt(counter.desk)
    counter.wait(1)
    hunt(counter.desk)
    counter.wait(2)
    counter.service.fail("list", NoAnswerError(), NoAnswerError())
    hunt(counter.desk)
    assert counter.service.calls.count("cancel") == 2
    assert counter.service.live() == [sale.ticket_number]


def test_a_twin_that_a_person_voided_meanwhile_is_gone(counter: Counter) -> None:
    counter.service.plan("create", Plan(commits=2))
    sale = counter.sell().operation
    hunt(counter.desk)
    twin = next(one for one in counter.service.live() if one != sale.ticket_number)
    day = counter.desk.day_of(counter.clock.now())
    cancel(counter.desk, TicketKey(twin, day), Money.of(20), "lo anuló la cajera")
    assert hunt(counter.desk).sales
    assert counter.seen(sale.reference).money is State.CONFIRMED
    assert counter.service.calls.count("cancel") == 1


# --- start, paper, disk ------------------------------------------------------------------------


def test_a_voided_tickets_paper_is_owed_no_more_after_a_start(counter: Counter) -> None:
    report = counter.sell()
    counter.service.plan("cancel", Plan())
    append = counter.journal.append

    def fill_disk_after_the_void(reference: str, *notes: Note) -> Operation:
        operation = append(reference, *notes)
        counter.journal.trouble = JournalFullError("disk full")
        return operation

    counter.journal.append = fill_disk_after_the_void  # type: ignore[method-assign]
    voided = cancel(counter.desk, key_of(counter, report), Money.of(20), "")
    assert isinstance(voided, VoidReport)
    assert isinstance(voided.journal_error, JournalFullError)
    assert voided.operation.money is State.CONFIRMED
    counter.journal.trouble = None
    counter.journal.append = append  # type: ignore[method-assign]
    assert counter.seen(report.operation.reference).awaits_paper
    counter.restart()
    assert counter.seen(report.operation.reference).paper is State.PRINT_WAIVED


def test_paper_that_a_start_has_doubted_is_doubted_once(counter: Counter) -> None:
    reference = counter.sell().operation.reference
    begin_print(counter.journal, reference)
    counter.restart()
    entries = counter.seen(reference).entries
    counter.restart()
    assert counter.seen(reference).entries == entries
    assert entries[-1].state is State.PRINT_DOUBTFUL


def test_only_what_failed_is_replaced_by_a_new_sale(counter: Counter) -> None:
    sold = counter.sell().operation.reference
    for reference in ("nobody's", sold):
        assert isinstance(sell(counter.desk, SLIP, replaces=reference), Blocked)
    counter.service.plan("create", Plan(is_sent=False))
    failed = counter.sell().operation
    assert failed.money is State.NOT_SENT
    assert counter.sell(replaces=failed.reference).ticket is not None


def test_a_number_alone_names_its_ticket_by_the_day_of_its_answer(counter: Counter) -> None:
    counter.service.plan("create", Plan(answer=Answer.NUMBER_ONLY))
    counter.service.fail("last", NoAnswerError())
    counter.service.fail("view", NoAnswerError())
    operation = counter.sell().operation
    number = operation.ticket_number
    day = counter.desk.day_of(counter.clock.now())
    assert find_key(operation, ZONE) == TicketKey(number or 0, day)
    failed = begin(counter, Kind.SALE, Note(State.NOT_SENT))
    assert find_key(failed, ZONE) is None
    bare = begin(counter, Kind.SALE, Note(State.CONFIRMED, {"number": 7}))
    assert find_key(bare, ZONE) == TicketKey(7, day)
    assert is_known(counter.journal, TicketKey(7, day - timedelta(days=1)))


def test_a_completed_sale_names_the_day_that_it_learned(counter: Counter) -> None:
    counter.service.plan("create", Plan(answer=Answer.NUMBER_ONLY))
    report = counter.sell()
    assert report.is_complete
    assert find_key(report.operation, ZONE) == key_of(counter, report)


def test_a_disk_that_fills_while_a_sale_is_completed_costs_nothing(counter: Counter) -> None:
    counter.service.plan("create", Plan(answer=Answer.NUMBER_ONLY))
    last = counter.service.last_ticket

    def fill_disk() -> object:
        counter.journal.trouble = JournalFullError("disk full")
        return last()

    counter.service.last_ticket = fill_disk  # type: ignore[method-assign,assignment]
    report = counter.sell()
    assert report.operation.money is State.CONFIRMED
    assert report.may_print


# --- time --------------------------------------------------------------------------------------


def test_the_offset_is_the_median_and_a_jump_voids_what_was_heard(counter: Counter) -> None:
    clock, here = ServerClock(), counter.clock.now().replace(microsecond=1)
    assert (clock.is_known, clock.offset, clock.is_far) == (False, timedelta(0), False)
    for seconds in (1.0, 1.2, 4.0):
        clock = clock.hear(ServerMoment(here + timedelta(seconds=seconds), here))
    assert clock.offset == timedelta(seconds=1.2)
    clock = clock.hear(ServerMoment(here + timedelta(seconds=40), here))
    assert clock.samples == (timedelta(seconds=40),)
    assert clock.is_far
    assert clock.now(counter.clock) == counter.clock.now() + timedelta(seconds=40)


def test_a_server_that_tells_whole_seconds_is_taken_half_a_second_later(counter: Counter) -> None:
    here = counter.clock.now().replace(microsecond=0)
    clock = ServerClock().hear(ServerMoment(here, here))
    assert clock.offset == timedelta(seconds=0.5)


def test_the_last_call_leaves_the_line_its_p95_and_a_margin(counter: Counter) -> None:
    pace = LinePace()
    assert pace.p95 == timedelta(0)
    for milliseconds in range(1, 61):
        pace = pace.note(timedelta(milliseconds=milliseconds))
    assert pace.p95 == timedelta(milliseconds=58)  # of the newest fifty
    now = counter.clock.now()
    draw = Draw(1, 30, "LOTTO REY", "animalitos", now, now)
    margin = timedelta(seconds=2)
    assert last_call(draw, pace.p95, margin) == now - timedelta(seconds=2.058)
    assert is_open_for_sale(draw, now - timedelta(seconds=2.1), pace.p95, margin)
    assert not is_open_for_sale(draw, now - timedelta(seconds=2), pace.p95, margin)


def test_each_row_keeps_both_times(counter: Counter) -> None:
    counter.journal.hear(timedelta(seconds=90))
    counter.service.plan("create", LOST)
    operation = counter.look(counter.sell().operation).operation
    begin_print(counter.journal, operation.reference)
    entries = counter.seen(operation.reference).entries
    assert all(one.server_at is not None for one in entries)
    assert {one.server_at - one.at for one in entries if one.server_at} <= {
        timedelta(seconds=90),
        timedelta(0),  # the desk's own stamp: its clock was not told
    }


def test_a_ticket_that_no_list_has_any_more_says_nothing_of_its_payout(counter: Counter) -> None:
    day = counter.desk.day_of(counter.clock.now())
    states = (Note(State.UNKNOWN), Note(State.NOT_CREATED))
    payout = begin(counter, Kind.PAYOUT, *states, ticket=TicketKey(1, day))
    assert hunt(counter.desk).is_empty
    assert counter.seen(payout.reference).money is State.NOT_CREATED


def test_a_revert_waits_for_what_is_unknown_of_its_ticket(counter: Counter) -> None:
    sale = counter.sell()
    assert isinstance(revert(counter.desk, "nobody's", ""), Blocked)
    counter.wait(181)
    cancel(counter.desk, key_of(counter, sale), Money.of(20), "")
    begin(counter, Kind.PAYOUT, Note(State.UNKNOWN), ticket=key_of(counter, sale))
    blocked = revert(counter.desk, sale.operation.reference, "")
    assert isinstance(blocked, Blocked)
    assert [one.intent.kind for one in blocked.operations] == [Kind.PAYOUT]


def test_the_newest_ticket_before_a_sale_is_never_that_sale(counter: Counter) -> None:
    old = counter.service.add(SLIP)
    intent = replace(counter.desk.draft(Kind.SALE, old.total, wagers=SLIP), baseline=old.number)
    now, slack = counter.clock.now(), counter.desk.rules.slack
    assert judge(intent, old, now=now, slack=slack) is Match.OTHER
    assert judge(replace(intent, baseline=None), old, now=now, slack=slack) is Match.OURS


def test_a_twin_that_cannot_be_voided_is_an_incident_of_the_hunt(counter: Counter) -> None:
    counter.service.plan("create", Plan(commits=2))
    counter.service.plan("cancel", *[Plan(refusal="no")] * 6)
    sale = counter.sell().operation
    found = hunt(counter.desk)
    while not found.incidents:
        counter.wait(1)
        found = hunt(counter.desk)
    assert [one.reference for one in found.incidents] == [sale.reference]
