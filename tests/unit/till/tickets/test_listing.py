"""Tickets as one list: the operator's three lists, `last`, the journal; what needs somebody first."""

from datetime import timedelta

from pos_app.domain.errors import NoAnswerError
from pos_app.domain.money import Money
from pos_app.domain.operation import Certainty, Note, State
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import CANCELED, TicketKey
from pos_app.till import void
from pos_app.till.standing import Standing
from pos_app.till.tickets.listing import Bucket, Listed, TicketLine, list_lines
from pos_app.till.tickets.recovered import list_put_in_order
from pos_app.till.wording import local_day
from tests.fakes.service import ZONE, Answer, Plan
from tests.unit.till.conftest import Counter


def listed(counter: Counter, days: int = 0) -> Listed:
    today = counter.desk.day_of(counter.desk.now())
    first = today - timedelta(days=days)
    return list_lines(counter.service, counter.journal, counter.desk.entity, first, today, today)


def by_number(found: Listed) -> dict[int | None, TicketLine]:
    return {one.number: one for one in found.lines}


def test_each_ticket_is_one_line_with_both_sides(counter: Counter) -> None:
    ours = counter.sold()
    counter.wait(5)
    theirs = counter.service.add([Wager(23173, 5, "12", Money.of(7))])
    lines = by_number(listed(counter))
    assert set(lines) == {ours.number, theirs.number}
    assert lines[ours.number].certainty is Certainty.CONFIRMED
    assert lines[ours.number].standing is Standing.SOLD
    assert lines[ours.number].paper is State.PRINT_PENDING
    assert lines[ours.number].key == TicketKey(ours.number, local_day(ours.sold_at, ZONE))
    assert lines[theirs.number].certainty is None
    assert not lines[theirs.number].needs_somebody


def test_what_needs_somebody_is_on_top(counter: Counter) -> None:
    owed = counter.sold()
    counter.wait(5)
    printed = counter.sell()
    reference = printed.operation.reference
    counter.journal.append(reference, Note(State.PRINTING), Note(State.PRINTED))
    counter.wait(5)
    counter.service.plan("create", Plan(commits=0))
    lost = counter.sell()
    found = listed(counter).lines
    assert next(one.reference for one in found) == lost.operation.reference
    assert found[0].number is None
    assert found[0].certainty is Certainty.UNRESOLVED
    assert found[1].number == owed.number
    assert [one.is_in(Bucket.OPEN) for one in found] == [True, True, False]


def test_a_recovered_sale_says_so_and_a_refused_one_is_kept(counter: Counter) -> None:
    counter.service.plan("create", Plan(answer=Answer.LOST))
    lost = counter.sell()
    counter.look(lost.operation)
    counter.service.plan("create", Plan(refusal="events are not open. closed events: [1]"))
    refused = counter.sell()
    lines = {one.reference: one for one in listed(counter).lines}
    assert lines[lost.operation.reference].certainty is Certainty.RECOVERED
    assert lines[refused.operation.reference].certainty is Certainty.NOT_REGISTERED
    assert lines[refused.operation.reference].key is None


def test_a_doubtful_void_makes_its_ticket_unresolved(counter: Counter) -> None:
    ticket = counter.sold()
    counter.service.plan("cancel", Plan(commits=0))
    key = TicketKey(ticket.number, local_day(ticket.sold_at, ZONE))
    void.cancel(counter.desk, key, ticket.total, "customer")
    assert by_number(listed(counter))[ticket.number].certainty is Certainty.UNRESOLVED


def test_buckets_follow_the_operators_words(counter: Counter) -> None:
    sold, voided, won, odd = (counter.sold() for _ in range(4))
    counter.service.tickets[voided.number].status = CANCELED
    counter.service.win(won.number, "300")
    counter.service.tickets[odd.number].status = "en revisión"
    lines = by_number(listed(counter))
    within = {
        bucket: {number for number, one in lines.items() if one.is_in(bucket)} for bucket in Bucket
    }
    assert within[Bucket.ALL] == {sold.number, voided.number, won.number, odd.number}
    assert within[Bucket.SOLD] == {sold.number}
    assert within[Bucket.WINNERS] == {won.number}
    assert within[Bucket.VOIDED] == {voided.number}
    assert lines[odd.number].word == "en revisión"


def test_without_the_operator_the_tills_own_are_listed_and_the_error_told(counter: Counter) -> None:
    ticket = counter.sold()
    counter.service.fail("list", NoAnswerError("silence"))
    found = listed(counter)
    assert isinstance(found.error, NoAnswerError)
    assert [(one.number, one.word) for one in found.lines] == [(ticket.number, "")]


def test_what_the_start_put_in_order_is_told_and_nothing_else(counter: Counter) -> None:
    counter.sell()
    counter.service.plan("create", Plan(answer=Answer.LOST))
    lost = counter.sell()
    counter.journal.append(lost.operation.reference, Note(State.LOOKED_UP, {"found": "negative"}))
    counter.wait(60)
    started = counter.clock.now()
    counter.wait(1)
    counter.restart()
    told = list_put_in_order(counter.journal, started)
    # The first sale's paper may be out: it is doubtful now. The second was not known then.
    assert [(one.paper, one.is_unresolved) for one in told] == [
        (State.PRINT_DOUBTFUL, False),
        (None, True),
    ]
