import pytest

from pos_app.domain.catalogue import SIGNS, Form, Game, classify
from tests.unit.domain.world import (
    TERMINAL,
    TRIPLE,
    TRIPLE_SIGN,
    ZOO,
    make_catalogue,
    make_draw,
    make_limits,
)


@pytest.mark.parametrize(
    ("selections", "form"),
    [
        ([f"{n:03}" for n in range(1000)], Form.TRIPLE),
        ([f"{n:02}" for n in range(100)], Form.TERMINAL),
        ([f"{n:03}-{sign}" for n in (0, 444) for sign in SIGNS], Form.TRIPLE_SIGN),
        ([f"{n:02}-{sign}" for n in (0, 44) for sign in SIGNS], Form.TERMINAL_SIGN),
        (["0", "00", *map(str, range(1, 37))], Form.ZOO),
        (["00", "10", "11"], Form.ZOO),
        (["0", "00", "C1"], Form.OTHER),
        (["15-23-47"], Form.TRIPLETA),
        (["444-SCO"], Form.OTHER),
        (["4444"], Form.OTHER),
        (["444", "44"], Form.OTHER),
        ([], Form.OTHER),
    ],
)
def test_a_games_form_is_learned_from_its_selections(selections: list[str], form: Form) -> None:
    assert classify(selections) is form


def test_only_two_forms_have_a_sign() -> None:
    assert {form for form in Form if form.has_sign} == {Form.TRIPLE_SIGN, Form.TERMINAL_SIGN}


def test_a_game_keeps_the_templates_order_and_the_codes_that_differ() -> None:
    game = Game.from_template(5, [("5", "05"), ("0", "0"), ("00", "00")])

    assert game.selections == ("5", "0", "00")
    assert game.accepted == {"5", "0", "00"}
    assert game.codes == {"5": "05"}
    assert game.form is Form.ZOO


A, C, REY, EMPTY = (
    make_draw(1, 1),
    make_draw(2, 1, has_sign=True),
    make_draw(3, 30),
    make_draw(4, 77),
)
WORLD = make_catalogue(
    [
        make_limits(1, 1),
        make_limits(2, 1),
        make_limits(3, 1),
        make_limits(5, 30),
        make_limits(66, 1),
    ],
    [A, C, REY, EMPTY],
)


def test_a_draw_takes_the_games_that_its_product_has_limits_for() -> None:
    assert WORLD.games_for(A) == (TRIPLE, TERMINAL)
    assert WORLD.games_for(C) == (TRIPLE_SIGN,)
    assert WORLD.games_for(REY) == (ZOO,)
    assert WORLD.games_for(EMPTY) == ()


def test_limits_and_draws_are_found_or_not() -> None:
    assert WORLD.limits_for(5, 30) == make_limits(5, 30)
    assert WORLD.limits_for(5, 1) is None
    assert WORLD.limits_for(1, 30) is None
    assert WORLD.draw(3) == REY
    assert WORLD.draw(99) is None
