"""Tickets of chosen days as one list: the operator's three lists, `last`, and the journal.

What needs somebody comes first: money that is not known, paper that is owed. Thread: the query
lane; the rest is pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from pos_app.domain.errors import ServiceError
from pos_app.domain.money import ZERO, Money
from pos_app.domain.operation import Certainty, Kind, Operation, State
from pos_app.domain.ticket import SOLD, TicketKey, TicketRow
from pos_app.till.sell import find_key
from pos_app.till.shift.ledger import sold_total
from pos_app.till.standing import Standing, list_days, read_standing
from pos_app.till.wording import local_day, span_day

if TYPE_CHECKING:
    from datetime import date, datetime

    from pos_app.domain.catalogue import Entity
    from pos_app.till.ports import JournalReader, Service


class Bucket(Enum):
    """What the list may be narrowed to."""

    ALL = "all"
    OPEN = "open"
    SOLD = "sold"
    WINNERS = "winners"
    VOIDED = "voided"


@dataclass(frozen=True, slots=True)
class TicketLine:
    """One ticket, or one sale without a ticket (number None).

    `certainty` and `paper` are what this till knows; None where it did not sell the ticket.
    """

    number: int | None
    sold_at: datetime
    total: Money
    prize: Money = ZERO
    word: str = ""
    """The operator's word for its state, "" where the operator lists no such ticket."""
    certainty: Certainty | None = None
    paper: State | None = None
    is_owed_paper: bool = False
    reference: str = ""
    uuid: str = ""
    seller: str = ""
    sold_on: date | None = None

    @property
    def standing(self) -> Standing | None:
        """How it stands with the operator; None where the operator lists no such ticket."""
        return read_standing(self.word) if self.word else None

    @property
    def key(self) -> TicketKey | None:
        """What names it; None without a number."""
        if self.number is None or self.sold_on is None:
            return None
        return TicketKey(self.number, self.sold_on)

    @property
    def needs_somebody(self) -> bool:
        """Whether its money is not known or its paper is owed."""
        return self.certainty is Certainty.UNRESOLVED or self.is_owed_paper

    def is_in(self, bucket: Bucket) -> bool:
        """Whether it belongs to a part of the list."""
        match bucket:
            case Bucket.ALL:
                return True
            case Bucket.OPEN:
                return self.needs_somebody
            case Bucket.SOLD:
                return self.standing is Standing.SOLD
            case Bucket.WINNERS:
                return self.prize > ZERO
            case Bucket.VOIDED:
                return self.standing is not None and self.standing.is_dead


@dataclass(frozen=True, slots=True)
class Listed:
    """The list, and why the operator is missing from it, if it is."""

    lines: tuple[TicketLine, ...]
    error: ServiceError | None = None


def list_lines(
    service: Service, journal: JournalReader, entity: Entity, first: date, last: date, today: date
) -> Listed:
    """List the tickets of local days, both inclusive. Without the operator: this till's own."""
    zone, error = entity.time_zone, None
    rows: Sequence[TicketRow] = ()
    try:
        rows = list_days(service, first, last, zone)
        if last == today and (newest := service.last_ticket()) is not None:
            row = TicketRow(
                newest.uuid or "", newest.number, newest.sold_at, SOLD, newest.total, ZERO
            )
            if local_day(row.sold_at, zone) >= first and row.number not in {r.number for r in rows}:
                rows = (*rows, row)
    except ServiceError as failed:
        error = failed
    start, end = span_day(first, zone)[0], span_day(last, zone)[1]
    return Listed(merge_lines(rows, journal.list_between(start, end), zone), error)


def merge_lines(
    rows: Iterable[TicketRow], operations: Iterable[Operation], zone: str
) -> tuple[TicketLine, ...]:
    """Make one line of each ticket: what the operator says, what this till knows.

    Sales that became no ticket are listed too; they are part of what happened.
    """
    sales: dict[TicketKey, Operation] = {}
    doubted: dict[TicketKey, Operation] = {}
    without: list[Operation] = []
    for one in operations:
        key = find_key(one, zone)
        if one.intent.kind is Kind.SALE:
            if key is None:
                without.append(one)
            else:
                sales[key] = one
        elif key is not None and one.is_unresolved:
            doubted[key] = one
    lines: list[TicketLine] = []
    for row in rows:
        key = TicketKey(row.number, local_day(row.sold_at, zone))
        lines.append(_line_of_row(row, key, sales.pop(key, None), key in doubted))
    lines += [_line_of_sale(one, key, key in doubted) for key, one in sales.items()]
    lines += [_line_of_sale(one, None, is_doubted=False) for one in without]
    return tuple(sorted(lines, key=_place, reverse=True))


def _line_of_row(
    row: TicketRow, key: TicketKey, sale: Operation | None, is_doubted: bool
) -> TicketLine:
    certainty = sale.certainty if sale is not None else None
    return TicketLine(
        number=row.number,
        sold_at=row.sold_at,
        total=row.total,
        prize=row.prize,
        word=row.status,
        certainty=Certainty.UNRESOLVED if is_doubted else certainty,
        paper=sale.paper if sale else None,
        is_owed_paper=sale is not None and sale.awaits_paper,
        reference=sale.reference if sale else "",
        uuid=row.uuid,
        seller=row.email,
        sold_on=key.sold_on,
    )


def _line_of_sale(sale: Operation, key: TicketKey | None, is_doubted: bool) -> TicketLine:
    return TicketLine(
        number=key.number if key else None,
        sold_at=sale.intent.at + sale.intent.clock_offset,
        total=sold_total(sale),
        certainty=Certainty.UNRESOLVED if is_doubted else sale.certainty,
        paper=sale.paper,
        is_owed_paper=sale.awaits_paper,
        reference=sale.reference,
        seller=sale.intent.user,
        sold_on=key.sold_on if key else None,
    )


def _place(line: TicketLine) -> tuple[bool, datetime, int]:
    return line.needs_somebody, line.sold_at, line.number or 0
