"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta

from pos_app.till.ports import Clock


class FakeClock(Clock):
    def __init__(self, moment: datetime = datetime(2026, 11, 23, 18, 0, 0, 1, tzinfo=UTC)) -> None:
        self.moment = moment
        self._ticks = 0.0

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self._ticks

    def advance(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)
        self._ticks += seconds
