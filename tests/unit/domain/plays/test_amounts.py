"""Amounts as typed, totals spread over wagers, and numbers by chance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.grammar.amount import Amount, read_amount, spread, suggest_totals
from pos_app.domain.grammar.chance import pick_by_chance
from pos_app.domain.money import Money, add_up
from pos_app.domain.plays import read_play, write_picks
from tests.unit.domain.world import GAMES, TERMINAL, TRIPLE_SIGN, ZOO


def bs(amount: str | int) -> Money:
    return Money.of(amount)


@pytest.mark.parametrize(
    ("text", "money", "is_spread"),
    [
        ("10", "10", False),
        ("10,50", "10.5", False),
        ("10.5", "10.5", False),
        ("10,", "10", False),
        (",5", "0.5", False),
        ("=60", "60", True),
        ("=7,5", "7.5", True),
    ],
)
def test_an_amount_is_read_as_it_is_typed(text: str, money: str, is_spread: bool) -> None:
    assert read_amount(text) == Amount(bs(money), is_spread=is_spread)


@pytest.mark.parametrize("text", ["", "0", "0,00", "=", "=0", ",", "1,2,3", "x", "１０", "-5"])
def test_what_is_no_amount_is_none(text: str) -> None:
    assert read_amount(text) is None


@given(st.text(alphabet="=0123456789.,", max_size=12))
def test_no_typing_breaks_the_amount(text: str) -> None:
    amount = read_amount(text)
    assert amount is None or amount.money > bs(0)


@given(
    total=st.integers(1, 100_000),
    count=st.integers(1, 200),
    step=st.sampled_from(["1", "0.5", "5"]),
)
def test_what_is_spread_adds_up_exactly_and_differs_by_one_step(
    total: int, count: int, step: str
) -> None:
    parts = spread(bs(total), count, bs(step))
    if parts is None:
        assert bs(total) < bs(step) * count or not bs(total).is_multiple_of(bs(step))
        return
    assert add_up(parts) == bs(total)
    assert len(parts) == count
    assert max(parts) - min(parts) in {bs(0), bs(step)}
    assert all(one.is_multiple_of(bs(step)) and one > bs(0) for one in parts)


@given(
    total=st.integers(1, 5_000), count=st.integers(1, 50), step=st.sampled_from(["1", "0.5", "5"])
)
def test_every_total_that_is_suggested_can_be_spread(total: int, count: int, step: str) -> None:
    for right in suggest_totals(bs(total), count, bs(step)):
        assert spread(right, count, bs(step)) is not None


def test_without_a_step_cents_are_spread() -> None:
    assert spread(bs(1), 3, bs(0)) == (bs("0.34"), bs("0.33"), bs("0.33"))


def test_chance_gives_every_number_that_is_left_and_no_other() -> None:
    taken = set(ZOO.selections) - {"0", "00", "7"}
    for wanted in ("0", "00", "7"):
        pick = pick_by_chance([ZOO], taken, lambda free, one=wanted: one if one in free else "?")  # type: ignore[misc]
        assert pick is not None
        assert pick.selection == wanted
    assert pick_by_chance([ZOO], set(ZOO.selections)) is None
    assert pick_by_chance([], set()) is None


@pytest.mark.parametrize("game", [ZOO, TERMINAL, TRIPLE_SIGN])
def test_a_number_by_chance_is_typed_as_itself(game: object) -> None:
    for _ in range(20):
        pick = pick_by_chance([game], set())  # type: ignore[list-item]
        assert pick is not None
        reading = read_play(write_picks([pick], GAMES), [game])  # type: ignore[list-item]
        assert reading.picks == (pick,)  # type: ignore[union-attr]
