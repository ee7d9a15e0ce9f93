"""The drawer of practice paper: it comes, it is leafed through, it goes; the focus never moves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from pos_app.lanes.paper_feed import FITTED_PX, PaperFeed, PaperSheet
from pos_app.ui.paper.paper_drawer import PaperDrawer
from pos_app.ui.theme import apply_theme
from pos_app.ui.widgets.card import Card
from pos_app.ui.widgets.pane import Pane


class Scene:
    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.folder = folder
        self.window = QWidget()
        self.window.resize(1274, 662)
        self.line = QLineEdit()
        QVBoxLayout(self.window).addWidget(self.line)
        self.drawer = PaperDrawer(self.window)
        self.feed = PaperFeed()
        self.feed.came.connect(self.drawer.take)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.line.setFocus()

    def print(self, name: str, rows: int = 2000) -> None:
        image = QImage(640, rows, QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        path = self.folder / f"{name}.png"
        assert image.save(str(path))
        self.feed.take(path)

    @property
    def shown(self) -> str:
        sheet = self.drawer.shown
        return sheet.path.stem if sheet else ""

    def click(self, name: str) -> None:
        button = self.drawer.findChild(QPushButton, name)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def scene(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Scene]:
    apply_theme(qapp)
    made = Scene(qtbot, tmp_path)
    yield made
    Shiboken.delete(made.window)


def test_paper_comes_out_and_the_focus_stays(scene: Scene) -> None:
    assert scene.shown == ""
    scene.print("first")
    assert scene.shown == "first"
    assert QApplication.focusWidget() is scene.line
    QTest.keyClicks(scene.line, "5.12")
    assert scene.line.text() == "5.12"


def test_papers_are_leafed_through(scene: Scene) -> None:
    for name in ("first", "second", "third"):
        scene.print(name)
    scene.click("olderPaper")
    scene.click("olderPaper")
    scene.click("olderPaper")
    assert scene.shown == "first"
    scene.click("newerPaper")
    assert scene.shown == "second"
    assert QApplication.focusWidget() is scene.line


def test_it_is_put_away_and_opened_again(scene: Scene) -> None:
    scene.drawer.toggle()
    assert scene.shown == ""
    scene.print("first")
    scene.click("shutPaper")
    assert scene.shown == ""
    scene.drawer.toggle()
    assert scene.shown == "first"
    scene.drawer.toggle()
    assert scene.shown == ""


def test_a_touch_makes_it_larger_and_smaller(scene: Scene) -> None:
    scene.print("first")
    sheet = scene.drawer.findChild(QWidget, "paperSheet")
    assert sheet is not None
    narrow = scene.drawer.width()
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton)
    assert scene.drawer.width() > narrow
    assert sheet.width() > FITTED_PX * 2
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton)
    assert scene.drawer.width() == narrow


def test_it_follows_the_window_and_never_leaves_it(scene: Scene, qtbot: QtBot) -> None:
    scene.print("first")
    scene.window.resize(932, 560)
    qtbot.waitUntil(lambda: scene.drawer.geometry().right() == scene.window.width() - 1)
    assert scene.drawer.height() < scene.window.height()


def test_only_the_newest_papers_are_kept(scene: Scene) -> None:
    for number in range(40):
        scene.print(f"paper-{number}", rows=20)
    assert len(scene.drawer.papers) == 30
    assert scene.drawer.papers[-1].path.stem == "paper-39"


@pytest.mark.allow_log("pos_app.lanes.paper_feed")
def test_a_paper_that_cannot_be_read_is_no_paper(scene: Scene, tmp_path: Path) -> None:
    (tmp_path / "torn.png").write_bytes(b"\x89PNG\r\n")
    came: list[PaperSheet] = []
    scene.feed.came.connect(came.append)
    scene.feed.take(tmp_path / "torn.png")
    assert not came
    assert scene.shown == ""


def test_the_first_key_of_the_next_play_sends_it_away(scene: Scene, qtbot: QtBot) -> None:
    scene.print("one")
    qtbot.waitUntil(lambda: scene.shown == "one")
    QTest.keyPress(scene.line, Qt.Key.Key_Shift)
    assert scene.shown == "one"
    QTest.keyClick(scene.line, Qt.Key.Key_5)
    qtbot.waitUntil(lambda: scene.shown == "")
    assert scene.line.text() == "5"
    assert scene.line.hasFocus()


def test_a_key_follows_the_focus_to_another_line(scene: Scene, qtbot: QtBot) -> None:
    other = QLineEdit(scene.window)
    other.show()
    scene.print("one")
    qtbot.waitUntil(lambda: scene.shown == "one")
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_5)
    qtbot.waitUntil(lambda: scene.shown == "")


def test_it_gives_way_to_a_card_that_opens(scene: Scene, qtbot: QtBot) -> None:
    pane = Pane("under", scene.window)
    pane.resize(scene.window.size())
    pane.show()
    card = Card(pane, "asked")
    scene.print("one")
    qtbot.waitUntil(lambda: scene.shown == "one")
    card.show_card()
    qtbot.waitUntil(lambda: scene.shown == "")
    scene.print("slip")
    qtbot.waitUntil(lambda: scene.shown == "slip")
    inside = QLineEdit(card)
    inside.show()
    inside.setFocus()
    assert scene.shown == "slip", "what comes while a card is there is shown beside it"


def test_a_paper_that_comes_while_the_other_leaves_is_shown(scene: Scene, qtbot: QtBot) -> None:
    scene.print("one")
    qtbot.waitUntil(lambda: scene.shown == "one")
    QTest.keyClick(scene.line, Qt.Key.Key_5)
    scene.print("two")
    qtbot.waitUntil(lambda: scene.shown == "two")
    qtbot.waitUntil(lambda: scene.drawer.geometry().right() < scene.window.width())
    QTest.keyClick(scene.line, Qt.Key.Key_6)
    qtbot.waitUntil(lambda: scene.shown == "")


def test_a_paper_that_somebody_looks_at_stays_while_they_type(scene: Scene, qtbot: QtBot) -> None:
    scene.print("one")
    qtbot.waitUntil(lambda: scene.shown == "one")
    scene.drawer.toggle()
    scene.drawer.toggle()
    QTest.keyClick(scene.line, Qt.Key.Key_5)
    assert scene.shown == "one"
    assert not scene.drawer._is_leaving
