"""The slip by draw, painted: a heading with the draw's sum, then its wagers.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pos_app.ui.sale.parts.draw_list import RIGHT, write
from pos_app.ui.table_model import ROW_ROLE, FrozenRows
from pos_app.ui.theme import colours, set_role

if TYPE_CHECKING:
    from pos_app.domain.slip import Wager

HEAD_PX, WAGER_PX = 30, 26
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SlipRow:
    """A draw's heading (no `wager`) or one wager. `is_new`: of the newest play."""

    number: str
    name: str
    amount: str
    wager: Wager | None = None
    is_new: bool = False
    is_closed: bool = False


class SlipRows(FrozenRows[SlipRow]):
    """The slip's lines."""

    def text(self, row: SlipRow, column: int) -> str:
        return " ".join(part for part in (row.number, row.name, row.amount) if part)


class SlipList(QListView):
    """Shows SlipRows; a double click takes a wager out.

    Signals:
        dropped(Wager): the wager that was double-clicked.
    """

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "rows")
        self.setObjectName("slipList")
        self.setAccessibleName(self.tr("Ticket"))
        self.setToolTip(self.tr("Double click takes a play out"))
        self.rows = SlipRows(parent=self)
        self.setModel(self.rows)
        self.setItemDelegate(_SlipDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._drop)

    def show_rows(self, rows: tuple[SlipRow, ...]) -> None:
        """Show the slip, with its newest play in sight."""
        self.rows.set_rows(rows)
        newest = max((i for i, row in enumerate(rows) if row.is_new), default=None)
        if newest is not None:
            self.scrollTo(self.rows.index(newest, 0))

    def _drop(self, index: QModelIndex) -> None:
        wager = self.rows.row(index.row()).wager
        if wager is not None:
            self.dropped.emit(wager)


class _SlipDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: SlipRow = index.data(ROW_ROLE)
        return QSize(200, HEAD_PX if row.wager is None else WAGER_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: SlipRow = index.data(ROW_ROLE)
        look = colours()
        area = option.rect.adjusted(12, 0, -12, 0)
        if row.is_closed:
            painter.fillRect(option.rect, QColor(look.refused_fill))
        elif row.is_new and row.wager is not None:
            painter.fillRect(option.rect, QColor(look.accent_fill))
        if row.wager is None:
            ink = QColor(look.refused if row.is_closed else look.animals)
            bold = QFont.Weight.DemiBold
            name = row.name + " · " + self.tr("CLOSED") if row.is_closed else row.name
            write(painter, area.adjusted(0, 4, -80, 0), name, ink, 13, bold)
            write(painter, area.adjusted(0, 4, 0, 0), row.amount, ink, 13, bold, RIGHT)
            return
        ink = QColor(look.refused if row.is_closed else look.text)
        write(painter, area, row.number, ink, 14, QFont.Weight.Bold)
        write(painter, area.adjusted(54, 0, -70, 0), row.name, ink, 14)
        write(painter, area, row.amount, ink, 14, place=RIGHT)
