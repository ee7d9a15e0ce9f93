"""Where a shift begins and ends by the operator's clock, which is known to a second or two only.

The operator's report is one sum over a span: what lies at its edge cannot be taken out afterwards.
Of our own tickets the operator's moment is known exactly, so the edge is moved to stand on the
side of them where the journal has them.
Thread: any; pure.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.domain.operation import SUCCEEDED, Kind
from pos_app.till.sell import find_sold_at

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pos_app.domain.operation import Operation

EDGE = timedelta(minutes=1)
"""How near to an edge an operation must be to be looked at, and what is added to a span that ends
now: what was done this moment must be in it, and nothing is later than now."""
_KNOWN_TO = timedelta(seconds=2)
_SECOND = timedelta(seconds=1)


def find_start(
    opening: datetime, before: Iterable[Operation], within: Iterable[Operation]
) -> datetime:
    """Give the operator's whole second at which a shift begins.

    `opening` is its moment as we knew the operator's clock then; `before` the same user's
    operations shortly before it, `within` those of the shift. Prizes, of which only our estimate
    is known, are kept off the edge by its error; then sales, by their exact moments, have the word.
    """
    start = opening.replace(microsecond=0)
    earlier = [one for one in before if one.has_succeeded]
    later = [one for one in within if one.has_succeeded]
    for kind, error in ((Kind.PAYOUT, _KNOWN_TO), (Kind.SALE, timedelta(0))):
        ended = [_end(one) for one in earlier if one.intent.kind is kind]
        begun = [_begin(one) for one in later if one.intent.kind is kind]
        if ended:
            start = max(start, max(ended).replace(microsecond=0) + _SECOND + error)
        if begun:
            start = min(start, min(begun).replace(microsecond=0) - error)
    return start


def find_end(now: datetime) -> datetime:
    """Give the operator's whole second up to which a span that ends now is asked for."""
    return now.replace(microsecond=0) + EDGE


def _begin(operation: Operation) -> datetime:
    if operation.intent.kind is Kind.SALE:
        return find_sold_at(operation)
    return operation.intent.at + operation.intent.clock_offset


def _end(operation: Operation) -> datetime:
    if operation.intent.kind is Kind.SALE:
        return find_sold_at(operation)
    (answered, *_) = (one for one in operation.entries if one.state in SUCCEEDED)
    return answered.server_at or answered.at
