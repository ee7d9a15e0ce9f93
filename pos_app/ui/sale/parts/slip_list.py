"""The slip by draw, painted: a heading with the draw's sum, then its wagers.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pos_app.ui.lettering import draw_line, fit_line
from pos_app.ui.pictures import AfterOthers
from pos_app.ui.sale.parts.ink import RIGHT, fit_keeping, write, write_fitting
from pos_app.ui.table_model import ROW_ROLE, FrozenRows
from pos_app.ui.theme import colours, set_role

if TYPE_CHECKING:
    from pos_app.domain.slip import Wager

HEAD_PX, WAGER_PX, TOUCH_PX = 30, 26, 44
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SlipRow:
    """A draw's heading (no `wager`) or one wager.

    `is_new`: of the newest play; `is_at`: what the cashier goes through the ticket with is here;
    `mark`: a word that says more than the colour (closed, sold out, being changed, sold).
    """

    draw_id: int
    number: str
    name: str
    amount: str
    wager: Wager | None = None
    is_new: bool = False
    is_at: bool = False
    is_closed: bool = False
    is_struck: bool = False
    is_faint: bool = False
    mark: str = ""


class SlipRows(FrozenRows[SlipRow]):
    """The slip's lines."""

    def text(self, row: SlipRow, column: int) -> str:
        return " ".join(part for part in (row.number, row.name, row.amount, row.mark) if part)


class SlipList(QListView):
    """Shows SlipRows. Keys belong to the entry line, which moves what is marked here.

    Signals:
        picked(SlipRow): a row was clicked or touched.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "rows")
        self.setObjectName("slipList")
        self._turn = AfterOthers()
        self.setAccessibleName(self.tr("Ticket"))
        self.rows = SlipRows(parent=self)
        self.setModel(self.rows)
        self._look = _Heights(self)
        self.setItemDelegate(self._look)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.clicked.connect(lambda index: self.picked.emit(self.rows.row(index.row())))

    def show_rows(self, rows: tuple[SlipRow, ...]) -> None:
        """Show the slip, with the line that is gone through, or its newest play, in sight."""
        self.rows.set_rows(rows)
        self._show_place()

    def paintEvent(self, event: QPaintEvent) -> None:
        # Not by Qt's delegates: they ask the model a dozen times a row what it is. And on its own
        # ground: else the card, the column and the pane below are painted with each play.
        if self._turn.must_wait(self.viewport(), event.region()):
            return
        region, width, look = event.region(), self.viewport().width(), colours()
        top = -self.verticalOffset()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(look.card))
            for row in self.rows.rows:
                place = QRect(0, top, width, self._look.height_of(row))
                top += place.height()
                if region.intersects(place):
                    _paint_row(painter, row, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_place()

    def _show_place(self) -> None:
        rows = self.rows.rows
        at = next((i for i, row in enumerate(rows) if row.is_at), None)
        if at is None:
            at = max((i for i, row in enumerate(rows) if row.is_new), default=None)
        if at is not None:
            self.scrollTo(self.rows.index(at, 0))

    def set_touch(self, *, is_on: bool) -> None:
        """Make the lines high enough for a finger, or as dense as eyes like them."""
        self._look.is_for_touch = is_on
        self.scheduleDelayedItemsLayout()


class _Heights(QStyledItemDelegate):
    """How high each row is."""

    is_for_touch = False

    def height_of(self, row: SlipRow) -> int:
        if self.is_for_touch:
            return TOUCH_PX
        return HEAD_PX if row.wager is None else WAGER_PX

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self.height_of(index.data(ROW_ROLE)))


def _paint_row(painter: QPainter, row: SlipRow, whole: QRect) -> None:
    look = colours()
    area = whole.adjusted(12, 0, -12, 0)
    if row.is_closed:
        painter.fillRect(whole, QColor(look.refused_fill))
    elif row.is_at or (row.is_new and row.wager is not None):
        painter.fillRect(whole, QColor(look.accent_fill))
    if row.is_at:
        painter.fillRect(QRect(whole.left(), whole.top(), 4, whole.height()), look.accent)
    if row.wager is None:
        _paint_head(painter, row, area)
    else:
        _paint_wager(painter, row, area)


def _paint_head(painter: QPainter, row: SlipRow, area: QRect) -> None:
    look = colours()
    ink = QColor(look.refused if row.is_closed else look.animals)
    if row.is_faint:
        ink = QColor(look.muted)
    area = area.adjusted(0, 4, 0, 0)
    amount = fit_line(painter, row.amount, area.width(), (13,), QFont.Weight.DemiBold)
    room = area.adjusted(0, 0, -(amount.advance + 8), 0)
    title, _, hour = row.name.rpartition(" · ")
    if not title:
        title, hour = hour, ""
    before = f"{row.mark} · " if row.mark else ""
    parts = (before, title, f" · {hour}" if hour else "")
    draw_line(painter, room, fit_keeping(painter, room.width(), parts, (13, 12, 11)), ink)
    draw_line(painter, area, amount, ink, RIGHT)


def _paint_wager(painter: QPainter, row: SlipRow, area: QRect) -> None:
    look = colours()
    ink = QColor(look.refused if row.is_closed or row.is_struck else look.text)
    if row.is_faint:
        ink = QColor(look.muted)
    number = area.adjusted(0, 0, 50 - area.width(), 0)
    sizes = (14, 13, 12)
    write_fitting(painter, number, row.number, ink, sizes, bold=True, struck=row.is_struck)
    name = f"{row.name} · {row.mark}" if row.mark and row.name else row.name or row.mark
    write_fitting(painter, area.adjusted(54, 0, -70, 0), name, ink, (14, 13, 12, 11))
    write(painter, area, row.amount, ink, 14, place=RIGHT)
