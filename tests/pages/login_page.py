"""The sign-in page as a person uses it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pos_app.ui.entrance.login import LoginPage
from pos_app.ui.widgets.notice_strip import NoticeStrip


class LoginScreen:
    """Types where the focus is; never sets a text by itself."""

    def __init__(self, qtbot: QtBot, page: LoginPage) -> None:
        self.qtbot, self.page = qtbot, page
        with qtbot.waitActive(page.window()):
            page.window().show()
        page.focus_now()

    @property
    def focus(self) -> str:
        widget = QApplication.focusWidget()
        return widget.objectName() if widget else ""

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.page, text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.page, key)

    def click_sign_in(self) -> None:
        QTest.mouseClick(self._button(), Qt.MouseButton.LeftButton)

    @property
    def text(self) -> str:
        """What stands above the fields."""
        label = self.page.findChild(QLabel, "signInText")
        assert label is not None
        return label.text()

    @property
    def email(self) -> str:
        return self._field("emailField").text()

    @property
    def password(self) -> str:
        return self._field("passwordField").text()

    @property
    def keeps_password_keys(self) -> bool:
        return self._field("passwordField").isUndoAvailable()

    @property
    def is_password_hidden(self) -> bool:
        return self._field("passwordField").echoMode() is QLineEdit.EchoMode.Password

    @property
    def is_busy(self) -> bool:
        return not self._button().isEnabled()

    @property
    def server(self) -> str:
        label = self.page.findChild(QLabel, "operatorName")
        assert label is not None
        return label.text()

    @property
    def notice(self) -> str:
        QApplication.processEvents()  # a layout shows what was put into it on its next turn
        shown = [one for one in self.page.findChildren(NoticeStrip) if not one.isHidden()]
        return shown[-1].accessibleName() if shown else ""

    def marks_wrong(self, name: str) -> bool:
        return bool(self._field(name).property("wrong"))

    def _button(self) -> QPushButton:
        button = self.page.findChild(QPushButton, "signInButton")
        assert button is not None
        return button

    def _field(self, name: str) -> QLineEdit:
        field = self.page.findChild(QLineEdit, name)
        assert field is not None
        return field
