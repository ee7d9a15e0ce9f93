"""The ticket list painted in one go: rows by the row, and on a scroll only the strip that is new.

A view that asks a delegate about every cell spends most of a frame on the asking: here one paint
reads a row once, lays its words by their points and fills every ground itself. What is painted is
opaque, so Qt moves the pixels that stay in sight instead of having them painted again.

Thread: GUI.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QWidget

from pos_app.ui.payout.views import PADDING_PX, Table
from pos_app.ui.theme import colours, font
from pos_app.ui.tickets.table import HEADERS, NUMBER, SOLD_AT, Order, TicketTable

ROW_PX = 36
HEADER_PX = 44
"""A finger orders by it."""


class _Column(NamedTuple):
    number: int
    left: int
    width: int
    is_right: bool


class TicketView(Table):
    """Shows a TicketTable; `model` must be one before it is painted.

    Signals:
        ordered(object): the Order that a header or a key asks for; None for the list's own.
    """

    ordered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Scroll by pixels; a notch of the wheel moves as many rows as before."""
        super().__init__(parent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(ROW_PX)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        header = self.horizontalHeader()
        header.setObjectName("ticketsHeader")
        header.setSectionsClickable(True)
        header.setMinimumHeight(HEADER_PX)
        header.sectionClicked.connect(self.order_next)

    def order_by(self, order: Order | None) -> None:
        """Ask for an order and tell of it in the header; None for the list's own."""
        model = self.model()
        if isinstance(model, TicketTable) and order != model.order:
            model.show_order(order)
            said = model.say_order(is_spoken=True) or self.tr("its own")
            header = self.horizontalHeader()
            header.setAccessibleName(self.tr("Order of the list: {order}").format(order=said))
            self.ordered.emit(order)

    def order_next(self, column: int) -> None:
        """Ask for a column's order, reversed where it is that, the list's own where it was that."""
        now = self._order
        if now is None or now.column != column:
            self.order_by(Order(column))
        else:
            self.order_by(None if now.is_falling else Order(column, is_falling=True))

    def order_by_next_column(self) -> None:
        """Ask for the order of the next column, hidden ones too; after the last the list's own."""
        now = self._order
        column = 0 if now is None else now.column + 1
        self.order_by(Order(column) if column < len(HEADERS) else None)

    def turn_order(self) -> None:
        """Ask for the same order reversed. The list's own has the newest first: the oldest."""
        now = self._order
        if now is None:
            self.order_by(Order(SOLD_AT))
        else:
            self.order_by(Order(now.column, is_falling=not now.is_falling))

    @property
    def _order(self) -> Order | None:
        model = self.model()
        return model.order if isinstance(model, TicketTable) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            if self.must_wait(event.region()):
                painter.fillRect(event.rect(), QColor(colours().card))
            else:
                self._paint(painter, event.region())

    def _paint(self, painter: QPainter, region: QRegion) -> None:
        model, look, area = self.model(), colours(), region.boundingRect()
        if not isinstance(model, TicketTable):
            return
        card, sunken, chosen = QColor(look.card), QColor(look.sunken), QColor(look.accent_fill)
        plain = QColor(look.text)
        columns, offset = self._columns(model), self.verticalOffset()
        selected = {index.row() for index in self.selectionModel().selectedRows()}
        painter.fillRect(area, card)
        first = (area.top() + offset) // ROW_PX
        last = min((area.bottom() + offset) // ROW_PX, model.rowCount() - 1)
        for at in range(first, last + 1):
            place = QRect(area.left(), at * ROW_PX - offset, area.width(), ROW_PX)
            if not region.intersects(place):
                continue
            if at in selected:
                painter.fillRect(place, chosen)
            elif at % 2:
                painter.fillRect(place, sunken)
            row = model.row(at)
            for column in columns:
                ink = model.ink(row, column.number)
                painter.setPen(plain if ink is None else ink)
                is_bold = column.number == NUMBER
                face = _face(is_bold)
                painter.setFont(face.font)
                text, indent = _fit(
                    model.text(row, column.number), column.width, is_bold, column.is_right
                )
                painter.drawText(column.left + indent, place.top() + face.baseline, text)

    def _columns(self, model: TicketTable) -> list[_Column]:
        seen = [at for at in range(model.columnCount()) if not self.isColumnHidden(at)]
        return [
            _Column(
                at,
                self.columnViewportPosition(at) + PADDING_PX,
                self.columnWidth(at) - 2 * PADDING_PX,
                bool(model.alignment(at) & Qt.AlignmentFlag.AlignRight),
            )
            for at in seen
        ]


class _Face(NamedTuple):
    font: QFont
    metrics: QFontMetrics
    baseline: int
    """From the top of a row to the line that letters stand on."""


@lru_cache(maxsize=2)
def _face(is_bold: bool) -> _Face:
    face = font(14, QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    metrics = QFontMetrics(face)
    baseline = (ROW_PX - metrics.height()) // 2 + metrics.ascent()
    return _Face(face, metrics, baseline)


@lru_cache(maxsize=4096)
def _fit(text: str, width: int, is_bold: bool, is_right: bool) -> tuple[str, int]:
    # What a cell shows and how far from its left. Only that is kept, not the shaped words that
    # `lettering` keeps: numbers and hours of a long list would drive the sale's words out of it.
    metrics = _face(is_bold).metrics
    taken = metrics.horizontalAdvance(text)
    if taken > width:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        taken = metrics.horizontalAdvance(text)
    return text, width - taken if is_right else 0
