"""The latest tickets of this till, as the journal has them: what repeating is offered first.

Thread: the query lane.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.domain.operation import Kind
from pos_app.till.sell import find_key
from pos_app.till.void import is_taken_back

if TYPE_CHECKING:
    from datetime import datetime

    from pos_app.domain.money import Money
    from pos_app.domain.ticket import TicketKey
    from pos_app.till.ports import JournalReader

MOST = 60
_BACK = timedelta(days=8)


@dataclass(frozen=True, slots=True)
class LatestTicket:
    """A ticket that was sold here; `at` is this machine's moment of the sale.

    `is_taken_back`: this till knows that it was voided or reverted; it may be sold again all the
    same, in the right draw this time.
    """

    key: TicketKey
    at: datetime
    total: Money
    plays: int
    draws: tuple[str, ...]
    is_taken_back: bool = False


def list_latest(journal: JournalReader, now: datetime, zone: str) -> tuple[LatestTicket, ...]:
    """List what was sold here in the last days, newest first. Raises JournalError."""
    found: list[LatestTicket] = []
    for operation in journal.list_since(now - _BACK, Kind.SALE):
        key = find_key(operation, zone) if operation.has_succeeded else None
        if key is None:
            continue
        intent = operation.intent
        names = tuple(dict.fromkeys(intent.draw_names.values()))
        is_void = is_taken_back(journal, key)
        found.append(LatestTicket(key, intent.at, intent.total, len(intent.wagers), names, is_void))
        if len(found) == MOST:
            break
    return tuple(found)
