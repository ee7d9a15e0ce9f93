"""Amounts in bolívares: exact decimals that cannot be mixed with bare numbers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import total_ordering
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class Money:
    """An exact amount in bolívares; never a float."""

    amount: Decimal

    @classmethod
    def of(cls, value: Decimal | int | str) -> Money:
        """Make an amount from a decimal, an int or a text with a decimal point.

        Raises ValueError when the text is no finite number.
        """
        try:
            amount = Decimal(value)
        except InvalidOperation:
            message = f"not an amount: {value!r}"
            raise ValueError(message) from None
        if not amount.is_finite():
            message = f"not an amount: {value!r}"
            raise ValueError(message)
        return cls(amount)

    @property
    def is_zero(self) -> bool:
        """Whether nothing is owed."""
        return self.amount == 0

    def is_multiple_of(self, step: Money) -> bool:
        """Whether the amount is a whole number of steps; any amount is when the step is zero."""
        return step.is_zero or self.amount % step.amount == 0

    def __add__(self, other: Money) -> Money:
        """Add two amounts."""
        return Money(self.amount + other.amount)

    def __sub__(self, other: Money) -> Money:
        """Subtract an amount."""
        return Money(self.amount - other.amount)

    def __mul__(self, times: int | Decimal) -> Money:
        """Multiply by a count or a rate."""
        return Money(self.amount * times)

    def __neg__(self) -> Money:
        """Turn the sign round."""
        return Money(-self.amount)

    def __eq__(self, other: object) -> bool:
        """Equal in value: 10 and 10.00 are the same money."""
        return isinstance(other, Money) and self.amount == other.amount

    def __lt__(self, other: Money) -> bool:
        """Compare by value."""
        return self.amount < other.amount

    def __hash__(self) -> int:
        """Hash by value."""
        return hash(self.amount)

    def __str__(self) -> str:
        """Canonical text: no exponent, no trailing zeros ("10", "0.5"); the journal's form."""
        text = format(self.amount, "f")
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        return "0" if text in {"-0", ""} else text


ZERO = Money(Decimal(0))


def add_up(amounts: Iterable[Money]) -> Money:
    """Sum amounts; zero for none."""
    return sum(amounts, ZERO)
