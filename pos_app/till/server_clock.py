"""The server's time as this till knows it, and when selling into a draw stops.

Thread: any; frozen values. Whoever holds one replaces it with what `hear` gives.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Draw
    from pos_app.till.ports import Clock, ServerMoment

_KEPT = 9
_SECOND = timedelta(seconds=1)
_NOTHING = timedelta(0)
JUMP = timedelta(seconds=5)
"""A sample this far from the others means that one of the clocks was set: the others are void."""
FAR = timedelta(seconds=30)
"""A difference above this lights the clock's lamp."""


@dataclass(frozen=True, slots=True)
class ServerClock:
    """Server time minus this machine's, by the median of the newest samples."""

    samples: tuple[timedelta, ...] = ()
    """Offsets, oldest first."""
    offset: timedelta = field(init=False, compare=False, default=_NOTHING)
    """Server time minus this machine's; zero while it is not known."""

    def __post_init__(self) -> None:
        """Find the median once: each draw on the screen asks for it with every key."""
        if self.samples:
            middle = sorted(self.samples)[len(self.samples) // 2]
            object.__setattr__(self, "offset", middle)

    def hear(self, moment: ServerMoment) -> ServerClock:
        """Take what the server said (its clock call, or a Date header)."""
        offset = moment.server - moment.here
        if not moment.server.microsecond:
            # A whole second was cut down from anywhere within it: half is the likeliest.
            offset += _SECOND / 2
        if self.samples and abs(offset - self.offset) > JUMP:
            return ServerClock((offset,))
        return ServerClock((*self.samples, offset)[-_KEPT:])

    @property
    def is_known(self) -> bool:
        """Whether the server told its time at all."""
        return bool(self.samples)

    @property
    def is_far(self) -> bool:
        """Whether this machine's clock is so wrong that the cashier should know."""
        return abs(self.offset) > FAR

    def now(self, clock: Clock) -> datetime:
        """Give the server's time, aware UTC."""
        return clock.now() + self.offset


@dataclass(frozen=True, slots=True)
class LinePace:
    """How long the newest answers took; its p95 is what a sale must be expected to take."""

    answers: tuple[timedelta, ...] = ()
    p95: timedelta = field(init=False, compare=False, default=_NOTHING)
    """What 95 of 100 answers stay below; zero before the first."""

    def __post_init__(self) -> None:
        """Find it once: each draw on the screen asks for it with every key."""
        if self.answers:
            ordered = sorted(self.answers)
            at = -(-95 * len(ordered) // 100) - 1
            object.__setattr__(self, "p95", ordered[at])

    def note(self, took: timedelta) -> LinePace:
        """Take one answer's duration."""
        return LinePace((*self.answers, took)[-50:])


def last_call(draw: Draw, p95: timedelta, margin: timedelta) -> datetime:
    """Give the server's moment after which a sale into this draw would come too late."""
    return draw.closes_at - p95 - margin


def is_open_for_sale(draw: Draw, server_now: datetime, p95: timedelta, margin: timedelta) -> bool:
    """Whether a sale sent now is expected to arrive before the draw closes."""
    return server_now < last_call(draw, p95, margin)
