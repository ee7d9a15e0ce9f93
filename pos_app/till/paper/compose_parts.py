"""Parts that several papers share: header, marks, lines of wagers, the code a scanner reads.

Thread: any; pure functions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from pos_app.domain.document import Align, Boxed, Columns, OpenDrawer, Part, Text
from pos_app.domain.ticket import Pin, TicketKey
from pos_app.till.wording import (
    format_draw_moment,
    format_number,
    format_time_text,
    show_selection,
    title_draw,
)

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Catalogue, Draw, Entity, Game, Product
    from pos_app.domain.document import Document
    from pos_app.domain.ticket import SoldWager

PRACTICE_MARK = Boxed("PRÁCTICA – NO VÁLIDO")
_CODE = re.compile(r"TQ1\.(\d{1,18})\.(\d{1,18})\.(\d{8})", re.ASCII)
_BREAK = re.compile(r"\r?\n|<br\s*/?>", re.IGNORECASE)


def write_ticket_code(number: int, pin: Pin, sold_on: date) -> str:
    """Write what the ticket's QR code says: "TQ1.32426439.76479163.20261123". Holds the PIN."""
    return f"TQ1.{number}.{pin.reveal()}.{sold_on:%Y%m%d}"


def read_ticket_code(text: str) -> tuple[TicketKey, Pin] | None:
    """Read a scanned code; None where it is not one of ours."""
    found = _CODE.fullmatch(text.strip())
    if found is None:
        return None
    try:
        sold_on = datetime.strptime(found[3], "%Y%m%d").date()  # noqa: DTZ007  # a day, no moment
    except ValueError:
        return None
    return TicketKey(int(found[1]), sold_on), Pin(found[2])


def split_lines(text: str) -> tuple[str, ...]:
    """Split the operator's text at its line breaks, blank lines dropped."""
    return tuple(line.strip() for line in _BREAK.split(text) if line.strip())


def open_drawer(copy_number: int) -> list[Part]:
    """Open the drawer with a first paper: cash changes hands. With a copy none does."""
    return [] if copy_number else [OpenDrawer()]


def write_header(entity: Entity) -> list[Part]:
    """Write who sells: the operator's header (else the agency's name), RIF and city."""
    lines = list(split_lines(entity.header)) or [entity.name]
    rif = f"RIF {entity.rif.strip()}" if entity.rif.strip() else ""
    known = " ".join(lines).casefold()
    wanted = ((entity.rif, rif), (entity.city, entity.city.strip()))
    extra = " · ".join(
        shown for bare, shown in wanted if shown and bare.strip().casefold() not in known
    )
    if extra:
        lines.append(extra)
    return [Text(line, Align.CENTER, bold=not place) for place, line in enumerate(lines)]


def write_marks(copy_number: int, *, is_practice: bool) -> list[Part]:
    """Write the boxes that nobody may overlook."""
    marks: list[Part] = []
    if is_practice:
        marks.append(PRACTICE_MARK)
    if copy_number > 0:
        marks.append(Boxed(f"REIMPRESIÓN {copy_number}"))
    return marks


def mark_practice(document: Document) -> Document:
    """Put the practice mark on top of a document that lacks it: no practice paper goes without."""

    def mark(parts: tuple[Part, ...]) -> tuple[Part, ...]:
        return parts if PRACTICE_MARK in parts or not parts else (PRACTICE_MARK, *parts)

    parts, fallback = mark(document.parts), mark(document.fallback)
    return replace(document, parts=parts, fallback=fallback)


def write_footer(entity: Entity) -> list[Part]:
    """Write the operator's footer."""
    return [Text(line, Align.CENTER) for line in split_lines(entity.footer)]


@dataclass(frozen=True, slots=True)
class Namer:
    """Names draws and selections on paper; without a catalogue, by the ticket's own words."""

    catalogue: Catalogue | None
    zone: str

    def title(self, wager: SoldWager) -> str:
        """Name a wager's draw with its list: "Triple Zamorano A"."""
        draw = self._same_slot(wager)
        if draw is not None:
            return title_of(draw)
        return title_draw(wager.draw_name) or f"Sorteo {wager.draw_id}"

    def moment(self, wager: SoldWager) -> str:
        """Say when a wager's draw is: "23/11 02:30 p. m."; the hour alone if that is all."""
        draw = self._find(wager.draw_id)
        if draw is not None:
            return format_draw_moment(draw.draws_at, self.zone)
        return format_time_text(wager.draw_time, padded=True)

    def title_draw_id(self, draw_id: int) -> str:
        """Name a draw of which only the number is known."""
        draw = self._find(draw_id)
        if draw is None:
            return f"Sorteo {draw_id}"
        return f"{title_of(draw)} {format_draw_moment(draw.draws_at, self.zone)}"

    def selection(self, wager: SoldWager) -> str:
        """Write what was played, in capitals: "5 LEÓN", "444 ARIES"."""
        return self._show(wager.selection, wager.game_id, self._same_slot(wager))

    def selection_of(self, draw_id: int, game_id: int, selection: str) -> str:
        """Write a selection of a draw of which only the number is known."""
        return self._show(selection, game_id, self._find(draw_id))

    def _show(self, selection: str, game_id: int, draw: Draw | None) -> str:
        product: Product | None = None
        game: Game | None = None
        if self.catalogue is not None:
            product = self.catalogue.products.get(draw.product_id) if draw else None
            game = self.catalogue.games.get(game_id)
        return show_selection(selection, product, game).upper()

    def _same_slot(self, wager: SoldWager) -> Draw | None:
        """Find the draw, or today's draw in its place: name, list and product are the same."""
        draw = self._find(wager.draw_id)
        if draw is None and wager.current_draw_id is not None:
            draw = self._find(wager.current_draw_id)
        return draw

    def _find(self, draw_id: int) -> Draw | None:
        return self.catalogue.draw(draw_id) if self.catalogue is not None else None


def title_of(draw: Draw) -> str:
    """Name a draw with its list."""
    return title_draw(draw.name, draw.list_name, has_sign=draw.has_sign)


def write_wagers(wagers: tuple[SoldWager, ...], namer: Namer) -> list[Part]:
    """Write one draw's wagers, each with its stake."""
    return [Columns(namer.selection(one), format_number(one.stake)) for one in wagers]
