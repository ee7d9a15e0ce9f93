"""The till's clock in practice at pace: as fast as its operator's."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pos_app.bootstrap.start import PacedClock, SystemClock, prepare

NOON = datetime(2026, 11, 23, 16, tzinfo=UTC)


@pytest.mark.parametrize("pace", [0.5, 60.0, 3_600.0])
def test_it_is_as_fast_as_it_is_told(pace: float) -> None:
    before = time.monotonic()
    clock = PacedClock(pace, NOON)
    begun = time.monotonic()
    first = clock.now()
    told = clock.now()
    after = time.monotonic()
    assert NOON <= first <= told
    # Between what passed at least and at most since it began.
    assert told - NOON <= timedelta(seconds=(after - before) * pace)
    late = clock.now()
    assert late - NOON >= timedelta(seconds=(after - begun) * pace)
    assert before <= clock.monotonic() <= time.monotonic()


def test_only_a_practice_at_pace_has_one(tmp_path: Path) -> None:
    config = tmp_path / "none.toml"
    plain = prepare(config=config, data_dir=tmp_path, is_practice=True)
    paced = prepare(config=config, data_dir=tmp_path, is_practice=True, pace=60)
    assert type(plain.clock) is SystemClock
    assert isinstance(paced.clock, PacedClock)
