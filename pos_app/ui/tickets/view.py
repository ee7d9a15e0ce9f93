"""The ticket list painted in one go: rows by the row, and on a scroll only the strip that is new.

A view that asks a delegate about every cell spends most of a frame on the asking: here one paint
reads a row once, lays its words by their points and fills every ground itself. What is painted is
opaque, so Qt moves the pixels that stay in sight instead of having them painted again.

Thread: GUI.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from pos_app.ui.theme import colours, font
from pos_app.ui.tickets.table import NUMBER, TicketTable

PAD_PX = 6
"""As the header's own words stand in the style sheet: a column begins under its name."""
ROW_PX = 36


class _Column(NamedTuple):
    number: int
    left: int
    width: int
    is_right: bool


class TicketView(QTableView):
    """Shows a TicketTable; `model` must be one before it is painted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Scroll by pixels; a notch of the wheel moves as many rows as before."""
        super().__init__(parent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(ROW_PX)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
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
                self.columnViewportPosition(at) + PAD_PX,
                self.columnWidth(at) - 2 * PAD_PX,
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
