"""The one stack of notices, as it is seen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.domain.errors import PaperOutError, UnreachableError
from pos_app.domain.operation import Kind
from pos_app.domain.outcome import Rejected
from pos_app.ui.notices import During, Notice, NoticeCenter, Severity
from pos_app.ui.widgets.notice_stack import NoticeStack
from tests.unit.ui_core.conftest import Stage

K, M = Qt.Key, Qt.KeyboardModifier


def ok(key: str = "copied", words: str = "Copied.") -> Notice:
    return Notice(key, Severity.OK, words)


def amber(key: str, action: str = "") -> Notice:
    return Notice(key, Severity.ATTENTION, f"{key}.", "Why.", "Do it.", "POS-503", action)


def test_nothing_takes_no_room(stage: Stage) -> None:
    assert stage.screen.notices == []
    stack = stage.frame.findChild(NoticeStack)
    assert stack is not None
    assert not stack.isVisible()


def test_a_sentence_ends_where_another_follows() -> None:
    notice = Notice("k", Severity.ATTENTION, "Ticket 7 was not paid", "No line", "Check it again")
    assert notice.sentence == "Ticket 7 was not paid. No line. Check it again"
    assert Notice("k", Severity.OK, "Ticket 7 was paid").sentence == "Ticket 7 was paid"


def test_what_wants_something_stands_above_what_is_well(stage: Stage) -> None:
    stage.notices.post(amber("first"))
    stage.notices.post(ok())
    assert stage.screen.notices == ["first. Why. Do it. POS-503", "Copied."]


def test_the_newest_two_are_seen_and_the_rest_counted(stage: Stage) -> None:
    for name in ("a", "b", "c", "d"):
        stage.notices.post(amber(name))
    assert [one[0] for one in stage.screen.notices] == ["d", "c"]
    assert stage.screen.label("moreNotices").startswith("2 ")


def test_the_same_subject_takes_its_place(stage: Stage) -> None:
    stage.notices.show_error(PaperOutError(), During.PRINT_TICKET, ticket=1)
    stage.notices.show_error(PaperOutError(), During.PRINT_TICKET, ticket=2)
    assert len(stage.notices.notices) == 1
    assert "Ticket 2" in stage.screen.notices[0]


def test_different_subjects_stand_side_by_side(stage: Stage) -> None:
    stage.notices.show_error(PaperOutError(), During.PRINT_TICKET)
    stage.notices.show_error(UnreachableError(), During.RESULTS)
    stage.notices.show_outcome(Kind.SALE, Rejected("no"))
    assert len(stage.notices.notices) == 3


def test_close_with_the_pointer(stage: Stage) -> None:
    stage.notices.post(amber("a"))
    stage.notices.post(amber("b"))
    stage.screen.close_notice()
    assert [one.key for one in stage.notices.notices] == ["a"]


def test_close_with_the_key(stage: Stage) -> None:
    stage.notices.post(amber("a"))
    stage.notices.post(ok())
    stage.screen.press(K.Key_Escape, M.ShiftModifier)
    assert [one.key for one in stage.notices.notices] == ["copied"]
    stage.screen.press(K.Key_Escape, M.ShiftModifier)
    stage.screen.press(K.Key_Escape, M.ShiftModifier)
    assert stage.screen.notices == []


def test_the_key_does_what_the_first_notice_offers(stage: Stage, qtbot: QtBot) -> None:
    stage.notices.post(amber("older", action="Reprint"))
    stage.notices.post(amber("newer"))
    with qtbot.waitSignal(stage.notices.action_chosen) as chosen:
        stage.screen.press(K.Key_Space, M.ControlModifier)
    assert chosen.args == ["older"]
    assert len(stage.screen.notices) == 2


def test_the_key_does_nothing_without_an_offer(stage: Stage, qtbot: QtBot) -> None:
    stage.notices.post(amber("a"))
    with qtbot.assertNotEmitted(stage.notices.action_chosen):
        stage.screen.press(K.Key_Space, M.ControlModifier)
        stage.notices.choose_action("a")


def test_the_good_ones_leave_and_the_others_stay(stage: Stage) -> None:
    stage.notices.post(amber("a"))
    stage.notices.post(ok())
    stack = stage.frame.findChild(NoticeStack)
    assert stack is not None
    stack.let_good_ones_go()
    assert [one.key for one in stage.notices.notices] == ["a"]


def test_the_focus_stays_where_the_cashier_types(stage: Stage) -> None:
    assert stage.screen.focus_name == "saleLine"
    stage.notices.post(amber("a", action="Reprint"))
    stage.screen.close_notice()
    assert stage.screen.focus_name == "saleLine"


def test_a_notice_never_makes_the_window_grow(stage: Stage) -> None:
    stage.pane("sale").line.setMinimumHeight(600)
    before = stage.window.size()
    stage.notices.post(amber("a"))
    stage.notices.post(amber("b"))
    QApplication.processEvents()
    assert stage.window.size() == before


def test_what_comes_from_outside_is_no_html(stage: Stage) -> None:
    stage.notices.show_outcome(Kind.SALE, Rejected("<b>x</b> & <img src=y>"))
    assert "<b>x</b> & <img src=y>" in stage.screen.notices[0]
    assert "&lt;img src=y&gt;" in stage.screen.label("noticeText")


def test_withdrawing_what_is_not_there_tells_nothing(qtbot: QtBot) -> None:
    center = NoticeCenter()
    with qtbot.assertNotEmitted(center.changed):
        center.withdraw("nothing")
