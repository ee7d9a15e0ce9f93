"""What a check of a ticket found: its plays beside the results, its prize, whether it can be paid.

A check only reads; nothing here pays. Thread: any.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from pos_app.domain.money import Money
    from pos_app.domain.ticket import Pin, Ticket, TicketKey


class Headline(StrEnum):
    """What the cashier tells the customer, in one word."""

    WON = "won"
    LOST = "lost"
    WAITING = "waiting"
    PAID = "paid"
    CANCELED = "canceled"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


class LineState(StrEnum):
    """How one play stands; UNKNOWN where the result is known but not what it means."""

    WON = "won"
    LOST = "lost"
    WAITING = "waiting"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class VerdictLine:
    """One play: texts as shown ("Jungla Millonaria · 9:00 a. m.", "5 León")."""

    draw_title: str
    selection: str
    stake: Money
    result: str | None
    state: LineState


@dataclass(frozen=True, slots=True)
class Verdict:
    """A checked ticket. `status` is the operator's word; `expires_on` the last local day to pay.

    `pin` is the one the cashier typed, for the pay call only. `ticket` is None where the operator
    did not show it.
    """

    key: TicketKey
    pin: Pin
    ticket: Ticket | None
    status: str
    prize: Money
    paid: bool
    expires_on: date | None
    lines: tuple[VerdictLine, ...]
    headline: Headline

    @property
    def is_payable(self) -> bool:
        """Whether `pay` may be offered."""
        return self.headline is Headline.WON and not self.paid and not self.prize.is_zero
