"""The prizes pane driven by keys: checking never pays, paying needs a yes, cash is counted once."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from pos_app.domain.errors import UnreachableError
from pos_app.domain.money import Money
from pos_app.domain.operation import Kind, State
from pos_app.domain.outcome import Confirmed, NotSent, Rejected, Unknown
from pos_app.domain.ticket import Pin
from pos_app.lanes.lane import Answer
from pos_app.till.ports import Paid
from pos_app.till.prizes.paid import Payouts
from pos_app.till.prizes.pay_out import PayReport
from pos_app.till.prizes.scan import Scanned
from pos_app.ui.keys import Key
from pos_app.ui.lettering import fit_line
from pos_app.ui.notices import During
from pos_app.ui.payout.words import say_headline
from tests.unit.ui_payout.conftest import (
    DAY,
    KEY,
    PAYABLE,
    PIN,
    PRIZE,
    VERDICTS,
    WON,
    FakeDesk,
    Screen,
    focused,
    make_operation,
)

DONE = (State.PREPARED, State.SENT, State.CONFIRMED)


def test_a_number_alone_is_looked_up_and_the_pin_is_asked_for(screen: Screen) -> None:
    screen.type(str(KEY.number))
    screen.press(Qt.Key.Key_Return)
    assert screen.desk.calls == [("inquire", KEY.number, "", None)]
    assert QApplication.focusWidget() is screen.pane.entry.pin
    screen.desk.answer(VERDICTS["no pin"])
    assert screen.text("verdictHeadline") == "Won Bs 330"
    assert "type the PIN" in screen.text("verdictSubline")
    screen.press(Qt.Key.Key_F12)
    assert screen.pane.confirm.question is None


def test_number_pin_and_day_check_without_paying(screen: Screen) -> None:
    screen.check()
    assert screen.desk.calls[-1] == ("inquire", KEY.number, PIN, None)
    assert screen.text("verdictHeadline") == "Won Bs 330"
    assert not screen.is_paid


def test_a_day_that_the_till_found_does_not_bind_the_next_check(screen: Screen) -> None:
    """The number alone finds the newest ticket; the PIN may be that of an older one."""
    screen.type(str(KEY.number))
    screen.press(Qt.Key.Key_Return)
    screen.desk.answer(replace(VERDICTS["no pin"], key=replace(KEY, sold_on=date(2026, 11, 21))))
    assert "21 nov" in screen.pane.entry.day.text()
    screen.type(PIN)
    screen.press(Qt.Key.Key_Return)
    assert screen.desk.calls[-1] == ("inquire", KEY.number, PIN, None)


def test_the_pin_is_masked_but_for_two_digits(screen: Screen) -> None:
    screen.pane.entry.pin.setFocus()
    screen.type(PIN)
    assert screen.pane.entry.pin.text() == "••••••63"
    screen.press(Qt.Key.Key_Backspace)
    assert screen.pane.entry.pin.pin == PIN[:-1]


def test_an_arrow_gives_the_check_another_day(screen: Screen) -> None:
    for field in ("7", "99"):
        screen.type(field)
        screen.press(Qt.Key.Key_Return)
    screen.press(Qt.Key.Key_Left)
    screen.press(Qt.Key.Key_Return)
    assert screen.desk.calls[-1] == ("inquire", 7, "99", date(2026, 11, 22))


def test_a_prize_is_paid_after_a_yes_and_cash_is_handed_over_once(screen: Screen) -> None:
    screen.check()
    screen.pay()
    assert screen.desk.calls[-1] == ("pay", KEY.number, PRIZE)
    operation = make_operation(*DONE)
    screen.desk.answer(PayReport(operation, Confirmed(Paid(KEY.number)), PRIZE))
    assert screen.text("cashOwed") == "Hand over Bs 330 · ticket 23315522"
    assert screen.text("verdictHeadline") == "Paid Bs 330"
    screen.press(Qt.Key.Key_F12)
    assert screen.pane.confirm.question is None
    screen.press(Qt.Key.Key_F11)
    screen.desk.answer(operation)
    assert screen.names.count("pay") == screen.names.count("hand_over") == 1
    assert not screen.pane.verdict.is_cash_owed
    assert screen.text("verdictSubline") == "Ticket 23315522. Cash handed over."
    assert screen.text("paidAmount") == "Bs 330"


def test_cash_handed_over_says_nothing_about_the_ticket_that_is_being_checked(
    screen: Screen,
) -> None:
    screen.check()
    screen.pay()
    operation = make_operation(*DONE)
    screen.desk.answer(PayReport(operation, Confirmed(Paid(KEY.number)), PRIZE))
    screen.check(VERDICTS["lost"])
    screen.press(Qt.Key.Key_F11)
    screen.desk.answer(operation)
    assert screen.text("verdictHeadline") == "Did not win"
    assert "handed over" not in screen.text("verdictSubline")


@pytest.mark.parametrize("name", [one for one in VERDICTS if one not in PAYABLE])
def test_nothing_but_a_prize_can_be_paid(screen: Screen, name: str) -> None:
    screen.check(VERDICTS[name])
    assert screen.text("verdictHeadline")
    screen.press(Qt.Key.Key_F12)
    assert screen.pane.confirm.question is None
    assert not screen.is_paid
    assert not screen.notices.notices


def test_every_verdict_has_words_of_its_own() -> None:
    said = {name: say_headline(one) for name, one in VERDICTS.items()}
    assert said["not found"] == "No such ticket"
    assert said["wrong pin"] == "The PIN is not right"
    assert said["partly paid"] == "Bs 230 still due"
    assert len(set(said.values())) == len(VERDICTS) - 1  # with and without a PIN it has won


def test_an_unknown_word_is_shown_as_it_is(screen: Screen) -> None:
    screen.check(VERDICTS["unknown word"])
    assert "“en auditoría”" in screen.text("verdictSubline")


def test_a_wrong_pin_is_typed_again_at_once(screen: Screen) -> None:
    screen.check(VERDICTS["wrong pin"])
    screen.type("99")
    assert screen.pane.entry.pin.pin == "99"


@pytest.mark.parametrize(("prize", "yeses"), [(1000, 0), (1001, 1), (5001, 2)])
def test_large_prizes_are_asked_for_by_f12_and_very_large_ones_twice(
    screen: Screen, prize: int, yeses: int
) -> None:
    screen.check(replace(WON, prize=Money.of(prize)))
    screen.press(Qt.Key.Key_F12)
    if yeses:
        screen.agree()  # Enter is the safe answer here
        assert not screen.is_paid
        screen.press(Qt.Key.Key_F12)
    for _ in range(yeses):
        assert not screen.is_paid
        screen.agree(Qt.Key.Key_F12)
    if not yeses:
        screen.agree()
    assert screen.desk.calls[-1] == ("pay", KEY.number, Money.of(prize))


def test_a_refused_payment_owes_no_cash(screen: Screen) -> None:
    screen.check()
    screen.pay()
    operation = make_operation(State.PREPARED, State.SENT, State.REJECTED)
    screen.desk.answer(PayReport(operation, Rejected("Ticket already paid")))
    assert not screen.pane.verdict.is_cash_owed
    assert [one.key for one in screen.notices.notices] == [Kind.PAYOUT.name]


@pytest.mark.parametrize("outcome", [Rejected("Ticket already paid"), NotSent("no route")])
def test_what_was_not_paid_says_so_until_esc_goes_on(
    screen: Screen, outcome: Rejected | NotSent
) -> None:
    screen.check()
    screen.pay()
    operation = make_operation(State.PREPARED, State.SENT, State.REJECTED)
    screen.desk.answer(PayReport(operation, outcome))
    assert screen.text("verdictHeadline") == "Not paid"
    assert screen.text("verdictSubline") == "Ticket 23315522. Hand over no cash."
    assert screen.pane.verdict.other_button.text() == "Esc · Other ticket"
    assert not screen.pane.verdict.is_payable
    screen.press(Qt.Key.Key_Escape)
    assert screen.text("verdictHeadline") == "Ready"
    assert screen.notices.notices == ()
    assert focused().objectName() == "ticketNumber"


def test_why_it_was_not_paid_stays_where_the_next_ticket_was_scanned_meanwhile(
    screen: Screen,
) -> None:
    screen.check()
    screen.pay()
    screen.presenter.open_scan(Scanned(99, sold_on=DAY))
    operation = make_operation(State.PREPARED, State.SENT, State.REJECTED)
    screen.desk.answer(PayReport(operation, Rejected("Ticket already paid")))
    assert screen.desk.calls[-1] == ("inquire", 99, "", DAY)
    assert [one.key for one in screen.notices.notices] == [Kind.PAYOUT.name]


def test_a_check_that_was_not_answered_says_so_until_esc_goes_on(screen: Screen) -> None:
    screen.type(str(KEY.number))
    screen.press(Qt.Key.Key_Return)
    screen.desk.thens.pop()(Answer(error=UnreachableError()))
    assert screen.text("verdictHeadline") == "Not checked"
    assert [one.key for one in screen.notices.notices] == [During.INQUIRY.name]
    screen.press(Qt.Key.Key_Escape)
    assert screen.text("verdictHeadline") == "Ready"
    assert screen.notices.notices == ()


def test_another_amount_by_the_operator_is_said_and_handed_over(screen: Screen) -> None:
    screen.check()
    screen.pay()
    operation = make_operation(*DONE, amount=Money.of(300))
    paid = Confirmed(Paid(KEY.number, Money.of(300)))
    screen.desk.answer(PayReport(operation, paid, Money.of(300)))
    assert "Bs 300, not Bs 330" in screen.notices.notices[0].sentence
    assert screen.text("cashOwed").startswith("Hand over Bs 300")


def test_an_unknown_payment_freezes_its_own_ticket_only(screen: Screen) -> None:
    screen.check()
    screen.pay()
    unknown = make_operation(State.PREPARED, State.SENT, State.UNKNOWN)
    screen.state.set_unresolved((unknown,))
    screen.desk.answer(PayReport(unknown, Unknown("no answer")))
    assert screen.text("verdictHeadline") == "Payment unresolved"
    assert screen.pane.topmost_card() is None
    assert screen.pane.unresolved.isVisible()
    assert "23315522" in screen.text("unresolvedTitle")
    screen.press(Qt.Key.Key_Escape)
    screen.type("7")
    screen.press(Qt.Key.Key_Return)
    assert screen.desk.calls[-1] == ("inquire", 7, "", None)
    screen.state.set_unresolved(())
    assert not screen.pane.unresolved.isVisible()
    screen.presenter.take_news(
        make_operation(State.PREPARED, State.SENT, State.UNKNOWN, State.RECOVERED)
    )
    assert screen.pane.verdict.is_cash_owed


SETTLING = [
    ("declarePaid", Qt.Key.Key_F7, "F7 · It was paid…", True),
    ("declareNotPaid", Qt.Key.Key_F8, "F8 · It was not paid…", False),
]


@pytest.mark.parametrize(("button", "key", "words", "was_paid"), SETTLING)
def test_a_person_settles_an_incident_without_a_mouse(
    screen: Screen, button: str, key: Qt.Key, words: str, was_paid: bool
) -> None:
    screen.press(key)
    assert screen.pane.confirm.question is None  # nothing is unresolved
    steps = (State.PREPARED, State.SENT, State.UNKNOWN, State.INCIDENT)
    screen.state.set_unresolved((make_operation(*steps[:3]),))
    screen.press(key)
    assert screen.pane.confirm.question is None  # the till is still asking by itself
    with screen.qtbot.waitSignal(screen.pane.keys_changed):
        screen.state.set_unresolved((make_operation(*steps),))
    assert {Key.SAY_PAID, Key.SAY_NOT_PAID} <= set(screen.pane.keys_in_force())
    found = screen.pane.unresolved.findChild(QPushButton, button)
    assert found is not None
    assert found.text() == words
    screen.press(key)
    screen.qtbot.waitUntil(lambda: screen.pane.confirm.is_armed)
    yes = screen.pane.confirm.findChild(QPushButton, "confirmButton")
    assert yes is not None
    assert yes.text().startswith("→ Enter · It was")
    screen.press(Qt.Key.Key_Return)  # the safe answer
    assert "settle" not in screen.names
    screen.press(key)
    screen.qtbot.waitUntil(lambda: screen.pane.confirm.is_armed)
    screen.press(Qt.Key.Key_Right)
    screen.press(Qt.Key.Key_Return)
    assert screen.desk.calls[-1] == ("settle", "R1", was_paid)
    screen.state.set_unresolved(())
    screen.press(key)
    assert screen.pane.confirm.question is None


@pytest.mark.parametrize(("button", "was_paid"), [("declarePaid", True), ("declareNotPaid", False)])
def test_an_incident_is_settled_by_a_person_either_way(
    screen: Screen, button: str, was_paid: bool
) -> None:
    steps = (State.PREPARED, State.SENT, State.UNKNOWN, State.INCIDENT)
    screen.state.set_unresolved((make_operation(*steps),))
    found = screen.pane.unresolved.findChild(QPushButton, button)
    assert found is not None
    assert found.isVisible()
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    screen.agree(Qt.Key.Key_Escape)
    assert "settle" not in screen.names
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    screen.qtbot.waitUntil(lambda: screen.pane.confirm.is_armed)
    screen.press(Qt.Key.Key_Right)
    screen.press(Qt.Key.Key_Return)
    assert screen.desk.calls[-1] == ("settle", "R1", was_paid)
    screen.state.set_unresolved(())
    screen.desk.answer(make_operation(*steps, State.RECOVERED if was_paid else State.NOT_CREATED))
    assert screen.pane.verdict.is_cash_owed is was_paid


@pytest.mark.parametrize("height", [460, 380, 300])
def test_nothing_of_a_low_pane_lies_over_another_part_or_is_squeezed(
    screen: Screen, height: int
) -> None:
    """At 200 %, beside notices: what has no room is scrolled to."""
    screen.check()
    steps = (State.PREPARED, State.SENT, State.UNKNOWN, State.INCIDENT)
    screen.state.set_unresolved((make_operation(*steps),))
    screen.pane.show_cash_owed("Hand over Bs 330 · ticket 23315522")
    screen.pane.resize(868, height)
    strip, verdict = screen.pane.unresolved, screen.pane.verdict
    screen.qtbot.waitUntil(lambda: strip.geometry().bottom() < verdict.geometry().top())
    for part in (strip, verdict):
        layout = part.layout()
        assert layout is not None
        assert part.height() >= layout.totalMinimumHeightForWidth(part.width())
    screen.state.set_unresolved(())


def test_cash_that_was_owed_when_the_till_stopped_is_offered_again(
    qtbot: QtBot, qapp: QApplication
) -> None:
    desk, operation = FakeDesk(), make_operation(*DONE)
    desk.payouts = Payouts((operation,), (operation,), is_of_shift=True)
    screen = Screen(qtbot, desk)
    assert screen.text("cashOwed") == "Hand over Bs 330 · ticket 23315522"
    assert screen.text("paidAmount") == "Bs 330"
    screen.press(Qt.Key.Key_F11)
    screen.desk.answer(operation)
    assert not screen.pane.verdict.is_cash_owed
    screen.close()


def test_enter_on_an_empty_number_checks_the_chosen_winner(screen: Screen) -> None:
    screen.press(Qt.Key.Key_Down)
    screen.press(Qt.Key.Key_Return)
    assert screen.pane.entry.number.text() == "23315522"
    assert QApplication.focusWidget() is screen.pane.entry.pin
    assert screen.desk.calls == [("inquire", KEY.number, "", DAY)]


def test_a_scan_checks_and_takes_a_question_off_the_screen(screen: Screen) -> None:
    screen.check()
    screen.press(Qt.Key.Key_F12)
    assert screen.pane.confirm.question is not None
    screen.presenter.open_scan(Scanned(7, Pin("99"), DAY))
    assert screen.pane.confirm.question is None
    assert screen.desk.calls[-1] == ("inquire", 7, "99", DAY)
    assert not screen.is_paid


def test_a_draws_hour_is_seen_where_its_name_has_no_room(screen: Screen) -> None:
    picture = QPixmap(200, 40)
    painter = QPainter(picture)
    mode = screen.pane.verdict.table.textElideMode()
    line = fit_line(painter, "9:00 a. m. · Jungla Millonaria", 160, (15,), elide=mode)
    painter.end()
    assert line.shaped.text().startswith("9:00 a. m.")
    assert "…" in line.shaped.text()
