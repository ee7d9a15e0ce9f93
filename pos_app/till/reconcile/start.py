"""What a till that was stopped left behind, put in order before the first sale (rule 12).

Thread: the money lane, once, before anything else is done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.operation import Kind, Note, Operation, State
from pos_app.till.sell import find_key
from pos_app.till.void import is_taken_back

if TYPE_CHECKING:
    from pos_app.till.ports import Journal

STOPPED = "the till was stopped"


def recover_at_start(journal: Journal, zone: str) -> None:
    """Turn what was under way into what it is now: unknown, not sent, or doubtful paper.

    What is unresolved then is looked up, each by its own user; what is owed is a marked reprint.

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


def _order_paper(journal: Journal, operation: Operation, zone: str) -> None:
    key = find_key(operation, zone)
    if operation.intent.kind is Kind.SALE and key is not None and is_taken_back(journal, key):
        journal.append(operation.reference, Note(State.PRINT_WAIVED, {"reason": "voided"}))
    elif operation.paper in {State.PRINT_PENDING, State.PRINTING}:
        journal.append(operation.reference, Note(State.PRINT_DOUBTFUL, {"reason": STOPPED}))
