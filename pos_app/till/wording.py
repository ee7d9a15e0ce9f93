"""Amounts, times, dates and names in Spanish: one formatter for the screen and the paper.

Local time exists only here. Thread: any; pure functions.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pos_app.domain.zoo import animal_name, sign_name

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Game, Product
    from pos_app.domain.money import Money

CARACAS = timezone(timedelta(hours=-4), "-04")
"""Where a zone is unknown: Venezuela has had this one, without summer time, since 2016."""

MINUS = "\N{MINUS SIGN}"
"""The sign of what is owed, lost or given back; as wide as a figure, unlike the hyphen."""

_WEEKDAYS = ("lun", "mar", "mié", "jue", "vie", "sáb", "dom")
_MONTHS = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic")
_LONG_WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
_LONG_MONTHS = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)
_SMALL_WORDS = frozenset({"de", "del", "la", "las", "los", "el", "y", "a", "en", "con"})
_CLOCK_TEXT = re.compile(r"\s*(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap])?\.?\s*m?\.?\s*", re.IGNORECASE)
_SIGNED = re.compile(r"(\d+)-([A-Z]{3})")
_CENT = Decimal("0.01")


@lru_cache(maxsize=8)
def find_zone(name: str) -> tzinfo:
    """Find the entity's zone by its name; Venezuela's where the name is none."""
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):  # no such zone; no name at all; a folder of zones
        return CARACAS


def to_local(moment: datetime, zone: str) -> datetime:
    """Give a moment in the entity's zone."""
    return moment.astimezone(find_zone(zone))


def local_day(moment: datetime, zone: str) -> date:
    """Give the day that a moment belongs to where the entity is."""
    return to_local(moment, zone).date()


def span_day(day: date, zone: str) -> tuple[datetime, datetime]:
    """Give a local day's first and last moment, aware UTC, both inclusive."""
    place = find_zone(zone)
    first = datetime.combine(day, time.min, place).astimezone(UTC)
    after = datetime.combine(day + timedelta(days=1), time.min, place).astimezone(UTC)
    return first, after - timedelta(milliseconds=1)


def format_number(amount: Money, *, cents: bool = True) -> str:
    """Write an amount without its currency: "1.284,50", "−264,00"; "60" whole, without cents.

    Its minus is the sign U+2212; a printer's table and a spreadsheet write the hyphen for it.
    """
    value = amount.amount.quantize(_CENT, ROUND_HALF_EVEN)
    if not cents and value == value.to_integral_value():
        value = value.to_integral_value()
    sign = MINUS if value < 0 else ""
    return sign + f"{abs(value):,f}".translate({ord(","): ".", ord("."): ","})


def format_amount(amount: Money, *, cents: bool = False) -> str:
    """Write an amount: "Bs 60", "−Bs 1.284,50"; always with cents on paper ("Bs 60,00")."""
    number = format_number(amount, cents=cents)
    sign = MINUS if number.startswith(MINUS) else ""
    return f"{sign}Bs {number.removeprefix(MINUS)}"


def format_time(moment: datetime, zone: str, *, padded: bool = False) -> str:
    """Write the hour: "2:32 p. m."; "02:32 p. m." when padded."""
    local = to_local(moment, zone)
    return _write_hour(local.hour, local.minute, padded)


def format_seconds(moment: datetime, zone: str) -> str:
    """Write the hour with seconds: "02:32:07 p. m."."""
    local = to_local(moment, zone)
    hour = f"{local.hour % 12 or 12:02}:{local.minute:02}:{local.second:02}"
    return f"{hour} {_half(local.hour)}"


def format_time_text(text: str, *, padded: bool = False) -> str:
    """Write the operator's hour as ours ("12:00 pm" → "12:00 p. m."); another text stays."""
    found = _CLOCK_TEXT.fullmatch(text)
    if found is None:
        return text.strip()
    hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return _write_hour(hour, minute, padded)


