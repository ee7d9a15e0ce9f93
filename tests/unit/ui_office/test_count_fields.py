"""The count of the drawer takes digits, whatever the country writes thousands with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos_app.domain.money import Money
from pos_app.ui.cashup.count_card import CountCard


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
