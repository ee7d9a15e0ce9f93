"""The money lane's room: the only writer of the journal, its own client, one operation at a time.

Thread: the money lane's.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.domain.errors import NotSignedInError
from pos_app.till.desk import Desk
from pos_app.till.reconcile import (
    Hunt,
    find_unfinished,
    hunt,
    look,
    next_hunt_at,
    recover_at_start,
)
from pos_app.till.reconcile.hunting.strangers import Watch, begin_watch
from pos_app.till.reconcile.schedule import next_look_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pos_app.domain.catalogue import Entity
    from pos_app.domain.operation import Operation
    from pos_app.domain.ticket import TicketKey
    from pos_app.till.desk import Rules
    from pos_app.till.ports import Clock, CounterStore, Journal, Service
    from pos_app.till.reconcile import Look
    from pos_app.till.server_clock import ServerClock


@dataclass(frozen=True, slots=True)
class Books:
    """What the journal holds open: money not known yet, paper still owed."""

    unresolved: tuple[Operation, ...]
    awaiting_paper: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look at an unresolved operation gave, and the books after it."""

    look: Look
    books: Books


@dataclass(frozen=True, slots=True)
class Hunted:
    """What one hunt for late duplicates and strangers found, and the books after it."""

    hunt: Hunt
    books: Books


@dataclass(slots=True)
class MoneyRoom:
    """Client, journal and clock; a desk once somebody is signed in.

    A tick reports Looked, or Hunted when a hunt found something or the user sells elsewhere.
    """

    service: Service
    journal: Journal
    clock: Clock
    rules: Rules
    new_reference: Callable[[], str]
    end: Callable[[], None]
    counters: CounterStore | None = None
    _desk: Desk | None = field(default=None, init=False)
    _has_recovered: bool = field(default=False, init=False)
    _next_look: datetime | None = field(default=None, init=False)
    _last_hunt: datetime | None = field(default=None, init=False)
    _next_hunt: datetime | None = field(default=None, init=False)
    _unfinished: frozenset[str] = field(default=frozenset(), init=False)
    _books: Books | None = field(default=None, init=False)
    """Read, and not planned by yet."""
    _watch: Watch | None = field(default=None, init=False)
    _next_watch: datetime | None = field(default=None, init=False)

    def seat(self, user: str, entity: Entity, server_clock: ServerClock) -> Books:
        """Let a user work here; what the last stop left behind is put in order first."""
        if not self._has_recovered:
            recover_at_start(self.journal, entity.time_zone)
            self._has_recovered = True
        self._desk = Desk(
            service=self.service,
            journal=self.journal,
            clock=self.clock,
            user=user,
            entity=entity,
            new_reference=self.new_reference,
            server_clock=server_clock,
            rules=self.rules,
        )
        self.hear(server_clock)
        self._watch = begin_watch(self._desk)
        self._desk = replace(self._desk, last_seen=self._watch.newest)
        self._next_watch = self.clock.now() + self.rules.sweep_every
        self._unfinished = find_unfinished(self._desk)
        return self.read_books()

    def hear(self, server_clock: ServerClock) -> None:
        """Take the server's clock as it is known now; the journal keeps both times."""
        self.journal.hear(server_clock.offset if server_clock.is_known else None)
        if self._desk is not None:
            self._desk = replace(self._desk, server_clock=server_clock)

    @property
    def desk(self) -> Desk:
        """Where the signed-in user works. Raises NotSignedInError while there is none."""
        if self._desk is None:
            raise NotSignedInError("nobody is seated at the money lane")
        return self._desk

    def leave(self) -> None:
        """Let nobody work here any more."""
        self._desk = self._watch = self._next_watch = None

    def read_books(self) -> Books:
        """Read what is open."""
        self._books = Books(
            tuple(self.journal.list_unresolved()), tuple(self.journal.list_awaiting_paper())
        )
        return self._books

    def next_due(self) -> float | None:
        """Seconds until something is due of itself; None while nothing is.

        The lane asks after it has reported a job: planning delays no report of a sale.
        """
        if self._books is not None:
            self._plan(self._books)
            self._books = None
        plans = (self._next_look, self._next_hunt, self._next_watch)
        times = [one for one in plans if one is not None]
        if self._desk is None or not times:
            return None
        return (min(times) - self.clock.now()) / timedelta(seconds=1)

    def tick(self) -> object | None:
        """Look at the unresolved operation that is due first."""
        now = self.clock.now()
        for operation in self._mine():
            due = next_look_at(operation, now, self.rules)
            if due is not None and due <= now:
                return Looked(look(self.desk, operation), self.read_books())
        if self._next_hunt is not None and self._next_hunt <= now:
            self._last_hunt = now
            found = hunt(self.desk, self._unfinished)
            books = self.read_books()
            return None if found.is_empty else Hunted(found, books)
        stranger = self._look_for_stranger(now)
        books = self.read_books()
        return None if stranger is None else Hunted(Hunt(strangers=(stranger,)), books)

    def close(self) -> None:
        """Let connection and journal go."""
        self.end()

    def _look_for_stranger(self, now: datetime) -> TicketKey | None:
        """Ask for the user's newest ticket when it is time: another till may have sold it."""
        if self._watch is None or self._next_watch is None or self._next_watch > now:
            return None
        self._next_watch = now + self.rules.sweep_every
        self._watch, stranger = self._watch.ask(self.desk)
        return stranger

    def _mine(self) -> tuple[Operation, ...]:
        return tuple(self.journal.list_unresolved(self.desk.user)) if self._desk else ()

    def _plan(self, books: Books) -> None:
        now = self.clock.now()
        user = self._desk.user if self._desk else None
        due = [
            at
            for operation in books.unresolved
            if operation.intent.user == user
            and (at := next_look_at(operation, now, self.rules)) is not None
        ]
        self._next_look = min(due, default=None)
        self._next_hunt = (
            next_hunt_at(self._desk, self._last_hunt, self._unfinished) if self._desk else None
        )
