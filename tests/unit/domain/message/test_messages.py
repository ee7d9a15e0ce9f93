"""What customers write: understood whole, or told where and why not; never guessed."""

from __future__ import annotations

import pytest

from pos_app.domain.message import Fault
from tests.unit.domain.message.counter import GUACHARO, JUNGLA, REY, find, read, say


@pytest.mark.parametrize(
    ("text", "plays"),
    [
        ("lotto rey 3:30pm 5 12 33 a 10", ["REY 15:30 5,12,33 10"]),
        ("Lotto Rey 3:30 p. m. 5 a 10", ["REY 15:30 5 10"]),
        ("loto rey 15:30 5 a 10", ["REY 15:30 5 10"]),
        ("jungla 15h 5 a 10", ["JUNGLA 15:00 5 10"]),
        ("jungla 3 de la tarde 5 a 10", ["JUNGLA 15:00 5 10"]),
        ("jungla a las 3 5 a 10", ["JUNGLA 15:00 5 10"]),
        ("jungla 12m 0 00 a 10", ["JUNGLA 12:00 0,00 10"]),
        ("jungla 3pm 4pm 5 a 10", ["JUNGLA 15:00+JUNGLA 16:00 5 10"]),
        ("jungla 3pm a 6pm 5 a 10", [
            "JUNGLA 15:00+JUNGLA 16:00+JUNGLA 17:00+JUNGLA 18:00 5 10",
        ]),
        ("jungla proximos 3 5 a 10", ["JUNGLA 8:00+JUNGLA 9:00+JUNGLA 10:00 5 10"]),
        ("jungla y guacharo 3pm 5 a 10", ["JUNGLA 15:00+GUACHARO 15:00 5 10"]),
        ("jungla 3pm y rey 3:30pm 5 a 10", ["JUNGLA 15:00+REY 15:30 5 10"]),
        ("jungla 4pm león 10bs", ["JUNGLA 16:00 5 10"]),
        ("jungla 4pm 5 leon, TIGRE a 10", ["JUNGLA 16:00 5,10 10"]),
        ("guacharo 5pm pavo real y oso hormiguero a 5", ["GUACHARO 17:00 47,55 5"]),
        ("guacharo 5pm guacharo a 10", ["GUACHARO 17:00 75 10"]),
        ("jungla 3pm 5x10 12x20", ["JUNGLA 15:00 5 10", "JUNGLA 15:00 12 20"]),
        ("jungla 3pm 5 12 a 10 33 a 20", ["JUNGLA 15:00 5,12 10", "JUNGLA 15:00 33 20"]),
        ("jungla 3pm a 10: 5 12 33", ["JUNGLA 15:00 5,12,33 10"]),
        ("jungla 3pm bs 10 al león y bs 20 al tigre", [
            "JUNGLA 15:00 5 10",
            "JUNGLA 15:00 10 20",
        ]),
        ("jungla 3pm 5-12-33 a 10", ["JUNGLA 15:00 5,12,33 10"]),
        ("jungla 3pm 5.12.33 a 1.000", ["JUNGLA 15:00 5,12,33 1000"]),
        ("jungla 3pm 5 a 10,50", ["JUNGLA 15:00 5 10.5"]),
        ("jungla 3pm 5 a Bs. 10,25 c/u", ["JUNGLA 15:00 5 10.25"]),
        ("5 12 a 10 jungla 3pm", ["JUNGLA 15:00 5,12 10"]),
        ("5 a 10 jungla 4pm, 6 a 20 rey 4:30pm", ["JUNGLA 16:00 5 10", "REY 16:30 6 20"]),
        ("zulia 4:45pm A 123 a 5", ["ZULIAA 16:45 123 5"]),
        ("zulia 1pm A y B 123 a 5", ["ZULIAA 13:00+ZULIAB 13:00 123 5"]),
        ("zulia lista b 1pm 12 a 5", ["ZULIAB 13:00 12 5"]),
        ("zulia 1pm b 112p a 1", ["ZULIAB 13:00 112,121,211 1"]),
        ("zulia 1pm 444 aries cáncer ACUARIO a 3", ["ZULIAC 13:00 444-ARI,444-CAN,444-ACU 3"]),
        ("zulia 1pm 444/1/4 a 3", ["ZULIAC 13:00 444-ARI,444-CAN 3"]),
        ("chance 123 456 a 2", ["CHANCEA 13:00 123,456 2"]),
        ("*Jungla 3pm* 5 12 a 10", ["JUNGLA 15:00 5,12 10"]),
        ("Hola buenas! para jungla 3pm el 5, el 12 y el 33 a 10 c/u porfa", [
            "JUNGLA 15:00 5,12,33 10",
        ]),
        ("[2:15 p. m., 23/11/2026] Ana: jungla 3pm 5 a 10", ["JUNGLA 15:00 5 10"]),
        ("chance A 1pm 123 bs.10", ["CHANCEA 13:00 123 10"]),
        ("jungla 3pm 5 10bs 12 20 bs", ["JUNGLA 15:00 5 10", "JUNGLA 15:00 12 20"]),
        ("rey 4.30pm 5 a 10", ["REY 16:30 5 10"]),
        ("zulia b 1pm 112 p x 1", ["ZULIAB 13:00 112,121,211 1"]),
        ("jungla próximos 2: mono, gato x 5", ["JUNGLA 8:00+JUNGLA 9:00 13,11 5"]),
        ("Mi amor 🙏🏽, me juegas jungla 3pm 5 a 10 ❤️", ["JUNGLA 15:00 5 10"]),
    ],
)  # fmt: skip
def test_a_line_is_understood(text: str, plays: list[str]) -> None:
    message = read(text)
    assert message.problems == ()
    assert say(message) == plays


