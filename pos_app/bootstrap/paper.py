"""The drawn printer's paper, from its lane to the drawer beside the panes.

Thread: GUI; `feed.take` is called in the printer lane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos_app.lanes.paper_feed import PaperFeed, PaperSheet
from pos_app.ui.keys import Key, bind

if TYPE_CHECKING:
    from pos_app.bootstrap.desks import Desks
    from pos_app.bootstrap.program import Program
    from pos_app.ui.desks.spool_desk import SpoolDesk
    from pos_app.ui.paper.paper_drawer import PaperDrawer
    from pos_app.ui.setup.printer_desk import PrinterDesk
    from pos_app.ui.spool.pane import SpoolPane
    from pos_app.ui.window.frame import Frame

PANE = "paper"


class PaperOnScreen(QObject):
    """Opens the drawer with the first paper; no paper, no drawer. Keeps the paper pane's badge."""

    def __init__(self, frame: Frame, feed: PaperFeed) -> None:
        """Listen to the feed and to the keys."""
        super().__init__(frame)
        self._frame = frame
        self._drawer: PaperDrawer | None = None
        self._spool: SpoolDesk | None = None
        feed.came.connect(self._take)
        bind(frame, Key.PAPER, self._toggle)
        bind(frame, Key.PAPER_UP, self._up)
        bind(frame, Key.PAPER_DOWN, self._down)

    def begin(self, desks: Desks, printer: PrinterDesk) -> None:
        """Let the spool and the printer's trial be reached from everywhere."""
        self._spool = desks.spool
        desks.spool.changed.connect(self._show_badge)
        desks.spool.asked.connect(self._open)
        bind(self._frame, Key.TRY_PRINTER, printer.try_printer)

    def _show_badge(self) -> None:
        if self._spool is not None:
            meaning = self.tr("papers that are owed")
            self._frame.set_badge(PANE, len(self._spool.owed), meaning)

    def _open(self, _reference: str) -> None:
        self._frame.open_pane(PANE)

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


def build_paper_pane(program: Program) -> tuple[SpoolPane, QObject]:
    """Build the pane of what is owed and of the printer."""
    from pos_app.ui.spool.pane import SpoolPane
    from pos_app.ui.spool.presenter import SpoolPresenter

    pane = SpoolPane()
    desks = program.desks
    presenter = SpoolPresenter(
        pane, program.state, program.notices, program.fresh_keys, desks.spool, desks.printer
    )
    return pane, presenter
