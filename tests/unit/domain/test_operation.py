from datetime import date, timedelta

import pytest

from pos_app.domain.operation import (
    MONEY_STATES,
    ON_PAPER,
    PAPER_STATES,
    SUCCEEDED,
    UNRESOLVED,
    Certainty,
    Entry,
    Intent,
    Kind,
    Note,
    Operation,
    State,
    is_legal,
)
from pos_app.domain.ticket import TicketKey
from tests.unit.domain.world import NOON


def operation(*states: State | tuple[State, dict[str, object]], **facts: object) -> Operation:
    intent = Intent("R1", Kind.SALE, "ana@example.com", NOON, timedelta(0), **facts)  # type: ignore[arg-type]
    entries = []
    for seq, one in enumerate(states, 1):
        state, detail = one if isinstance(one, tuple) else (one, {})
        entries.append(Entry(seq, "R1", state, detail, NOON))
    return Operation(intent, tuple(entries))


S = State
SOLD = (S.PREPARED, S.SENT, S.CONFIRMED)


def test_an_operation_is_named_by_the_till() -> None:
    assert operation(S.PREPARED).reference == "R1"


@pytest.mark.parametrize(
    ("states", "money"),
    [
        ((), S.PREPARED),
        ((S.PREPARED,), S.PREPARED),
        ((S.PREPARED, S.SENT), S.SENT),
        ((S.PREPARED, S.SENT, S.UNKNOWN, S.LOOKED_UP), S.UNKNOWN),
        ((*SOLD, S.PRINT_PENDING, S.PRINTED), S.CONFIRMED),
        ((S.PREPARED, S.SENT, S.UNKNOWN, S.RECOVERED, S.HANDED_OVER), S.RECOVERED),
    ],
)
def test_the_newest_money_state_holds_whatever_was_printed_since(
    states: tuple[State, ...], money: State
) -> None:
    assert operation(*states).money is money


@pytest.mark.parametrize("state", sorted(MONEY_STATES))
def test_each_money_state_is_resolved_or_not_and_has_succeeded_or_not(state: State) -> None:
    op = operation(state)

    assert op.is_unresolved is (state in {S.PREPARED, S.SENT, S.UNKNOWN, S.INCIDENT})
    assert op.has_succeeded is (state in {S.CONFIRMED, S.RECOVERED})


@pytest.mark.parametrize(
    ("state", "word"),
    [
        (S.CONFIRMED, Certainty.CONFIRMED),
        (S.RECOVERED, Certainty.RECOVERED),
        (S.UNKNOWN, Certainty.UNRESOLVED),
        (S.INCIDENT, Certainty.UNRESOLVED),
        (S.REJECTED, Certainty.NOT_REGISTERED),
        (S.NOT_SENT, Certainty.NOT_REGISTERED),
        (S.NOT_CREATED, Certainty.NOT_REGISTERED),
    ],
)
def test_the_word_for_the_screen(state: State, word: Certainty) -> None:
    assert operation(S.PREPARED, S.SENT, state).certainty is word


@pytest.mark.parametrize(
    ("after", "awaits"),
    [
        ((), False),
        ((S.PRINT_PENDING,), True),
        ((S.PRINT_PENDING, S.PRINTING), True),
        ((S.PRINT_PENDING, S.NOT_PRINTED), True),
        ((S.PRINT_PENDING, S.PRINT_DOUBTFUL), True),
        ((S.PRINT_PENDING, S.PRINTED), False),
        ((S.PRINT_PENDING, S.PRINT_UNVERIFIED), False),
        ((S.PRINT_PENDING, S.PRINT_WAIVED), False),
        ((S.PRINT_PENDING, S.PRINTED, S.LOOKED_UP), False),
    ],
)
def test_paper_is_owed_until_it_came_out_or_was_waived(
    after: tuple[State, ...], awaits: bool
) -> None:
    assert operation(*SOLD, *after).awaits_paper is awaits


def test_no_paper_is_owed_for_what_was_not_sold() -> None:
    op = operation(S.PREPARED, S.PRINT_PENDING, S.SENT, S.REJECTED)

    assert op.paper is S.PRINT_PENDING
    assert not op.awaits_paper
    assert operation(S.PREPARED).paper is None


def test_copies_are_what_may_have_come_out() -> None:
    op = operation(*SOLD, S.PRINTED, S.NOT_PRINTED, S.PRINT_DOUBTFUL, S.PRINT_UNVERIFIED)

    assert op.copies == 3


