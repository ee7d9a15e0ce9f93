"""Combos: draws that are taken together with one key, kept by the cashier or learned by the hour.

A combo is relative ("the next three of Lotto Rey"), so it serves every hour and every day. Draws
are told apart by their titles as shown, which old sales have too. Pure.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pos_app.domain.catalogue import Draw

LEAST = 3
"""So often must the same draws have been sold together in an hour to be called a habit."""


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """The next `count` open draws of a title ("Lotto Rey", "Triple Zulia A")."""

    title: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Combo:
    """What one key takes."""

    parts: tuple[Part, ...]

    def __str__(self) -> str:
        """Write it shortly: "3 × Lotto Rey + Triple Zulia A"."""
        return " + ".join(
            f"{one.count} × {one.title}" if one.count > 1 else one.title for one in self.parts
        )


@dataclass(frozen=True, slots=True)
class SaleHabit:
    """What one sale of the past took: the local hour of the day, and how many draws of a title."""

    hour: int
    parts: tuple[Part, ...]


def make_combo(titles: Sequence[str]) -> Combo | None:
    """Make a combo of the chosen draws' titles; None for none."""
    counted = Counter(titles)
    return Combo(tuple(Part(title, count) for title, count in counted.items())) if counted else None


def find_draws(combo: Combo, offered: Sequence[tuple[str, Draw]]) -> tuple[Draw, ...]:
    """Find a combo's draws among the open ones, given with their titles in order of closing.

    Fewer where fewer are open; none for a title that is not offered.
    """
    found: list[Draw] = []
    for part in combo.parts:
        own = [draw for title, draw in offered if title == part.title]
        found += own[: part.count]
    return tuple(dict.fromkeys(found))


def learn_combos(sales: Iterable[SaleHabit], hour: int, most: int) -> tuple[Combo, ...]:
    """Give what was sold together most often in an hour of the day, the most usual first.

    One draw alone is no combo: the till chooses the next to close by itself.
    """
    seen: Counter[tuple[Part, ...]] = Counter()
    for sale in sales:
        if sale.hour == hour and sum(part.count for part in sale.parts) > 1:
            seen[tuple(sorted(sale.parts))] += 1
    usual = sorted((-times, parts) for parts, times in seen.items() if times >= LEAST)
    return tuple(Combo(parts) for _, parts in usual[:most])


def rank_titles(sales: Iterable[SaleHabit]) -> tuple[str, ...]:
    """List titles by how often they were sold, the favourite first."""
    seen: Counter[str] = Counter()
    for sale in sales:
        seen.update(part.title for part in sale.parts)
    return tuple(title for title, _ in sorted(seen.items(), key=lambda one: (-one[1], one[0])))
