"""Which category and product a wager belongs to, as far as this till can tell.

A draw leaves the catalogue when it closes, so what was ever seen is kept, results add what was
drawn before the start, and a game that only one category plays tells it by itself.
Thread: any; frozen values.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from pos_app.domain.catalogue import Catalogue, Draw
    from pos_app.domain.results import Result


@dataclass(frozen=True, slots=True)
class Places:
    """Where wagers belong. `draws` gives (category, product id) of a draw's id."""

    draws: Mapping[int, tuple[str, int]] = field(default_factory=dict)
    games: Mapping[int, str] = field(default_factory=dict)
    """game id → category, of games that one category plays."""
    rates: Mapping[tuple[int, int], Decimal] = field(default_factory=dict)
    """(game id, product id) → commission in percent."""
    products: Mapping[int, str] = field(default_factory=dict)

    def learn(self, catalogue: Catalogue, results: Iterable[Result] = ()) -> Places:
        """Add what a catalogue and a day's results tell; what was known stays."""
        draws = dict(self.draws)
        draws |= {one.draw_id: (one.category, one.product_id) for one in results}
        draws |= {one.id: _place(one) for one in catalogue.draws}
        limits = catalogue.entity.limits
        found: dict[int, set[str]] = {}
        for one in limits:
            product = catalogue.products.get(one.product_id)
            if product is not None:
                found.setdefault(one.game_id, set()).add(product.category)
        return Places(
            draws,
            {game: next(iter(names)) for game, names in found.items() if len(names) == 1},
            {(one.game_id, one.product_id): one.commission for one in limits},
            {one.id: one.name for one in catalogue.products.values()},
        )

    def category_of(self, draw_id: int, game_id: int) -> str:
        """Name the category of a wager; "" where it cannot be told."""
        known = self.draws.get(draw_id)
        return known[0] if known else self.games.get(game_id, "")

    def product_of(self, draw_id: int) -> str:
        """Name the product of a draw as the operator writes it; "" where it cannot be told."""
        known = self.draws.get(draw_id)
        return self.products.get(known[1], "") if known else ""

    def rate_of(self, draw_id: int, game_id: int) -> Decimal | None:
        """Give the commission of a wager in percent; None where it cannot be told."""
        known = self.draws.get(draw_id)
        if known and (game_id, known[1]) in self.rates:
            return self.rates[game_id, known[1]]
        rates = {rate for (game, _), rate in self.rates.items() if game == game_id}
        return rates.pop() if len(rates) == 1 else None


def _place(draw: Draw) -> tuple[str, int]:
    return draw.category, draw.product_id
