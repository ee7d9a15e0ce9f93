"""While money moves nothing of the sale changes; what is typed meanwhile comes after, sells never."""

from __future__ import annotations

from PySide6.QtCore import Qt

from pos_app.domain.operation import State
from pos_app.domain.outcome import NotSent, Rejected, Unknown
from pos_app.lanes.lane import Answer
from pos_app.till.desk import Blocked
from pos_app.ui.sale.draw_board import Category
from tests.pages.sale_page import REY, SalePage, operation

RETURN, F3, ESC = Qt.Key.Key_Return, Qt.Key.Key_F3, Qt.Key.Key_Escape


def shown(stage: SalePage) -> Category:
    return stage.presenter.board.category


def begin(stage: SalePage) -> None:
    stage.play("5")
    stage.type("*")
    assert len(stage.desk.asked) == 1


def test_keys_typed_during_a_sale_are_the_next_customers(stage: SalePage) -> None:
    begin(stage)
    stage.type("7.8", RETURN)
    assert stage.line == ""
    stage.confirm_sale()
    stage.qtbot.waitUntil(lambda: stage.line == "7.8")
    stage.type(RETURN)
    assert [one[1] for one in stage.plays] == ["7", "8"]


def test_function_keys_keep_their_place_among_the_held_ones(stage: SalePage) -> None:
    begin(stage)
    stage.type(F3, "12", "3", RETURN, RETURN)
    assert shown(stage) is Category.ANIMALS
    stage.confirm_sale()
    stage.qtbot.waitUntil(lambda: bool(stage.plays))
    assert shown(stage) is Category.TRIPLES
    assert [one[1] for one in stage.plays] == ["123"]


def test_a_sale_is_never_among_what_was_held(stage: SalePage) -> None:
    begin(stage)
    stage.type("7", RETURN, RETURN, "*", "8")
    stage.confirm_sale()
    stage.qtbot.waitUntil(lambda: any(one.key == "held" for one in stage.notices.notices))
    assert len(stage.desk.asked) == 1
    assert [one[1] for one in stage.plays] == ["7"]
    assert stage.line == ""


def test_what_was_meant_for_the_next_customer_is_forgotten_when_nothing_was_sold(
    stage: SalePage,
) -> None:
    for outcome, state in (
        (NotSent("no line"), State.NOT_SENT),
        (Rejected("no"), State.REJECTED),
        (Unknown("no answer"), State.UNKNOWN),
    ):
        stage.type("*") if stage.plays else begin(stage)
        stage.type(ESC, "9", RETURN, RETURN)
        stage.answer(outcome, operation(State.SENT, state))
        assert stage.line == ""
        assert [one[1] for one in stage.plays] == ["5"]


def test_neither_mouse_nor_button_changes_anything_meanwhile(stage: SalePage) -> None:
    begin(stage)
    stage.click_row(stage.pane.draws.list, 1)
    stage.click_row(stage.pane.slip.list, 1)
    for name in ("undoButton", "parkButton", "sellButton", "triplesChip", "repeatButton"):
        stage.click(name)
    assert [draw.id for draw in stage.presenter.board.chosen] == [REY]
    assert stage.presenter.board.category is Category.ANIMALS
    assert [one[1] for one in stage.plays] == ["5"]
    assert len(stage.desk.asked) == 1


def test_a_sale_that_is_blocked_is_said_and_the_plays_stay(stage: SalePage) -> None:
    begin(stage)
    assert stage.desk.then is not None
    stage.desk.then(Answer(Blocked((), "sold already")))
    stage.wait_until_free()
    assert [one[1] for one in stage.plays] == ["5"]
    assert any(notice.key == "blocked" for notice in stage.notices.notices)
