"""One paper as a picture, with the shadow and the torn edge of real paper.

Thread: GUI; the picture was read and made small elsewhere, here it is only put on the screen.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

EDGE_PX, TOOTH_PX = 6, 8
PAPER, SHADOW = "#ffffff", "#00000050"


class SheetView(QWidget):
    """A paper, as large as its picture.

    Signals:
        pressed(): somebody touched it.
    """

    pressed = Signal()

    def __init__(self) -> None:
        """Begin without paper."""
        super().__init__()
        self.setObjectName("paperSheet")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._image = QImage()

    @property
    def image(self) -> QImage:
        """What is shown."""
        return self._image

    def show_image(self, image: QImage) -> None:
        """Show another paper."""
        self._image = image
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        return self._image.size() + QSize(2 * EDGE_PX, 2 * EDGE_PX + TOOTH_PX)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and is_inside:
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = QRect(EDGE_PX, EDGE_PX, self._image.width(), self._image.height())
        painter.fillRect(paper.translated(2, 3), QColor(SHADOW))
        painter.fillRect(paper, QColor(PAPER))
        painter.drawImage(paper.topLeft(), self._image)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(PAPER))
        painter.drawPolygon(_tear(paper))


def _tear(paper: QRect) -> QPolygonF:
    """Give the toothed edge below a paper."""
    bottom, points = paper.bottom() + 1, [QPointF(paper.left(), paper.bottom())]
    left = float(paper.left())
    while left < paper.right():
        points.append(QPointF(min(left + TOOTH_PX / 2, paper.right()), bottom + TOOTH_PX / 2))
        points.append(QPointF(min(left + TOOTH_PX, paper.right() + 1), bottom))
        left += TOOTH_PX
    points.append(QPointF(paper.right() + 1, paper.bottom()))
    return QPolygonF(points)
