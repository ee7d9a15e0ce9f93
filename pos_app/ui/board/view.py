"""What the board says at a moment: texts as shown, in pages that fit the screen.

Thread: any; pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from pos_app.till.wording import format_countdown, format_time, title_draw
from pos_app.ui.results.rows import Kind, ResultRow

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Draw

ROWS_A_PAGE = 7
"""Results beside each other that can be read from four metres."""
COMING = 6
NEW_FOR = timedelta(minutes=10)
FIRST_PAGE_SECONDS, PAGE_SECONDS = 15, 8
"""The newest results stay longest."""
SOON = timedelta(minutes=2)
MOST_PAGES = 4


@dataclass(frozen=True, slots=True)
class BoardResult:
    """One result."""

    time: str
    title: str
    value: str
    name: str
    kind: Kind
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class BoardDraw:
    """One draw to come; `left` is until it closes, "" once it has."""

    time: str
    title: str
    left: str
    is_soon: bool = False


@dataclass(frozen=True, slots=True)
class BoardView:
    """All of it. `page` of `pages` counts from 1."""

    agency: str
    clock: str
    results: tuple[BoardResult, ...]
    coming: tuple[BoardDraw, ...]
    page: int = 1
    pages: int = 1


def make_view(
    agency: str,
    rows: Sequence[ResultRow],
    draws: Iterable[Draw],
    now: datetime,
    zone: str,
    seconds_shown: int,
) -> BoardView:
    """Write the board; `seconds_shown` is how long the pages have been turning."""
    pages = min(max(-(-len(rows) // ROWS_A_PAGE), 1), MOST_PAGES)
    page = turn_page(seconds_shown, pages)
    first = page * ROWS_A_PAGE
    results = tuple(
        BoardResult(
            row.time,
            row.title,
            row.value,
            row.name,
            row.kind,
            is_new=timedelta(0) <= now - row.drawn_at < NEW_FOR,
        )
        for row in rows[first : first + ROWS_A_PAGE]
    )
    coming = [one for one in draws if one.draws_at > now][:COMING]
    return BoardView(
        agency,
        format_time(now, zone),
        results,
        tuple(_make_draw(one, now, zone) for one in coming),
        page + 1,
        pages,
    )


def turn_page(seconds: int, pages: int) -> int:
    """Say which page is shown (from 0) after so many seconds."""
    if pages <= 1:
        return 0
    at = seconds % (FIRST_PAGE_SECONDS + (pages - 1) * PAGE_SECONDS)
    return 0 if at < FIRST_PAGE_SECONDS else 1 + (at - FIRST_PAGE_SECONDS) // PAGE_SECONDS


def _make_draw(draw: Draw, now: datetime, zone: str) -> BoardDraw:
    left = draw.closes_at - now
    return BoardDraw(
        format_time(draw.draws_at, zone),
        title_draw(draw.name, draw.list_name, has_sign=draw.has_sign),
        format_countdown(left) if left > timedelta(0) else "",
        is_soon=timedelta(0) < left <= SOON,
    )
