"""Bring a cash-up together: the journal, what is known of the draws, and the operator if heard.

Thread: the query lane.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.domain.errors import ServiceError
from pos_app.domain.operation import Kind
from pos_app.till.shift.cash_up import CashUp, read_server
from pos_app.till.shift.ledger import reckon
from pos_app.till.shift.span import EDGE, find_end, find_start
from pos_app.till.wording import local_day, span_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from pos_app.domain.catalogue import Catalogue
    from pos_app.domain.money import Money
    from pos_app.domain.operation import Operation
    from pos_app.domain.shift import Shift
    from pos_app.till.ports import JournalReader, Service
    from pos_app.till.shift.places import Places

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Gathered:
    """A cash-up, what was learned of the draws on the way, and why the operator is missing."""

    cash_up: CashUp
    places: Places
    error: ServiceError | None = None
    damage: str = ""
    """What is wrong with the journal, naming the row; "" where every row is as it was written."""


def gather(
    service: Service,
    journal: JournalReader,
    catalogue: Catalogue,
    places: Places,
    shift: Shift,
    user: str,
    now: datetime,
) -> Gathered:
    """Make the cash-up of a shift at `now` (the operator's time).

    The journal's side is made whether or not the operator is heard.
    """
    entity, error, server = catalogue.entity, None, None
    zone, opening = entity.time_zone, shift.opening
    around = journal.list_since(opening.at - EDGE)
    operations = [one for one in around if one.intent.at >= opening.at]
    try:
        day = local_day(opening.moment, zone)
        results = service.read_results(day, local_day(now, zone))
        places = places.learn(catalogue, results)
        before = [one for one in around if one.intent.at < opening.at]
        start = find_start(opening.moment, _of(user, before), _of(user, operations))
        server = read_server(service, entity, start, find_end(now), user)
    except ServiceError as failed:
        error = failed
        places = places.learn(catalogue)
    cash_up = CashUp(
        shift,
        now,
        reckon(operations, journal, places, zone, user),
        reckon(operations, journal, places, zone),
        server,
        read_week_before(journal, places, zone, local_day(now, zone)),
    )
    return Gathered(cash_up, places, error, journal.find_damage())


def _of(user: str, operations: Iterable[Operation]) -> list[Operation]:
    return [one for one in operations if one.intent.user == user]


def read_week_before(
    journal: JournalReader, places: Places, zone: str, today: date
) -> Mapping[int, Money]:
    """Give the sales by hour of the same weekday a week ago."""
    first, last = span_day(today - WEEK, zone)
    sales = journal.list_between(first, last, Kind.SALE)
    return reckon(sales, journal, places, zone).hours


def read_span(
    service: Service,
    catalogue: Catalogue,
    first: date,
    last: date,
    category: str = "",
) -> Mapping[str, tuple[Money, Money, Money, Money]]:
    """Ask the operator for local days, both inclusive: category → sale, prize, agency, balance.

    Raises ServiceError, also for a category that the operator refuses: half a report is none.
    """
    start, end = (
        span_day(first, catalogue.entity.time_zone)[0],
        span_day(last, catalogue.entity.time_zone)[1],
    )
    found = {}
    for name in [category] if category else catalogue.entity.categories:
        one = service.read_totals(start, end, name)
        found[name] = (one.sale, one.prize, one.agency, one.balance)
    return found
