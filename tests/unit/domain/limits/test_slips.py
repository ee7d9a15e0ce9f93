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
)
from pos_app.domain.plays import make_wagers
from pos_app.domain.slip import Slip, Wager
from tests.unit.domain.limits.table import (
    LIMITS,
    WORLD,
    A,
    B,
    bs,
    slip_of,
    typed,
)
from tests.unit.domain.world import (
    TRIPLE,
    ZOO,
    make_draw,
    understand,
)


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
