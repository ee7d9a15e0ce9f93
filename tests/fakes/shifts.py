"""Shifts in memory that keep the journal's promises about them."""

from collections.abc import Callable, Sequence
from datetime import datetime

from pos_app.domain.errors import BugError
from pos_app.domain.shift import Shift, ShiftEntry, ShiftNote, may_follow
from pos_app.till.shift.book import ShiftBook


class MemoryShiftBook(ShiftBook):
    """Shifts in a dictionary, in the order in which they were opened."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._shifts: dict[str, Shift] = {}
        self._seq = 0

    def newest_shift(self) -> Shift | None:
        return next(reversed(self._shifts.values()), None)

    def list_shifts(self, limit: int = 60) -> Sequence[Shift]:
        return list(reversed(self._shifts.values()))[:limit]

    def note_shift(self, reference: str, *notes: ShiftNote) -> Shift:
        shift, newest = self._shifts.get(reference), self.newest_shift()
        if shift is None and newest is not None and newest.is_open:
            raise BugError(f"shift {newest.reference} is still open")
        for note in notes:
            if not may_follow(shift, note.step):
                raise BugError(f"{reference}: {note.step} cannot follow")
            self._seq += 1
            entry = ShiftEntry(
                seq=self._seq,
                shift=reference,
                step=note.step,
                user=note.user,
                detail=note.detail,
                at=self._now(),
                server_at=note.server_at,
            )
            shift = Shift(reference, (*(shift.entries if shift else ()), entry))
        assert shift is not None
        self._shifts[reference] = shift
        return shift
