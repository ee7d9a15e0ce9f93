"""The tables of the cash-up: both sides, categories, movements, shifts of before.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont

from pos_app.domain.money import Money
from pos_app.ui.cashup.words import show_figure, show_signed
from pos_app.ui.table_model import FrozenRows, Index
from pos_app.ui.theme import colours, font

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class SideRow:
    """A line with both sides; a `note` stands in the place of the figures."""

    name: str
    server: Money | None = None
    here: Money | None = None
    difference: Money | None = None
    note: str = ""
    is_sum: bool = False

    @property
    def agrees(self) -> bool:
        """Whether both sides are known and equal."""
        return self.difference is not None and self.difference.is_zero

    @property
    def says(self) -> str:
        """The last column: a tick for equal, the signed difference, "–" where not known."""
        if self.note:
            return self.note
        if self.difference is None:
            return "–"
        return "0 ✓" if self.agrees else f"{show_signed(self.difference)} ✕"


class SideTable(FrozenRows[SideRow]):
    """Line, operator, this till, difference."""

    def text(self, row: SideRow, column: int) -> str:
        """What stands in a cell."""
        if row.note and 0 < column < 3:
            return ""
        return (row.name, show_figure(row.server), show_figure(row.here), row.says)[column]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Figures stand to the right."""
        return RIGHT if column else LEFT

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role == Qt.ItemDataRole.FontRole:
            is_bold = row.is_sum or (index.column() == 3 and not row.agrees)
            return font(14, QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 3:
            if row.difference is None:
                return QBrush(QColor(colours().attention_text if row.note else colours().muted))
            return QBrush(QColor(colours().ok if row.agrees else colours().refused))
        return super().data(index, role)


class TextTable(FrozenRows[tuple[str, ...]]):
    """Rows of ready texts; columns from `figures_from` on stand to the right."""

    figures_from = 1

    def text(self, row: tuple[str, ...], column: int) -> str:
        """What stands in a cell."""
        return row[column]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Figures stand to the right."""
        return RIGHT if column >= self.figures_from else LEFT
