import copy
import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import Money
from pos_app.domain.slip import Slip, Wager
from pos_app.domain.ticket import (
    Difference,
    Pin,
    SoldWager,
    Ticket,
    TicketKey,
    TicketRow,
    compare_asked_with_sold,
    tally,
)
from tests.unit.domain.world import NOON

TEN = Money.of(10)
CANARY = "48151623"


def asked(selection: str, stake: int = 10, draw_id: int = 1) -> Wager:
    return Wager(draw_id, 5, selection, Money.of(stake))


def sold(selection: str, stake: int = 10, draw_id: int = 1) -> SoldWager:
    return SoldWager(draw_id, 5, selection, Money.of(stake))


# --- the PIN


def test_a_pin_shows_by_asking_only() -> None:
    pin = Pin(CANARY)

    assert pin.reveal() == CANARY
    assert pin.masked() == "••••••23"
    for text in (repr(pin), str(pin), f"{pin}", repr([pin]), f"{pin!r:>20}"):
        assert CANARY not in text


@pytest.mark.parametrize(("digits", "masked"), [("", ""), ("1", "1"), ("12", "12"), ("123", "•23")])
def test_short_pins_are_masked_as_far_as_they_go(digits: str, masked: str) -> None:
    assert Pin(digits).masked() == masked


def test_a_ticket_hides_its_pin() -> None:
    ticket = Ticket(32426439, NOON, (sold("5"),), TEN, pin=Pin(CANARY))

    assert CANARY not in repr(ticket)


def test_pins_are_equal_when_their_digits_are() -> None:
    assert Pin("1") == Pin("1")
    assert Pin("1") != Pin("01")
    assert Pin("1") != "1"
    assert len({Pin("1"), Pin("1"), Pin("2")}) == 2


def test_a_pin_is_never_stored() -> None:
    with pytest.raises(TypeError, match="never stored"):
        pickle.dumps(Pin(CANARY))
    with pytest.raises(TypeError, match="never stored"):
        copy.copy(Pin(CANARY))


# --- tickets


def test_a_ticket_names_its_draws_once() -> None:
    ticket = Ticket(1, NOON, (sold("5"), sold("12"), sold("5", draw_id=2)), Money.of(30))

    assert ticket.draw_ids == (1, 2)
    assert (ticket.pin, ticket.uuid) == (None, None)


def test_a_number_may_come_again_on_another_day() -> None:
    assert TicketKey(1, date(2024, 10, 22)) != TicketKey(1, date(2024, 10, 23))


def test_a_row_of_the_operators_list() -> None:
    row = TicketRow("u", 1, NOON, "winner", Money.of(33), Money.of(330))

    assert (row.user_id, row.email) == (None, "")


# --- asked against sold


def test_the_fingerprint_is_what_the_adoption_compares() -> None:
    assert sold("5").fingerprint == (1, 5, "5", TEN)
    assert tally([asked("5"), asked("12")]) == tally([sold("12"), sold("5")])
    assert tally([asked("5")]) != tally([sold("5"), sold("5")])
    assert tally([asked("0")]) != tally([sold("00")])


def test_all_sold_is_no_difference() -> None:
    assert compare_asked_with_sold([asked("5"), asked("12")], [sold("12"), sold("5")]) == ()


def test_one_wager_split_by_the_server_is_no_difference() -> None:
    assert compare_asked_with_sold([asked("5", 10)], [sold("5", 4), sold("5", 6)]) == ()
    assert compare_asked_with_sold([asked("5", 4), asked("5", 6)], [sold("5", 10)]) == ()


def test_reduced_missing_and_unasked_wagers_are_told() -> None:
    differences = compare_asked_with_sold(
        [asked("5"), asked("12"), asked("33")], [sold("5"), sold("12", 4), sold("0")]
    )

    assert differences == (
        Difference(1, 5, "12", asked=TEN, sold=Money.of(4)),
        Difference(1, 5, "33", asked=TEN, sold=Money.of(0)),
        Difference(1, 5, "0", asked=Money.of(0), sold=TEN),
    )


wagers = st.builds(
    asked, st.sampled_from(["0", "00", "5"]), st.integers(1, 9), st.sampled_from([1, 2])
)


@given(st.lists(wagers), st.lists(wagers))
def test_differences_add_up_to_the_difference_of_the_totals(
    wanted: list[Wager], given_: list[Wager]
) -> None:
    got = [SoldWager(w.draw_id, w.game_id, w.selection, w.stake) for w in given_]
    differences = compare_asked_with_sold(wanted, got)

    assert (
        sum(d.asked.amount - d.sold.amount for d in differences)
        == (Slip().add(wanted).total - Slip().add(given_).total).amount
    )
    assert all(d.asked != d.sold for d in differences)
