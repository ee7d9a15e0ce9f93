"""Where the grid of plays is seen: whole, or scrolled where a finger would not find its rows.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller

from pos_app.ui.sale.parts.grid import GridHolder, PlayGrid
from pos_app.ui.theme import set_role


class GridScroll(QScrollArea):
    """Scrolls by wheel, bar and finger. It takes no keys: they are the entry line's."""

    def __init__(self, grid: PlayGrid) -> None:
        super().__init__()
        self.setObjectName("gridScroll")
        set_role(self, "clear")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(240, 120)
        self.setViewport(GridHolder())
        self.setWidgetResizable(True)
        self.setWidget(grid)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
