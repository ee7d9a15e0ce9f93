"""A small world with the document's limits, and plays as they are typed in it."""

from dataclasses import replace

from pos_app.domain.catalogue import Catalogue, Draw
from pos_app.domain.money import Money
from pos_app.domain.plays import Understood as Play
from pos_app.domain.plays import find_common_games, make_wagers, read_play
from pos_app.domain.slip import Slip
from tests.unit.domain.world import (
    make_catalogue,
    make_draw,
    make_limits,
)

A, B, ZULIA, C = make_draw(1, 1), make_draw(2, 1), make_draw(3, 2), make_draw(4, 1, has_sign=True)
REY = make_draw(5, 30)
DRAWS = [A, B, ZULIA, C, REY]
LIMITS = [
    make_limits(1, 1),
    make_limits(1, 2),
    make_limits(3, 1),
    make_limits(5, 30),
]
WORLD = make_catalogue(LIMITS, DRAWS)


def bs(amount: int | str) -> Money:
    return Money.of(amount)


def world_with(**changes: object) -> Catalogue:
    """The world with changed limits for game 1 in product 1."""
    changed = replace(LIMITS[0], **changes)  # type: ignore[arg-type]
    return make_catalogue([changed, *LIMITS[1:]], DRAWS)


def typed(text: str, *draws: Draw) -> Play:
    reading = read_play(text, find_common_games(WORLD, draws))
    assert isinstance(reading, Play), reading
    return reading


def slip_of(*lines: str, stake: Money | None = None, catalogue: Catalogue = WORLD) -> Slip:
    slip = Slip()
    for line in lines:
        slip = slip.add_clauses(make_wagers(typed(line, A), [A], stake or bs(1), catalogue))
    return slip
