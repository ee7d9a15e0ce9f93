"""Which limits each wager of a slip is under."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pos_app.domain.catalogue import Limits
from pos_app.domain.limits.refusal import NoLimits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pos_app.domain.catalogue import Catalogue, Draw
    from pos_app.domain.slip import Slip, SlipEntry

Rows = Mapping[tuple[int, int], Limits | NoLimits]
"""(draw id, game id) → its limits."""


def way(entry: SlipEntry) -> tuple[int, int]:
    """Name the draw and the game of an entry: what its limits depend on."""
    return (entry.wager.draw_id, entry.wager.game_id)


def find_rows(slip: Slip, draws: Iterable[Draw], catalogue: Catalogue) -> Rows:
    """Look the limits up once for each (draw, game) of a slip; draws not given are left out."""
    products = {draw.id: draw.product_id for draw in draws}
    given = {(row.game_id, row.product_id): row for row in catalogue.entity.limits}
    ways = dict.fromkeys(way(entry) for entry in slip.entries)
    return {
        (draw_id, game_id): given.get(pair) or NoLimits(*pair)
        for draw_id, game_id in ways
        if draw_id in products and (pair := (game_id, products[draw_id]))
    }
