"""Paints a cell of the ticket table with few calls: a page of a long list must fit in a frame.

Thread: GUI.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pos_app.ui.theme import colours, font
from pos_app.ui.tickets.table import NUMBER, TicketTable

PAD_PX = 8


class TicketCells(QStyledItemDelegate):
    """Draws what the table says, without asking the style sheet about each cell."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model, column = index.model(), index.column()
        if not isinstance(model, TicketTable):
            super().paint(painter, option, index)
            return
        row, area = model.row(index.row()), option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours().accent_fill))
        face, metrics = _face(column == NUMBER)
        inside = area.adjusted(PAD_PX, 0, -PAD_PX, 0)
        text = model.text(row, column)
        if metrics.horizontalAdvance(text) > inside.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
        ink = model.ink(row, column)
        painter.setFont(face)
        painter.setPen(ink.color() if ink is not None else QColor(colours().text))
        painter.drawText(inside, int(model.alignment(column)), text)


@lru_cache(maxsize=2)
def _face(is_bold: bool) -> tuple[QFont, QFontMetrics]:
    face = font(14, QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    return face, QFontMetrics(face)
