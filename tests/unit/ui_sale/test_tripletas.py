"""Tripletas are sold where a setting allows it, from a list of their own."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt

from pos_app.settings.keys import Sale
from pos_app.ui.sale.draw_board import Category
from tests.pages.sale_page import SHIFT, SalePage, make_world
from tests.unit.domain.world import ZOO, make_draw, make_game, make_limits, make_product
from tests.unit.ui_sale.conftest import MakeStage

TRIPLETA = make_game(70, ("-".join(three) for three in combinations(ZOO.selections, 3)))


def stage_with_tripletas(stage: SalePage) -> SalePage:
    world = make_world()
    draw = replace(make_draw(900, 40), closes_at=world.draws[1].closes_at, category="tripleta")
    entity = replace(world.entity, limits=(*world.entity.limits, make_limits(70, 40)))
    stage.state.set_catalogue(
        replace(
            world,
            entity=entity,
            draws=(*world.draws, draw),
            games={**world.games, 70: TRIPLETA},
            products={**world.products, 40: make_product(40, "TRIPLETA JUNGLA", "tripleta")},
        )
    )
    return stage


@pytest.mark.parametrize("sells", [True, False])
def test_they_are_offered_only_where_that_is_set(make_stage: MakeStage, sells: bool) -> None:
    stage = stage_with_tripletas(make_stage(Sale(tripleta=sells)))
    stage.chord(Qt.Key.Key_F2, SHIFT)
    stage.chord(Qt.Key.Key_F3, SHIFT)
    offered = stage.presenter.board.category is Category.TRIPLETAS
    assert offered is sells
    ids = {row.draw_id for row in stage.pane.draws.list.rows.rows}
    assert (900 in ids) is sells


def test_three_animals_are_typed_or_touched(make_stage: MakeStage) -> None:
    stage = stage_with_tripletas(make_stage(Sale(tripleta=True)))
    stage.chord(Qt.Key.Key_F3, SHIFT)
    stage.play("33-5-12")
    assert stage.plays == [(900, "5-12-33", "10")]
    grid = stage.pane.grid
    for number in ("0", "00", "7"):
        at = next(n for n, cell in enumerate(grid.cells) if cell.key == number)
        stage.click_at(grid, grid.cell_area(at).center() + QPoint(0, 0))
    assert stage.line == "0-00-7"
    assert {cell.key for cell in grid.cells if cell.is_on} == {"0", "00", "7"}
