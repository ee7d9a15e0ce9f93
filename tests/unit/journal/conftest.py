"""Journals to test: the one in memory always; the real one in a folder of its own."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from pos_app.domain.money import Money
from pos_app.domain.operation import Intent, Kind
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import TicketKey

MORNING = datetime(2026, 3, 14, 13, 0, tzinfo=UTC)


@dataclass
class Moments:
    """A clock that moves a second at every look, and where it is told to."""

    moment: datetime = MORNING

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


@dataclass
class IntentMaker:
    """Intents with references in order, at the clock's moment."""

    moments: Moments
    made: int = field(default=0)

    def sale(self, user: str = "ana", *, at: datetime | None = None) -> Intent:
        return self._make(Kind.SALE, user, at, None)

    def payout(self, ticket: TicketKey, user: str = "ana") -> Intent:
        return self._make(Kind.PAYOUT, user, None, ticket)

    def _make(self, kind: Kind, user: str, at: datetime | None, ticket: TicketKey | None) -> Intent:
        self.made += 1
        return Intent(
            reference=f"T1-{self.made:06}",
            kind=kind,
            user=user,
            at=at or self.moments.now(),
            clock_offset=timedelta(seconds=-3, microseconds=250),
            total=Money.of("60.50"),
            wagers=(Wager(9001, 1, "05", Money.of("60.5")),),
            ticket=ticket,
            draw_names={9001: "Lotto Rey 3:00 PM", 9002: "Zoológico ñandú"},
        )


@pytest.fixture
def moments() -> Moments:
    return Moments()


@pytest.fixture
def intents(moments: Moments) -> IntentMaker:
    return IntentMaker(moments)
