"""What survives a lost session, a restart and a sale that turned out not to exist."""

from __future__ import annotations

from PySide6.QtCore import Qt

from pos_app.domain.money import Money
from pos_app.domain.operation import Entry, Intent, Kind, Operation, State
from pos_app.domain.slip import Slip, Wager
from pos_app.settings.keys import Sale
from pos_app.till.counter import CounterRecord, Parked
from tests.pages.sale_page import JUNGLA, NOW, REY, SalePage
from tests.unit.ui_sale.conftest import MakeStage

PARK, RECALL = Qt.Key.Key_G, Qt.Key.Key_R
USER = "a@b.c"
FIVE = Wager(REY, 5, "5", Money.of(10))
GONE = Wager(999, 5, "7", Money.of(3))


def kept(*wagers: Wager, **more: object) -> CounterRecord:
    return CounterRecord(USER, NOW, Slip().add(wagers), **more)  # type: ignore[arg-type]


def not_created(*wagers: Wager) -> Operation:
    intent = Intent("R9", Kind.SALE, USER, NOW, NOW - NOW, wagers=wagers)
    states = (State.SENT, State.UNKNOWN, State.NOT_CREATED)
    return Operation(
        intent, tuple(Entry(n, "R9", state, {}, NOW) for n, state in enumerate(states))
    )


def test_what_is_keyed_is_kept_once_the_till_knows_what_was_kept_before(stage: SalePage) -> None:
    stage.play("5")
    stage.keeper.found.emit(USER, None)
    stage.play("7", "20")
    stage.chord(PARK)
    stage.play("9")
    stage.qtbot.waitUntil(lambda: bool(stage.keeper.kept))
    record = stage.keeper.kept[-1]
    assert [one.selection for one in record.slip.wagers] == ["9"]
    assert [len(one.slip.wagers) for one in record.parked] == [2]
    assert record.amount == "10"
    assert record.names[REY].startswith("Lotto Rey")
    assert set(record.letters.values()) >= {"Q", "W"}


def test_a_kept_slip_is_there_again_and_is_sold_by_a_person_only(stage: SalePage) -> None:
    parked = Parked(Slip().add([FIVE]), NOW)
    record = kept(FIVE, GONE, names={999: "Yesterday"}, parked=(parked,), amount="25")
    stage.keeper.found.emit(USER, record)
    assert stage.plays == [(REY, "5", "10"), (999, "7", "3")]
    assert next(row.name for row in stage.pane.slip.list.rows.rows if row.is_closed) == "Yesterday"
    assert stage.pane.entry.amount.text() == "25"
    assert stage.desk.asked == []
    stage.type("*")
    assert stage.desk.asked == []
    assert stage.card == "confirmCard"


def test_what_is_said_of_a_kept_slip_leaves_with_it(stage: SalePage) -> None:
    stage.keeper.found.emit(USER, kept(FIVE))
    assert [one.key for one in stage.notices.notices] == ["kept"]
    stage.play("7", "20")
    assert [one.key for one in stage.notices.notices] == ["kept"]
    for _ in stage.plays:
        stage.type(Qt.Key.Key_Backspace)
    assert stage.plays == []
    assert not stage.notices.notices


def test_a_kept_slip_never_takes_the_place_of_what_was_keyed_meanwhile(stage: SalePage) -> None:
    stage.play("8")
    stage.keeper.found.emit(USER, kept(FIVE))
    assert [one[1] for one in stage.plays] == ["8"]
    stage.chord(RECALL)
    assert [one[1] for one in stage.plays] == ["5"]


def test_letters_are_the_same_after_a_restart(stage: SalePage) -> None:
    stage.keeper.found.emit(USER, kept(letters={JUNGLA: "Q", REY: "M"}))
    rows = {row.draw_id: row.letter for row in stage.pane.draws.list.rows.rows}
    assert rows[JUNGLA] == "Q"
    assert rows[REY] == "M"
    assert len(set(rows.values())) == len(rows)


def test_another_cashier_does_not_see_the_slip(stage: SalePage) -> None:
    stage.keeper.found.emit(USER, kept(FIVE))
    stage.keeper.found.emit("other@b.c", None)
    assert stage.plays == []
    stage.keeper.found.emit(USER, kept(FIVE))
    assert len(stage.plays) == 1


def test_a_slip_that_is_only_shown_after_its_sale_is_not_kept(make_stage: MakeStage) -> None:
    stage = make_stage(Sale(clear_after_sale=False))
    stage.keeper.found.emit(USER, None)
    stage.play("5")
    stage.type("*")
    stage.confirm_sale()
    stage.qtbot.waitUntil(lambda: bool(stage.keeper.kept))
    assert stage.keeper.kept[-1].slip.is_empty


def test_plays_of_a_sale_that_does_not_exist_come_back_after_a_restart(stage: SalePage) -> None:
    stage.presenter.note_resolved(not_created(FIVE))
    assert stage.plays == [(REY, "5", "10")]
    stage.presenter.note_resolved(not_created(FIVE))
    assert stage.plays == [(REY, "5", "10")]


def test_they_are_put_aside_when_another_customer_is_being_served(stage: SalePage) -> None:
    stage.play("8")
    stage.presenter.note_resolved(not_created(FIVE))
    assert [one[1] for one in stage.plays] == ["8"]
    stage.chord(RECALL)
    assert stage.plays == [(REY, "5", "10")]
