"""A drop-down list with a chevron in the colour of the text, light or dark.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox

from pos_app.ui.theme import colours


class ChoiceBox(QComboBox):
    """A QComboBox that paints its own arrow."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().muted), 2))
        right, middle = self.width() - 18, self.height() / 2
        corners = (right - 5, middle - 2), (right, middle + 3), (right + 5, middle - 2)
        painter.drawPolyline([QPointF(*corner) for corner in corners])
