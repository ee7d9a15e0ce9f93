"""The confirm card as a person uses it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pos_app.ui.widgets.confirm_card import ConfirmCard


class ConfirmScreen:
    """Reads the question, answers with keys or clicks."""

    def __init__(self, qtbot: QtBot, card: ConfirmCard) -> None:
        self.qtbot, self.card = qtbot, card

    def wait_until_armed(self) -> None:
        self.qtbot.waitUntil(lambda: self.card.is_armed)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.card, key)

    def click(self, name: str) -> None:
        QTest.mouseClick(self._button(name), Qt.MouseButton.LeftButton)

    @property
    def focus(self) -> str:
        widget = QApplication.focusWidget()
        return widget.objectName() if widget else ""

    @property
    def figure(self) -> str:
        label = self.card.findChild(QLabel, "confirmFigure")
        assert label is not None
        return label.text() if label.isVisible() else ""

    def button_text(self, name: str) -> str:
        return self._button(name).text()

    def _button(self, name: str) -> QPushButton:
        button = self.card.findChild(QPushButton, name)
        assert button is not None
        return button
