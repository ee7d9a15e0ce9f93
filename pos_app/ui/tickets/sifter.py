"""Narrows a long list a slice at a time, so that no slice is felt.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from pos_app.till.tickets.listing import Bucket, TicketLine

SLICE = 4_000
"""Lines looked at in one go: a few milliseconds."""


class Sifter(QObject):
    """Keeps all lines and tells those that pass.

    Signals:
        sifted(object): a tuple of TicketLine, in the order of the whole.
    """

    sifted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with no lines."""
        super().__init__(parent)
        self._lines: Sequence[TicketLine] = ()
        self._bucket, self._typed = Bucket.ALL, ""
        self._found: list[TicketLine] = []
        self._at = 0
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self.sift_slice)

    @property
    def lines(self) -> Sequence[TicketLine]:
        """All of them."""
        return self._lines

    def take(self, lines: Sequence[TicketLine]) -> None:
        """Take another list and sift it by what is asked for."""
        self._lines = lines
        self._begin()

    def ask(self, bucket: Bucket, typed: str) -> None:
        """Ask for a part of the list, and for numbers (or sellers) that hold what was typed."""
        if (bucket, typed) != (self._bucket, self._typed):
            self._bucket, self._typed = bucket, typed
            self._begin()

    def stop(self) -> None:
        """Sift no more."""
        self._next.stop()

    def _begin(self) -> None:
        self._next.stop()
        if self._bucket is Bucket.ALL and not self._typed:
            self.sifted.emit(tuple(self._lines))
            return
        self._found, self._at = [], 0
        self.sift_slice()
        if self._at < len(self._lines):
            self._next.start()

    def sift_slice(self) -> None:
        """Look at the next slice; tells what was found after the last one."""
        bucket, typed = self._bucket, self._typed.casefold()
        part = self._lines[self._at : self._at + SLICE]
        self._found += [one for one in part if one.is_in(bucket) and _holds(one, typed)]
        self._at += SLICE
        if self._at >= len(self._lines):
            self._next.stop()
            self.sifted.emit(tuple(self._found))


def _holds(line: TicketLine, typed: str) -> bool:
    if not typed:
        return True
    return (line.number is not None and typed in str(line.number)) or typed in line.seller
