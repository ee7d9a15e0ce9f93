"""Which draws are offered and chosen: order, letters, `+`, `-`, closing, categories."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_app.domain.catalogue import Catalogue
from pos_app.ui.sale.draw_board import LETTERS, Category, DrawBoard
from tests.pages.sale_page import JUNGLA, REY, REY_LATER, make_world


class Doors:
    """Which draws are closed, by the clock."""

    def __init__(self) -> None:
        self.closed: set[int] = set()
        self.board = DrawBoard(lambda draw: draw.id not in self.closed)
        self.board.set_catalogue(make_world())

    @property
    def chosen(self) -> list[int]:
        return [draw.id for draw in self.board.chosen]

    def letters(self) -> dict[int, str]:
        return {draw.id: self.board.letter(draw.id) for draw in self.board.draws}


@pytest.fixture
def doors() -> Doors:
    return Doors()


def without(catalogue: Catalogue, *gone: int) -> Catalogue:
    return replace(catalogue, draws=tuple(one for one in catalogue.draws if one.id not in gone))


def test_draws_stand_in_order_of_closing_and_the_next_is_chosen(doors: Doors) -> None:
    assert [draw.id for draw in doors.board.draws] == [REY, JUNGLA, REY_LATER]
    assert doors.chosen == [REY]
    assert doors.letters() == {REY: "Q", JUNGLA: "W", REY_LATER: "E"}


def test_each_kind_of_draw_has_its_category(doors: Doors) -> None:
    found = {}
    for category in Category:
        doors.board.choose_category(category)
        found[category] = [draw.id for draw in doors.board.draws]
    assert found == {
        Category.ANIMALS: [REY, JUNGLA, REY_LATER],
        Category.TRIPLES: [201, 202, 203],
        Category.SIGNS: [240, 241],
        Category.ANIMALS_77: [300],
        Category.TRIPLETAS: [],
    }


def test_what_is_sold_anew_is_sorted_anew(doors: Doors) -> None:
    """Categories are remembered for one offer only."""
    world = make_world()
    doors.board.set_catalogue(without(world, JUNGLA))
    silent = replace(world, entity=replace(world.entity, limits=()))
    doors.board.set_catalogue(silent)
    assert not doors.board.has_category(Category.ANIMALS_77)
    doors.board.set_catalogue(world)
    assert doors.board.has_category(Category.ANIMALS_77)


def test_letters_stay_while_draws_come_and_go(doors: Doors) -> None:
    doors.board.set_catalogue(without(make_world(), JUNGLA))
    assert doors.letters() == {REY: "Q", REY_LATER: "E"}
    doors.board.set_catalogue(make_world())
    assert doors.letters() == {REY: "Q", JUNGLA: "W", REY_LATER: "E"}


def test_there_are_no_more_letters_than_keys(doors: Doors) -> None:
    first = make_world().draws[0]
    many = tuple(replace(first, id=1000 + n) for n in range(40))
    doors.board.set_catalogue(replace(make_world(), draws=many))
    given = [letter for letter in doors.letters().values() if letter]
    assert "".join(given) == LETTERS


def test_plus_takes_the_other_list_of_the_hour_before_the_next_hour(doors: Doors) -> None:
    doors.board.choose_category(Category.TRIPLES)
    assert doors.chosen == [201]
    assert doors.board.add_next()
    assert doors.chosen == [201, 202]
    assert doors.board.add_next()
    assert doors.chosen == [201, 202, 203]
    assert not doors.board.add_next()


def test_minus_drops_the_one_taken_last(doors: Doors) -> None:
    doors.board.toggle_letter("e")
    assert doors.chosen == [REY, REY_LATER]
    assert doors.board.drop_last()
    assert doors.chosen == [REY]
    doors.board.drop_last()
    assert not doors.board.drop_last()


def test_a_chosen_draw_that_closes_stays_until_the_cashier_takes_another(doors: Doors) -> None:
    doors.closed.add(REY)
    assert doors.chosen == [REY]
    assert [draw.id for draw in doors.board.closed] == [REY]
    assert doors.board.toggle_letter("w")
    assert doors.chosen == [JUNGLA]
    assert not doors.board.toggle_letter("q")


def test_what_the_operator_calls_closed_is_closed_whatever_the_clock_says(doors: Doors) -> None:
    doors.board.refuse([JUNGLA])
    doors.board.choose_next()
    doors.board.add_next()
    assert doors.chosen == [REY, REY_LATER]


def test_the_next_customer_begins_with_one_draw_in_every_category(doors: Doors) -> None:
    doors.board.add_next()
    assert len(doors.chosen) == 2
    doors.board.choose_category(Category.TRIPLES)
    doors.board.begin_anew()
    assert doors.chosen == [201]
    doors.board.choose_category(Category.ANIMALS)
    assert doors.chosen == [REY]


def test_exactly_the_wanted_draws_are_taken_but_no_closed_one(doors: Doors) -> None:
    world = make_world()
    doors.closed.add(REY)
    wanted = [draw for draw in world.draws if draw.id in {REY, REY_LATER}]
    assert doors.board.take(world, wanted)
    assert doors.chosen == [REY_LATER]
    assert not doors.board.take(world, wanted[:1])


def test_a_chosen_draw_that_is_listed_no_more_is_closed_and_nothing_moves(doors: Doors) -> None:
    doors.board.set_catalogue(without(make_world(), REY))
    assert doors.chosen == [REY]
    assert [draw.id for draw in doors.board.closed] == [REY]
    doors.board.set_catalogue(make_world())
    assert doors.board.closed == ()
    doors.board.set_catalogue(without(make_world(), REY))
    assert doors.board.toggle_letter("w")
    assert doors.chosen == [JUNGLA]
    doors.board.set_catalogue(without(make_world(), REY))
    assert [draw.id for draw in doors.board.draws] == [JUNGLA, REY_LATER]


def test_the_key_of_a_category_takes_its_next_draw_when_all_chosen_have_closed(
    doors: Doors,
) -> None:
    doors.closed.add(REY)
    doors.board.choose_category(Category.ANIMALS)
    assert doors.chosen == [JUNGLA]
    doors.board.toggle_letter("e")
    doors.closed.add(JUNGLA)
    doors.board.choose_category(Category.ANIMALS)
    assert doors.chosen == [JUNGLA, REY_LATER]
