"""The cash-up: both sides equal after a day of everything, and each difference has a name."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from pos_app.domain.catalogue import Catalogue, Draw, Limits, Product
from pos_app.domain.errors import NoAnswerError, RefusedError, ShiftRefusedError
from pos_app.domain.money import ZERO, Money
from pos_app.domain.shift import Shift, Step
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import CANCELED, Pin, Ticket, TicketKey
from pos_app.till import void
from pos_app.till.ports import Totals
from pos_app.till.prizes.inquire import inquire
from pos_app.till.prizes.pay_out import PayReport, note_handed_over, pay
from pos_app.till.shift.cash_up import CashUp, Item, Why
from pos_app.till.shift.gathering import Gathered, gather, read_span
from pos_app.till.shift.keeping import close_shift, keep_report, move_cash, open_shift
from pos_app.till.shift.ledger import reckon
from pos_app.till.shift.places import Places
from pos_app.till.shift.record import Count, describe_closing, read_closing
from pos_app.till.wording import local_day
from tests.fakes.service import USER, ZONE, Answer, Plan
from tests.unit.till.conftest import Counter

FLOAT = Money.of(200)


def catalogue_of(counter: Counter) -> Catalogue:
    limits = Limits(
        5, 30, Money.of(1), Money.of(99), Money.of(1), 6, 10, 3, 20, commission=Decimal(10)
    )
    now = counter.clock.now()
    draw = Draw(23173, 30, "LOTTO REY", "animalitos", now, now)
    return Catalogue(
        replace(counter.service.entity, limits=(limits,)),
        {30: Product(30, "LOTTO REY", "animalitos")},
        {},
        (draw,),
    )


def gathered(counter: Counter, shift: Shift) -> Gathered:
    return gather(
        counter.service,
        counter.journal,
        catalogue_of(counter),
        Places(),
        shift,
        USER,
        counter.desk.now(),
    )


def cash_up_of(counter: Counter, shift: Shift) -> CashUp:
    found = gathered(counter, shift)
    assert found.error is None
    return found.cash_up


def key_of(ticket: Ticket) -> TicketKey:
    return TicketKey(ticket.number, local_day(ticket.sold_at, ZONE))


def pay_prize(counter: Counter, ticket: Ticket, prize: str) -> str:
    counter.service.win(ticket.number, prize)
    pin = ticket.pin or Pin("0")
    today = counter.desk.day_of(counter.desk.now())
    verdict = inquire(
        counter.service, counter.journal, counter.service.entity, ticket.number, pin, today=today
    )
    report = pay(counter.desk, verdict, Money.of(prize))
    assert isinstance(report, PayReport)
    return report.operation.reference


def cancel(counter: Counter, ticket: Ticket) -> None:
    report = void.cancel(counter.desk, key_of(ticket), ticket.total, "customer")
    assert isinstance(report, void.VoidReport)


def test_after_a_day_of_everything_both_sides_and_the_drawer_agree(counter: Counter) -> None:
    shift = open_shift(counter.desk, FLOAT)
    counter.wait(60)
    tickets = [counter.sold() for _ in range(6)]  # Bs 20 each
    cancel(counter, tickets[0])
    counter.service.plan("create", Plan(answer=Answer.LOST))
    lost = counter.sell()
    counter.look(lost.operation)
    handed = pay_prize(counter, tickets[1], "60")
    note_handed_over(counter.journal, handed)
    pay_prize(counter, tickets[2], "30")
    move_cash(counter.desk, Step.CASH_IN, Money.of(100), "sencillo")
    shift = move_cash(counter.desk, Step.CASH_OUT, Money.of(40), "retiro")

    cash_up = cash_up_of(counter, shift)

    figures = {one.item: (one.server, one.here) for one in cash_up.lines}
    assert figures[Item.SALES] == (Money.of(120), Money.of(120))
    assert figures[Item.PRIZES] == (Money.of(90), Money.of(90))
    assert figures[Item.COMMISSION] == (Money.of(12), Money.of(12))
    assert figures[Item.VOIDS] == (Money.of(20), Money.of(20))
    assert figures[Item.BALANCE] == (Money.of(18), Money.of(18))
    assert cash_up.differences == ()
    assert cash_up.drawer.expected == Money.of(200 + 120 - 60 + 100 - 40)
    assert [one.intent.total for one in cash_up.mine.owed_cash] == [Money.of(30)]
    assert cash_up.mine.categories == {"animalitos": Money.of(120)}
    (category,) = cash_up.categories
    assert [(one.server, one.here) for one in category.lines] == [
        figures[one] for one in (Item.SALES, Item.PRIZES, Item.COMMISSION, Item.BALANCE)
    ]
    assert cash_up.mine.products == {"LOTTO REY": Money.of(120)}
    assert sum(one.amount for one in cash_up.mine.hours.values()) == 120


def test_a_prize_of_a_category_that_is_not_known_is_given_to_none(counter: Counter) -> None:
    shift = open_shift(counter.desk, FLOAT)
    counter.wait(60)
    ticket = counter.sold()
    pay_prize(counter, ticket, "60")
    operations = counter.journal.list_since(shift.opening.at)
    ledger = reckon(operations, counter.journal, Places(), ZONE, USER)
    assert ledger.prizes == Money.of(60)
    assert ledger.prizes_of is None
    known = reckon(operations, counter.journal, Places(games={5: "animalitos"}), ZONE, USER)
    assert known.prizes_of == {"animalitos": Money.of(60)}


def test_what_was_done_elsewhere_has_its_name_and_its_ticket(counter: Counter) -> None:
    shift = open_shift(counter.desk, ZERO)
    counter.wait(5)
    kept, voided, changed, gone = (counter.sold() for _ in range(4))
    foreign = counter.service.add([Wager(23173, 5, "12", Money.of(7))])
    counter.service.tickets[voided.number].status = CANCELED
    sold = counter.service.tickets[changed.number]
    sold.ticket = replace(sold.ticket, total=Money.of(15))
    del counter.service.tickets[gone.number]

    cash_up = cash_up_of(counter, shift)

    named = {one.why: (one.ticket, one.amount) for one in cash_up.differences}
    assert named == {
        Why.SOLD_ELSEWHERE: (foreign.number, Money.of(7)),
        Why.VOIDED_ELSEWHERE: (voided.number, Money.of(-20)),
        Why.OTHER_TOTAL: (changed.number, Money.of(-5)),
        Why.NOT_ON_SERVER: (gone.number, Money.of(-20)),
    }
    assert kept.number not in {one.ticket for one in cash_up.differences}
    sales = cash_up.lines[0]
    assert sales.difference == Money.of(7 - 20 - 5 - 20)


def test_a_void_that_the_operator_does_not_show_is_named(counter: Counter) -> None:
    shift = open_shift(counter.desk, ZERO)
    counter.wait(5)
    ticket = counter.sold()
    cancel(counter, ticket)
    counter.service.tickets[ticket.number].status = "sold"
    assert [(one.why, one.ticket) for one in cash_up_of(counter, shift).differences] == [
        (Why.ALIVE_ON_SERVER, ticket.number)
    ]


def test_what_no_ticket_explains_is_said_so(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    shift = open_shift(counter.desk, ZERO)
    counter.wait(5)
    counter.sold()
    true = counter.service.read_totals

    def wrong(start: datetime, end: datetime, category: str) -> Totals:
        totals = true(start, end, category)
        return replace(totals, sale=totals.sale + Money.of(3), prize=Money.of(9))

    monkeypatch.setattr(counter.service, "read_totals", wrong)
    assert [(one.why, one.amount) for one in cash_up_of(counter, shift).differences] == [
        (Why.UNEXPLAINED, Money.of(3)),
        (Why.PRIZES_DIFFER, Money.of(9)),
    ]


def test_a_late_duplicate_that_the_till_voids_takes_no_cash(counter: Counter) -> None:
    shift = open_shift(counter.desk, FLOAT)
    counter.wait(5)
    counter.sold()
    twin = counter.service.add([Wager(23173, 5, "5", Money.of(20))])
    void.cancel_again(counter.desk, key_of(twin), twin.total, "duplicate of X")
    cash_up = cash_up_of(counter, shift)
    assert cash_up.drawer.expected == Money.of(220)
    assert cash_up.differences == ()


def test_a_ticket_of_the_shift_before_that_is_voided_comes_out_of_this_drawer(
    counter: Counter,
) -> None:
    open_shift(counter.desk, FLOAT)
    ticket = counter.sold()
    close_shift(counter.desk, {})
    counter.wait(30)
    shift = open_shift(counter.desk, FLOAT)
    cancel(counter, ticket)
    cash_up = cash_up_of(counter, shift)
    assert cash_up.drawer.expected == Money.of(180)
    assert cash_up.mine.sales == ZERO


def test_without_the_operator_the_drawer_is_reckoned_all_the_same(counter: Counter) -> None:
    shift = open_shift(counter.desk, FLOAT)
    counter.sold()
    counter.service.fail("results", NoAnswerError("silence"))
    found = gathered(counter, shift)
    assert isinstance(found.error, NoAnswerError)
    assert found.cash_up.server is None
    assert found.cash_up.drawer.expected == Money.of(220)
    assert {one.difference for one in found.cash_up.lines} == {None}


def test_a_category_that_the_operator_refuses_leaves_no_half_sum(counter: Counter) -> None:
    shift = open_shift(counter.desk, ZERO)
    counter.sold()
    counter.service.fail("totals", RefusedError("no"))
    cash_up = cash_up_of(counter, shift)
    assert cash_up.server is not None
    assert cash_up.server.refused == ("animalitos",)
    assert cash_up.lines[0].server is None


def test_sales_of_another_user_fill_the_drawer_and_are_not_compared(counter: Counter) -> None:
    shift = open_shift(counter.desk, ZERO)
    counter.sold()
    counter.desk = counter.as_user("eva@agencia.ve")
    counter.service.user = "eva@agencia.ve"
    counter.sold()
    counter.service.user = USER
    cash_up = cash_up_of(counter, shift)
    assert (cash_up.mine.sales, cash_up.others) == (Money.of(20), Money.of(20))
    assert cash_up.drawer.expected == Money.of(40)
    assert cash_up.differences == ()


def test_a_shift_is_not_closed_while_money_is_unknown(counter: Counter) -> None:
    open_shift(counter.desk, ZERO)
    counter.service.plan("create", Plan(answer=Answer.LOST))
    lost = counter.sell()
    with pytest.raises(ShiftRefusedError):
        close_shift(counter.desk, {})
    counter.look(lost.operation)
    assert not close_shift(counter.desk, {}).is_open


def test_a_shift_needs_to_be_open_to_move_cash_and_is_opened_once(counter: Counter) -> None:
    with pytest.raises(ShiftRefusedError):
        move_cash(counter.desk, Step.CASH_IN, FLOAT, "x")
    open_shift(counter.desk, FLOAT)
    with pytest.raises(ShiftRefusedError):
        open_shift(counter.desk, FLOAT)


def test_what_was_closed_is_read_back_as_it_was(counter: Counter) -> None:
    shift = open_shift(counter.desk, FLOAT)
    counter.wait(5)
    counter.sold()
    counter.service.add([Wager(23173, 5, "12", Money.of(7))])
    count = Count({100: 2, 10: 1}, Money.of("4.5"))
    cash_up = cash_up_of(counter, shift)
    closed = close_shift(counter.desk, describe_closing(cash_up, count), "eva")
    kept = read_closing(closed)
    assert kept is not None
    assert (kept.count, kept.counted) == (count, Money.of("214.5"))
    assert (kept.expected, kept.difference) == (Money.of(220), Money.of("-5.5"))
    assert kept.lines == cash_up.lines
    assert kept.differences == cash_up.differences
    assert kept.was_heard
    assert closed.verified_by == "eva"
    assert read_closing(shift) is None


def test_a_report_is_asked_for_local_days_and_kept_with_the_shift(counter: Counter) -> None:
    open_shift(counter.desk, ZERO)
    counter.sold()
    today = counter.desk.day_of(counter.desk.now())
    span = read_span(counter.service, catalogue_of(counter), today - timedelta(days=2), today)
    assert span["animalitos"][0] == Money.of(20)
    kept = keep_report(counter.desk, {"sale": "20"})
    assert kept is not None
    assert kept.entries[-1].step is Step.REPORTED
    assert kept.is_open
