"""The card of the frame itself: the word while closing (F1: keyboard/cards).

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from pos_app.ui.theme import set_role
from pos_app.ui.widgets.card import Card, CardHost

ROWS_A_COLUMN = 14


class ClosingCard(Card):
    """Says what the till still finishes before the window goes."""

    def __init__(self, host: CardHost) -> None:
        """Make it hidden."""
        super().__init__(host, "closing", width=520)
        title = QLabel(self.tr("Closing the till…"))
        set_role(title, "title")
        self._text = QLabel()
        self._text.setObjectName("closingText")
        self._text.setWordWrap(True)
        self.body.addWidget(title)
        self.body.addWidget(self._text)

    def show_text(self, text: str) -> None:
        """Say what is being waited for."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show_card()
