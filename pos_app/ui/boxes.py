"""Rounded boxes for what paints itself: drawn smooth once, then laid down as pictures.

A smooth rounded box costs ten times what laying down its picture does, and a grid has a hundred.

Thread: GUI.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

MOST_BYTES = 4 * 1024 * 1024
"""So much is remembered; the boxes not laid down for longest are forgotten."""


class _Asked(NamedTuple):
    width: int
    height: int
    radius: int
    fill: str
    line: str
    is_crisp: bool
    scale: float


class _Shelf:
    """The pictures, the one laid down last at the end."""

    def __init__(self) -> None:
        self._pictures: OrderedDict[_Asked, QPixmap] = OrderedDict()
        self._bytes = 0

    def take(self, asked: _Asked) -> QPixmap:
        """Give a picture; drawn now where it was not yet."""
        picture = self._pictures.get(asked)
        if picture is not None:
            self._pictures.move_to_end(asked)
            return picture
        picture = self._pictures[asked] = _make_picture(asked)
        self._bytes += _count_bytes(picture)
        while self._bytes > MOST_BYTES and len(self._pictures) > 1:
            self._bytes -= _count_bytes(self._pictures.popitem(last=False)[1])
        return picture


_shelf = _Shelf()


def paint_box(
    painter: QPainter,
    area: QRect,
    radius: int,
    fill: str,
    line: str = "",
    *,
    is_crisp: bool = False,
) -> None:
    """Paint a rounded box in colours of the palette, with a line of one pixel around it or none.

    As `drawRoundedRect(area, …)` does with a smooth pen: the line lies half outside the area and is
    soft; a crisp one lies on the pixels at its right and below.
    """
    scale = painter.device().devicePixelRatio()
    if scale == int(scale):
        asked = _Asked(area.width(), area.height(), radius, fill, line, is_crisp, scale)
        painter.drawPixmap(area.topLeft() - QPoint(1, 1), _shelf.take(asked))
    else:
        # A picture would stand between two pixels of the screen, and its edges be blurred.
        _draw(painter, _place(area, is_crisp=is_crisp), radius, fill, line)


def _make_picture(asked: _Asked) -> QPixmap:
    width, height = (asked.width + 2) * asked.scale, (asked.height + 2) * asked.scale
    picture = QPixmap(int(width), int(height))
    picture.setDevicePixelRatio(asked.scale)
    picture.fill(Qt.GlobalColor.transparent)
    area = _place(QRect(1, 1, asked.width, asked.height), is_crisp=asked.is_crisp)
    with QPainter(picture) as painter:
        _draw(painter, area, asked.radius, asked.fill, asked.line)
    return picture


def _place(area: QRect, *, is_crisp: bool) -> QRectF:
    return QRectF(area).translated(0.5, 0.5) if is_crisp else QRectF(area)


def _draw(painter: QPainter, area: QRectF, radius: int, fill: str, line: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(line)) if line else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(area, radius, radius)


def _count_bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
