"""The grid: animals, or digits with the twelve signs; one widget that paints all its cells.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.lettering import CENTER, RIGHT, ROOM, draw_line, fit_line
from pos_app.ui.pictures import paint_box, paint_kept
from pos_app.ui.sale.parts.halves import draw_halves, fit_halves
from pos_app.ui.sale.parts.ink import write_fitting
from pos_app.ui.theme import colours

GAP_PX = 5
HIGHEST_PX, TOUCH_PX, NARROWEST_PX = 96, 44, 48
STILL_TOUCHED_PX = 40
"""Where the rows would be lower, they are TOUCH_PX high and the grid scrolls."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One button; `key` comes back when it is pressed."""

    key: str
    number: str
    name: str = ""
    is_on: bool = False
    is_struck: bool = False


ROOM_BESIDE_PX = 98
"""A cell narrower than this has its name under the number."""
CROWD = 40
"""More cells than these have their names under the numbers, whatever their width."""
LOW_PX = 30
"""A cell lower than this has smaller letters, so that number and name do not meet."""
LARGE_PX = QSize(140, 64)
"""A cell as large as this, as on Full HD, has larger letters: they are read from farther away."""


class GridHolder(QWidget):
    """The part of a scrolled grid that is seen; the grid counts its rows for this height."""


class PlayGrid(QWidget):
    """Shows cells by rows; what they mean is the presenter's.

    Signals:
        pressed(str): the cell's key.
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("playGrid")
        self.setAccessibleName(self.tr("Grid of plays"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._cells: tuple[Cell, ...] = ()
        self._across = 0
        self._counted_for, self._counted = (-1, 0, 0, 0), 1

    @property
    def cells(self) -> tuple[Cell, ...]:
        """What is shown."""
        return self._cells

    def show_cells(self, cells: Sequence[Cell], across: int = 0) -> None:
        """Show these, so many in a row (0: as many as fit); only what differs is painted again."""
        new = tuple(cells)
        if len(new) != len(self._cells) or across != self._across:
            self._cells, self._across = new, across
            self.updateGeometry()
            self.update()
            return
        pairs = enumerate(zip(self._cells, new, strict=True))
        changed = [number for number, (old, one) in pairs if old is not one and old != one]
        self._cells = new
        for number in changed:
            self.update(self.cell_area(number).adjusted(-1, -1, 1, 1))

    def minimumSizeHint(self) -> QSize:
        """As high as a finger needs it; what holds it scrolls."""
        columns = self._columns()
        if self._row_px(columns) >= STILL_TOUCHED_PX:
            return QSize(240, 0)
        rows = -(-len(self._cells) // columns)
        return QSize(240, rows * (TOUCH_PX + GAP_PX) - GAP_PX)

    def cell_area(self, number: int) -> QRect:
        """Where a cell is."""
        columns = self._columns()
        rows = -(-len(self._cells) // columns)
        width = self.width() + GAP_PX
        height = min(self.height() + GAP_PX, rows * (HIGHEST_PX + GAP_PX))
        row, column = divmod(number, columns)
        left, top = column * width // columns, row * height // rows
        right, bottom = (column + 1) * width // columns, (row + 1) * height // rows
        return QRect(left, top, right - left - GAP_PX, bottom - top - GAP_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(ground := colours().window))
        is_crowded = len(self._cells) > CROWD
        region = event.region()  # not its rect: two cells far apart have all others between them
        for number, cell in enumerate(self._cells):
            area = self.cell_area(number)
            if region.intersects(area):
                draw = partial(_draw_cell, cell, is_crowded)
                what = (cell, is_crowded)
                paint_kept(painter, area, what, draw, ground=ground, later=self)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        for number, cell in enumerate(self._cells):
            if self.cell_area(number).contains(event.position().toPoint()):
                self.pressed.emit(cell.key)
                return

    def _columns(self) -> int:
        """Count the columns; once for a size and a number of cells."""
        asked = (len(self._cells), self._across, self.width(), self._room_px())
        if asked != self._counted_for:
            self._counted_for, self._counted = asked, self._count_columns()
        return self._counted

    def _count_columns(self) -> int:
        if self._across:
            return self._across
        few = len(self._cells) <= 40
        columns = (6 if self.width() >= 480 else 5) if few else max(6, self.width() // 78)
        # More in a row before a finger has less than it needs, as long as a name can be read.
        while self._row_px(columns) < TOUCH_PX and self.width() // (columns + 1) >= NARROWEST_PX:
            columns += 1
        return columns

    def _row_px(self, columns: int) -> int:
        rows = max(-(-len(self._cells) // columns), 1)
        return (self._room_px() + GAP_PX) // rows - GAP_PX

    def _room_px(self) -> int:
        """How much of it can be seen at once."""
        holder = self.parentWidget()
        return holder.height() if isinstance(holder, GridHolder) else self.height()


def _draw_cell(cell: Cell, is_crowded: bool, painter: QPainter, area: QRect) -> None:
    look = colours()
    if cell.is_on:
        paint_box(painter, area, 6, look.animals_fill, look.animals)
    else:
        paint_box(painter, area, 6, look.card, look.line)
    ink = QColor(look.muted if cell.is_struck else look.text)
    is_small = is_crowded or area.width() < ROOM_BESIDE_PX
    is_low = is_small and area.height() < LOW_PX
    is_large = area.width() >= LARGE_PX.width() and area.height() >= LARGE_PX.height()
    beside = 24 if is_large else 17
    size = (18 if not cell.name else 11 if is_low else 15 if is_small else beside,)
    bold, struck = QFont.Weight.DemiBold, cell.is_struck
    number = fit_line(painter, cell.number, ROOM, size, bold, struck=struck)
    inner = area.adjusted(8, 0, -8, 0)
    if not cell.name:
        draw_line(painter, inner, number, ink, CENTER)
    elif is_small:
        apart = 0 if is_low else 3
        name = area.adjusted(2, area.height() // 2 - apart, -2, -2 if apart else 0)
        sizes = (10, 9, 8) if is_low else (12, 11, 10, 9)
        line = fit_line(painter, cell.name, name.width(), sizes, struck=struck)
        if line.shaped.text() != cell.name and area.height() >= TOUCH_PX:
            halves = fit_halves(painter, cell.name, name.width(), struck=struck)
            if halves:
                small = fit_line(painter, cell.number, ROOM, (13,), bold, struck=struck)
                draw_halves(painter, area, small, halves, ink)
                return
        top = inner.adjusted(0, apart, 0, -inner.height() // 2)
        draw_line(painter, top, number, ink, CENTER)
        draw_line(painter, name, line, ink, CENTER)
    else:
        draw_line(painter, inner, number, ink)
        room = inner.adjusted(number.advance + 6, 0, 0, 0)
        sizes = (17, 15, 13, 12) if is_large else (13, 12, 11, 10)
        write_fitting(painter, room, cell.name, ink, sizes, struck=struck, place=RIGHT)
