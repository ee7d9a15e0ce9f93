"""What one life of a till is started with, and the money rules' figures scaled down for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from pos_app.api.transport import Patience, TimeOuts
from pos_app.domain.slip import Wager
from pos_app.till.desk import Rules


@dataclass(frozen=True, slots=True)
class Pace:
    """The money rules' figures, scaled down (seconds); the order among them is the real one."""

    answer: float = 0.5
    looks: tuple[float, ...] = (0.05, 0.1, 0.2, 0.4, 0.8, 1.2)
    then_every: float = 0.3
    quiet: float = 1.5
    hunt_every: float = 0.2

    def rules(self) -> Rules:
        def spans(*figures: float) -> tuple[timedelta, ...]:
            return tuple(timedelta(seconds=one) for one in figures)

        return Rules(
            looks=spans(*self.looks),
            then_every=timedelta(seconds=self.then_every),
            quiet=timedelta(seconds=self.quiet),
            cancel_tries=spans(0.05, 0.1, 0.2, 0.4, 0.8, 1.6),
            hunt_every=timedelta(seconds=self.hunt_every),
            sweep_every=timedelta(seconds=self.hunt_every),
        )

    def time_outs(self) -> TimeOuts:
        patience = Patience(connect=0.3, write=0.5, read=self.answer, pool=0.3, whole=self.answer)
        return TimeOuts(patience, Patience(connect=0.5, read=2.0), Patience(read=2.0))


@dataclass(frozen=True, slots=True)
class Life:
    """What a till is started with, and what its cashier is about to do (nothing: only order)."""

    config: Path
    data_dir: Path
    email: str
    password: str
    verb: str = ""
    wagers: tuple[Wager, ...] = ()
    winner: tuple[int, str, date] | None = None
    """Number, PIN and day of the customer's ticket."""
    pace: Pace = Pace()
