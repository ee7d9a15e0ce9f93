"""From the board, the slip and the reading to the rows and cells that are painted.

Thread: GUI; pure but for the language.
"""

from __future__ import annotations

from datetime import timedelta
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
from pos_app.ui.sale.fault_words import CLOSED
from pos_app.ui.sale.parts.draw_list import DrawRow
from pos_app.ui.sale.parts.grid import Cell
from pos_app.ui.sale.parts.slip_list import SlipRow
from pos_app.ui.sale.understanding import say

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from datetime import datetime

    from pos_app.domain.catalogue import Catalogue, Draw, Game
    from pos_app.domain.slip import Slip
    from pos_app.ui.sale.draw_board import DrawBoard

URGENT = timedelta(minutes=2)
STAYS = timedelta(minutes=1)
"""A closed draw that nobody wants leaves the list after this."""


def name_draw(draw: Draw, zone: str) -> str:
    """Name a draw with its hour: "Lotto Rey · 2:30 p. m."."""
    return f"{_title(draw)} · {format_time(draw.draws_at, zone)}"


def make_draw_rows(
    board: DrawBoard, on_slip: Container[int], now: datetime, zone: str
) -> tuple[DrawRow, ...]:
    """Make the rows of the category that is shown."""
    chosen = {draw.id for draw in board.chosen}
    return tuple(
        DrawRow(
            draw_id=draw.id,
            letter=board.letter(draw.id),
            title=_title(draw),
            time=format_time(draw.draws_at, zone),
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


def make_slip_rows(
    slip: Slip, catalogue: Catalogue, closed: Container[int], zone: str
) -> tuple[SlipRow, ...]:
    """Make the slip's rows, draw by draw, merged as they would be sold."""
    wagers, rows = slip.wagers, list[SlipRow]()
    last = slip.last_play
    newest = {entry.wager.place for entry in slip.entries if entry.play == last}
    known = {draw.id: draw for draw in catalogue.draws}
    for draw_id in slip.draw_ids:
        own = [wager for wager in wagers if wager.draw_id == draw_id]
        draw, is_closed = known.get(draw_id), draw_id in closed
        product = catalogue.products.get(draw.product_id) if draw else None
        name = name_draw(draw, zone) if draw else str(draw_id)
        total = format_amount(add_up(wager.stake for wager in own))
        rows.append(SlipRow("", name, total, is_closed=is_closed))
        for wager in own:
            game = catalogue.games.get(wager.game_id)
            rows.append(
                SlipRow(
                    wager.selection.partition("-")[0],
                    name_selection(wager.selection, product, game) or "",
                    format_number(wager.stake, cents=False),
                    wager,
                    is_new=wager.place in newest,
                    is_closed=is_closed,
                )
            )
    return tuple(rows)


def make_cells(
    games: Sequence[Game],
    catalogue: Catalogue,
    draw: Draw | None,
    chosen: Container[str],
    sold_out: Container[str],
) -> tuple[Cell, ...]:
    """Make the grid: a zoo's animals (the key is the selection), or digits and signs (typed)."""
    zoo = next((one for one in games if one.form in {Form.ZOO, Form.OTHER}), None)
    if zoo is not None:
        product = catalogue.products.get(draw.product_id) if draw else None
        own = catalogue.games.get(zoo.id, zoo)
        return tuple(
            Cell(
                one,
                zoo.codes.get(one, one),
                animal_name(product, one, own) or "",
                one in chosen,
                one in sold_out,
            )
            for one in zoo.selections
        )
    if not games:
        return ()
    digits = tuple(Cell(str(digit), str(digit)) for digit in (*range(1, 10), 0))
    if not any(game.form.has_sign for game in games):
        return (*digits, Cell(".", "."), Cell("p", "P"), Cell("s", "S"))
    signs = (Cell(f"/{n}", str(n), sign_name(code)) for n, code in enumerate(SIGNS, 1))
    return (*digits, Cell(".", "."), Cell("p", "P"), *signs)


def _title(draw: Draw) -> str:
    return title_draw(draw.name, draw.list_name, has_sign=draw.has_sign)
