"""The frame as a person sees it: press keys, read bars, notices and cards."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.widgets.card import Card
from pos_app.ui.widgets.key_bar import KeyBar
from pos_app.ui.widgets.lamp import Lamp
from pos_app.ui.widgets.notice_strip import NoticeStrip
from pos_app.ui.widgets.pane_rail import RailButton
from pos_app.ui.window.frame import Frame
from pos_app.ui.window.till_window import TillWindow


class FramePage:
    """Drives a furnished window. Every action waits until its effect can be seen."""

    def __init__(self, qtbot: QtBot, window: TillWindow, frame: Frame) -> None:
        self.qtbot, self.window, self.frame = qtbot, window, frame

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is, as the window system would."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)

    def open_with_key(self, digit: Qt.Key, name: str) -> None:
        self.press(digit, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.waitUntil(lambda: self.shown_pane == f"{name}Pane")

    @property
    def shown_pane(self) -> str:
        for pane in self.frame.findChildren(QWidget):
            if pane.objectName().endswith("Pane") and pane.isVisible():
                return pane.objectName()
        return ""

    @property
    def focus_name(self) -> str:
        widget = QApplication.focusWidget()
        return widget.objectName() if widget else ""

    @property
    def chosen_in_rail(self) -> str:
        buttons = self.frame.findChildren(RailButton)
        return next((one.text() for one in buttons if one.isChecked()), "")

    def badge(self, name: str) -> str:
        button = self.frame.findChild(RailButton, f"{name}RailButton")
        assert button is not None
        return button.badge

    @property
    def keys(self) -> str:
        bar = self.frame.findChild(KeyBar, "keyBar")
        assert bar is not None
        return bar.accessibleName()

    def lamp(self, name: str) -> Lamp:
        lamp = self.frame.findChild(Lamp, f"{name}Lamp")
        assert lamp is not None
        return lamp

    def label(self, name: str) -> str:
        label = self.frame.findChild(QLabel, name)
        assert label is not None, name
        return label.text()

    @property
    def notices(self) -> list[str]:
        """What the strips say, top to bottom."""
        return [one.accessibleName() for one in self._strips()]

    def close_notice(self, at: int = 0) -> None:
        strip = self._strips()[at]
        button = strip.findChild(QPushButton, "closeNotice")
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(lambda: strip not in self._strips())

    def _strips(self) -> list[NoticeStrip]:
        QApplication.processEvents()  # a layout shows what was put into it on its next turn
        strips = [one for one in self.frame.findChildren(NoticeStrip) if one.isVisible()]
        return sorted(strips, key=lambda one: one.y())

    @property
    def card(self) -> str:
        """The name of the card that is seen, "" for none."""
        cards = [one for one in self.frame.findChildren(Card) if one.isVisible()]
        return cards[-1].objectName() if cards else ""
