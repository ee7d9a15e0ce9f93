import pytest

from pos_app.domain.catalogue import Game
from pos_app.domain.plays import (
    LONGEST_LINE,
    Expected,
    Incomplete,
    Mistaken,
    Pick,
    Reason,
    read_play,
)
from pos_app.domain.slip import Origin
from tests.unit.domain.world import (
    JOKERS,
    TERMINAL,
    TRIPLE,
    TRIPLE_SIGN,
    ZOO,
    ZOO_101,
    make_game,
    selections,
    understand,
    without,
)


@pytest.mark.parametrize("text", ["5.12.33", "5,12,33", "5 12 33", "5, 12. 33", " 5..12 33. "])
def test_numbers_stand_between_dots_commas_and_spaces(text: str) -> None:
    assert selections(text, ZOO) == ["5", "12", "33"]


def test_zero_and_double_zero_are_two_animals() -> None:
    assert selections("0.00", ZOO) == ["0", "00"]


def test_a_number_typed_twice_is_there_twice() -> None:
    assert selections("5.5", ZOO) == ["5", "5"]


def test_each_number_is_a_clause_of_its_own() -> None:
    clauses = understand("5.12", ZOO).clauses

    assert [(c.origin, c.text, c.signs, c.numbers) for c in clauses] == [
        (Origin.NUMBER, "5", (), 1),
        (Origin.NUMBER, "12", (), 1),
    ]
    assert clauses[0].picks == (Pick(ZOO.id, "5"),)


@pytest.mark.parametrize(
    ("text", "position", "right"),
    [("05", 1, "5"), ("1.05", 3, "5"), ("007.8", 2, "7"), ("012", 1, "12")],
)
def test_an_animal_is_never_padded_and_the_right_way_is_told(
    text: str, position: int, right: str
) -> None:
    reading = read_play(text, [ZOO])

    assert isinstance(reading, Mistaken)
    assert (reading.position, reading.reason) == (position, Reason.PADDED)
    assert reading.suggestions == (right,)


@pytest.mark.parametrize(
    ("text", "position"), [("37", 1), ("5.444", 3), ("000", 2), ("40", 1), ("365", 2)]
)
def test_what_the_zoo_does_not_have_is_wrong_at_the_first_impossible_digit(
    text: str, position: int
) -> None:
    reading = read_play(text, [ZOO])

    assert isinstance(reading, Mistaken)
    assert (reading.position, reading.reason) == (position, Reason.NOT_ON_SALE)
    assert reading.text == text.rsplit(".", maxsplit=1)[-1]


def test_an_animal_that_is_only_the_beginning_of_others_is_incomplete() -> None:
    zoo = without(ZOO, "3")

    assert read_play("3", [zoo]) == Incomplete(Expected.MORE)
    assert read_play("3.", [zoo]) == Mistaken(1, Reason.NOT_ON_SALE, "3")
    assert selections("33", zoo) == ["33"]


def test_a_triple_has_three_digits_and_is_never_padded() -> None:
    assert selections("005.444", TRIPLE) == ["005", "444"]
    assert read_play("5", [TRIPLE]) == Incomplete(Expected.MORE)
    assert read_play("44.", [TRIPLE]) == Mistaken(2, Reason.WRONG_LENGTH, "44", values=(3,))


def test_two_digits_are_a_terminal_only_where_there_is_one() -> None:
    assert understand("44.555", TRIPLE, TERMINAL).picks == (
        Pick(TERMINAL.id, "44"),
        Pick(TRIPLE.id, "555"),
    )
    assert selections("05", TERMINAL) == ["05"]
    assert read_play("44", [TRIPLE]) == Incomplete(Expected.MORE)
    assert read_play("123", [TERMINAL]) == Mistaken(2, Reason.WRONG_LENGTH, "123", values=(2,))
    assert read_play("5.", [TRIPLE, TERMINAL]) == Mistaken(
        1, Reason.WRONG_LENGTH, "5", values=(2, 3)
    )


def test_four_to_seven_digits_can_only_become_a_permuta() -> None:
    assert read_play("1234", [TRIPLE]) == Incomplete(Expected.PERMUTA_MARK)
    assert read_play("1234567", [TRIPLE]) == Incomplete(Expected.PERMUTA_MARK)
    assert read_play("12345678", [TRIPLE]) == Mistaken(
        3, Reason.WRONG_LENGTH, "12345678", values=(3,)
    )
    assert read_play("1234.", [TRIPLE]) == Mistaken(3, Reason.WRONG_LENGTH, "1234", values=(3,))


def test_an_incomplete_line_tells_what_is_whole_already() -> None:
    reading = read_play("444.5", [TRIPLE])

    assert isinstance(reading, Incomplete)
    assert [clause.text for clause in reading.clauses] == ["444"]


