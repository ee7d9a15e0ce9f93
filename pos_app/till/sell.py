"""Sell a slip: intent first, one call, and nothing local may look like a failed sale afterwards.

Source: the sale's rules 1, 2, 3, 7, 10 and 11 of the law of money.
Thread: the money lane.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from pos_app.domain.errors import JournalError, ServiceError
from pos_app.domain.money import add_up
from pos_app.domain.operation import SUCCEEDED, Kind, Note, Operation, State
from pos_app.domain.outcome import Confirmed, Outcome
from pos_app.domain.ticket import Difference, Ticket, TicketKey, compare_asked_with_sold
from pos_app.till.desk import Blocked, Desk, carry_out, find_blockers
from pos_app.till.wording import local_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pos_app.domain.slip import Wager

_GIVEN_BACK = frozenset({State.NOT_CREATED, State.NOT_SENT, State.REJECTED})
"""What a new sale may replace: it is known that there is no ticket."""


@dataclass(frozen=True, slots=True)
class SaleReport:
    """How a sale ended. `ticket` (with its PIN, in memory only) is there when it was confirmed."""

    operation: Operation
    outcome: Outcome[Ticket]
    ticket: Ticket | None = None
    differences: tuple[Difference, ...] = ()
    journal_error: JournalError | None = None
    """The outcome could not be kept: the ticket exists, is not printed yet, and will be found."""

    @property
    def is_complete(self) -> bool:
        """Whether the ticket has all that paper needs: number, PIN and wagers."""
        return self.ticket is not None and has_all(self.ticket)

    @property
    def may_print(self) -> bool:
        """Whether paper may come out: whole, and written down before."""
        return self.is_complete and self.journal_error is None


def sell(
    desk: Desk,
    wagers: Sequence[Wager],
    *,
    draw_names: Mapping[int, str] | None = None,
    replaces: str | None = None,
    prints_at_once: bool = False,
) -> SaleReport | Blocked:
    """Sell these wagers as one ticket; equal ones are merged by the slip already.

    `draw_names` are kept beside the intent for screens without a catalogue. `replaces` is the
    reference of the operation whose slip was given back. `prints_at_once` says that the caller
    gives a ticket that has all to the printer now: `printing` is noted with the yes, in one write.
    The baseline of a journal that knows no ticket of the user is the newest that the server told
    at sign-in.

    Only this user's unresolved *sales* block: `last` must keep meaning this sale, and no other
    kind changes what it means. Raises JournalError when the intent cannot be kept; then nothing
    was sent.
    """
    if blockers := find_blockers(desk, Kind.SALE):
        return Blocked(blockers, "an earlier sale is not resolved")
    if replaces is not None and (blocked := _refuse_replacing(desk, replaces)):
        return blocked
    known = desk.journal.newest_ticket_number(desk.user)
    intent = desk.draft(
        Kind.SALE,
        add_up(wager.stake for wager in wagers),
        wagers=tuple(wagers),
        baseline=desk.last_seen if known is None else known,
        replaces=replaces,
        draw_names=draw_names,
    )
    carried = carry_out(
        desk,
        intent,
        lambda: desk.service.create_ticket(intent.wagers),
        lambda ticket: (
            Note(State.CONFIRMED, describe_sold(desk, intent.wagers, ticket), desk.stamp()),
            Note(State.PRINT_PENDING),
            *((Note(State.PRINTING, {"copy": 0}),) if prints_at_once and has_all(ticket) else ()),
        ),
    )
    report = SaleReport(carried.operation, carried.outcome, journal_error=carried.journal_error)
    if isinstance(carried.outcome, Confirmed):
        return _complete(desk, report, carried.outcome.value)
    return report


def has_all(ticket: Ticket) -> bool:
    """Whether a ticket may become paper: number, PIN and wagers."""
    return ticket.pin is not None and bool(ticket.wagers)


def describe_sold(desk: Desk, asked: Sequence[Wager], ticket: Ticket) -> dict[str, object]:
    """Give the facts of a sold ticket for the journal: never its PIN.

    A ticket that is only a number yet has no sure day (`sold_on` is left out) and no wagers to
    compare.
    """
    facts: dict[str, object] = {"number": ticket.number, "sold_at": ticket.sold_at.isoformat()}
    if ticket.wagers:
        facts["sold_on"] = desk.day_of(ticket.sold_at).isoformat()
        facts["total"] = str(ticket.total)
        facts["differences"] = describe_differences(compare_asked_with_sold(asked, ticket.wagers))
    return facts


def find_key(operation: Operation, zone: str) -> TicketKey | None:
    """Name the ticket of an operation; None while it has none.

    A sale answered with a number only has its day from the look that completed it, else from the
    moment it was answered.
    """
    if operation.intent.ticket is not None:
        return operation.intent.ticket
    facts = operation.detail(*SUCCEEDED)
    number, completed = operation.ticket_number, operation.detail(State.LOOKED_UP).get("completed")
    if number is None:
        return None
    if "sold_on" not in facts and isinstance(completed, dict):
        facts = completed
    if "sold_on" in facts:
        return TicketKey(number, date.fromisoformat(str(facts["sold_on"])))
    sold_at = facts.get("sold_at")
    moment = operation.intent.at if sold_at is None else datetime.fromisoformat(str(sold_at))
    return TicketKey(number, local_day(moment, zone))


def find_sold_at(operation: Operation) -> datetime:
    """Give the operator's moment of a sale; that of its sending where none was told."""
    facts = operation.detail(*SUCCEEDED)
    completed = operation.detail(State.LOOKED_UP).get("completed")
    if "sold_on" not in facts and isinstance(completed, dict):
        facts = completed
    told = facts.get("sold_at")
    if isinstance(told, str):
        return datetime.fromisoformat(told)
    return operation.intent.at + operation.intent.clock_offset


