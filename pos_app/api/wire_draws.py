"""Draws and results, from JSON to domain values.

The document shows no draw (its search came back empty), so the names of results' and tickets'
fields are taken (contract rule 18).
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from pos_app.api.wire_answer import Answer, RowReader
from pos_app.api.wire_values import (
    fold_status,
    to_clock_time,
    to_day,
    to_flag,
    to_int,
    to_moment,
    to_text,
)
from pos_app.domain.catalogue import Draw
from pos_app.domain.results import Result

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOT_OPEN = frozenset({"closed", "result", "canceled", "suspended", "inactive"})


class _DrawJson(msgspec.Struct, gc=False):
    id: object = None
    event_id: object = None
    name: object = None
    event_name: object = None
    game_product_id: object = None
    product_id: object = None
    list_name: object = msgspec.field(name="list", default=None)
    list_id: object = None
    zodiac: object = None
    event_timestamp: object = None
    closing_timestamp: object = None
    event_date: object = None
    event_time: object = None
    p_event_time: object = None
    game_category: object = None
    status: object = None
    event_status: object = None
    display_order: object = None
    main_result: object = None


_draws = RowReader(_DrawJson, "draws")
_results = RowReader(_DrawJson, "results")


def read_draws(
    answer: Answer, day: date, category: str, zone: ZoneInfo, closing_margin: timedelta
) -> Sequence[Draw] | None:
    """Read the open draws of a local day in a category, by closing; None when it is no list.

    Filtered again here, since unknown filters may be ignored. Rows without id, product or time are
    skipped and logged; the rest still sell.
    """
    found = _draws.read_listing(answer)
    if found is None:
        return None
    draws = _draws.keep(
        filter(_is_open, found),
        lambda row: _make_draw(row, day, category, zone, closing_margin),
    )
    wanted = [
        draw
        for draw in draws
        if draw.draws_at.astimezone(zone).date() == day
        and draw.category.casefold() == category.casefold()
    ]
    return sorted(wanted, key=lambda draw: (draw.closes_at, draw.display_order, draw.id))


def read_results(
    answer: Answer, first: date, last: date, zone: ZoneInfo
) -> Sequence[Result] | None:
    """Read the results of local days, newest first; None when it is no list.

    A row without a result is a draw that has none yet. `result_created_at` says nothing: a test
    system makes it before the draw. Joined by draw id, never by name.
    """
    found = _results.read_listing(answer)
    if found is None:
        return None
    day = first if first == last else None
    results = _results.keep(filter(_is_out, found), lambda row: _make_result(row, day, zone))
    wanted = [one for one in results if first <= one.drawn_at.astimezone(zone).date() <= last]
    return sorted(
        wanted, key=lambda one: (-one.drawn_at.timestamp(), one.display_order, one.draw_id)
    )


def _is_open(row: _DrawJson) -> bool:
    # Only words known to mean closed: another word for open must not leave nothing to sell.
    return (fold_status(row.event_status) or fold_status(row.status)) not in _NOT_OPEN


def _is_out(row: _DrawJson) -> bool:
    return to_text(row.main_result) != ""


def _make_draw(
    row: _DrawJson, day: date, category: str, zone: ZoneInfo, closing_margin: timedelta
) -> Draw | None:
    number, product_id = _first_int(row.id, row.event_id), _product_id(row)
    draws_at = _find_moment(row, day, zone)
    if number is None or product_id is None or draws_at is None:
        return None
    return Draw(
        id=number,
        product_id=product_id,
        name=to_text(row.name) or to_text(row.event_name),
        category=to_text(row.game_category) or category,
        draws_at=draws_at,
        closes_at=_find_closing(row, draws_at, zone, closing_margin),
        list_name=to_text(row.list_name) or None,
        list_id=to_int(row.list_id),
        has_sign=to_flag(row.zodiac),
        display_order=to_int(row.display_order) or 0,
    )


def _make_result(row: _DrawJson, day: date | None, zone: ZoneInfo) -> Result | None:
    number, product_id = _first_int(row.id, row.event_id), _product_id(row)
    drawn_at = _find_moment(row, day, zone)
    if number is None or product_id is None or drawn_at is None:
        return None
    return Result(
        draw_id=number,
        product_id=product_id,
        name=to_text(row.name) or to_text(row.event_name),
        category=to_text(row.game_category),
        drawn_at=drawn_at,
        value=to_text(row.main_result),
        list_name=to_text(row.list_name) or None,
        has_sign=to_flag(row.zodiac),
        display_order=to_int(row.display_order) or 0,
    )


def _find_moment(row: _DrawJson, day: date | None, zone: ZoneInfo) -> datetime | None:
    """Take event_timestamp; else the local time of day, on the row's day or the one asked for."""
    moment = to_moment(row.event_timestamp)
    if moment is not None:
        return moment
    clock = to_clock_time(row.event_time) or to_clock_time(row.p_event_time)
    day = to_day(row.event_date) or day
    if clock is None or day is None:
        return None
    return datetime.combine(day, clock, zone).astimezone(UTC)


def _find_closing(
    row: _DrawJson, draws_at: datetime, zone: ZoneInfo, closing_margin: timedelta
) -> datetime:
    """Trust a closing of the same local day and before the draw, else the margin (rule 15)."""
    closing = to_moment(row.closing_timestamp)
    if (
        closing is not None
        and closing < draws_at
        and closing.astimezone(zone).date() == draws_at.astimezone(zone).date()
    ):
        return closing
    return draws_at - closing_margin


def _product_id(row: _DrawJson) -> int | None:
    return _first_int(row.game_product_id, row.product_id)


def _first_int(one: object, other: object) -> int | None:
    found = to_int(one)
    return to_int(other) if found is None else found
