"""What a till sends, read strictly: a field of another type is refused, never guessed.

Every reader raises RefusedError (400) that names the field.
"""

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from pos_app.practice.world.clock import day_start
from pos_app.practice.world.sales import Asked, RefusedError

Json = dict[str, Any]


def read_body(raw: bytes) -> Json:
    """Read a JSON object; no body at all is an empty one."""
    if not raw:
        return {}
    try:
        body = json.loads(raw, parse_float=Decimal)
    except ValueError:
        raise RefusedError(400, "invalid JSON") from None
    if not isinstance(body, dict):
        raise RefusedError(400, "invalid JSON: an object is expected")
    return body


def read_int(body: Json, name: str) -> int:
    """Read a whole number."""
    value = body.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise RefusedError(400, f"invalid {name}")
    return value


def read_text(body: Json, name: str) -> str:
    """Read a text."""
    value = body.get(name)
    if not isinstance(value, str):
        raise RefusedError(400, f"invalid {name}")
    return value


def read_date(body: Json, name: str) -> date:
    """Read a local day, "YYYY-MM-DD"."""
    try:
        return datetime.strptime(read_text(body, name), "%Y-%m-%d").replace(tzinfo=UTC).date()
    except ValueError:
        raise RefusedError(400, f"invalid {name}") from None


def read_object(body: Json, name: str) -> Json:
    """Read an object."""
    value = body.get(name)
    if not isinstance(value, dict):
        raise RefusedError(400, f"invalid {name}")
    return value


def read_span(body: Json, name: str) -> tuple[datetime, datetime]:
    """Read [from, to] inclusive, UTC: two moments, or two local days from start to end."""
    value = body.get(name)
    if not isinstance(value, list) or len(value) != 2:
        raise RefusedError(400, f"invalid {name}")
    try:
        return _read_edge(value[0], ends=False), _read_edge(value[1], ends=True)
    except (TypeError, ValueError):
        raise RefusedError(400, f"invalid {name}") from None


def read_moment(body: Json, name: str) -> datetime:
    """Read an ISO moment with its offset; return it as UTC."""
    try:
        return _read_edge(read_text(body, name), ends=False)
    except ValueError:
        raise RefusedError(400, f"invalid {name}") from None


def read_amount(body: Json, name: str) -> int:
    """Read an amount in bolívares; return céntimos."""
    value = body.get(name)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise RefusedError(400, f"invalid {name}")
    centimos = Decimal(value) * 100
    if not centimos.is_finite() or centimos != centimos.to_integral_value():
        raise RefusedError(400, f"invalid {name}")
    return int(centimos)


def read_asked(body: Json) -> list[Asked]:
    """Read the wagers that a till wants to sell, in their order."""
    rows = read_object(body, "ticket").get("wagers")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise RefusedError(400, "invalid wagers")
    return [
        Asked(
            read_int(row, "event_id"),
            read_int(row, "game_id"),
            read_text(row, "wager"),
            read_amount(row, "amount"),
        )
        for row in rows
    ]


def _read_edge(text: str, *, ends: bool) -> datetime:
    if len(text) == len("2024-10-23"):
        day = date.fromisoformat(text)
        return day_start(day + timedelta(days=1)) - timedelta(seconds=1) if ends else day_start(day)
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment without its offset")
    return moment.astimezone(UTC)
