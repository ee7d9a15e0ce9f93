"""What the till only looks at: catalogue, results, winners, images and old tickets.

Nothing here moves money. Thread: the query lane.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.domain.catalogue import Catalogue
from pos_app.domain.errors import RefusedError, ServiceError
from pos_app.till.ports import Listing
from pos_app.till.standing import Standing, merge_rows, read_standing
from pos_app.till.wording import local_day, span_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from pos_app.domain.catalogue import Draw, Entity, Game
    from pos_app.domain.results import Result
    from pos_app.domain.ticket import Ticket, TicketKey, TicketRow
    from pos_app.till.ports import Service

_KEYS = "QWERTYUIOPASDFGHJKLZXCVBNM"
MOST_WINNERS = 300
"""More are nobody's own, and nobody's to read: the list is then somebody else's."""
_IMAGE_WINDOW = timedelta(seconds=10)
"""Around the sale's own moment; the two clocks are the server's, rounded to seconds."""
_OVER = frozenset({Standing.PAID, Standing.CANCELED, Standing.REVERTED, Standing.EXPIRED})
"""States in which a winner has nothing more to get; words not known yet stay in sight."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A category whose draws could not be read, and why."""

    category: str
    error: RefusedError


@dataclass(frozen=True, slots=True)
class Loaded:
    """A catalogue, and the categories that are missing from it."""

    catalogue: Catalogue
    problems: tuple[Problem, ...] = ()


class Letters:
    """Letters of draws, from their first sight on: a draw keeps its letter all day."""

    def __init__(self) -> None:
        """Begin a day with no letter given."""
        self._given: dict[int, str] = {}

    def give(self, draws: Iterable[Draw]) -> Mapping[int, str]:
        """Give each draw its letter: Q W E … M, then QQ, QW …; draws seen before keep theirs."""
        for draw in draws:
            if draw.id not in self._given:
                self._given[draw.id] = _letter(len(self._given))
        return dict(self._given)


def draw_letters(draws: Iterable[Draw]) -> Mapping[int, str]:
    """Give letters to draws that are seen for the first time, in this order."""
    return Letters().give(draws)


def load_catalogue(service: Service, day: date, games: Mapping[int, Game] | None = None) -> Loaded:
    """Read all that can be sold on a local day; `games` are last time's, to save 14,000 rows.

    A category that the operator refuses is left out and told. Raises ServiceError for the rest.
    """
    entity = service.read_entity()
    products = {one.id: one for one in service.read_products()}
    known = games or service.read_games()
    return refresh_draws(service, Catalogue(entity, products, known, ()), day)


def refresh_draws(service: Service, catalogue: Catalogue, day: date) -> Loaded:
    """Read the open draws of a local day again; see `load_catalogue` for errors.

    Where no draw is another, the very same catalogue is given: whoever shows it need do nothing.
    """
    found: dict[int, Draw] = {}
    problems: list[Problem] = []
    for category in catalogue.entity.categories:
        try:
            found |= {one.id: one for one in service.search_draws(day, category)}
        except RefusedError as error:
            problems.append(Problem(category, error))
    draws = tuple(sorted(found.values(), key=_place))
    is_same = draws == catalogue.draws
    return Loaded(catalogue if is_same else replace(catalogue, draws=draws), tuple(problems))


def read_day_results(service: Service, day: date) -> tuple[Result, ...]:
    """Read a local day's results, newest first, each draw once."""
    once = {one.draw_id: one for one in service.read_results(day, day)}
    results = sorted(once.values(), key=lambda one: (one.display_order, one.name))
    return tuple(sorted(results, key=lambda one: one.drawn_at, reverse=True))


def list_winners(
    service: Service, entity: Entity, now: datetime, user: str = ""
) -> tuple[TicketRow, ...]:
    """List a user's unpaid winners that can still be paid, soonest to expire first.

    Without a user, or where the operator does not tell whose a ticket is, everybody's; of very many
    the first. Without a limit from the operator, those of today only.
    """
    today = local_day(now, entity.time_zone)
    start, _ = span_day(today - timedelta(days=max(entity.expiration_days, 0)), entity.time_zone)
    rows = service.list_tickets(Listing.WINNER, start, now)
    own = [one for one in rows if not user or one.email.casefold() in {"", user.casefold()}]
    # One row a ticket, by the more final word: an operator may list one twice, or without its id.
    once = merge_rows(own, entity.time_zone)
    unpaid = [one for one in once if read_standing(one.status) not in _OVER]
    return tuple(sorted(unpaid, key=lambda one: (one.sold_at, one.number))[:MOST_WINNERS])


def find_image(service: Service, key: TicketKey, sold_at: datetime) -> bytes | None:
    """Find a ticket's image, encoded; None when it cannot be had: paper is made from data then."""
    try:
        rows = service.list_tickets(Listing.SOLD, sold_at - _IMAGE_WINDOW, sold_at + _IMAGE_WINDOW)
        uuid = next((row.uuid for row in rows if row.number == key.number), None)
        return service.fetch_image(uuid) if uuid else None
    except ServiceError:
        return None


def reopen_ticket(service: Service, key: TicketKey) -> Ticket:
    """Read an old ticket with its PIN, for a further copy. Raises ServiceError."""
    return service.view_ticket(key)


def _place(draw: Draw) -> tuple[datetime, int, str, str]:
    return (draw.closes_at, draw.display_order, draw.name, draw.list_name or "")


def _letter(place: int) -> str:
    if place < len(_KEYS):
        return _KEYS[place]
    first, second = divmod(place - len(_KEYS), len(_KEYS))
    return _KEYS[first % len(_KEYS)] + _KEYS[second]