@lru_cache(maxsize=512)
def format_date(day: date) -> str:
    """Write a date in figures: "23/11/2026"."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"  # strftime imports a module each time


def format_day(day: date) -> str:
    """Write a day as people say it: "lun 23 nov"."""
    return f"{_WEEKDAYS[day.weekday()]} {format_short_day(day)}"


def format_long_day(day: date) -> str:
    """Write a day in full, without its year: "lunes 23 de noviembre"."""
    return f"{_LONG_WEEKDAYS[day.weekday()]} {day.day} de {_LONG_MONTHS[day.month - 1]}"


def format_short_day(day: date) -> str:
    """Write a day without its weekday: "23 nov"."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def format_moment(moment: datetime, zone: str) -> str:
    """Write date and hour as on paper: "23/11/2026 02:32 p. m."."""
    local = to_local(moment, zone)
    return f"{format_date(local.date())} {_write_hour(local.hour, local.minute, True)}"


def format_draw_moment(moment: datetime, zone: str) -> str:
    """Write a draw's day and hour as on paper: "23/11 02:30 p. m."."""
    local = to_local(moment, zone)
    hour = _write_hour(local.hour, local.minute, True)
    return f"{local.day:02}/{local.month:02} {hour}"


def format_expiry(day: date, today: date) -> str:
    """Write when a prize expires: "hoy", "mañana", "2 días", "vencido"."""
    days = (day - today).days
    if days < 0:
        return "vencido"
    return {0: "hoy", 1: "mañana"}.get(days, f"{days} días")


def format_countdown(left: timedelta) -> str:
    """Write what is left: "0:53", "22:53", "1:22:53"; never below "0:00"."""
    seconds = max(int(left.total_seconds()), 0)
    hours, minutes = seconds // 3600, seconds // 60 % 60
    if hours:
        return f"{hours}:{minutes:02}:{seconds % 60:02}"
    return f"{minutes}:{seconds % 60:02}"


def title_name(name: str) -> str:
    """Write an operator's name in title case: "ZODÍACO DEL ZULIA" → "Zodíaco del Zulia"."""
    words = name.split()
    return " ".join(
        word.lower() if place and word.lower() in _SMALL_WORDS else word.capitalize()
        for place, word in enumerate(words)
    )


def title_draw(name: str, list_name: str | None = None, *, has_sign: bool = False) -> str:
    """Write a draw's name with its list: "Triple Zamorano A", "Astro Zamorano".

    A sign's draw that has a name of its own (ASTRO, ZODÍACO …) needs no list; a name that ends in
    its list already is left alone.
    """
    title = title_name(name)
    if not list_name or (has_sign and not title.startswith("Triple")):
        return title
    return title if title.upper().endswith(f" {list_name.upper()}") else f"{title} {list_name}"


def name_selection(
    selection: str, product: Product | None = None, game: Game | None = None
) -> str | None:
    """Name a selection: "León" for 5, "Aries" for 444-ARI; None where it has no name."""
    signed = _SIGNED.fullmatch(selection)
    if signed is not None:
        return sign_name(signed[2])
    return animal_name(product, selection, game)


def show_selection(selection: str, product: Product | None = None, game: Game | None = None) -> str:
    """Write a selection with its name: "5 León", "444 Aries", "123"."""
    name = name_selection(selection, product, game)
    shown = game.codes.get(selection, selection) if game is not None else selection
    if name is None:
        return shown
    number = _SIGNED.sub(r"\1", shown)
    return f"{number} {name}"


@lru_cache(maxsize=2 * 24 * 60)
def _write_hour(hour: int, minute: int, padded: bool) -> str:
    twelve = hour % 12 or 12
    shown = f"{twelve:02}" if padded else f"{twelve}"
    return f"{shown}:{minute:02} {_half(hour)}"


def _half(hour: int) -> str:
    return "p. m." if hour >= 12 else "a. m."
