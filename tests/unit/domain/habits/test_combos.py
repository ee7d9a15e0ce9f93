"""Combos: relative, learned only from what is usual, and never a draw that is not open."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.habits.combos import (
    Combo,
    Part,
    SaleHabit,
    find_draws,
    learn_combos,
    make_combo,
    rank_titles,
)
from tests.unit.domain.world import make_draw

TITLES = st.sampled_from(["Lotto Rey", "Jungla", "Triple Zulia A"])
HABITS = st.lists(
    st.builds(
        SaleHabit,
        st.integers(8, 10),
        st.lists(st.builds(Part, TITLES, st.integers(1, 3)), min_size=1, max_size=2).map(tuple),
    ),
    max_size=30,
)


def test_the_next_three_of_a_lottery_are_found_at_any_hour() -> None:
    combo = make_combo(["Lotto Rey"] * 3)
    assert combo == Combo((Part("Lotto Rey", 3),))
    assert str(combo) == "3 × Lotto Rey"
    offered = [("Lotto Rey" if n % 2 else "Jungla", make_draw(n, 1)) for n in range(1, 10)]
    assert [draw.id for draw in find_draws(combo, offered)] == [1, 3, 5]
    assert [draw.id for draw in find_draws(combo, offered[6:])] == [7, 9]
    assert find_draws(combo, []) == ()


def test_nothing_chosen_is_no_combo() -> None:
    assert make_combo([]) is None


def test_an_hour_teaches_what_was_sold_together_three_times_in_it() -> None:
    both = (Part("Jungla"), Part("Lotto Rey"))
    pair, single = SaleHabit(9, both), SaleHabit(9, (Part("Jungla"),))
    assert learn_combos([pair, pair], 9, 5) == ()
    assert learn_combos([pair, pair, pair, single, single, single], 9, 5) == (Combo(both),)
    assert learn_combos([pair] * 3, 10, 5) == ()
    twisted = SaleHabit(9, both[::-1])
    assert learn_combos([pair, twisted, pair], 9, 5) == (Combo(both),)


def test_the_favourite_comes_first() -> None:
    sales = [SaleHabit(9, (Part("Jungla"),)), SaleHabit(10, (Part("Lotto Rey"),))]
    assert rank_titles([*sales, sales[1]]) == ("Lotto Rey", "Jungla")
    assert rank_titles([]) == ()


@given(HABITS, st.integers(8, 10), st.integers(0, 5))
def test_what_is_learned_was_sold_so_in_that_hour(
    habits: list[SaleHabit], hour: int, most: int
) -> None:
    learned = learn_combos(habits, hour, most)
    assert len(learned) <= most
    assert len(set(learned)) == len(learned)
    for combo in learned:
        same = [one for one in habits if one.hour == hour and set(one.parts) == set(combo.parts)]
        assert len(same) >= 3
