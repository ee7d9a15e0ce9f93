"""Makes the paper of what was done to a ticket: a prize paid, a ticket voided.

Neither paper carries the PIN. Thread: any; pure functions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.domain.document import Align, Columns, Cut, Document, Feed, Part, Rule, Text
from pos_app.domain.ticket import PAID, WINNER
from pos_app.till.paper.compose_parts import Namer, open_drawer, write_header, write_marks
from pos_app.till.wording import (
    format_amount,
    format_date,
    format_moment,
    format_number,
    format_time_text,
)

if TYPE_CHECKING:
    from datetime import datetime

    from pos_app.domain.catalogue import Catalogue, Entity
    from pos_app.domain.money import Money
    from pos_app.domain.ticket import SoldWager, Ticket, TicketKey

_SHORT = 7


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done to a ticket, and when. `amount` is the prize or the stake given back.

    `ticket` is absent where only its number is known (an operation found after a power cut).
    """

    key: TicketKey
    at: datetime
    amount: Money
    reference: str
    ticket: Ticket | None = None
    reason: str = ""


def payout_document(
    deed: Deed,
    entity: Entity,
    catalogue: Catalogue | None,
    *,
    till_name: str,
    copy_number: int = 0,
    is_practice: bool = False,
) -> Document:
    """Make the receipt of a paid prize, for the customer to sign and the till to keep."""
    namer = Namer(catalogue, entity.time_zone)
    wagers = deed.ticket.wagers if deed.ticket else ()
    won = [one for one in wagers if one.status in {WINNER, PAID}]
    parts = (
        *open_drawer(copy_number),
        *write_header(entity),
        Text("PREMIO PAGADO", Align.CENTER, bold=True, size=2),
        *write_marks(copy_number, is_practice=is_practice),
        *_facts(deed, entity, "Pagado"),
        *(_won(one, namer) for one in won),
        Columns("PAGADO", format_amount(deed.amount, cents=True), bold=True, size=2),
        *_signature("Firma del cliente", deed, till_name),
    )
    return Document(f"Premio {deed.key.number}", parts, deed.reference)


def void_document(
    deed: Deed,
    entity: Entity,
    *,
    till_name: str,
    copy_number: int = 0,
    is_practice: bool = False,
) -> Document:
    """Make the receipt of a voided ticket."""
    parts = (
        *open_drawer(copy_number),
        *write_header(entity),
        Text("TICKET ANULADO", Align.CENTER, bold=True, size=2),
        *write_marks(copy_number, is_practice=is_practice),
        *_facts(deed, entity, "Anulado"),
        *([Text(f"Motivo: {deed.reason}")] if deed.reason else []),
        Columns("DEVUELTO", format_amount(deed.amount, cents=True), bold=True, size=2),
        *_signature("Firma del cliente", deed, till_name),
    )
    return Document(f"Anulado {deed.key.number}", parts, deed.reference)


def shorten_reference(reference: str) -> str:
    """Write enough of an operation's reference to find it: "01J9…7K"."""
    if len(reference) <= _SHORT:
        return reference
    return f"{reference[:4]}…{reference[-2:]}"


def _facts(deed: Deed, entity: Entity, done: str) -> list[Part]:
    zone = entity.time_zone
    sold = (
        format_moment(deed.ticket.sold_at, zone) if deed.ticket else format_date(deed.key.sold_on)
    )
    return [
        Rule(),
        Columns("Ticket", str(deed.key.number), bold=True),
        Columns("Vendido", sold),
        Columns(done, format_moment(deed.at, zone)),
        Rule(),
    ]


def _won(wager: SoldWager, namer: Namer) -> Part:
    """Write a play that won, on one line: "Jungla 9:00 a. m. · 5 LEÓN"."""
    draw = f"{namer.title(wager)} {format_time_text(wager.draw_time)}".strip()
    return Columns(f"{draw} · {namer.selection(wager)}", format_number(wager.stake))


def _signature(who: str, deed: Deed, till_name: str) -> list[Part]:
    operation = f"operación {shorten_reference(deed.reference)}" if deed.reference else ""
    return [
        Rule(),
        Feed(2),
        Rule(solid=True),
        Text(who, Align.CENTER),
        Text(" · ".join(one for one in (till_name, operation) if one), small=True),
        Cut(),
    ]
