"""Notice that this user sells elsewhere: a new ticket that this till did not sell (rule 2).

Thread: the money lane.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pos_app.domain.errors import ServiceError
from pos_app.domain.operation import Kind
from pos_app.domain.ticket import TicketKey
from pos_app.till.reconcile.adoption import is_known

if TYPE_CHECKING:
    from datetime import datetime

    from pos_app.till.desk import Desk


@dataclass(frozen=True, slots=True)
class Watch:
    """What is known of the user's newest ticket since sign-in; each stranger is told once.

    `since` is the server's moment of the sign-in: what was sold before is nobody's business.
    """

    since: datetime
    newest: int | None = None

    def ask(self, desk: Desk) -> tuple[Watch, TicketKey | None]:
        """Ask for the newest ticket, and name it when somebody else must have sold it.

        While a sale of the user is unresolved nothing is asked: the ticket may be that sale's.
        What the line does only delays it.
        """
        if any(one.intent.kind is Kind.SALE for one in desk.journal.list_unresolved(desk.user)):
            return self, None
        try:
            last = desk.service.last_ticket()
        except ServiceError:
            return self, None
        if last is None or last.number == self.newest:
            return self, None
        seen = replace(self, newest=last.number)
        key = TicketKey(last.number, desk.day_of(last.sold_at))
        is_new = last.sold_at >= self.since - desk.rules.slack
        return seen, key if is_new and not is_known(desk.journal, key) else None


def begin_watch(desk: Desk) -> Watch:
    """Read the newest ticket at sign-in; where it cannot be read, the first one seen later counts.

    Never raises for what the line does.
    """
    try:
        last = desk.service.last_ticket()
    except ServiceError:
        last = None
    return Watch(desk.now(), None if last is None else last.number)
