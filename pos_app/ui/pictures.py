"""What paints itself and looks the same again and again: drawn once, then laid down as a picture.

A smooth rounded box costs ten times what laying down its picture does, a cell of the grid with its
words twenty times; and a grid has a hundred. So what a window is painted with for the first time
may come in two or three turns of its event loop: no key waits for all of it.

Thread: GUI.
"""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from pos_app.ui.theme import Colours, colours, has_fonts

MOST_BYTES = 10 * 1024 * 1024
"""So much is kept, twice as much at 200 %; the pictures not laid down for longest are forgotten.

All that a sale shows, in every category, has room: else each change of category is drawn anew.
"""

ENOUGH_SECONDS = 0.005
"""Since a window began to be painted: what has no picture then, and can wait, is painted next."""

Draw = Callable[[QPainter, QRect], None]


class _Asked(NamedTuple):
    what: Hashable
    width: int
    height: int
    ground: str
    look: Colours
    scale: float
    begins: tuple[float, float]
    """Where in a pixel of the screen its corner is; 0, 0 but on screens of 125 or 150 %."""
    has_fonts: bool


class _Shelf:
    """The pictures, the one laid down last at the end."""

    def __init__(self) -> None:
        self._pictures: OrderedDict[_Asked, QPixmap] = OrderedDict()
        self._bytes = 0

    def has(self, asked: _Asked) -> bool:
        """Whether there is such a picture already."""
        return asked in self._pictures

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


class _Painting:
    """A window being painted: until when pictures are made for it, and what is to come."""

    ends: float | None = None
    has_made = False
    late: dict[QWidget, QRegion]


@contextmanager
def paint_by_turns() -> Iterator[None]:
    """Paint a window within: what has no picture yet may come in the next turn of the loop.

    What is painted otherwise (a picture of a pane) is painted whole.
    """
    _Painting.ends, _Painting.has_made = time.perf_counter() + ENOUGH_SECONDS, False
    _Painting.late = {}
    try:
        yield
    finally:
        _Painting.ends = None
        for widget, region in _Painting.late.items():
            # Not after 0 ms: Qt posts that, and takes it before keys and clocks.
            QTimer.singleShot(1, widget, partial(widget.update, region))


def paint_kept(
    painter: QPainter,
    area: QRect,
    what: Hashable,
    draw: Draw,
    *,
    ground: str = "",
    later: QWidget | None = None,
) -> bool:
    """Paint what `draw(painter, area)` draws, which `what`, size and theme say all about.

    It may reach one pixel out of the area. `ground` is the colour that lies there: words are only
    as sharp as elsewhere on a ground that nothing shines through. `later` is the widget that is
    painted: it can wait, and False says that it does; the area is painted anew in the next turn.
    """
    scale = painter.device().devicePixelRatio()
    corner, begins = _place(painter, area.topLeft() - QPoint(1, 1), scale)
    asked = _Asked(what, area.width(), area.height(), ground, colours(), scale, begins, has_fonts())
    if later is not None and _Painting.ends is not None and not _shelf.has(asked):
        if _Painting.has_made and time.perf_counter() > _Painting.ends:
            return not put_off(later, QRegion(area.adjusted(-1, -1, 1, 1)))
        _Painting.has_made = True
    painter.drawPixmap(corner, _shelf.take(asked, draw))
    return True


def put_off(widget: QWidget, region: QRegion) -> bool:
    """Have a part of a widget painted in the next turn; False says that it is to be painted now.

    A window that is painted by turns can wait for it. A picture of a pane cannot.
    """
    if _Painting.ends is None:
        return False
    _Painting.late[widget] = _Painting.late.get(widget, QRegion()).united(region)
    return True


class AfterShown:
    """Has a part painted some turns after what is shown with it; from then on at once."""

    def __init__(self, turns: int = 1) -> None:
        self._turns, self._left = turns, 0

    def begin(self) -> None:
        """Note that it is shown."""
        self._left = self._turns

    def must_wait(self, widget: QWidget, region: QRegion) -> bool:
        """Say whether this painting is left to the next turn."""
        if self._left and put_off(widget, region):
            self._left -= 1
            return True
        self._left = 0
        return False


class AfterOthers:
    """Has a list painted in the turn after what changed with it: together they miss a frame."""

    def __init__(self) -> None:
        self._has_waited = False

    def must_wait(self, widget: QWidget, region: QRegion) -> bool:
        """Say whether this painting is left to the next turn; every other one is, at most."""
        self._has_waited = not self._has_waited and put_off(widget, region)
        return self._has_waited


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


def _place(painter: QPainter, corner: QPoint, scale: float) -> tuple[QPointF, tuple[float, float]]:
    """Give where a picture is laid down, and how far from that pixel of the screen it begins.

    Laid down between two pixels its edges would be blurred: it is laid on a whole one, and what is
    drawn in it stands as far from its corner as it would from the pixel's.
    """
    if scale == int(scale):
        return QPointF(corner), (0.0, 0.0)
    to_screen = painter.deviceTransform()
    on_screen = to_screen.map(QPointF(corner))
    # Of 1/64 of a pixel: sums of 1.25 are not exact.
    x, y = round(on_screen.x() * 64) / 64, round(on_screen.y() * 64) / 64
    whole = QPointF(_nearest(x), _nearest(y))
    return to_screen.inverted()[0].map(whole), (x - whole.x(), y - whole.y())


def _nearest(pixel: float) -> int:
    """Round as Qt rounds the edges of what it fills."""
    return math.floor(pixel + 0.5)


def _make_picture(asked: _Asked, draw: Draw) -> QPixmap:
    (left, top), scale = asked.begins, asked.scale
    right, bottom = left + (asked.width + 2) * scale, top + (asked.height + 2) * scale
    picture = QPixmap(_nearest(right), _nearest(bottom))
    picture.setDevicePixelRatio(scale)
    picture.fill(QColor(asked.ground) if asked.ground else Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.translate(QPointF(left / scale, top / scale))
        draw(painter, QRect(1, 1, asked.width, asked.height))
    return picture


def _count_bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
