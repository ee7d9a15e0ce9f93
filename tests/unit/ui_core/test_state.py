"""The shared facts: each change is told once, and nothing survives its session."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import SignalInstance
from pytestqt.qtbot import QtBot

from pos_app.domain.catalogue import Catalogue, Entity
from pos_app.domain.money import Money
from pos_app.domain.operation import Entry, Intent, Kind, Operation, State
from pos_app.till.ports import PrinterState, PrinterStatus, ServerMoment
from pos_app.ui.state import (
    SLOW_LINE,
    LastTicket,
    Line,
    LineState,
    Session,
    ShiftGlance,
    TillState,
)
from tests.unit.ui_core.conftest import StandingClock


def catalogue(name: str = "EL NIÑO") -> Catalogue:
    return Catalogue(Entity(1, name, ()), {}, {}, ())


def operation(clock: StandingClock, kind: Kind) -> Operation:
    intent = Intent(f"r-{kind}", kind, "maria", clock.now(), timedelta(0))
    return Operation(intent, (Entry(1, intent.reference, State.UNKNOWN, {}, clock.now()),))


def test_it_begins_knowing_nothing(state: TillState) -> None:
    assert state.session is None
    assert state.catalogue is None
    assert state.entity is None
    assert state.printer is None
    assert state.line == Line(LineState.UNKNOWN)
    assert not state.is_server_time_known
    assert not state.is_money_moving


def test_server_time_is_ours_plus_the_offset(state: TillState, clock: StandingClock) -> None:
    here, ahead = clock.now(), timedelta(seconds=40, milliseconds=1)
    state.set_server_moment(ServerMoment(server=here + ahead, here=here))
    clock.advance(timedelta(seconds=5))
    assert state.server_now() == here + timedelta(seconds=5) + ahead
    assert state.clock_offset == ahead
    assert state.is_clock_far


def test_signing_out_forgets_the_last_ticket(
    state: TillState, clock: StandingClock, qtbot: QtBot
) -> None:
    state.set_session(Session("maria@example.com"))
    state.set_last_ticket(LastTicket("r", 1234, clock.now(), Money.of(60)))
    with qtbot.waitSignals([state.session_changed, state.last_ticket_changed]):
        state.set_session(None)
    assert state.last_ticket is None


def test_each_change_is_told_once(state: TillState, clock: StandingClock, qtbot: QtBot) -> None:
    ready = PrinterStatus(PrinterState.READY)
    changes: list[tuple[SignalInstance, Callable[[], None]]] = [
        (state.session_changed, lambda: state.set_session(Session("maria@example.com"))),
        (state.printer_changed, lambda: state.set_printer(ready)),
        (state.shift_changed, lambda: state.set_shift(ShiftGlance(True, Money.of(5)))),
        (state.line_changed, state.note_silence),
        (state.operations_changed, lambda: state.set_unresolved((operation(clock, Kind.SALE),))),
    ]
    for signal, change in changes:
        with qtbot.waitSignal(signal):
            change()
        with qtbot.assertNotEmitted(signal):
            change()


def test_a_catalogue_brings_its_agency(state: TillState, qtbot: QtBot) -> None:
    with qtbot.waitSignal(state.catalogue_changed):
        state.set_catalogue(catalogue())
    assert state.entity is not None
    assert state.entity.name == "EL NIÑO"


def test_the_very_same_catalogue_is_no_news(state: TillState, qtbot: QtBot) -> None:
    told = catalogue()
    state.set_catalogue(told)
    with qtbot.assertNotEmitted(state.catalogue_changed):
        state.set_catalogue(told)


@pytest.mark.parametrize(
    ("latency", "light"),
    [(SLOW_LINE, LineState.GOOD), (SLOW_LINE + timedelta(milliseconds=1), LineState.SLOW)],
)
def test_a_late_answer_is_a_slow_line(
    state: TillState, latency: timedelta, light: LineState
) -> None:
    state.note_answer(latency)
    assert state.line == Line(light, latency)


def test_the_pace_of_the_line_is_kept(state: TillState) -> None:
    assert state.line_p95 == timedelta(0)
    for milliseconds in range(1, 21):
        state.note_answer(timedelta(milliseconds=milliseconds))
    assert state.line_p95 == timedelta(milliseconds=19)


def test_unresolved_operations_are_told_apart_by_kind(
    state: TillState, clock: StandingClock
) -> None:
    sale, payout = operation(clock, Kind.SALE), operation(clock, Kind.PAYOUT)
    state.set_unresolved((sale, payout))
    assert state.unresolved_of(Kind.SALE) == (sale,)
    assert state.unresolved_of(Kind.VOID) == ()
    assert state.unresolved == (sale, payout)


def test_money_moves_until_every_call_has_ended(state: TillState, qtbot: QtBot) -> None:
    with qtbot.waitSignal(state.activity_changed):
        state.begin_money_call()
    state.begin_money_call()
    state.end_money_call()
    assert state.is_money_moving
    state.end_money_call()
    assert not state.is_money_moving
