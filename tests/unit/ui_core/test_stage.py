"""The stage: a page is shown in one turn, painted once in another, and asked for no sizes unseen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.widgets.pane import Pane
from pos_app.ui.window.stage import Stage

WORDS = "a sentence that needs many a line where there is little room for it " * 8


class Words(QLabel):
    """Counts how often it is asked for its height, and painted."""

    def __init__(self) -> None:
        super().__init__(WORDS)
        self.setWordWrap(True)
        self.asked = self.painted = 0

    def heightForWidth(self, width: int, /) -> int:
        self.asked += 1
        return super().heightForWidth(width)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        self.painted += 1
        super().paintEvent(event)


class Page(Pane):
    """A pane with words; counts its paintings."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.words = Words()
        self.painted = 0
        rows = QVBoxLayout(self)
        rows.addWidget(self.words)
        rows.addStretch(1)

    def count_anew(self) -> None:
        self.painted = self.words.painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        super().paintEvent(event)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(640, 480)
    window.setCentralWidget(Stage())
    window.show()
    qtbot.waitExposed(window)
    return window


def _stage(window: QMainWindow) -> Stage:
    stage = window.centralWidget()
    assert isinstance(stage, Stage)
    return stage


def _is_opaque(page: QWidget) -> bool:
    return page.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)


def _is_settled(page: Page) -> Callable[[], bool]:
    return lambda: page.painted > 0 and _is_opaque(page)


def _tell(page: Page) -> tuple[int, int]:
    return page.painted, page.words.painted


def _open(window: QMainWindow, page: Page, qtbot: QtBot) -> None:
    _stage(window).show_page(page)
    qtbot.waitUntil(_is_settled(page))


def test_a_page_is_painted_in_the_turn_after_it_is_shown(window: QMainWindow, qtbot: QtBot) -> None:
    first, second = Page("first"), Page("second")
    _open(window, first, qtbot)
    _stage(window).show_page(second)
    QCoreApplication.sendPostedEvents()
    assert second.isVisible()
    assert _tell(second) == (0, 0)
    qtbot.waitUntil(_is_settled(second))
    assert _tell(second) == (1, 1)


def test_a_page_and_its_parts_are_painted_once(window: QMainWindow, qtbot: QtBot) -> None:
    pages = Page("first"), Page("second")
    for page in pages:
        _open(window, page, qtbot)
    for page in pages:
        page.count_anew()
        _open(window, page, qtbot)
        assert _tell(page) == (1, 1)


def test_what_is_grabbed_before_that_is_whole(window: QMainWindow, qtbot: QtBot) -> None:
    first, second = Page("first"), Page("second")
    _open(window, first, qtbot)
    _stage(window).show_page(second)
    QCoreApplication.sendPostedEvents()
    early = window.grab().toImage()
    qtbot.waitUntil(_is_settled(second))
    assert early == window.grab().toImage()
    words = second.words.geometry().translated(second.mapTo(window, second.rect().topLeft()))
    inks = {early.pixel(x, words.center().y()) for x in range(words.left(), words.right())}
    assert len(inks) > 1


def test_leafing_fast_leaves_the_last_page_painted(window: QMainWindow, qtbot: QtBot) -> None:
    pages = [Page(str(number)) for number in range(4)]
    for page in (*pages, *pages):
        _stage(window).show_page(page)
        QCoreApplication.sendPostedEvents()
    qtbot.waitUntil(_is_settled(pages[-1]))
    assert all(map(_is_opaque, pages))


def test_a_page_that_is_gone_before_it_is_painted_takes_nothing_with_it(
    window: QMainWindow, qtbot: QtBot
) -> None:
    first, second = Page("first"), Page("second")
    _open(window, first, qtbot)
    _stage(window).show_page(second)
    first.painted = 0
    second.deleteLater()
    del second
    QCoreApplication.sendPostedEvents()
    QApplication.processEvents()
    qtbot.waitUntil(_is_settled(first))


def test_a_page_that_is_not_seen_is_not_asked_for_its_size(
    window: QMainWindow, qtbot: QtBot
) -> None:
    unseen, seen = Page("unseen"), Page("seen")
    _open(window, unseen, qtbot)
    _open(window, seen, qtbot)
    unseen.words.asked = seen.words.asked = 0
    unseen.words.setText(WORDS[:40])
    seen.words.setText(WORDS[:200])
    seen.painted = 0
    qtbot.waitUntil(lambda: seen.words.asked > 0)
    QApplication.processEvents()
    assert not unseen.words.asked


def test_words_never_push_the_window_over_the_screens_edge(
    window: QMainWindow, qtbot: QtBot
) -> None:
    page = Page("wordy")
    page.words.setText(WORDS * 40)
    _open(window, page, qtbot)
    assert _stage(window).minimumSizeHint().height() == 0
    assert not _stage(window).hasHeightForWidth()
    assert window.height() == 480
