"""The frozen-window guard: a key or click that waited while the window was blocked moves no money.

A cashier who sees a frozen window presses again; those presses come all at once when it wakes. Each
input event carries the time at which the system saw it; what was seen long before it is handled is
stale. The system's clock is not ours, so the smallest difference seen so far counts as "at once".

Thread: GUI.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QInputEvent, QKeyEvent, QWindow

STALE_MS = 150
"""A press handled later than this after it was made never sells or pays."""

_WRAP = 1 << 32
"""Window systems count milliseconds in 32 bits."""


class FreshKeys(QObject):
    """Knows whether the press being handled now was made while the window could answer.

    Signals:
        stale_refused(): somebody asked for money with a stale press; the window says so.
    """

    stale_refused = Signal()

    def __init__(
        self, parent: QObject | None = None, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        """Begin by believing; `monotonic` gives seconds that never go back."""
        super().__init__(parent)
        self._monotonic = monotonic
        self._least_gap: int | None = None
        self._is_stale = False
        self._is_repeat = False

    def watch(self, window: QWindow) -> None:
        """Look at what the window system hands to a top-level window."""
        window.installEventFilter(self)

    def allows_money(self) -> bool:
        """Whether the press being handled may sell or pay; asked in its slot, before anything.

        A held key repeats by itself: that is no press either, and is refused without a word.
        """
        if self._is_stale:
            self.stale_refused.emit()
            return False
        return not self._is_repeat

    def is_fresh(self, event: QInputEvent) -> bool:
        """Whether an input event was made at most STALE_MS before now.

        An event without a time (made by a program, not by a person) is fresh.
        """
        if event.timestamp() == 0:
            return True
        gap = int(self._monotonic() * 1000) - event.timestamp()
        if self._least_gap is None:
            self._least_gap = gap
        delay = (gap - self._least_gap + _WRAP // 2) % _WRAP - _WRAP // 2
        if delay < 0:
            self._least_gap = gap
        return delay <= STALE_MS

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputEvent):
            self._is_stale = not self.is_fresh(event)
            self._is_repeat = isinstance(event, QKeyEvent) and event.isAutoRepeat()
        return False
