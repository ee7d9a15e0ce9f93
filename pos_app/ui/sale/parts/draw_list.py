"""The draws of a category, painted: letter, name, hour, what is left; chosen ones framed.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pos_app.ui.lettering import (
    CENTER,
    ROOM,
    draw_figures,
    draw_line,
    fit_line,
    measure_figures,
)
from pos_app.ui.pictures import AfterOthers, paint_box, paint_kept
from pos_app.ui.sale.parts.ink import RIGHT, write, write_fitting
from pos_app.ui.table_model import FrozenRows
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
        self._turn = AfterOthers()
        self.setAccessibleName(self.tr("Draws"))
        self.rows = DrawRows(parent=self)
        self.setModel(self.rows)
        self.setItemDelegate(_EqualRows(self))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.clicked.connect(lambda index: self.toggled.emit(self.rows.row(index.row()).draw_id))

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        # Qt would lay the list out anew, every second; the rows are all of one height.
        if QAccessible.isActive():
            super().dataChanged(first, last, roles)
        else:
            self.viewport().update(self.visualRect(first).united(self.visualRect(last)))

    def paintEvent(self, event: QPaintEvent) -> None:
        # Not by Qt's delegates: they ask the model sixteen times a row where the rows are.
        if self._turn.must_wait(self.viewport(), event.region()):
            return
        rows, offset, region = self.rows.rows, self.verticalOffset(), event.region()
        width, area = self.viewport().width(), event.rect()
        last = min((area.bottom() + offset) // ROW_PX, len(rows) - 1)
        with QPainter(self.viewport()) as painter:
            painter.fillRect(area, QColor(colours().window))
            for at in range((area.top() + offset) // ROW_PX, last + 1):
                place = QRect(0, at * ROW_PX - offset, width, ROW_PX)
                if region.intersects(place):
                    place.adjust(1, 1, -2, -(GAP_PX - 1))
                    _paint_row(painter, rows[at], place, self.viewport())


class _EqualRows(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_PX)


def _paint_row(painter: QPainter, row: DrawRow, area: QRect, later: QWidget) -> None:
    look = colours()
    # With another width the picture would be another one, every second.
    left_px = max(ceil(_measure_left(painter, row)) + 6, 52)
    # All but what is left, which changes with every second.
    what = (row.letter, row.title, row.time, row.is_chosen, row.is_closed, left_px)
    draw = partial(_draw_row, row, left_px)
    if not paint_kept(painter, area, what, draw, ground=look.window, later=later):
        return
    alarm = QColor(look.refused if row.is_urgent or row.is_closed else look.muted)
    bold = QFont.Weight.Bold if row.is_urgent else QFont.Weight.Normal
    place = QRect(area.right() - left_px - 8, area.top(), left_px, area.height())
    if row.is_urgent and not row.is_closed:
        half = place.adjusted(0, 6, 0, -place.height() // 2)
        says = QCoreApplication.translate("DrawList", "closes")
        write(painter, half, says, alarm, 12, bold, RIGHT)
        place = place.adjusted(0, place.height() // 2 - 2, 0, -6)
    if row.is_closed:
        write(painter, place, row.left, alarm, 13, bold, RIGHT)
    else:
        draw_figures(painter, place, row.left, alarm, 13, bold)


def _measure_left(painter: QPainter, row: DrawRow) -> float:
    """How wide what stands at the right is: a word, or a time whatever its digits are."""
    if row.is_closed:
        return fit_line(painter, row.left, ROOM, (13,), QFont.Weight.Bold).advance
    return measure_figures(painter, row.left, 13, QFont.Weight.Bold)


def _draw_row(row: DrawRow, left_px: int, painter: QPainter, area: QRect) -> None:
    look = colours()
    ground = look.accent_fill if row.is_chosen else look.card
    line = look.accent if row.is_chosen else look.line
    paint_box(painter, area, 6, look.window if row.is_closed else ground, line)
    box = QRect(area.left() + 10, area.top() + (area.height() - 22) // 2, 22, 22)
    is_strong = row.is_chosen and not row.is_closed
    paint_box(painter, box, 4, look.primary if is_strong else look.window)
    letter = fit_line(painter, row.letter, ROOM, (13,), QFont.Weight.DemiBold)
    draw_line(painter, box, letter, QColor(look.on_primary if is_strong else look.text), CENTER)
    name = QRect(area.left() + 42, area.top() + 5, area.width() - 52 - left_px, 22)
    ink = QColor(look.muted if row.is_closed else look.text)
    write_fitting(painter, name, row.title, ink, (14, 13, 12, 11), bold=True)
    write(painter, name.translated(0, 20), row.time, QColor(look.muted), 12)
