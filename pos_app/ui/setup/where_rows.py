"""How a printer that can be chosen is painted: its name, where it is, a mark on the chosen one.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pos_app.ui.table_model import ROW_ROLE, Index
from pos_app.ui.theme import colours, font

ROW_PX, GAP_PX, MARK_PX = 52, 6, 28
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class WherePainter(QStyledItemDelegate):
    """Paints a row as a card."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, ink = index.data(ROW_ROLE), colours()
        rect: QRect = option.rect.adjusted(1, 1, -2, 1 - GAP_PX)
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(ink.accent if is_chosen else ink.line))
        painter.setBrush(QColor(ink.accent_fill if is_chosen else ink.card))
        painter.drawRoundedRect(rect, 8, 8)
        inner = rect.adjusted(12, 0, -14, 0)
        painter.setPen(QColor(ink.text))
        painter.setFont(font(16, QFont.Weight.Bold))
        painter.drawText(inner, LEFT, "●" if is_chosen else "○")
        names = inner.adjusted(MARK_PX, 0, 0, 0)
        painter.setFont(font(15, QFont.Weight.DemiBold))
        painter.drawText(names, LEFT, row.title)
        used = painter.fontMetrics().horizontalAdvance(row.title) + 24
        painter.setFont(font(14))
        painter.setPen(QColor(ink.muted))
        rest = names.adjusted(used, 0, 0, 0)
        short = painter.fontMetrics().elidedText(
            row.detail, Qt.TextElideMode.ElideMiddle, max(rest.width(), 0)
        )
        painter.drawText(rest, RIGHT, short)
        painter.restore()
