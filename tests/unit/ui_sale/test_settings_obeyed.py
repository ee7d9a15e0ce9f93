"""Each setting of a sale is obeyed: thresholds, keeping the slip, missing limits, the printer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from pos_app.domain.errors import PrinterError
from pos_app.domain.money import Money
from pos_app.settings.keys import Sale
from pos_app.till.ports import PrinterState, PrinterStatus
from tests.pages.sale_page import NAMES, SalePage, make_world
from tests.unit.domain.world import make_catalogue, make_limits, make_product
from tests.unit.ui_sale.conftest import MakeStage

F12, ESC, RETURN, RIGHT = Qt.Key.Key_F12, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Right
LARGE = Sale(ask_above=(Money.of(50), Money.of(100)))


def test_a_total_above_the_first_threshold_is_asked_once(make_stage: MakeStage) -> None:
    stage = make_stage(LARGE)
    stage.play("5", "50")
    stage.type("*")
    assert len(stage.desk.asked) == 1
    stage.confirm_sale()
    stage.play("5", "51")
    stage.type("*")
    assert stage.card == "confirmCard"
    assert len(stage.desk.asked) == 1
    stage.answer_card(RETURN)
    assert len(stage.desk.asked) == 2


def test_a_total_above_the_second_is_asked_twice_and_enter_alone_never_passes_both(
    make_stage: MakeStage,
) -> None:
    stage = make_stage(LARGE)
    stage.play("5.6.7", "50")
    stage.type("*")
    stage.answer_card(RETURN)
    assert stage.card == "confirmCard"
    stage.answer_card(RETURN)
    assert stage.desk.asked == []
    assert len(stage.wagers) == 3
    stage.type(F12)
    stage.answer_card(F12)
    stage.answer_card(F12)
    assert len(stage.desk.asked) == 1


def test_the_key_that_asked_does_not_answer_in_the_same_breath(make_stage: MakeStage) -> None:
    stage = make_stage(LARGE)
    stage.play("5", "60")
    stage.type(F12, F12, F12)
    assert stage.desk.asked == []
    stage.answer_card(ESC)
    assert stage.desk.asked == []
    assert stage.card == ""


def test_without_thresholds_nothing_is_asked(make_stage: MakeStage) -> None:
    stage = make_stage(Sale(ask_above=()))
    stage.play("5.6.7.8", "99")
    stage.type("*")
    assert len(stage.desk.asked) == 1


def test_a_slip_that_is_kept_is_sold_again_only_when_asked(make_stage: MakeStage) -> None:
    stage = make_stage(Sale(clear_after_sale=False))
    stage.play("5")
    stage.type("*")
    stage.confirm_sale(number=77)
    assert len(stage.wagers) == 1
    assert "77" in stage.said
    stage.type("*")
    assert len(stage.desk.asked) == 1
    stage.answer_card(RIGHT)
    stage.type(RETURN)
    assert len(stage.desk.asked) == 2
    stage.confirm_sale(number=78)
    stage.play("9")
    assert [one[1] for one in stage.plays] == ["9"]


@pytest.mark.parametrize("trusts", [True, False])
def test_missing_limits_are_the_servers_to_judge_only_where_that_is_set(
    make_stage: MakeStage, trusts: bool
) -> None:
    stage = make_stage(Sale(let_server_judge_missing_limits=trusts))
    draws = [one for one in make_world().draws if one.product_id in {1, 2}]
    world = make_catalogue([make_limits(5, 2)], draws)
    products = {one: make_product(one, *NAMES[one]) for one in (1, 2)}
    stage.state.set_catalogue(replace(world, products=products))
    stage.play("5")
    assert len(stage.wagers) == int(trusts)
    stage.type("*")
    assert len(stage.desk.asked) == int(trusts)


def break_printer(stage: SalePage) -> None:
    stage.state.set_printer(PrinterStatus(PrinterState.FAULT, PrinterError("no paper")))


def test_a_faulty_printer_blocks_the_sale_where_that_is_set(make_stage: MakeStage) -> None:
    stage = make_stage(Sale(block_when_printer_faulty=True))
    break_printer(stage)
    stage.play("5")
    stage.type("*")
    assert stage.desk.asked == []
    assert stage.card == ""
    assert len(stage.notices.notices) == 1
    stage.state.set_printer(PrinterStatus(PrinterState.READY))
    stage.type("*")
    assert len(stage.desk.asked) == 1


def test_a_faulty_printer_is_asked_about_else_and_silence_is_no_fault(
    make_stage: MakeStage,
) -> None:
    stage = make_stage(Sale())
    break_printer(stage)
    stage.play("5")
    stage.type("*")
    assert stage.card == "confirmCard"
    stage.answer_card(RETURN)
    assert stage.desk.asked == []
    stage.state.set_printer(PrinterStatus(PrinterState.UNKNOWN))
    stage.type("*")
    assert len(stage.desk.asked) == 1
