"""A table on a card of which one row is chosen; all other keys belong to the card.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from pos_app.ui.keys import Key, matches
from pos_app.ui.payout.views import Table, furnish
from pos_app.ui.table_model import FrozenRows

ROW_PX = 34
_PAGES = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class PickTable(Table):
    """Shows FrozenRows; the arrows choose, a click chooses, a double click is `activated`."""

    def __init__(
        self, name: str, model: FrozenRows[object], widths: tuple[int, ...], parent: QWidget
    ) -> None:
        """Make it; `widths` are the columns' in pixels, 0 for the one that takes what is left."""
        super().__init__(parent)
        furnish(self, model, name, widths)
        # The keys that choose reach it by the focus; no row is striped beside the chosen one.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlternatingRowColors(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)

    @property
    def chosen(self) -> int | None:
        """The chosen row's place, None for none."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def choose(self, row: int) -> None:
        """Choose a row; none where there is none at that place."""
        if 0 <= row < self.model().rowCount():
            self.selectRow(row)
        else:
            self.selectionModel().clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            is_home = event.key() == Qt.Key.Key_Home
            self.choose(0 if is_home else self.model().rowCount() - 1)
        elif matches(event, Key.PICK_LINE) or event.key() in _PAGES:
            super().keyPressEvent(event)
        else:
            event.ignore()  # up to the card
