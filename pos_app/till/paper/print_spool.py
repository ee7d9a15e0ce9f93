"""The spool: a view on the journal of the paper that is owed, and what a print does to it.

Nothing written → printed again by itself. Something written → a person decides. Only one print of
an operation is under way at a time, so a second click finds the first. Printing calls no money.
Thread: the money lane (it writes the journal); `fetch_ticket` the query lane.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.domain.errors import RefusedError
from pos_app.domain.operation import Kind, Note, Operation, State
from pos_app.domain.ticket import Ticket, TicketKey
from pos_app.till.ports import Proof
from pos_app.till.sell import find_key, has_all
from pos_app.till.void import takes_back

if TYPE_CHECKING:
    from pos_app.till.ports import Journal, JournalReader, PrintReport, Service

_BY_ITSELF = frozenset({State.PRINT_PENDING, State.NOT_PRINTED})
_STATES = {
    Proof.PROVEN: State.PRINTED,
    Proof.UNVERIFIED: State.PRINT_UNVERIFIED,
    Proof.NOT_PRINTED: State.NOT_PRINTED,
    Proof.DOUBTFUL: State.PRINT_DOUBTFUL,
}


@dataclass(frozen=True, slots=True)
class OwedPaper:
    """A document that is owed. `copy` is the number of its REIMPRESIÓN, 0 for the first paper."""

    operation: Operation
    copy: int

    @property
    def is_under_way(self) -> bool:
        """Whether the printer has it now."""
        return self.operation.paper is State.PRINTING

    @property
    def may_retry_alone(self) -> bool:
        """Whether nothing was written since it was last asked for: no person needs to decide."""
        return self.operation.paper in _BY_ITSELF


@dataclass(frozen=True, slots=True)
class PrintJob:
    """Leave to print an operation's document once, marked REIMPRESIÓN `copy` unless 0."""

    operation: Operation
    copy: int


def list_owed(journal: JournalReader) -> tuple[OwedPaper, ...]:
    """List the paper that is owed, oldest first."""
    return tuple(OwedPaper(one, one.copies) for one in journal.list_awaiting_paper())


def next_owed(journal: JournalReader) -> OwedPaper | None:
    """Give the oldest paper that may be printed without asking anybody.

    None when there is none, and while one is under way.
    """
    owed = list_owed(journal)
    if any(one.is_under_way for one in owed):
        return None
    return next((one for one in owed if one.may_retry_alone), None)


def begin_print(journal: Journal, reference: str) -> PrintJob | None:
    """Note that an operation's document goes to the printer; before a byte of it is written.

    None where there is nothing to print (never sold), where it is under way already, and while it
    is not known whether the ticket was taken back: nobody is given paper that may be dead. Call it
    for the first paper and for every reprint alike: after a kill the journal then knows which
    papers may be out.
    """
    operation = journal.find(reference)
    if operation is None or not operation.has_succeeded or operation.paper is State.PRINTING:
        return None
    if operation.intent.kind is Kind.SALE and any(
        takes_back(one, operation) for one in journal.list_unresolved()
    ):
        return None
    copy = operation.copies
    return PrintJob(journal.append(reference, Note(State.PRINTING, {"copy": copy})), copy)


def note_print(journal: Journal, reference: str, report: PrintReport) -> Operation:
    """Note how a print ended: printed, unverified, not printed, or doubtful."""
    facts: dict[str, object] = {}
    if report.error is not None:
        facts["error"] = report.error.code
    if report.used_fallback:
        facts["from"] = "data"
    return journal.append(reference, Note(_STATES[report.proof], facts))


def note_came_out(journal: Journal, reference: str, *, whole: bool) -> Operation:
    """Note what the cashier says of unverified or doubtful paper: it is whole, or owed again."""
    if whole:
        return waive_paper(journal, reference, "it came out whole, says the cashier")
    return journal.append(reference, Note(State.PRINT_PENDING, {"reason": "it did not come out"}))


def waive_paper(journal: Journal, reference: str, reason: str) -> Operation:
    """Note that no paper is owed any more, and why."""
    return journal.append(reference, Note(State.PRINT_WAIVED, {"reason": reason}))


def count_copies(journal: JournalReader, key: TicketKey) -> int:
    """Give the number for a reprint of a ticket that another till sold: paper of it is out."""
    return max(1, sum(one.copies for one in journal.find_by_ticket(key)))


def fetch_ticket(service: Service, operation: Operation, zone: str) -> Ticket | None:
    """Read a sold ticket with its PIN from the server, for paper; None when it cannot be whole.

    The PIN is never in the journal. Raises a ServiceError when the server cannot be asked.
    """
    key = find_key(operation, zone)
    if key is None:
        return None
    try:
        ticket = service.view_ticket(key)
    except RefusedError:
        pass  # not every copy of the operator's document has the view
    else:
        if has_all(ticket):
            return ticket
    last = service.last_ticket()
    return last if last is not None and last.number == key.number and has_all(last) else None
