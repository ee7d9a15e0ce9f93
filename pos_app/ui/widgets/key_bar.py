"""The bottom bar: the keys that work now, painted in one go; F1 stands at the right.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.keys import Key, KeyHint, hint, in_force
from pos_app.ui.theme import colours, font

HEIGHT, MARGIN, GAP, CAP_HEIGHT, CAP_PAD, CAP_LEAST = 32, 16, 22, 20, 7, 24


class KeyBar(QWidget):
    """Paints as many keys as have room; the rest stand in the F1 overlay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with F1 alone."""
        super().__init__(parent)
        self.setObjectName("keyBar")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._cap_font = font(12, QFont.Weight.DemiBold)
        self._text_font = font(13)
        self._keys: tuple[Key, ...] = ()
        self._hints: tuple[KeyHint, ...] = ()
        self.show_keys(())
        in_force.changed.connect(self._say_again)

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys shown, F1 not counted."""
        return self._keys

    def show_keys(self, keys: Sequence[Key]) -> None:
        """Show these, in this order."""
        self._keys = tuple(keys)
        self._hints = tuple(hint(key) for key in keys)
        spoken = ", ".join(f"{one.cap}: {one.label}" for one in self._hints)
        self.setAccessibleName(spoken)
        self.update()

    def _say_again(self) -> None:
        self.show_keys(self._keys)

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours().bar))
        help_hint = hint(Key.HELP)
        right = self.width() - MARGIN - self._width(help_hint)
        self._paint(painter, help_hint, right)
        left = MARGIN
        for one in self._hints:
            width = self._width(one)
            if left + width > right - GAP:
                break
            self._paint(painter, one, left)
            left += width + GAP

    def _cap_width(self, one: KeyHint) -> int:
        text = QFontMetrics(self._cap_font).horizontalAdvance(one.cap)
        return max(text + 2 * CAP_PAD, CAP_LEAST)

    def _width(self, one: KeyHint) -> int:
        return self._cap_width(one) + 5 + QFontMetrics(self._text_font).horizontalAdvance(one.label)

    def _paint(self, painter: QPainter, one: KeyHint, left: int) -> None:
        width = self._cap_width(one)
        cap = QRectF(left + 0.5, (HEIGHT - CAP_HEIGHT) / 2 + 0.5, width - 1, CAP_HEIGHT - 1)
        painter.setPen(QPen(QColor(colours().line_strong), 1))
        painter.setBrush(QColor(colours().cap))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(colours().text))
        painter.setFont(self._cap_font)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, one.cap)
        painter.setFont(self._text_font)
        rest = QRect(left + width + 5, 0, self.width(), HEIGHT)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, one.label)
