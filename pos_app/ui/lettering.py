"""Lines of text for what paints itself: chosen, cut and shaped once, then only drawn.

Fitting a line, cutting it and shaping its letters costs ten times what drawing it does, and the
sale's lists and grid draw the same few hundred lines again and again.

Thread: GUI.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QStaticText

from pos_app.ui.theme import font, has_fonts

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter
ROOM = 1 << 20
"""As much as any line needs: it is never cut."""
MOST = 512
"""So many lines are remembered, some 2 kB each; those not drawn for longest are forgotten."""


class Line(NamedTuple):
    """A line ready to be drawn; `width` and `height` are of the painter's units."""

    face: QFont
    shaped: QStaticText
    width: float
    height: float
    advance: int
    """Its width as `QFontMetrics` rounds it: what stands beside it begins there."""


class _Asked(NamedTuple):
    text: str
    room: int
    sizes: tuple[int, ...]
    weight: QFont.Weight
    struck: bool
    elide: Qt.TextElideMode
    scale: float
    has_fonts: bool


_remembered: OrderedDict[_Asked, Line] = OrderedDict()


def fit_line(
    painter: QPainter,
    text: str,
    room: int,
    sizes: tuple[int, ...],
    weight: QFont.Weight = QFont.Weight.Normal,
    *,
    struck: bool = False,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> Line:
    """Give a line in the largest of these sizes that fits; cut where the smallest does not."""
    scale = painter.device().devicePixelRatio()
    asked = _Asked(text, room, sizes, weight, struck, elide, scale, has_fonts())
    line = _remembered.get(asked)
    if line is None:
        line = _remembered[asked] = _shape(painter, asked)
        if len(_remembered) > MOST:
            _remembered.popitem(last=False)
    else:
        _remembered.move_to_end(asked)
    return line


def draw_line(
    painter: QPainter, area: QRect, line: Line, ink: QColor, place: Qt.AlignmentFlag = LEFT
) -> None:
    """Draw a line in the middle of an area's height, at its left, its right or its middle."""
    left: float = area.left()
    if place == RIGHT:
        left += area.width() - line.width
    elif place == CENTER:
        left += (area.width() - line.width) / 2
    painter.setFont(line.face)
    painter.setPen(ink)
    if line.face.strikeOut():
        # What is shaped beforehand is drawn without the line through it.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawText(area, place, line.shaped.text())
        return
    top = area.top() + (area.height() - line.height) / 2
    painter.drawStaticText(QPointF(left, top), line.shaped)


def measure_figures(painter: QPainter, text: str, px: int, weight: QFont.Weight) -> float:
    """Tell how wide `draw_figures` writes; the same whatever the digits are."""
    return sum(room for _, room in _lay_figures(painter, text, px, weight))


def draw_figures(
    painter: QPainter, area: QRect, text: str, ink: QColor, px: int, weight: QFont.Weight
) -> None:
    """Draw a time that runs at the right of an area, each digit in the room of the widest.

    So it does not dance; and nothing is shaped anew with every second: its signs are remembered.
    """
    laid = _lay_figures(painter, text, px, weight)
    left = area.left() + area.width() - sum(room for _, room in laid)
    painter.setPen(ink)
    for sign, room in laid:
        painter.setFont(sign.face)
        top = area.top() + (area.height() - sign.height) / 2
        painter.drawStaticText(QPointF(left + (room - sign.width) / 2, top), sign.shaped)
        left += room


def _lay_figures(
    painter: QPainter, text: str, px: int, weight: QFont.Weight
) -> list[tuple[Line, float]]:
    digits = {one: fit_line(painter, one, ROOM, (px,), weight) for one in "0123456789"}
    widest = max(one.width for one in digits.values())
    return [
        (digits[one], widest)
        if one in digits
        else ((line := fit_line(painter, one, ROOM, (px,), weight)), line.width)
        for one in text
    ]


def _shape(painter: QPainter, asked: _Asked) -> Line:
    for px in asked.sizes:
        painter.setFont(font(px, asked.weight, struck=asked.struck))
        # Measured as it is painted: a scaled screen has its own widths. Less, not equal: the width
        # is rounded, and what is a hair too wide is cut.
        if painter.fontMetrics().horizontalAdvance(asked.text) < asked.room:
            break
    metrics: QFontMetrics = painter.fontMetrics()
    shown = metrics.elidedText(asked.text, asked.elide, asked.room)
    shaped = QStaticText(shown)
    shaped.setTextFormat(Qt.TextFormat.PlainText)
    shaped.prepare(painter.deviceTransform(), painter.font())
    face = QFont(painter.font())
    # The unrounded height, as `drawText` centres by: what is shaped tells a whole number.
    height = QFontMetricsF(face).height()
    advance = metrics.horizontalAdvance(shown)
    return Line(face, shaped, shaped.size().width(), height, advance)
