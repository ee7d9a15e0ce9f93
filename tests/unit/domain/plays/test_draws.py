from pos_app.domain.catalogue import Catalogue
from pos_app.domain.money import Money
from pos_app.domain.plays import Pick, find_common_games, make_wagers
from pos_app.domain.slip import Origin, Slip, Wager
from tests.unit.domain.world import (
    TERMINAL,
    TRIPLE,
    TRIPLE_SIGN,
    ZOO,
    ZOO_77,
    make_catalogue,
    make_draw,
    make_limits,
    selections,
    understand,
)

A, B, C = make_draw(101, 1), make_draw(102, 1), make_draw(103, 1, has_sign=True)
REY, GUACHARO, JUNGLA = make_draw(201, 30), make_draw(202, 18), make_draw(203, 6)
OTHER_TRIPLE = make_draw(301, 2)
JOKER_DRAW, JOKER_DRAW_2 = make_draw(401, 40), make_draw(402, 41)


def world() -> Catalogue:
    limits = [
        make_limits(TRIPLE.id, 1),
        make_limits(TERMINAL.id, 1),
        make_limits(TRIPLE_SIGN.id, 1),
        make_limits(TRIPLE.id, 2),
        make_limits(ZOO.id, 30),
        make_limits(ZOO.id, 6),
        make_limits(ZOO_77.id, 18),
        make_limits(9, 40),
        make_limits(9, 41),
    ]
    return make_catalogue(limits, [A, B, C, REY, GUACHARO, JUNGLA, OTHER_TRIPLE])


def test_no_draws_have_no_games() -> None:
    assert find_common_games(world(), []) == ()


def test_lists_of_one_product_have_the_same_games() -> None:
    assert find_common_games(world(), [A, B]) == (TRIPLE, TERMINAL)
    assert find_common_games(world(), [C]) == (TRIPLE_SIGN,)


def test_a_game_that_one_draw_lacks_is_not_common() -> None:
    assert find_common_games(world(), [A, OTHER_TRIPLE]) == (TRIPLE,)
    assert find_common_games(world(), [A, C]) == ()
    assert find_common_games(world(), [A, REY]) == ()


def test_zoos_of_different_size_share_their_common_animals() -> None:
    (game,) = find_common_games(world(), [GUACHARO, REY])

    assert game.id == ZOO_77.id
    assert set(game.selections) == game.accepted == set(ZOO.selections)
    assert selections("5.36", game) == ["5", "36"]


def test_each_draw_gets_its_own_game_of_a_shared_zoo() -> None:
    draws = [GUACHARO, REY, JUNGLA]
    (game,) = find_common_games(world(), draws)
    ten = Money.of(10)

    ((origin, wagers),) = make_wagers(understand("5", game), draws, ten, world())

    assert origin is Origin.NUMBER
    assert wagers == (
        Wager(GUACHARO.id, ZOO_77.id, "5", ten),
        Wager(REY.id, ZOO.id, "5", ten),
        Wager(JUNGLA.id, ZOO.id, "5", ten),
    )


def test_an_unknown_form_is_shared_under_its_own_id_only() -> None:
    catalogue = world()
    (shared,) = find_common_games(catalogue, [JOKER_DRAW, JOKER_DRAW_2])

    assert shared.id == 9
    assert find_common_games(catalogue, [JOKER_DRAW, REY]) == ()


def test_wagers_stand_clause_by_clause_and_draw_by_draw() -> None:
    three = Money.of(3)
    play = understand("444.112p", TRIPLE)

    clauses = make_wagers(play, [A, B], three, world())

    assert [origin for origin, _ in clauses] == [Origin.NUMBER, Origin.PERMUTA]
    assert clauses[0][1] == (Wager(101, 1, "444", three), Wager(102, 1, "444", three))
    assert [(w.draw_id, w.selection) for w in clauses[1][1]] == [
        (draw, number) for draw in (101, 102) for number in ("112", "121", "211")
    ]
    assert Slip().add_clauses(clauses).permutas == 1


def test_a_pick_that_a_draw_cannot_take_keeps_its_game_for_the_limits_to_refuse() -> None:
    unknown = understand("5", ZOO)
    stake = Money.of(1)

    ((_, at_triple),) = make_wagers(unknown, [A], stake, world())
    assert at_triple == (Wager(A.id, ZOO.id, "5", stake),)

    catalogue = world()
    nameless = Catalogue(catalogue.entity, catalogue.products, {}, catalogue.draws)
    ((_, without_template),) = make_wagers(unknown, [A], stake, nameless)
    assert without_template == (Wager(A.id, ZOO.id, "5", stake),)


def test_a_pick_names_game_and_selection() -> None:
    assert understand("5", ZOO).picks == (Pick(game_id=5, selection="5"),)
