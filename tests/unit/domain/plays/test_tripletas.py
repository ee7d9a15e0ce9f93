"""Three animals in one play: typed in any order, sold as the template writes them."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.catalogue import Form
from pos_app.domain.plays import Expected, Incomplete, Mistaken, Reason, read_play, write_play
from tests.unit.domain.world import ZOO, make_game, selections, understand

TRIPLETA = make_game(70, ("-".join(three) for three in combinations(ZOO.selections, 3)))
animals = st.permutations(ZOO.selections).map(lambda some: tuple(some[:3]))


def test_its_form_is_known_by_its_template() -> None:
    assert TRIPLETA.form is Form.TRIPLETA


@pytest.mark.parametrize("order", list(permutations(("5", "12", "33"))))
def test_any_order_is_the_same_tripleta(order: tuple[str, ...]) -> None:
    assert selections("-".join(order), TRIPLETA) == ["5-12-33"]


def test_zero_and_double_zero_are_two_of_the_three() -> None:
    assert selections("00-0-1", TRIPLETA) == ["0-00-1"]


@given(animals, animals)
def test_what_is_read_is_written_back(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    play = understand(f"{'-'.join(one)}.{'-'.join(other)}", TRIPLETA)
    assert understand(write_play(play), TRIPLETA) == play
    assert [set(pick.selection.split("-")) for pick in play.picks] == [set(one), set(other)]


@pytest.mark.parametrize("text", ["5", "5-", "5-12", "5-12-", "33-1", "5-12-33.7"])
def test_it_is_right_as_far_as_it_goes(text: str) -> None:
    reading = read_play(text, [TRIPLETA])
    assert isinstance(reading, Incomplete)
    assert reading.expected is Expected.ANIMAL


@pytest.mark.parametrize(
    ("text", "position"),
    [("5-99", 2), ("5-12-37", 5), ("5-5-", 2), ("5-12-33-1", 8), ("5.12", 1), ("05-12-33", 0)],
)
def test_it_is_wrong_at_the_animal_that_is_wrong(text: str, position: int) -> None:
    reading = read_play(text, [TRIPLETA])
    assert isinstance(reading, Mistaken)
    assert reading.position == position


def test_beside_a_zoo_the_dash_is_a_run() -> None:
    assert selections("5-7", ZOO, TRIPLETA) == ["5", "6", "7"]


def test_what_the_operator_withdrew_is_not_sold() -> None:
    left = make_game(70, [one for one in TRIPLETA.selections if one != "5-12-33"])
    reading = read_play("33-12-5", [left])
    assert reading == Incomplete(Expected.ANIMAL) or isinstance(reading, Mistaken)
    assert read_play("12-5-33", [left]) == Mistaken(0, Reason.NOT_ON_SALE, "12-5-33")
