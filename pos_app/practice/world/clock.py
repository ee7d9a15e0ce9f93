"""The world's time: where it begins, how fast it runs, how it goes on after a restart.

Everything the practice server says about time is said by this clock, the Date header included.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day

from pos_app.practice.world.catalogue import CARACAS

BUSY_FROM, BUSY_TO = time_of_day(8), time_of_day(18)
BUSY_START = time_of_day(10)
# A server that is only restarted goes on; after a longer pause a learner gets a busy hour.
SHORT_STOP = timedelta(minutes=10)
# So often a running clock is kept. One that was killed went on for so long at most.
BEAT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the store keeps of the clock: world and real time at one moment, both UTC.

    ``pace`` is that of a clock that ran on from there, until its next beat or its end by force;
    0 of one that was stopped.
    """

    world: datetime
    real: datetime
    by_wish: bool
    pace: float = 0.0


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where the clock starts, and why; ``by_wish`` when ``--start`` chose it once."""

    at: datetime
    by_wish: bool
    why: str


def choose_beginning(
    real_now: datetime, wish: datetime | None, remembered: Remembered | None
) -> Beginning:
    """Decide the world's time at the start of the server.

    A known world goes on from where it stood, as long as it was stopped; ``wish`` sets only the
    beginning of a new one. Without a wish the world keeps real time, but at night, when no draw
    is left to sell, it moves to ten in the morning, so that there is always something to learn.
    """
    if remembered is None:
        if wish is not None:
            return Beginning(wish, by_wish=True, why="started at the time asked for")
        if _is_busy(real_now):
            return Beginning(real_now, by_wish=False, why="keeps real time")
        morning = _at_ten(local_date(real_now))
        return Beginning(morning, by_wish=False, why="started at 10:00, as it is night outside")
    stopped = max(real_now - remembered.real, timedelta(0))
    # Rather a moment too far than back: what was decided stays decided, no ticket is of tomorrow.
    at = remembered.world + min(stopped, BEAT) * remembered.pace + stopped
    if remembered.by_wish or stopped <= SHORT_STOP or _is_busy(at):
        return Beginning(at, by_wish=remembered.by_wish, why="went on from where it stood")
    day = local_date(at)
    morning = _at_ten(day if _at_ten(day) > at else day + timedelta(days=1))
    return Beginning(morning, by_wish=False, why="moved on to the next 10:00, as it was night")


class WorldClock:
    """A clock that runs ``pace`` times faster than the real one and can be moved forward."""

    def __init__(
        self, beginning: datetime, pace: float, ticks: Callable[[], float] = time.monotonic
    ) -> None:
        self.pace = pace
        self._base = beginning.astimezone(UTC)
        self._ticks = ticks
        self._zero = ticks()

    def now(self) -> datetime:
        """Return the world's time, aware, UTC."""
        return self._base + timedelta(seconds=(self._ticks() - self._zero) * self.pace)

    def advance(self, seconds: float) -> None:
        """Move the world forward; it never goes back.

        Raises:
            ValueError: the seconds are negative.
        """
        if seconds < 0:
            raise ValueError("the world only moves forward")
        self._base += timedelta(seconds=seconds)

    def today(self) -> date:
        """Return the world's date in Caracas."""
        return local_date(self.now())


def local_date(moment: datetime) -> date:
    """Return the date of a moment in Caracas."""
    return moment.astimezone(CARACAS).date()


def day_start(day: date) -> datetime:
    """Return the first moment of a Caracas day, UTC."""
    return datetime.combine(day, time_of_day(0), CARACAS).astimezone(UTC)


def _is_busy(moment: datetime) -> bool:
    return BUSY_FROM <= moment.astimezone(CARACAS).time() < BUSY_TO


def _at_ten(day: date) -> datetime:
    return datetime.combine(day, BUSY_START, CARACAS).astimezone(UTC)
