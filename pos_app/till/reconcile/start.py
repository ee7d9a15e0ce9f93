"""What a till that was stopped left behind, put in order before the first sale (rule 12).

Thread: the money lane, once, before anything else is done.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.domain.operation import Kind, Note, Operation, State
from pos_app.till.sell import find_key
from pos_app.till.void import is_taken_back

if TYPE_CHECKING:
    from pos_app.till.ports import Journal

STOPPED = "the till was stopped"


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was found at start: to be looked up (each by its own user), and to be printed.

    `unresolved` and `owed` are operations as they stand after the start put them in order, oldest
    first. Everything in `owed` is a marked reprint: paper may have come out before.
    """

    unresolved: tuple[Operation, ...] = ()
    owed: tuple[Operation, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the cashier need not be told anything."""
        return not self.unresolved and not self.owed


def recover_at_start(journal: Journal, zone: str) -> Recovery:
    """Turn what was under way into what it is now: unknown, not sent, or doubtful paper.

    Raises JournalError when the journal cannot be written: the till must not sell.
    """
    for operation in journal.list_unresolved():
        if operation.money is State.SENT:
            journal.append(operation.reference, Note(State.UNKNOWN, {"reason": STOPPED}))
        elif operation.money is State.PREPARED:
            # Proof: SENT is written before a byte leaves.
            journal.append(operation.reference, Note(State.NOT_SENT, {"reason": STOPPED}))
    for operation in journal.list_awaiting_paper():
        _order_paper(journal, operation, zone)
    return Recovery(tuple(journal.list_unresolved()), tuple(journal.list_awaiting_paper()))


def _order_paper(journal: Journal, operation: Operation, zone: str) -> None:
    key = find_key(operation, zone)
    if operation.intent.kind is Kind.SALE and key is not None and is_taken_back(journal, key):
        journal.append(operation.reference, Note(State.PRINT_WAIVED, {"reason": "voided"}))
    elif operation.paper in {State.PRINT_PENDING, State.PRINTING}:
        journal.append(operation.reference, Note(State.PRINT_DOUBTFUL, {"reason": STOPPED}))
