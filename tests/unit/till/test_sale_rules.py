"""The sale's rules of the law of money, by their numbers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pos_app.domain.catalogue import Draw
from pos_app.domain.errors import JournalFullError, NoAnswerError
from pos_app.domain.money import Money
from pos_app.domain.operation import Kind, State
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import TicketKey
from pos_app.till.desk import Blocked
from pos_app.till.reconcile import (
    adopt_by_person,
    begin_watch,
    close_incident,
    declare_not_created,
    find_unfinished,
    hunt,
    name_closed,
    next_hunt_at,
    next_look_at,
)
from pos_app.till.sell import SaleReport, sell
from tests.fakes.service import USER, Answer, Plan
from tests.unit.till.conftest import SLIP, Counter

LOST = Plan(answer=Answer.LOST)
NEVER = Plan(commits=0)


def states(counter: Counter, reference: str) -> list[State]:
    return [entry.state for entry in counter.seen(reference).entries]


def test_rule_1_the_intent_rests_before_a_byte_leaves(counter: Counter) -> None:
    first = counter.sold()
    seen: list[object] = []
    create = counter.service.create_ticket

    def watch(wagers: object) -> object:
        operation = counter.journal.list_unresolved(USER)[0]
        seen.append((operation.money, operation.intent.wagers, operation.intent.baseline))
        return create(wagers)  # type: ignore[arg-type]

    counter.service.create_ticket = watch  # type: ignore[method-assign,assignment]
    counter.sell()
    assert seen == [(State.SENT, SLIP, first.number)]


def test_rule_1_nothing_is_sent_when_the_intent_cannot_be_kept(counter: Counter) -> None:
    counter.journal.trouble = JournalFullError("disk full")
    with pytest.raises(JournalFullError):
        counter.sell()
    assert counter.service.calls == []


def test_rule_2_a_ticket_that_this_till_did_not_sell_is_told_once(counter: Counter) -> None:
    counter.service.add(SLIP)
    counter.wait(60)
    watch = begin_watch(counter.desk)
    counter.sold()
    told: list[TicketKey | None] = []
    for _ in range(2):
        watch, key = watch.ask(counter.desk)
        told.append(key)
    counter.wait(9)
    other = counter.service.add((Wager(1, 1, "123", Money.of(2)),))
    for _ in range(2):
        watch, key = watch.ask(counter.desk)
        told.append(key)
    assert told == [None, None, TicketKey(other.number, counter.desk.day_of(other.sold_at)), None]


def test_rule_2_nothing_is_said_of_a_ticket_that_may_be_an_unknown_sales(counter: Counter) -> None:
    watch = begin_watch(counter.desk)
    counter.service.plan("create", LOST)
    operation = counter.sell().operation
    counter.service.calls.clear()
    assert watch.ask(counter.desk) == (watch, None)
    assert counter.service.calls == []
    counter.look(operation)
    assert watch.ask(counter.desk)[1] is None


def test_rule_2_what_was_sold_before_signing_in_is_no_stranger(counter: Counter) -> None:
    counter.service.add(SLIP)
    counter.wait(60)
    counter.service.fail("last", NoAnswerError(), NoAnswerError())
    watch = begin_watch(counter.desk)
    assert watch.newest is None
    assert watch.ask(counter.desk) == (watch, None)
    assert watch.ask(counter.desk)[1] is None


def test_rule_2_a_new_journals_baseline_is_what_the_server_told_at_sign_in(
    counter: Counter,
) -> None:
    newest = counter.service.add(SLIP)
    counter.desk = replace(counter.desk, last_seen=begin_watch(counter.desk).newest)
    counter.service.plan("create", NEVER)
    operation = counter.sell().operation
    assert operation.intent.baseline == newest.number
    # It is younger than the slack and equal wager by wager, and yet it is not this sale's.
    assert counter.look(operation).operation.money is State.UNKNOWN


def test_rule_3_an_unknown_sale_blocks_this_user_and_no_other(counter: Counter) -> None:
    counter.service.plan("create", LOST)
    report = counter.sell()
    assert report.operation.money is State.UNKNOWN
    blocked = sell(counter.desk, SLIP)
    assert isinstance(blocked, Blocked)
    assert blocked.operations == (report.operation,)
    assert counter.service.calls.count("create") == 1
    # Rule 14: another user sells on.
    assert isinstance(sell(counter.as_user("eva@agencia.ve"), SLIP), SaleReport)


def test_rule_4_looks_follow_the_schedule_and_then_every_minute(counter: Counter) -> None:
    counter.service.plan("create", NEVER)
    operation, began = counter.sell().operation, counter.clock.now()
    at = []
    for _ in range(10):
        due = next_look_at(operation, counter.clock.now(), counter.desk.rules)
        assert due is not None
        at.append((due - began).total_seconds())
        counter.clock.moment = due
        operation = counter.look(operation).operation
    assert at == [1, 3, 6, 12, 24, 48, 90, 120, 180, 240]


def test_rule_5_the_lost_ticket_is_adopted_before_it_is_printed(counter: Counter) -> None:
    counter.service.plan("create", LOST)
    operation = counter.sell().operation
    found = counter.look(operation)
    assert found.is_resolved
    assert found.ticket is not None
    assert found.ticket.pin is not None
    assert found.operation.ticket_number == counter.service.live()[0]
    assert states(counter, operation.reference)[-3:] == [
        State.LOOKED_UP,
        State.RECOVERED,
        State.PRINT_PENDING,
    ]


@pytest.mark.parametrize(
    "wagers",
    [
        (Wager(23173, 5, "5", Money.of(10)), Wager(23173, 5, "0", Money.of(10))),
        (Wager(23174, 5, "5", Money.of(10)), Wager(23173, 5, "00", Money.of(10))),
        (Wager(23173, 3, "5", Money.of(10)), Wager(23173, 5, "00", Money.of(10))),
        (Wager(23173, 5, "5", Money.of(11)), Wager(23173, 5, "00", Money.of(9))),
        (*SLIP, SLIP[0]),
    ],
)
def test_rule_5_a_ticket_with_other_wagers_is_not_adopted(
    counter: Counter, wagers: tuple[Wager, ...]
) -> None:
    counter.service.plan("create", NEVER)
    operation = counter.sell().operation
    counter.service.add(wagers)
    found = counter.look(operation)
    assert found.operation.money is State.UNKNOWN
    assert len(found.strangers) == 1


def test_rule_5_a_known_ticket_or_the_baseline_is_not_adopted(counter: Counter) -> None:
    counter.sold()
    counter.service.plan("create", NEVER)
    assert counter.look(counter.sell().operation).operation.money is State.UNKNOWN


@pytest.mark.parametrize("seconds", [-7, 9])
def test_rule_5_a_ticket_outside_of_the_window_is_a_persons(
    counter: Counter, seconds: float
) -> None:
    counter.service.plan("create", NEVER)
    operation = counter.sell().operation
    counter.service.add(SLIP, at=counter.clock.now() + timedelta(seconds=seconds))
    found = counter.look(operation)
    assert found.operation.money is State.UNKNOWN
    assert len(found.near) == 1
    adopted = adopt_by_person(counter.desk, operation.reference, found.near[0])
    assert not isinstance(adopted, Blocked)
    assert adopted.operation.money is State.RECOVERED


def test_rule_5_a_ticket_of_another_user_is_not_adopted(counter: Counter) -> None:
    counter.service.plan("create", NEVER)
    operation = counter.sell().operation
    counter.service.add(SLIP, email="eva@agencia.ve")
    found = counter.look(operation)
    assert (found.operation.money, found.near, found.strangers) == (State.UNKNOWN, (), ())


def test_rule_6_the_list_finds_what_last_does_not_show(counter: Counter) -> None:
    counter.service.plan("create", LOST)
    operation = counter.sell().operation
    counter.wait(1)
    counter.service.add((Wager(1, 1, "123", Money.of(2)),))
    found = counter.look(operation)
    assert found.operation.ticket_number == min(counter.service.live())


def test_rule_7_not_created_needs_quiet_and_two_negative_reads(counter: Counter) -> None:
    counter.service.plan("create", NEVER)
    operation = counter.sell().operation
    for seconds in (1, 60, 58):
        counter.wait(seconds)
        assert not counter.look(operation).may_be_declared
    counter.wait(2)
    assert not counter.look(operation).may_be_declared
    counter.service.fail("last", NoAnswerError())
    assert not counter.look(operation).may_be_declared
    assert isinstance(declare_not_created(counter.desk, operation.reference), Blocked)
    assert counter.look(operation).may_be_declared
    declared = declare_not_created(counter.desk, operation.reference)
    assert not isinstance(declared, Blocked)
    assert declared.money is State.NOT_CREATED
    again = counter.sell(replaces=operation.reference)
    assert again.operation.intent.replaces == operation.reference
    assert isinstance(sell(counter.desk, SLIP, replaces=operation.reference), Blocked)


def test_rule_7_a_reduced_ticket_keeps_not_created_from_being_said(counter: Counter) -> None:
    counter.service.sold_out["5"] = Money.of(4)
    counter.service.plan("create", LOST)
    operation = counter.sell().operation
    for _ in range(3):
        counter.wait(61)
        assert not counter.look(operation).may_be_declared
    found = counter.look(operation)
    assert isinstance(declare_not_created(counter.desk, operation.reference), Blocked)
    declared = declare_not_created(counter.desk, operation.reference, refused=found.near)
    assert not isinstance(declared, Blocked)


def test_rule_8_the_unprinted_twin_is_cancelled(counter: Counter) -> None:
    counter.service.plan("create", Plan(commits=2, answer=Answer.LOST))
    adopted = counter.look(counter.sell().operation).operation
    hunt(counter.desk)
    counter.wait(1)
    hunt(counter.desk)
    assert counter.service.live() == [adopted.ticket_number]
    voids = counter.journal.list_since(adopted.intent.at, Kind.VOID)
    assert [one.money for one in voids] == [State.CONFIRMED]


def test_rule_8_six_refused_tries_make_an_incident(counter: Counter) -> None:
    counter.service.plan("create", Plan(commits=2))
    counter.service.plan("cancel", *[Plan(refusal="no")] * 6)
    sale, began = counter.sell().operation, counter.clock.now()
    at: list[float] = []
    while counter.seen(sale.reference).money is not State.INCIDENT:
        hunt(counter.desk)
        calls = counter.service.calls.count("cancel")
        if calls > len(at):
            at.append((counter.clock.now() - began).total_seconds())
        counter.wait(1)
    assert at == [1, 3, 7, 15, 31, 63]
    assert len(counter.journal.list_since(began, Kind.VOID)) == 6


def test_rule_8_an_incident_is_a_persons_and_the_next_customer_is_served(counter: Counter) -> None:
    counter.service.plan("create", Plan(commits=2))
    counter.service.plan("cancel", *[Plan(refusal="no")] * 6)
    sale = counter.sell().operation
    while counter.seen(sale.reference).money is not State.INCIDENT:
        hunt(counter.desk)
        counter.wait(1)
    assert counter.sold().number not in {sale.ticket_number, None}
    closed = close_incident(counter.desk, sale.reference, "el operador anuló el segundo")
    assert not isinstance(closed, Blocked)
    assert closed.money is State.RECOVERED


def test_rule_8_what_a_stopped_till_left_half_done_is_finished(counter: Counter) -> None:
    counter.service.plan("create", Plan(commits=2))
    counter.service.plan("cancel", Plan(refusal="no"))
    sale = counter.sell().operation
    hunt(counter.desk)
    counter.wait(1)
    hunt(counter.desk)
    counter.wait(3600)
    assert next_hunt_at(counter.desk, None) is None
    unfinished = find_unfinished(counter.desk)
    assert unfinished == {sale.reference}
    due = next_hunt_at(counter.desk, None, unfinished)
    assert due is not None
    counter.service.entity = replace(counter.service.entity, seconds_to_cancel=86_400)
    hunt(counter.desk, unfinished)
    assert counter.service.live() == [sale.ticket_number]


def test_rule_8_nothing_is_cancelled_while_the_user_is_open_elsewhere(counter: Counter) -> None:
    counter.sold()
    counter.service.add(SLIP)
    counter.service.add((Wager(1, 1, "123", Money.of(2)),))
    assert len(hunt(counter.desk).strangers) == 2
    assert len(counter.service.live()) == 3


def test_rule_8_the_next_hunt_is_planned_without_reading_every_sale_again(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is planned after each sale: what a rush sold before must cost nothing then."""
    first = counter.sell().operation
    for _ in range(20):
        counter.wait(1)
        counter.sell()
    monkeypatch.setattr(counter.journal, "list_since", None)
    assert next_hunt_at(counter.desk, None) == first.intent.at + counter.desk.rules.sweep_every
    assert hunt(counter.desk).is_empty
    assert find_unfinished(counter.desk) == frozenset()


