"""How the line under the entry is painted. Thread: GUI."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from pos_app.ui.keys import Key, hint
from pos_app.ui.lettering import CENTER, RIGHT, ROOM, Line, draw_line, fit_line
from pos_app.ui.pictures import paint_box, paint_kept
from pos_app.ui.sale.parts.ink import write, write_fitting, write_wrapping
from pos_app.ui.theme import colours

if TYPE_CHECKING:
    from pos_app.ui.sale.understanding import Words

CHIP_PX, PAD_PX = 24, 8
ROOM_FOR_HINT_PX = 220
SEMIBOLD = QFont.Weight.DemiBold


def paint_understood(painter: QPainter, rect: QRect, line: Words) -> None:
    """Paint the frame, then chips, factor and cost, or the problem with its sign."""
    look = colours()
    area = rect.adjusted(0, 3, -1, -4)
    is_bad = bool(line.problem) and line.is_wrong
    paint_kept(painter, area, ("understood", is_bad), partial(_draw_frame, is_bad))
    inner = area.adjusted(12, 0, -12, 0)
    if line.problem:
        ink = QColor(look.refused if is_bad else look.text)
        sign = "✕ " if is_bad else ""
        write_wrapping(painter, inner, f"{sign}{line.problem}", ink, (14, 13, 12, 11))
        return
    # On a narrow screen the hint goes first: the cost is money and is never cut off.
    if line.cost and inner.width() - _width(painter, line) > ROOM_FOR_HINT_PX:
        inner.setRight(_paint_enter(painter, inner, hint(Key.ADD).cap, line.entering))
    left = _paint_chips(painter, inner, line, reserved=_width(painter, line))
    rest = QRect(left, inner.top(), max(inner.right() - left, 0), inner.height())
    ink, room = QColor(look.text), rest.adjusted(0, 0, -_cost_px(painter, line), 0)
    if not line.cost:
        write_fitting(painter, room, line.tail, ink, (14, 13, 12))
        return
    advance = write_fitting(painter, room, line.tail, ink, (14, 13, 12, 11)) + 6
    write(painter, rest.adjusted(advance, 0, 0, 0), line.cost, ink, 18, QFont.Weight.Bold)


def _draw_frame(is_bad: bool, painter: QPainter, area: QRect) -> None:
    look = colours()
    pen = QPen(QColor(look.refused_line if is_bad else look.line))
    pen.setStyle(Qt.PenStyle.SolidLine if is_bad else Qt.PenStyle.DashLine)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(QColor(look.refused_fill if is_bad else look.sunken))
    painter.drawRoundedRect(area, 6, 6)


def _width(painter: QPainter, line: Words) -> int:
    """How much factor and cost need, which are never cut off for a chip."""
    return fit_line(painter, line.tail, ROOM, (14,)).advance + _cost_px(painter, line)


def _cost_px(painter: QPainter, line: Words) -> int:
    if not line.cost:
        return 0
    return fit_line(painter, line.cost, ROOM, (18,), QFont.Weight.Bold).advance + 12


def _paint_chips(painter: QPainter, area: QRect, line: Words, *, reserved: int) -> int:
    left = area.left()
    chips = [
        fit_line(painter, chip, ROOM, (13,), SEMIBOLD, struck=place in line.struck)
        for place, chip in enumerate(line.chips)
    ]
    widths = [chip.advance + 2 * PAD_PX for chip in chips]
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
    more = fit_line(painter, f"+{count}", ROOM, (13,), SEMIBOLD)
    place = QRect(left, area.top(), 46, area.height())
    draw_line(painter, place, more, QColor(colours().text))
    return left + more.advance + 8


def _paint_chip(painter: QPainter, box: QRect, chip: Line, *, is_struck: bool) -> None:
    look = colours()
    fill = look.refused_fill if is_struck else look.animals
    paint_box(painter, box, 4, fill, look.refused_line if is_struck else "")
    draw_line(painter, box, chip, QColor(look.refused if is_struck else look.on_animals), CENTER)


def _paint_enter(painter: QPainter, area: QRect, cap: str, label: str) -> int:
    """Paint `[Enter] adds` at the right; gives where the room for the rest ends."""
    look = colours()
    says = fit_line(painter, label, area.width(), (13,))
    draw_line(painter, area, says, QColor(look.muted), RIGHT)
    key = fit_line(painter, cap, ROOM, (12,), SEMIBOLD)
    right, width = area.right() - says.advance - 6, key.advance + 12
    box = QRect(right - width, area.center().y() - 9, width, 20)
    paint_box(painter, box, 4, look.cap, look.line_strong)
    draw_line(painter, box, key, QColor(look.text), CENTER)
    return box.left() - 8
