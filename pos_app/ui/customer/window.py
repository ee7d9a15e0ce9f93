"""The customer's window: painted, large, on the second screen or as a window to be moved there.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from pos_app.ui.customer.view import CustomerView
from pos_app.ui.theme import colours, font

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CustomerWindow(QWidget):
    """Paints one CustomerView; takes no keys, so the till keeps them.

    Signals:
        closed(): somebody closed it.
    """

    closed = Signal()

    def __init__(self) -> None:
        """Make it hidden."""
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("customerWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle(self.tr("Taquilla · customer"))
        self.setAccessibleName(self.tr("Customer's screen"))
        self.setMinimumSize(480, 320)
        self.resize(1024, 600)
        self.view = CustomerView("", "")
        self._titles = (self.tr("NEXT DRAWS"), self.tr("RESULTS"), self.tr("YOUR TICKET"))

    def show_on(self, screen: QScreen | None) -> None:
        """Fill a screen; without one, be a window."""
        if screen is None:
            self.show()
            return
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def show_view(self, view: CustomerView) -> None:
        """Show this; painted again only when it is another."""
        if view != self.view:
            self.view = view
            self.setAccessibleDescription(f"{view.label} {view.figure} {view.note}")
            self.update()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, unit = colours(), max(self.height() / 100, self.width() / 178)
        painter.fillRect(self.rect(), QColor(ink.card))
        top = QRectF(0, 0, self.width(), 9 * unit)
        painter.fillRect(top, QColor(ink.header))
        inside = top.adjusted(3 * unit, 0, -3 * unit, 0)
        _write(painter, inside, LEFT, self.view.agency, 4.2 * unit, ink.on_header, bold=True)
        _write(painter, inside, RIGHT, self.view.clock, 4.2 * unit, ink.on_header)
        area = QRectF(self.rect()).adjusted(3 * unit, 11 * unit, -3 * unit, -3 * unit)
        if self.view.figure:
            self._paint_ticket(painter, area, unit)
        else:
            half = area.width() / 2 - 2 * unit
            left = QRectF(area.left(), area.top(), half, area.height())
            right = left.translated(half + 4 * unit, 0)
            self._paint_list(painter, left, self._titles[0], self.view.draws, unit, 6)
            self._paint_list(painter, right, self._titles[1], self.view.results, unit, 6)
        painter.end()

    def _paint_ticket(self, painter: QPainter, area: QRectF, unit: float) -> None:
        ink = colours()
        width = area.width() * 0.56
        left = QRectF(area.left(), area.top(), width, area.height())
        right = QRectF(area.left() + width + 4 * unit, area.top(), 0, area.height())
        right.setRight(area.right())
        self._paint_lines(painter, left, unit)
        _write(painter, _strip(right, 0, 8 * unit), LEFT, self.view.label, 5 * unit, ink.muted)
        figure = _strip(right, 8 * unit, 16 * unit)
        size = 13 * unit
        while size > 4 * unit and _width(self.view.figure, size) > figure.width():
            size *= 0.92
        _write(painter, figure, LEFT, self.view.figure, size, ink.ok, bold=True)
        _write(
            painter, _strip(right, 24 * unit, 6 * unit), LEFT, self.view.note, 3.6 * unit, ink.text
        )
        lower = right.adjusted(0, 36 * unit, 0, 0)
        self._paint_list(painter, lower, self._titles[0], self.view.draws, unit * 0.62, 6)

    def _paint_lines(self, painter: QPainter, area: QRectF, unit: float) -> None:
        """Paint the newest lines that fit; what is above is told by its number."""
        ink, height = colours(), 6.4 * unit
        most = max(int(area.height() / height) - 1, 1)
        lines = self.view.lines
        hidden = max(len(lines) - most, 0)
        title = self._titles[2] + (f"  (+{hidden})" if hidden else "")
        _write(painter, _strip(area, 0, height), LEFT, title, 3.4 * unit, ink.muted, bold=True)
        for at, line in enumerate(lines[hidden:], 1):
            row = _strip(area, at * height, height)
            is_heading = not line.number
            colour = ink.accent if is_heading else ink.text
            text = line.name if is_heading else f"{line.number}  {line.name}".strip()
            taken = _width(line.amount, 4.2 * unit) + 2 * unit
            name = row.adjusted(0 if is_heading else 3 * unit, 0, -taken, 0)
            # The hour ends a heading: it is written smaller before any of it is left out.
            size = fit_size(text, name.width(), 4.2 * unit, 3 * unit)
            _write(painter, name, LEFT, text, size, colour, bold=is_heading)
            _write(painter, row, RIGHT, line.amount, 4.2 * unit, colour, bold=is_heading)

    def _paint_list(
        self,
        painter: QPainter,
        area: QRectF,
        title: str,
        rows: tuple[tuple[str, str], ...],
        unit: float,
        most: int,
    ) -> None:
        ink, height = colours(), 11 * unit
        _write(painter, _strip(area, 0, height * 0.7), LEFT, title, 4 * unit, ink.muted, bold=True)
        for at, (left, right) in enumerate(rows[:most]):
            row = _strip(area, height * (0.7 + at), height)
            gap = _width(right, 5 * unit) + 3 * unit
            _write(painter, row.adjusted(0, 0, -gap, 0), LEFT, left, 4.6 * unit, ink.text)
            _write(painter, row, RIGHT, right, 5 * unit, ink.text, bold=True)


def _strip(area: QRectF, top: float, height: float) -> QRectF:
    return QRectF(area.left(), area.top() + top, area.width(), height)


def _sized(pixels: float, *, bold: bool) -> QFont:
    return font(max(round(pixels), 8), QFont.Weight.Bold if bold else QFont.Weight.Normal)


def fit_size(text: str, room: float, most: float, least: float) -> float:
    """Give the largest letters, in pixels, at which a text has room; never below `least`."""
    size = most
    while size > least and _width(text, size) > room:
        size -= 1
    return max(size, least)


def _width(text: str, pixels: float) -> float:
    return QFontMetricsF(_sized(pixels, bold=True)).horizontalAdvance(text)


def _write(
    painter: QPainter,
    area: QRectF,
    where: Qt.AlignmentFlag,
    text: str,
    pixels: float,
    colour: str,
    *,
    bold: bool = False,
) -> None:
    made = _sized(pixels, bold=bold)
    painter.setFont(made)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(made).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(where), shown)
