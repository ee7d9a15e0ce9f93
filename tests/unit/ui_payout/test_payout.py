"""The prizes pane driven by keys: checking never pays, paying needs a yes, cash is counted once."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pos_app.domain.money import Money
from pos_app.domain.operation import Entry, Intent, Kind, Operation, State
from pos_app.domain.outcome import Confirmed, Rejected
from pos_app.domain.ticket import Pin, TicketKey, TicketRow
from pos_app.lanes.lane import Answer
from pos_app.till.ports import Clock, Paid
from pos_app.till.prizes.pay_out import PayReport
from pos_app.till.prizes.verdict import Headline, LineState, Verdict, VerdictLine
from pos_app.ui.notices import NoticeCenter
from pos_app.ui.payout.pane import PayoutPane
from pos_app.ui.payout.presenter import PayoutPresenter
from pos_app.ui.state import Session, TillState
from pos_app.ui.theme import apply_theme
from pos_app.ui.widgets.stall_guard import FreshKeys

NOW = datetime(2026, 11, 23, 18, 32, 7, tzinfo=UTC)
KEY = TicketKey(23315522, date(2026, 11, 23))
PRIZE = Money.of(330)


class StandingClock(Clock):
    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0


def make_operation(*states: State) -> Operation:
    intent = Intent("R1", Kind.PAYOUT, "a@example.com", NOW, timedelta(0), PRIZE, ticket=KEY)
    entries = (Entry(n, "R1", state, {}, NOW) for n, state in enumerate(states))
    return Operation(intent, tuple(entries))


class FakeDesk:
    """Keeps what it was asked; answers when it is told to."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self.thens: list[Callable[[Answer[Any]], None]] = []

    def inquire(self, number: int, pin: str, day: date | None, then: Any) -> None:
        self.calls.append(("inquire", number, pin, day))
        self.thens.append(then)

    def pay(self, verdict: Verdict, then: Any) -> None:
        self.calls.append(("pay", verdict.key.number))
        self.thens.append(then)

    def hand_over(self, reference: str, then: Any) -> None:
        self.calls.append(("hand_over", reference))
        self.thens.append(then)

    def list_winners(self, then: Any) -> None:
        row = TicketRow("u", KEY.number, NOW, "winner", Money.of(33), PRIZE)
        then(Answer(value=(row,)))

    def answer(self, value: object) -> None:
        self.thens.pop()(Answer(value=value))


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


class Screen:
    def __init__(self, qtbot: QtBot) -> None:
        self.state = TillState(StandingClock())
        self.state.set_session(Session("a@example.com"))
        self.desk, self.notices, self.pane = FakeDesk(), NoticeCenter(), PayoutPane()
        self.presenter = PayoutPresenter(
            self.pane, self.state, self.notices, FreshKeys(), self.desk
        )
        self.qtbot = qtbot
        qtbot.addWidget(self.pane)
        self.pane.resize(1274, 690)
        with qtbot.waitActive(self.pane):
            self.pane.show()
        self.pane.focus_now()

    def type(self, text: str) -> None:
        QTest.keyClicks(focused(), text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(focused(), key)

    def text(self, name: str) -> str:
        label = self.pane.findChild(QLabel, name)
        assert label is not None
        return label.text()

    def check(self, headline: Headline = Headline.WON) -> None:
        for field in ("23315522", "12345663", ""):
            self.type(field)
            self.press(Qt.Key.Key_Return)
        line = VerdictLine("Jungla", "5 León", Money.of(11), "5 León", LineState.WON)
        pin, until = Pin("12345663"), date(2026, 11, 26)
        self.desk.answer(Verdict(KEY, pin, None, "winner", PRIZE, False, until, (line,), headline))

    def pay(self) -> None:
        self.press(Qt.Key.Key_F12)
        self.qtbot.waitUntil(lambda: self.pane.confirm.is_armed)
        self.press(Qt.Key.Key_Return)

    @property
    def names(self) -> list[str]:
        return [call[0] for call in self.desk.calls]


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication) -> Screen:
    apply_theme(qapp)
    return Screen(qtbot)


def test_number_pin_and_day_check_without_paying(screen: Screen) -> None:
    screen.check()
    assert screen.desk.calls == [("inquire", 23315522, "12345663", None)]
    assert screen.text("verdictHeadline") == "Won Bs 330"


def test_the_pin_is_masked_but_for_two_digits(screen: Screen) -> None:
    screen.pane.entry.pin.setFocus()
    screen.type("12345663")
    assert screen.pane.entry.pin.text() == "••••••63"
    screen.press(Qt.Key.Key_Backspace)
    assert screen.pane.entry.pin.pin == "1234566"


def test_an_arrow_gives_the_check_another_day(screen: Screen) -> None:
    for field in ("7", "99"):
        screen.type(field)
        screen.press(Qt.Key.Key_Return)
    screen.press(Qt.Key.Key_Left)
    screen.press(Qt.Key.Key_Return)
    assert screen.desk.calls == [("inquire", 7, "99", date(2026, 11, 22))]


def test_a_prize_is_paid_after_a_yes_and_cash_is_handed_over_once(screen: Screen) -> None:
    screen.check()
    screen.pay()
    assert screen.names == ["inquire", "pay"]
    operation = make_operation(State.PREPARED, State.SENT, State.CONFIRMED)
    screen.desk.answer(PayReport(operation, Confirmed(Paid(KEY.number)), PRIZE))
    assert screen.text("cashOwed") == "Hand over Bs 330 · ticket 23315522"
    screen.press(Qt.Key.Key_F12)
    assert screen.pane.confirm.question is None
    screen.press(Qt.Key.Key_F11)
    screen.desk.answer(operation)
    assert screen.names == ["inquire", "pay", "hand_over"]
    assert not screen.pane.verdict.is_cash_owed
    assert screen.text("paidAmount") == "Bs 330"


@pytest.mark.parametrize("headline", [one for one in Headline if one is not Headline.WON])
def test_nothing_but_a_prize_can_be_paid(screen: Screen, headline: Headline) -> None:
    screen.check(headline)
    screen.press(Qt.Key.Key_F12)
    assert screen.pane.confirm.question is None
    assert screen.names == ["inquire"]


def test_a_refused_payment_owes_no_cash(screen: Screen) -> None:
    screen.check()
    screen.pay()
    operation = make_operation(State.PREPARED, State.SENT, State.REJECTED)
    screen.desk.answer(PayReport(operation, Rejected("Ticket already paid")))
    assert not screen.pane.verdict.is_cash_owed
    assert [one.key for one in screen.notices.notices] == [Kind.PAYOUT.name]


def test_an_unknown_payment_covers_the_pane_until_it_is_recovered(screen: Screen) -> None:
    unknown = make_operation(State.PREPARED, State.SENT, State.UNKNOWN)
    screen.state.set_unresolved((unknown,))
    assert screen.pane.topmost_card() is screen.pane.verifying
    assert not screen.pane.verdict.is_cash_owed
    screen.state.set_unresolved(())
    recovered = make_operation(State.PREPARED, State.SENT, State.UNKNOWN, State.RECOVERED)
    screen.presenter.take_news(recovered)
    assert screen.pane.topmost_card() is None
    assert screen.pane.verdict.is_cash_owed


def test_enter_on_an_empty_number_takes_the_chosen_winner(screen: Screen) -> None:
    screen.press(Qt.Key.Key_Down)
    screen.press(Qt.Key.Key_Return)
    assert screen.pane.entry.number.text() == "23315522"
    assert QApplication.focusWidget() is screen.pane.entry.pin
