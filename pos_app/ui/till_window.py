"""The top-level window: painted at once with nothing in it, furnished with the frame afterwards.

It imports next to nothing, so that it is on the screen before the rest is loaded.
Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from pos_app.ui.palette import LIGHT, Colours

PRODUCT = "Taquilla"
LEAST_SIZE, FIRST_SIZE = QSize(1000, 700), QSize(1366, 768)
HEADER_PX = 48


class TillWindow(QMainWindow):
    """Shows the header's and the ground's colours until `furnish`; asks before it closes.

    Signals:
        close_asked(): somebody wants to close it; whoever listens answers with `close_for_good`,
            or says why not. Before it is furnished it just closes.
    """

    close_asked = Signal()

    def __init__(self, colours: Colours = LIGHT) -> None:
        """Make it bare."""
        super().__init__()
        self.setObjectName("tillWindow")
        self.setWindowTitle(PRODUCT)
        self.setMinimumSize(LEAST_SIZE)
        self.resize(FIRST_SIZE)
        self._colours = colours
        self._may_go = False

    def furnish(self, frame: QWidget) -> None:
        """Put the frame in."""
        self.setCentralWidget(frame)

    def close_for_good(self) -> None:
        """Close without asking again: everything was drained and written."""
        self._may_go = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_go or self.centralWidget() is None:
            event.accept()
            return
        event.ignore()
        self.close_asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.centralWidget() is None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self._colours.window))
            header = QRect(0, 0, self.width(), HEADER_PX)
            painter.fillRect(header, QColor(self._colours.header))
