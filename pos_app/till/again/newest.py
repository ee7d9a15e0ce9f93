"""The newest ticket of this till and the paper that was noted last, as the journal has them.

Thread: the query lane.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.domain.operation import PAPER_STATES, State
from pos_app.till.paper.print_spool import OwedPaper
from pos_app.till.sell import find_key
from pos_app.till.void import is_taken_back

if TYPE_CHECKING:
    from datetime import datetime

    from pos_app.domain.operation import Operation
    from pos_app.till.ports import JournalReader

ASKED_FOR = timedelta(days=1)
"""How long paper that nothing proves is asked about: later nobody has it in hand."""


@dataclass(frozen=True, slots=True)
class Newest:
    """What a start gives back. `unchecked` is paper of a mute printer that nobody vouched for."""

    sale: Operation | None
    is_void: bool
    unchecked: OwedPaper | None


def find_newest(journal: JournalReader, zone: str, now: datetime) -> Newest:
    """Find both; `now` by this machine's clock. Raises JournalError."""
    sale = journal.newest_sale()
    key = None if sale is None else find_key(sale, zone)
    is_void = key is not None and is_taken_back(journal, key)
    return Newest(sale, is_void, _find_unchecked(journal.newest_paper(), now))


def _find_unchecked(operation: Operation | None, now: datetime) -> OwedPaper | None:
    """Give the paper noted last, where it is the newest and only the printer's silence vouches."""
    if operation is None or operation.paper is not State.PRINT_UNVERIFIED:
        return None
    noted = next(one for one in reversed(operation.entries) if one.state in PAPER_STATES)
    return OwedPaper(operation, operation.copies) if now - noted.at <= ASKED_FOR else None
