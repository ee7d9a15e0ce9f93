"""A document as a PDF as wide as the roll: text stays text, codes stay sharp.

Thread: a lane's; it writes a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSaveFile, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QTransform

from pos_app.domain.errors import FileError
from pos_app.ui.paper.drawing import draw_set, load_paper_font
from pos_app.ui.paper.setting import DOTS_PER_MM, set_document

if TYPE_CHECKING:
    from pathlib import Path

    from pos_app.domain.document import Document
    from pos_app.ui.paper.setting import SetPaper

MARGIN_MM = 4.0
_INCH_MM = 25.4
_RESOLUTION = 1016
"""Dots an inch of the file: five to each dot of the printer, so nothing falls between two."""


def save_document(document: Document, width_dots: int, path: Path) -> None:
    """Write a document as it would come out on a head of this width. Raises FileError."""
    write_pdf(set_document(document, width_dots), path)


def write_pdf(paper: SetPaper, path: Path) -> None:
    """Write one page, as long as the paper is; an older file stays until the new one is whole.

    Raises:
        FileError: it cannot be written there.
    """
    load_paper_font()
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise FileError(file.errorString())
    width, height = (side + 2 * MARGIN_MM for side in paper.millimetres)
    writer = QPdfWriter(file)
    writer.setCreator("Taquilla")
    writer.setTitle(paper.title)
    writer.setResolution(_RESOLUTION)
    size = QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter, paper.title)
    writer.setPageSize(size)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    scale = _RESOLUTION / _INCH_MM / DOTS_PER_MM
    margin = MARGIN_MM / _INCH_MM * _RESOLUTION
    painter.setTransform(QTransform(scale, 0, 0, scale, margin, margin))
    draw_set(painter, paper)
    painter.end()
    if not file.commit():
        raise FileError(file.errorString())
