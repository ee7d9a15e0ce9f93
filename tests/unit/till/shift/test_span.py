"""The edges of a shift, with the operator's clock two seconds beside what the till takes it for."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from pos_app.domain.money import ZERO, Money, add_up
from pos_app.till.ports import Paid, Totals
from pos_app.till.shift.keeping import close_shift, open_shift
from tests.fakes.clock import FakeClock
from tests.fakes.service import Sold
from tests.unit.till.conftest import Counter
from tests.unit.till.shift.test_cash_up import cash_up_of, pay_prize

APART = [timedelta(seconds=one) for one in (-2, -1, 0, 1, 2)]
"""The operator's clock less what the till takes it for."""


class _BesideClock(FakeClock):
    """The operator's clock: the counter's, and a little."""

    def __init__(self, true: FakeClock, beside: timedelta) -> None:
        super().__init__()
        self._true, self._beside = true, beside

    def now(self) -> datetime:
        return self._true.now() + self._beside


@pytest.fixture(params=APART, ids=lambda one: f"{one.total_seconds():+.0f} s")
def counter(request: pytest.FixtureRequest) -> Counter:
    counter = Counter()
    counter.service.clock = _BesideClock(counter.clock, request.param)
    return counter


class _ByPayment:
    """Reports the prizes by the moment at which they were paid."""

    def __init__(self, counter: Counter) -> None:
        self._service, self._payments = counter.service, list[tuple[datetime, Money]]()
        self._pay, self._total = counter.service._pay, counter.service.read_totals
        counter.service._pay = self.pay  # type: ignore[method-assign]
        counter.service.read_totals = self.read  # type: ignore[method-assign]

    def pay(self, sold: Sold) -> Paid:
        self._payments.append((self._service.clock.now().replace(microsecond=0), sold.prize))
        return self._pay(sold)

    def read(self, start: datetime, end: datetime, category: str) -> Totals:
        prizes = add_up(prize for at, prize in self._payments if start <= at <= end)
        return replace(self._total(start, end, category), prize=prizes)


def test_what_is_sold_in_the_first_second_is_in_the_shift(counter: Counter) -> None:
    shift = open_shift(counter.desk, ZERO)
    counter.sold()
    cash_up = cash_up_of(counter, shift)
    assert cash_up.mine.sales == Money.of(20)
    assert cash_up.differences == ()
    assert {one.difference for one in cash_up.lines[:1]} == {ZERO}


def test_what_was_sold_a_second_before_is_not(counter: Counter) -> None:
    counter.sold()
    counter.wait(1)
    shift = open_shift(counter.desk, ZERO)
    cash_up = cash_up_of(counter, shift)
    assert cash_up.mine.sales == ZERO
    assert cash_up.differences == ()


def test_two_shifts_that_meet_share_no_ticket(counter: Counter) -> None:
    first = open_shift(counter.desk, ZERO)
    counter.sold()
    assert cash_up_of(counter, first).differences == ()
    close_shift(counter.desk, {})
    counter.wait(1)
    second = open_shift(counter.desk, ZERO)
    counter.sold()
    counter.sold()
    cash_up = cash_up_of(counter, second)
    assert cash_up.mine.sales == Money.of(40)
    assert cash_up.differences == ()


@pytest.mark.parametrize("seconds", [0, 1, 2, 30])
def test_a_prize_paid_just_after_the_opening_is_in_the_shift(
    counter: Counter, seconds: float
) -> None:
    _ByPayment(counter)
    ticket = counter.sold()
    counter.wait(600)
    shift = open_shift(counter.desk, ZERO)
    counter.wait(seconds)
    pay_prize(counter, ticket, "60")
    cash_up = cash_up_of(counter, shift)
    assert cash_up.mine.prizes == Money.of(60)
    assert cash_up.differences == ()


@pytest.mark.parametrize("seconds", [0.5, 1, 2, 30])
def test_a_prize_paid_just_before_the_opening_is_not(counter: Counter, seconds: float) -> None:
    _ByPayment(counter)
    ticket = counter.sold()
    counter.wait(600)
    pay_prize(counter, ticket, "60")
    counter.wait(seconds)
    shift = open_shift(counter.desk, ZERO)
    counter.wait(8)
    counter.sold()
    cash_up = cash_up_of(counter, shift)
    assert cash_up.mine.prizes == ZERO
    assert cash_up.mine.sales == Money.of(20)
    assert cash_up.differences == ()
