"""Draw a document of the till as an A4 page (PDF): the same parts that the ticket printer gets.

Thread: a lane; it touches no widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from pos_app.domain.document import Align, Boxed, Columns, Feed, Picture, Rule, Text

if TYPE_CHECKING:
    from pathlib import Path

    from pos_app.domain.document import Document, Part

DPI = 150
_WIDTH_MM, _MARGIN_MM = 120, 15
_BODY_PT, _SMALL_PT, _LARGE_PT = 10.5, 8.5, 15.0
_MM = DPI / 25.4
_SMALLER = (0.9, 0.8, 0.7, 0.62)
_ALIGN = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


class UnwritableError(OSError):
    """The file cannot be written there."""


def write_page(document: Document, path: Path, *, width_mm: float = _WIDTH_MM) -> int:
    """Write a document so that it fits on one page if letters that can still be read allow it."""
    pages = write_pdf(document, path, width_mm=width_mm)
    for scale in _SMALLER:
        if pages == 1:
            break
        pages = write_pdf(document, path, width_mm=width_mm, scale=scale)
    return pages


def write_pdf(
    document: Document, path: Path, *, width_mm: float = _WIDTH_MM, scale: float = 1.0
) -> int:
    """Write a document as PDF and give its number of pages. Raises OSError.

    The text runs in a column of `width_mm` in the middle of an A4 page. Bars, drawer and cut are
    the ticket printer's business and are left out.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = QPdfWriter(str(path))
    writer.setResolution(DPI)
    writer.setTitle(document.title)
    writer.setCreator("Taquilla")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(writer):
        raise UnwritableError(f"{path} cannot be written")
    try:
        page = _Page(writer, painter, width_mm, scale)
        for part in document.parts:
            page.draw(part)
    finally:
        painter.end()
    return page.number


class _Page:
    """A place on the paper that moves down, and on to the next page."""

    def __init__(
        self, writer: QPdfWriter, painter: QPainter, width_mm: float, scale: float
    ) -> None:
        self._writer, self._painter, self._scale = writer, painter, scale
        area = writer.pageLayout().paintRectPixels(DPI)
        self._height = float(area.height())
        self._width = min(width_mm * _MM, float(area.width()))
        self._left = (area.width() - self._width) / 2
        self._top = 0.0
        self.number = 1

    def draw(self, part: Part) -> None:
        match part:
            case Text():
                size = _SMALL_PT if part.small else _LARGE_PT if part.size > 1 else _BODY_PT
                self._write(part.text, self._face(size, bold=part.bold), _ALIGN[part.align])
            case Columns():
                self._columns(part)
            case Boxed():
                self._write(part.text, self._face(_BODY_PT, bold=True), _ALIGN[Align.CENTER], 4.0)
            case Rule():
                self._rule(part)
            case Feed():
                self._top += part.lines * 4 * _MM
            case Picture():
                self._picture(part)
            case _:
                pass

    def _face(self, points: float, *, bold: bool) -> QFont:
        face = QFont("Inter")
        face.setPointSizeF(points * self._scale)
        face.setBold(bold)
        face.setFeature(QFont.Tag("tnum"), 1)
        return face

    def _measure(self, text: str, face: QFont, width: float) -> float:
        metrics = QFontMetricsF(face, self._writer)
        flags = int(Qt.TextFlag.TextWordWrap)
        return metrics.boundingRect(QRectF(0, 0, width, 1e6), flags, text or " ").height()

    def _make_room(self, height: float) -> None:
        if self._top + height > self._height:
            self._writer.newPage()
            self._top = 0.0
            self.number += 1

    def _write(self, text: str, face: QFont, align: Qt.AlignmentFlag, pad: float = 0.0) -> None:
        height = self._measure(text, face, self._width - 2 * pad) + 2 * pad
        self._make_room(height)
        area = QRectF(self._left, self._top, self._width, height)
        self._painter.setFont(face)
        if pad:
            self._painter.setPen(QPen(Qt.GlobalColor.black, 1.5))
            self._painter.drawRect(area)
        self._painter.setPen(Qt.GlobalColor.black)
        inside = area.adjusted(pad, pad, -pad, -pad)
        self._painter.drawText(inside, int(align) | int(Qt.TextFlag.TextWordWrap), text)
        self._top += height + 1.2 * _MM * self._scale

    def _columns(self, part: Columns) -> None:
        face = self._face(_LARGE_PT if part.size > 1 else _BODY_PT, bold=part.bold)
        right = QFontMetricsF(face, self._writer).horizontalAdvance(part.right) + 2 * _MM
        left = max(self._width - right, self._width * 0.35)
        right = self._width - left
        height = max(self._measure(part.left, face, left), self._measure(part.right, face, right))
        self._make_room(height)
        self._painter.setFont(face)
        self._painter.setPen(Qt.GlobalColor.black)
        wrap = int(Qt.TextFlag.TextWordWrap)
        self._painter.drawText(
            QRectF(self._left, self._top, left, height),
            int(Qt.AlignmentFlag.AlignLeft) | wrap,
            part.left,
        )
        self._painter.drawText(
            QRectF(self._left + left, self._top, right, height),
            int(Qt.AlignmentFlag.AlignRight) | wrap,
            part.right,
        )
        self._top += height + 1.2 * _MM * self._scale

    def _rule(self, part: Rule) -> None:
        self._make_room(3 * _MM)
        style = Qt.PenStyle.SolidLine if part.solid else Qt.PenStyle.DashLine
        self._painter.setPen(QPen(Qt.GlobalColor.black, 1, style))
        line = self._top + _MM
        self._painter.drawLine(int(self._left), int(line), int(self._left + self._width), int(line))
        self._top += 3 * _MM

    def _picture(self, part: Picture) -> None:
        image = QImage.fromData(part.data)
        if image.isNull():
            return
        height = min(image.height() * self._width / image.width(), self._height)
        self._make_room(height)
        width = image.width() * height / image.height()
        left = self._left + (self._width - width) / 2
        self._painter.drawImage(QRectF(left, self._top, width, height), image)
        self._top += height
