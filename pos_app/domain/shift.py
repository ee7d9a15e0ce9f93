"""A shift: from the float that opens it to the count that closes it, as entries that only add up.

The journal keeps the entries; what a shift is at a moment is folded from them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from pos_app.domain.money import ZERO, Money, add_up

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class Step(StrEnum):
    """What an entry of a shift says."""

    OPENED = "opened"
    CASH_IN = "cash_in"
    CASH_OUT = "cash_out"
    REPORTED = "reported"
    CLOSED = "closed"
    VERIFIED = "verified"


_WHILE_OPEN = frozenset({Step.CASH_IN, Step.CASH_OUT, Step.REPORTED, Step.CLOSED})
_AFTERWARDS = frozenset({Step.VERIFIED, Step.REPORTED})


@dataclass(frozen=True, slots=True)
class ShiftNote:
    """One entry to be written. `user` did it; `detail` holds JSON-able facts, amounts as text."""

    step: Step
    user: str
    detail: Mapping[str, object] = field(default_factory=dict)
    server_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ShiftEntry:
    """One entry as it stands in the journal; `at` by this machine's clock, both aware UTC."""

    seq: int
    shift: str
    step: Step
    user: str
    detail: Mapping[str, object]
    at: datetime
    server_at: datetime | None = None

    @property
    def amount(self) -> Money:
        """Its money: the float, or what was put in or taken out; zero for the others."""
        return read_amount(self.detail, "amount")

    @property
    def moment(self) -> datetime:
        """The operator's time where it was known, else this machine's."""
        return self.server_at or self.at


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift with its entries, oldest first; the first opens it."""

    reference: str
    entries: tuple[ShiftEntry, ...]

    @property
    def user(self) -> str:
        """Who opened it."""
        return self.entries[0].user

    @property
    def opening(self) -> ShiftEntry:
        """Its first entry."""
        return self.entries[0]

    @property
    def closing(self) -> ShiftEntry | None:
        """The entry that closed it; None while it is open."""
        return next((one for one in self.entries if one.step is Step.CLOSED), None)

    @property
    def is_open(self) -> bool:
        """Whether it still counts."""
        return self.closing is None

    @property
    def float(self) -> Money:
        """The cash that was in the drawer at the beginning."""
        return self.opening.amount

    @property
    def movements(self) -> tuple[ShiftEntry, ...]:
        """Cash put in and taken out, oldest first."""
        return tuple(e for e in self.entries if e.step in {Step.CASH_IN, Step.CASH_OUT})

    @property
    def cash_in(self) -> Money:
        """The sum of what was put in."""
        return add_up(one.amount for one in self.entries if one.step is Step.CASH_IN)

    @property
    def cash_out(self) -> Money:
        """The sum of what was taken out."""
        return add_up(one.amount for one in self.entries if one.step is Step.CASH_OUT)

    @property
    def verified_by(self) -> str:
        """The second person who verified its close; "" for nobody."""
        return next((one.user for one in self.entries if one.step is Step.VERIFIED), "")


def may_follow(before: Shift | None, step: Step) -> bool:
    """Whether an entry may follow; `before` is None for a shift that is not there yet."""
    if before is None:
        return step is Step.OPENED
    if before.is_open:
        return step in _WHILE_OPEN
    return step in _AFTERWARDS and not (step is Step.VERIFIED and before.verified_by)


def read_amount(detail: Mapping[str, object], name: str) -> Money:
    """Read an amount from an entry's facts; zero where there is none."""
    text = detail.get(name)
    return Money.of(text) if isinstance(text, str) else ZERO
