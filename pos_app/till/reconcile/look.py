"""What one look at an unresolved operation gives, and how its evidence is written.

Thread: the money lane.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from pos_app.domain.errors import NotSignedInError, ServiceError
from pos_app.domain.operation import Note, Operation, State
from pos_app.till.reconcile.schedule import FAILED, NEAR, NEGATIVE, may_be_declared

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pos_app.domain.ticket import Difference, Ticket, TicketKey
    from pos_app.till.desk import Desk

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Look:
    """One look: the operation as it stands now, and what was seen.

    `ticket` is the recovered one with its PIN, in memory only. `near` are tickets that a person
    must judge. `strangers` are this user's tickets that this till did not sell: the user is open
    elsewhere. `may_be_declared`: a person may now say "not created".
    """

    operation: Operation
    ticket: Ticket | None = None
    differences: tuple[Difference, ...] = ()
    near: tuple[TicketKey, ...] = ()
    strangers: tuple[TicketKey, ...] = ()
    may_be_declared: bool = False
    session_is_over: bool = False
    is_of_another_user: bool = False
    """Nothing was asked: only the user who made an intent can resolve it."""

    @property
    def is_resolved(self) -> bool:
        """Whether it is known now what happened to the money."""
        return not self.operation.is_unresolved


@dataclass(slots=True)
class Evidence:
    """What was asked in one look, when, and what came back; becomes one LOOKED_UP entry."""

    desk: Desk
    at: datetime
    """The server's time when the look began."""
    asked: list[dict[str, object]] = field(default_factory=list)
    has_failed: bool = False
    session_is_over: bool = False
    facts: dict[str, object] = field(default_factory=dict)

    def ask(self, what: str, read: Callable[[], T], say: Callable[[T], object]) -> T | None:
        """Ask one thing; None when it could not be read, which is noted by its code."""
        fact: dict[str, object] = {"what": what, "at": self.desk.now().isoformat()}
        self.asked.append(fact)
        try:
            value = read()
        except ServiceError as error:
            fact["error"] = error.code
            self.has_failed = True
            self.session_is_over |= isinstance(error, NotSignedInError)
            return None
        fact["answer"] = say(value)
        return value

    def note(self, found: str) -> Note:
        """Make the entry."""
        facts = {"at": self.at.isoformat(), "asked": self.asked, "found": found, **self.facts}
        return Note(State.LOOKED_UP, facts, self.desk.stamp())

    def no_news(self, *, near: bool = False) -> str:
        """Say what a look without a certain answer found: half a read is no negative one."""
        if near:
            return NEAR
        return FAILED if self.has_failed else NEGATIVE


def open_notes(operation: Operation) -> tuple[Note, ...]:
    """Give what must be written before a resolution: an operation still SENT was never noted."""
    if operation.money is State.SENT:
        return (Note(State.UNKNOWN, {"reason": "its outcome was not noted"}),)
    return ()


def report_look(
    desk: Desk,
    operation: Operation,
    evidence: Evidence,
    *,
    near: tuple[TicketKey, ...] = (),
    strangers: tuple[TicketKey, ...] = (),
) -> Look:
    """Note a look that resolved nothing, and report it."""
    note = evidence.note(evidence.no_news(near=bool(near)))
    operation = desk.journal.append(operation.reference, *open_notes(operation), note)
    return Look(
        operation,
        near=near,
        strangers=strangers,
        may_be_declared=may_be_declared(operation, desk.rules),
        session_is_over=evidence.session_is_over,
    )
