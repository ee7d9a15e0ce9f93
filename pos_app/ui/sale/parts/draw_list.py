"""The draws of a category, painted: letter, name, hour, what is left; chosen ones framed.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pos_app.ui.lettering import CENTER, ROOM, draw_line, fit_line
from pos_app.ui.pictures import paint_box
from pos_app.ui.sale.parts.ink import RIGHT, write, write_fitting
from pos_app.ui.table_model import ROW_ROLE, FrozenRows
from pos_app.ui.theme import colours, set_role

ROW_PX, GAP_PX = 58, 8
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class DrawRow:
    """A draw as it is shown; `left` is the countdown, or the word for closed."""

    draw_id: int
    letter: str
    title: str
    time: str
    left: str
    is_chosen: bool = False
    is_closed: bool = False
    is_urgent: bool = False


class DrawRows(FrozenRows[DrawRow]):
    """The draws of the category that is shown."""

    def text(self, row: DrawRow, column: int) -> str:
        return f"{row.title} {row.time}"

    def spoken(self, row: DrawRow, column: int) -> str:
        mark = "✓ " if row.is_chosen else ""
        return f"{mark}{row.letter} {row.title} {row.time} {row.left}"


class DrawList(QListView):
    """Shows DrawRows; a click takes or drops a draw. Keys belong to the entry line.

    Signals:
        toggled(int): the draw's id.
    """

    toggled = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "rows")
        self.setObjectName("drawList")
        self.setAccessibleName(self.tr("Draws"))
        self.rows = DrawRows(parent=self)
        self.setModel(self.rows)
        self.setItemDelegate(_DrawDelegate(self))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(lambda index: self.toggled.emit(self.rows.row(index.row()).draw_id))


class _DrawDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: DrawRow = index.data(ROW_ROLE)
        look = colours()
        area: QRect = option.rect.adjusted(1, 1, -2, -(GAP_PX - 1))
        ground = look.accent_fill if row.is_chosen else look.card
        line = look.accent if row.is_chosen else look.line
        paint_box(painter, area, 6, look.window if row.is_closed else ground, line)
        self._paint_letter(painter, row, area)
        ink = QColor(look.muted if row.is_closed else look.text)
        left_px = fit_line(painter, row.left, ROOM, (13,), QFont.Weight.Bold).advance + 6
        left_px = max(left_px, 52)
        name = QRect(area.left() + 42, area.top() + 5, area.width() - 52 - left_px, 22)
        write_fitting(painter, name, row.title, ink, (14, 13, 12, 11), bold=True)
        write(painter, name.translated(0, 20), row.time, QColor(look.muted), 12)
        bold = QFont.Weight.Bold if row.is_urgent else QFont.Weight.Normal
        alarm = QColor(look.refused if row.is_urgent or row.is_closed else look.muted)
        place = QRect(area.right() - left_px - 8, area.top(), left_px, area.height())
        if row.is_urgent and not row.is_closed:
            half = place.adjusted(0, 6, 0, -place.height() // 2)
            write(painter, half, self.tr("closes"), alarm, 12, bold, RIGHT)
            place = place.adjusted(0, place.height() // 2 - 2, 0, -6)
        write(painter, place, row.left, alarm, 13, bold, RIGHT)

    def _paint_letter(self, painter: QPainter, row: DrawRow, area: QRect) -> None:
        look = colours()
        box = QRect(area.left() + 10, area.top() + (area.height() - 22) // 2, 22, 22)
        is_strong = row.is_chosen and not row.is_closed
        paint_box(painter, box, 4, look.primary if is_strong else look.window)
        ink = QColor(look.on_primary if is_strong else look.text)
        line = fit_line(painter, row.letter, ROOM, (13,), QFont.Weight.DemiBold)
        draw_line(painter, box, line, ink, CENTER)
