from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.limits import (
    CountFault,
    CountRefusal,
    StakeFault,
    StakeRefusal,
    check_limits,
    suggest_stakes,
)
from pos_app.domain.money import ZERO, Money
from pos_app.domain.slip import Slip
from tests.unit.domain.limits.table import (
    LIMITS,
    WORLD,
    ZULIA,
    A,
    B,
    bs,
    slip_of,
    typed,
    world_with,
)


@pytest.mark.parametrize("stake", ["1", "10", "99"])
def test_a_right_stake_is_not_refused(stake: str) -> None:
    assert check_limits(Slip(), typed("444", A), [A], bs(stake), WORLD) == ()


def test_below_the_least_tells_the_least() -> None:
    limits = world_with(min_stake=bs(3), stake_multiple=bs(2))

    assert check_limits(Slip(), typed("444", A), [A], bs(2), limits) == (
        StakeRefusal(StakeFault.BELOW_MIN, 1, 1, bs(2), bs(3), (bs(4),)),
    )


@pytest.mark.parametrize("stake", [ZERO, bs(-5)])
def test_nothing_is_no_stake_even_without_a_minimum(stake: Money) -> None:
    limits = world_with(min_stake=ZERO)

    (refusal,) = check_limits(Slip(), typed("444", A), [A], stake, limits)

    assert isinstance(refusal, StakeRefusal)
    assert (refusal.fault, refusal.suggestions) == (StakeFault.BELOW_MIN, (bs(1),))


def test_above_the_most_is_said_once_for_the_whole_play() -> None:
    assert check_limits(Slip(), typed("444.555.12s", A, B), [A, B], bs(100), WORLD) == (
        StakeRefusal(StakeFault.ABOVE_MAX, 1, 1, bs(100), bs(99), (bs(99),)),
    )


def test_not_a_multiple_tells_the_two_nearest() -> None:
    limits = world_with(stake_multiple=bs(5))

    assert check_limits(Slip(), typed("444", A), [A], bs(12), limits) == (
        StakeRefusal(StakeFault.NOT_A_MULTIPLE, 1, 1, bs(12), bs(5), (bs(10), bs(15))),
    )


def test_the_most_holds_for_the_sum_of_what_merges() -> None:
    slip = slip_of("444", stake=bs(60))

    assert check_limits(slip, typed("444", A), [A], bs(39), WORLD) == ()
    assert check_limits(slip, typed("444.555", A), [A, B], bs(40), WORLD) == (
        StakeRefusal(
            StakeFault.ABOVE_MAX, 1, 1, bs(100), bs(99), (bs(39),), draw_id=1, selection="444"
        ),
    )


def test_the_most_holds_for_a_number_typed_twice_in_one_play() -> None:
    (refusal,) = check_limits(Slip(), typed("444.444", A), [A], bs(50), WORLD)

    assert isinstance(refusal, StakeRefusal)
    assert (refusal.asked, refusal.selection) == (bs(100), "444")
    assert refusal.suggestions == (bs(49),)


def test_where_the_most_is_reached_nothing_is_suggested() -> None:
    (refusal,) = check_limits(slip_of("444", stake=bs(99)), typed("444", A), [A], bs(1), WORLD)

    assert isinstance(refusal, StakeRefusal)
    assert refusal.suggestions == ()


def test_without_a_stake_only_counts_are_checked() -> None:
    limits = world_with(max_permutations=5)

    assert check_limits(Slip(), typed("444", A), [A], None, limits) == ()
    assert check_limits(Slip(), typed("123p", A), [A], None, limits) == (
        CountRefusal(CountFault.ARRANGEMENTS, 6, 5),
    )


def test_each_product_has_its_own_limits() -> None:
    limits = world_with(max_stake=bs(20))
    play = typed("444", A, ZULIA)

    (refusal,) = check_limits(Slip(), play, [A, ZULIA], bs(30), limits)

    assert isinstance(refusal, StakeRefusal)
    assert (refusal.product_id, refusal.allowed) == (1, bs(20))


@given(
    stake=st.decimals("-50", "500", places=2).map(Money),
    least=st.integers(0, 50).map(Money.of),
    most=st.integers(0, 200).map(Money.of),
    step=st.sampled_from(["0", "0.5", "1", "3", "5", "20"]).map(Money.of),
)
def test_a_suggested_stake_is_right(stake: Money, least: Money, most: Money, step: Money) -> None:
    catalogue = world_with(min_stake=least, max_stake=most, stake_multiple=step)
    play = typed("444", A)
    limits = catalogue.limits_for(1, 1)
    assert limits is not None

    suggestions = suggest_stakes(stake, limits)

    for suggestion in suggestions:
        assert check_limits(Slip(), play, [A], suggestion, catalogue) == ()
    if check_limits(Slip(), play, [A], stake, catalogue) == ():
        assert suggestions == (stake,)


def test_a_step_of_nothing_is_a_cent() -> None:
    limits = replace(LIMITS[0], stake_multiple=ZERO)

    assert suggest_stakes(bs("0.5"), limits) == (bs(1),)
    assert suggest_stakes(bs("12.34"), limits) == (bs("12.34"),)


def test_an_amount_of_forty_digits_does_not_stop_the_till() -> None:
    (refusal,) = check_limits(Slip(), typed("444", A), [A], bs("9" * 40), WORLD)

    assert isinstance(refusal, StakeRefusal)
    assert refusal.suggestions == (bs(99),)
