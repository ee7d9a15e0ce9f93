"""What must hold for any text a cashier, a cat on the keyboard or a paste may bring."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.catalogue import SIGNS, Game
from pos_app.domain.grammar.signs import scan_signs
from pos_app.domain.plays import (
    Incomplete,
    Mistaken,
    Pick,
    Understood,
    read_play,
    write_picks,
    write_play,
)
from tests.unit.domain.world import (
    GAMES,
    OFFERS,
    TERMINAL,
    TERMINAL_SIGN,
    TRIPLE,
    TRIPLE_SIGN,
    ZOO,
    ZOO_77,
)

offers = st.sampled_from(sorted(OFFERS)).map(OFFERS.__getitem__)
lines = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="0123456789", max_size=9),
    st.text(alphabet="0123456789.,-*/ psPSacnrtgevlic", max_size=24),
)


@given(text=lines, games=offers)
def test_any_text_gives_a_reading(text: str, games: tuple[Game, ...]) -> None:
    match read_play(text, games):
        case Understood(clauses):
            assert clauses
            assert all(clause.picks for clause in clauses)
        case Incomplete() | Mistaken(position=0):
            pass
        case Mistaken(position=position):
            assert 0 < position < len(text)


@given(text=lines, games=offers)
def test_what_is_understood_is_written_and_read_again_the_same(
    text: str, games: tuple[Game, ...]
) -> None:
    reading = read_play(text, games)
    if isinstance(reading, Understood):
        assert read_play(write_play(reading), games) == reading


@given(text=lines, games=offers)
def test_only_what_the_template_has_is_ever_sold(text: str, games: tuple[Game, ...]) -> None:
    reading = read_play(text, games)
    if isinstance(reading, Understood):
        accepted = {(game.id, selection) for game in games for selection in game.selections}
        assert {(pick.game_id, pick.selection) for pick in reading.picks} <= accepted


@given(text=lines, games=offers)
def test_only_plain_ascii_is_ever_understood(text: str, games: tuple[Game, ...]) -> None:
    if isinstance(read_play(text, games), Understood):
        assert text.isascii()


@given(text=lines, more=lines, games=offers)
def test_a_mistake_stays_one_however_the_line_goes_on(
    text: str, more: str, games: tuple[Game, ...]
) -> None:
    # So what is shown red while typing is never right a key later.
    if isinstance(read_play(text, games), Mistaken):
        assert isinstance(read_play(text + more, games), Mistaken)


@given(text=lines, games=offers)
def test_what_stands_before_the_wrong_character_is_right(
    text: str, games: tuple[Game, ...]
) -> None:
    # A corrida may change its reason: "9-05" is padded, though "9-0" was backwards already.
    reading = read_play(text, games)
    if isinstance(reading, Mistaken) and reading.position > 0 and "-" not in text:
        assert not isinstance(read_play(text[: reading.position], games), Mistaken)


animals = st.lists(st.sampled_from(ZOO.selections), min_size=1, max_size=30)


@given(picked=animals, separator=st.sampled_from([".", ",", " ", ", "]))
def test_animals_come_back_exactly_as_typed(picked: list[str], separator: str) -> None:
    reading = read_play(separator.join(picked), [ZOO])

    assert isinstance(reading, Understood)
    assert [pick.selection for pick in reading.picks] == picked


def picks_of(*games: Game) -> st.SearchStrategy[list[Pick]]:
    places = st.sampled_from(games).flatmap(
        lambda game: st.integers(0, len(game.selections) - 1).map(
            lambda place: Pick(game.id, game.selections[place])
        )
    )
    return st.lists(places, min_size=1, max_size=30)


@pytest.mark.parametrize(
    "games",
    [(ZOO,), (ZOO_77,), (TRIPLE, TERMINAL), (TRIPLE_SIGN, TERMINAL_SIGN), (TERMINAL, TRIPLE_SIGN)],
    ids=["zoo", "zoo of 77", "plain", "signs", "mixed"],
)
@given(data=st.data())
def test_picks_are_written_and_read_again_the_same(
    games: tuple[Game, ...], data: st.DataObject
) -> None:
    picks = data.draw(picks_of(*games))
    if len({GAMES[pick.game_id].form.has_sign for pick in picks}) > 1:
        # A plain number in front of signs would take them: such a slip is written in two lines.
        picks = [pick for pick in picks if not GAMES[pick.game_id].form.has_sign]

    reading = read_play(write_picks(picks, GAMES), games)

    assert isinstance(reading, Understood)
    assert list(reading.picks) == picks


@given(digits=st.text(alphabet="0123456789", min_size=3, max_size=7))
def test_a_permuta_is_what_three_of_its_digits_make(digits: str) -> None:
    have = Counter(digits)
    expected = {
        f"{n:03}" for n in range(1000) if not Counter(f"{n:03}") - have and len(set(f"{n:03}")) > 1
    }
    reading = read_play(f"{digits}p", [TRIPLE])

    if not expected:
        assert isinstance(reading, Mistaken)
    else:
        assert isinstance(reading, Understood)
        assert Counter(pick.selection for pick in reading.picks) == Counter(expected)


@given(bounds=st.tuples(st.integers(0, 999), st.integers(0, 999)))
def test_a_corrida_is_every_number_between(bounds: tuple[int, int]) -> None:
    first, last = bounds
    reading = read_play(f"{first:03}-{last:03}", [TRIPLE])

    if last < first:
        assert isinstance(reading, Mistaken)
    else:
        assert isinstance(reading, Understood)
        assert [int(pick.selection) for pick in reading.picks] == list(range(first, last + 1))


def test_a_run_of_letters_has_one_meaning_at_most() -> None:
    shortest = ("AR", "T", "G", "CAN", "LE", "V", "LI", "E", "S", "CAP", "AC", "P")
    spellings = [(short, code) for short, code in zip(shortest, SIGNS, strict=True)]
    spellings += [(code, code) for code in SIGNS if code not in shortest]
    meanings: dict[str, tuple[str, ...]] = {}

    for words in product(spellings, repeat=3):
        letters = "".join(spelling for spelling, _ in words)
        codes = tuple(code for _, code in words)
        assert meanings.setdefault(letters, codes) == codes
        assert scan_signs(letters, 0) == (codes, len(letters))
