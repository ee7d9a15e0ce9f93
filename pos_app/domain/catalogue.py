"""What can be sold: products, draws, games and limits, all as the operator's server tells them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime
    from decimal import Decimal

    from pos_app.domain.money import Money

SIGNS = ("ARI", "TAU", "GEM", "CAN", "LEO", "VIR", "LIB", "ESC", "SAG", "CAP", "ACU", "PIS")
"""The twelve sign codes in their order: 1 = ARI … 12 = PIS (they are Spanish: ESC, ACU)."""


class Form(Enum):
    """What a game's selections look like; learned from the template, never from the game's id."""

    TRIPLE = "triple"
    TERMINAL = "terminal"
    TRIPLE_SIGN = "triple with sign"
    TERMINAL_SIGN = "terminal with sign"
    ZOO = "zoo"
    TRIPLETA = "three animals"
    OTHER = "other"

    @property
    def has_sign(self) -> bool:
        """Whether a selection ends in a sign ("444-ARI")."""
        return self in {Form.TRIPLE_SIGN, Form.TERMINAL_SIGN}


_SHAPES = (
    (Form.TRIPLE, re.compile(r"\d{3}")),
    (Form.TRIPLE_SIGN, re.compile(rf"\d{{3}}-(?:{'|'.join(SIGNS)})")),
    (Form.TERMINAL_SIGN, re.compile(rf"\d{{2}}-(?:{'|'.join(SIGNS)})")),
    (Form.TRIPLETA, re.compile(r"\d{1,2}-\d{1,2}-\d{1,2}")),
)
_ANIMAL = re.compile(r"\d{1,2}")
_PADDED = re.compile(r"0[1-9]")


def classify(selections: Iterable[str]) -> Form:
    """Tell a game's form from its selections.

    Two digits throughout with padded ones ("05") is a terminal; bare ones ("5", "0", "00") a zoo.
    """
    sample = list(selections)
    if not sample:
        return Form.OTHER
    for form, shape in _SHAPES:
        if all(shape.fullmatch(one) for one in sample):
            return form
    if not all(_ANIMAL.fullmatch(one) for one in sample):
        return Form.OTHER
    if all(len(one) == 2 for one in sample) and any(_PADDED.fullmatch(one) for one in sample):
        return Form.TERMINAL
    return Form.ZOO


@dataclass(frozen=True, slots=True)
class Game:
    """A way to play: every selection the server accepts for it, in the server's order."""

    id: int
    form: Form
    selections: tuple[str, ...]
    codes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """selection → shown code, only where the two differ."""
    accepted: frozenset[str] = frozenset()

    @classmethod
    def from_template(cls, game_id: int, rows: Iterable[tuple[str, str]]) -> Game:
        """Make a game from its (wager, code) template rows."""
        pairs = list(rows)
        selections = tuple(wager for wager, _ in pairs)
        return cls(
            id=game_id,
            form=classify(selections),
            selections=selections,
            codes=MappingProxyType({wager: code for wager, code in pairs if code != wager}),
            accepted=frozenset(selections),
        )


@dataclass(frozen=True, slots=True)
class Product:
    """A lottery's product. `quota` is what the server allows on one number of one draw."""

    id: int
    name: str
    category: str
    lottery: str = ""
    quota: int | None = None
    is_active: bool = True
    display_order: int = 0


@dataclass(frozen=True, slots=True)
class Draw:
    """One draw of one product (and list) at one time of one day. Times are aware UTC."""

    id: int
    product_id: int
    name: str
    category: str
    draws_at: datetime
    closes_at: datetime
    list_name: str | None = None
    list_id: int | None = None
    has_sign: bool = False
    display_order: int = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """What the server allows for one (game, product). `commission` is in percent."""

    game_id: int
    product_id: int
    min_stake: Money
    max_stake: Money
    stake_multiple: Money
    max_permutations: int
    max_sequence_size: int
    max_sequences: int
    max_wagers: int
    commission: Decimal


@dataclass(frozen=True, slots=True)
class Entity:
    """The agency as get-data tells it."""

    id: int
    name: str
    categories: tuple[str, ...]
    header: str = ""
    footer: str = ""
    rif: str = ""
    address: str = ""
    city: str = ""
    seconds_to_cancel: int = 0
    expiration_days: int = 0
    time_zone: str = "America/Caracas"
    limits: tuple[Limits, ...] = ()

    def expires_on(self, sold_on: date) -> date | None:
        """Give the last local day to pay a ticket of a day; None where no limit is told.

        Counted from the sale, the earliest reading of the rule: for eyes, never to refuse a payout.
        """
        return sold_on + timedelta(days=self.expiration_days) if self.expiration_days > 0 else None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that can be sold now. Draws in order of closing.

    With `lends_games` a draw of a product without any limits takes the games of its category: the
    operator is to judge (a setting).
    """

    entity: Entity
    products: Mapping[int, Product]
    games: Mapping[int, Game]
    draws: tuple[Draw, ...]
    lends_games: bool = False

    def limits_for(self, game_id: int, product_id: int) -> Limits | None:
        """Limits of a (game, product), or None where the server gives none."""
        for limits in self.entity.limits:
            if limits.game_id == game_id and limits.product_id == product_id:
                return limits
        return None

    def games_for(self, draw: Draw) -> tuple[Game, ...]:
        """Games that a draw takes: those with limits for its product and a form that fits it."""
        ids = [one.game_id for one in self.entity.limits if one.product_id == draw.product_id]
        if not ids and self.lends_games:
            ids = self._games_of_category(draw)
        games = (self.games[one] for one in dict.fromkeys(ids) if one in self.games)
        return tuple(game for game in games if game.form.has_sign == draw.has_sign)

    def _games_of_category(self, draw: Draw) -> list[int]:
        own = self.products.get(draw.product_id)
        category = own.category if own else draw.category
        return [
            one.game_id
            for one in self.entity.limits
            if (product := self.products.get(one.product_id)) and product.category == category
        ]

    def draw(self, draw_id: int) -> Draw | None:
        """Find a draw by its id."""
        return next((one for one in self.draws if one.id == draw_id), None)
