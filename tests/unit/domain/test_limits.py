from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.catalogue import Catalogue, Draw
from pos_app.domain.limits import (
    CountFault,
    CountRefusal,
    NoLimits,
    Refusal,
    StakeFault,
    StakeRefusal,
    Strictness,
    check_limits,
    check_slip,
    suggest_stakes,
)
from pos_app.domain.money import ZERO, Money
from pos_app.domain.plays import Understood as Play
from pos_app.domain.plays import find_common_games, make_wagers, read_play
from pos_app.domain.slip import Slip, Wager
from tests.unit.domain.world import (
    TRIPLE,
    ZOO,
    make_catalogue,
    make_draw,
    make_limits,
    understand,
)

A, B, ZULIA, C = make_draw(1, 1), make_draw(2, 1), make_draw(3, 2), make_draw(4, 1, has_sign=True)
REY = make_draw(5, 30)
DRAWS = [A, B, ZULIA, C, REY]
LIMITS = [
    make_limits(1, 1),
    make_limits(1, 2),
    make_limits(3, 1),
    make_limits(5, 30),
]
WORLD = make_catalogue(LIMITS, DRAWS)


def bs(amount: int | str) -> Money:
    return Money.of(amount)


def world_with(**changes: object) -> Catalogue:
    """The world with changed limits for game 1 in product 1."""
    changed = replace(LIMITS[0], **changes)  # type: ignore[arg-type]
    return make_catalogue([changed, *LIMITS[1:]], DRAWS)


def typed(text: str, *draws: Draw) -> Play:
    reading = read_play(text, find_common_games(WORLD, draws))
    assert isinstance(reading, Play), reading
    return reading


def slip_of(*lines: str, stake: Money | None = None, catalogue: Catalogue = WORLD) -> Slip:
    slip = Slip()
    for line in lines:
        slip = slip.add_clauses(make_wagers(typed(line, A), [A], stake or bs(1), catalogue))
    return slip


# --- amounts


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


# --- counts


def test_arrangements_of_a_permuta() -> None:
    assert check_limits(Slip(), typed("123p", A), [A], bs(1), WORLD) == ()
    assert check_limits(Slip(), typed("1234p", A), [A], bs(1), WORLD) == (
        CountRefusal(CountFault.ARRANGEMENTS, 24, 6),
    )


def test_signs_and_draws_do_not_multiply_arrangements_or_the_size_of_a_serie() -> None:
    assert check_limits(Slip(), typed("123p/1/4", C), [C], bs(1), WORLD) == ()
    assert check_limits(Slip(), typed("12s/1/4", C), [C], bs(1), WORLD) == ()
    assert check_limits(Slip(), typed("123p.12s", A, B), [A, B], bs(1), WORLD) == ()


def test_permutas_on_a_ticket_are_counted_by_the_stricter_reading() -> None:
    slip = slip_of("112p", "113p", "114p", "115p", "116p", "117p")
    one_more = typed("118p", A)

    assert check_limits(slip, one_more, [A], bs(1), WORLD) == (
        CountRefusal(CountFault.PERMUTAS, 7, 6),
    )
    loose = Strictness(counts_permutas=False)
    assert check_limits(slip, one_more, [A], bs(1), WORLD, loose) == ()
    assert check_limits(slip, typed("444", A), [A], bs(1), WORLD) == ()


def test_numbers_of_a_serie_or_corrida() -> None:
    assert check_limits(Slip(), typed("120-129", A), [A], bs(1), WORLD) == ()
    assert check_limits(Slip(), typed("120-130", A), [A], bs(1), WORLD) == (
        CountRefusal(CountFault.SEQUENCE_SIZE, 11, 10),
    )
    assert check_limits(Slip(), typed("1-12", REY), [REY], bs(1), WORLD) == (
        CountRefusal(CountFault.SEQUENCE_SIZE, 12, 10),
    )


def test_series_and_corridas_on_a_ticket_over_all_products() -> None:
    slip = slip_of("12s", "120-125")

    assert check_limits(slip, typed("1-3", REY), [REY], bs(1), WORLD) == (
        CountRefusal(CountFault.SEQUENCES, 3, 2),
    )
    assert check_limits(slip, typed("1.2.3", REY), [REY], bs(1), WORLD) == ()


