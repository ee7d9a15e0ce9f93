"""A document on the screen, drawn as it would be on paper, as wide as there is room.

Thread: GUI; what it draws was set in a lane.
"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.paper.drawing import draw_set, load_paper_font
from pos_app.ui.paper.setting import SetPaper

MARGIN = 24
"""White paper around what is printed, in the printer's dots."""


class DocumentView(QWidget):
    """White paper with a document on it; its height follows its width."""

    def __init__(self, name: str) -> None:
        """Make it without paper."""
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._paper: SetPaper | None = None

    @property
    def paper(self) -> SetPaper | None:
        """What is shown."""
        return self._paper

    def show_paper(self, paper: SetPaper | None) -> None:
        """Show a paper, or none."""
        if paper is not None:
            load_paper_font()
        self._paper = paper
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._paper is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor("white"))
        scale = self._scale(self._paper)
        margin = MARGIN * scale
        painter.setTransform(QTransform(scale, 0, 0, scale, margin, margin))
        draw_set(painter, self._paper)

    def _scale(self, paper: SetPaper) -> float:
        return self.width() / (paper.width + 2 * MARGIN)

    def _fit(self) -> None:
        height = 0
        if self._paper is not None:
            height = round((self._paper.height + 2 * MARGIN) * self._scale(self._paper))
        if height != self.height():
            self.setFixedHeight(height)
