"""The strict writer: every request's path and body exactly as the document shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import msgspec

from pos_app.api.wire_values import write_moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from pos_app.domain.money import Money
    from pos_app.domain.slip import Wager
    from pos_app.domain.ticket import Pin, TicketKey

LOGIN, LOGOUT = "/auth/login", "/auth/logout"
VIEW, LAST, LIST = "/user/ticket", "/user/ticket/last", "/user/ticket/"
CREATE, PAY, COPY = "/user/ticket/create", "/user/ticket/pay", "/user/ticket/copy"
CANCEL, REVERT = "/user/ticket/cancel", "/user/ticket/revert"
GET_DATA, TEMPLATE = "/gaming/get-data", "/gaming/inventory/template"
PRODUCTS, EVENTS = "/gaming/products/search", "/gaming/events/search/kiosk"
RESULTS = ("/gaming/result/0", "/gaming/results/0")
"""The document's path and the one that a public client uses (contract rule 29)."""
TIME, REPORTS = "/gaming/time", "/gaming/reports"

EMPTY_OBJECT = b"{}"

_encode = msgspec.json.encode


def image_path(uuid: str) -> str:
    """Path of a ticket's image."""
    return f"/user/ticket/image/{quote(uuid, safe='')}"


def write_login(email: str, password: str) -> bytes:
    """Body of login."""
    return _encode({"email": email, "password": password})


def write_number(number: int) -> bytes:
    """Body of cancel and revert."""
    return _encode({"ticket_number": number})


def write_key(key: TicketKey) -> bytes:
    """Body of view and copy: the date is the local day of the sale."""
    return _encode({"ticket_number": key.number, "date": key.sold_on.isoformat()})


def write_pay(key: TicketKey, pin: Pin) -> bytes:
    """Body of pay. The PIN goes as the number it is in the document, as text if it is none."""
    digits = pin.reveal()
    is_number = digits.isascii() and digits.isdigit()
    return _encode(
        {
            "ticket_number": key.number,
            "pin_number": int(digits) if is_number else digits,
            "date": key.sold_on.isoformat(),
        }
    )


def write_create(wagers: Sequence[Wager]) -> bytes:
    """Body of create, wagers in the order asked."""
    rows = [
        {
            "amount": _write_money(wager.stake),
            "event_id": wager.draw_id,
            "game_id": wager.game_id,
            "wager": wager.selection,
        }
        for wager in wagers
    ]
    return _encode({"ticket": {"wagers": rows}})


def write_list_by_status(start: datetime, end: datetime, status: str) -> bytes:
    """Body of the winner and canceled lists."""
    return _encode(
        {
            "filter": {"between_created_at": _between(start, end), "status": status},
            "sort": {"created_at": 1},
        }
    )


def write_list_by_type(start: datetime, end: datetime, transaction_type: str) -> bytes:
    """Body of the sold list."""
    return _encode(
        {
            "filter": {
                "between_created_at": _between(start, end),
                "transaction_type": transaction_type,
            },
            "order_by": [{"name": "created_at", "value": "desc"}],
        }
    )


def write_reports(start: datetime, end: datetime, category: str) -> bytes:
    """Body of the report per period."""
    return _encode(
        {"between_timestamp": _between(start, end), "group": "user", "category": category}
    )


def write_results(start: datetime, end: datetime) -> bytes:
    """Body of results."""
    return _encode(
        {
            "filter": {"between_created_at": _between(start, end)},
            "order_by": [{"name": "event_timestamp", "value": "desc"}],
        }
    )


def write_events(between: tuple[str, str], category: str) -> bytes:
    """Body of the draw search."""
    return _encode(
        {
            "filter": {
                "between_created_at": between,
                "game_category": category,
                "status": "open",
            },
            "sort": {"game_category": "desc", "event_timestamp": "desc", "display_order": "0"},
        }
    )


def write_time(day: date) -> bytes:
    """Body that the document shows on the GET of the clock."""
    text = day.isoformat()
    return _encode(
        {"filter": {"between_created_at": (text, text)}, "sort": {"event_timestamp": "desc"}}
    )


def _between(start: datetime, end: datetime) -> tuple[str, str]:
    return write_moment(start), write_moment(end)


def _write_money(money: Money) -> msgspec.Raw:
    # A number, exact and without an exponent: 2000, 0.5.
    return msgspec.Raw(str(money).encode())
