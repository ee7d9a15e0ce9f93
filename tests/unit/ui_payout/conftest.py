"""The prizes pane with a desk that keeps what it was asked and answers when it is told to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pos_app.domain.catalogue import Catalogue, Entity
from pos_app.domain.money import Money
from pos_app.domain.operation import Entry, Intent, Kind, Operation, State
from pos_app.domain.results import Result
from pos_app.domain.ticket import Pin, SoldWager, TicketKey, TicketRow
from pos_app.lanes.lane import Answer
from pos_app.till.ports import Clock
from pos_app.till.prizes.paid import Payouts
from pos_app.till.prizes.verdict import Chance, Verdict, WagerVerdict
from pos_app.till.standing import Standing
from pos_app.ui.desks.winners_feed import WinnersFeed
from pos_app.ui.notices import NoticeCenter
from pos_app.ui.payout.pane import PayoutPane
from pos_app.ui.payout.presenter import PayoutPresenter
from pos_app.ui.state import Session, TillState
from pos_app.ui.theme import apply_theme
from pos_app.ui.widgets.stall_guard import FreshKeys

NOW = datetime(2026, 11, 23, 18, 32, 7, tzinfo=UTC)
DAY = date(2026, 11, 23)
KEY = TicketKey(23315522, DAY)
PIN = "12345663"
PRIZE = Money.of(330)
ENTITY = Entity(213, "test-1", ("animalitos",), expiration_days=3)
RESULT = Result(1, 1, "JUNGLA MILLONARIA", "animalitos", NOW - timedelta(hours=1), "5")


class StandingClock(Clock):
    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0


def make_operation(*states: State, reference: str = "R1", amount: Money = PRIZE) -> Operation:
    intent = Intent(reference, Kind.PAYOUT, "a@example.com", NOW, timedelta(0), amount, ticket=KEY)
    entries = (Entry(n, reference, state, {}, NOW) for n, state in enumerate(states))
    return Operation(intent, tuple(entries))


def make_wager(selection: str, chance: Chance, status: str = "sold") -> WagerVerdict:
    wager = SoldWager(1, 5, selection, Money.of(11), "JUNGLA MILLONARIA", "9:00 am", status=status)
    return WagerVerdict(wager, chance, None if chance is Chance.WAITING else RESULT)


WON = Verdict(
    KEY,
    Standing.WINNER,
    word="winner",
    prize=PRIZE,
    wagers=(make_wager("5", Chance.WON, "winner"), make_wager("12", Chance.LOST)),
    pin=Pin(PIN),
    expires_on=date(2026, 11, 26),
)
VERDICTS = {
    "won": WON,
    "partly paid": replace(
        WON,
        standing=Standing.PARTLY_PAID,
        paid_here=Money.of(100),
        wagers=(make_wager("5", Chance.WON, "winner"), make_wager("8", Chance.PAID, "paid")),
    ),
    "prize pending": replace(
        WON, standing=Standing.SOLD, prize=Money.of(0), wagers=(make_wager("5", Chance.WON),)
    ),
    "lost": replace(
        WON, standing=Standing.SOLD, prize=Money.of(0), wagers=(make_wager("12", Chance.LOST),)
    ),
    "waiting": replace(
        WON, standing=Standing.SOLD, prize=Money.of(0), wagers=(make_wager("5", Chance.WAITING),)
    ),
    "paid": replace(WON, standing=Standing.PAID),
    "canceled": replace(WON, standing=Standing.CANCELED),
    "expired": replace(WON, standing=Standing.EXPIRED, expires_on=date(2026, 11, 20)),
    "unresolved": replace(
        WON, unresolved=(make_operation(State.PREPARED, State.SENT, State.UNKNOWN),)
    ),
    "wrong pin": replace(WON, pin_is_wrong=True),
    "not found": Verdict(KEY, None, pin=Pin(PIN)),
    "unknown word": replace(
        WON, standing=Standing.UNKNOWN_WORD, word="en auditoría", prize=Money.of(0)
    ),
    "no pin": replace(WON, pin=None),
}
PAYABLE = {"won", "partly paid"}


class FakeDesk:
    """Keeps what it was asked; answers when it is told to."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self.thens: list[Callable[[Answer[Any]], None]] = []
        self.payouts = Payouts()
        self.winners: tuple[TicketRow, ...] = (make_row(KEY.number),)
        self.winners_error: Any = None

    def inquire(self, number: int, pin: str, day: date | None, then: Any) -> None:
        self._keep(("inquire", number, pin, day), then)

    def pay(self, verdict: Verdict, then: Any) -> None:
        self._keep(("pay", verdict.key.number, verdict.owed), then)

    def settle(self, reference: str, then: Any, *, was_paid: bool) -> None:
        self._keep(("settle", reference, was_paid), then)

    def hand_over(self, reference: str, then: Any) -> None:
        self._keep(("hand_over", reference), then)

    def read_payouts(self, then: Any) -> None:
        then(Answer(value=self.payouts))

    def list_winners(self, then: Any) -> None:
        if self.winners_error is not None:
            then(Answer(error=self.winners_error))
        else:
            then(Answer(value=self.winners))

    def answer(self, value: object) -> None:
        self.thens.pop()(Answer(value=value))

    def _keep(self, call: tuple[Any, ...], then: Any) -> None:
        self.calls.append(call)
        self.thens.append(then)


def make_row(number: int, prize: Money = PRIZE) -> TicketRow:
    return TicketRow(f"u{number}", number, NOW, "winner", Money.of(33), prize)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


class Screen:
    """The pane as a cashier has it before her."""

    def __init__(self, qtbot: QtBot, desk: FakeDesk | None = None) -> None:
        self.state = TillState(StandingClock())
        self.state.set_session(Session("a@example.com"))
        self.state.set_catalogue(Catalogue(ENTITY, {}, {}, ()))
        self.desk, self.notices, self.pane = desk or FakeDesk(), NoticeCenter(), PayoutPane()
        self.feed = WinnersFeed(self.state, self.desk)
        self.presenter = PayoutPresenter(
            self.pane,
            self.state,
            self.notices,
            FreshKeys(),
            self.desk,
            self.feed,
            (Money.of(1000), Money.of(5000)),
        )
        self.qtbot = qtbot
        qtbot.addWidget(self.pane)
        self.pane.resize(1274, 690)
        with qtbot.waitActive(self.pane):
            self.pane.show()
        self.pane.focus_now()

    def close(self) -> None:
        self.feed.stop()

    def type(self, text: str) -> None:
        QTest.keyClicks(focused(), text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(focused(), key)

    def text(self, name: str) -> str:
        label = self.pane.findChild(QLabel, name)
        assert label is not None
        return label.text()

    def check(self, verdict: Verdict = WON) -> None:
        """Number, Enter, PIN, Enter, Enter; the answer is this verdict."""
        for field in (str(KEY.number), PIN, ""):
            self.type(field)
            self.press(Qt.Key.Key_Return)
        self.desk.answer(verdict)

    def agree(self, key: Qt.Key = Qt.Key.Key_Return) -> None:
        self.qtbot.waitUntil(lambda: self.pane.confirm.is_armed)
        self.press(key)

    def pay(self) -> None:
        self.press(Qt.Key.Key_F12)
        self.agree()

    @property
    def is_paid(self) -> bool:
        return "pay" in self.names

    @property
    def names(self) -> list[str]:
        return [call[0] for call in self.desk.calls]


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication) -> Any:
    apply_theme(qapp)
    screen = Screen(qtbot)
    yield screen
    screen.close()
