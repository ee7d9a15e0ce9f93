"""Whether a ticket of the server's is the one that an unknown sale asked for (rule 5).

Thread: any; pure functions.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from pos_app.domain.ticket import TicketKey, compare_asked_with_sold, tally

if TYPE_CHECKING:
    from pos_app.domain.operation import Intent
    from pos_app.domain.slip import Wager
    from pos_app.domain.ticket import SoldWager, Ticket, TicketRow
    from pos_app.till.ports import JournalReader

_DAY = timedelta(days=1)


class Match(Enum):
    """How a ticket stands to an intent."""

    OURS = "everything fits"
    NEAR = "it may be this sale (reduced, or at an odd time): a person decides"
    OTHER = "another sale"


def sent_at(intent: Intent) -> datetime:
    """Give the moment of sending by the server's clock, as it was known then."""
    return intent.at + intent.clock_offset


def judge(intent: Intent, ticket: Ticket, *, now: datetime, slack: timedelta) -> Match:
    """Compare a ticket that is new to the journal with an intent; `now` by the server's clock.

    OURS is the law's test to the letter. NEAR keeps "not created" from being said of a ticket
    that is the same sale with less in it (sold out), or outside of the time that is allowed.
    """
    if ticket.number == intent.baseline:
        return Match.OTHER
    is_in_time = sent_at(intent) - slack <= ticket.sold_at <= now + slack
    is_same = tally(ticket.wagers) == tally(intent.wagers)
    if is_in_time and is_same and ticket.total == intent.total:
        return Match.OURS
    if is_same or (is_in_time and _is_part(ticket.wagers, intent.wagers)):
        return Match.NEAR
    return Match.OTHER


def is_known(journal: JournalReader, key: TicketKey) -> bool:
    """Whether the journal knows a ticket.

    The neighbouring days are asked as well: a sale near midnight may have been answered without
    its moment.
    """
    days = (key.sold_on, key.sold_on - _DAY, key.sold_on + _DAY)
    return any(journal.find_by_ticket(TicketKey(key.number, day)) for day in days)


def is_foreign(row: TicketRow, user: str) -> bool:
    """Whether a list's row names another seller; one that names none may be anybody's."""
    return bool(row.email) and row.email.casefold() != user.casefold()


def _is_part(sold: tuple[SoldWager, ...], asked: tuple[Wager, ...]) -> bool:
    """Whether nothing was sold that was not asked, and no stake is above the asked one."""
    differences = compare_asked_with_sold(asked, sold)
    return bool(sold) and all(one.sold <= one.asked for one in differences)
