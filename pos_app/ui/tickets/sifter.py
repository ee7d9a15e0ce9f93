"""Orders and narrows a long list a slice at a time, so that no slice is felt.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from pos_app.till.tickets.listing import Bucket, TicketLine
from pos_app.ui.tickets.sorting import find_in_slices, sort_in_slices
from pos_app.ui.tickets.table import Order

SLICE = 4_000
"""Lines looked at in one go: a few milliseconds."""


class Sifter(QObject):
    """Keeps all lines and tells those that pass, in the order that is asked for.

    The whole is put in order once for an order and a list; another part of it, or another text,
    goes through what is in order already. Whatever is asked anew drops what was under way.

    Signals:
        sifted(object): a tuple of TicketLine.
    """

    sifted = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        get_chosen: Callable[[], TicketLine | None] = lambda: None,
    ) -> None:
        """Begin with no lines; `get_chosen` gives the ticket that is to be found in an order."""
        super().__init__(parent)
        self._get_chosen = get_chosen
        self._place: int | None = None
        self._lines: Sequence[TicketLine] = ()
        self._ordered: tuple[TicketLine, ...] | None = ()
        self._bucket, self._typed = Bucket.ALL, ""
        self._order: Order | None = None
        self._steps: Iterator[None] = iter(())
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self.sift_slice)

    @property
    def lines(self) -> Sequence[TicketLine]:
        """All of them, in the list's own order."""
        return self._lines

    @property
    def place(self) -> int | None:
        """Where the chosen ticket is in what is told just now: -1 for nowhere, None for unknown.

        Known in the order of a column, where looking for it in one go would be felt.
        """
        return self._place

    def take(self, lines: Sequence[TicketLine]) -> None:
        """Take another list; order and sift it by what is asked for."""
        self._lines, self._ordered = lines, None
        self._begin()

    def ask(self, bucket: Bucket, typed: str) -> None:
        """Ask for a part of the list, and for numbers (or sellers) that hold what was typed."""
        if (bucket, typed) != (self._bucket, self._typed):
            self._bucket, self._typed = bucket, typed
            self._begin()

    def put_in_order(self, order: Order | None) -> None:
        """Ask for the order of a column; None for the list's own."""
        if order != self._order:
            self._order, self._ordered = order, None
            self._begin()

    def stop(self) -> None:
        """Sift no more."""
        self._next.stop()

    def sift_slice(self) -> None:
        """Look at the next slice; tells what was found after the last one."""
        if next(self._steps, self) is self:
            self._next.stop()

    def _begin(self) -> None:
        self._steps = self._work()
        self._next.start()
        self.sift_slice()

    def _work(self) -> Generator[None, None, None]:
        lines = self._ordered
        if lines is None:
            if self._order is None:
                lines = tuple(self._lines)
            else:
                lines = yield from sort_in_slices(self._lines, self._order)
            self._ordered = lines
        if self._bucket is not Bucket.ALL or self._typed:
            lines = yield from self._sift(lines)
        self._place = None
        if self._order is not None:
            self._place = yield from self._find_chosen(lines)
        self._next.stop()
        self.sifted.emit(lines)

    def _sift(self, lines: tuple[TicketLine, ...]) -> Generator[None, None, tuple[TicketLine, ...]]:
        bucket, typed = self._bucket, self._typed.casefold()
        found: list[TicketLine] = []
        for at in range(0, len(lines), SLICE):
            if at:
                yield
            part = lines[at : at + SLICE]
            found += [one for one in part if one.is_in(bucket) and _holds(one, typed)]
        return tuple(found)

    def _find_chosen(self, lines: tuple[TicketLine, ...]) -> Generator[None, None, int]:
        while True:
            chosen = self._get_chosen()
            place = yield from find_in_slices(lines, chosen)
            if len(lines) > SLICE:
                yield
            if self._get_chosen() is chosen:  # nobody moved on meanwhile
                return place


def _holds(line: TicketLine, typed: str) -> bool:
    if not typed:
        return True
    return (line.number is not None and typed in str(line.number)) or typed in line.seller
