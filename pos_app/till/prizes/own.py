"""Whether this till sold for a draw, and which of its tickets won, as far as the journal knows.

Thread: the query lane; reads only.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pos_app.domain.operation import Kind
from pos_app.till.prizes.verdict import is_hit
from pos_app.till.wording import span_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from pos_app.domain.operation import Operation
    from pos_app.domain.results import Result
    from pos_app.till.ports import JournalReader


def count_own_hits(
    journal: JournalReader, day: date, results: Iterable[Result], zone: str
) -> Mapping[int, int]:
    """Count, for each draw, tickets sold here on its day that have what came out.

    Voided tickets do not count. Tickets sold on earlier days do not either: what a prize is and
    whose is the operator's to say, this is a glance. Raises JournalError.
    """
    values = {one.draw_id: one.value for one in results}
    hits: Counter[int] = Counter()
    for sale in _list_live_sales(journal, day, zone):
        hits.update(
            {
                wager.draw_id
                for wager in sale.intent.wagers
                if wager.draw_id in values and is_hit(wager.selection, values[wager.draw_id])
            }
        )
    return hits


def find_sold_draws(journal: JournalReader, day: date, zone: str) -> frozenset[int]:
    """Give the draws for which this till sold a ticket on this day. Raises JournalError."""
    sales = _list_live_sales(journal, day, zone)
    return frozenset(wager.draw_id for sale in sales for wager in sale.intent.wagers)


def _list_live_sales(journal: JournalReader, day: date, zone: str) -> Sequence[Operation]:
    """List the tickets sold on a day and not taken back."""
    first, last = span_day(day, zone)
    operations = journal.list_between(first, last)
    taken_back = {
        one.ticket_number
        for one in operations
        if one.intent.kind in {Kind.VOID, Kind.REVERT} and one.has_succeeded
    }
    return [
        one
        for one in operations
        if one.intent.kind is Kind.SALE
        and one.has_succeeded
        and one.ticket_number not in taken_back
    ]
