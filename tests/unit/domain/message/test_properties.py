"""Any message: nothing crashes, nothing is invented, and what is written plainly is read."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.message.words import fold
from pos_app.domain.slip import Origin
from pos_app.domain.zoo import animal_name
from tests.unit.domain.message.counter import CATALOGUE, JUNGLA, NAMES, PLACES, REY, find, read
from tests.unit.domain.world import ZOO

PIECES = """
lotto rey jungla millonaria guacharo zulia chance activo triple 3pm 3:30 15h 4:45pm las 3 a x de
bs 10bs c/u 5 05 0 00 12 33 444 123p 12s 444/1 5-12 león tigre pavo real aries cancer A B lista ,
. y e proximos 2 total hola 🦁 * 10,50 1.000 [ ] : @ =
"""
WORDS = st.sampled_from([*re.findall(r"\S+", PIECES), "\n"])
MESSAGES = st.one_of(
    st.text(max_size=80),
    st.lists(WORDS, max_size=14).map(" ".join),
    st.text(alphabet="0123456789 ,.-/apxmbs:\n", max_size=40),
)
ANIMALS = st.sampled_from(ZOO.selections)


@given(MESSAGES)
def test_any_text_is_read_without_a_crash_and_every_problem_has_its_place(text: str) -> None:
    message = read(text, find(JUNGLA, 15))
    for line in message.lines:
        assert line.plays == () or line.problem is None
        if line.problem is not None:
            assert 0 <= line.problem.start <= line.problem.end <= len(line.text)


@given(MESSAGES)
def test_no_number_is_played_that_was_not_written(text: str) -> None:
    message = read(text, find(JUNGLA, 15))
    for line in message.lines:
        words = fold(line.text)
        numbers = set(re.findall(r"\d+", words))
        for play in line.plays:
            for clause in play.play.clauses:
                if clause.origin is not Origin.NUMBER:
                    continue
                for pick in clause.picks:
                    number = pick.selection.partition("-")[0]
                    product = CATALOGUE.products[PLACES[play.draws[0].id][0]]
                    game = CATALOGUE.games[pick.game_id]
                    name = animal_name(product, number, game)
                    assert number in numbers or (name and fold(name) in words)


@given(MESSAGES)
def test_no_stake_is_taken_that_was_not_written(text: str) -> None:
    message = read(text, find(JUNGLA, 15))
    figures = {one.replace(".", "").replace(",", "") for one in re.findall(r"[\d.,]+", fold(text))}
    digits = "".join(sorted(figures))
    for play in message.plays:
        assert str(play.stake).replace(".", "").rstrip("0") in digits


@given(
    st.sampled_from([(REY, 30), (JUNGLA, 0)]),
    st.integers(8, 19),
    st.lists(ANIMALS, min_size=1, max_size=6, unique=True),
    st.integers(1, 999),
    st.booleans(),
    st.sampled_from([" ", ", ", ".", " y "]),
)
def test_what_is_written_plainly_is_read_as_it_was_meant(
    place: tuple[int, int],
    hour: int,
    animals: list[str],
    stake: int,
    by_name: bool,
    gap: str,
) -> None:
    product, minute = place
    half = "am" if hour < 12 else "pm"
    names = [
        (animal_name(CATALOGUE.products[product], one, ZOO) or one) if by_name else one
        for one in animals
    ]
    # "y 10" and ". 10" would be as well; names and numbers side by side are another test.
    text = (
        f"{NAMES[product].lower()} {(hour - 1) % 12 + 1}:{minute:02}{half} "
        f"{gap.join(names)} a {stake}"
    )
    message = read(text)
    assert message.problems == ()
    (play,) = message.plays
    assert [pick.selection for pick in play.play.picks] == animals
    assert play.stake.amount == stake
    assert [PLACES[draw.id][:3] for draw in play.draws] == [(product, hour, minute)]
