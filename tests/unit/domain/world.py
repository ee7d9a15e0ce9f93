"""Games, draws and limits that domain tests are made of: whole templates, as the operator's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from pos_app.domain.catalogue import SIGNS, Catalogue, Draw, Entity, Game, Limits, Product
from pos_app.domain.money import Money
from pos_app.domain.plays import Understood, read_play

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NOON = datetime(2024, 10, 23, 16, tzinfo=UTC)


def make_game(game_id: int, selections: Iterable[str]) -> Game:
    return Game.from_template(game_id, [(one, one) for one in selections])


TRIPLE = make_game(1, (f"{n:03}" for n in range(1000)))
TERMINAL = make_game(2, (f"{n:02}" for n in range(100)))
TRIPLE_SIGN = make_game(3, (f"{n:03}-{sign}" for n in range(1000) for sign in SIGNS))
TERMINAL_SIGN = make_game(4, (f"{n:02}-{sign}" for n in range(100) for sign in SIGNS))
ZOO = make_game(5, ("0", "00", *map(str, range(1, 37))))
ZOO_77 = make_game(7, ("0", "00", *map(str, range(1, 76))))
ZOO_101 = make_game(8, ("0", "00", *map(str, range(1, 100))))
JOKERS = make_game(9, ("0", "00", *map(str, range(1, 100)), "C1", "C2"))
GAMES = {
    game.id: game
    for game in (TRIPLE, TERMINAL, TRIPLE_SIGN, TERMINAL_SIGN, ZOO, ZOO_77, ZOO_101, JOKERS)
}

OFFERS = {
    "zoo": (ZOO,),
    "zoo of 101": (ZOO_101,),
    "triple": (TRIPLE,),
    "terminal": (TERMINAL,),
    "triple and terminal": (TRIPLE, TERMINAL),
    "triple with sign": (TRIPLE_SIGN,),
    "terminal with sign": (TERMINAL_SIGN,),
    "both with sign": (TRIPLE_SIGN, TERMINAL_SIGN),
    "jokers": (JOKERS,),
    "nothing": (),
}


def make_draw(draw_id: int, product_id: int, *, has_sign: bool = False) -> Draw:
    return Draw(
        id=draw_id,
        product_id=product_id,
        name=f"DRAW {draw_id}",
        category="lottery",
        draws_at=NOON,
        closes_at=NOON - timedelta(minutes=5),
        has_sign=has_sign,
    )


def make_limits(game_id: int, product_id: int) -> Limits:
    """The document's own: 1 to 99, permutas of 6, two sequences of 10, a hundred wagers."""
    return Limits(
        game_id=game_id,
        product_id=product_id,
        min_stake=Money.of(1),
        max_stake=Money.of(99),
        stake_multiple=Money.of(1),
        max_permutations=6,
        max_sequence_size=10,
        max_sequences=2,
        max_wagers=100,
        commission=Decimal(10),
    )


def make_catalogue(limits: Sequence[Limits], draws: Sequence[Draw]) -> Catalogue:
    entity = Entity(id=213, name="test-1", categories=("lottery",), limits=tuple(limits))
    products = {draw.product_id: make_product(draw.product_id) for draw in draws}
    return Catalogue(entity=entity, products=products, games=GAMES, draws=tuple(draws))


def make_product(product_id: int, name: str = "TRIPLE", category: str = "lottery") -> Product:
    return Product(id=product_id, name=name, category=category)


def understand(text: str, *games: Game) -> Understood:
    reading = read_play(text, games)
    assert isinstance(reading, Understood), reading
    return reading


def selections(text: str, *games: Game) -> list[str]:
    return [pick.selection for pick in understand(text, *games).picks]


def without(game: Game, *gone: str) -> Game:
    """A game from which the operator withdrew some selections."""
    return replace(
        make_game(game.id, (one for one in game.selections if one not in gone)), form=game.form
    )