@pytest.mark.parametrize("text", ["", " ", ".,"])
def test_nothing_typed_waits_for_a_number_whatever_is_chosen(text: str) -> None:
    assert read_play(text, [ZOO]) == Incomplete(Expected.NUMBER)
    assert read_play(text, []) == Incomplete(Expected.NUMBER)


def test_draws_with_no_game_in_common_take_nothing() -> None:
    assert read_play("5", []) == Mistaken(0, Reason.NO_GAME)


@pytest.mark.parametrize(
    "text", ["٣", "５", "²", "5.Ⅳ", "5\t", "5\u00a012", "ñ", "5;6", "\x00", "😀"]
)
def test_a_character_that_no_play_has_is_named(text: str) -> None:
    reading = read_play(text, [ZOO])

    assert isinstance(reading, Mistaken)
    assert reading.reason is Reason.UNKNOWN_CHARACTER
    assert reading.text == text[reading.position]
    assert not reading.text.isascii() or not reading.text.isalnum()


@pytest.mark.parametrize(
    ("text", "position"), [("p", 0), ("-5", 0), ("/1", 0), ("5.x", 2), ("5x", 1)]
)
def test_a_character_in_the_wrong_place_is_named(text: str, position: int) -> None:
    assert read_play(text, [ZOO]) == Mistaken(position, Reason.MISPLACED, text[position])


def test_a_triple_that_the_operator_withdrew_is_not_on_sale() -> None:
    game = without(TRIPLE, "444")

    assert read_play("123.444.555", [game]) == Mistaken(4, Reason.NOT_ON_SALE, "444")


def test_a_withdrawn_terminal_may_still_become_a_triple() -> None:
    games = [TRIPLE, without(TERMINAL, "44")]

    assert read_play("44", games) == Incomplete(Expected.MORE)
    assert read_play("44.", games) == Mistaken(0, Reason.NOT_ON_SALE, "44")
    assert selections("444", *games) == ["444"]


def test_a_line_is_bounded_in_length_and_in_wagers() -> None:
    long_line = "5." * 501
    assert read_play(long_line, [ZOO]) == Mistaken(
        LONGEST_LINE, Reason.TOO_LONG, values=(LONGEST_LINE,)
    )
    assert read_play("1.2.3", [ZOO], most=2) == Mistaken(4, Reason.TOO_MANY, "3", values=(3, 2))
    assert read_play("000-999/0", [TRIPLE_SIGN]) == Mistaken(
        0, Reason.TOO_MANY, "000-999", values=(12000, 1000)
    )


def test_the_code_that_is_shown_is_typed_and_the_wager_is_sold() -> None:
    game = Game.from_template(5, [("0", "0"), ("1", "01"), ("2", "02"), ("00", "00")])

    assert selections("01.02.00.0", game) == ["1", "2", "00", "0"]
    assert selections("1", game) == ["1"]


def test_a_shown_code_wins_over_another_animals_wager() -> None:
    game = Game.from_template(5, [("1", "2"), ("2", "1")])

    assert selections("1.2", game) == ["2", "1"]


def test_codes_that_two_animals_share_are_not_read_at_all() -> None:
    game = Game.from_template(5, [("1", "9"), ("2", "9"), ("3", "3")])

    assert selections("1.2.3", game) == ["1", "2", "3"]
    assert isinstance(read_play("9", [game]), Mistaken)


def test_where_two_zoos_take_a_number_the_first_has_it() -> None:
    assert understand("5.75", ZOO, make_game(7, ["5", "75"])).picks == (
        Pick(ZOO.id, "5"),
        Pick(7, "75"),
    )


def test_a_game_of_unknown_form_is_read_as_its_template_writes_it() -> None:
    assert selections("c1.C2.5", JOKERS) == ["C1", "C2", "5"]
    assert selections("5-7", JOKERS) == ["5", "6", "7"]
    assert read_play("c", [JOKERS]) == Incomplete(Expected.MORE)
    assert read_play("c.", [JOKERS]) == Mistaken(1, Reason.NOT_ON_SALE, "C")
    assert read_play("c3", [JOKERS]) == Mistaken(1, Reason.NOT_ON_SALE, "C3")
    assert read_play("05", [JOKERS]) == Mistaken(1, Reason.PADDED, "05", ("5",))


def test_an_unknown_form_beside_a_known_one_is_left_alone() -> None:
    tripleta = make_game(6, ["15-23-47", "5-6-7"])

    assert selections("5-6", ZOO, tripleta) == ["5", "6"]
    assert isinstance(read_play("5-6-7", [ZOO, tripleta]), Mistaken)
    assert selections("15-23-47", tripleta) == ["15-23-47"]
    assert read_play("15-2", [tripleta]) == Incomplete(Expected.ANIMAL)


def test_a_zoo_of_a_hundred_and_one_ends_at_99() -> None:
    assert selections("99.00.0", ZOO_101) == ["99", "00", "0"]
    assert read_play("100", [ZOO_101]) == Mistaken(2, Reason.NOT_ON_SALE, "100")
