"""What the line under the entry says: chips, cost, what is missing, what is wrong and where."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pos_app.domain.grammar.amount import Amount
from pos_app.domain.money import Money
from pos_app.domain.plays import find_common_games, read_play
from pos_app.ui.keys import Key, use_sequences
from pos_app.ui.sale.understanding import Words, say_reading
from tests.pages.sale_page import SalePage, make_world

WORLD = make_world()
TEN = Amount(Money.of(10))


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Words are translated by the application."""


def say(text: str, draw_id: int = 101, amount: Amount | None = TEN, **more: object) -> Words:
    draw = next(one for one in WORLD.draws if one.id == draw_id)
    reading = read_play(text, find_common_games(WORLD, [draw]))
    return say_reading(
        reading, WORLD, product_id=draw.product_id, draws=2, amount=amount, **more  # type: ignore[arg-type]
    )  # fmt: skip


def test_animals_are_named_and_the_cost_is_theirs_in_all_draws() -> None:
    words = say("5.00")
    assert words.chips == ("5 LEÓN", "00 BALLENA")
    assert words.cost == "Bs 40"
    assert not words.is_wrong


def test_zero_and_double_zero_are_two_animals() -> None:
    assert say("0").chips == ("0 DELFÍN",)
    assert say("00").chips == ("00 BALLENA",)


def test_a_permuta_says_how_many_numbers_it_is_before_it_has_an_amount() -> None:
    words = say("123p", 201, None)
    assert "6" in words.chips[0]
    assert words.cost == ""


def test_chips_that_have_no_room_are_counted() -> None:
    words = say("444.555/0", 240)
    assert words.chips == ("444 · 12 SIGNS", "555 · 12 SIGNS")
    animals = say(".".join(map(str, range(1, 13))))
    assert (len(animals.chips), animals.more) == (6, 6)


def test_what_is_sold_out_is_said_even_beyond_the_chips() -> None:
    words = say(".".join(map(str, range(1, 13))), sold_out={"11"})
    assert words.struck == {10}
    assert say("5.12", sold_out={"11"}).struck == frozenset()


def test_two_digits_are_called_a_terminal() -> None:
    assert say("05", 201).chips == ("05 TERMINAL",)
    assert say("005", 201).chips == ("005",)


def test_a_run_of_one_is_one_number() -> None:
    assert say("120-120", 201).chips == ("120-120: 1 number",)


def test_any_sign_is_not_said_to_be_the_first_four() -> None:
    assert "12 = PIS" in say("444/", 240).tail
    assert say("444c", 240).tail.endswith("Cáncer, Capricornio")


def test_a_key_is_named_as_it_is_in_force() -> None:
    assert "F3" in say("123").problem
    use_sequences({Key.TRIPLES: ("F5",), Key.SIGNS: ("F6",)})
    try:
        assert "(triples: F5)" in say("123").problem
        assert "(F5)" in say("12p").problem
        assert "signs: F6" in say("444/1", 201).problem
    finally:
        use_sequences({})


def test_a_total_is_said_as_it_will_be_paid() -> None:
    words = say("5.12.33", amount=Amount(Money.of(60), is_spread=True))
    assert words.cost == "Bs 60"
    assert "6" in words.tail


@pytest.mark.parametrize(
    ("text", "draw_id", "position"),
    [("5.37", 101, 3), ("5.1x", 101, 3), ("05", 101, 1), ("12345678p", 201, 7), ("444/13", 240, 5)],
)
def test_what_is_wrong_is_said_at_its_character(text: str, draw_id: int, position: int) -> None:
    words = say(text, draw_id)
    assert words.is_wrong
    assert words.position == position
    assert words.problem


def test_an_animal_with_a_zero_in_front_is_offered_without() -> None:
    assert say("05").problem.endswith("→ 5")


def test_what_is_only_begun_is_not_wrong() -> None:
    words = say("444", 240)
    assert not words.is_wrong
    assert "ARI" in words.tail


def test_sold_out_numbers_are_struck_a_permuta_when_one_of_its_is() -> None:
    assert say("5.12", sold_out={"12"}).struck == {1}
    assert say("123p", 201, sold_out={"321"}).struck == {0}
    assert say("123p", 201, sold_out={"111"}).struck == frozenset()


def test_many_chips_are_counted_and_the_cost_is_never_lost() -> None:
    words = say("1.2.3.4.5.6.7.8.9")
    assert (words.chips[-1], words.more) == ("6 RANA", 3)
    assert words.cost == "Bs 180"


def test_the_wrong_character_is_underlined_and_a_screen_reader_hears_why(stage: SalePage) -> None:
    stage.type("5.99")
    assert stage.pane.entry.line._wrong_at == 3
    assert stage.said
    stage.type(Qt.Key.Key_Backspace)
    stage.type(Qt.Key.Key_Backspace)
    assert stage.pane.entry.line._wrong_at is None
