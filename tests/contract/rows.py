"""Rows as the operator sends them, for tests to change one thing in."""

from datetime import UTC, date, datetime
from typing import Any

from pos_app.domain.ticket import TicketKey
from tests.fakes.wire_server import Step, answer

DAY = date(2024, 10, 23)
KEY = TicketKey(41, DAY)
START, END = datetime(2024, 10, 23, 4, tzinfo=UTC), datetime(2024, 10, 24, 3, 59, 59, tzinfo=UTC)
NOON = 1729699200  # 2024-10-23 12:00 in Caracas
WAGER = {"amount": 5, "event_id": 23335, "game_id": 1, "wager": "001"}
TICKET = {
    "ticket_number": 41,
    "pin_number": 76479163,
    "created_at": NOON,
    "wagers": [WAGER],
    "amount": 5,
}
ROW = {"id": "u-1", "ticket_number": 41, "created_at": NOON, "status": "sold", "total": 5}
DRAW = {
    "id": 23335,
    "game_product_id": 1,
    "name": "TRIPLE ZAMORANO",
    "game_category": "lottery",
    "event_timestamp": {"seconds": NOON},
    "closing_timestamp": {"seconds": NOON - 600},
    "list": "A",
    "list_id": 1,
    "display_order": 19,
    "event_status": "open",
}


def rows(*values: Any) -> Step:
    """Answer a list."""
    return answer({"status": 201, "response": list(values)})
