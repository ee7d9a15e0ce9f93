"""The void card: two deliberate presses and a reason; the countdown is the operator's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos_app.domain.errors import RefusedError
from pos_app.domain.money import Money
from pos_app.domain.operation import Intent, Kind, Operation
from pos_app.domain.outcome import Confirmed, NotSent, Outcome, Rejected, Unknown
from pos_app.domain.ticket import TicketKey
from pos_app.lanes.lane import Answer
from pos_app.till.again.voidable import Voidable
from pos_app.till.desk import Blocked
from pos_app.till.void import VoidReport
from pos_app.ui.void.card import VoidRow
from pos_app.ui.void.presenter import VoidPresenter
from pos_app.ui.widgets.stall_guard import FreshKeys
from tests.unit.ui_around.conftest import NOW, Counter

K = Qt.Key
Then = Callable[[Answer[Any]], None]


def voidable(number: int, left: int) -> Voidable:
    sold_at = NOW - timedelta(seconds=180 - left)
    until = NOW + timedelta(seconds=left)
    return Voidable(TicketKey(number, NOW.date()), sold_at, until, Money.of(20), 2)


class Desk:
    def __init__(self) -> None:
        self.tickets = (voidable(7, 100), voidable(6, 30))
        self.found: Answer[Any] = Answer(error=RefusedError("no rows in result set"))
        self.asked: list[tuple[int, str]] = []
        self.then: Then | None = None

    def list_voidable(self, then: Then) -> None:
        then(Answer(value=self.tickets))

    def find(self, number: int, then: Then) -> None:
        then(self.found)

    def void(self, ticket: Voidable, reason: str, then: Then) -> None:
        self.asked.append((ticket.key.number, reason))
        self.then = then

    def answer(self, outcome: Outcome[int]) -> None:
        intent = Intent("R1", Kind.VOID, "ana@agencia.ve", NOW, timedelta(0))
        assert self.then is not None
        self.then(Answer(value=VoidReport(Operation(intent, ()), outcome)))


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def void(counter: Counter, desk: Desk) -> VoidPresenter:
    return VoidPresenter(counter, counter.state, FreshKeys(), desk, lambda: counter.is_frozen)


def arm(qtbot: QtBot, counter: Counter, void: VoidPresenter) -> None:
    """Wait until the card no longer takes a press for the one that opened it."""
    qtbot.waitUntil(lambda: not void._arming.isActive())


def lefts(void: VoidPresenter) -> list[str]:
    return [row.left for row in void.card.rows.rows if isinstance(row, VoidRow)]


def test_the_last_ticket_is_voided_by_its_reason_and_the_key_again(
    qtbot: QtBot, counter: Counter, void: VoidPresenter, desk: Desk
) -> None:
    void.open()
    arm(qtbot, counter, void)
    counter.press(K.Key_F9)
    assert desk.asked == []
    counter.press("3", K.Key_F9)
    assert desk.asked == [(7, "Wrong draw")]
    counter.press(K.Key_F9)
    assert len(desk.asked) == 1
    with qtbot.waitSignal(void.voided):
        desk.answer(Confirmed(7))
    assert "7" in void.card.accessibleName()
    counter.press(K.Key_Return)
    assert void.card.isHidden()
    assert counter.line.hasFocus()


def test_while_the_operator_is_asked_no_key_is_named_and_none_leaves(
    qtbot: QtBot, counter: Counter, void: VoidPresenter, desk: Desk
) -> None:
    void.open()
    arm(qtbot, counter, void)
    counter.state.begin_money_call()
    counter.press("3", K.Key_F9)
    assert desk.asked
    assert void.card.back.isHidden()
    assert void.card.hasFocus()
    counter.press(K.Key_Return, K.Key_Escape, K.Key_F9)
    assert void.card.isVisible()
    counter.state.end_money_call()
    desk.answer(Rejected("time is over"))
    assert void.card.back.isVisible()
    assert void.card.back.text() == "Enter · Go on"
    counter.press(K.Key_Escape)
    assert void.card.isHidden()
    void.open()
    assert void.card.back.isVisible()
    assert void.card.back.text() == "Esc · Keep it"


def test_another_ticket_of_the_list_is_chosen_with_the_arrows(
    qtbot: QtBot, counter: Counter, void: VoidPresenter, desk: Desk
) -> None:
    void.open()
    arm(qtbot, counter, void)
    counter.press(K.Key_Down, "1", K.Key_F9)
    assert [number for number, _ in desk.asked] == [6]


def test_the_countdown_is_the_operators_and_too_late_is_said_but_left_to_the_operator(
    qtbot: QtBot, counter: Counter, void: VoidPresenter, desk: Desk
) -> None:
    void.open()
    assert lefts(void) == ["1:40", "0:30"]
    counter.clock.at += timedelta(seconds=31)
    qtbot.waitUntil(lambda: lefts(void) == ["1:09", "too late"])
    counter.press(K.Key_Down, "1", K.Key_F9)
    assert [number for number, _ in desk.asked] == [6]
    desk.answer(Rejected("no rows in result set", 400))
    assert void.card.isVisible()


def test_enter_and_esc_void_nothing(
    qtbot: QtBot, counter: Counter, void: VoidPresenter, desk: Desk
) -> None:
    void.open()
    arm(qtbot, counter, void)
    counter.press("1", K.Key_Return)
    assert void.card.isVisible()
    counter.press(K.Key_Escape)
    assert void.card.isHidden()
    assert desk.asked == []


def test_a_number_that_nobody_knows_is_said_and_voids_nothing(
    qtbot: QtBot, counter: Counter, void: VoidPresenter, desk: Desk
) -> None:
    void.open()
    arm(qtbot, counter, void)
    counter.press(K.Key_Tab, "123", K.Key_Return, "1", K.Key_F9)
    assert desk.asked == []
    assert not void.card.void.isEnabled()


def test_another_tills_ticket_is_found_by_its_number(
    qtbot: QtBot, counter: Counter, void: VoidPresenter, desk: Desk
) -> None:
    desk.found = Answer(value=voidable(123, 60))
    void.open(123)
    arm(qtbot, counter, void)
    counter.press("1", K.Key_F9)
    assert [number for number, _ in desk.asked] == [123]


@pytest.mark.parametrize(
    "outcome", [NotSent("refused"), Unknown("time-out"), Rejected("too late", 400)]
)
def test_what_was_not_voided_says_so_and_no_money_is_given_back(
    qtbot: QtBot, counter: Counter, void: VoidPresenter, desk: Desk, outcome: Outcome[int]
) -> None:
    void.open()
    arm(qtbot, counter, void)
    counter.press("1", K.Key_F9)
    desk.answer(outcome)
    assert void.card.isVisible()
    assert "Bs 20" not in void.card.accessibleName()


def test_a_blocked_void_keeps_the_paper_worth_money(
    qtbot: QtBot, counter: Counter, void: VoidPresenter, desk: Desk
) -> None:
    void.open()
    arm(qtbot, counter, void)
    counter.press("1", K.Key_F9)
    assert desk.then is not None
    desk.then(Answer(value=Blocked((), "an earlier void")))
    assert "still counts" in void.card.accessibleName()


def test_the_card_stays_shut_while_money_moves(counter: Counter, void: VoidPresenter) -> None:
    counter.is_frozen = True
    void.open()
    assert void.card.isHidden()


def test_a_number_is_digits_in_any_country(counter: Counter, desk: Desk) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("es_VE"))  # in which "2.331" is a whole number
    try:
        void = VoidPresenter(counter, counter.state, FreshKeys(), desk, lambda: False)
        void.open()
        QTest.keyClicks(void.card.number, "2.331")
        assert void.card.number.text() == "2331"
    finally:
        QLocale.setDefault(before)
