"""A ticket's plays beside the list have room for the longest that is sold."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.ui.payout.views import PADDING_PX
from pos_app.ui.theme import apply_theme, font
from pos_app.ui.tickets.details_card import DRAW, NAME_SIZES, RESULT, DetailsCard

LONGEST = ("Jungla Millonaria", "113 Escorpio", "1.000")
AT_1024_PX, AT_1366_PX = 312, 432


@pytest.mark.parametrize("width", [AT_1024_PX, AT_1366_PX])
def test_draw_play_and_stake_are_whole(qtbot: QtBot, qapp: QApplication, width: int) -> None:
    apply_theme(qapp)
    card = DetailsCard()
    qtbot.addWidget(card)
    card.resize(width, 660)
    card.show()
    qtbot.waitExposed(card)
    for column, words in enumerate(LONGEST):
        bold = QFont.Weight.DemiBold if column == 1 else QFont.Weight.Normal
        px = NAME_SIZES[1] if column == DRAW else 13  # a long name may be a little smaller
        needed = QFontMetrics(font(px, bold)).horizontalAdvance(words) + 2 * PADDING_PX
        assert card.table.columnWidth(column) >= needed, words
    assert card.table.isColumnHidden(RESULT) is (width == AT_1024_PX)
