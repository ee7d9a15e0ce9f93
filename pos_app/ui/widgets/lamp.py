"""A lamp: a shape and words in a chip; the colour only repeats what the shape says.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.theme import colours, font

HEIGHT, SHAPE_PX, MARGIN, GAP = 24, 10, 10, 8
BAR_PX, BARS_PX, LEAST_BAR = 3, 14, 5


class Light(Enum):
    """What a lamp says: a full dot, a triangle, a square with a bar, an empty ring."""

    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"
    UNKNOWN = "unknown"


class Lamp(QWidget):
    """Paints itself; `show_light` is the only way to change it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Begin unknown and without words; `name` ("line") gives the objectName."""
        super().__init__(parent)
        self.setObjectName(f"{name}Lamp")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(font(13))
        self._light = Light.UNKNOWN
        self._text = ""
        self._more = ""
        self._history: tuple[float | None, ...] = ()

    @property
    def light(self) -> Light:
        """What it says."""
        return self._light

    @property
    def text(self) -> str:
        """Its words."""
        return self._text

    @property
    def shown(self) -> str:
        """Its words as there is room for them."""
        room = self.width() - SHAPE_PX - GAP - 2 * MARGIN - self._bars_width()
        return self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)

    def show_light(self, light: Light, text: str, more: str = "") -> None:
        """Say this; `more` is what a pointer resting on it reads."""
        if (light, text) != (self._light, self._text):
            self._light, self._text = light, text
            self.updateGeometry()
            self.update()
        self.setAccessibleName(text)
        self._more = more
        self._tell_more()

    def show_history(self, marks: Sequence[float | None]) -> None:
        """Draw what it said lately as little bars: 0 to 1, None for a gap that is a fault."""
        if tuple(marks) != self._history:
            self._history = tuple(marks)
            self.updateGeometry()
            self.update()
            self._tell_more()

    def _tell_more(self) -> None:
        """Let a pointer read what there is no room for, too."""
        whole = "" if self.shown == self._text else self._text
        self.setToolTip("\n".join(part for part in (whole, self._more) if part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_more()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._text) + self._bars_width()
        return QSize(width + SHAPE_PX + GAP + 2 * MARGIN + 2, HEIGHT)

    def _bars_width(self) -> int:
        return len(self._history) * BAR_PX + GAP if self._history else 0

    def _paint_history(self, painter: QPainter) -> None:
        left = self.width() - MARGIN - len(self._history) * BAR_PX
        painter.setPen(Qt.PenStyle.NoPen)
        for place, mark in enumerate(self._history):
            high = LEAST_BAR + (BARS_PX - LEAST_BAR) * min(mark or 0.0, 1.0)
            ink = colours().on_header_muted
            if mark is None:
                high, ink = BARS_PX, colours().lamp_bad
            painter.setBrush(QColor(ink))
            top = (HEIGHT + BARS_PX) / 2 - high
            painter.drawRect(QRectF(left + place * BAR_PX, top, BAR_PX - 1, high))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours().header_chip))
        painter.drawRoundedRect(self.rect(), HEIGHT / 2, HEIGHT / 2)
        paint_shape(painter, self._light, QRectF(MARGIN, (HEIGHT - SHAPE_PX) / 2, 10, 10))
        painter.setPen(QColor(colours().on_header))
        painter.setFont(font(13))
        left = MARGIN + SHAPE_PX + GAP
        self._paint_history(painter)
        painter.setPen(QColor(colours().on_header))
        area = self.rect().adjusted(left, 0, -MARGIN + 4, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.shown)


def paint_shape(painter: QPainter, light: Light, box: QRectF) -> None:
    """Draw a light's shape in a square box."""
    inks = {
        Light.GOOD: colours().lamp_good,
        Light.ATTENTION: colours().lamp_attention,
        Light.BAD: colours().lamp_bad,
        Light.UNKNOWN: colours().on_header_muted,
    }
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(inks[light]))
    match light:
        case Light.GOOD:
            painter.drawEllipse(box)
        case Light.ATTENTION:
            corners = [QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()]
            painter.drawPolygon(QPolygonF(corners))
        case Light.BAD:
            painter.drawRect(box)
            painter.setBrush(QColor(colours().header_chip))
            painter.drawRect(QRectF(box.left() + 2, box.center().y() - 1, box.width() - 4, 2))
        case Light.UNKNOWN:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(QColor(inks[light]))
            pen.setWidthF(1.6)
            painter.setPen(pen)
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
