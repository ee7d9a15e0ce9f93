"""A desk with everything in memory, and a slip to sell."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from pos_app.domain.money import Money
from pos_app.domain.operation import Operation
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import Ticket
from pos_app.till.desk import Desk
from pos_app.till.reconcile import look, recover_at_start
from pos_app.till.reconcile.look import Look
from pos_app.till.references import ReferenceMaker
from pos_app.till.sell import SaleReport, sell
from tests.fakes.clock import FakeClock
from tests.fakes.journal import MemoryJournal
from tests.fakes.service import USER, ZONE, FakeService

SLIP = (Wager(23173, 5, "5", Money.of(10)), Wager(23173, 5, "00", Money.of(10)))


@dataclass
class Counter:
    """One till at one operator."""

    clock: FakeClock = field(default_factory=FakeClock)

    def __post_init__(self) -> None:
        self.service = FakeService(self.clock)
        self.journal = MemoryJournal(self.clock.now)
        self.desk = Desk(
            self.service,
            self.journal,
            self.clock,
            USER,
            self.service.entity,
            ReferenceMaker(self.clock, lambda bits: 7),
        )

    def sell(self, *wagers: Wager, replaces: str | None = None) -> SaleReport:
        report = sell(self.desk, wagers or SLIP, replaces=replaces)
        assert isinstance(report, SaleReport)
        return report

    def sold(self) -> Ticket:
        ticket = self.sell().ticket
        assert ticket is not None
        return ticket

    def look(self, operation: Operation) -> Look:
        return look(self.desk, operation)

    def wait(self, seconds: float) -> None:
        self.clock.advance(seconds)

    def restart(self) -> None:
        """The till is killed and started again: only the journal and the server remain."""
        recover_at_start(self.journal, ZONE)

    def seen(self, reference: str) -> Operation:
        operation = self.journal.find(reference)
        assert operation is not None
        return operation

    def as_user(self, user: str) -> Desk:
        return replace(self.desk, user=user)


@pytest.fixture
def counter() -> Counter:
    return Counter()


SECOND = timedelta(seconds=1)
