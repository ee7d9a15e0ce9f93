"""What the till needs from outside: the operator's service, the journal, the printer, a clock.

Adapters and test fakes subclass these and pass the same contract suite.
Thread: one thread at a time uses an instance; session facts are shared inside the adapter.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime, timedelta

    from pos_app.domain.catalogue import Draw, Entity, Game, Product
    from pos_app.domain.document import Document
    from pos_app.domain.errors import PrinterError
    from pos_app.domain.money import Money
    from pos_app.domain.operation import Intent, Kind, Note, Operation
    from pos_app.domain.outcome import Outcome
    from pos_app.domain.results import Result
    from pos_app.domain.slip import Wager
    from pos_app.domain.ticket import Pin, Ticket, TicketKey, TicketRow
    from pos_app.till.shift.book import ShiftBook, ShiftReader


class Listing(Enum):
    """The operator's three ticket lists."""

    SOLD = "wager"
    WINNER = "winner"
    CANCELED = "canceled"


@dataclass(frozen=True, slots=True)
class ServerMoment:
    """What the server's clock said, and this machine's half-way through asking (aware UTC)."""

    server: datetime
    here: datetime


@dataclass(frozen=True, slots=True)
class Totals:
    """The operator's report over a range, in its own words."""

    sale: Money
    prize: Money
    agency: Money
    balance: Money
    parent_balance: Money


@dataclass(frozen=True, slots=True)
class Paid:
    """The operator paid a ticket. `amount` only where its answer says it."""

    number: int
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class CopyProposal:
    """What `copy` answered: the old ticket's wagers in today's draws."""

    number: int
    uuid: str
    wagers: tuple[Wager, ...]


class Service(ABC):
    """The operator's API, one method a call; queries return values and raise a ServiceError.

    Money calls never raise for what the line does: they send once and end in one of four outcomes.
    """

    @abstractmethod
    def sign_in(self, email: str, password: str) -> None:
        """Open a session. Raises RefusedError with the operator's words when it says no."""

    @abstractmethod
    def sign_out(self) -> None:
        """Tell the operator; the token is forgotten even when it cannot be told."""

    @abstractmethod
    def read_entity(self) -> Entity:
        """Agency, limits and paper texts (get-data)."""

    @abstractmethod
    def read_products(self) -> Sequence[Product]:
        """All products."""

    @abstractmethod
    def read_games(self) -> Mapping[int, Game]:
        """All selections of all games (inventory/template, some 14,000 rows)."""

    @abstractmethod
    def search_draws(self, day: date, category: str) -> Sequence[Draw]:
        """Open draws of a local day in a category."""

    @abstractmethod
    def read_time(self) -> ServerMoment:
        """The server's clock."""

    @abstractmethod
    def read_results(self, first: date, last: date) -> Sequence[Result]:
        """Results of local days, both inclusive."""

    @abstractmethod
    def view_ticket(self, key: TicketKey) -> Ticket:
        """One ticket with its wagers (and its PIN)."""

    @abstractmethod
    def last_ticket(self) -> Ticket | None:
        """The user's newest ticket, None where there is none."""

    @abstractmethod
    def list_tickets(self, listing: Listing, start: datetime, end: datetime) -> Sequence[TicketRow]:
        """Rows of one list created in [start, end], filtered again here."""

    @abstractmethod
    def fetch_image(self, uuid: str) -> bytes:
        """The ticket's image, encoded (PNG, JPEG, GIF, WebP)."""

    @abstractmethod
    def read_totals(self, start: datetime, end: datetime, category: str) -> Totals:
        """The operator's report."""

    @abstractmethod
    def create_ticket(self, wagers: Sequence[Wager]) -> Outcome[Ticket]:
        """Sell. Confirmed tickets may lack PIN or wagers where the answer had only a number."""

    @abstractmethod
    def pay_ticket(self, key: TicketKey, pin: Pin) -> Outcome[Paid]:
        """Pay a prize: check and pay in one, so never called to check."""

    @abstractmethod
    def cancel_ticket(self, number: int) -> Outcome[int]:
        """Void a ticket; the confirmed value is its number."""

    @abstractmethod
    def revert_ticket(self, number: int) -> Outcome[int]:
        """Revert a ticket; the confirmed value is its number."""

    @abstractmethod
    def copy_ticket(self, key: TicketKey) -> Outcome[CopyProposal]:
        """Ask the operator to copy a ticket; may write, so it is a money call."""


