"""An operation that moves money: its intent, the entries written about it, and what they add up to.

The journal keeps entries; an operation's money, paper and cash states are folded from them.
Source: the money rules in docs/money.md.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from pos_app.domain.money import ZERO, Money

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, timedelta

    from pos_app.domain.slip import Wager
    from pos_app.domain.ticket import TicketKey


class Kind(StrEnum):
    """Which money call."""

    SALE = "sale"
    PAYOUT = "payout"
    VOID = "void"
    REVERT = "revert"


class State(StrEnum):
    """What an entry says. Money first, then paper, cash and evidence."""

    PREPARED = "prepared"
    SENT = "sent"
    NOT_SENT = "not_sent"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    CONFIRMED = "confirmed"
    RECOVERED = "recovered"
    NOT_CREATED = "not_created"
    INCIDENT = "incident"
    PRINT_PENDING = "print_pending"
    PRINTING = "printing"
    PRINTED = "printed"
    PRINT_UNVERIFIED = "print_unverified"
    NOT_PRINTED = "not_printed"
    PRINT_DOUBTFUL = "print_doubtful"
    PRINT_WAIVED = "print_waived"
    HANDED_OVER = "handed_over"
    LOOKED_UP = "looked_up"


MONEY_STATES = frozenset(
    {
        State.PREPARED,
        State.SENT,
        State.NOT_SENT,
        State.REJECTED,
        State.UNKNOWN,
        State.CONFIRMED,
        State.RECOVERED,
        State.NOT_CREATED,
        State.INCIDENT,
    }
)
PAPER_STATES = frozenset(
    {
        State.PRINT_PENDING,
        State.PRINTING,
        State.PRINTED,
        State.PRINT_UNVERIFIED,
        State.NOT_PRINTED,
        State.PRINT_DOUBTFUL,
        State.PRINT_WAIVED,
    }
)
UNRESOLVED = frozenset({State.PREPARED, State.SENT, State.UNKNOWN, State.INCIDENT})
SUCCEEDED = frozenset({State.CONFIRMED, State.RECOVERED})
MAY_BE_TICKET = SUCCEEDED | {State.NOT_CREATED, State.INCIDENT}
"""What a sale ends in that the operator made a ticket of, or may have after all."""
DOUBTED = frozenset({State.UNKNOWN, State.INCIDENT, State.NOT_CREATED, State.LOOKED_UP})
"""An operation that was answered at once and never looked into has no entry of these."""
ON_PAPER = frozenset({State.PRINTED, State.PRINT_UNVERIFIED, State.PRINT_WAIVED})

_MONEY_STEPS: Mapping[State | None, frozenset[State]] = {
    None: frozenset({State.PREPARED}),
    State.PREPARED: frozenset({State.SENT, State.NOT_SENT}),
    State.SENT: frozenset({State.NOT_SENT, State.REJECTED, State.UNKNOWN, State.CONFIRMED}),
    State.UNKNOWN: frozenset(
        {State.RECOVERED, State.NOT_CREATED, State.REJECTED, State.INCIDENT, State.CONFIRMED}
    ),
    State.INCIDENT: frozenset({State.RECOVERED, State.NOT_CREATED, State.REJECTED}),
    State.CONFIRMED: frozenset({State.INCIDENT}),
    State.RECOVERED: frozenset({State.INCIDENT}),
    State.NOT_CREATED: frozenset({State.INCIDENT, State.RECOVERED}),
    State.NOT_SENT: frozenset(),
    State.REJECTED: frozenset(),
}


class Certainty(StrEnum):
    """What the screen says of an operation."""

    CONFIRMED = "confirmed"
    RECOVERED = "recovered"
    NOT_REGISTERED = "not_registered"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True)
class Intent:
    """What is about to be asked, written down before a byte leaves.

    `total` is the money concerned (sale: asked; payout: the prize confirmed by the cashier).
    `clock_offset` is server time minus this machine's. `baseline` is the last ticket number known
    for the user before a sale. `replaces` names the operation that a person sells again.
    """

    reference: str
    kind: Kind
    user: str
    at: datetime
    clock_offset: timedelta
    total: Money = ZERO
    wagers: tuple[Wager, ...] = ()
    ticket: TicketKey | None = None
    baseline: int | None = None
    replaces: str | None = None
    reason: str = ""
    draw_names: Mapping[int, str] = field(default_factory=dict)
    """draw id → shown name, so that paper and screens need no catalogue later."""


@dataclass(frozen=True, slots=True)
class Note:
    """One entry to be written: the journal gives it its place and its hash.

    `detail` holds JSON-able facts; never a PIN, password or token. `server_at` is what the
    operator's clock said at that moment (aware UTC), where it is known.
    """

    state: State
    detail: Mapping[str, object] = field(default_factory=dict)
    server_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it stands in the journal; `at` by this machine's clock, both aware UTC."""

    seq: int
    reference: str
    state: State
    detail: Mapping[str, object]
    at: datetime
    server_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """An intent with its entries, oldest first."""

    intent: Intent
    entries: tuple[Entry, ...]

    @property
    def reference(self) -> str:
        """The name that this till gave it."""
        return self.intent.reference

    @property
    def money(self) -> State:
        """The newest money state."""
        return self._newest(MONEY_STATES) or State.PREPARED

    @property
    def paper(self) -> State | None:
        """The newest paper state; None when nothing was to be printed."""
        return self._newest(PAPER_STATES)

    @property
    def is_unresolved(self) -> bool:
        """Whether it is not known what happened to the money."""
        return self.money in UNRESOLVED

    @property
    def has_succeeded(self) -> bool:
        """Whether the operator is known to have done it."""
        return self.money in SUCCEEDED

    @property
    def awaits_paper(self) -> bool:
        """Whether a document of it is still owed."""
        return self.has_succeeded and self.paper is not None and self.paper not in ON_PAPER

    @property
    def is_handed_over(self) -> bool:
        """Whether the cashier said that the cash was given."""
        return any(entry.state is State.HANDED_OVER for entry in self.entries)

    @property
    def copies(self) -> int:
        """How many times paper may have come out (sent to the printer with bytes written)."""
        came_out = {State.PRINTED, State.PRINT_UNVERIFIED, State.PRINT_DOUBTFUL}
        return sum(entry.state in came_out for entry in self.entries)

    @property
    def certainty(self) -> Certainty:
        """The word for the screen."""
        if self.is_unresolved:
            return Certainty.UNRESOLVED
        if self.money is State.RECOVERED:
            return Certainty.RECOVERED
        return Certainty.CONFIRMED if self.has_succeeded else Certainty.NOT_REGISTERED

    def detail(self, *states: State) -> Mapping[str, object]:
        """The facts beside the newest entry in one of these states; empty when there is none."""
        for entry in reversed(self.entries):
            if entry.state in states:
                return entry.detail
        return {}

    @property
    def ticket_number(self) -> int | None:
        """The ticket concerned: the one sold, or the one paid or voided."""
        if self.intent.ticket is not None:
            return self.intent.ticket.number
        number = self.detail(*SUCCEEDED).get("number")
        return number if isinstance(number, int) else None

    def concerns(self, key: TicketKey) -> bool:
        """Whether this is an operation about that ticket.

        A sale's day is its entry's `sold_on` (ISO date) where noted; else its intent must lie
        within a day of the ticket's, because a number may come again and the intent is in UTC.
        """
        if self.intent.ticket is not None:
            return self.intent.ticket == key
        if self.ticket_number != key.number:
            return False
        noted = self.detail(*SUCCEEDED).get("sold_on")
        if isinstance(noted, str):
            return noted == key.sold_on.isoformat()
        return abs((self.intent.at.date() - key.sold_on).days) <= 1

    def _newest(self, among: frozenset[State]) -> State | None:
        for entry in reversed(self.entries):
            if entry.state in among:
                return entry.state
        return None


def is_legal(before: State | None, after: State) -> bool:
    """Whether an entry `after` may follow the money state `before`.

    Paper, cash and evidence may always follow once the operation exists.
    """
    if after in MONEY_STATES:
        return after in _MONEY_STEPS.get(before, frozenset())
    return before is not None
