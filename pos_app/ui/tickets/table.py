"""The table of tickets: a hundred thousand rows, of which only what is seen is ever written.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QFont

from pos_app.domain.money import ZERO
from pos_app.domain.operation import Certainty, State
from pos_app.till.standing import Standing
from pos_app.till.tickets.listing import TicketLine
from pos_app.till.wording import format_number, format_time, to_local
from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.keys import Key, hint
from pos_app.ui.table_model import FrozenRows, Index
from pos_app.ui.theme import colours, font
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
_NUMBER_OF = attrgetter("number")
_RISING = QT_TRANSLATE_NOOP("Tickets", "{column}, ascending")
_FALLING = QT_TRANSLATE_NOOP("Tickets", "{column}, descending")
_TIP = QT_TRANSLATE_NOOP("Tickets", "Order by this column ({next} the next one, {turn} reversed)")
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ALIGNMENTS = tuple(_RIGHT if at in {TOTAL, PRIZE} else _LEFT for at in range(len(WIDTHS)))


class Order(NamedTuple):
    """By which column a list is ordered, and from which end."""

    column: int
    is_falling: bool = False


class TicketTable(FrozenRows[TicketLine]):
    """Ticket, sold, total, prize, state, paper, certainty."""

    def __init__(self) -> None:
        """Begin empty, in the window's language."""
        super().__init__([QCoreApplication.translate("Tickets", one) for one in HEADERS])
        self.zone = ""
        self._order: Order | None = None
        # A few words stand in every row: each is found once for the table, in its language.
        self._standing, self._paper = cache(say_word), cache(say_paper_state)
        self._certainty = cache(say_certainty)

    @property
    def order(self) -> Order | None:
        """The order that the headers tell of; None for the list's own."""
        return self._order

    def show_order(self, order: Order | None) -> None:
        """Tell of an order in the headers. The rows are given in it by `set_rows`."""
        self._order = order
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(HEADERS) - 1)

    def say_order(self, *, is_spoken: bool = False) -> str:
        """Say the order as a header shows it, or in words; "" for the list's own."""
        if self._order is None:
            return ""
        text = self._headers[self._order.column]
        if not is_spoken:
            # No break between them: the count beside the list may take two lines.
            return f"{text}\u00a0{'↓' if self._order.is_falling else '↑'}"
        words = _FALLING if self._order.is_falling else _RISING
        return QCoreApplication.translate("Tickets", words).format(column=text)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal:
            is_spoken = role == Qt.ItemDataRole.AccessibleTextRole
            is_of_order = self._order is not None and self._order.column == section
            if is_of_order and (is_spoken or role == Qt.ItemDataRole.DisplayRole):
                return self.say_order(is_spoken=is_spoken)
            if role == Qt.ItemDataRole.ToolTipRole:
                told = QCoreApplication.translate("Tickets", _TIP)
                return told.format(next=hint(Key.TICKET_ORDER).cap, turn=hint(Key.TICKET_TURN).cap)
        return super().headerData(section, orientation, role)

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
        if role == Qt.ItemDataRole.FontRole and index.isValid() and index.column() == NUMBER:
            return font(14, QFont.Weight.DemiBold)
        return super().data(index, role)


def find_place(rows: Sequence[TicketLine], line: TicketLine | None) -> int:
    """Find a ticket in a list, one of the operator's next answer, too; -1 where it is not."""
    if line is None:
        return -1
    numbers = list(map(_NUMBER_OF, rows))
    place = -1
    try:
        while place < 0 or rows[place].reference != line.reference:
            place = numbers.index(line.number, place + 1)
    except ValueError:
        return -1
    return place


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
