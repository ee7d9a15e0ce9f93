import pytest

from pos_app.domain.catalogue import SIGNS
from pos_app.domain.plays import Expected, Incomplete, Mistaken, Reason, read_play
from tests.unit.domain.world import (
    TERMINAL,
    TERMINAL_SIGN,
    TRIPLE,
    TRIPLE_SIGN,
    ZOO,
    selections,
    understand,
    without,
)


def test_signs_by_their_numbers() -> None:
    assert selections("444/1/4/11", TRIPLE_SIGN) == ["444-ARI", "444-CAN", "444-ACU"]


@pytest.mark.parametrize(("number", "code"), list(enumerate(SIGNS, 1)))
def test_each_sign_has_its_number_and_its_code(number: int, code: str) -> None:
    assert selections(f"444/{number}", TRIPLE_SIGN) == [f"444-{code}"]
    assert selections(f"444/{code}", TRIPLE_SIGN) == [f"444-{code}"]
    assert selections(f"444{code.lower()}", TRIPLE_SIGN) == [f"444-{code}"]


def test_signs_by_letters_as_short_as_they_stay_unique() -> None:
    assert selections("444arcanac", TRIPLE_SIGN) == ["444-ARI", "444-CAN", "444-ACU"]
    assert selections("444ARtgcanlevlieScapacp", TRIPLE_SIGN) == [f"444-{sign}" for sign in SIGNS]


def test_zero_is_all_twelve() -> None:
    assert selections("444/0", TRIPLE_SIGN) == [f"444-{sign}" for sign in SIGNS]


def test_signs_belong_to_all_numbers_before_them_that_have_none() -> None:
    assert selections("444.555/1/4.666/2", TRIPLE_SIGN) == [
        "444-ARI",
        "444-CAN",
        "555-ARI",
        "555-CAN",
        "666-TAU",
    ]


@pytest.mark.parametrize("text", ["444", "444.555", "444.", "444/1.555"])
def test_a_number_without_sign_waits_for_one(text: str) -> None:
    reading = read_play(text, [TRIPLE_SIGN])

    assert isinstance(reading, Incomplete)
    assert (reading.expected, reading.options) == (Expected.SIGN, SIGNS)


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("444/", SIGNS),
        ("444a", ("ARI", "ACU")),
        ("444ca", ("CAN", "CAP")),
        ("444l", ("LEO", "LIB")),
        ("444arc", ("CAN", "CAP")),
        ("444/a", ("ARI", "ACU")),
        ("444sa", ("SAG", "ARI", "ACU")),
        ("444pi", ("PIS",)),
    ],
)
def test_letters_that_several_signs_begin_with_wait_for_the_next(
    text: str, options: tuple[str, ...]
) -> None:
    reading = read_play(text, [TRIPLE_SIGN])

    assert isinstance(reading, Incomplete)
    assert reading.expected is Expected.SIGN
    assert set(reading.options) == set(options)


@pytest.mark.parametrize(
    ("text", "position", "close"),
    [
        ("444x", 3, ()),
        ("444arx", 5, ()),
        ("444cax", 5, ("CAN", "CAP")),
        ("444ca.555", 5, ("CAN", "CAP")),
        ("444/13", 5, ()),
        ("444/00", 5, ()),
        ("444/01", 5, ()),
        ("444/1/99", 7, ()),
        ("444aax", 4, ("ARI", "ACU")),
    ],
)
def test_what_no_sign_is_called_is_wrong_at_that_character(
    text: str, position: int, close: tuple[str, ...]
) -> None:
    reading = read_play(text, [TRIPLE_SIGN])

    assert isinstance(reading, Mistaken)
    assert (reading.position, reading.reason) == (position, Reason.SIGN_UNKNOWN)
    assert reading.suggestions == close


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("444/.", 4, Reason.MISPLACED),
        ("444//1", 4, Reason.MISPLACED),
        ("444/٣", 4, Reason.UNKNOWN_CHARACTER),
        ("444/1-", 5, Reason.MISPLACED),
        ("444ſ", 3, Reason.UNKNOWN_CHARACTER),
        ("444 /1", 4, Reason.MISPLACED),
        ("444 ar", 4, Reason.MISPLACED),
        ("44ar", 2, Reason.WRONG_LENGTH),
    ],
)
def test_other_mistakes_about_signs(text: str, position: int, reason: Reason) -> None:
    reading = read_play(text, [TRIPLE_SIGN])

    assert isinstance(reading, Mistaken)
    assert (reading.position, reading.reason) == (position, reason)


def test_a_whole_code_is_read_before_it_is_cut_in_two() -> None:
    assert selections("444gem", TRIPLE_SIGN) == ["444-GEM"]
    assert selections("444ge", TRIPLE_SIGN) == ["444-GEM", "444-ESC"]
    assert selections("444esccan", TRIPLE_SIGN) == ["444-ESC", "444-CAN"]
    assert selections("444escan", TRIPLE_SIGN) == ["444-ESC", "444-SAG", "444-CAN"]


@pytest.mark.parametrize("text", ["444/1", "444ar", "444.555/0"])
def test_draws_without_signs_say_so(text: str) -> None:
    reading = read_play(text, [TRIPLE, TERMINAL])

    assert isinstance(reading, Mistaken)
    assert reading.reason is Reason.SIGN_NOT_TAKEN
    assert isinstance(read_play("5/1", [ZOO]), Mistaken)


def test_terminals_take_signs_where_the_template_has_them() -> None:
    assert selections("44/1.444/1", TRIPLE_SIGN, TERMINAL_SIGN) == ["44-ARI", "444-ARI"]
    assert selections("12sag.12pis", TRIPLE_SIGN, TERMINAL_SIGN) == ["12-SAG", "12-PIS"]
    assert selections("12s.12p", TERMINAL_SIGN) == ["12-SAG", "12-PIS"]


def test_signs_that_the_operator_withdrew_are_not_on_sale() -> None:
    game = without(TRIPLE_SIGN, "444-CAN")

    assert read_play("111.444/1/4", [game]) == Mistaken(4, Reason.NOT_ON_SALE, "444-CAN")


def test_where_plain_and_signed_games_meet_each_number_finds_its_own() -> None:
    assert selections("44.44", TERMINAL, TRIPLE_SIGN) == ["44", "44"]
    assert selections("444/1", TERMINAL, TRIPLE_SIGN) == ["444-ARI"]
    assert read_play("444", [TERMINAL, TRIPLE_SIGN]) == Incomplete(Expected.SIGN, SIGNS)
    assert read_play("44/1", [TERMINAL, TRIPLE_SIGN]) == Mistaken(0, Reason.NOT_ON_SALE, "44-ARI")


def test_numbers_of_a_clause_are_counted_without_their_signs() -> None:
    (clause,) = understand("120-122/1/4", TRIPLE_SIGN).clauses

    assert clause.signs == ("ARI", "CAN")
    assert (clause.numbers, len(clause.picks)) == (3, 6)
