"""From values to what is painted: draws, the slip by draw, the grid."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from pos_app.domain.money import Money
from pos_app.domain.slip import Slip, Wager
from pos_app.ui.sale.draw_board import DrawBoard
from pos_app.ui.sale.rows import (
    SlipView,
    count_across,
    make_cells,
    make_draw_rows,
    make_slip_rows,
    mark_cells,
    name_draw,
)
from tests.pages.sale_page import JUNGLA, NOW, REY, REY_LATER, make_world
from tests.unit.domain.world import TERMINAL, TRIPLE, TRIPLE_SIGN, ZOO

WORLD = make_world()
ZONE = "America/Caracas"
FIVE, ZERO, DOUBLE = (Wager(REY, 5, one, Money.of(10)) for one in ("5", "0", "00"))
LATER = Wager(JUNGLA, 5, "5", Money.of("2.5"))


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Words are translated by the application."""


def board(*closed: int) -> DrawBoard:
    made = DrawBoard(lambda draw: draw.id not in closed)
    made.set_catalogue(WORLD)
    return made


def test_a_draw_says_its_name_hour_and_what_is_left() -> None:
    first, second, _ = make_draw_rows(board(), (), NOW, ZONE)
    assert (first.letter, first.title, first.time, first.left) == (
        "Q",
        "Lotto Rey",
        "2:38 p. m.",
        "1:00",
    )
    assert (first.is_chosen, first.is_urgent, second.is_urgent) == (True, True, False)


def test_a_closed_draw_stays_while_anybody_wants_it() -> None:
    now = NOW + timedelta(minutes=31)
    rows = make_draw_rows(board(JUNGLA), (), now, ZONE)
    assert JUNGLA not in {row.draw_id for row in rows}
    rows = make_draw_rows(board(JUNGLA), {JUNGLA}, now, ZONE)
    (closed,) = (row for row in rows if row.draw_id == JUNGLA)
    assert closed.is_closed
    assert closed.left


def test_the_slip_is_read_draw_by_draw_with_its_sums() -> None:
    slip = Slip().add([FIVE, LATER]).add([ZERO, DOUBLE])
    names = {REY: "Rey", JUNGLA: "Jungla"}
    rows = make_slip_rows(SlipView(slip, names), WORLD)
    assert [(row.number, row.name, row.amount) for row in rows] == [
        ("", "Rey", "Bs 30"),
        ("5", "León", "10"),
        ("0", "Delfín", "10"),
        ("00", "Ballena", "10"),
        ("", "Jungla", "Bs 2,50"),
        ("5", "León", "2,50"),
    ]
    assert [row.number for row in rows if row.is_new] == ["0", "00"]


def test_closed_sold_out_marked_and_changed_lines_say_so() -> None:
    slip = Slip().add([FIVE, ZERO, LATER])
    view = SlipView(
        slip,
        {},
        closed={JUNGLA},
        sold_out={(REY, "0")},
        at=(REY, "5"),
        editing=FIVE,
    )
    rows = make_slip_rows(view, WORLD)
    assert [row.is_closed for row in rows] == [False, False, False, True, True]
    assert [row.is_struck for row in rows] == [False, False, True, False, False]
    assert [row.is_at for row in rows] == [False, True, False, False, False]
    assert all(row.mark for row in rows if row.is_struck or (row.is_closed and not row.wager))
    assert rows[1].mark != rows[2].mark


def test_a_draw_nobody_knows_any_more_is_its_number() -> None:
    rows = make_slip_rows(SlipView(Slip().add([Wager(9, 5, "5", Money.of(1))]), {}), WORLD)
    assert rows[0].name == "9"


def test_the_grid_of_a_zoo_is_its_animals_and_keeps_what_did_not_change() -> None:
    draw = next(one for one in WORLD.draws if one.id == REY_LATER)
    blank = make_cells([ZOO], WORLD, draw)
    assert [(one.number, one.name) for one in blank[:3]] == [
        ("0", "Delfín"),
        ("00", "Ballena"),
        ("1", "Carnero"),
    ]
    marked = mark_cells(blank, {"00"}, frozenset({"1", "00"}))
    assert [one.key for one in marked if one.is_on] == ["00"]
    assert [one.key for one in marked if one.is_struck] == ["00", "1"]
    assert marked[5] is blank[5]


def test_signs_of_the_play_are_lit() -> None:
    cells = mark_cells(make_cells([TRIPLE_SIGN], WORLD, None), {"444-ARI", "444-PIS"}, frozenset())
    assert [one.name for one in cells if one.is_on] == ["Aries", "Piscis"]


def test_digits_stand_in_even_rows() -> None:
    for games in ([TRIPLE, TERMINAL], [TRIPLE_SIGN]):
        assert len(make_cells(games, WORLD, None)) % count_across(games) == 0
    assert count_across([ZOO]) == 0
    assert make_cells([], WORLD, None) == ()


def test_a_draws_name_has_its_list_and_its_hour() -> None:
    draws = {draw.id: name_draw(draw, ZONE) for draw in WORLD.draws}
    assert draws[201] == "Triple Zulia A · 3:17 p. m."
    assert draws[202].startswith("Triple Zulia B")