@pytest.mark.parametrize(
    ("text", "fault", "where"),
    [
        ("jungla 3pm pez a 4", Fault.UNKNOWN_WORDS, "pez"),
        ("jungla 3pm 5 12 30 en total", Fault.UNKNOWN_WORDS, "total"),
        ("jungla 3pm 5 o 12 a 10", Fault.UNKNOWN_WORDS, "o"),
        ("ya no el 5", Fault.UNKNOWN_WORDS, "ya"),
        ("jungla 3pm 🦁 a 10", Fault.UNKNOWN_WORDS, "🦁"),
        ("jungla 3pm 🙈 12 a 10", Fault.UNKNOWN_WORDS, "🙈"),
        ("jungla 3pm *5 12* a 10", Fault.UNKNOWN_WORDS, "*5"),
        ("jungla 3pm 5 a 10,12", Fault.UNKNOWN_WORDS, "a 10,12"),
        ("triple 3pm 5 a 1", Fault.UNKNOWN_WORDS, "triple"),
        ("5 12 a 10", Fault.NO_PRODUCT, "5"),
        ("3pm 5 a 10", Fault.NO_PRODUCT, "3pm"),
        ("5 a 10 jungla 4pm 6 a 20", Fault.NO_PRODUCT, "jungla"),
        ("jungla 5 a 10", Fault.NO_HOUR, "5"),
        ("lotto rey 3pm 5 a 10", Fault.NOT_DRAWN, "3pm"),
        ("jungla 8:00 p.m. 5 a 10", Fault.NOT_DRAWN, "8:00 p.m."),
        ("zulia 4:45 123 a 5", Fault.WHICH_LIST, "123"),
        ("jungla 3pm 5 12", Fault.NO_AMOUNT, "5"),
        ("jungla 3pm a 5 a 10", Fault.NO_NUMBERS, "a 10"),
        ("jungla 3pm 5 a 0", Fault.BAD_AMOUNT, "a 0"),
        ("jungla 3pm 05 a 10", Fault.NOT_A_PLAY, "05"),
        ("jungla 3pm 37 a 10", Fault.NOT_A_PLAY, "37"),
        ("jungla 3pm 444 aries a 10", Fault.NOT_A_PLAY, "444 aries"),
        ("jungla 4pm león 10", Fault.WHICH_PAIR, "león 10"),
        ("jungla 4pm 5 tigre a 10", Fault.WHICH_PAIR, "5 tigre"),
        ("jungla 3pm 5-12 a 10", Fault.RUN_OR_LIST, "5-12"),
        ("jungla 3pm 5 bs 10", Fault.UNKNOWN_WORDS, "5 bs"),
        ("jungla 3pm 10bs 5 12", Fault.UNKNOWN_WORDS, "10bs"),
        ("chance 1pm 10bs.5", Fault.UNKNOWN_WORDS, "10bs."),
    ],
)
def test_what_is_not_sure_is_told_where_it_stands(text: str, fault: Fault, where: str) -> None:
    message = read(text)
    assert message.plays == ()
    (problem,) = message.problems
    assert problem.fault is fault
    assert text[problem.start : problem.end] == where


