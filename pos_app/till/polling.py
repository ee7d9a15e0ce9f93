"""How long to wait before results and winners are asked for again.

More often after a draw's time, rarely at rest, and ever more rarely while the line is down.
Thread: any; pure functions.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

AT_REST = timedelta(seconds=60)
"""While nothing is expected."""
EXPECTING = timedelta(seconds=8)
"""While a draw was held and its result is not there yet."""
OVERDUE = timedelta(minutes=20)
"""After this a result is late for good: it is asked for as at rest."""
AFTER_RESULTS = timedelta(seconds=5)
"""Winners after new results: the operator needs a moment to set the prizes."""
SETTLING = timedelta(minutes=3)
"""How long after new results winners are asked for more often."""
FIRST_BACK_OFF, LONGEST_BACK_OFF = timedelta(seconds=15), timedelta(minutes=5)


def results_wait(
    now: datetime, expected: Mapping[int, datetime], known: Collection[int], failures: int
) -> timedelta:
    """Say when results are read again.

    `expected` are the day's draws with their moments, `known` the draws with a result; `failures`
    is how many readings in a row went wrong.
    """
    if failures:
        return back_off(failures)
    missing = [at for draw, at in expected.items() if draw not in known]
    if any(at <= now < at + OVERDUE for at in missing):
        return EXPECTING
    coming = min((at for at in missing if at > now), default=None)
    if coming is not None:
        # Not before its time, and not long after it.
        return min(AT_REST, max(coming - now, timedelta(seconds=1)))
    return AT_REST


def winners_wait(now: datetime, came_out_at: datetime | None, failures: int) -> timedelta:
    """Say when the winner list is read again; `came_out_at` is when results last came."""
    if failures:
        return back_off(failures)
    if came_out_at is not None and now - came_out_at < SETTLING:
        # 5 s, then as long as it has been: 5, 10, 20, 40 …
        return min(AT_REST, max(AFTER_RESULTS, now - came_out_at))
    return AT_REST


def back_off(failures: int) -> timedelta:
    """Wait twice as long after each failure in a row."""
    doublings = min(max(failures - 1, 0), 10)
    return min(FIRST_BACK_OFF * (1 << doublings), LONGEST_BACK_OFF)
