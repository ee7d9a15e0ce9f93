"""The frame: panes by key, one help, one way out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.keys import Key
from pos_app.ui.notices import Notice, NoticeCenter, Severity
from pos_app.ui.theme import Mode, apply_theme, choose_colours
from pos_app.ui.widgets.card import Card
from pos_app.ui.widgets.stall_guard import FreshKeys
from pos_app.ui.window.frame import Frame
from pos_app.ui.window.till_window import TillWindow
from tests.unit.ui_core.conftest import Stage

K, M = Qt.Key, Qt.KeyboardModifier


def test_the_first_pane_opens_with_its_line_ready(stage: Stage) -> None:
    assert stage.screen.shown_pane == "salePane"
    assert stage.screen.focus_name == "saleLine"
    assert stage.screen.chosen_in_rail == "Sale"
    assert stage.built == ["sale"]


def test_keys_open_panes_and_each_is_built_once(stage: Stage) -> None:
    stage.screen.open_with_key(K.Key_2, "payout")
    assert stage.screen.focus_name == "payoutLine"
    assert stage.screen.chosen_in_rail == "Prizes"
    stage.screen.open_with_key(K.Key_1, "sale")
    stage.screen.open_with_key(K.Key_2, "payout")
    assert stage.built == ["sale", "payout"]


def test_what_was_typed_is_there_on_coming_back(stage: Stage) -> None:
    stage.screen.type("5.12")
    stage.screen.open_with_key(K.Key_2, "payout")
    stage.screen.open_with_key(K.Key_1, "sale")
    stage.screen.type(".33")
    assert stage.pane("sale").line.text() == "5.12.33"


def test_panes_open_by_pointer(stage: Stage, qtbot: QtBot) -> None:
    button = stage.frame.rail.buttons["payout"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert stage.screen.shown_pane == "payoutPane"
    assert stage.screen.focus_name == "payoutLine"


def test_a_pane_that_does_not_exist_has_no_key(stage: Stage) -> None:
    stage.screen.press(K.Key_3, M.ControlModifier)
    assert stage.screen.shown_pane == "salePane"


def test_the_bar_shows_the_keys_in_force(stage: Stage) -> None:
    assert stage.screen.keys == "*: sell, Esc: clear"
    pane = stage.pane("sale")
    pane.keys = (Key.ADD,)
    pane.keys_changed.emit()
    assert stage.screen.keys == "Enter: add"


def test_the_bar_names_no_key_that_rests_under_a_card(stage: Stage) -> None:
    card = Card(stage.pane("sale"), "over")
    card.show_card()
    assert "*: sell" not in stage.screen.keys
    card.hide_card()
    assert stage.screen.keys == "*: sell, Esc: clear"


def test_the_bar_names_no_key_that_rests_under_what_lies_over_everything(stage: Stage) -> None:
    stage.screen.press(K.Key_F1)
    assert stage.screen.keys == "F1: help"
    stage.pane("sale").keys_changed.emit()
    assert stage.screen.keys == "F1: help"
    stage.screen.press(K.Key_Escape)
    assert stage.screen.keys == "*: sell, Esc: clear"


def test_a_hidden_pane_does_not_change_the_bar(stage: Stage) -> None:
    stage.screen.open_with_key(K.Key_2, "payout")
    stage.pane("sale").keys = (Key.ADD,)
    stage.pane("sale").keys_changed.emit()
    assert stage.screen.keys == "*: sell, Esc: clear"


def test_f1_shows_the_keys_and_takes_them_away(stage: Stage) -> None:
    stage.screen.press(K.Key_F1)
    assert stage.screen.card == "helpCard"
    stage.screen.press(K.Key_F1)
    assert stage.screen.card == ""
    stage.screen.press(K.Key_F1)
    stage.screen.press(K.Key_Escape)
    assert stage.screen.card == ""
    assert stage.screen.focus_name == "saleLine"


def test_nothing_is_sold_under_the_help(stage: Stage) -> None:
    stage.screen.press(K.Key_F1)
    stage.screen.press(K.Key_F12)
    stage.screen.type("5")
    stage.screen.press(K.Key_Escape)
    assert stage.pane("sale").sold == 0
    assert stage.pane("sale").line.text() == ""


def test_badges(stage: Stage) -> None:
    stage.frame.set_badge("payout", 3, "winners")
    assert stage.screen.badge("payout") == "3"
    assert "3 winners" in stage.frame.rail.buttons["payout"].accessibleName()
    stage.frame.set_badge("payout", 250, "winners")
    assert stage.screen.badge("payout") == "99+"
    stage.frame.set_badge("payout", 0, "winners")
    assert stage.screen.badge("payout") == ""


def test_a_page_stands_alone(stage: Stage, qtbot: QtBot) -> None:
    page = QWidget()
    stage.frame.show_page(page)
    stage.screen.press(K.Key_2, M.ControlModifier)
    assert page.isVisible()
    assert not stage.frame.rail.isVisible()
    with qtbot.assertNotEmitted(stage.frame.sign_out_asked):
        stage.screen.press(K.Key_Q, M.ControlModifier | M.ShiftModifier)


def test_signing_out_is_asked_not_done(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.frame.sign_out_asked):
        stage.screen.press(K.Key_Q, M.ControlModifier | M.ShiftModifier)
    assert stage.screen.shown_pane == "salePane"


def test_closing_is_refused_with_the_reason(stage: Stage, qtbot: QtBot) -> None:
    stage.window.close_asked.connect(stage.frame.ask_to_close)
    stage.reason = Notice("closing", Severity.ATTENTION, "A sale is not resolved yet.")
    with qtbot.assertNotEmitted(stage.frame.close_agreed):
        stage.window.close()
    assert stage.window.isVisible()
    assert stage.screen.notices == ["A sale is not resolved yet."]


def test_closing_drains_first_and_takes_no_more_work(stage: Stage, qtbot: QtBot) -> None:
    stage.window.close_asked.connect(stage.frame.ask_to_close)
    with qtbot.waitSignal(stage.frame.close_agreed):
        stage.window.close()
    assert stage.window.isVisible()
    assert stage.screen.card == "closingCard"
    stage.screen.press(K.Key_2, M.ControlModifier)
    stage.screen.press(K.Key_F12)
    assert stage.screen.shown_pane == "salePane"
    assert stage.pane("sale").sold == 0
    stage.frame.show_draining("One ticket is still printing.")
    assert stage.screen.label("closingText") == "One ticket is still printing."
    with qtbot.assertNotEmitted(stage.frame.close_agreed):
        stage.window.close()
    stage.window.close_for_good()
    assert not stage.window.isVisible()


def test_a_bare_window_just_closes(qtbot: QtBot) -> None:
    window = TillWindow()
    qtbot.addWidget(window)
    window.show()
    window.close()
    assert not window.isVisible()


def test_a_stale_key_is_explained(stage: Stage) -> None:
    stage.fresh_keys.stale_refused.emit()
    assert stage.screen.notices[0].startswith("Nothing was sold or paid.")


def test_it_fits_a_small_monitor(stage: Stage) -> None:
    stage.window.resize(1024, 768)
    QApplication.processEvents()
    assert (stage.window.width(), stage.window.height()) == (1024, 768)


@pytest.fixture
def practice(qtbot: QtBot) -> Frame:
    frame = Frame(NoticeCenter(), [], FreshKeys(), may_close=lambda: None, is_practice=True)
    qtbot.addWidget(frame)
    frame.resize(1024, 768)
    return frame


def test_practice_says_so_on_every_screen(practice: Frame, stage: Stage) -> None:
    assert practice.ribbon is not None
    assert practice.ribbon.accessibleName().startswith("PRACTICE")
    assert not practice.ribbon.isHidden()
    assert stage.frame.ribbon is None


def test_faults_can_be_rehearsed_from_the_ribbon(practice: Frame) -> None:
    assert practice.ribbon is not None
    button = practice.ribbon.findChild(QToolButton, "practiceMenuButton")
    assert button is not None
    assert button.isHidden()
    menu = QMenu(practice)
    practice.ribbon.set_menu(menu)
    assert not button.isHidden()
    assert button.menu() is menu


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_the_whole_frame_is_painted(qapp: QApplication, stage: Stage, mode: Mode) -> None:
    apply_theme(qapp, mode)
    stage.frame.set_badge("payout", 3, "winners")
    stage.frame.top_bar.place.show_text("Agencia EL NIÑO · Caja 1")
    QApplication.processEvents()
    picture = stage.window.grab().toImage()
    seen = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    ink = choose_colours(qapp, mode)
    for name in ("header", "rail", "rail_chosen", "rail_strip", "badge", "bar", "cap", "window"):
        assert getattr(ink, name) in seen, name
