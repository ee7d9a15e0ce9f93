"""When results and winners are asked for: often when they are due, rarely at rest."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pos_app.till.polling import (
    AT_REST,
    EXPECTING,
    LONGEST_BACK_OFF,
    OVERDUE,
    back_off,
    results_wait,
    winners_wait,
)

NOW = datetime(2026, 11, 23, 16, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def test_nothing_is_expected_at_rest() -> None:
    assert results_wait(NOW, {}, (), 0) == AT_REST
    assert results_wait(NOW, {1: NOW - SECOND}, (1,), 0) == AT_REST


def test_a_held_draw_is_asked_for_often_until_it_is_overdue() -> None:
    assert results_wait(NOW, {1: NOW}, (), 0) == EXPECTING
    assert results_wait(NOW, {1: NOW - OVERDUE}, (), 0) == AT_REST


def test_the_next_reading_is_at_the_next_draw_where_that_is_sooner() -> None:
    assert results_wait(NOW, {1: NOW + 7 * SECOND}, (), 0) == 7 * SECOND
    assert results_wait(NOW, {1: NOW + timedelta(hours=1)}, (), 0) == AT_REST


def test_winners_follow_results_and_the_asking_calms_down() -> None:
    assert winners_wait(NOW, None, 0) == AT_REST
    waits = [winners_wait(NOW + n * SECOND, NOW, 0) for n in (0, 5, 10, 20, 40, 90, 600)]
    assert waits == sorted(waits)
    assert waits[0] == 5 * SECOND
    assert waits[-1] == AT_REST


@given(st.integers(1, 10_000))
def test_a_line_that_is_down_is_left_alone_ever_longer(failures: int) -> None:
    wait = back_off(failures)
    assert timedelta(0) < wait <= LONGEST_BACK_OFF
    assert back_off(failures + 1) >= wait
    assert results_wait(NOW, {1: NOW}, (), failures) == wait
    assert winners_wait(NOW, NOW, failures) == wait