def test_rule_8_hunting_ends_with_the_window(counter: Counter) -> None:
    counter.sold()
    assert next_hunt_at(counter.desk, None) is not None
    counter.wait(200)
    counter.service.calls.clear()
    hunt(counter.desk)
    assert counter.service.calls == []
    assert next_hunt_at(counter.desk, None) is None


def test_rule_9_a_closed_draw_is_named(counter: Counter) -> None:
    counter.service.plan("create", NEVER)
    intent = replace(counter.sell().operation.intent, draw_names={23173: "Lotto Rey 2:30 p. m."})
    operation = replace(counter.journal.list_unresolved(USER)[0], intent=intent)
    now = counter.clock.now()
    assert name_closed(operation, [], now) == {23173: "Lotto Rey 2:30 p. m."}
    draw = Draw(23173, 30, "LOTTO REY", "animalitos", now, now + timedelta(minutes=5))
    assert name_closed(operation, [draw], now) == {}
    assert name_closed(operation, [draw], now + timedelta(minutes=5)) != {}


@pytest.mark.parametrize("call", ["last", "view"])
def test_rule_10_a_number_is_a_sale_whatever_fails_afterwards(counter: Counter, call: str) -> None:
    counter.service.plan("create", Plan(answer=Answer.NUMBER_ONLY))
    counter.service.fail("last", NoAnswerError())
    if call == "view":
        counter.service.fail("view", NoAnswerError())
    report = counter.sell()
    assert report.operation.money is State.CONFIRMED
    assert report.is_complete is (call == "last")
    assert report.operation.awaits_paper


