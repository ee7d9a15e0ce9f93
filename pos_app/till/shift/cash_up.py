"""The cash-up: the operator's figures beside the journal's, and the drawer's beside the count.

Equality is the invariant; what differs is a line with a name. Source: the money rules, 15.
Thread: the query lane asks; the rest is pure.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from pos_app.domain.errors import RefusedError
from pos_app.domain.money import ZERO, Money, add_up
from pos_app.till.ports import Listing, Totals
from pos_app.till.reconcile.adoption import is_foreign
from pos_app.till.standing import merge_rows, read_standing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from pos_app.domain.catalogue import Entity
    from pos_app.domain.shift import Shift
    from pos_app.domain.ticket import TicketRow
    from pos_app.till.ports import Service
    from pos_app.till.shift.ledger import Ledger


class Item(StrEnum):
    """A line of the comparison."""

    SALES = "sales"
    PRIZES = "prizes"
    COMMISSION = "commission"
    VOIDS = "voids"
    BALANCE = "balance"


class Why(StrEnum):
    """The name of a difference."""

    SOLD_ELSEWHERE = "sold_elsewhere"
    NOT_ON_SERVER = "not_on_server"
    OTHER_TOTAL = "other_total"
    VOIDED_ELSEWHERE = "voided_elsewhere"
    ALIVE_ON_SERVER = "alive_on_server"
    PRIZES_DIFFER = "prizes_differ"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True)
class Line:
    """One line; None where a side cannot tell."""

    item: Item
    server: Money | None
    here: Money | None

    @property
    def difference(self) -> Money | None:
        """The operator's less ours; None where one is not known."""
        if self.server is None or self.here is None:
            return None
        return self.server - self.here


