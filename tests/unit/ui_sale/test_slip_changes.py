"""The slip by keys and fingers: edit, take out, undo, put aside, recall, spread, chance."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from pos_app.ui.keys import Key, use_sequences
from tests.pages.sale_page import JUNGLA, REY, SHIFT, SalePage, make_world

RETURN, UP, DOWN, ESC = Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape
UNDO, PARK, RECALL = Qt.Key.Key_Z, Qt.Key.Key_G, Qt.Key.Key_R


def test_a_line_is_changed_where_it_stands(stage: SalePage) -> None:
    stage.play("5.12.33")
    stage.type(UP, UP, RETURN)
    assert stage.line == "12"
    stage.type("7", RETURN, "20", RETURN)
    assert stage.plays == [(REY, "5", "10"), (REY, "7", "20"), (REY, "33", "10")]
    assert stage.pane.entry.amount.text() == "10"


def test_a_play_that_takes_a_lines_place_says_so(stage: SalePage) -> None:
    words = stage.pane.understood
    stage.play("5.12")
    stage.type("7")
    added = words.words.entering
    stage.type(ESC, UP, RETURN)
    changed = words.words.entering
    assert added
    assert changed
    assert changed != added
    stage.type("8")
    assert words.words.entering == changed
    stage.type(ESC, "9")
    assert words.words.entering == added


def test_what_a_line_offers_names_the_keys_that_are_in_force(stage: SalePage) -> None:
    stage.play("5.12")
    stage.type(UP)
    assert "Del" in stage.said
    try:
        use_sequences({Key.DROP_WAGER: ("Ctrl+X",)})
        stage.type(DOWN, UP)
        assert "Ctrl+X" in stage.said
        assert "Del" not in stage.said
    finally:
        use_sequences({})


def test_a_change_that_is_left_changes_nothing(stage: SalePage) -> None:
    stage.play("5.12")
    stage.type(UP, RETURN, "7", ESC)
    assert stage.plays == [(REY, "5", "10"), (REY, "12", "10")]
    stage.play("8")
    assert [one[1] for one in stage.plays] == ["5", "12", "8"]


def test_a_line_a_draw_and_a_number_everywhere_are_taken_out_and_come_back(
    stage: SalePage,
) -> None:
    stage.type("+")
    stage.play("5.12")
    stage.type(UP, Qt.Key.Key_Delete)
    assert [one[:2] for one in stage.plays] == [(REY, "5"), (REY, "12"), (JUNGLA, "5")]
    stage.chord(UNDO)
    stage.type(UP)
    stage.chord(Qt.Key.Key_Delete, SHIFT)
    assert [one[:2] for one in stage.plays] == [(REY, "5"), (JUNGLA, "5")]
    stage.type(ESC, DOWN, Qt.Key.Key_Delete)
    assert [one[:2] for one in stage.plays] == [(JUNGLA, "5")]
    stage.chord(UNDO)
    stage.chord(UNDO)
    assert len(stage.plays) == 4


def test_undo_brings_an_emptied_slip_back_but_never_a_sold_one(stage: SalePage) -> None:
    stage.play("5")
    stage.type(ESC, ESC)
    stage.answer_card(Qt.Key.Key_Right)
    stage.type(RETURN)
    assert stage.plays == []
    stage.chord(UNDO)
    assert len(stage.plays) == 1
    stage.type("*")
    stage.confirm_sale()
    stage.chord(UNDO)
    assert stage.plays == []


def test_the_buttons_of_a_line_do_what_the_keys_do(stage: SalePage) -> None:
    stage.play("5.12")
    stage.click_row(stage.pane.slip.list, 1)
    stage.click("dropWagerButton")
    assert [one[1] for one in stage.plays] == ["12"]
    stage.click("undoButton")
    assert [one[1] for one in stage.plays] == ["5", "12"]


def test_slips_are_put_aside_and_taken_back(stage: SalePage) -> None:
    stage.play("5")
    stage.chord(PARK)
    assert stage.plays == []
    stage.chord(RECALL)
    assert [one[1] for one in stage.plays] == ["5"]
    stage.chord(PARK)
    stage.play("7")
    stage.chord(PARK)
    stage.play("9")
    stage.chord(RECALL)
    assert stage.card == "parkedCard"
    stage.type("1")
    assert [one[1] for one in stage.plays] == ["5"]
    assert "2" in stage.pane.slip.buttons[Key.RECALL].text()


def test_another_customers_plays_are_not_for_the_draws_of_the_one_put_aside(
    stage: SalePage,
) -> None:
    stage.type("+")
    stage.play("5")
    stage.chord(PARK)
    stage.play("7")
    assert stage.plays == [(REY, "7", "10")]
    stage.type("+")
    stage.chord(RECALL)
    stage.play("9")
    assert [one[:2] for one in stage.plays] == [(REY, "5"), (REY, "9"), (JUNGLA, "5")]


def test_a_play_on_the_line_stays_for_its_draws_where_a_slip_is_put_aside(stage: SalePage) -> None:
    stage.type("+")
    stage.play("5")
    stage.type("7")
    stage.chord(PARK)
    stage.type(RETURN, RETURN)
    assert stage.plays == [(REY, "7", "10"), (JUNGLA, "7", "10")]


def test_a_total_is_spread_to_the_last_bolivar_and_the_stake_of_before_stays(
    stage: SalePage,
) -> None:
    stage.play("1", "20")
    stage.play("5.12.33", "=10")
    assert stage.plays[1:] == [(REY, "5", "4"), (REY, "12", "3"), (REY, "33", "3")]
    assert stage.pane.entry.amount.text() == "20"


def test_a_total_that_cannot_be_spread_is_refused_with_one_that_can(stage: SalePage) -> None:
    stage.play("5.12.33", "=2")
    assert stage.plays == []
    assert "Bs 3" in stage.said


def test_plays_made_twice_are_added_up_and_said(stage: SalePage) -> None:
    stage.play("5")
    stage.play("5.6")
    assert stage.plays == [(REY, "5", "20"), (REY, "6", "10")]
    assert any("5 = Bs 20" in notice.sentence for notice in stage.notices.notices)


def test_a_number_by_chance_is_neither_on_the_slip_nor_sold_out(stage: SalePage) -> None:
    from pos_app.domain.plays import read_play
    from tests.unit.domain.world import ZOO

    left = {"0", "00", "36"}
    counter = stage.presenter._counter
    counter.sold_out.places.update((REY, one) for one in ZOO.selections if one not in left)
    stage.play("36")
    stage.type("/")
    assert stage.line in {"0", "00"}
    stage.type(".", "/")
    assert {one.selection for one in read_play(stage.line, [ZOO]).picks} == {"0", "00"}  # type: ignore[union-attr]
    stage.type(".", "/")
    assert stage.pane.understood.words.problem


def test_the_amount_takes_a_decimal_comma(stage: SalePage) -> None:
    stage.play("5", "10,5")
    assert stage.plays == []  # the limits of this game go in whole bolívares
    assert "Bs 10" in stage.said
    assert "Bs 11" in stage.said


def test_a_newer_catalogue_leaves_what_is_being_typed_and_changed(stage: SalePage) -> None:
    stage.play("5.12")
    stage.type(UP, RETURN, "7")
    stage.state.set_catalogue(make_world())
    assert stage.line == "7"
    stage.type(RETURN, RETURN)
    assert [one[1] for one in stage.plays] == ["5", "7"]
    stage.type("8")
    world = make_world()
    stage.state.set_catalogue(
        replace(world, draws=tuple(one for one in world.draws if one.id != REY))
    )
    stage.type(RETURN, RETURN)
    assert [one[1] for one in stage.plays] == ["5", "7"]
    assert stage.pane.understood.is_wrong
