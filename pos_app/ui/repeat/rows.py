"""What the repeat card lists: the latest tickets; a ticket's plays by draw; what was typed.

Thread: GUI.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QBrush, QColor

from pos_app.domain.money import add_up
from pos_app.till.again.repeat import Fate, Line, Proposal
from pos_app.till.prizes.scan import Scanned, read_scan
from pos_app.till.wording import (
    format_amount,
    format_number,
    format_short_day,
    format_time,
    format_time_text,
    local_day,
    show_selection,
    title_name,
)
from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.lettering import LEFT, RIGHT
from pos_app.ui.sale.rows import name_draw
from pos_app.ui.table_model import FrozenRows, Index
from pos_app.ui.theme import colours, font

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Catalogue
    from pos_app.till.again.latest import LatestTicket

_FATES = {
    Fate.OPEN: "",
    Fate.CLOSED: QT_TRANSLATE_NOOP("Repeat", "✕ closed"),
    Fate.MISSING: QT_TRANSLATE_NOOP("Repeat", "✕ closed, or not drawn today"),
    Fate.NOT_SOLD: QT_TRANSLATE_NOOP("Repeat", "✕ not sold in this draw"),
}
_TYPED = re.compile(r"(\d{1,18})(?:\s+(\d{1,2})/(\d{1,2})(?:/(\d{4}))?)?")


@dataclass(frozen=True, slots=True)
class TicketLine:
    """One of the latest tickets, in words."""

    number: int
    sold: str
    plays: str
    total: str
    draws: str


@dataclass(frozen=True, slots=True)
class PlayLine:
    """A draw's heading (several `places`) or one play of the old ticket (one)."""

    places: tuple[int, ...]
    is_heading: bool
    play: str
    amount: str
    new: str
    is_troubled: bool


class TicketRows(FrozenRows[object]):
    """Number, when, plays, total, draws."""

    def text(self, row: object, column: int) -> str:
        """What stands in a cell."""
        assert isinstance(row, TicketLine)  # noqa: S101 # the only rows there are
        return (str(row.number), row.sold, row.plays, row.total, row.draws)[column]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Totals stand to the right."""
        return RIGHT if column == 3 else LEFT


class PlayRows(FrozenRows[object]):
    """Play (or the old draw), amount, draw of today."""

    def text(self, row: object, column: int) -> str:
        """What stands in a cell."""
        assert isinstance(row, PlayLine)  # noqa: S101 # the only rows there are
        return (row.play, row.amount, row.new)[column]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Amounts stand to the right."""
        return RIGHT if column == 1 else LEFT

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Headings are bold; what cannot be sold is red besides its mark."""
        row = self.row(index.row()) if index.isValid() else None
        if isinstance(row, PlayLine):
            if role == Qt.ItemDataRole.ForegroundRole and row.is_troubled:
                return QBrush(QColor(colours().refused))
            if role == Qt.ItemDataRole.FontRole and row.is_heading:
                return font(14, font().Weight.DemiBold)
        return super().data(index, role)


def read_typed(text: str, today: date) -> Scanned | None:
    """Read a ticket's number, with its day behind it if it is given ("32426439 22/10").

    Also what a scanner types. A day without a year is the latest that is not to come.
    """
    if (scanned := read_scan(text)) is not None and not text.strip().isdecimal():
        return scanned
    found = _TYPED.fullmatch(text.strip())
    if found is None:
        return None
    if found[2] is None:
        return Scanned(int(found[1]))
    year = int(found[4]) if found[4] else today.year
    try:
        day = date(year, int(found[3]), int(found[2]))
        if not found[4] and day > today:
            day = day.replace(year=year - 1)
    except ValueError:
        return None
    return Scanned(int(found[1]), sold_on=day)


def make_ticket_lines(tickets: tuple[LatestTicket, ...], zone: str) -> tuple[TicketLine, ...]:
    """Put the latest tickets into words."""
    words = say(QT_TRANSLATE_NOOP("Repeat", "plays: {count}"))
    voided = say(QT_TRANSLATE_NOOP("Repeat", "✕ voided"))
    return tuple(
        TicketLine(
            one.key.number,
            f"{format_short_day(local_day(one.at, zone))} {format_time(one.at, zone)}",
            words.format(count=one.plays),
            format_amount(one.total),
            (f"{voided} · " if one.is_taken_back else "") + ", ".join(one.draws),
        )
        for one in tickets
    )


def make_play_lines(proposal: Proposal, catalogue: Catalogue, zone: str) -> tuple[PlayLine, ...]:
    """Put a proposal into words: by old draw, a heading and its plays."""
    groups: dict[tuple[int, str], list[int]] = {}
    for at, line in enumerate(proposal.lines):
        groups.setdefault((line.sold.draw_id, line.sold.draw_name), []).append(at)
    rows: list[PlayLine] = []
    for places in groups.values():
        own = [proposal.lines[at] for at in places]
        news = {_say_new(one, zone) for one in own}
        total = add_up(one.sold.stake for one in own)
        troubled = any(one.fate is not Fate.OPEN for one in own)
        new = news.pop() if len(news) == 1 else "…"
        old = _say_old(own[0])
        rows.append(
            PlayLine(tuple(places), True, old, format_number(total, cents=False), new, troubled)
        )
        rows += [
            PlayLine(
                (at,),
                False,
                "    " + _say_play(proposal.lines[at], catalogue),
                format_number(proposal.lines[at].sold.stake, cents=False),
                _say_new(proposal.lines[at], zone),
                proposal.lines[at].fate is not Fate.OPEN,
            )
            for at in places
        ]
    return tuple(rows)


def say(text: str) -> str:
    """Say a source text of this context in the window's language."""
    return QCoreApplication.translate("Repeat", text)


def _say_old(line: Line) -> str:
    name = title_name(line.sold.draw_name) if line.sold.draw_name else str(line.sold.draw_id)
    return f"{name} {format_time_text(line.sold.draw_time)}".strip()


def _say_new(line: Line, zone: str) -> str:
    mark = say(_FATES[line.fate]) if _FATES[line.fate] else ""
    if line.draw is None:
        return mark
    name = name_draw(line.draw, zone)
    return f"{mark} · {name}" if mark else f"→ {name}"


def _say_play(line: Line, catalogue: Catalogue) -> str:
    product = catalogue.products.get(line.draw.product_id) if line.draw else None
    return show_selection(line.sold.selection, product, catalogue.games.get(line.sold.game_id))
