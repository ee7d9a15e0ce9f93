"""Cards: the pane beneath stands still, the frame goes on; answers are meant."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.ui.keys import Key, use_sequences
from pos_app.ui.widgets.confirm_card import ConfirmCard, Question
from pos_app.ui.widgets.verifying_card import SHOWN_LINES, Evidence, Verification, VerifyingCard
from tests.pages.confirm_card_page import ConfirmScreen
from tests.unit.ui_core.conftest import Stage

K, M = Qt.Key, Qt.KeyboardModifier
EMPTY = Question(
    "empty", "Empty the ticket?", "6 plays for Bs 60.", "Empty", "Keep", is_destructive=True
)
PAY = Question("pay", "Pay?", "Ticket 1.", "Pay", "Back", figure="Bs 330", enter_confirms=True)


def verification(lines: int = 3, progress: float = 0.4) -> Verification:
    evidence = [Evidence(f"02:32:{at:02}", f"look {at}") for at in range(lines)]
    return Verification("Verifying", "Do <b>not</b> repeat.", "Open", evidence, progress, "in 2 s")


@pytest.fixture
def ask(stage: Stage, qtbot: QtBot) -> ConfirmScreen:
    return ConfirmScreen(qtbot, ConfirmCard(stage.pane("sale")))


def test_the_pane_stands_still_under_a_card(stage: Stage) -> None:
    card = VerifyingCard(stage.pane("sale"))
    card.show_verification(verification())
    stage.screen.press(K.Key_F12)
    stage.screen.type("5*")
    stage.pane("sale").line.setFocus()
    assert stage.screen.focus_name == "verifyingCard"
    card.hide_card()
    assert stage.screen.focus_name == "saleLine"
    assert stage.pane("sale").sold == 0
    assert stage.pane("sale").line.text() == ""


def test_the_upper_of_two_cards_holds_the_focus_and_then_the_lower(stage: Stage) -> None:
    pane = stage.pane("sale")
    lower, upper = ConfirmCard(pane), VerifyingCard(pane)
    lower.ask(EMPTY)
    upper.show_verification(verification())
    assert stage.screen.focus_name == "verifyingCard"
    pane.line.setFocus()
    assert stage.screen.focus_name == "verifyingCard"
    upper.hide_card()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert lower.isAncestorOf(focus)
    lower.hide_card()
    assert stage.screen.focus_name == "saleLine"


def test_other_panes_stay_usable_and_the_card_waits(stage: Stage) -> None:
    VerifyingCard(stage.pane("sale")).show_verification(verification())
    stage.screen.open_with_key(K.Key_2, "payout")
    assert stage.screen.focus_name == "payoutLine"
    stage.screen.press(K.Key_F12)
    assert stage.pane("payout").sold == 1
    stage.screen.open_with_key(K.Key_1, "sale")
    assert stage.screen.card == "verifyingCard"
    assert stage.screen.focus_name == "verifyingCard"


def test_a_card_shown_over_a_hidden_pane_takes_no_focus(stage: Stage) -> None:
    stage.screen.open_with_key(K.Key_2, "payout")
    card = VerifyingCard(stage.pane("sale"))
    card.show_verification(verification())
    assert stage.screen.focus_name == "payoutLine"
    card.hide_card()
    assert stage.screen.focus_name == "payoutLine"


def test_a_card_covers_its_pane_at_any_size(stage: Stage) -> None:
    card = VerifyingCard(stage.pane("sale"))
    card.show_verification(verification())
    stage.window.resize(1600, 900)
    assert card.size() == stage.pane("sale").size()


def test_the_verification_says_all_it_knows(stage: Stage) -> None:
    card = VerifyingCard(stage.pane("sale"))
    card.show_verification(verification())
    assert stage.screen.label("verifyingTitle") == "Verifying"
    assert stage.screen.label("verifyingState") == "Open"
    assert stage.screen.label("verifyingNext") == "in 2 s"
    assert card.shown_evidence == ("look 0", "look 1", "look 2")
    assert card.progress == pytest.approx(0.4)


def test_what_was_sent_stays_and_the_newest_looks_follow(stage: Stage) -> None:
    card = VerifyingCard(stage.pane("sale"))
    card.show_verification(verification(lines=20, progress=7.0))
    assert card.shown_evidence[0] == "look 0"
    assert card.shown_evidence[-1] == "look 19"
    assert len(card.shown_evidence) == SHOWN_LINES
    assert card.progress == 1.0


def test_enter_takes_the_safe_answer(ask: ConfirmScreen, qtbot: QtBot) -> None:
    ask.card.ask(EMPTY)
    assert ask.focus == "declineButton"
    ask.wait_until_armed()
    with qtbot.waitSignal(ask.card.declined) as told:
        ask.press(K.Key_Return)
    assert told.args == ["empty"]
    assert ask.card.question is None


def test_escape_is_always_no(ask: ConfirmScreen, qtbot: QtBot) -> None:
    ask.card.ask(PAY)
    ask.wait_until_armed()
    with qtbot.waitSignal(ask.card.declined), qtbot.assertNotEmitted(ask.card.confirmed):
        ask.press(K.Key_Escape)


def test_enter_pays_where_it_is_said_on_the_button(ask: ConfirmScreen, qtbot: QtBot) -> None:
    ask.card.ask(PAY)
    assert ask.figure == "Bs 330"
    assert ask.button_text("confirmButton") == "Enter · Pay"
    use_sequences({Key.DECLINE: ("F3",)})
    assert ask.button_text("declineButton").startswith("F3 · ")
    use_sequences({})
    ask.wait_until_armed()
    with qtbot.waitSignal(ask.card.confirmed) as told:
        ask.press(K.Key_Return)
    assert told.args == ["pay"]


def test_an_arrow_reaches_the_other_answer(ask: ConfirmScreen, qtbot: QtBot) -> None:
    ask.card.ask(EMPTY)
    ask.wait_until_armed()
    ask.press(K.Key_Right)
    with qtbot.waitSignal(ask.card.confirmed):
        ask.press(K.Key_Enter)


def test_the_pointer_answers_too(ask: ConfirmScreen, qtbot: QtBot) -> None:
    ask.card.ask(EMPTY)
    ask.wait_until_armed()
    with qtbot.waitSignal(ask.card.confirmed):
        ask.click("confirmButton")


def test_a_key_that_was_on_its_way_answers_nothing(ask: ConfirmScreen, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(ask.card.confirmed), qtbot.assertNotEmitted(ask.card.declined):
        ask.card.ask(PAY)
        ask.press(K.Key_Return)
        ask.click("confirmButton")
        ask.press(K.Key_Escape)
    assert ask.card.question is PAY


def test_a_held_enter_answers_nothing(ask: ConfirmScreen, qtbot: QtBot) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    ask.card.ask(PAY)
    ask.wait_until_armed()
    with qtbot.assertNotEmitted(ask.card.confirmed):
        held = QKeyEvent(QEvent.Type.KeyPress, K.Key_Return, M.NoModifier, "\r", True)
        ask.card.press(held)


def test_a_second_question_declines_the_first(ask: ConfirmScreen, qtbot: QtBot) -> None:
    ask.card.ask(EMPTY)
    with qtbot.waitSignal(ask.card.declined) as told:
        ask.card.ask(PAY)
    assert told.args == ["empty"]
    assert ask.card.question is PAY


def test_a_destructive_question_never_has_enter_on_yes() -> None:
    with pytest.raises(ValueError, match="safe"):
        Question("x", "x", "x", "x", "x", enter_confirms=True, is_destructive=True)


def test_no_figure_takes_no_room(ask: ConfirmScreen) -> None:
    ask.card.ask(EMPTY)
    assert ask.figure == ""
