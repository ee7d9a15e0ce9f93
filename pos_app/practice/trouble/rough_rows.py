"""Rows of a list as a careless operator may send them: nulls, texts, twice, far too many.

What a row says stays true: a till that reads with care finds the same tickets, draws and results.
"""

from collections.abc import Sequence
from typing import Any

from pos_app.practice.trouble.dialects import Dialects

Row = dict[str, Any]

LONG_LIST = 10_000
UNKNOWN_WORD = "en_revision"
# Fields that a till can do without.
_OPTIONAL = frozenset(
    {
        *("user_id", "email", "prize", "entity_id", "parent_id", "entity_name", "parent_name"),
        *("display_order", "event_time_utc", "result_created_at", "event_time", "list_id"),
        *("closing_timestamp", "event_status"),
    }
)
_OFTEN = 3


def roughen(rows: Sequence[Row], dialects: Dialects) -> list[Row]:
    """Return the rows as these dialects have them."""
    rough = [dict(row) for row in rows]
    if dialects.rows_with_nulls and rough:
        for row in rough:
            row.update(dict.fromkeys(row.keys() & _OPTIONAL))
        rough.append(dict.fromkeys(rough[0]))
    if dialects.rows_as_text:
        rough = [{name: _write_text(value) for name, value in row.items()} for row in rough]
    if dialects.rows_twice:
        rough = [row for row in rough for _ in range(2)]
    return rough


def roughen_results(rows: Sequence[Row], dialects: Dialects) -> list[Row]:
    """Return rows of results likewise; of some nobody knows what their state means."""
    return roughen(_puzzle(rows, dialects), dialects)


def roughen_tickets(rows: Sequence[Row], dialects: Dialects) -> list[Row]:
    """Return rows of tickets likewise; some of other sellers, and states without a meaning."""
    rough = _puzzle(rows, dialects)
    if dialects.rows_ten_thousand and rough:
        # Sales of a colleague in the seconds before the last one that is true.
        model = rough[-1]
        rough += [_make_other(model, place) for place in range(LONG_LIST - len(rough))]
    return roughen(rough, dialects)


def _puzzle(rows: Sequence[Row], dialects: Dialects) -> list[Row]:
    if not dialects.rows_unknown_states:
        return list(rows)
    return [
        {**row, "status": UNKNOWN_WORD} if place % _OFTEN == 1 else row
        for place, row in enumerate(rows)
    ]


def _make_other(model: Row, place: int) -> Row:
    return {
        **model,
        "id": f"00000000-0000-4000-8000-{place:012d}",
        "ticket_number": 10_000_000 + place,
        "created_at": model["created_at"] - place % 3_600,
        "user_id": 1,
        "email": "colega@banklot.net",
    }


def _write_text(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    return str(value)
