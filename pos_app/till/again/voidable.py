"""Which tickets may still be voided, and until when by the operator's clock.

Thread: the query lane.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.domain.errors import RefusedError
from pos_app.domain.operation import Kind
from pos_app.domain.ticket import TicketKey
from pos_app.till.sell import find_key, find_sold_at
from pos_app.till.void import is_taken_back, void_deadline
from pos_app.till.wording import local_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pos_app.domain.catalogue import Catalogue, Draw
    from pos_app.domain.money import Money
    from pos_app.domain.operation import Operation
    from pos_app.till.ports import JournalReader, Service

_MARGIN = timedelta(hours=1)
_DAYS_BACK = 1
"""A ticket sold before midnight may still be voided after it."""


@dataclass(frozen=True, slots=True)
class Voidable:
    """A ticket that may be voided. `until` is where the operator is expected to stop taking it.

    `is_taken_back`: this till knows that it was voided already.
    """

    key: TicketKey
    sold_at: datetime
    until: datetime
    total: Money
    plays: int
    is_taken_back: bool = False


def list_voidable(
    journal: JournalReader, user: str, catalogue: Catalogue, now: datetime
) -> tuple[Voidable, ...]:
    """List this user's tickets of this till that are still within their time, newest first.

    `now` is the server's. Raises JournalError.
    """
    window = timedelta(seconds=catalogue.entity.seconds_to_cancel)
    # Look further both ways: the server's own times decide.
    span = (now - window - _MARGIN, now + _MARGIN)
    sales = [one for one in journal.list_between(*span, Kind.SALE) if one.intent.user == user]
    found = (_of_sale(journal, one, catalogue) for one in sales if one.has_succeeded)
    return tuple(
        one for one in found if one is not None and not one.is_taken_back and one.until > now
    )


def find_voidable(
    service: Service, journal: JournalReader, number: int, catalogue: Catalogue, now: datetime
) -> Voidable:
    """Find a ticket by its number, of today or of yesterday; also one that is too late.

    Raises RefusedError when the operator knows no such ticket, ServiceError, JournalError.
    """
    today = local_day(now, catalogue.entity.time_zone)
    for back in range(_DAYS_BACK + 1):
        key = TicketKey(number, today - timedelta(days=back))
        try:
            ticket = service.view_ticket(key)
        except RefusedError:
            if back == _DAYS_BACK:
                raise
            continue
        draws = _draws(catalogue, ticket.draw_ids)
        return Voidable(
            TicketKey(number, local_day(ticket.sold_at, catalogue.entity.time_zone)),
            ticket.sold_at,
            void_deadline(ticket.sold_at, catalogue.entity, draws),
            ticket.total,
            len(ticket.wagers),
            is_taken_back(journal, key),
        )
    raise AssertionError("the last day raises")


def _of_sale(journal: JournalReader, operation: Operation, catalogue: Catalogue) -> Voidable | None:
    key = find_key(operation, catalogue.entity.time_zone)
    sold_at = find_sold_at(operation)
    if key is None:
        return None
    draws = _draws(catalogue, {wager.draw_id for wager in operation.intent.wagers})
    return Voidable(
        key,
        sold_at,
        void_deadline(sold_at, catalogue.entity, draws),
        operation.intent.total,
        len(operation.intent.wagers),
        is_taken_back(journal, key),
    )


def _draws(catalogue: Catalogue, ids: Iterable[int]) -> list[Draw]:
    wanted = set(ids)
    return [draw for draw in catalogue.draws if draw.id in wanted]
