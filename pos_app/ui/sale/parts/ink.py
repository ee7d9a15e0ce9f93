"""How the sale's parts paint a line of text: cut with dots, or smaller where that lets it fit.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QLabel

from pos_app.ui.lettering import LEFT, RIGHT, ROOM, Line, draw_line, fit_line
from pos_app.ui.theme import font, set_role

__all__ = [
    "LEFT",
    "RIGHT",
    "fit_keeping",
    "make_label",
    "write",
    "write_fitting",
    "write_wrapping",
]


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
    draw_line(painter, area, fit_line(painter, text, area.width(), (px,), weight), ink, place)


def write_fitting(
    painter: QPainter,
    area: QRect,
    text: str,
    ink: QColor,
    sizes: tuple[int, ...],
    *,
    bold: bool = False,
    struck: bool = False,
    place: Qt.AlignmentFlag = LEFT,
) -> int:
    """Paint one line in the largest of these sizes that fits; gives how wide it became.

    Only what does not fit in the smallest is cut.
    """
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
    line = fit_line(painter, text, area.width(), sizes, weight, struck=struck)
    draw_line(painter, area, line, ink, place)
    return line.advance


def fit_keeping(
    painter: QPainter, room: int, parts: tuple[str, str, str], sizes: tuple[int, ...]
) -> Line:
    """Fit one bold line of (before, name, after): only the name is cut, in its middle.

    What tells one draw of a name from the next stands at its ends: a list's letter, the hour.
    """
    before, name, after = parts
    bold, smallest = QFont.Weight.DemiBold, sizes[-1:]
    if fit_line(painter, before + name + after, ROOM, smallest, bold).advance >= room:
        around = fit_line(painter, before + after, ROOM, smallest, bold).advance
        middle = Qt.TextElideMode.ElideMiddle
        cut = fit_line(painter, name, max(room - around - 2, 0), smallest, bold, elide=middle)
        name = cut.shaped.text()
    return fit_line(painter, before + name + after, room, sizes, bold)


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
