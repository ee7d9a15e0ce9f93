"""The draws of every day, their ids and results: a pure function of the seed and the date.

Nothing here is stored, so a restart changes nothing, and any day of the past has its results.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from pos_app.practice.world.catalogue import (
    ANIMAL,
    ANIMAL_77,
    CARACAS,
    CLOSES_BEFORE,
    PRODUCTS,
    SIGNS,
    TERMINAL,
    TRIPLETA,
    TRIPLETA_SOURCE,
    TRIPLETA_WINDOW,
    ZOO_38,
    ZOO_77,
    Board,
    Product,
)
from pos_app.practice.world.clock import local_date

# The document's own day: its ids of 2024-10-23 begin about here.
_ANCHOR_DAY = date(2024, 10, 23)
_ANCHOR_ID = 23_270
_LAST_ID = 10_000_000  # more than a century on


@dataclass(frozen=True, slots=True)
class Draw:
    """One draw: of a product, on one board, at one moment (UTC). The id alone tells it apart."""

    id: int
    product: Product = field(compare=False)
    board: Board = field(compare=False)
    at: datetime = field(compare=False)

    @property
    def closes_at(self) -> datetime:
        """The moment from which nothing more is sold."""
        return self.at - CLOSES_BEFORE

    @property
    def ticket_name(self) -> str:
        """The name that a ticket prints."""
        return self.board.ticket_name or self.product.name

    @property
    def local(self) -> datetime:
        """The moment of the draw in Caracas."""
        return self.at.astimezone(CARACAS)

    def is_open(self, now: datetime) -> bool:
        """Tell whether it is being sold: on its own day, until it closes."""
        return local_date(now) == self.local.date() and now < self.closes_at


class Calendar:
    """All draws of all days, for one seed.

    ``result_of(draw)`` is the result that a draw has or will have; ``find(id)`` the draw with an
    id, or None; ``same_slot(draw, day)`` the draw of the same product, board and hour on another
    day, or None. They remember what they told.
    """

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.result_of = lru_cache(maxsize=20_000)(self._draw_result)
        self.find = lru_cache(maxsize=20_000)(self._find)
        self.same_slot = lru_cache(maxsize=20_000)(self._find_same_slot)

    def of_day(self, day: date) -> tuple[Draw, ...]:
        """Return the draws of a local day by id, which is not by time."""
        return _draws_of(day)

    def between(self, first: datetime, last: datetime) -> list[Draw]:
        """Return the draws with a time in [first, last], earliest first."""
        day, found = local_date(first), []
        while day <= local_date(last):
            found += [draw for draw in self.of_day(day) if first <= draw.at <= last]
            day += timedelta(days=1)
        return sorted(found, key=lambda draw: (draw.at, draw.id))

    def _find(self, draw_id: int) -> Draw | None:
        if not 0 < draw_id < _LAST_ID:
            return None
        week_sum = _first_id(_ANCHOR_DAY + timedelta(days=7)) - _ANCHOR_ID
        day = _ANCHOR_DAY + timedelta(days=7 * ((draw_id - _ANCHOR_ID) // week_sum))
        while _first_id(day + timedelta(days=1)) <= draw_id:
            day += timedelta(days=1)
        place = draw_id - _first_id(day)
        draws = self.of_day(day)
        return draws[place] if place < len(draws) else None

    def _find_same_slot(self, draw: Draw, day: date) -> Draw | None:
        for other in self.of_day(day):
            if (other.product.id, other.board.letter) != (draw.product.id, draw.board.letter):
                continue
            if other.local.time() == draw.local.time():
                return other
        return None

    def decided_at(self, draw: Draw) -> datetime:
        """Return when the result is known: at the draw; a tripleta needs the last of several."""
        return self._window(draw)[-1].at if draw.product.id in TRIPLETA_SOURCE else draw.at

    def result_if_decided(self, draw: Draw, now: datetime) -> str | None:
        """Return the result once it is out, else None."""
        return self.result_of(draw) if now >= self.decided_at(draw) else None

    def digest(self, *words: object) -> int:
        """Return a large number that depends on the seed and these words only."""
        text = "/".join(map(str, (self._seed, *words)))
        return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())

    def _draw_result(self, draw: Draw) -> str:
        if draw.product.id in TRIPLETA_SOURCE:
            return "-".join(self.result_of(source) for source in self._window(draw))
        chance = self.digest("result", draw.id)
        match draw.board.games[0]:
            case 5:
                return ZOO_38[chance % len(ZOO_38)]
            case 6:
                return ZOO_77[chance % len(ZOO_77)]
            case 3:
                return f"{chance % 1000:03d}-{SIGNS[chance // 1000 % len(SIGNS)]}"
            case _:
                return f"{chance % 1000:03d}"

    def _window(self, draw: Draw) -> list[Draw]:
        source_id = TRIPLETA_SOURCE[draw.product.id]
        source = self.between(draw.at, draw.at + timedelta(days=3))
        return [other for other in source if other.product.id == source_id][:TRIPLETA_WINDOW]


def wins(game_id: int, wager: str, result: str) -> bool:
    """Tell whether a wager hits a result of its draw."""
    if game_id == TERMINAL:
        return result.endswith(wager)
    if game_id == TRIPLETA:
        return set(wager.split("-")) <= set(result.split("-"))
    return wager == result


def has_animals(draw: Draw) -> bool:
    """Tell whether the draw is played with animals."""
    return draw.board.games[0] in {ANIMAL, ANIMAL_77, TRIPLETA}


@lru_cache(maxsize=64)
def _draws_of(day: date) -> tuple[Draw, ...]:
    first = _first_id(day)
    return tuple(
        Draw(first + place, product, board, _moment(day, clock))
        for place, (product, board, clock) in enumerate(_slots_of(day.weekday()))
    )


@lru_cache(maxsize=7)
def _slots_of(weekday: int) -> tuple[tuple[Product, Board, str], ...]:
    # The latest hour first: ids of the document do not follow the hours either.
    return tuple(
        (product, board, clock)
        for product in PRODUCTS
        if weekday not in product.rests
        for clock in reversed(product.times)
        for board in product.boards
    )


@lru_cache(maxsize=512)
def _first_id(day: date) -> int:
    weeks, rest = divmod((day - _ANCHOR_DAY).days, 7)
    sizes = [len(_slots_of((_ANCHOR_DAY.weekday() + n) % 7)) for n in range(7)]
    return _ANCHOR_ID + weeks * sum(sizes) + sum(sizes[:rest])


def _moment(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), CARACAS).astimezone(UTC)
