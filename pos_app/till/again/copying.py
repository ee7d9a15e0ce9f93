"""Ask the operator to copy a ticket, which may sell: written down like a sale, then proven not one.

Whether `copy` sells is not in the operator's document. So it is journalled as the sale that it
might be: if the newest ticket is another afterwards, the usual rules adopt that one; if the line
broke, the usual looks find out; and nothing else is sold meanwhile. Thread: the money lane.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.domain.errors import ServiceError
from pos_app.domain.money import add_up
from pos_app.domain.operation import Kind, Note, State
from pos_app.domain.outcome import Confirmed
from pos_app.till.desk import Blocked, carry_out, find_blockers
from pos_app.till.reconcile import look

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pos_app.domain.operation import Operation
    from pos_app.domain.outcome import Outcome
    from pos_app.domain.slip import Wager
    from pos_app.domain.ticket import TicketKey
    from pos_app.till.desk import Desk
    from pos_app.till.ports import CopyProposal
    from pos_app.till.reconcile import Look

REASON = "copy"


@dataclass(frozen=True, slots=True)
class CopyReport:
    """How a copy ended. `sold` is there when the operator sold instead of proposing.

    `wagers` are the proposal's, empty unless it is proven that nothing was sold.
    """

    operation: Operation
    outcome: Outcome[CopyProposal]
    wagers: tuple[Wager, ...] = ()
    sold: Look | None = None


def copy_ticket(
    desk: Desk,
    key: TicketKey,
    expected: Sequence[Wager],
    draw_names: Mapping[int, str] | None = None,
) -> CopyReport | Blocked:
    """Ask for a copy and prove by `last` that nothing was sold.

    `expected` are the wagers a copy would sell, as far as the old ticket tells. Raises
    ServiceError when `last` cannot be read before (nothing was asked then), JournalError.
    """
    if blockers := find_blockers(desk, Kind.SALE):
        return Blocked(blockers, "an earlier sale is not resolved")
    before = desk.service.last_ticket()
    newest = None if before is None else before.number
    intent = desk.draft(
        Kind.SALE,
        add_up(wager.stake for wager in expected),
        wagers=tuple(expected),
        baseline=newest,
        reason=REASON,
        draw_names=draw_names,
    )
    carried = carry_out(
        desk,
        intent,
        lambda: desk.service.copy_ticket(key),
        lambda _: (Note(State.UNKNOWN, {"reason": "a copy may have been sold"}),),
    )
    operation, outcome = carried.operation, carried.outcome
    if not isinstance(outcome, Confirmed) or carried.journal_error is not None:
        return CopyReport(operation, outcome)
    try:
        after = desk.service.last_ticket()
    except ServiceError:
        return CopyReport(operation, outcome)  # unknown: looked up like any sale
    if (None if after is None else after.number) != newest:
        return CopyReport(operation, outcome, sold=look(desk, operation))
    operation = desk.journal.append(
        operation.reference,
        Note(State.LOOKED_UP, {"what": "last", "found": "same", "number": newest}, desk.stamp()),
        Note(State.NOT_CREATED, {"by": REASON}, desk.stamp()),
    )
    return CopyReport(operation, outcome, wagers=outcome.value.wagers)
