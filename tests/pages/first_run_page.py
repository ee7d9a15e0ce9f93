"""The first-run page as a person uses it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pos_app.ui.entrance.first_run import FirstRunPage, Step
from pos_app.ui.widgets.notice_strip import NoticeStrip


class FirstRunScreen:
    """Types where the focus is, or goes to a field by its name first."""

    def __init__(self, qtbot: QtBot, page: FirstRunPage) -> None:
        self.qtbot, self.page = qtbot, page
        with qtbot.waitActive(page.window()):
            page.window().show()
        page.focus_now()

    @property
    def focus(self) -> str:
        widget = QApplication.focusWidget()
        return widget.objectName() if widget else ""

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.page, key)

    def open_form(self) -> None:
        self.press(Qt.Key.Key_Down)
        self.press(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.page.step is Step.CONNECT)

    def type_address(self, text: str) -> None:
        self._type("addressField", text)

    def type_printer_address(self, text: str) -> None:
        self._type("printerAddressField", text)

    def choose_printer(self, at: int) -> None:
        box = self._box()
        box.setFocus()
        self.press(Qt.Key.Key_Home)
        for _ in range(at):
            self.press(Qt.Key.Key_Down)
        assert box.currentIndex() == at

    @property
    def printers(self) -> list[str]:
        box = self._box()
        return [box.itemText(at) for at in range(box.count())]

    @property
    def address_word(self) -> str:
        label = self.page.findChild(QLabel, "addressWord")
        assert label is not None
        return label.text()

    @property
    def address_severity(self) -> str:
        label = self.page.findChild(QLabel, "addressWord")
        assert label is not None
        return str(label.property("role"))

    @property
    def notice(self) -> str:
        QApplication.processEvents()  # a layout shows what was put into it on its next turn
        shown = [one for one in self.page.findChildren(NoticeStrip) if not one.isHidden()]
        return shown[-1].accessibleName() if shown else ""

    @property
    def is_busy(self) -> bool:
        button = self.page.findChild(QPushButton, "saveButton")
        assert button is not None
        return not button.isEnabled()

    def is_seen(self, name: str) -> bool:
        widget = self.page.findChild(QLineEdit, name) or self.page.findChild(QPushButton, name)
        assert widget is not None
        return widget.isVisible()

    def choose_paper(self, millimetres: int) -> None:
        chip = self.page.findChild(QPushButton, f"paper{millimetres}Button")
        assert chip is not None
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert chip.isChecked()

    def _type(self, name: str, text: str) -> None:
        field = self.page.findChild(QLineEdit, name)
        assert field is not None
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)
        assert field.text() == text

    def _box(self) -> QComboBox:
        box = self.page.findChild(QComboBox, "printerBox")
        assert box is not None
        return box
