from dataclasses import replace

import pytest

from pos_app.domain.catalogue import SIGNS, Form, Game
from pos_app.domain.plays import Expected, Incomplete, Mistaken, Reason, read_play
from pos_app.domain.slip import Origin
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


def mistake(text: str, *games: Game) -> tuple[int, Reason]:
    reading = read_play(text, games)
    assert isinstance(reading, Mistaken), reading
    return reading.position, reading.reason


# --- permuta


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("123p", ["123", "132", "213", "231", "312", "321"]),
        ("112p", ["112", "121", "211"]),
        ("3334P", ["334", "343", "433"]),
        ("001p", ["001", "010", "100"]),
    ],
)
def test_a_permuta_is_all_distinct_arrangements_of_three(text: str, expected: list[str]) -> None:
    assert selections(text, TRIPLE) == expected


@pytest.mark.parametrize(("digits", "count"), [("1234", 24), ("12345", 60), ("1234567", 210)])
def test_a_permuta_of_more_digits_takes_three_at_a_time(digits: str, count: int) -> None:
    assert len(set(selections(f"{digits}p", TRIPLE))) == count


def test_a_permuta_with_signs() -> None:
    assert selections("112p/1/4", TRIPLE_SIGN) == [
        f"{number}-{sign}" for number in ("112", "121", "211") for sign in ("ARI", "CAN")
    ]
    assert selections("112par", TRIPLE_SIGN) == ["112-ARI", "121-ARI", "211-ARI"]
    assert read_play("123p", [TRIPLE_SIGN]) == Incomplete(Expected.SIGN, SIGNS)


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("333p", 3, Reason.PERMUTA_OF_EQUALS),
        ("12p", 2, Reason.PERMUTA_LENGTH),
        ("12345678p", 7, Reason.PERMUTA_LENGTH),
        ("123pp", 4, Reason.SIGN_NOT_TAKEN),
        ("123p4", 4, Reason.MISPLACED),
    ],
)
def test_what_no_permuta_can_be_made_of(text: str, position: int, reason: Reason) -> None:
    assert mistake(text, TRIPLE) == (position, reason)


def test_a_permuta_needs_triples() -> None:
    assert mistake("12p", ZOO) == (2, Reason.PERMUTA_NOT_TAKEN)
    assert mistake("12p", TERMINAL) == (2, Reason.PERMUTA_NOT_TAKEN)
    assert mistake("444p", ZOO) == (1, Reason.NOT_ON_SALE)


def test_p_after_digits_is_a_permuta_and_piscis_is_spelt() -> None:
    assert selections("444pis", TRIPLE_SIGN) == ["444-PIS"]
    assert selections("444arp", TRIPLE_SIGN) == ["444-ARI", "444-PIS"]
    assert selections("444/p", TRIPLE_SIGN) == ["444-PIS"]
    assert read_play("333p", [TRIPLE_SIGN]) == Incomplete(Expected.SIGN, ("PIS",))
    assert mistake("333p.", TRIPLE_SIGN) == (3, Reason.PERMUTA_OF_EQUALS)
    assert read_play("12p", [TRIPLE_SIGN, TERMINAL_SIGN]) == Incomplete(Expected.SIGN, ("PIS",))


# --- serie


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12s", [f"{n}12" for n in range(10)]),
        ("*12", [f"{n}12" for n in range(10)]),
        ("12*", [f"12{n}" for n in range(10)]),
        ("1*2", [f"1{n}2" for n in range(10)]),
        ("00S", [f"{n}00" for n in range(10)]),
    ],
)
def test_a_serie_is_ten_triples(text: str, expected: list[str]) -> None:
    assert selections(text, TRIPLE) == expected
    assert understand(text, TRIPLE).clauses[0].origin is Origin.SERIE


def test_a_serie_with_signs() -> None:
    assert len(selections("12s/0", TRIPLE_SIGN)) == 120
    assert selections("1*2s", TRIPLE_SIGN) == [f"1{n}2-SAG" for n in range(10)]
    assert selections("12sar", TRIPLE_SIGN) == [f"{n}12-ARI" for n in range(10)]
    assert read_play("12s", [TRIPLE_SIGN]) == Incomplete(Expected.SIGN, SIGNS)
    assert selections("444s", TRIPLE_SIGN) == ["444-SAG"]


