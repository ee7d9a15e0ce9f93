"""The sale by real keys: the standard sale, closed draws, limits, `+`, Esc, unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from pos_app.domain.errors import UnreachableError
from pos_app.domain.operation import Entry, Intent, Kind, Operation, State
from pos_app.domain.outcome import Confirmed, NotSent, Outcome, Rejected, Unknown
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import Ticket
from pos_app.lanes.lane import Answer
from pos_app.till.ports import Clock
from pos_app.till.sell import SaleReport
from pos_app.ui.notices import NoticeCenter
from pos_app.ui.sale.pane import SalePane
from pos_app.ui.sale.presenter import SalePresenter
from pos_app.ui.sale.selling import Then
from pos_app.ui.state import TillState
from pos_app.ui.theme import apply_theme
from pos_app.ui.widgets.stall_guard import FreshKeys
from tests.unit.domain.world import ZOO, make_catalogue, make_draw, make_limits

NOW = datetime(2026, 11, 23, 18, 32, tzinfo=UTC)


class StandingClock(Clock):
    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()


class Desk:
    """Keeps what was asked; the test answers."""

    def __init__(self) -> None:
        self.asked: list[tuple[Wager, ...]] = []
        self.refreshed = 0
        self.then: Then | None = None

    def sell(self, wagers: tuple[Wager, ...], draw_names: Mapping[int, str], then: Then) -> None:
        self.asked.append(wagers)
        self.then = then

    def answer(self, outcome: Outcome[Ticket], operation: Operation) -> None:
        assert self.then is not None
        self.then(Answer(SaleReport(operation, outcome)))

    def void_last(self, then: Then) -> None: ...
    def reprint_last(self, then: Then) -> None: ...
    def refresh_draws(self) -> None:
        self.refreshed += 1

    def next_look_at(self) -> datetime | None:
        return None


class Stage:
    def __init__(self, qtbot: QtBot) -> None:
        self.clock, self.desk = StandingClock(), Desk()
        self.state, self.notices = TillState(self.clock), NoticeCenter()
        draws = [
            replace(
                make_draw(10 + n, 1),
                closes_at=NOW + timedelta(minutes=n),
                draws_at=NOW + timedelta(minutes=n + 5),
            )
            for n in (1, 30, 60)
        ]
        self.state.set_catalogue(make_catalogue([make_limits(ZOO.id, 1)], draws))
        self.pane = SalePane()
        self.presenter = SalePresenter(self.pane, self.state, self.notices, FreshKeys(), self.desk)
        self.pane.resize(1274, 690)
        with qtbot.waitActive(self.pane):
            self.pane.show()
        self.pane.focus_now()

    def type(self, *keys: str | Qt.Key) -> None:
        for key in keys:
            target: Any = QApplication.focusWidget()
            if isinstance(key, str):
                QTest.keyClicks(target, key)
            else:
                QTest.keyClick(target, key)

    def play(self, text: str, amount: str = "10") -> None:
        self.type(text, Qt.Key.Key_Return, amount, Qt.Key.Key_Return)

    @property
    def wagers(self) -> list[Wager]:
        return [row.wager for row in self.pane.slip.list.rows.rows if row.wager]


@pytest.fixture
def stage(qtbot: QtBot, qapp: QApplication) -> Iterator[Stage]:
    apply_theme(qapp)
    made = Stage(qtbot)
    yield made
    Shiboken.delete(made.pane)  # now, with its timers


def operation(*states: State) -> Operation:
    intent = Intent("R1", Kind.SALE, "a@b.c", NOW, timedelta(0))
    entries = tuple(Entry(n, "R1", state, {}, NOW) for n, state in enumerate(states))
    return Operation(intent, entries)


def test_the_standard_sale_sells_three_wagers_of_ten_in_the_next_draw(stage: Stage) -> None:
    stage.type(Qt.Key.Key_F2)
    stage.play("5.12.33")
    stage.type("*")
    (asked,) = stage.desk.asked
    assert [(w.draw_id, w.selection, str(w.stake)) for w in asked] == [
        (11, "5", "10"),
        (11, "12", "10"),
        (11, "33", "10"),
    ]
    stage.desk.answer(
        Confirmed(Ticket(1, NOW, (), asked[0].stake)), operation(State.SENT, State.CONFIRMED)
    )
    assert stage.wagers == []
    assert stage.pane.entry.amount.text() == "10"


def test_plus_takes_the_next_draw_and_minus_drops_it(stage: Stage) -> None:
    stage.type("+")
    stage.play("5")
    assert [w.draw_id for w in stage.wagers] == [11, 40]
    stage.type("-")
    stage.play("6")
    assert [w.draw_id for w in stage.wagers if w.selection == "6"] == [11]


def test_an_amount_above_the_limit_is_refused_before_it_is_added(stage: Stage) -> None:
    stage.play("5", "100")
    assert stage.wagers == []
    assert stage.pane.understood.is_wrong
    stage.type("20", Qt.Key.Key_Return)
    assert len(stage.wagers) == 1


def test_a_star_with_a_play_on_the_line_never_sells(stage: Stage) -> None:
    stage.play("5")
    stage.type("6", "*")
    stage.type(Qt.Key.Key_F12)
    assert stage.desk.asked == []


def test_esc_clears_the_line_and_twice_asks_before_the_slip_is_emptied(stage: Stage) -> None:
    stage.play("5")
    stage.type("6", Qt.Key.Key_Escape)
    assert stage.pane.entry.line.text() == ""
    assert stage.pane.confirm.isHidden()
    stage.type(Qt.Key.Key_Escape)
    assert stage.pane.confirm.isVisible()
    assert len(stage.wagers) == 1


def test_a_draw_that_closes_marks_its_plays_and_is_not_sold(stage: Stage) -> None:
    stage.play("5")
    stage.clock.at += timedelta(seconds=58)
    stage.presenter.tick()
    assert all(row.is_closed for row in stage.pane.slip.list.rows.rows)
    stage.type("*")
    assert stage.desk.asked == []
    assert stage.pane.confirm.isVisible()


def test_draws_that_the_operator_calls_closed_are_marked_and_the_rest_stays(stage: Stage) -> None:
    stage.type("+")
    stage.play("5")
    stage.type("*")
    refusal = Rejected("closed", http_status=409, closed_draws=(11,))
    stage.desk.answer(refusal, operation(State.SENT, State.REJECTED))
    closed = [r.wager.draw_id for r in stage.pane.slip.list.rows.rows if r.is_closed and r.wager]
    assert closed == [11]
    assert len(stage.wagers) == 2
    assert stage.desk.refreshed == 1


def test_what_was_not_sent_stays_on_the_slip(stage: Stage) -> None:
    stage.play("5")
    stage.type("*")
    stage.desk.answer(NotSent("refused"), operation(State.PREPARED, State.NOT_SENT))
    assert len(stage.wagers) == 1
    assert stage.notices.notices
    stage.type("*")
    assert len(stage.desk.asked) == 2


def test_an_error_of_the_lane_keeps_the_slip(stage: Stage) -> None:
    stage.play("5")
    stage.type("*")
    assert stage.desk.then is not None
    stage.desk.then(Answer(error=UnreachableError("no route")))
    assert len(stage.wagers) == 1


@pytest.mark.parametrize(
    ("end", "left"), [(State.RECOVERED, 0), (State.NOT_CREATED, 1)], ids=["recovered", "given back"]
)
def test_an_unknown_sale_freezes_the_slip_until_it_is_known(
    stage: Stage, end: State, left: int
) -> None:
    stage.play("5")
    stage.type("*")
    unknown = operation(State.SENT, State.UNKNOWN)
    stage.state.set_unresolved((unknown,))
    stage.desk.answer(Unknown("time-out"), unknown)
    assert stage.pane.verifying.isVisible()
    stage.pane.slip.sell.click()
    assert len(stage.desk.asked) == 1
    stage.state.set_unresolved(())
    assert stage.presenter.selling.is_frozen
    stage.presenter.note_resolved(operation(State.SENT, State.UNKNOWN, end))
    assert stage.pane.verifying.isHidden()
    assert not stage.presenter.selling.is_frozen
    assert len(stage.wagers) == left
