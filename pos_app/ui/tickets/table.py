"""The table of tickets: a hundred thousand rows, of which only what is seen is ever written.

Thread: GUI.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor

from pos_app.domain.money import ZERO
from pos_app.domain.operation import Certainty, State
from pos_app.till.standing import Standing
from pos_app.till.tickets.listing import TicketLine
from pos_app.till.wording import format_number, format_time, to_local
from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.table_model import FrozenRows, Index
from pos_app.ui.theme import colours
from pos_app.ui.tickets.words import say_certainty, say_paper_state, say_word

NUMBER, SOLD_AT, TOTAL, PRIZE, STANDING, PAPER, CERTAINTY = range(7)
WIDTHS = (96, 142, 86, 92, 0, 124, 130)
NARROW = (86, 134, 84, 92, 0, 124, 117)
HEADERS = (
    QT_TRANSLATE_NOOP("Tickets", "Ticket"),
    QT_TRANSLATE_NOOP("Tickets", "Sold"),
    QT_TRANSLATE_NOOP("Tickets", "Total"),
    QT_TRANSLATE_NOOP("Tickets", "Prize"),
    QT_TRANSLATE_NOOP("Tickets", "State"),
    QT_TRANSLATE_NOOP("Tickets", "Paper"),
    QT_TRANSLATE_NOOP("Tickets", "Certainty"),
)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ALIGNMENTS = tuple(_RIGHT if at in {TOTAL, PRIZE} else _LEFT for at in range(len(WIDTHS)))


class TicketTable(FrozenRows[TicketLine]):
    """Ticket, sold, total, prize, state, paper, certainty."""

    def __init__(self) -> None:
        """Begin empty, in the window's language."""
        super().__init__([QCoreApplication.translate("Tickets", one) for one in HEADERS])
        self.zone = ""
        # A few words stand in every row: each is found once for the table, in its language.
        self._standing, self._paper = cache(say_word), cache(say_paper_state)
        self._certainty = cache(say_certainty)

    def text(self, row: TicketLine, column: int) -> str:
        """What stands in a cell."""
        match column:
            case 0:
                return "–" if row.number is None else str(row.number)
            case 1:
                local = to_local(row.sold_at, self.zone)
                return f"{local.day:02}/{local.month:02} {format_time(local, self.zone)}"
            case 2:
                return format_number(row.total)
            case 3:
                return format_number(row.prize) if row.prize > ZERO else "–"
            case 4:
                return self._standing(row.word)
            case 5:
                return self._paper(row.paper)
            case _:
                return self._certainty(row.certainty)

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Amounts stand to the right."""
        return _ALIGNMENTS[column]

    def ink(self, row: TicketLine, column: int) -> QColor | None:
        """Give a cell's colour; None for the plain one."""
        return _ink(row, column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ForegroundRole and index.isValid():
            return _ink(self.row(index.row()), index.column())
        return super().data(index, role)


@lru_cache(maxsize=32)
def _colour(name: str) -> QColor:
    return QColor(name)


def _ink(row: TicketLine, column: int) -> QColor | None:
    ink = colours()
    if column == CERTAINTY:
        if row.certainty is Certainty.UNRESOLVED:
            return _colour(ink.attention_text)
        is_sure = row.certainty in {Certainty.CONFIRMED, Certainty.RECOVERED}
        return _colour(ink.ok if is_sure else ink.muted)
    if column == PAPER:
        is_doubted = row.is_owed_paper or row.paper is State.PRINT_UNVERIFIED
        return _colour(ink.attention_text if is_doubted else ink.muted)
    if column == STANDING and row.standing is not None:
        if row.standing.is_dead:
            return _colour(ink.refused)
        if row.standing in {Standing.WINNER, Standing.PARTLY_PAID}:
            return _colour(ink.ok)
    return None
