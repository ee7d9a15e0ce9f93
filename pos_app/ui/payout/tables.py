"""The tables of the prizes pane: a ticket's plays beside the results, and unpaid winners.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont

from pos_app.domain.money import Money
from pos_app.till.prizes.verdict import LineState, VerdictLine
from pos_app.till.wording import format_expiry, format_number, format_short_day
from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.payout.words import say
from pos_app.ui.table_model import FrozenRows, Index
from pos_app.ui.theme import colours, font

_STATES = {
    LineState.WON: ("✔", QT_TRANSLATE_NOOP("Payout", "Won")),
    LineState.LOST: ("–", QT_TRANSLATE_NOOP("Payout", "Did not win")),
    LineState.WAITING: ("…", QT_TRANSLATE_NOOP("Payout", "No result yet")),
    LineState.UNKNOWN: ("?", QT_TRANSLATE_NOOP("Payout", "Not known")),
}
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class WinnerRow:
    """An unpaid winner. `sold` is its day as shown ("20 nov")."""

    number: int
    sold_on: date
    sold: str
    prize: Money
    expires_on: date | None
    today: date


class PlayTable(FrozenRows[VerdictLine]):
    """Draw, play, stake, result, state."""

    def text(self, row: VerdictLine, column: int) -> str:
        """What stands in a cell."""
        sign, word = _STATES[row.state]
        return (
            row.draw_title,
            row.selection,
            format_number(row.stake, cents=False),
            row.result or "–",
            f"{sign} {say(word)}",
        )[column]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Stakes stand to the right."""
        return RIGHT if column == 2 else LEFT

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.FontRole and index.isValid():
            has_won = self.row(index.row()).state is LineState.WON
            is_bold = index.column() == 1 or (index.column() == 4 and has_won)
            return font(15, QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
        if role == Qt.ItemDataRole.ForegroundRole and index.isValid() and index.column() == 4:
            has_won = self.row(index.row()).state is LineState.WON
            return QBrush(QColor(colours().ok if has_won else colours().muted))
        return super().data(index, role)


class WinnerTable(FrozenRows[WinnerRow]):
    """Ticket, sold, prize, expiry; soonest first."""

    def text(self, row: WinnerRow, column: int) -> str:
        """What stands in a cell."""
        expiry = format_expiry(row.expires_on, row.today) if row.expires_on else "–"
        return (str(row.number), row.sold, format_number(row.prize, cents=False), expiry)[column]

    def spoken(self, row: WinnerRow, column: int) -> str:
        """Say the day of expiry in full."""
        if column == 3 and row.expires_on:
            return format_short_day(row.expires_on)
        return self.text(row, column)

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Prizes stand to the right."""
        return RIGHT if column == 2 else LEFT

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.FontRole and index.isValid() and index.column() == 2:
            return font(14, QFont.Weight.DemiBold)
        if role == Qt.ItemDataRole.ForegroundRole and index.isValid() and index.column() == 3:
            row = self.row(index.row())
            if row.expires_on is not None and row.expires_on <= row.today:
                return QBrush(QColor(colours().refused))
        return super().data(index, role)
