"""A result as the list shows it, and which rows a chip and a typed text leave.

Thread: any; pure.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from pos_app.domain.catalogue import Catalogue, Game, Product
from pos_app.domain.results import Result
from pos_app.till.wording import format_time, name_selection, title_draw


class Kind(Enum):
    """Which chip a result belongs to; the values name its colour in the palette."""

    ANIMALS = "animals"
    TRIPLES = "triples"
    SIGNS = "signs"
    ANIMALS77 = "animals77"


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One result, all texts as shown; `name` is the animal's or the sign's, "" for none."""

    draw_id: int
    product_id: int
    drawn_at: datetime
    time: str
    title: str
    value: str
    name: str
    kind: Kind
    list_name: str = ""
    is_new: bool = False
    own_hits: int = 0
    """How many of this till's tickets it made winners."""


def make_rows(
    results: Iterable[Result], catalogue: Catalogue | None, zone: str, new: frozenset[int]
) -> tuple[ResultRow, ...]:
    """Write results for the list, newest first."""
    rows = [_make_row(one, catalogue, zone, is_new=one.draw_id in new) for one in results]
    return tuple(sorted(rows, key=lambda row: row.drawn_at, reverse=True))


def add_own_hits(rows: Iterable[ResultRow], hits: Mapping[int, int]) -> tuple[ResultRow, ...]:
    """Write beside each row how many of this till's tickets it made winners."""
    return tuple(replace(row, own_hits=hits.get(row.draw_id, 0)) for row in rows)


def keep(rows: Iterable[ResultRow], kind: Kind | None, typed: str) -> tuple[ResultRow, ...]:
    """Keep the rows of a kind (None: all) that hold every typed word in title, name or value."""
    words = _plain(typed).split()
    return tuple(
        row
        for row in rows
        if kind in {None, row.kind}
        and all(word in _plain(f"{row.title} {row.name} {row.value} {row.time}") for word in words)
    )


def write_text(heading: str, rows: Iterable[ResultRow]) -> str:
    """Write rows as text for a message, one a line."""
    lines = [f"{row.time}  {row.title}: {row.value} {row.name}".rstrip() for row in rows]
    return "\n".join((heading, *lines))


def _make_row(result: Result, catalogue: Catalogue | None, zone: str, *, is_new: bool) -> ResultRow:
    product = catalogue.products.get(result.product_id) if catalogue else None
    game = _find_game(result, catalogue)
    return ResultRow(
        draw_id=result.draw_id,
        product_id=result.product_id,
        drawn_at=result.drawn_at,
        time=format_time(result.drawn_at, zone),
        title=title_draw(result.name, result.list_name, has_sign=result.has_sign),
        value=result.value,
        name=_name(result, product, game),
        kind=_kind(result),
        list_name=result.list_name or "",
        is_new=is_new,
    )


def _name(result: Result, product: Product | None, game: Game | None) -> str:
    product = product or Product(result.product_id, result.name, result.category)
    return name_selection(result.value, product, game) or ""


def _find_game(result: Result, catalogue: Catalogue | None) -> Game | None:
    """The game of the result's product that takes its value."""
    if catalogue is None:
        return None
    ids = (one.game_id for one in catalogue.entity.limits if one.product_id == result.product_id)
    games = (catalogue.games[one] for one in ids if one in catalogue.games)
    return next((game for game in games if result.value in game.accepted), None)


def _kind(result: Result) -> Kind:
    if result.category.startswith("animalitos"):
        return Kind.ANIMALS77 if "77" in result.category else Kind.ANIMALS
    return Kind.SIGNS if result.has_sign or "-" in result.value else Kind.TRIPLES


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return "".join(one for one in parts if not unicodedata.combining(one)).casefold()
