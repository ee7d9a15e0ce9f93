"""Knows how long nobody pressed, clicked or touched anything in the window.

Thread: GUI.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputEvent, QWindow

LOOK_MS = 5_000


class IdleWatch(QObject):
    """Counts idle seconds while started.

    Signals:
        idle(): nothing was touched for as long as was set.
    """

    idle = Signal()

    def __init__(
        self,
        minutes: float,
        parent: QObject | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Wait for `start`; 0 minutes never tell."""
        super().__init__(parent)
        self._seconds, self._monotonic = minutes * 60, monotonic
        self._touched = monotonic()
        self._look = QTimer(self)
        self._look.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.look)

    def watch(self, window: QWindow) -> None:
        """See what the window system hands to a top-level window."""
        window.installEventFilter(self)

    def start(self) -> None:
        """Count from now."""
        self._touched = self._monotonic()
        if self._seconds:
            self._look.start()

    def stop(self) -> None:
        """Count no more."""
        self._look.stop()

    def look(self) -> None:
        """Tell if it has been long enough."""
        if self._monotonic() - self._touched >= self._seconds:
            self.stop()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputEvent):
            self._touched = self._monotonic()
        return False
