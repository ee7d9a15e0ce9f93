"""A ticket: what the operator sold, with its number; and the rows of the ticket lists."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.domain.money import Money, add_up

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from pos_app.domain.slip import Wager

SOLD, WINNER, PAID, CANCELED, EXPIRED = "sold", "winner", "paid", "canceled", "expired"
"""The operator's words for a ticket's or wager's state; others are shown as they come."""


class Pin:
    """A ticket's secret number: worth the prize, so its text never shows by accident."""

    __slots__ = ("_digits",)

    def __init__(self, digits: str) -> None:
        """Take the digits as text."""
        self._digits = digits

    def reveal(self) -> str:
        """Give the digits, for paper and for the pay call only."""
        return self._digits

    def masked(self) -> str:
        """Give the form for screens: all but the last two digits hidden."""
        return "•" * max(len(self._digits) - 2, 0) + self._digits[-2:]

    def __repr__(self) -> str:
        """Hide the digits."""
        return "Pin(…)"

    def __eq__(self, other: object) -> bool:
        """Equal when the digits are."""
        return isinstance(other, Pin) and self._digits == other._digits

    def __hash__(self) -> int:
        """Hash the digits."""
        return hash(self._digits)

    def __reduce__(self) -> tuple[object, ...]:
        """Refuse to be pickled: a pin never rests."""
        message = "a PIN is never stored"
        raise TypeError(message)


@dataclass(frozen=True, slots=True)
class TicketKey:
    """What names a ticket: its number and the local day of its sale (numbers may come again)."""

    number: int
    sold_on: date


@dataclass(frozen=True, slots=True)
class SoldWager:
    """One wager as the operator recorded it. `draw_time` is the operator's text ("12:00 pm")."""

    draw_id: int
    game_id: int
    selection: str
    stake: Money
    draw_name: str = ""
    draw_time: str = ""
    list_id: int | None = None
    current_draw_id: int | None = None
    status: str = SOLD

    @property
    def fingerprint(self) -> tuple[int, int, str, Money]:
        """What is compared between asked and sold."""
        return (self.draw_id, self.game_id, self.selection, self.stake)


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket with its wagers. `uuid` is known only after the list was read."""

    number: int
    sold_at: datetime
    wagers: tuple[SoldWager, ...]
    total: Money
    pin: Pin | None = None
    entity_name: str = ""
    parent_name: str = ""
    uuid: str | None = None

    @property
    def draw_ids(self) -> tuple[int, ...]:
        """The draws of its wagers, each once, in order."""
        return tuple(dict.fromkeys(wager.draw_id for wager in self.wagers))


@dataclass(frozen=True, slots=True)
class TicketRow:
    """One row of the operator's ticket lists. `prize` is zero when nothing was won (or not yet)."""

    uuid: str
    number: int
    sold_at: datetime
    status: str
    total: Money
    prize: Money
    user_id: int | None = None
    email: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One wager of which another amount was sold than asked (zero: left out)."""

    draw_id: int
    game_id: int
    selection: str
    asked: Money
    sold: Money


def tally(wagers: Iterable[Wager | SoldWager]) -> Counter[tuple[int, int, str, Money]]:
    """Count wagers as a multiset of (draw id, game id, selection, stake): the adoption test."""
    return Counter((w.draw_id, w.game_id, w.selection, w.stake) for w in wagers)


def compare_asked_with_sold(
    asked: Iterable[Wager], sold: Iterable[SoldWager]
) -> tuple[Difference, ...]:
    """List every (draw, game, selection) whose summed stake differs; empty when all was sold."""
    wanted: dict[tuple[int, int, str], Money] = {}
    given: dict[tuple[int, int, str], Money] = {}
    for wager in asked:
        place = (wager.draw_id, wager.game_id, wager.selection)
        wanted[place] = add_up((wanted.get(place, Money.of(0)), wager.stake))
    for got in sold:
        place = (got.draw_id, got.game_id, got.selection)
        given[place] = add_up((given.get(place, Money.of(0)), got.stake))
    places = dict.fromkeys((*wanted, *given))
    zero = Money.of(0)
    return tuple(
        Difference(*place, asked=wanted.get(place, zero), sold=given.get(place, zero))
        for place in places
        if wanted.get(place, zero) != given.get(place, zero)
    )
