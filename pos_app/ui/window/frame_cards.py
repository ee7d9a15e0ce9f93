"""Cards of the frame itself: the F1 overlay with the keys in force, and the word while closing.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pos_app.ui.keys import Key, hint, matches
from pos_app.ui.theme import set_role
from pos_app.ui.widgets.card import Card, CardHost

ROWS_A_COLUMN = 14


class HelpCard(Card):
    """Lists the keys that work now: those of the open pane, then those of the whole till."""

    def __init__(self, host: CardHost) -> None:
        """Make it hidden."""
        super().__init__(host, "help", width=1080)
        title = QLabel(self.tr("The keys that work here"))
        set_role(title, "title")
        self._columns = QHBoxLayout()
        self._columns.setSpacing(36)
        self._foot = QLabel()
        set_role(self._foot, "muted")
        self.body.addWidget(title)
        self.body.addLayout(self._columns)
        self.body.addWidget(self._foot)

    def show_keys(
        self, pane_title: str, pane_keys: Sequence[Key], till_keys: Sequence[Key]
    ) -> None:
        """List these; called each time, since keys change with what the pane is doing."""
        while (item := self._columns.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        half = (len(pane_keys) + 1) // 2 if len(pane_keys) > ROWS_A_COLUMN else len(pane_keys)
        for at, keys in enumerate((pane_keys[:half], pane_keys[half:])):
            if keys:
                self._columns.addWidget(_column(pane_title if at == 0 else "", keys), 1)
        self._columns.addWidget(_column(self.tr("Whole till"), till_keys), 1)
        leave = self.tr("{key} or {other} closes this")
        self._foot.setText(leave.format(key=hint(Key.DECLINE).cap, other=hint(Key.HELP).cap))
        self.setAccessibleName(self.tr("The keys that work here"))
        self.show_card()

    def press(self, event: QKeyEvent) -> None:
        if matches(event, Key.DECLINE) or matches(event, Key.CONFIRM):
            self.hide_card()


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


def _column(title: str, keys: Sequence[Key]) -> QWidget:
    column = QWidget()
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    heading = QLabel(title.upper())
    set_role(heading, "heading")
    rows.addWidget(heading)
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(9)
    grid.setColumnStretch(1, 1)
    for at, key in enumerate(keys):
        one = hint(key)
        cap, text = QLabel(one.cap), QLabel(one.help)
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(cap, "cap")
        text.setWordWrap(True)
        grid.addWidget(cap, at, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(text, at, 1)
    rows.addLayout(grid)
    rows.addStretch(1)
    return column
