"""A painted bar chart: sales by hour beside last week's, or sales by product.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.domain.money import ZERO, Money
from pos_app.till.wording import format_number
from pos_app.ui.theme import colours, font

_AXIS_PX, _HEAD_PX, _BAR_MAX_PX = 22, 22, 34


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; `before` is the same a week ago, drawn as a line across the bar's place."""

    label: str
    amount: Money
    before: Money = ZERO


class BarPlot(QWidget):
    """Paints bars with their amounts; nothing moves, nothing is loaded for it."""

    def __init__(self, name: str) -> None:
        """Make it empty; `name` gives the objectName."""
        super().__init__()
        self.setObjectName(f"{name}Plot")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._bars: tuple[Bar, ...] = ()

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is drawn."""
        return self._bars

    def show_bars(self, bars: Sequence[Bar], spoken: str) -> None:
        """Draw these; `spoken` is what a screen reader says of them."""
        self._bars = tuple(bars)
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 160)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 90)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - _AXIS_PX
        painter.setPen(QPen(QColor(colours().line), 1))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        most = max((max(bar.amount, bar.before) for bar in self._bars), default=ZERO)
        if most <= ZERO:
            return
        step = self.width() / len(self._bars)
        per_unit = (base - _HEAD_PX) / float(most.amount)
        for place, bar in enumerate(self._bars):
            self._paint_bar(painter, QRectF(place * step, 0, step, base), bar, per_unit)

    def _paint_bar(self, painter: QPainter, area: QRectF, bar: Bar, per_unit: float) -> None:
        ink = colours()
        width = min(area.width() * 0.55, _BAR_MAX_PX)
        high = float(bar.amount.amount) * per_unit
        left = area.center().x() - width / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink.accent))
        if high > 0:
            painter.drawRoundedRect(QRectF(left, area.bottom() - high, width, high), 3, 3)
        if bar.before > ZERO:
            level = area.bottom() - float(bar.before.amount) * per_unit
            painter.setPen(QPen(QColor(ink.text), 2, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(left - 4, level), QPointF(left + width + 4, level))
        painter.setPen(QColor(ink.muted))
        painter.setFont(font(11))
        below = QRectF(area.left(), area.bottom() + 3, area.width(), _AXIS_PX - 3)
        elided = painter.fontMetrics().elidedText(
            bar.label, Qt.TextElideMode.ElideRight, int(area.width() - 2)
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, elided)
        if bar.amount > ZERO and area.width() > 34:
            painter.setPen(QColor(ink.text))
            painter.setFont(font(11, QFont.Weight.DemiBold))
            above = QRectF(area.left(), area.bottom() - high - 18, area.width(), 16)
            text = format_number(bar.amount, cents=False)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, text)
