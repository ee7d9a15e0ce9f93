"""The cash-up pane by keys: float, count, doubt, close; nothing closes over what is not known."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pos_app.domain.money import ZERO, Money
from pos_app.domain.operation import Entry, Intent, Kind, Operation, State
from pos_app.domain.shift import Shift, ShiftEntry, Step
from pos_app.lanes.lane import Answer
from pos_app.till.ports import Totals
from pos_app.till.shift.cash_up import CashUp, ServerSide
from pos_app.till.shift.gathering import Gathered
from pos_app.till.shift.ledger import Ledger
from pos_app.till.shift.places import Places
from pos_app.till.shift.record import describe_closing
from pos_app.ui.cashup.pane import CashUpPane
from pos_app.ui.cashup.presenter import CashUpPresenter, DrawerChoices
from pos_app.ui.cashup.tables import SideRow
from pos_app.ui.notices import NoticeCenter
from pos_app.ui.state import TillState
from tests.unit.ui_office.conftest import NOW, USER, Asked, StaleKeys, focus_name, press, type_text

NOTES = (5, 10, 20, 50, 100)


def make_entry(step: Step, detail: dict[str, object], user: str = USER) -> ShiftEntry:
    return ShiftEntry(1, "S1", step, user, detail, NOW, NOW)


OPEN = Shift("S1", (make_entry(Step.OPENED, {"amount": "200"}),))
SALE = Operation(
    Intent("R1", Kind.SALE, USER, NOW, timedelta(0), Money.of(60)),
    (Entry(1, "R1", State.UNKNOWN, {}, NOW),),
)


def make_cash_up(sales: int = 100, server: int | None = 100) -> CashUp:
    ledger = Ledger(
        sales=Money.of(sales),
        commission=Money.of(10),
        hours={14: Money.of(sales)},
        products={"LOTTO REY": Money.of(sales)},
        categories={"animalitos": Money.of(sales)},
    )
    side = None
    if server is not None:
        total = Money.of(server)
        totals = Totals(total, ZERO, Money.of(10), total - Money.of(10), ZERO)
        side = ServerSide({"animalitos": totals})
    return CashUp(OPEN, NOW, ledger, ledger, side)


class FakeShiftDesk(QObject):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked = Asked()
        self.shift: Shift | None = None
        self.cash_up = make_cash_up()
        self.damage = ""

    @property
    def open_shift(self) -> Shift | None:
        return self.shift if self.shift is not None and self.shift.is_open else None

    def open(self, amount: Money, then: Any) -> None:
        self.asked.note("open", amount)
        self.shift = OPEN
        then(Answer(OPEN))

    def move(self, step: Step, amount: Money, reason: str, then: Any) -> None:
        self.asked.note("move", step, amount, reason)

    def gather(self, then: Any, *, is_for_show: bool = False) -> None:
        then(Answer(Gathered(self.cash_up, Places(), damage=self.damage)))

    def close(self, cash_up: CashUp, count: Any, second: str, then: Any) -> None:
        self.asked.note("close", count.total, second)
        closing = make_entry(Step.CLOSED, describe_closing(cash_up, count))
        self.shift = Shift("S1", (*OPEN.entries, closing))
        then(Answer(self.shift))


class FakeBack:
    def __init__(self) -> None:
        self.printed: list[Shift] = []

    def print_shift(self, shift: Shift, copy_number: int = 0) -> None:
        self.printed.append(shift)


class FakeLock:
    def check(self, user: str, pin: str, then: Any) -> None:
        then(Answer(value=(user, pin) == ("eva@agencia.ve", "4711")))


def tap(card: QWidget, name: str) -> None:
    button = card.findChild(QPushButton, name)
    assert button is not None
    assert button.height() >= 44
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


class Screen:
    def __init__(
        self, qtbot: QtBot, state: TillState, notices: NoticeCenter, keys: StaleKeys, **choices: Any
    ) -> None:
        self.qtbot, self.state, self.notices, self.keys = qtbot, state, notices, keys
        self.desk, self.back, self.pane = FakeShiftDesk(), FakeBack(), CashUpPane(NOTES)
        desk: Any = self.desk
        back: Any = self.back
        lock: Any = FakeLock()
        self.presenter = CashUpPresenter(
            self.pane, state, notices, keys, desk, back, DrawerChoices(lock, **choices)
        )
        qtbot.addWidget(self.pane)
        self.pane.resize(1274, 690)
        with qtbot.waitActive(self.pane):
            self.pane.show()
        self.pane.focus_now()

    def open(self, amount: str = "200") -> None:
        type_text(amount)
        press(Qt.Key.Key_F12)
        self.qtbot.waitUntil(lambda: focus_name() == "note100")

    def count(self, *pieces: str) -> None:
        for one in pieces:
            type_text(one)
            press(Qt.Key.Key_Return)

    def close(self) -> None:
        press(Qt.Key.Key_F12)
        self.qtbot.waitUntil(lambda: self.pane.confirm.is_armed)

    @property
    def said(self) -> str:
        return " ".join(one.sentence for one in self.notices.notices)


@pytest.fixture
def screen(qtbot: QtBot, state: TillState, notices: NoticeCenter, keys: StaleKeys) -> Screen:
    return Screen(qtbot, state, notices, keys)


def test_a_shift_opens_with_its_float(screen: Screen) -> None:
    assert focus_name() == "floatField"
    press(Qt.Key.Key_F12)
    assert "float is missing" in screen.said
    screen.open("200,50")
    assert screen.desk.asked.calls == [("open", Money.of("200.5"))]


def test_the_count_adds_up_as_it_is_typed_and_closes_when_it_agrees(screen: Screen) -> None:
    screen.open()
    screen.count("3")
    verdict: Any = screen.pane.findChild(QObject, "countVerdict")
    assert "It agrees" in verdict.text()
    screen.close()
    press(Qt.Key.Key_Return)
    assert screen.desk.asked.calls[-1] == ("close", Money.of(300), "")
    assert [one.reference for one in screen.back.printed] == ["S1"]
    assert "it agrees" in screen.said
    screen.qtbot.waitUntil(lambda: focus_name() == "floatField" or not screen.pane.is_open)


def test_a_drawer_that_does_not_agree_is_closed_only_by_choice(screen: Screen) -> None:
    screen.open()
    screen.count("2", "1")
    screen.close()
    press(Qt.Key.Key_Return)  # the safe answer: count again
    assert "close" not in screen.desk.asked.names
    screen.close()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert screen.desk.asked.calls[-1][:2] == ("close", Money.of(250))
    assert "Bs 50 too little" in screen.said


def test_nothing_closes_while_money_is_not_known(screen: Screen) -> None:
    screen.open()
    screen.count("3")
    screen.state.set_unresolved((SALE,))
    assert "1 unresolved" in screen.pane.open_line
    assert not screen.pane.count.main.isEnabled()
    press(Qt.Key.Key_F12)
    assert screen.pane.confirm.question is None
    assert "stays open" in screen.said
    screen.state.set_unresolved(())
    assert screen.pane.open_line == ""
    assert "stays open" not in screen.said
    screen.close()


def test_a_stale_key_neither_opens_nor_closes(screen: Screen) -> None:
    screen.keys.is_fresh_now = False
    type_text("200")
    press(Qt.Key.Key_F12)
    assert screen.desk.asked.calls == []
    screen.keys.is_fresh_now = True
    press(Qt.Key.Key_F12)
    screen.qtbot.waitUntil(lambda: focus_name() == "note100")
    screen.count("3")
    screen.close()
    screen.keys.is_fresh_now = False
    press(Qt.Key.Key_Return)
    assert "close" not in screen.desk.asked.names


def test_an_uncounted_drawer_is_not_closed(screen: Screen) -> None:
    screen.open()
    press(Qt.Key.Key_F12)
    assert "not counted" in screen.said
    screen.count("0")
    screen.close()


def test_differences_stand_with_their_names(screen: Screen) -> None:
    screen.desk.cash_up = make_cash_up(100, 107)
    screen.open()
    rows = {row.name: row.says for row in screen.pane.sides}
    assert rows["Sales"] == "+Bs 7 ✕"
    assert rows["No ticket explains it"] == "+Bs 7"
    assert rows["Prizes paid"] == "0 ✓"
    assert [bar.label for bar in screen.pane.hours.bars] == ["14"]


def test_without_the_operator_it_says_so(screen: Screen) -> None:
    screen.desk.cash_up = make_cash_up(100, None)
    screen.open()
    assert "does not answer" in screen.pane.open_line
    assert {row.says for row in screen.pane.sides} == {"–"}


def test_cash_in_needs_amount_and_reason(screen: Screen) -> None:
    screen.open()
    press(Qt.Key.Key_F2)
    screen.qtbot.waitUntil(lambda: focus_name() == "movementAmount")
    type_text("50")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert screen.desk.asked.names == ["open"]
    type_text("sencillo")
    press(Qt.Key.Key_Return)
    assert screen.desk.asked.calls[-1] == ("move", Step.CASH_IN, Money.of(50), "sencillo")
    assert focus_name().startswith("note")


def test_a_blind_count_says_nothing_before_it_is_closed(
    qtbot: QtBot, state: TillState, notices: NoticeCenter, keys: StaleKeys
) -> None:
    screen = Screen(qtbot, state, notices, keys, is_blind=True)
    screen.open()
    screen.count("2")
    expected: Any = screen.pane.findChild(QObject, "expected")
    assert not expected.isVisible()
    screen.close()
    question = screen.pane.confirm.question
    assert question is not None
    assert "agree" not in question.text
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert "Bs 100 too little" in screen.said


def test_a_second_person_verifies_with_a_pin_of_their_own(
    qtbot: QtBot, state: TillState, notices: NoticeCenter, keys: StaleKeys
) -> None:
    screen = Screen(qtbot, state, notices, keys, needs_second=True)
    screen.open()
    screen.count("3")
    for name, pin in ((USER, "4711"), ("eva@agencia.ve", "0000"), ("eva@agencia.ve", "4711")):
        if screen.pane.second.isHidden():
            screen.close()
            press(Qt.Key.Key_Return)
            qtbot.waitUntil(lambda: focus_name() == "secondName")
        screen.pane.second.name.setText(name)
        screen.pane.second.pin.setText(pin)
        screen.pane.second.pin.setFocus()
        assert "close" not in screen.desk.asked.names
        if pin == "0000":
            press(Qt.Key.Key_Return)
        else:
            button = screen.pane.second.findChild(QPushButton, "secondVerify")
            assert button is not None
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert screen.desk.asked.calls[-1] == ("close", Money.of(300), "eva@agencia.ve")


def test_five_wrong_pins_of_a_second_person_end_the_session(
    qtbot: QtBot, state: TillState, notices: NoticeCenter, keys: StaleKeys
) -> None:
    screen = Screen(qtbot, state, notices, keys, needs_second=True)
    screen.open()
    screen.count("3")
    forfeited = list[bool]()
    screen.presenter.second.session_forfeited.connect(lambda: forfeited.append(True))
    wrong: Any = screen.pane.findChild(QObject, "secondWrong")
    for tried in range(5):
        if screen.pane.second.isHidden():
            screen.close()
            press(Qt.Key.Key_Return)
            qtbot.waitUntil(lambda: focus_name() == "secondName")
            screen.pane.second.name.setText("eva@agencia.ve")
        screen.pane.second.pin.setText(f"000{tried}")
        screen.pane.second.pin.setFocus()
        press(Qt.Key.Key_Return)
        if tried == 2:
            assert "2 more tries" in wrong.text()
            screen.pane.second.hide_card()  # closing it gives no new tries
    assert forfeited == [True]
    assert screen.pane.second.isHidden()
    assert "close" not in screen.desk.asked.names


def test_pages_go_through_the_comparison_while_the_notes_have_the_focus(screen: Screen) -> None:
    screen.open()
    screen.pane.show_sides([SideRow(f"line {n}", ZERO, ZERO, ZERO) for n in range(40)])
    bar = screen.pane.table.verticalScrollBar()
    screen.qtbot.waitUntil(lambda: bar.maximum() > 0)
    press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    press(Qt.Key.Key_PageUp)
    assert bar.value() == 0
    assert focus_name() == "note100"


def test_the_cards_that_look_back_are_worked_with_a_finger(screen: Screen, qtbot: QtBot) -> None:
    history, report = screen.pane.history, screen.pane.report
    history.show_rows([("23/11", "–", "eva", "1", "1", "1", "0")])
    with qtbot.waitSignal(history.print_requested) as printed:
        tap(history, "historyPrint")
    with qtbot.waitSignal(history.save_requested) as saved:
        tap(history, "historySave")
    assert printed.args == saved.args == [0]
    tap(history, "historyBack")
    assert history.isHidden()
    report.begin(NOW.date(), [("", "All")])
    with qtbot.waitSignals([report.print_requested, report.save_requested]):
        tap(report, "reportPrint")
        tap(report, "reportSave")
    tap(report, "reportBack")
    assert report.isHidden()


@pytest.mark.allow_log("pos_app.ui")
def test_a_journal_that_is_not_as_it_was_written_is_said_at_the_cash_up(screen: Screen) -> None:
    screen.desk.damage = "row 50 is not what was written"
    screen.open()
    assert "POS-204" in {one.code for one in screen.notices.notices}
