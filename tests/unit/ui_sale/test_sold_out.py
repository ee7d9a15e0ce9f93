"""Sold out numbers: remembered by draw, struck through, offered to be played otherwise."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from pos_app.domain.money import Money
from pos_app.domain.operation import State
from pos_app.domain.outcome import Rejected
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import Difference
from pos_app.ui.sale.checkout.sold_out import find_named
from tests.pages.sale_page import JUNGLA, REY, SalePage, operation

RETURN, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def short(selection: str, asked: int, sold: int, draw: int = REY) -> Difference:
    return Difference(draw, 5, selection, Money.of(asked), Money.of(sold))


def struck(stage: SalePage) -> list[str]:
    return [cell.number for cell in stage.pane.grid.cells if cell.is_struck]


def test_a_reduced_wager_is_struck_in_grid_and_line_of_its_draw_only(stage: SalePage) -> None:
    stage.play("5.12")
    stage.type("*")
    stage.confirm_sale(short("12", 10, 4))
    assert struck(stage) == ["12"]
    stage.type("5.12")
    assert stage.pane.understood.words.struck == {1}
    stage.type(Qt.Key.Key_Escape, "-", "w")
    assert [draw.id for draw in stage.presenter.board.chosen] == [JUNGLA]
    assert struck(stage) == []


def test_what_is_missing_is_played_on_another_number_in_the_same_draw(stage: SalePage) -> None:
    stage.play("5.12.33")
    stage.type("*")
    stage.confirm_sale(short("12", 10, 4), short("33", 10, 0))
    stage.notices.choose_action("short")
    assert "12" in stage.said
    assert stage.pane.entry.amount.text() == "6"
    stage.type("13", RETURN, RETURN)
    assert stage.plays == [(REY, "13", "6")]
    assert "33" in stage.said
    assert stage.pane.entry.amount.text() == "10"


def test_what_is_missing_is_never_aimed_at_in_the_next_customers_sale(stage: SalePage) -> None:
    stage.play("5.12")
    stage.type("*")
    stage.confirm_sale(short("12", 10, 4))
    stage.type("-", "w")
    stage.type("7", RETURN, "20", RETURN, "8", RETURN, RETURN)
    assert stage.plays == [(JUNGLA, "7", "20"), (JUNGLA, "8", "20")]


@pytest.mark.parametrize("end", ["left", "put aside"])
def test_what_is_missing_ends_with_its_customer(stage: SalePage, end: str) -> None:
    stage.play("5.12.33.34")
    stage.type("*")
    stage.confirm_sale(short("12", 10, 4), short("33", 10, 0), short("34", 10, 0))
    stage.notices.choose_action("short")
    stage.type("13", RETURN, RETURN)
    if end == "left":
        stage.type(ESC, "-", "w")
    else:
        stage.chord(Qt.Key.Key_G)
        stage.type("-", "w")
    stage.type("7", RETURN, "20", RETURN, "8", RETURN, RETURN)
    assert stage.plays[-2:] == [(JUNGLA, "7", "20"), (JUNGLA, "8", "20")]


def test_what_was_sold_otherwise_is_not_said_of_the_next_ticket(stage: SalePage) -> None:
    stage.play("5.12")
    stage.type("*")
    stage.confirm_sale(short("12", 10, 4))
    assert [one.key for one in stage.notices.notices] == ["short"]
    stage.play("7")
    stage.type("*")
    stage.confirm_sale(number=2)
    assert stage.notices.notices == ()


def test_a_refusal_that_names_numbers_marks_them_for_change(stage: SalePage) -> None:
    stage.play("5.12.33")
    stage.type("*")
    refusal = Rejected(f"numbers are sold out: [{REY}/12]", http_status=409)
    stage.answer(refusal, operation(State.SENT, State.REJECTED))
    marked = [row for row in stage.pane.slip.list.rows.rows if row.is_at]
    assert [(row.number, row.is_struck) for row in marked] == [("12", True)]
    stage.type(RETURN, "13", RETURN, RETURN)
    assert [one[1] for one in stage.plays] == ["5", "13", "33"]


def test_the_hint_of_what_to_play_instead_goes_with_esc(stage: SalePage) -> None:
    stage.play("5.12")
    stage.type("*")
    stage.confirm_sale(short("12", 10, 4))
    stage.notices.choose_action("short")
    hint = stage.said
    assert "12" in hint
    stage.type(Qt.Key.Key_Escape)
    assert stage.said
    assert "12" not in stage.said


def wager(draw: int, selection: str) -> Wager:
    return Wager(draw, 5, selection, Money.of(1))


def test_only_what_is_on_the_slip_is_believed_to_be_named() -> None:
    slip = [wager(1, "12"), wager(1, "0"), wager(2, "12"), wager(3, "444-ARI")]
    assert find_named("numbers are sold out: [1/12 1/99]", slip) == (slip[0],)
    assert find_named("agotado: [12]", slip) == (slip[0], slip[2])
    assert find_named("agotado: [00]", slip) == ()
    assert find_named("cupo [3/444-ARI]", slip) == (slip[3],)
    assert find_named("events are not open. closed events: [1 12]", slip) == ()
    assert find_named("quota of 12 exceeded", slip) == ()