def test_cash_counts_when_it_was_handed_over() -> None:
    assert not operation(*SOLD).is_handed_over
    assert operation(*SOLD, S.HANDED_OVER).is_handed_over


def test_the_newest_facts_of_a_state_are_found() -> None:
    op = operation((S.LOOKED_UP, {"try": 1}), (S.LOOKED_UP, {"try": 2}), S.UNKNOWN)

    assert op.detail(S.LOOKED_UP) == {"try": 2}
    assert op.detail(S.UNKNOWN, S.LOOKED_UP) == {}
    assert op.detail(S.CONFIRMED) == {}


def test_the_ticket_is_the_one_sold_or_the_one_concerned() -> None:
    assert operation(S.PREPARED).ticket_number is None
    assert operation((S.CONFIRMED, {"number": 7})).ticket_number == 7
    assert operation((S.RECOVERED, {"number": 8})).ticket_number == 8
    assert operation((S.CONFIRMED, {"number": "7"})).ticket_number is None
    key = TicketKey(9, date(2024, 10, 23))
    assert operation((S.CONFIRMED, {"number": 7}), ticket=key).ticket_number == 9


def test_an_operation_about_a_ticket_concerns_that_ticket_only() -> None:
    key = TicketKey(9, date(2024, 10, 23))
    payout = operation(S.PREPARED, ticket=key)

    assert payout.concerns(key)
    assert not payout.concerns(TicketKey(9, date(2024, 10, 22)))


def test_a_sale_concerns_the_ticket_of_its_day_since_numbers_come_again() -> None:
    noted = operation((S.CONFIRMED, {"number": 9, "sold_on": "2024-10-22"}))

    assert noted.concerns(TicketKey(9, date(2024, 10, 22)))
    assert not noted.concerns(TicketKey(9, date(2024, 10, 23)))
    assert not noted.concerns(TicketKey(8, date(2024, 10, 22)))


@pytest.mark.parametrize(("day", "concerns"), [(21, False), (22, True), (24, True), (25, False)])
def test_without_a_noted_day_the_intents_must_be_near(day: int, concerns: bool) -> None:
    sale = operation((S.CONFIRMED, {"number": 9}))

    assert sale.concerns(TicketKey(9, date(2024, 10, day))) is concerns


# --- steps


def test_an_operation_begins_prepared_and_nothing_else() -> None:
    assert {state for state in State if is_legal(None, state)} == {S.PREPARED}


@pytest.mark.parametrize("end", [S.NOT_SENT, S.REJECTED])
def test_an_end_with_proof_is_an_end(end: State) -> None:
    assert not any(is_legal(end, state) for state in MONEY_STATES)


def test_what_was_sent_ends_in_one_of_four() -> None:
    assert {state for state in MONEY_STATES if is_legal(S.SENT, state)} == {
        S.NOT_SENT,
        S.REJECTED,
        S.UNKNOWN,
        S.CONFIRMED,
    }


def test_the_unknown_is_never_sent_again() -> None:
    assert not is_legal(S.UNKNOWN, S.SENT)
    assert not is_legal(S.UNKNOWN, S.NOT_SENT)
    assert is_legal(S.UNKNOWN, S.RECOVERED)
    assert is_legal(S.UNKNOWN, S.NOT_CREATED)


def test_nothing_is_prepared_twice() -> None:
    assert not any(is_legal(state, S.PREPARED) for state in MONEY_STATES)


@pytest.mark.parametrize("paper", sorted(PAPER_STATES | {S.HANDED_OVER, S.LOOKED_UP}))
def test_paper_and_evidence_may_follow_any_money_state(paper: State) -> None:
    assert all(is_legal(state, paper) for state in MONEY_STATES)


def test_every_unresolved_state_can_be_left_and_every_state_be_reached() -> None:
    for state in UNRESOLVED:
        assert any(is_legal(state, after) for after in MONEY_STATES)
    for state in MONEY_STATES - {S.PREPARED}:
        assert any(is_legal(before, state) for before in MONEY_STATES)


def test_the_sets_of_states_do_not_overlap() -> None:
    assert not MONEY_STATES & PAPER_STATES
    assert not SUCCEEDED & UNRESOLVED
    assert ON_PAPER < PAPER_STATES


def test_a_note_needs_no_facts() -> None:
    assert Note(S.SENT).detail == {}
