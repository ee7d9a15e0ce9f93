"""A night at pace, its clock untouched: no draw is left, then a new day has its own, and results."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from time import monotonic
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.practice.caller import Caller, end, start

CARACAS = ZoneInfo("America/Caracas")
EVENING = datetime(2026, 3, 4, 15, 0, tzinfo=CARACAS)
PACE = 7_200
"""Two hours a second."""
PATIENCE = 40.0


@pytest.fixture
def till(tmp_path: Path) -> Iterator[Caller]:
    paced = ("--start", EVENING.isoformat(), "--pace", str(PACE), "--seed", "7")
    child, url = start(tmp_path, *paced)
    caller = Caller(url)
    yield caller
    caller.http.close()
    end(child)


def span(day: date) -> list[str]:
    begin = datetime.combine(day, time(), CARACAS).astimezone(UTC)
    ends = begin + timedelta(days=1, microseconds=-1000)
    return [f"{one:%Y-%m-%dT%H:%M:%S}.{one.microsecond // 1000:03d}Z" for one in (begin, ends)]


def read(till: Caller, path: str, day: date, **more: str) -> list[dict[str, Any]]:
    told = till.post(path, {"filter": {"between_created_at": span(day), **more}})
    rows: list[dict[str, Any]] = told.get("response") or []
    return rows


def wait_for(look: Callable[[], list[dict[str, Any]]], *, rows: bool) -> list[dict[str, Any]]:
    """Ask until there are rows, or none; each asking is minutes later."""
    deadline = monotonic() + PATIENCE
    while bool(found := look()) is not rows:
        assert monotonic() < deadline
    return found


@pytest.mark.slow
def test_after_a_night_there_are_draws_to_sell_and_then_their_results(till: Caller) -> None:
    evening, morning = EVENING.date(), EVENING.date() + timedelta(days=1)

    def draws(day: date) -> list[dict[str, Any]]:
        return read(till, "/gaming/events/search/kiosk", day, game_category="animalitos")

    last = {row["id"] for row in wait_for(lambda: draws(evening), rows=True)}
    wait_for(lambda: draws(evening), rows=False)
    fresh = {row["id"] for row in wait_for(lambda: draws(morning), rows=True)}
    assert len(fresh) > len(last)
    assert fresh.isdisjoint(last)
    results = wait_for(lambda: read(till, "/gaming/result/0", morning), rows=True)
    assert {row["id"] for row in results}.isdisjoint(last)
    assert all(row["main_result"] for row in results)
    # Nothing of yesterday is missing, its last hour neither.
    yesterday = {row["id"] for row in read(till, "/gaming/result/0", evening)}
    assert last <= yesterday
    assert len(yesterday) > 100
