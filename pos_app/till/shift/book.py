"""Where shifts are kept: what the till needs of the journal for them.

Thread: one thread at a time uses an instance; the money lane has the one that writes.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pos_app.domain.shift import Shift, ShiftNote


class ShiftReader(ABC):
    """Reads what was written. Every method raises JournalError when it cannot."""

    @abstractmethod
    def newest_shift(self) -> Shift | None:
        """The shift that was opened last, open or closed; None before the first."""

    @abstractmethod
    def list_shifts(self, limit: int = 60) -> Sequence[Shift]:
        """The newest shifts, newest first."""


class ShiftBook(ShiftReader):
    """The only writer. Durable when a method returns; raises JournalError when it cannot be."""

    @abstractmethod
    def note_shift(self, reference: str, *notes: ShiftNote) -> Shift:
        """Write entries of one shift in one transaction.

        An entry that may not follow, or a second open shift, is a BugError and writes nothing.
        """
