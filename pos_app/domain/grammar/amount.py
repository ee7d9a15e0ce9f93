"""The amount as it is typed: so much for each wager ("10"), or a total over all of them ("=60")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Sequence

SPREAD_MARK = "="
CENT = Money.of("0.01")
"""The step of stakes where the operator gives none."""


@dataclass(frozen=True, slots=True)
class Amount:
    """What was typed. `is_spread`: a total to be spread, else the stake of each wager."""

    money: Money
    is_spread: bool = False

    def stakes(self, steps: Sequence[Money]) -> tuple[Money, ...] | None:
        """Give the stake of each wager, `steps` being theirs; None where it cannot be spread."""
        if not self.is_spread:
            return (self.money,) * len(steps)
        return spread(self.money, len(steps), max(steps, default=CENT))


def read_amount(text: str) -> Amount | None:
    """Read an amount as typed ("10", "10,50", "10.5", "=60"); None for nothing or zero."""
    digits = text.removeprefix(SPREAD_MARK).replace(",", ".")
    digits = f"0{digits}" if digits.startswith(".") else digits  # ",5" is half a bolívar
    digits = digits.rstrip(".")
    if not digits.isascii() or not digits.replace(".", "", 1).isdecimal():
        return None
    money = Money.of(digits)
    return None if money.is_zero else Amount(money, text.startswith(SPREAD_MARK))


def spread(total: Money, count: int, step: Money) -> tuple[Money, ...] | None:
    """Spread a total over wagers in whole steps, the first ones taking what is left over.

    The parts add up to the total exactly; None where that cannot be (less than a step for each,
    or no whole number of steps).
    """
    step = CENT if step.is_zero else step
    if count < 1 or not total.is_multiple_of(step):
        return None
    steps = int(total.amount / step.amount)
    each, over = divmod(steps, count)
    if not each:
        return None
    return tuple(step * (each + (place < over)) for place in range(count))


def suggest_totals(total: Money, count: int, step: Money) -> tuple[Money, ...]:
    """Give the nearest totals, below and above, that can be spread."""
    step = CENT if step.is_zero else step
    least = step * count
    if total <= least:
        return (least,)
    below = step * int(total.amount / step.amount)
    return (below,) if below == total else (below, below + step)
