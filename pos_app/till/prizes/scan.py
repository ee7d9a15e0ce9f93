"""What a scanner read: our own code, the operator's by a pattern of the settings, or a number.

Thread: any; pure functions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from pos_app.domain.ticket import Pin
from pos_app.till.paper.compose_parts import read_ticket_code

if TYPE_CHECKING:
    from collections.abc import Mapping

_OURS = re.compile(r"TQ1\.\d+\.\d+\.\d{8}$", re.IGNORECASE)
_NUMBER = re.compile(r"\d{5,18}")
"""A ticket's number has eight digits wherever one was seen; a play has never as many as five."""
_DAYS = ("%Y%m%d", "%Y-%m-%d", "%d%m%Y", "%d/%m/%Y", "%d-%m-%Y")


@dataclass(frozen=True, slots=True)
class Scanned:
    """A ticket's number, and what else its code told."""

    number: int
    pin: Pin | None = None
    sold_on: date | None = None


def read_scan(text: str, pattern: str = "") -> Scanned | None:
    """Read what was scanned; None where it is no ticket.

    `pattern` is a regular expression for the whole code with the group `number`, and `pin` and
    `day` (2026-11-23, 20261123, 23/11/2026) where the operator's code has them.
    """
    text = text.strip()
    # What was typed in the same moment before our code, or with the capitals locked, is no other.
    ours = _OURS.search(text)
    if ours is not None and (read := read_ticket_code(ours[0].upper())) is not None:
        key, pin = read
        return Scanned(key.number, pin, key.sold_on)
    if pattern and (found := re.fullmatch(pattern, text)) is not None:
        return _read_groups(found.groupdict())
    return Scanned(int(text)) if _NUMBER.fullmatch(text) else None


def _read_groups(groups: Mapping[str, str | None]) -> Scanned | None:
    number, pin = groups.get("number") or "", groups.get("pin") or ""
    if not number.isdecimal():
        return None
    return Scanned(
        int(number),
        Pin(pin) if pin.isdecimal() else None,
        _read_day(groups.get("day") or ""),
    )


def _read_day(text: str) -> date | None:
    for form in _DAYS:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 # a day, no moment
        except ValueError:
            continue
    return None
