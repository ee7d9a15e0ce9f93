"""Notice that this user sells elsewhere: a new ticket that this till did not sell (rule 2).

Thread: the money lane, or the query lane with its own reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.operation import Kind
from pos_app.domain.ticket import TicketKey
from pos_app.till.reconcile.adoption import is_known
from pos_app.till.wording import local_day

if TYPE_CHECKING:
    from datetime import datetime

    from pos_app.domain.ticket import Ticket
    from pos_app.till.ports import JournalReader


def find_stranger(
    journal: JournalReader,
    user: str,
    last: Ticket | None,
    *,
    baseline: int | None,
    since: datetime,
    zone: str,
) -> TicketKey | None:
    """Name the user's newest ticket when somebody else must have sold it; None otherwise.

    `last` is what the server calls the user's newest; `baseline` the one that was the newest at
    sign-in, `since` the server's moment of it. While a sale of the user is unresolved nothing is
    said: the ticket may be that sale's.
    """
    if last is None or last.number == baseline or last.sold_at < since:
        return None
    if any(one.intent.kind is Kind.SALE for one in journal.list_unresolved(user)):
        return None
    key = TicketKey(last.number, local_day(last.sold_at, zone))
    return None if is_known(journal, key) else key
