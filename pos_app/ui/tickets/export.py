"""Writes listed tickets as CSV and XLSX.

Thread: GUI; the files are written in a lane.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from pos_app.till.tickets.sheets import Cell, Sheet, write_csv, write_xlsx
from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.tickets.table import HEADERS
from pos_app.ui.tickets.words import say_certainty, say_paper_state, say_word

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pos_app.till.tickets.listing import TicketLine
    from pos_app.ui.desks.file_desk import FileDesk

_MORE = (QT_TRANSLATE_NOOP("Tickets", "Cashier"), QT_TRANSLATE_NOOP("Tickets", "Reference"))

ROWS_AT_ONCE = 500
"""Some ten milliseconds of writing."""


class TicketExport(QObject):
    """Two files of the same rows: one for any program, one for a spreadsheet."""

    def __init__(self, files: FileDesk) -> None:
        """Keep where files go."""
        super().__init__()
        self._files = files

    def save(self, lines: Sequence[TicketLine], first: date, last: date, zone: str) -> None:
        """Write these tickets."""
        days = first.isoformat() if first == last else f"{first.isoformat()}-{last.isoformat()}"
        way = self._files.give_way
        self._files.write(
            [
                (f"tickets-{days}.csv", partial(_write, write_csv, lines, zone, way)),
                (f"tickets-{days}.xlsx", partial(_write, write_xlsx, lines, zone, way)),
            ]
        )


def make_sheet(
    lines: Sequence[TicketLine], zone: str, give_way: Callable[[], None] = lambda: None
) -> Sheet:
    """Make the table; its rows are spelled one by one while the file is written.

    Every few rows `give_way` is called: whoever else waits for the lane is served in between.
    """
    headers = [QCoreApplication.translate("Tickets", one) for one in (*HEADERS, *_MORE)]
    return Sheet("Tickets", headers, _rows(lines, give_way), zone)


def _rows(lines: Sequence[TicketLine], give_way: Callable[[], None]) -> Iterator[Sequence[Cell]]:
    # Few words come again and again; a translation is looked up once for each.
    standing, paper, certainty = cache(say_word), cache(say_paper_state), cache(say_certainty)
    for place, line in enumerate(lines):
        if place % ROWS_AT_ONCE == 0:
            give_way()
        yield (
            line.number,
            line.sold_at,
            line.total,
            line.prize,
            standing(line.word),
            paper(line.paper),
            certainty(line.certainty),
            line.seller,
            line.reference,
        )


def _write(
    write: Callable[[Path, Sheet], None],
    lines: Sequence[TicketLine],
    zone: str,
    give_way: Callable[[], None],
    path: Path,
) -> None:
    # A sheet's rows can be gone through once: each file has its own.
    write(path, make_sheet(lines, zone, give_way))
