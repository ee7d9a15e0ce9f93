"""From the board, the slip and the reading to the rows and cells that are painted.

Thread: GUI; pure but for the language.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from pos_app.domain.catalogue import SIGNS, Form
from pos_app.domain.money import add_up
from pos_app.domain.zoo import animal_name, sign_name
from pos_app.till.wording import (
    format_amount,
    format_countdown,
    format_number,
    format_time,
    name_selection,
    title_draw,
)
from pos_app.ui.sale.fault_words import CLOSED, CLOSED_HEAD, EDITED, SOLD_HEAD, SOLD_OUT
from pos_app.ui.sale.parts.draw_list import DrawRow
from pos_app.ui.sale.parts.grid import Cell
from pos_app.ui.sale.parts.slip_list import SlipRow
from pos_app.ui.sale.understanding import say

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Mapping, Sequence
    from datetime import datetime

    from pos_app.domain.catalogue import Catalogue, Draw, Game
    from pos_app.domain.slip import Slip, Wager
    from pos_app.ui.sale.draw_board import DrawBoard

URGENT = timedelta(minutes=2)
STAYS = timedelta(minutes=1)
"""A closed draw that nobody wants leaves the list after this."""


def name_draw(draw: Draw, zone: str) -> str:
    """Name a draw with its hour: "Lotto Rey · 2:30 p. m."."""
    title = _title(draw.name, draw.list_name, has_sign=draw.has_sign)
    return f"{title} · {_time(draw.draws_at, zone)}"


def make_draw_rows(
    board: DrawBoard, on_slip: Container[int], now: datetime, zone: str
) -> tuple[DrawRow, ...]:
    """Make the rows of the category that is shown."""
    chosen = {draw.id for draw in board.chosen}
    return tuple(
        DrawRow(
            draw_id=draw.id,
            letter=board.letter(draw.id),
            title=_title(draw.name, draw.list_name, has_sign=draw.has_sign),
            time=_time(draw.draws_at, zone),
            left=format_countdown(draw.closes_at - now) if is_open else say(CLOSED),
            is_chosen=draw.id in chosen,
            is_closed=not is_open,
            is_urgent=is_open and draw.closes_at - now < URGENT,
        )
        for draw in board.draws
        if (is_open := board.is_open(draw))
        or draw.id in chosen
        or draw.id in on_slip
        or now - draw.closes_at < STAYS
    )


@dataclass(frozen=True, slots=True)
class SlipView:
    """A slip and what is to be seen on it.

    `at` is where the cashier goes through it: (draw id, selection), "" for the draw itself.
    """

    slip: Slip
    names: Mapping[int, str]
    """draw id → its name with its hour."""
    closed: Container[int] = ()
    sold_out: Container[tuple[int, str]] = ()
    at: tuple[int, str] | None = None
    editing: Wager | None = None
    is_sold: bool = False


def make_slip_rows(view: SlipView, catalogue: Catalogue) -> tuple[SlipRow, ...]:
    """Make the slip's rows, draw by draw, merged as they would be sold."""
    slip = view.slip
    by_draw: dict[int, list[Wager]] = {}
    for wager in slip.wagers:
        by_draw.setdefault(wager.draw_id, []).append(wager)
    last = slip.last_play
    newest = {entry.wager.place for entry in slip.entries if entry.play == last}
    known = {draw.id: draw for draw in catalogue.draws}
    rows = list[SlipRow]()
    for draw_id, own in by_draw.items():
        draw, is_closed = known.get(draw_id), draw_id in view.closed
        product = catalogue.products.get(draw.product_id) if draw else None
        rows.append(
            SlipRow(
                draw_id,
                "",
                view.names.get(draw_id, str(draw_id)),
                format_amount(add_up(wager.stake for wager in own)),
                is_at=view.at == (draw_id, ""),
                is_closed=is_closed,
                is_faint=view.is_sold,
                mark=say(CLOSED_HEAD) if is_closed else say(SOLD_HEAD) if view.is_sold else "",
            )
        )
        for wager in own:
            game = catalogue.games.get(wager.game_id)
            is_struck = (draw_id, wager.selection) in view.sold_out
            is_edited = view.editing is not None and view.editing.place == wager.place
            rows.append(
                SlipRow(
                    draw_id,
                    wager.selection.partition("-")[0],
                    name_selection(wager.selection, product, game) or "",
                    format_number(wager.stake, cents=False),
                    wager,
                    is_new=wager.place in newest and view.at is None and not view.is_sold,
                    is_at=view.at == (draw_id, wager.selection),
                    is_closed=is_closed,
                    is_struck=is_struck,
                    is_faint=view.is_sold,
                    mark=say(EDITED) if is_edited else say(SOLD_OUT) if is_struck else "",
                )
            )
    return tuple(rows)


def mark_cells(
    cells: Sequence[Cell], chosen: Collection[str], sold_out: Container[str]
) -> tuple[Cell, ...]:
    """Mark what is on the line and what is sold out; cells that stay as they are are the same."""
    on = {f"/{n}" for n, code in enumerate(SIGNS, 1) if any(s.endswith(code) for s in chosen)}
    return tuple(
        replace(one, is_on=True, is_struck=one.key in sold_out)
        if one.key in chosen or one.key in on
        else replace(one, is_struck=True)
        if one.key in sold_out
        else one
        for one in cells
    )


def make_cells(games: Sequence[Game], catalogue: Catalogue, draw: Draw | None) -> tuple[Cell, ...]:
    """Make the grid: a zoo's animals (the key is the selection), or digits and signs (typed)."""
    if games and games[0].form is Form.TRIPLETA:
        return _make_animals(games[0], catalogue, draw)
    zoo = next((one for one in games if one.form in {Form.ZOO, Form.OTHER}), None)
    if zoo is not None:
        product = catalogue.products.get(draw.product_id) if draw else None
        own = catalogue.games.get(zoo.id, zoo)
        return tuple(
            Cell(one, zoo.codes.get(one, one), animal_name(product, one, own) or "")
            for one in zoo.selections
        )
    if not games:
        return ()
    digits = tuple(Cell(str(digit), str(digit)) for digit in (*range(1, 10), 0))
    if not any(game.form.has_sign for game in games):
        return (*digits, *(Cell(one, one) for one in (".", "p", "s", "*", "-")))
    signs = (Cell(f"/{n}", str(n), sign_name(code)) for n, code in enumerate(SIGNS, 1))
    return (*digits, Cell(".", "."), Cell("p", "p"), *signs)


def _make_animals(game: Game, catalogue: Catalogue, draw: Draw | None) -> tuple[Cell, ...]:
    """Make the animals that a game's tripletas are of, in the order of the template."""
    found = dict.fromkeys(part for one in game.selections for part in one.split("-"))
    product = catalogue.products.get(draw.product_id) if draw else None
    zoo = next((one for one in catalogue.games.values() if one.form is Form.ZOO), None)
    return tuple(Cell(one, one, animal_name(product, one, zoo) or "") for one in found)


def count_across(games: Sequence[Game]) -> int:
    """Tell how many cells of the grid stand in a row: digits 5 or 6, animals as many as fit."""
    animals = {Form.ZOO, Form.OTHER, Form.TRIPLETA}
    if not games or any(one.form in animals for one in games):
        return 0
    return 6 if any(game.form.has_sign for game in games) else 5


@lru_cache(maxsize=1024)
def _title(name: str, list_name: str | None, *, has_sign: bool) -> str:
    return title_draw(name, list_name, has_sign=has_sign)


@lru_cache(maxsize=1024)
def _time(moment: datetime, zone: str) -> str:
    return format_time(moment, zone)
