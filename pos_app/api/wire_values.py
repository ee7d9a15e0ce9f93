"""Loose JSON values → ints, texts, Money, moments; and moments → the API's text. Never a float."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

import msgspec

from pos_app.domain.money import Money

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

T = TypeVar("T")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)  # Go's zero time and an unset 0 are no moments
_LATEST_EPOCH_SECOND = Decimal(10) ** 11
_MAX_DIGITS = 18  # "1e999999999" is valid JSON, and would be a gigabyte of digits
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap])?\.?\s*m?\.?", re.IGNORECASE)
_NOON = 12


def make_decoder(shape: type[T]) -> msgspec.json.Decoder[T]:
    """Make a tolerant decoder: "5" for 5 is taken, fractions come as Decimal."""
    return msgspec.json.Decoder(shape, strict=False, float_hook=Decimal)


def to_number(value: object) -> Decimal | None:
    """Read 330, 330.5 or "330.00"; None for anything else, however large a number it claims."""
    if isinstance(value, bool) or not isinstance(value, (int, str, Decimal)):
        return None
    try:
        number = Decimal(value.strip() if isinstance(value, str) else value)
    except ArithmeticError:
        return None
    if not number.is_finite() or abs(number.adjusted()) > _MAX_DIGITS:
        return None
    return number


def to_int(value: object) -> int | None:
    """Read a whole number (5, "5", 5.0); None for anything else."""
    number = to_number(value)
    return int(number) if number is not None and number == number.to_integral_value() else None


def to_money(value: object) -> Money | None:
    """Read an amount; None for anything else."""
    number = to_number(value)
    return None if number is None else Money(number)


def to_text(value: object) -> str:
    """Read a text (numbers in their own form); empty for null, flags and containers."""
    if isinstance(value, bool) or not isinstance(value, (str, int, Decimal)):
        return ""
    return str(value).strip()


def to_flag(value: object) -> bool:
    """Read a yes: true, 1, "true", "1"."""
    return value is True or to_text(value).lower() in {"1", "true"}


def to_moment(value: object) -> datetime | None:
    """Read a moment, aware UTC; None where there is none.

    Taken: epoch seconds (milli-, micro-, nanoseconds by their size) as number or text,
    {"seconds"[, "nanos"]}, ISO 8601. An ISO text without an offset is UTC, like the API's own.
    """
    if isinstance(value, dict):
        return _read_stamp(value.get("seconds"), value.get("nanos"))
    number = to_number(value)
    if number is not None:
        while abs(number) >= _LATEST_EPOCH_SECOND:
            number /= 1000
        return _read_stamp(number, None)
    return _read_iso(value) if isinstance(value, str) else None


def to_clock_time(value: object) -> time | None:
    """Read a local time of day: "12:00 pm", "16:00", "14:00:00"."""
    found = _CLOCK.fullmatch(to_text(value))
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    half = (found[4] or "").lower()
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


def to_day(value: object) -> date | None:
    """Read a day: "2024-10-23", or an ISO moment's own."""
    try:
        return date.fromisoformat(to_text(value)[: len("2024-10-23")])
    except ValueError:
        return None


def fold_status(value: object) -> str:
    """Lower-case a status and fold its two spellings of "canceled"; the set stays open."""
    text = to_text(value).lower()
    return "canceled" if text == "cancelled" else text


def write_moment(moment: datetime) -> str:
    """Write as the document does: "2024-06-05T04:00:00.000Z"."""
    text = moment.astimezone(UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")


def span_days(first: date, last: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Give the moments that local days span, end inclusive to the millisecond (04:00 … 03:59)."""
    start = datetime.combine(first, time.min, zone)
    end = datetime.combine(last + timedelta(days=1), time.min, zone)
    return start.astimezone(UTC), end.astimezone(UTC) - timedelta(milliseconds=1)


def _read_stamp(seconds: object, nanos: object) -> datetime | None:
    whole = to_number(seconds)
    if whole is None:
        return None
    micros = int(whole * 1_000_000) + (to_int(nanos) or 0) // 1000
    try:
        moment = _EPOCH + timedelta(microseconds=micros)
    except OverflowError:
        return None
    return moment if moment >= _EARLIEST else None


def _read_iso(text: str) -> datetime | None:
    bare = text.strip()
    if len(bare) <= len("2024-10-23"):
        return None  # a day is no moment
    try:
        moment = datetime.fromisoformat(bare)
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return moment if moment >= _EARLIEST else None
