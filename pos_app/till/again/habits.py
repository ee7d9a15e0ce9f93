"""What was sold together in the last days, read from the journal.

Thread: the query lane.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.domain.habits.combos import Part, SaleHabit
from pos_app.domain.operation import Kind
from pos_app.till.wording import to_local

if TYPE_CHECKING:
    from datetime import datetime

    from pos_app.till.ports import JournalReader

DAYS = 7
_BETWEEN = " · "
"""Between a draw's title and its hour, in the names that sales keep."""


def read_habits(journal: JournalReader, now: datetime, zone: str) -> tuple[SaleHabit, ...]:
    """Read the last days' sales as habits. Raises JournalError."""
    habits: list[SaleHabit] = []
    for operation in journal.list_since(now - timedelta(days=DAYS), Kind.SALE):
        intent = operation.intent
        titles = Counter(name.rpartition(_BETWEEN)[0] for name in intent.draw_names.values())
        titles.pop("", None)
        if operation.has_succeeded and titles:
            parts = tuple(Part(title, count) for title, count in titles.items())
            sold_at = intent.at + intent.clock_offset  # by the operator's clock, as the day goes
            habits.append(SaleHabit(to_local(sold_at, zone).hour, parts))
    return tuple(habits)