def test_a_wildcard_of_two_is_a_serie_of_terminals_where_there_are_any() -> None:
    assert selections("1*", TERMINAL) == [f"1{n}" for n in range(10)]
    assert selections("*1", TRIPLE, TERMINAL) == [f"{n}1" for n in range(10)]
    assert read_play("1*", [TRIPLE]) == Incomplete(Expected.MORE)
    assert read_play("*", [TRIPLE]) == Incomplete(Expected.MORE)


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("1s", 1, Reason.SERIE_LENGTH),
        ("123s", 3, Reason.SERIE_LENGTH),
        ("1**", 2, Reason.WRONG_LENGTH),
        ("1*2*", 3, Reason.MISPLACED),
        ("12345678s", 3, Reason.WRONG_LENGTH),
        ("12*3", 3, Reason.WRONG_LENGTH),
        ("1*.", 2, Reason.WRONG_LENGTH),
        ("1*2-3", 3, Reason.MISPLACED),
    ],
)
def test_what_no_serie_can_be(text: str, position: int, reason: Reason) -> None:
    assert mistake(text, TRIPLE) == (position, reason)


def test_a_serie_needs_numbers_of_a_fixed_width() -> None:
    assert mistake("12s", ZOO) == (2, Reason.SERIE_NOT_TAKEN)
    assert mistake("1*", ZOO) == (1, Reason.SERIE_NOT_TAKEN)
    assert mistake("12s", TERMINAL) == (2, Reason.SERIE_NOT_TAKEN)
    assert mistake("000s", TERMINAL) == (2, Reason.WRONG_LENGTH)
    assert mistake("444*", ZOO) == (1, Reason.NOT_ON_SALE)


# --- corrida


def test_a_corrida_goes_from_first_to_last_inclusive() -> None:
    assert selections("120-129", TRIPLE) == [str(n) for n in range(120, 130)]
    assert selections("008-011", TRIPLE) == ["008", "009", "010", "011"]
    assert selections("08-11", TERMINAL) == ["08", "09", "10", "11"]
    assert selections("444-444", TRIPLE) == ["444"]
    assert selections("120-121/1", TRIPLE_SIGN) == ["120-ARI", "121-ARI"]


def test_a_corrida_of_animals_leaves_double_zero_out() -> None:
    assert selections("5-9", ZOO) == ["5", "6", "7", "8", "9"]
    assert selections("0-3", ZOO) == ["0", "1", "2", "3"]
    assert mistake("00-3", ZOO) == (0, Reason.CORRIDA_UNORDERED)
    assert mistake("0-00", ZOO) == (2, Reason.CORRIDA_UNORDERED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("120-", Expected.LAST),
        ("120-1", Expected.MORE),
        ("120-12", Expected.MORE),
        ("129-12", Expected.MORE),
    ],
)
def test_a_corrida_being_typed_is_incomplete(text: str, expected: Expected) -> None:
    assert read_play(text, [TRIPLE]) == Incomplete(expected)


def test_a_last_animal_that_may_still_grow_is_incomplete() -> None:
    assert read_play("5-1", [ZOO]) == Incomplete(Expected.MORE)
    assert read_play("5-4", [ZOO]) == Mistaken(2, Reason.CORRIDA_BACKWARDS, "4", ("4-5",))
    assert read_play("5-1.", [ZOO]) == Mistaken(2, Reason.CORRIDA_BACKWARDS, "1", ("1-5",))


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("129-120", 4, Reason.CORRIDA_BACKWARDS),
        ("120-1299", 7, Reason.WRONG_LENGTH),
        ("120-12.", 6, Reason.WRONG_LENGTH),
        ("12-129", 2, Reason.WRONG_LENGTH),
        ("120-.", 4, Reason.MISPLACED),
        ("120-*", 4, Reason.MISPLACED),
        ("120-125-130", 7, Reason.MISPLACED),
        ("120-125p", 7, Reason.SIGN_NOT_TAKEN),
    ],
)
def test_what_no_corrida_can_be(text: str, position: int, reason: Reason) -> None:
    assert mistake(text, TRIPLE) == (position, reason)


def test_a_corrida_ends_where_the_zoo_does() -> None:
    assert mistake("5-40", ZOO) == (3, Reason.NOT_ON_SALE)
    assert mistake("05-9", ZOO) == (1, Reason.PADDED)
    assert read_play("5-9", [without(ZOO, "7")]) == Mistaken(0, Reason.NOT_ON_SALE, "7")


def test_a_last_number_is_compared_with_digits_of_our_own_script_only() -> None:
    # A template that is nothing like the ones that were seen must still not stop the till.
    rows = [*((one, one) for one in ZOO.selections), ("37", "1²")]
    strange = replace(Game.from_template(5, rows), form=Form.ZOO)

    assert read_play("5-1", [strange]) == Incomplete(Expected.MORE)


def test_clauses_of_all_kinds_stand_in_one_line() -> None:
    play = understand("444.112p,12s 1*2.120-122", TRIPLE)

    assert [(clause.origin, clause.text, clause.numbers) for clause in play.clauses] == [
        (Origin.NUMBER, "444", 1),
        (Origin.PERMUTA, "112p", 3),
        (Origin.SERIE, "12s", 10),
        (Origin.SERIE, "1*2", 10),
        (Origin.CORRIDA, "120-122", 3),
    ]
