"""The sale by real keys: the standard sale, closed draws, limits, `+`, Esc, unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from pos_app.domain.errors import UnreachableError
from pos_app.domain.operation import State
from pos_app.domain.outcome import Confirmed, NotSent, Rejected, Unknown
from pos_app.domain.ticket import Ticket
from pos_app.lanes.lane import Answer
from pos_app.ui.keys import Key, use_sequences
from tests.pages.sale_page import JUNGLA, NOW, REY, SalePage, make_world, operation


def test_the_standard_sale_sells_three_wagers_of_ten_in_the_next_draw(stage: SalePage) -> None:
    stage.type(Qt.Key.Key_F2)
    stage.play("5.12.33")
    stage.type("*")
    (asked,) = stage.desk.asked
    assert [(w.draw_id, w.selection, str(w.stake)) for w in asked] == [
        (REY, "5", "10"),
        (REY, "12", "10"),
        (REY, "33", "10"),
    ]
    stage.answer(
        Confirmed(Ticket(1, NOW, (), asked[0].stake)), operation(State.SENT, State.CONFIRMED)
    )
    assert stage.wagers == []
    assert stage.pane.entry.amount.text() == "10"


def test_no_key_of_a_line_or_an_amount_is_kept_once_it_was_taken(stage: SalePage) -> None:
    for play in ("5", "12", "33"):
        stage.play(play, "10")
    entry = stage.pane.entry
    assert not entry.line.isUndoAvailable()
    entry.amount.setFocus()
    assert not entry.amount.isUndoAvailable()
    assert entry.amount.selectedText() == "10"


def test_plus_takes_the_next_draw_and_minus_drops_it(stage: SalePage) -> None:
    stage.type("+")
    stage.play("5")
    assert [w.draw_id for w in stage.wagers] == [REY, JUNGLA]
    stage.type("-")
    stage.play("6")
    assert [w.draw_id for w in stage.wagers if w.selection == "6"] == [REY]


def test_an_amount_above_the_limit_is_refused_before_it_is_added(stage: SalePage) -> None:
    stage.play("5", "100")
    assert stage.wagers == []
    assert stage.pane.understood.is_wrong
    stage.type("20", Qt.Key.Key_Return)
    assert len(stage.wagers) == 1


def test_a_star_with_a_play_on_the_line_never_sells(stage: SalePage) -> None:
    stage.play("5")
    stage.type("6", "*")
    stage.type(Qt.Key.Key_F12)
    assert stage.desk.asked == []


def test_esc_clears_the_line_and_twice_asks_before_the_slip_is_emptied(stage: SalePage) -> None:
    stage.play("5")
    stage.type("6", Qt.Key.Key_Escape)
    assert stage.pane.entry.line.text() == ""
    assert stage.pane.confirm.isHidden()
    stage.type(Qt.Key.Key_Escape)
    assert stage.pane.confirm.isVisible()
    assert len(stage.wagers) == 1


def test_a_draw_that_closes_marks_its_plays_and_is_not_sold(stage: SalePage) -> None:
    stage.play("5")
    stage.clock.at += timedelta(seconds=58)
    stage.presenter.tick()
    assert all(row.is_closed for row in stage.pane.slip.list.rows.rows)
    stage.type("*")
    assert stage.desk.asked == []
    assert stage.pane.confirm.isVisible()


def test_a_closed_draw_keeps_its_name_when_the_operator_lists_it_no_more(stage: SalePage) -> None:
    stage.play("5")
    heading = stage.pane.slip.list.rows.rows[0].name
    assert "Lotto Rey" in heading
    world = make_world()
    stage.state.set_catalogue(replace(world, draws=world.draws[1:]))
    row = stage.pane.slip.list.rows.rows[0]
    assert (row.name, row.is_closed) == (heading, True)
    stage.type("*")
    assert heading in stage.pane.confirm.accessibleName()


def test_draws_that_the_operator_calls_closed_are_marked_and_the_rest_stays(
    stage: SalePage,
) -> None:
    stage.type("+")
    stage.play("5")
    stage.type("*")
    refusal = Rejected("closed", http_status=409, closed_draws=(REY,))
    stage.answer(refusal, operation(State.SENT, State.REJECTED))
    closed = [r.wager.draw_id for r in stage.pane.slip.list.rows.rows if r.is_closed and r.wager]
    assert closed == [REY]
    assert len(stage.wagers) == 2
    assert stage.desk.refreshed == 1


def test_what_was_not_sent_stays_on_the_slip(stage: SalePage) -> None:
    stage.play("5")
    stage.type("*")
    stage.answer(NotSent("refused"), operation(State.PREPARED, State.NOT_SENT))
    assert len(stage.wagers) == 1
    assert stage.notices.notices
    stage.type("*")
    assert len(stage.desk.asked) == 2


def test_an_error_of_the_lane_keeps_the_slip(stage: SalePage) -> None:
    stage.play("5")
    stage.type("*")
    assert stage.desk.then is not None
    stage.desk.then(Answer(error=UnreachableError("no route")))
    stage.wait_until_free()
    assert len(stage.wagers) == 1


@pytest.mark.parametrize(
    ("end", "left"), [(State.RECOVERED, 0), (State.NOT_CREATED, 1)], ids=["recovered", "given back"]
)
def test_an_unknown_sale_freezes_the_slip_until_it_is_known(
    stage: SalePage, end: State, left: int
) -> None:
    stage.play("5")
    stage.type("*")
    unknown = operation(State.SENT, State.UNKNOWN)
    stage.state.set_unresolved((unknown,))
    stage.answer(Unknown("time-out"), unknown)
    assert stage.pane.verifying.isVisible()
    stage.pane.slip.sell.click()
    assert len(stage.desk.asked) == 1
    stage.state.set_unresolved(())
    assert stage.presenter.selling.is_frozen
    stage.presenter.note_resolved(operation(State.SENT, State.UNKNOWN, end))
    assert stage.pane.verifying.isHidden()
    assert not stage.presenter.selling.is_frozen
    assert len(stage.wagers) == left


def test_an_amount_that_was_refused_goes_with_its_play(stage: SalePage) -> None:
    stage.play("5", "10")
    stage.type("6", Qt.Key.Key_Return, ",5", Qt.Key.Key_Return)
    assert len(stage.wagers) == 1
    stage.type(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert stage.line == ""
    assert stage.pane.entry.amount.text() == "10"
    stage.type("6", Qt.Key.Key_Return, "20", Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert stage.pane.entry.amount.text() == "20", "one that could be sold stays preset"
    stage.type("6", Qt.Key.Key_Return, "=60", Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert stage.pane.entry.amount.text() == "10"


def test_other_keys_leave_the_count_of_tickets_put_aside(stage: SalePage) -> None:
    stage.play("5")
    stage.chord(Qt.Key.Key_G)
    button = stage.pane.slip.buttons[Key.RECALL]
    assert "(1)" in button.text()
    use_sequences({Key.RECALL: ("Ctrl+J",)})
    try:
        assert "(1)" in button.text()
    finally:
        use_sequences({})
