"""What paints itself and looks the same again and again: drawn once, then laid down as a picture.

A smooth rounded box costs ten times what laying down its picture does, a cell of the grid with its
words twenty times; and a grid has a hundred.

Thread: GUI.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from pos_app.ui.theme import Colours, colours, has_fonts

MOST_BYTES = 6 * 1024 * 1024
"""So much is kept, twice as much at 200 %; the pictures not laid down for longest are forgotten."""

Draw = Callable[[QPainter, QRect], None]


class _Asked(NamedTuple):
    what: Hashable
    width: int
    height: int
    ground: str
    look: Colours
    scale: float
    has_fonts: bool


class _Shelf:
    """The pictures, the one laid down last at the end."""

    def __init__(self) -> None:
        self._pictures: OrderedDict[_Asked, QPixmap] = OrderedDict()
        self._bytes = 0

    def take(self, asked: _Asked, draw: Draw) -> QPixmap:
        """Give a picture; drawn now where it was not yet."""
        picture = self._pictures.get(asked)
        if picture is not None:
            self._pictures.move_to_end(asked)
            return picture
        picture = self._pictures[asked] = _make_picture(asked, draw)
        self._bytes += _count_bytes(picture)
        while self._bytes > MOST_BYTES * asked.scale and len(self._pictures) > 1:
            self._bytes -= _count_bytes(self._pictures.popitem(last=False)[1])
        return picture


_shelf = _Shelf()


def paint_kept(
    painter: QPainter, area: QRect, what: Hashable, draw: Draw, *, ground: str = ""
) -> None:
    """Paint what `draw(painter, area)` draws, which `what`, size and theme say all about.

    It may reach one pixel out of the area. `ground` is the colour that lies there: words are only
    as sharp as elsewhere on a ground that nothing shines through.
    """
    scale = painter.device().devicePixelRatio()
    if scale != int(scale):
        # A picture would stand between two pixels of the screen, and its edges be blurred.
        draw(painter, area)
        return
    asked = _Asked(what, area.width(), area.height(), ground, colours(), scale, has_fonts())
    painter.drawPixmap(area.topLeft() - QPoint(1, 1), _shelf.take(asked, draw))


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

    def draw(painter: QPainter, area: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(line)) if line else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(fill))
        place = QRectF(area).translated(0.5, 0.5) if is_crisp else QRectF(area)
        painter.drawRoundedRect(place, radius, radius)

    paint_kept(painter, area, (radius, fill, line, is_crisp), draw)


def _make_picture(asked: _Asked, draw: Draw) -> QPixmap:
    width, height = (asked.width + 2) * asked.scale, (asked.height + 2) * asked.scale
    picture = QPixmap(int(width), int(height))
    picture.setDevicePixelRatio(asked.scale)
    picture.fill(QColor(asked.ground) if asked.ground else Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        draw(painter, QRect(1, 1, asked.width, asked.height))
    return picture


def _count_bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
