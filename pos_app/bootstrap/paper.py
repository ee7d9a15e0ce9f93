"""The drawn printer's paper, from its lane to the drawer beside the panes.

Thread: GUI; `feed.take` is called in the printer lane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos_app.lanes.paper_feed import PaperFeed, PaperSheet
from pos_app.ui.keys import Key, bind

if TYPE_CHECKING:
    from pos_app.ui.paper.paper_drawer import PaperDrawer
    from pos_app.ui.window.frame import Frame


class PaperOnScreen(QObject):
    """Opens the drawer with the first paper; no paper, no drawer."""

    def __init__(self, frame: Frame, feed: PaperFeed) -> None:
        """Listen to the feed and to the keys."""
        super().__init__(frame)
        self._frame = frame
        self._drawer: PaperDrawer | None = None
        feed.came.connect(self._take)
        bind(frame, Key.PAPER, self._toggle)
        bind(frame, Key.PAPER_UP, self._up)
        bind(frame, Key.PAPER_DOWN, self._down)

    def _take(self, paper: PaperSheet) -> None:
        if self._drawer is None:
            from pos_app.ui.paper.paper_drawer import PaperDrawer

            self._drawer = PaperDrawer(self._frame.stage)
        self._drawer.take(paper)

    def _toggle(self) -> None:
        if self._drawer is not None:
            self._drawer.toggle()

    def _up(self) -> None:
        if self._drawer is not None:
            self._drawer.leaf(-1)

    def _down(self) -> None:
        if self._drawer is not None:
            self._drawer.leaf(1)