def test_rule_10_a_yes_that_cannot_be_kept_is_no_failed_sale(counter: Counter) -> None:
    create = counter.service.create_ticket

    def fill_disk(wagers: object) -> object:
        counter.journal.trouble = JournalFullError("disk full")
        return create(wagers)  # type: ignore[arg-type]

    counter.service.create_ticket = fill_disk  # type: ignore[method-assign,assignment]
    report = counter.sell()
    assert report.ticket is not None
    assert not report.may_print
    counter.journal.trouble = None
    found = counter.look(report.operation)
    assert found.operation.money is State.RECOVERED
    assert found.operation.ticket_number == report.ticket.number


def test_rule_11_what_was_sold_is_compared_with_what_was_asked(counter: Counter) -> None:
    counter.service.sold_out.update({"5": Money.of(4), "00": Money.of(0)})
    report = counter.sell()
    assert [(one.selection, one.asked, one.sold) for one in report.differences] == [
        ("5", Money.of(10), Money.of(4)),
        ("00", Money.of(10), Money.of(0)),
    ]
    assert report.ticket is not None
    assert report.ticket.total == Money.of(4)
    assert report.operation.detail(State.CONFIRMED)["differences"]


def test_rule_12_what_a_kill_left_is_unknown_or_a_marked_reprint(counter: Counter) -> None:
    printed_or_not = counter.sell().operation
    counter.service.plan("create", LOST)
    sent = counter.desk.draft(Kind.SALE, Money.of(20), wagers=SLIP)
    from pos_app.domain.operation import Note

    counter.journal.open_operation(sent, Note(State.PREPARED), Note(State.SENT))
    unsent = counter.desk.draft(Kind.SALE, Money.of(20), wagers=SLIP)
    counter.journal.open_operation(unsent, Note(State.PREPARED))
    counter.restart()
    assert counter.seen(sent.reference).money is State.UNKNOWN
    assert counter.seen(unsent.reference).money is State.NOT_SENT
    assert counter.seen(printed_or_not.reference).copies == 1
    assert isinstance(sell(counter.desk, SLIP), Blocked)


def test_rule_12_only_the_user_who_made_an_intent_resolves_it(counter: Counter) -> None:
    counter.service.plan("create", LOST)
    operation = counter.sell().operation
    counter.desk = counter.as_user("eva@agencia.ve")
    calls = len(counter.service.calls)
    assert counter.look(operation).is_of_another_user
    assert len(counter.service.calls) == calls


def test_no_pin_is_ever_in_the_journal(counter: Counter) -> None:
    counter.service.plan("create", LOST, Plan(answer=Answer.NUMBER_ONLY))
    counter.look(counter.sell().operation)
    counter.sell()
    pins = [one.ticket.pin.reveal() for one in counter.service.tickets.values() if one.ticket.pin]
    written = repr([one.entries for one in counter.journal.list_since(counter.clock.now())])
    assert len(pins) == 2
    assert not any(pin in written for pin in pins)


def test_an_adopted_number_is_no_other_sales(counter: Counter) -> None:
    ticket = counter.sold()
    counter.service.plan("create", NEVER)
    operation = counter.sell().operation
    key = TicketKey(ticket.number, counter.desk.day_of(ticket.sold_at))
    assert isinstance(adopt_by_person(counter.desk, operation.reference, key), Blocked)