@dataclass(frozen=True, slots=True)
class CategoryLine:
    """One category: its totals in the operator's words, and ours; None where a side cannot tell."""

    category: str
    totals: Totals | None
    here: Money
    """Our sales of it."""
    prizes: Money | None = None
    commission: Money | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The comparison, in the order in which it is read."""
        told, balance = self.totals, None
        if self.prizes is not None and self.commission is not None:
            balance = self.here - self.prizes - self.commission
        return (
            Line(Item.SALES, told.sale if told else None, self.here),
            Line(Item.PRIZES, told.prize if told else None, self.prizes),
            Line(Item.COMMISSION, told.agency if told else None, self.commission),
            Line(Item.BALANCE, told.balance if told else None, balance),
        )


@dataclass(frozen=True, slots=True)
class NamedDifference:
    """Why the two sides differ, by how much (the operator's less ours), and about which ticket."""

    why: Why
    amount: Money
    ticket: int | None = None


@dataclass(frozen=True, slots=True)
class ServerSide:
    """The operator's figures of a span. `refused` are the categories that it does not report."""

    totals: Mapping[str, Totals]
    rows: tuple[TicketRow, ...] = ()
    refused: tuple[str, ...] = ()

    @property
    def whole(self) -> Totals | None:
        """The sum over the categories; None where one of them is missing."""
        if self.refused or not self.totals:
            return None
        every = self.totals.values()
        return Totals(
            add_up(one.sale for one in every),
            add_up(one.prize for one in every),
            add_up(one.agency for one in every),
            add_up(one.balance for one in every),
            add_up(one.parent_balance for one in every),
        )


@dataclass(frozen=True, slots=True)
class Drawer:
    """What the drawer should hold. `sales` are those of the whole till, whoever sold."""

    float: Money
    sales: Money
    handed_over: Money
    returned: Money
    cash_in: Money
    cash_out: Money

    @property
    def expected(self) -> Money:
        """The cash that should be there."""
        incoming = self.float + self.sales + self.cash_in
        return incoming - self.handed_over - self.returned - self.cash_out


@dataclass(frozen=True, slots=True)
class CashUp:
    """All of it at one moment (the operator's time, aware UTC); `server` is None unheard."""

    shift: Shift
    at: datetime
    mine: Ledger
    whole: Ledger
    server: ServerSide | None = None
    last_week: Mapping[int, Money] = field(default_factory=dict)
    """hour → sales of the same weekday a week ago."""

    @property
    def drawer(self) -> Drawer:
        """What the drawer should hold."""
        return Drawer(
            self.shift.float,
            self.whole.sales,
            self.whole.handed_over,
            self.whole.returned,
            self.shift.cash_in,
            self.shift.cash_out,
        )

    @property
    def lines(self) -> tuple[Line, ...]:
        """The comparison, in the order in which it is read."""
        totals = self.server.whole if self.server else None
        dead = None if self.server is None else add_up(r.total for r in _dead(self.server.rows))
        return (
            Line(Item.SALES, None if totals is None else totals.sale, self.mine.sales),
            Line(Item.PRIZES, None if totals is None else totals.prize, self.mine.prizes),
            Line(Item.COMMISSION, None if totals is None else totals.agency, self.mine.commission),
            Line(Item.VOIDS, dead, self.mine.voided),
            Line(Item.BALANCE, None if totals is None else totals.balance, self.mine.balance),
        )

    @property
    def categories(self) -> tuple[CategoryLine, ...]:
        """Each category of either side."""
        told = self.server.totals if self.server else {}
        ours, prizes, commission = (
            self.mine.categories,
            self.mine.prizes_of,
            self.mine.commission_of,
        )
        return tuple(
            CategoryLine(
                one,
                told.get(one),
                ours.get(one, ZERO),
                None if prizes is None else prizes.get(one, ZERO),
                None if commission is None else commission.get(one, ZERO),
            )
            for one in dict.fromkeys((*told, *ours, *(prizes or {})))
        )

    @property
    def differences(self) -> tuple[NamedDifference, ...]:
        """Why the sides differ; empty when they agree or the operator was not heard."""
        return name_differences(self.mine, self.server) if self.server else ()

    @property
    def others(self) -> Money:
        """Sales that other users made on this till in the shift."""
        return self.whole.sales - self.mine.sales


def read_server(
    service: Service, entity: Entity, first: datetime, last: datetime, user: str
) -> ServerSide:
    """Ask the operator for a span, both ends inclusive. Raises ServiceError when it is not heard.

    A category that the operator refuses is named, and no sum is made without it.
    """
    totals: dict[str, Totals] = {}
    refused = []
    for category in entity.categories:
        try:
            totals[category] = service.read_totals(first, last, category)
        except RefusedError:
            refused.append(category)
    rows = [row for one in Listing for row in service.list_tickets(one, first, last)]
    mine = [row for row in rows if not is_foreign(row, user)]
    return ServerSide(totals, merge_rows(mine, entity.time_zone), tuple(refused))


def name_differences(mine: Ledger, server: ServerSide) -> tuple[NamedDifference, ...]:
    """Say why the operator's sales and prizes are others than ours; what is left has no name."""
    alive = {row.number: row for row in server.rows if not read_standing(row.status).is_dead}
    dead = {row.number for row in _dead(server.rows)}
    found = [
        NamedDifference(Why.SOLD_ELSEWHERE, row.total, row.number)
        for row in alive.values()
        if row.number not in mine.sold and row.number not in mine.dead
    ]
    found += [
        NamedDifference(Why.ALIVE_ON_SERVER, alive[number].total, number)
        for number in mine.dead
        if number in alive
    ]
    for number, total in mine.sold.items():
        row = alive.get(number)
        if row is None:
            why = Why.VOIDED_ELSEWHERE if number in dead else Why.NOT_ON_SERVER
            found.append(NamedDifference(why, -total, number))
        elif row.total != total:
            found.append(NamedDifference(Why.OTHER_TOTAL, row.total - total, number))
    totals = server.whole
    if totals is None:
        return tuple(found)
    rest = totals.sale - mine.sales - add_up(one.amount for one in found)
    if not rest.is_zero:
        found.append(NamedDifference(Why.UNEXPLAINED, rest))
    if totals.prize != mine.prizes:
        found.append(NamedDifference(Why.PRIZES_DIFFER, totals.prize - mine.prizes))
    return tuple(found)


def _dead(rows: tuple[TicketRow, ...]) -> tuple[TicketRow, ...]:
    return tuple(row for row in rows if read_standing(row.status).is_dead)
