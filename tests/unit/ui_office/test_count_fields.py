"""The count of the drawer takes digits, whatever the country writes thousands with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.domain.money import Money
from pos_app.ui.cashup.count_card import CountCard
from pos_app.ui.theme import apply_theme


@pytest.fixture(autouse=True)
def _venezuela() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("es_VE"))  # in which "1.233" is a whole number
    yield
    QLocale.setDefault(before)


def test_a_dot_among_the_pieces_of_a_note_counts_for_nothing(qtbot: QtBot) -> None:
    card = CountCard((500,))
    qtbot.addWidget(card)
    (field,) = card.pieces.values()
    QTest.keyClicks(field, "1.233")
    assert field.text() == "1233"
    assert card.count.total == Money.of(500 * 1233)
    field.setText("")
    QTest.keyClicks(field, "1234567")
    assert field.text() == "12345"


def test_a_notes_field_is_a_fingers_target_while_the_verdict_is_shown(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp)
    card = CountCard((500, 200, 100, 50, 20, 10, 5))
    qtbot.addWidget(card)
    card.resize(432, 660)  # as on a window of 1366x768
    card.show_counting()
    card.pieces[100].setText("2")
    card.show_verdict(Money.of(1120), "1.500 + 140 + 50 − 570", is_blind=False)
    card.show()
    qtbot.waitExposed(card)
    assert min(field.height() for field in (*card.pieces.values(), card.coins)) >= 44