def describe_differences(differences: Sequence[Difference]) -> list[dict[str, object]]:
    """Write differences as facts: amounts as canonical text."""
    return [
        {
            "draw": one.draw_id,
            "game": one.game_id,
            "selection": one.selection,
            "asked": str(one.asked),
            "sold": str(one.sold),
        }
        for one in differences
    ]


def complete_ticket(desk: Desk, ticket: Ticket) -> Ticket:
    """Ask for what a confirmed ticket lacks: `last` when it is this ticket, else view.

    Gives it back as it was when neither knows more; never raises for what the line does.
    """
    if has_all(ticket):
        return ticket
    try:
        last = desk.service.last_ticket()
    except ServiceError:
        last = None
    if last is not None and last.number == ticket.number and has_all(last):
        return _keep_what_was_known(ticket, last)
    try:
        seen = desk.service.view_ticket(TicketKey(ticket.number, desk.day_of(ticket.sold_at)))
    except ServiceError:
        return ticket
    return _keep_what_was_known(ticket, seen) if seen.wagers else ticket


def _refuse_replacing(desk: Desk, reference: str) -> Blocked | None:
    old = desk.journal.find(reference)
    if old is None:
        return Blocked((), "the operation to replace is not in the journal")
    if old.money not in _GIVEN_BACK:
        return Blocked((old,), "the operation to replace is not known to have failed")
    sold = tuple(
        one
        for one in desk.journal.list_since(old.intent.at, Kind.SALE)
        if one.intent.replaces == reference and one.has_succeeded
    )
    return Blocked(sold, "the slip was sold again already") if sold else None


def _complete(desk: Desk, report: SaleReport, answered: Ticket) -> SaleReport:
    """Complete a sold ticket and compare it; what fails here has no say in the sale."""
    asked = report.operation.intent.wagers
    ticket = complete_ticket(desk, answered)
    report = replace(
        report,
        ticket=ticket,
        differences=compare_asked_with_sold(asked, ticket.wagers) if ticket.wagers else (),
    )
    if not ticket.wagers or answered.wagers or report.journal_error is not None:
        return report
    facts = {"completed": describe_sold(desk, asked, ticket)}
    try:
        operation = desk.journal.append(report.operation.reference, Note(State.LOOKED_UP, facts))
    except JournalError:
        return report  # the sale rests safely; these facts the server gives at any time
    return replace(report, operation=operation)


def _keep_what_was_known(first: Ticket, full: Ticket) -> Ticket:
    return replace(full, pin=full.pin or first.pin, uuid=full.uuid or first.uuid)
