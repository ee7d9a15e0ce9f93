"""The top-level window: on the screen at once with nothing in it, furnished afterwards.

It imports and does next to nothing, so that it is seen before the rest is loaded.
Thread: GUI.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtWidgets import QFrame, QMainWindow, QWidget

from pos_app.ui.palette import LIGHT, Colours

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QPaintEvent

PRODUCT = "Taquilla"
LEAST_SIZE, FIRST_SIZE = QSize(1000, 700), QSize(1366, 768)
LEAST_ROOM = 900
"""Full HD at 200 % has 960 × 540 of these; a screen of a till is never narrower."""
HEADER_PX = 48


class TillWindow(QMainWindow):
    """Shows the header's and the ground's colours until `furnish`; asks before it closes.

    Signals:
        close_asked(): somebody wants to close it; whoever listens answers with `close_for_good`,
            or says why not. Before it is furnished it just closes.
        first_painted(): it is on the screen; now is the time for everything else.
    """

    close_asked = Signal()
    first_painted = Signal()

    def __init__(self, colours: Colours = LIGHT) -> None:
        """Make it bare."""
        super().__init__()
        self.setObjectName("tillWindow")
        self.setWindowTitle(PRODUCT)
        room = self.screen().availableSize()
        if room.width() < LEAST_ROOM:
            room = FIRST_SIZE  # no screen that a till has: the tests' own
        self.setMinimumSize(LEAST_SIZE.boundedTo(room))
        self.resize(FIRST_SIZE.boundedTo(room))
        self._may_go = self._is_painted = False
        self._paint_within: Callable[[], AbstractContextManager[None]] = nullcontext
        # Strings only: the first call that takes a colour or a flag brings in all of Qt's enums,
        # 30 ms. The frame covers it, so no sheet of its own is needed any more then.
        self.setStyleSheet(
            f"QMainWindow {{ background: {colours.window} }}"
            f"QFrame#bareHeader {{ background: {colours.header} }}"
        )
        self._bare_header = QFrame(self)
        self._bare_header.setObjectName("bareHeader")
        self._bare_header.setGeometry(0, 0, 4 * FIRST_SIZE.width(), HEADER_PX)

    def furnish(self, frame: QWidget) -> None:
        """Put the frame in, at once."""
        from pos_app.ui.pictures import paint_by_turns  # the bare window does not wait for it

        self._paint_within = paint_by_turns
        self._bare_header.hide()
        self.setStyleSheet("")
        self.setCentralWidget(frame)
        frame.show()

    def close_for_good(self) -> None:
        """Close without asking again: everything was drained and written."""
        self._may_go = True
        self.close()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:  # all of the window that changed is painted
            with self._paint_within():
                return super().event(event)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # After this paint is through, not within it.
            QTimer.singleShot(0, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_go or self.centralWidget() is None:
            event.accept()
            return
        event.ignore()
        self.close_asked.emit()
