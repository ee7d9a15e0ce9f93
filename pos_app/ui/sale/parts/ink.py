"""How the sale's parts paint a line of text: cut with dots, or smaller where that lets it fit.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QLabel

from pos_app.ui.theme import font, set_role

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def write(
    painter: QPainter,
    area: QRect,
    text: str,
    ink: QColor,
    px: int,
    weight: QFont.Weight = QFont.Weight.Normal,
    place: Qt.AlignmentFlag = LEFT,
) -> None:
    """Paint one line of text, shortened where it does not fit."""
    painter.setFont(font(px, weight))
    painter.setPen(ink)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, place, shown)


def write_fitting(
    painter: QPainter,
    area: QRect,
    text: str,
    ink: QColor,
    sizes: Sequence[int],
    *,
    bold: bool = False,
    struck: bool = False,
    place: Qt.AlignmentFlag = LEFT,
) -> int:
    """Paint one line in the largest of these sizes that fits; gives how wide it became.

    Only what does not fit in the smallest is cut.
    """
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
    for px in sizes:
        face = font(px, weight)
        face.setStrikeOut(struck)
        painter.setFont(face)  # measured as it is painted: a scaled screen has its own widths
        if painter.fontMetrics().horizontalAdvance(text) < area.width():
            break  # less, not equal: the width is rounded, and what is a hair too wide is cut
    painter.setPen(ink)
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, place, shown)
    return metrics.horizontalAdvance(shown)


def write_wrapping(
    painter: QPainter, area: QRect, text: str, ink: QColor, sizes: Sequence[int]
) -> None:
    """Paint a sentence in one line, or smaller, or in two lines; cut only as the last resort."""
    wrap = int(LEFT) | int(Qt.TextFlag.TextWordWrap)
    painter.setPen(ink)
    for px in sizes:
        painter.setFont(font(px, QFont.Weight.DemiBold))
        needed = painter.fontMetrics().boundingRect(area, wrap, text)
        if needed.height() <= area.height():
            painter.drawText(area, wrap, text)
            return
    write(painter, area, text, ink, sizes[-1], QFont.Weight.DemiBold)


def make_label(role: str, name: str) -> QLabel:
    """Make a label of plain text with a role and a name."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_role(label, role)
    return label