class JournalReader(ABC):
    """Reads what was written; any thread may have one of its own. `shifts` lie in the same file."""

    shifts: ShiftReader

    @abstractmethod
    def find(self, reference: str) -> Operation | None:
        """One operation."""

    @abstractmethod
    def list_unresolved(self, user: str | None = None) -> Sequence[Operation]:
        """Operations of which the money is not known, oldest first; of one user or of all."""

    @abstractmethod
    def list_awaiting_paper(self) -> Sequence[Operation]:
        """Operations whose document is still owed, oldest first (the spool)."""

    @abstractmethod
    def list_since(self, start: datetime, kind: Kind | None = None) -> Sequence[Operation]:
        """Operations begun since a moment of this machine's clock, newest first."""

    @abstractmethod
    def list_doubted(self, start: datetime) -> Sequence[Operation]:
        """Those of `list_since` that were ever in doubt: with an entry of the domain's DOUBTED."""

    @abstractmethod
    def first_sale(self, user: str, since: ServerMoment) -> Operation | None:
        """The user's first sale sent since a moment, by both clocks, that may be a ticket."""

    @abstractmethod
    def list_between(
        self, first: datetime, last: datetime, kind: Kind | None = None
    ) -> Sequence[Operation]:
        """Operations begun between two moments of the operator's time, inclusive, newest first."""

    @abstractmethod
    def find_by_ticket(self, key: TicketKey) -> Sequence[Operation]:
        """Operations about a ticket (its sale, payouts, voids), oldest first."""

    @abstractmethod
    def newest_sale(self) -> Operation | None:
        """The sale begun last of those that became a ticket, whoever sold it."""

    @abstractmethod
    def newest_paper(self) -> Operation | None:
        """The operation of whose paper something was noted last."""

    @abstractmethod
    def newest_ticket_number(self, user: str) -> int | None:
        """The last ticket number this journal knows for a user: a sale's baseline."""

    @abstractmethod
    def find_damage(self) -> str:
        """Say what since the last good check is not as written, naming the row; "" for nothing."""


class Journal(JournalReader):
    """The only writer. Durable when a method returns; raises JournalError when it cannot be."""

    shifts: ShiftBook

    @abstractmethod
    def open_operation(self, intent: Intent, *notes: Note) -> Operation:
        """Write an intent and its first entries in one transaction."""

    @abstractmethod
    def append(self, reference: str, *notes: Note) -> Operation:
        """Write entries in one transaction; an illegal step is a BugError and writes nothing."""

    @abstractmethod
    def hear(self, offset: timedelta | None) -> None:
        """Take server time minus this machine's (None: not known): each entry keeps both times."""


class CounterStore(ABC):
    """Keeps one text a cashier: what is keyed and not sold. Nothing in it is evidence."""

    @abstractmethod
    def keep(self, user: str, text: str) -> None:
        """Put a text in the place of the older one; durable when it returns."""

    @abstractmethod
    def find(self, user: str) -> str | None:
        """The newest text, None where there is none or it cannot be read."""


class Proof(Enum):
    """What is known of a printed document."""

    PROVEN = "printed, proven"
    UNVERIFIED = "printed, unverified"
    NOT_PRINTED = "not printed: nothing was written"
    DOUBTFUL = "unknown: something was written"


@dataclass(frozen=True, slots=True)
class PrintReport:
    """How a document ended. `error` is the reason when it is not printed or doubtful."""

    proof: Proof
    error: PrinterError | None = None
    used_fallback: bool = False  # a picture was no good: it was printed from data


class PrinterState(Enum):
    """The lamp."""

    READY = "ready"
    FAULT = "fault"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """What the printer says of itself; silence is UNKNOWN. `description`: "TCP 192.0.2.7"."""

    state: PrinterState
    error: PrinterError | None = None
    paper_is_low: bool = False
    description: str = ""


class Printer(ABC):
    """A printer behind a link. Never decides whether something was sold."""

    @abstractmethod
    def print_document(self, document: Document) -> PrintReport:
        """Print one document; never raises for what the device does."""

    @abstractmethod
    def read_status(self) -> PrinterStatus:
        """Ask how it is; never raises for what the device does."""

    @abstractmethod
    def close(self) -> None:
        """Let the device go."""


class Clock(ABC):
    """Time, so that tests can move it."""

    @abstractmethod
    def now(self) -> datetime:
        """This machine's clock, aware UTC."""

    @abstractmethod
    def monotonic(self) -> float:
        """Seconds that never go back."""