def test_a_heading_is_for_the_lines_below_it() -> None:
    text = "Lotto Rey 3:30\n5 12 33 a 10\n7 x20\n\nJungla 4pm\nleón 10bs\n"
    message = read(text)
    assert say(message) == ["REY 15:30 5,12,33 10", "REY 15:30 7 20", "JUNGLA 16:00 5 10"]
    assert [line.is_heading for line in message.lines] == [True, False, False, True, False]


def test_an_amount_alone_is_for_the_numbers_above_that_have_none() -> None:
    assert say(read("jungla 3pm\n5\n12 a 20\n33\na 10 c/u")) == [
        "JUNGLA 15:00 5 10",
        "JUNGLA 15:00 12 20",
        "JUNGLA 15:00 33 10",
    ]


def test_an_amount_in_the_heading_is_for_the_numbers_below() -> None:
    assert say(read("jungla 3pm a 10 c/u\n5\n12\nrey 3:30pm\n7")) == [
        "JUNGLA 15:00 5 10",
        "JUNGLA 15:00 12 10",
    ]


def test_a_heading_that_is_not_understood_lets_nothing_below_go_to_the_one_before() -> None:
    message = read("jungla 3pm\n5 a 10\nla otra de las 4pm\n6 a 10")
    assert say(message) == ["JUNGLA 15:00 5 10"]
    assert [one.fault for one in message.problems] == [Fault.UNKNOWN_WORDS, Fault.NO_PRODUCT]


@pytest.mark.parametrize(
    ("text", "plays"),
    [
        ("jungla 3pm\nleón y tigre a 5", ["JUNGLA 15:00 5,10 5"]),
        ("león a 5 jungla 3pm", ["JUNGLA 15:00 5 5"]),
        ("triple león 1pm 123 a 5", ["LEÓN 13:00 123 5"]),
        ("león 1pm 12 a 5", ["LEÓN 13:00 12 5"]),
        ("jungla 3pm 7 a 1\nleón 1pm 123 a 5", ["JUNGLA 15:00 7 1", "LEÓN 13:00 123 5"]),
        ("guacharo 5pm\nguacharo a 10", ["GUACHARO 17:00 75 10"]),
    ],
)
def test_a_lottery_and_an_animal_of_one_name_are_told_apart(text: str, plays: list[str]) -> None:
    assert say(read(text)) == plays


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("jungla 3pm\nleón 12 a 10", Fault.TWO_PRODUCTS),
        ("jungla 3pm\nguacharo a 10", Fault.NOT_A_PLAY),
        ("guacharo a 10 5 a 3", Fault.NO_NUMBERS),
    ],
)
def test_where_both_are_possible_none_is_taken(text: str, fault: Fault) -> None:
    message = read(text)
    assert message.plays == ()
    assert [one.fault for one in message.problems] == [fault]


def test_with_animals_chosen_at_the_till_a_name_alone_is_an_animal() -> None:
    assert say(read("leon a 10", find(JUNGLA, 15))) == ["JUNGLA 15:00 5 10"]


def test_without_a_lottery_the_chosen_draws_are_taken_and_told() -> None:
    message = read("5 12 a 10", find(JUNGLA, 15), find(REY, 15, 30))
    assert say(message) == ["JUNGLA 15:00+REY 15:30 5,12 10"]
    assert message.lines[0].uses_chosen
    assert say(read("4pm 5 a 10", find(JUNGLA, 15))) == ["JUNGLA 16:00 5 10"]


def test_without_an_hour_the_chosen_draws_of_that_lottery_are_taken() -> None:
    chosen = (find(JUNGLA, 15), find(GUACHARO, 16))
    assert say(read("jungla 5 a 10", *chosen)) == ["JUNGLA 15:00 5 10"]
    assert read("zulia 123 a 10", *chosen).problems[0].fault is Fault.NO_HOUR


def test_what_would_be_right_is_offered() -> None:
    assert read("jungla 3pm 05 a 10").problems[0].options == ("5",)
    assert "3:00 p. m." in read("jungla 3:20pm 5 a 10").problems[0].options
    assert read("zulia 1pm 123 a 1").problems[0].options == ("A", "B")


def test_a_message_without_end_is_cut_and_the_rest_is_told() -> None:
    message = read("jungla 3pm\n" + "5 a 10\n" * 1000)
    assert 500 < len(message.plays) < 600
    assert message.problems[-1].fault is Fault.UNKNOWN_WORDS
