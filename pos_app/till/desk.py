"""What every verb that moves money needs, and the one way in which a money call is made.

Thread: the money lane.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Generic, TypeVar, assert_never

from pos_app.domain.errors import JournalError
from pos_app.domain.money import ZERO, Money
from pos_app.domain.operation import Intent, Kind, Note, Operation, State
from pos_app.domain.outcome import Confirmed, NotSent, Outcome, Rejected, Unknown
from pos_app.till.server_clock import ServerClock
from pos_app.till.wording import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pos_app.domain.catalogue import Entity
    from pos_app.domain.slip import Wager
    from pos_app.domain.ticket import TicketKey
    from pos_app.till.ports import Clock, Journal, Service

T = TypeVar("T")


def _seconds(*figures: float) -> tuple[timedelta, ...]:
    return tuple(timedelta(seconds=one) for one in figures)


@dataclass(frozen=True, slots=True)
class Rules:
    """The figures of the money rules; a setting may replace those that settings name."""

    looks: tuple[timedelta, ...] = _seconds(1, 3, 6, 12, 24, 48, 90, 120)
    then_every: timedelta = timedelta(seconds=60)
    quiet: timedelta = timedelta(seconds=120)
    negatives: int = 2
    """Negative reads after the quiet period before "not created" may be said."""
    slack: timedelta = timedelta(seconds=5)
    """How far the server's `created_at` may lie outside of what this till knows."""
    cancel_tries: tuple[timedelta, ...] = _seconds(1, 2, 4, 8, 16, 32)
    hunt_every: timedelta = timedelta(seconds=10)
    """How often late duplicates are hunted while a sale was ever unknown."""
    sweep_every: timedelta = timedelta(seconds=60)
    """How often they are hunted when every sale was answered at once."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Who sells, where to ask, where to write. Replaced as a whole when one of them changes."""

    service: Service
    journal: Journal
    clock: Clock
    user: str
    """The e-mail signed in with: what the operator's lists call the seller."""
    entity: Entity
    new_reference: Callable[[], str]
    server_clock: ServerClock = field(default_factory=ServerClock)
    rules: Rules = field(default_factory=Rules)
    last_seen: int | None = None
    """The user's newest ticket as the server told it at sign-in."""

    def now(self) -> datetime:
        """Give the server's time, aware UTC."""
        return self.server_clock.now(self.clock)

    def stamp(self) -> datetime | None:
        """Give the server's time for an entry; None while the server has not told it."""
        return self.now() if self.server_clock.is_known else None

    def day_of(self, moment: datetime) -> date:
        """Give the local day of a moment."""
        return local_day(moment, self.entity.time_zone)

    def draft(
        self,
        kind: Kind,
        total: Money = ZERO,
        *,
        wagers: tuple[Wager, ...] = (),
        ticket: TicketKey | None = None,
        baseline: int | None = None,
        replaces: str | None = None,
        reason: str = "",
        draw_names: Mapping[int, str] | None = None,
    ) -> Intent:
        """Put an intent together, with a new reference and this moment."""
        return Intent(
            reference=self.new_reference(),
            kind=kind,
            user=self.user,
            at=self.clock.now(),
            clock_offset=self.server_clock.offset,
            total=total,
            wagers=wagers,
            ticket=ticket,
            baseline=baseline,
            replaces=replaces,
            reason=reason,
            draw_names=draw_names or {},
        )


@dataclass(frozen=True, slots=True)
class Blocked:
    """Nothing was sent, because these must be resolved first (or are in the way for good)."""

    operations: tuple[Operation, ...] = ()
    why: str = ""
    """For the log and the tests; the screen has its own words."""


@dataclass(frozen=True, slots=True)
class Carried(Generic[T]):
    """How a money call ended, and whether the journal could keep it.

    With a `journal_error` the outcome is as true as ever, but the operation rests as SENT: it
    stays unresolved, and is looked up like an unknown one as soon as the journal writes again.
    """

    operation: Operation
    outcome: Outcome[T]
    journal_error: JournalError | None = None


def carry_out(
    desk: Desk,
    intent: Intent,
    call: Callable[[], Outcome[T]],
    on_yes: Callable[[T], tuple[Note, ...]],
    facts: Mapping[str, object] | None = None,
) -> Carried[T]:
    """Make a money call: intent first, one call, outcome noted.

    Raises JournalError when the intent cannot be kept; then nothing was sent.
    """
    operation = desk.journal.open_operation(
        intent, Note(State.PREPARED, facts or {}), Note(State.SENT, {}, desk.stamp())
    )
    outcome = call()
    try:
        operation = desk.journal.append(intent.reference, *_notes(desk, outcome, on_yes))
    except JournalError as error:
        return Carried(operation, outcome, error)
    return Carried(operation, outcome)


def _notes(
    desk: Desk, outcome: Outcome[T], on_yes: Callable[[T], tuple[Note, ...]]
) -> tuple[Note, ...]:
    match outcome:
        case Confirmed(value):
            return on_yes(value)
        case Rejected():
            facts = {
                "text": outcome.text,
                "body_status": outcome.body_status,
                "http_status": outcome.http_status,
                "closed_draws": list(outcome.closed_draws),
            }
            return (Note(State.REJECTED, facts, desk.stamp()),)
        case NotSent(reason):
            return (Note(State.NOT_SENT, {"reason": reason}),)
        case Unknown(reason):
            return (Note(State.UNKNOWN, {"reason": reason}),)
        case _:
            assert_never(outcome)


def find_blockers(desk: Desk, kind: Kind, ticket: TicketKey | None = None) -> tuple[Operation, ...]:
    """List this user's operations of a kind that wait for an answer (about a ticket, if named).

    An incident does not block: its tickets are known by number, and a person settles it meanwhile.
    """
    return tuple(
        one
        for one in desk.journal.list_unresolved(desk.user)
        if one.intent.kind is kind
        and one.money is not State.INCIDENT
        and ticket in {None, one.intent.ticket}
    )
