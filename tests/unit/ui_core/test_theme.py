"""The look is the same wherever it runs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pos_app.ui.palette import DARK, LIGHT
from pos_app.ui.theme import Mode, apply_theme, colours, font, set_role


def test_the_font_is_ours(qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == "Inter"


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold])
def test_every_digit_is_as_wide_as_the_others(weight: QFont.Weight) -> None:
    metrics = QFontMetrics(font(30, weight))
    assert len({metrics.horizontalAdvance(digit * 20) for digit in "0123456789"}) == 1


def test_digits_stay_equal_under_the_style_sheet(qtbot: QtBot) -> None:
    label = QLabel("11:11")
    qtbot.addWidget(label)
    set_role(label, "figure")
    label.show()
    metrics = QFontMetrics(label.font())
    assert metrics.horizontalAdvance("1" * 20) == metrics.horizontalAdvance("8" * 20)
    assert label.font().pixelSize() == 30


def test_dark_and_back(qapp: QApplication) -> None:
    apply_theme(qapp, Mode.DARK)
    assert colours() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == DARK.card
    apply_theme(qapp, Mode.LIGHT)
    assert colours() is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == LIGHT.card


def test_auto_asks_the_system(qapp: QApplication) -> None:
    apply_theme(qapp, Mode.AUTO)
    is_dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert colours() is (DARK if is_dark else LIGHT)


@pytest.mark.parametrize(
    ("role", "least"), [("", 44), ("primary", 44), ("chip", 44), ("action", 56)]
)
def test_targets_take_a_finger(qtbot: QtBot, role: str, least: int) -> None:
    button = QPushButton("Vender")
    qtbot.addWidget(button)
    set_role(button, role)
    assert button.sizeHint().height() >= least


def test_a_role_can_change(qtbot: QtBot) -> None:
    label = QLabel("12")
    qtbot.addWidget(label)
    set_role(label, "small")
    label.ensurePolished()
    small = label.font().pixelSize()
    set_role(label, "figure")
    assert label.font().pixelSize() > small
