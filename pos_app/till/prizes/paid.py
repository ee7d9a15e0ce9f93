"""What this till paid: since its shift was opened, and what cash it has still to hand over.

Thread: the query lane; reads only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.domain.operation import Kind, Operation
from pos_app.till.wording import local_day, span_day

if TYPE_CHECKING:
    from datetime import datetime

    from pos_app.till.ports import JournalReader

OWED_DAYS = 30
"""How far back cash is looked for that was never said to be handed over."""


@dataclass(frozen=True, slots=True)
class Payouts:
    """Payouts that the operator is known to have made, oldest first.

    `paid` are those since the open shift began, or of the local day where none is open; `owed`
    those of which nobody said that the customer has the cash, by whatever user they were made.
    """

    paid: tuple[Operation, ...] = ()
    owed: tuple[Operation, ...] = ()
    is_of_shift: bool = False


def gather_payouts(journal: JournalReader, now: datetime, zone: str) -> Payouts:
    """Read them from the journal; `now` is this machine's clock. Raises JournalError."""
    shift = journal.shifts.newest_shift()
    is_of_shift = shift is not None and shift.is_open
    since = span_day(local_day(now, zone), zone)[0]
    if shift is not None and shift.is_open:
        since = shift.opening.at
    first = min(since, now - timedelta(days=OWED_DAYS))
    made = [one for one in reversed(journal.list_since(first, Kind.PAYOUT)) if one.has_succeeded]
    return Payouts(
        tuple(one for one in made if one.intent.at >= since),
        tuple(one for one in made if not one.is_handed_over),
        is_of_shift,
    )
