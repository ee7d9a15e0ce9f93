"""Makes a ticket's paper from what the operator recorded; the look is docs' receipt picture.

Thread: any; pure functions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.domain.document import (
    Columns,
    Cut,
    Document,
    Feed,
    Part,
    Picture,
    QrCode,
    Rule,
    Text,
)
from pos_app.till.paper.compose_deeds import Deed, payout_document, void_document
from pos_app.till.paper.compose_pages import printer_test_page, results_document
from pos_app.till.paper.compose_parts import (
    Namer,
    open_drawer,
    read_ticket_code,
    write_footer,
    write_header,
    write_marks,
    write_ticket_code,
    write_wagers,
)
from pos_app.till.wording import (
    format_amount,
    format_date,
    format_moment,
    format_number,
    local_day,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pos_app.domain.catalogue import Catalogue, Entity
    from pos_app.domain.ticket import Difference, SoldWager, Ticket

__all__ = [
    "Deed",
    "payout_document",
    "printer_test_page",
    "read_ticket_code",
    "results_document",
    "ticket_document",
    "void_document",
    "write_ticket_code",
]


def ticket_document(  # noqa: PLR0913  # one parameter for each fact that stands on the paper
    ticket: Ticket,
    entity: Entity,
    catalogue: Catalogue | None,
    *,
    till_name: str,
    image: bytes | None = None,
    copy_number: int = 0,
    is_practice: bool = False,
    differences: Sequence[Difference] = (),
    reference: str = "",
) -> Document:
    """Make a ticket's paper, around the operator's image or from data.

    `copy_number` is 0 for the first paper and n for its nth copy. `differences` are what was asked
    and not sold. Names and dates of draws that the catalogue lacks are the ticket's own words.
    """
    writer = _Writer(ticket, entity, Namer(catalogue, entity.time_zone), till_name)
    head = [*open_drawer(copy_number), *write_header(entity)]
    head += write_marks(copy_number, is_practice=is_practice)
    tail = [*writer.differences(differences), *writer.code(), *write_footer(entity), Cut()]
    data = (*head, *writer.data(), *tail)
    title = f"Ticket {ticket.number}"
    if image is None:
        return Document(title, data, reference)
    parts = (*head, Picture(image), Feed(), *writer.beside_picture(), *tail)
    return Document(title, parts, reference, fallback=data)


@dataclass(frozen=True, slots=True, repr=False)
class _Writer:
    """Writes the pieces of one ticket."""

    ticket: Ticket
    entity: Entity
    namer: Namer
    till_name: str

    def data(self) -> list[Part]:
        """Write all that was sold, where there is no picture of it."""
        ticket = self.ticket
        parts: list[Part] = [
            Rule(),
            Columns("Ticket", str(ticket.number), bold=True),
            *self._pin(),
            Columns("Vendido", format_moment(ticket.sold_at, self.entity.time_zone)),
            self._seller(),
            Rule(),
        ]
        for place, wagers in enumerate(self._by_draw()):
            if place:
                parts.append(Feed())
            parts += [self._draw(wagers[0]), *write_wagers(wagers, self.namer)]
        count = len(ticket.wagers)
        plays = "1 jugada" if count == 1 else f"{count} jugadas"
        parts += [
            Rule(),
            Columns("TOTAL", format_amount(ticket.total, cents=True), bold=True, size=2),
            Columns(plays, self._expiry()),
        ]
        return parts

    def beside_picture(self) -> list[Part]:
        """Write the few lines that the operator's picture may lack."""
        return [
            *(self._draw(wagers[0]) for wagers in self._by_draw()),
            Columns("Ticket", str(self.ticket.number), bold=True),
            *self._pin(),
            *([Columns("Caduca", expiry)] if (expiry := self._expiry_day()) else []),
            self._seller(),
        ]

    def differences(self, differences: Sequence[Difference]) -> list[Part]:
        """Write what was asked and not sold, so that nobody believes it was."""
        if not differences:
            return []
        parts: list[Part] = [Rule(), Text("INCOMPLETO: no se vendió todo lo pedido", bold=True)]
        for one in differences:
            draw = self._title(one.draw_id).upper()
            play = self.namer.selection_of(one.draw_id, one.game_id, one.selection)
            sold = f"{format_number(one.sold)} de {format_number(one.asked)}"
            parts.append(Columns(f"{draw} · {play}", "AGOTADO" if one.sold.is_zero else sold))
        return parts

    def code(self) -> list[Part]:
        """Write the code for the scanner; without a PIN there is none."""
        pin, sold_at = self.ticket.pin, self.ticket.sold_at
        if pin is None:
            return []
        sold_on = local_day(sold_at, self.entity.time_zone)
        return [QrCode(write_ticket_code(self.ticket.number, pin, sold_on))]

    def _title(self, draw_id: int) -> str:
        """Name a draw as on this ticket, else by the catalogue."""
        for wager in self.ticket.wagers:
            if wager.draw_id == draw_id:
                return self.namer.title(wager)
        return self.namer.title_draw_id(draw_id)

    def _by_draw(self) -> list[tuple[SoldWager, ...]]:
        wagers = self.ticket.wagers
        return [
            tuple(one for one in wagers if one.draw_id == draw_id)
            for draw_id in self.ticket.draw_ids
        ]

    def _draw(self, wager: SoldWager) -> Part:
        return Columns(self.namer.title(wager).upper(), self.namer.moment(wager), bold=True)

    def _pin(self) -> list[Part]:
        pin = self.ticket.pin
        return [Columns("PIN", pin.reveal(), bold=True)] if pin is not None else []

    def _seller(self) -> Part:
        names = (self.ticket.entity_name, self.ticket.parent_name)
        return Columns(self.till_name, " / ".join(name for name in names if name))

    def _expiry(self) -> str:
        day = self._expiry_day()
        return f"Caduca {day}" if day else ""

    def _expiry_day(self) -> str:
        day = self.entity.expires_on(local_day(self.ticket.sold_at, self.entity.time_zone))
        return format_date(day) if day is not None else ""
