"""Where the world's clock goes on after a stop, a kill, a night."""

from datetime import UTC, datetime, timedelta

import pytest

from pos_app.practice.world.clock import Remembered, WorldClock, choose_beginning

NOON = datetime(2026, 3, 4, 16, tzinfo=UTC)  # 12:00 in Caracas
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("pace", "stopped", "jump"),
    [
        (0.0, 40.0, 40.0),  # ended in order: it went on as long as it was away
        (1.0, 40.0, 41.0),  # killed: a second may have passed since the last beat
        (60.0, 40.0, 100.0),  # at its pace, no longer than a beat
        (60.0, 0.5, 30.5),
    ],
)
def test_a_known_world_goes_on(pace: float, stopped: float, jump: float) -> None:
    kept = Remembered(NOON, LONG_AGO, by_wish=True, pace=pace)
    began = choose_beginning(LONG_AGO + timedelta(seconds=stopped), None, kept)
    assert began.at - NOON == timedelta(seconds=jump)


@pytest.mark.parametrize("since_beat", [0.0, 0.3, 0.999])
@pytest.mark.parametrize("pace", [0.5, 1.0, 60.0, 3_600.0])
def test_a_killed_world_never_goes_back(pace: float, since_beat: float) -> None:
    ticks = iter([0.0, since_beat])
    seen = WorldClock(NOON, pace, lambda: next(ticks)).now()
    kept = Remembered(NOON, LONG_AGO, by_wish=True, pace=pace)
    began = choose_beginning(LONG_AGO + timedelta(seconds=since_beat), None, kept)
    assert began.at >= seen


def test_a_new_world_at_night_begins_in_the_morning() -> None:
    night = datetime(2026, 3, 5, 3, tzinfo=UTC)  # 23:00 in Caracas
    began = choose_beginning(night, None, None)
    assert began.at == datetime(2026, 3, 4, 14, tzinfo=UTC)


def test_a_long_stop_that_ends_at_night_moves_on_to_the_morning() -> None:
    kept = Remembered(NOON, LONG_AGO, by_wish=False)
    began = choose_beginning(LONG_AGO + timedelta(hours=9), None, kept)
    assert began.at == datetime(2026, 3, 5, 14, tzinfo=UTC)


def test_the_clock_only_moves_forward() -> None:
    clock = WorldClock(NOON, 1.0)
    with pytest.raises(ValueError, match="forward"):
        clock.advance(-1)
