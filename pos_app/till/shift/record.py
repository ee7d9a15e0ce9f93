"""What is kept of a closed shift: every figure as it was read, so that history never changes.

Thread: any; pure functions.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pos_app.domain.money import Money, add_up
from pos_app.domain.shift import read_amount
from pos_app.till.shift.cash_up import CashUp, Item, Line, NamedDifference, Why

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pos_app.domain.shift import Shift


@dataclass(frozen=True, slots=True)
class Count:
    """Cash counted: pieces of each denomination (bolívares), and the coins as one amount."""

    pieces: Mapping[int, int] = field(default_factory=dict)
    coins: Money = field(default_factory=lambda: Money.of(0))

    @property
    def total(self) -> Money:
        """What was counted."""
        return add_up([*(Money.of(value * n) for value, n in self.pieces.items()), self.coins])


@dataclass(frozen=True, slots=True)
class Closing:
    """A shift's close as it is read back from the journal."""

    count: Count
    expected: Money
    counted: Money
    lines: tuple[Line, ...]
    differences: tuple[NamedDifference, ...]
    handed_over: Money
    sales: Money
    owed_cash: Money
    was_heard: bool

    @property
    def difference(self) -> Money:
        """Counted less expected: below zero, cash is missing."""
        return self.counted - self.expected


def describe_closing(cash_up: CashUp, count: Count) -> dict[str, object]:
    """Write a close as facts for the journal: amounts as canonical text."""
    drawer = cash_up.drawer
    return {
        "pieces": {str(value): n for value, n in sorted(count.pieces.items())},
        "coins": str(count.coins),
        "counted": str(count.total),
        "expected": str(drawer.expected),
        "sales": str(drawer.sales),
        "handed_over": str(drawer.handed_over),
        "returned": str(drawer.returned),
        "owed_cash": str(cash_up.whole.prizes - cash_up.whole.handed_over),
        "heard": cash_up.server is not None,
        "lines": {one.item.value: [_text(one.server), _text(one.here)] for one in cash_up.lines},
        "categories": {
            one.category: [
                *(map(_text, _figures(one.totals)) if one.totals else ()),
                *(_text(line.here) for line in one.lines),
            ]
            for one in cash_up.categories
        },
        "differences": [
            [one.why.value, str(one.amount), one.ticket] for one in cash_up.differences
        ],
    }


def read_closing(shift: Shift) -> Closing | None:
    """Read a shift's close; None while it is open."""
    entry = shift.closing
    if entry is None:
        return None
    facts = entry.detail
    pieces, lines, differences = facts.get("pieces"), facts.get("lines"), facts.get("differences")
    return Closing(
        count=Count(
            {int(k): int(n) for k, n in pieces.items()} if isinstance(pieces, dict) else {},
            read_amount(facts, "coins"),
        ),
        expected=read_amount(facts, "expected"),
        counted=read_amount(facts, "counted"),
        lines=tuple(
            Line(item, _money(lines[item][0]), _money(lines[item][1]))
            for item in Item
            if isinstance(lines, dict) and item in lines
        ),
        differences=tuple(
            NamedDifference(Why(why), Money.of(str(amount)), ticket)
            for why, amount, ticket in (differences if isinstance(differences, list) else ())
        ),
        handed_over=read_amount(facts, "handed_over"),
        sales=read_amount(facts, "sales"),
        owed_cash=read_amount(facts, "owed_cash"),
        was_heard=facts.get("heard") is True,
    )


def _figures(totals: object) -> tuple[Money | None, ...]:
    return tuple(getattr(totals, name) for name in ("sale", "prize", "agency", "balance"))


def _text(amount: Money | None) -> str | None:
    return None if amount is None else str(amount)


def _money(text: object) -> Money | None:
    return Money.of(text) if isinstance(text, str) else None
