"""How the line under the entry is painted. Thread: GUI."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from pos_app.ui.keys import Key, hint
from pos_app.ui.sale.parts.ink import LEFT, RIGHT, write, write_fitting, write_wrapping
from pos_app.ui.theme import colours, font

if TYPE_CHECKING:
    from pos_app.ui.sale.understanding import Words

CHIP_PX, PAD_PX = 24, 8
ROOM_FOR_HINT_PX = 220


def paint_understood(painter: QPainter, rect: QRect, line: Words) -> None:
    """Paint the frame, then chips, factor and cost, or the problem with its sign."""
    look = colours()
    area = rect.adjusted(0, 3, -1, -4)
    is_bad = bool(line.problem) and line.is_wrong
    pen = QPen(QColor(look.refused_line if is_bad else look.line))
    pen.setStyle(Qt.PenStyle.SolidLine if is_bad else Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(QColor(look.refused_fill if is_bad else look.sunken))
    painter.drawRoundedRect(area, 6, 6)
    inner = area.adjusted(12, 0, -12, 0)
    if line.problem:
        ink = QColor(look.refused if is_bad else look.text)
        sign = "✕ " if is_bad else ""
        write_wrapping(painter, inner, f"{sign}{line.problem}", ink, (14, 13, 12, 11))
        return
    # On a narrow screen the hint goes first: the cost is money and is never cut off.
    if line.cost and inner.width() - _width(line) > ROOM_FOR_HINT_PX:
        inner.setRight(_paint_enter(painter, inner, hint(Key.ADD).cap, line.entering))
    left = _paint_chips(painter, inner, line, reserved=_width(line))
    rest = QRect(left, inner.top(), max(inner.right() - left, 0), inner.height())
    ink, room = QColor(look.text), rest.adjusted(0, 0, -_cost_px(line), 0)
    if not line.cost:
        write_fitting(painter, room, line.tail, ink, (14, 13, 12))
        return
    advance = write_fitting(painter, room, line.tail, ink, (14, 13, 12, 11)) + 6
    write(painter, rest.adjusted(advance, 0, 0, 0), line.cost, ink, 18, QFont.Weight.Bold)


def _width(line: Words) -> int:
    """How much factor and cost need, which are never cut off for a chip."""
    return QFontMetrics(font(14)).horizontalAdvance(line.tail) + _cost_px(line)


def _cost_px(line: Words) -> int:
    if not line.cost:
        return 0
    return QFontMetrics(font(18, QFont.Weight.Bold)).horizontalAdvance(line.cost) + 12


def _paint_chips(painter: QPainter, area: QRect, line: Words, *, reserved: int) -> int:
    chips = line.chips
    left = area.left()
    painter.setFont(font(13, QFont.Weight.DemiBold))
    widths = [painter.fontMetrics().horizontalAdvance(chip) + 2 * PAD_PX for chip in chips]
    limit = area.right() - reserved
    if line.more or left + sum(widths) + 5 * len(widths) > limit:
        limit -= 40  # for how many more there are
    for place, chip in enumerate(chips):
        width = widths[place]
        if left + width > limit:
            return _paint_more(painter, area, left, len(chips) - place + line.more)
        box = QRect(left, area.center().y() - CHIP_PX // 2 + 1, width, CHIP_PX)
        _paint_chip(painter, box, chip, is_struck=place in line.struck)
        left += width + 5
    return _paint_more(painter, area, left, line.more) if line.more else left + 2


def _paint_more(painter: QPainter, area: QRect, left: int, count: int) -> int:
    rest = f"+{count}"
    painter.setFont(font(13, QFont.Weight.DemiBold))
    painter.setPen(QColor(colours().text))
    painter.drawText(QRect(left, area.top(), 46, area.height()), LEFT, rest)
    return left + painter.fontMetrics().horizontalAdvance(rest) + 8


def _paint_chip(painter: QPainter, box: QRect, chip: str, *, is_struck: bool) -> None:
    look = colours()
    painter.setFont(font(13, QFont.Weight.DemiBold, struck=is_struck))
    painter.setPen(QColor(look.refused_line) if is_struck else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.refused_fill if is_struck else look.animals))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(look.refused if is_struck else look.on_animals))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, chip)


def _paint_enter(painter: QPainter, area: QRect, cap: str, label: str) -> int:
    """Paint `[Enter] adds` at the right; gives where the room for the rest ends."""
    look = colours()
    write(painter, area, label, QColor(look.muted), 13, place=RIGHT)
    right = area.right() - painter.fontMetrics().horizontalAdvance(label) - 6
    painter.setFont(font(12, QFont.Weight.DemiBold))
    width = painter.fontMetrics().horizontalAdvance(cap) + 12
    box = QRect(right - width, area.center().y() - 9, width, 20)
    painter.setPen(QColor(look.line_strong))
    painter.setBrush(QColor(look.cap))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(look.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
    return box.left() - 8
