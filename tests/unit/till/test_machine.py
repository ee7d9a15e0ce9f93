"""Any order of sales, losses, kills and looks ends with the server and the journal in step."""

from collections import deque
from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from pos_app.domain.operation import Intent, Kind, Note, Operation, State
from pos_app.domain.ticket import TicketKey
from pos_app.till.desk import Blocked
from pos_app.till.prizes.inquire import inquire
from pos_app.till.prizes.pay_out import note_handed_over, pay
from pos_app.till.reconcile import (
    adopt_by_person,
    close_incident,
    declare_not_created,
    hunt,
    next_look_at,
)
from pos_app.till.sell import sell
from pos_app.till.void import cancel
from tests.fakes.service import Answer, Plan
from tests.unit.till.conftest import SLIP, Counter

PLANS = st.builds(
    Plan,
    commits=st.integers(0, 2),
    after=st.sampled_from([timedelta(seconds=one) for one in (0, 20, 90, 150)]),
    answer=st.sampled_from(Answer),
    is_sent=st.booleans(),
)
ONCE = st.builds(
    Plan,
    commits=st.integers(0, 1),
    after=st.sampled_from([timedelta(seconds=one) for one in (0, 20, 90, 200)]),
    answer=st.sampled_from(Answer),
    is_sent=st.booleans(),
)
"""Of these the operator does a second one by itself no more: what is paid is paid."""
KILLS = st.sampled_from([None, 1, 2, 3])


class Killed(Exception):  # noqa: N818  # it is no error of the till's
    """The process ends here."""


class MoneyMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.counter = Counter()
        self.left: int | None = None
        journal = self.counter.journal
        self._open, self._append = journal.open_operation, journal.append
        journal.open_operation = self.open_operation  # type: ignore[method-assign]
        journal.append = self.append  # type: ignore[method-assign]

    def open_operation(self, intent: Intent, *notes: Note) -> Operation:
        self._maybe_die()
        return self._open(intent, *notes)

    def append(self, reference: str, *notes: Note) -> Operation:
        self._maybe_die()
        return self._append(reference, *notes)

    def _maybe_die(self) -> None:
        if self.left is not None:
            self.left -= 1
            if self.left == 0:
                raise Killed

    def _live(self, kill: int | None, *steps: Callable[[], object]) -> None:
        """Do steps as a process that may be killed at its n-th write, then started again."""
        self.left = kill
        try:
            for step in steps:
                step()
        except Killed:
            self.left = None
            self.counter.restart()
        self.left = None

    def _look_at_all(self) -> None:
        clock, rules = self.counter.clock, self.counter.desk.rules
        for operation in self.counter.journal.list_unresolved():
            due = next_look_at(operation, clock.now(), rules)
            if due is None or due > clock.now():
                continue
            found = self.counter.look(operation)
            if found.near:
                # The plays are the customer's: a person takes it, at whatever time it was sold.
                adopt_by_person(self.counter.desk, operation.reference, found.near[0])
            elif found.may_be_declared:
                declare_not_created(self.counter.desk, operation.reference)

    @rule(plan=PLANS, kill=KILLS)
    def sell(self, plan: Plan, kill: int | None) -> None:
        self.counter.service.plans["create"] = deque([plan])
        self._live(kill, lambda: sell(self.counter.desk, SLIP))

    @rule(plan=ONCE, kill=KILLS)
    def pay(self, plan: Plan, kill: int | None) -> None:
        service, journal = self.counter.service, self.counter.journal
        number = self._pick_sold()
        if number is None:
            return
        service.win(number, "300")
        today = self.counter.desk.day_of(self.counter.clock.now())
        pin = service.tickets[number].ticket.pin
        verdict = inquire(service, journal, service.entity, number, pin, today=today)
        service.plan("pay", plan)
        self._live(kill, lambda: pay(self.counter.desk, verdict, verdict.owed))
        service.plans["pay"].clear()

    @rule(plan=ONCE, kill=KILLS)
    def void(self, plan: Plan, kill: int | None) -> None:
        service, number = self.counter.service, self._pick_sold()
        if number is None:
            return
        ticket = service.tickets[number].ticket
        key = TicketKey(number, self.counter.desk.day_of(ticket.sold_at))
        service.plan("cancel", plan)
        self._live(kill, lambda: cancel(self.counter.desk, key, ticket.total, "se equivocó"))
        service.plans["cancel"].clear()

    def _pick_sold(self) -> int | None:
        """Pick a ticket that a customer of this till has on paper, untouched so far."""
        journal, tickets = self.counter.journal, self.counter.service.tickets
        day = journal.list_since(self.counter.clock.now() - timedelta(days=1))
        known = {one.ticket_number for one in day if one.intent.kind is Kind.SALE}
        touched = {one.ticket_number for one in day if one.intent.kind is not Kind.SALE}
        return next(
            (n for n, one in tickets.items() if one.status == "sold" and n in known - touched),
            None,
        )

    @rule(seconds=st.sampled_from([1, 7, 30, 61]), kill=KILLS)
    def wait_and_look(self, seconds: int, kill: int | None) -> None:
        self.counter.wait(seconds)
        self._live(kill, self._look_at_all, lambda: hunt(self.counter.desk))

    @invariant()
    def no_prize_is_paid_twice(self) -> None:
        assert all(one.payments <= 1 for one in self.counter.service.tickets.values())

    def teardown(self) -> None:
        """Let everything be resolved, then compare both sides."""
        self.left = None
        self.counter.restart()
        for _ in range(75):
            self.counter.wait(5)
            self._look_at_all()
            hunt(self.counter.desk)
        journal, service = self.counter.journal, self.counter.service
        left: set[object] = set()
        for one in journal.list_unresolved():
            # What is left to a person, and named: a prize that was paid after all, or a twin that
            # was found when the operator voids it no more.
            assert one.money is State.INCIDENT
            if one.intent.kind is Kind.SALE:
                left.add(one.detail(State.INCIDENT)["duplicate_left"])
            close_incident(self.counter.desk, one.reference, "lo dice la lista", was_done=True)
        assert list(journal.list_unresolved()) == []
        day = journal.list_since(self.counter.clock.now() - timedelta(days=1))
        sold = self._numbers(day, Kind.SALE)
        assert len(set(sold)) == len(sold)
        voided = self._numbers(day, Kind.VOID)
        assert sorted(set(sold) - set(voided)) == sorted(set(service.live()) - left)
        paid = {number for number, one in service.tickets.items() if one.payments}
        payouts = [one for one in day if one.intent.kind is Kind.PAYOUT and one.has_succeeded]
        assert sorted(one.ticket_number or 0 for one in payouts) == sorted(paid)
        for one in payouts:
            assert not isinstance(note_handed_over(journal, one.reference), Blocked)

    @staticmethod
    def _numbers(day: Sequence[Operation], kind: Kind) -> list[int]:
        done = [one for one in day if one.intent.kind is kind and one.has_succeeded]
        return [one.ticket_number for one in done if one.ticket_number is not None]


MoneyMachine.TestCase.settings = settings(max_examples=25, stateful_step_count=8, deadline=None)
TestMoneyMachine = MoneyMachine.TestCase


class LongMoneyMachine(MoneyMachine):
    """The same machine, for an hour's worth of bad luck: `make soak`."""


LongMoneyMachine.TestCase.settings = settings(
    max_examples=400, stateful_step_count=12, deadline=None
)
TestLongMoneyMachine = pytest.mark.soak(LongMoneyMachine.TestCase)
