"""A shortcut acts on all that was typed before it, however fast: held digits come first."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.keys import Key, bind
from pos_app.ui.scanner.burst import Pace
from pos_app.ui.scanner.wedge import Wedge


class Screen(QWidget):
    """A line, and F12 that takes what stands in it."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        QVBoxLayout(self).addWidget(self.line)
        self.taken: list[str] = []
        bind(self, Key.PAY, lambda: self.taken.append(self.line.text()))


@pytest.fixture
def screen(qtbot: QtBot) -> Iterator[Screen]:
    made = Screen()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.line.setFocus()
    wedge = Wedge(Pace(), lambda _code: None, lambda: True, made)
    handle: Any = made.windowHandle()
    wedge.watch(handle)
    yield made
    wedge._over.stop()


@pytest.mark.parametrize("typed", ["3", "30", "300", "123456789"])
def test_f12_right_after_digits_takes_all_of_them(screen: Screen, typed: str) -> None:
    handle: Any = screen.windowHandle()
    for digit in typed:
        QTest.keyClick(handle, Qt.Key(ord(digit)), Qt.KeyboardModifier.NoModifier, 1)
    QTest.keyClick(handle, Qt.Key.Key_F12)
    assert screen.taken == [typed]
    assert screen.line.text() == typed
