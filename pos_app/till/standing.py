"""What the operator's words for a ticket's state mean, and its three lists as one.

Thread: any.
"""

from __future__ import annotations

import unicodedata
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from pos_app.domain.ticket import CANCELED, EXPIRED, PAID, SOLD, WINNER, TicketKey, TicketRow
from pos_app.till.ports import Listing
from pos_app.till.wording import local_day, span_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from pos_app.till.ports import Service


class Standing(Enum):
    """How a ticket stands with the operator, from the least to the most final."""

    UNKNOWN_WORD = "another word"
    SOLD = "sold"
    WINNER = "winner"
    PARTLY_PAID = "partly paid"
    EXPIRED = "expired"
    PAID = "paid"
    REVERTED = "reverted"
    CANCELED = "canceled"

    @property
    def is_dead(self) -> bool:
        """Whether the ticket is no longer worth money because the sale was taken back."""
        return self in {Standing.REVERTED, Standing.CANCELED}


_WORDS = {
    SOLD: Standing.SOLD,
    WINNER: Standing.WINNER,
    "ganador": Standing.WINNER,
    PAID: Standing.PAID,
    "pagado": Standing.PAID,
    "partially paid": Standing.PARTLY_PAID,
    "partly paid": Standing.PARTLY_PAID,
    "partial paid": Standing.PARTLY_PAID,
    "parcialmente pagado": Standing.PARTLY_PAID,
    EXPIRED: Standing.EXPIRED,
    "expirado": Standing.EXPIRED,
    "vencido": Standing.EXPIRED,
    CANCELED: Standing.CANCELED,
    "cancelled": Standing.CANCELED,
    "cancelado": Standing.CANCELED,
    "anulado": Standing.CANCELED,
    "reverted": Standing.REVERTED,
    "reversed": Standing.REVERTED,
    "rejected": Standing.REVERTED,
    "reversado": Standing.REVERTED,
}
_ORDER = list(Standing)


def read_standing(word: str) -> Standing:
    """Understand the operator's word; an open set (contract rule 31)."""
    return _WORDS.get(fold_word(word), Standing.UNKNOWN_WORD)


@lru_cache(maxsize=256)
def fold_word(text: str) -> str:
    """Give a text without capitals, accents and underscores."""
    parts = unicodedata.normalize("NFD", text.strip().lower().replace("_", " "))
    return " ".join("".join(one for one in parts if not unicodedata.combining(one)).split())


def merge_rows(rows: Iterable[TicketRow], zone: str) -> tuple[TicketRow, ...]:
    """Make one row of each ticket, newest first: of two rows the more final word counts."""
    best: dict[TicketKey, TicketRow] = {}
    for row in rows:
        key = TicketKey(row.number, local_day(row.sold_at, zone))
        known = best.get(key)
        if known is None or _weigh(row) > _weigh(known):
            best[key] = row
    return tuple(sorted(best.values(), key=lambda row: (row.sold_at, row.number), reverse=True))


def find_row(
    service: Service,
    key: TicketKey,
    zone: str,
    listings: Sequence[Listing] = tuple(Listing),
) -> TicketRow | None:
    """Look a ticket up in these lists of its day; None where none has it.

    Raises a ServiceError when one of them cannot be read: half the lists prove nothing.
    """
    first, last = span_day(key.sold_on, zone)
    found = [
        row
        for listing in listings
        for row in service.list_tickets(listing, first, last)
        if row.number == key.number
    ]
    return next(iter(merge_rows(found, zone)), None)


def list_days(service: Service, first: date, last: date, zone: str) -> tuple[TicketRow, ...]:
    """List the tickets of local days, both inclusive, from the three lists, newest first."""
    start, end = span_day(first, zone)[0], span_day(last, zone)[1]
    rows = [row for listing in Listing for row in service.list_tickets(listing, start, end)]
    return merge_rows(rows, zone)


def _weigh(row: TicketRow) -> tuple[int, bool]:
    return _ORDER.index(read_standing(row.status)), not row.prize.is_zero
