"""Draws a set document with a painter: a window, a picture or a PDF, always the same paper.

Thread: any that owns the painter.
"""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter, QPen, qRgb

from pos_app.assets import resource_path
from pos_app.ui.paper.setting import Box, Dots, Modules, SetPaper, Tear, TextRun

FAMILY = "DejaVu Sans Mono"
_FACES = ("Regular", "Bold")
_EM = 0.602
"""Width of a character of that font, for a size of 1."""
_BASE = 0.78
"""Where letters stand in their line, from its top."""
_ARMS = {"─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu"}
"""Box characters are drawn as lines over the whole pitch: a font's would leave gaps."""
_STROKE = 2.0
_TEAR_GREY = "#aaaaaa"


def load_paper_font() -> None:
    """Make the paper's font known to Qt, once a program.

    Raises:
        AssetError: a font is missing from the installation.
    """
    app = QCoreApplication.instance()
    if app is None or app.property("has_paper_font"):
        return
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(resource_path(f"fonts/DejaVuSansMono-{face}.ttf")))
    app.setProperty("has_paper_font", True)  # Qt's signature


def draw_set(painter: QPainter, paper: SetPaper) -> None:
    """Draw in dots of the printer from the painter's origin; the caller scales and moves it."""
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for piece in paper.pieces:
        match piece:
            case TextRun():
                _draw_text(painter, piece)
            case Dots():
                painter.drawImage(_rect(piece.box), _to_image(piece))
            case Modules():
                for box in piece.black:
                    painter.fillRect(_rect(box), QColor(Qt.GlobalColor.black))
            case Tear():
                _draw_tear(painter, piece.box)
            case _:
                assert_never(piece)


def _draw_text(painter: QPainter, run: TextRun) -> None:
    if not run.text.strip():
        return
    painter.setFont(_font(run.cell, is_bold=run.is_bold))
    painter.setPen(QColor(Qt.GlobalColor.black))
    base = run.box.top + run.box.height * _BASE
    # A character at a time: columns stay columns whatever a device makes of the font's widths.
    for at, character in enumerate(run.text):
        left = run.box.left + at * run.cell
        if character in _ARMS:
            _draw_arms(painter, QRectF(left, run.box.top, run.cell, run.box.height), character)
        elif character != " ":
            painter.drawText(QPointF(left, base), character)


def _draw_arms(painter: QPainter, cell: QRectF, character: str) -> None:
    middle, half = cell.center(), _STROKE / 2
    boxes = {
        "l": QRectF(cell.left(), middle.y() - half, cell.width() / 2 + half, _STROKE),
        "r": QRectF(middle.x() - half, middle.y() - half, cell.width() / 2 + half, _STROKE),
        "u": QRectF(middle.x() - half, cell.top(), _STROKE, cell.height() / 2 + half),
        "d": QRectF(middle.x() - half, middle.y() - half, _STROKE, cell.height() / 2 + half),
    }
    for arm in _ARMS[character]:
        painter.fillRect(boxes[arm], QColor(Qt.GlobalColor.black))


def _draw_tear(painter: QPainter, box: Box) -> None:
    painter.setPen(QPen(QColor(_TEAR_GREY), 1, Qt.PenStyle.DashLine))
    middle = box.top + box.height / 2
    painter.drawLine(QPointF(box.left, middle), QPointF(box.left + box.width, middle))


def _font(cell: int, *, is_bold: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(round(cell / _EM))
    font.setBold(is_bold)
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


def _to_image(dots: Dots) -> QImage:
    width, height = dots.box.width, dots.box.height
    image = QImage(dots.data, width, height, width // 8, QImage.Format.Format_Mono)
    image.setColorTable([qRgb(255, 255, 255), qRgb(0, 0, 0)])
    return image.copy()  # the bytes are not Qt's to keep


def _rect(box: Box) -> QRect:
    return QRect(box.left, box.top, box.width, box.height)
