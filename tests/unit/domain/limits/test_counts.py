from dataclasses import replace

from pos_app.domain.limits import (
    CountFault,
    CountRefusal,
    Strictness,
    check_limits,
)
from pos_app.domain.slip import Slip
from tests.unit.domain.limits.table import (
    DRAWS,
    LIMITS,
    REY,
    WORLD,
    ZULIA,
    A,
    B,
    C,
    bs,
    slip_of,
    typed,
    world_with,
)
from tests.unit.domain.world import (
    make_catalogue,
)


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
        CountRefusal(CountFault.ONE_PLAY, 2000, 100),
    )


def test_no_draws_make_no_wagers_and_no_refusal() -> None:
    assert check_limits(Slip(), typed("444", A), [], bs(1000), WORLD) == ()