def test_a_product_that_takes_no_series_does_not_mind_those_of_others() -> None:
    no_series = make_catalogue([*LIMITS[:3], replace(LIMITS[3], max_sequences=0)], DRAWS)
    slip = slip_of("12s")

    assert check_limits(slip, typed("5", REY), [REY], bs(1), no_series) == ()
    assert check_limits(Slip(), typed("5-6", REY), [REY], bs(1), no_series) == (
        CountRefusal(CountFault.SEQUENCES, 1, 0),
    )


def test_wagers_on_a_ticket_count_after_merging() -> None:
    limits = world_with(max_wagers=3)
    slip = slip_of("444.555")

    assert check_limits(slip, typed("444.666", A), [A], bs(1), limits) == ()
    assert check_limits(slip, typed("666.777", A), [A], bs(1), limits) == (
        CountRefusal(CountFault.WAGERS, 4, 3),
    )


def test_the_lowest_number_of_wagers_on_the_ticket_holds() -> None:
    limits = world_with(max_wagers=2)

    assert check_limits(slip_of("444.555"), typed("666", ZULIA), [ZULIA], bs(1), limits) == (
        CountRefusal(CountFault.WAGERS, 3, 2),
    )


def test_a_play_that_no_ticket_holds_is_refused_by_counting_alone() -> None:
    assert check_limits(Slip(), typed("000-999", A, B), [A, B], bs(1), WORLD) == (
        CountRefusal(CountFault.WAGERS, 2000, 100),
    )


def test_no_draws_make_no_wagers_and_no_refusal() -> None:
    assert check_limits(Slip(), typed("444", A), [], bs(1000), WORLD) == ()


# --- no limits given


def test_a_pair_without_limits_is_refused_unless_the_server_shall_judge() -> None:
    play = understand("5", ZOO)
    refusals = check_limits(Slip(), play, [A, B], bs(1000), WORLD)

    assert refusals == (NoLimits(game_id=5, product_id=1),)
    loose = Strictness(sells_without_limits=True)
    assert check_limits(Slip(), play, [A, B], bs(1000), WORLD, loose) == ()


def test_a_draw_that_left_the_catalogue_is_judged_by_what_was_chosen() -> None:
    gone = make_draw(99, 1)

    (refusal,) = check_limits(Slip(), understand("444", TRIPLE), [gone], bs(100), WORLD)

    assert isinstance(refusal, StakeRefusal)


# --- whole slips


def test_a_whole_slip_is_judged_like_its_plays() -> None:
    slip = slip_of("444", "444", stake=bs(50)).add([Wager(5, 5, "5", bs(100))])
    slip = slip.add_clauses(make_wagers(typed("1234p", A), [A], bs(1), WORLD))

    refusals: tuple[Refusal, ...] = check_slip(slip, WORLD)

    assert refusals == (
        StakeRefusal(StakeFault.ABOVE_MAX, 5, 30, bs(100), bs(99), (bs(99),)),
        CountRefusal(CountFault.ARRANGEMENTS, 24, 6),
    )
    assert check_slip(slip_of("444.123p", "12s"), WORLD) == ()


def test_a_whole_slip_has_its_sums_judged() -> None:
    slip = slip_of("444", "555", "444", stake=bs(50))

    (refusal,) = check_slip(slip, WORLD)

    assert isinstance(refusal, StakeRefusal)
    assert (refusal.asked, refusal.selection) == (bs(100), "444")


def test_wagers_in_draws_that_are_gone_are_passed_over() -> None:
    slip = Slip().add([Wager(99, 1, "444", bs(1000)), Wager(99, 1, "444", bs(1000))])

    assert check_slip(slip, WORLD) == ()
    assert check_limits(slip, typed("444", A), [A], bs(1), WORLD) == ()


def test_a_whole_slip_without_limits_is_refused() -> None:
    slip = Slip().add([Wager(1, 5, "5", bs(1))])

    assert check_slip(slip, WORLD) == (NoLimits(5, 1),)
    assert check_slip(slip, WORLD, Strictness(sells_without_limits=True)) == ()


def test_limits_are_found_by_game_and_product() -> None:
    assert WORLD.limits_for(1, 2) == LIMITS[1]
    assert WORLD.limits_for(2, 2) is None
