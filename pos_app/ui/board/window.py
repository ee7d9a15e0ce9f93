"""The board's window: full-screen on the second screen, painted large enough for four metres.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from pos_app.ui.board.view import ROWS_A_PAGE, BoardDraw, BoardResult, BoardView
from pos_app.ui.theme import colours, font

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
HEADER, SHARE = 0.11, 0.64
"""Parts of the screen: of its height for the header, of its width for the results."""


class BoardWindow(QWidget):
    """Shows one view; nothing on it can be pressed, and it takes no key but Esc.

    Signals:
        closed(): it was closed by its own window.
    """

    closed = Signal()

    def __init__(self) -> None:
        """Make it hidden."""
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("customersBoard")
        self.setWindowTitle(self.tr("Customers' board"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(1024, 576)
        self._view = BoardView("", "", (), ())

    def show_on(self, screen: QScreen | None) -> None:
        """Fill a screen; without one be a window that can be moved to where customers look."""
        if screen is None:
            self.showNormal()
            return
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def show_view(self, view: BoardView) -> None:
        """Show this now."""
        if view != self._view:
            self._view = view
            said = [f"{one.time} {one.title} {one.value} {one.name}" for one in view.results]
            self.setAccessibleName(f"{self.windowTitle()}. " + ". ".join(said))
            self.update()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ink = QPainter(self), colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        painter.fillRect(whole, QColor(ink.window))
        head = QRectF(0, 0, whole.width(), whole.height() * HEADER)
        painter.fillRect(head, QColor(ink.header))
        gap = whole.width() * 0.018
        inner = head.adjusted(gap, 0, -gap, 0)
        _write(painter, inner, LEFT, self._view.agency, ink.on_header, 0.46)
        _write(painter, inner, RIGHT, self._view.clock, ink.on_header, 0.56)
        body = whole.adjusted(gap, head.height() + gap * 0.7, -gap, -gap * 0.7)
        left = QRectF(body.left(), body.top(), body.width() * SHARE, body.height())
        right = body.adjusted(left.width() + gap, 0, 0, 0)
        self._paint_results(painter, left)
        self._paint_coming(painter, right)

    def _paint_results(self, painter: QPainter, rect: QRectF) -> None:
        height = rect.height() / ROWS_A_PAGE
        if not self._view.results:
            row = QRectF(rect.left(), rect.top(), rect.width(), height)
            _write(painter, row, LEFT, self.tr("No results yet today"), colours().muted, 0.4)
        for place, one in enumerate(self._view.results):
            row = QRectF(rect.left(), rect.top() + place * height, rect.width(), height)
            self._paint_result(painter, row.adjusted(0, height * 0.05, 0, -height * 0.05), one)

    def _paint_result(self, painter: QPainter, rect: QRectF, one: BoardResult) -> None:
        ink = colours()
        painter.setPen(QColor(ink.accent if one.is_new else ink.line))
        painter.setBrush(QColor(ink.accent_fill if one.is_new else ink.card))
        painter.drawRoundedRect(rect, 10, 10)
        inner = rect.adjusted(rect.height() * 0.22, 0, -rect.height() * 0.22, 0)
        value = _write(painter, inner, RIGHT, one.value, getattr(ink, one.kind.value), 0.66)
        words = inner.adjusted(0, 0, -value - rect.height() * 0.25, 0)
        top = QRectF(words.left(), words.top(), words.width(), words.height() * 0.56)
        low = QRectF(words.left(), top.bottom(), words.width(), words.height() * 0.38)
        _write(painter, top, LEFT, one.title, ink.text, 0.68)
        new = self.tr("NEW")
        time = f"{one.time} · {new}" if one.is_new else one.time
        _write(painter, low, LEFT, time, ink.muted, 0.66, QFont.Weight.Medium)
        _write(painter, words, RIGHT, one.name, ink.text, 0.40)

    def _paint_coming(self, painter: QPainter, rect: QRectF) -> None:
        ink, height = colours(), rect.height() / ROWS_A_PAGE
        painter.setPen(QColor(ink.line))
        painter.setBrush(QColor(ink.card))
        painter.drawRoundedRect(rect, 10, 10)
        inner = rect.adjusted(height * 0.2, height * 0.1, -height * 0.2, 0)
        title = QRectF(inner.left(), inner.top(), inner.width(), height * 0.5)
        _write(painter, title, LEFT, self.tr("NEXT DRAWS"), ink.muted, 0.6)
        for place, one in enumerate(self._view.coming):
            top = title.bottom() + place * height
            self._paint_draw(painter, QRectF(inner.left(), top, inner.width(), height), one)
        if self._view.pages > 1:
            pages = f"{self._view.page} / {self._view.pages}"
            foot = QRectF(inner.left(), rect.bottom() - height * 0.45, inner.width(), height * 0.4)
            _write(painter, foot, RIGHT, pages, ink.muted, 0.6)

    def _paint_draw(self, painter: QPainter, rect: QRectF, one: BoardDraw) -> None:
        ink = colours()
        top = QRectF(rect.left(), rect.top(), rect.width(), rect.height() * 0.5)
        low = QRectF(rect.left(), top.bottom(), rect.width(), rect.height() * 0.42)
        _write(painter, top, LEFT, one.title, ink.text, 0.66)
        left = self.tr("closes in {left}").format(left=one.left) if one.left else self.tr("closed")
        colour = ink.attention if one.is_soon else ink.muted
        size = _fit_beside(low, one.time, left, 0.66)
        _write(painter, low, LEFT, one.time, ink.muted, size, QFont.Weight.Medium)
        _write(painter, low, RIGHT, left, colour, size, QFont.Weight.Medium)


def _fit_beside(rect: QRectF, left: str, right: str, size: float) -> float:
    """Give the size, `size` at most, at which two texts of a line do not run into each other."""
    metrics = QFontMetrics(font(max(int(rect.height() * size), 8), QFont.Weight.Medium))
    wanted = metrics.horizontalAdvance(f"{left}  {right}")
    return size * min(1.0, rect.width() / wanted) if wanted else size


def _write(
    painter: QPainter,
    rect: QRectF,
    where: Qt.AlignmentFlag,
    text: str,
    ink: str,
    size: float,
    weight: QFont.Weight = QFont.Weight.DemiBold,
) -> float:
    """Write one line, `size` being a part of the rectangle's height; give its width."""
    face = font(max(int(rect.height() * size), 8), weight)
    painter.setFont(face)
    painter.setPen(QColor(ink))
    metrics = QFontMetrics(face)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, int(where), shown)
    return float(metrics.horizontalAdvance(shown))
