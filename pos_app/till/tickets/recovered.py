"""What the till put in order at its start, and how each of it stands now.

Thread: the query lane.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.till.reconcile.start import STOPPED

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pos_app.domain.operation import Operation
    from pos_app.till.ports import JournalReader

LOOKED_BACK = timedelta(days=3)


def list_put_in_order(journal: JournalReader, started: datetime) -> tuple[Operation, ...]:
    """List operations that the start found under way, oldest first (`started`: this clock).

    Those that it had to put in order, and those of which the money was not known by then.
    """
    found = [
        one
        for one in journal.list_since(started - LOOKED_BACK)
        if one.intent.at < started and (_was_ordered(one, started) or _was_open(one, started))
    ]
    return tuple(reversed(found))


def _was_ordered(operation: Operation, started: datetime) -> bool:
    return any(
        one.at >= started and one.detail.get("reason") == STOPPED for one in operation.entries
    )


def _was_open(operation: Operation, started: datetime) -> bool:
    before = tuple(one for one in operation.entries if one.at < started)
    return replace(operation, entries=before).is_unresolved


def read_again(journal: JournalReader, references: Iterable[str]) -> tuple[Operation, ...]:
    """Read operations again, as they stand now."""
    found = (journal.find(one) for one in references)
    return tuple(one for one in found if one is not None)
