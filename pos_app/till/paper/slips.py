"""Makes an operation's slip anew from the journal: a prize paid, a ticket taken back.

Thread: any; pure functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.operation import SUCCEEDED, Kind
from pos_app.till.paper.compose_deeds import Deed, payout_document, void_document
from pos_app.till.shift.ledger import paid_amount

if TYPE_CHECKING:
    from datetime import datetime

    from pos_app.domain.catalogue import Catalogue, Entity
    from pos_app.domain.document import Document
    from pos_app.domain.operation import Operation
    from pos_app.domain.ticket import Ticket

REASONS = {"customer": "a pedido del cliente", "unprinted": "no salió en papel"}
"""What stands on paper for the reasons that the till itself gives; others as they were typed."""


def slip_document(
    operation: Operation,
    entity: Entity,
    catalogue: Catalogue | None,
    *,
    till_name: str,
    ticket: Ticket | None = None,
    copy_number: int = 0,
    is_practice: bool = False,
) -> Document | None:
    """Make the slip of a payout, void or revert; None for a sale, and where nothing was done.

    `ticket` names the plays that won; without it the slip has only number, day and amount.
    """
    key, kind = operation.intent.ticket, operation.intent.kind
    if key is None or kind is Kind.SALE or not operation.has_succeeded:
        return None
    reason = operation.intent.reason
    deed = Deed(
        key,
        done_at(operation),
        paid_amount(operation),
        operation.reference,
        ticket,
        REASONS.get(reason, reason),
    )
    if kind is Kind.PAYOUT:
        return payout_document(
            deed,
            entity,
            catalogue,
            till_name=till_name,
            copy_number=copy_number,
            is_practice=is_practice,
        )
    return void_document(
        deed, entity, till_name=till_name, copy_number=copy_number, is_practice=is_practice
    )


def done_at(operation: Operation) -> datetime:
    """Give when the operator did it: its clock where it was known, else this machine's."""
    for entry in operation.entries:
        if entry.state in SUCCEEDED:
            return entry.server_at or entry.at + operation.intent.clock_offset
    return operation.intent.at + operation.intent.clock_offset
