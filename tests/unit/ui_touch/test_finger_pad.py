"""The keypad that comes where a field for numbers is touched."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.payout.entry.card import EntryCard
from pos_app.ui.touch.finger_pad import FingerPad

LEFT = Qt.MouseButton.LeftButton


class Counter:
    """A window with the fields of Prizes, a field for words, and the pad over them."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.entry, self.words = EntryCard(), QLineEdit()
        rows = QVBoxLayout(self.window)
        rows.addWidget(self.entry)
        rows.addWidget(self.words)
        rows.addStretch(1)
        self.window.resize(1000, 600)
        self.pad = FingerPad(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        handle = self.window.windowHandle()
        assert handle is not None
        self.pad.watch(handle)
        self.asked: list[tuple[int, str]] = []
        self.entry.check_requested.connect(lambda number, pin, _: self.asked.append((number, pin)))

    def touch(self, widget: QWidget) -> None:
        """Press where the widget lies in the window, as the window system says it."""
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.mouseClick(handle, LEFT, pos=widget.mapTo(self.window, widget.rect().center()))

    def press(self, *names: str) -> None:
        for name in names:
            button = self.pad.findChild(QPushButton, f"finger{name}")
            assert button is not None
            self.touch(button)


@pytest.fixture
def counter(qtbot: QtBot) -> Counter:
    return Counter(qtbot)


def test_a_ticket_is_checked_with_its_pin_without_a_keyboard(counter: Counter) -> None:
    counter.touch(counter.entry.number)
    counter.qtbot.waitUntil(counter.pad.isVisible)
    counter.press("3", "2", "00", "7", "Erase", "Enter")
    assert counter.asked == [(3200, "")]
    assert counter.entry.pin.hasFocus()
    assert counter.pad.isVisible(), "the next field takes numbers too"
    counter.press("4", "5", "6", "Enter")
    assert counter.asked[-1] == (3200, "456")


def test_the_day_is_changed_with_the_arrows(counter: Counter) -> None:
    from datetime import date

    counter.entry.clear(date(2026, 11, 23))
    counter.touch(counter.entry.day)
    counter.qtbot.waitUntil(counter.pad.isVisible)
    counter.press("Left", "Left", "Right")
    assert counter.entry.day.day == date(2026, 11, 22)


def test_a_field_for_words_has_none_and_takes_it_away(counter: Counter) -> None:
    counter.touch(counter.entry.number)
    counter.qtbot.waitUntil(counter.pad.isVisible)
    counter.touch(counter.words)
    assert counter.words.hasFocus()
    assert counter.pad.isHidden()


def test_a_key_of_a_keyboard_takes_it_away(counter: Counter) -> None:
    counter.touch(counter.entry.number)
    counter.qtbot.waitUntil(counter.pad.isVisible)
    handle = counter.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_5)
    assert counter.pad.isHidden()
    assert counter.entry.number.text() == "5"


def test_the_focus_alone_brings_none(counter: Counter) -> None:
    counter.touch(counter.words)
    counter.entry.number.setFocus()
    heading = counter.entry.findChild(QLabel)
    assert heading is not None
    counter.touch(heading)
    QApplication.processEvents()
    assert counter.entry.number.hasFocus()
    assert counter.pad.isHidden()


def test_it_never_covers_its_field_and_fits_a_finger(counter: Counter) -> None:
    for field in (counter.entry.number, counter.entry.pin, counter.entry.day):
        counter.touch(field)
        counter.qtbot.waitUntil(counter.pad.isVisible)
        place = field.rect().translated(field.mapTo(counter.window, field.rect().topLeft()))
        assert not counter.pad.geometry().intersects(place)
        assert counter.window.rect().contains(counter.pad.geometry())
    for button in counter.pad.findChildren(QPushButton):
        assert min(button.width(), button.height()) >= 44
        assert button.accessibleName()
