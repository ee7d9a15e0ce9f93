"""What the spool's list shows of one owed paper, and how it is painted.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pos_app.ui.table_model import ROW_ROLE, FrozenRows, Index
from pos_app.ui.theme import colours, font

ROW_PX, GAP_PX = 66, 8
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class SpoolRow:
    """One paper in words. `needs_answer`: something may be out, only a person can tell.

    `is_owed` is false for what a mute printer took: it counts as printed while nobody says else.
    """

    reference: str
    name: str
    detail: str
    state: str
    reason: str
    needs_answer: bool
    is_printing: bool
    copy: int
    is_ticket: bool
    void_left: str = ""
    """What is left to void it, "" when it is too late or it is no ticket."""
    is_owed: bool = True


class SpoolList(FrozenRows[SpoolRow]):
    """One column; a screen reader says the whole row."""

    def text(self, row: SpoolRow, column: int) -> str:  # one column
        """The row in words."""
        return f"{row.name}, {row.detail}, {row.state} {row.reason}".rstrip()


class SpoolPainter(QStyledItemDelegate):
    """Paints a paper as a card; what needs an answer has a sign and a frame of its own."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, ink = index.data(ROW_ROLE), colours()
        rect: QRect = option.rect.adjusted(1, 1, -2, 1 - GAP_PX)
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = ink.attention_line if row.needs_answer else ink.line
        painter.setPen(QColor(ink.accent if is_chosen else frame))
        ground = ink.attention_fill if row.needs_answer else ink.card
        painter.setBrush(QColor(ink.accent_fill if is_chosen else ground))
        painter.drawRoundedRect(rect, 8, 8)
        inner = rect.adjusted(14, 6, -14, -6)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        lower = upper.translated(0, inner.height() // 2)
        _write(painter, upper, LEFT, row.name, ink.text, font(16, QFont.Weight.DemiBold))
        sign = "? " if row.is_owed else "! "
        word = sign + row.state if row.needs_answer else row.state
        word_ink = ink.attention_text if row.needs_answer else ink.muted
        _write(painter, upper, RIGHT, word, word_ink, font(14, QFont.Weight.DemiBold))
        _write(painter, lower, LEFT, row.detail, ink.muted, font(13))
        if row.void_left:
            _write(painter, lower, RIGHT, row.void_left, ink.muted, font(13))
        painter.restore()


def _write(
    painter: QPainter, rect: QRect, where: Qt.AlignmentFlag, text: str, ink: str, face: QFont
) -> None:
    painter.setFont(face)
    painter.setPen(QColor(ink))
    short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(where), short)
