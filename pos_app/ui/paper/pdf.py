"""A document as a PDF, as wide as the roll or on A4 pages: text stays text, codes stay sharp.

Thread: a lane's; it writes a file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSaveFile, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QTransform

from pos_app.domain.errors import FileError
from pos_app.ui.paper.drawing import draw_set, load_paper_font
from pos_app.ui.paper.files import PAGE_TEXT_MM
from pos_app.ui.paper.setting import DOTS_PER_MM, Tear, set_document

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pos_app.domain.document import Document
    from pos_app.ui.paper.setting import Piece, SetPaper

MARGIN_MM = 4.0
A4_MM, A4_MARGIN_MM = (210.0, 297.0), 15.0
_PAGE_DOTS_PER_MM = 6
"""A page is read on a desk: its letters are a third larger than a roll's."""
_SMALLEST = 0.6
"""Letters may shrink to this for a document to fit on one page; a longer one takes more pages."""
_INCH_MM = 25.4
_RESOLUTION = 1016
"""Dots an inch of the file: five to each dot of the printer, so nothing falls between two."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The size of a page, where its text begins, and how large a dot of the paper is on it."""

    size_mm: tuple[float, float]
    left_mm: float
    top_mm: float
    dot_mm: float

    def place(self, top: int) -> QTransform:
        """Give the way from dots of the paper, of which `top` is the page's first, to the file."""
        unit = _RESOLUTION / _INCH_MM
        moved = QTransform.fromTranslate(self.left_mm * unit, self.top_mm * unit)
        return moved.scale(self.dot_mm * unit, self.dot_mm * unit).translate(0, -top)


def save_document(document: Document, width_dots: int, path: Path) -> None:
    """Write a document as it would come out on a head of this width. Raises FileError."""
    write_pdf(set_document(document, width_dots), path)


def save_pages(document: Document, path: Path, *, text_mm: float = PAGE_TEXT_MM) -> int:
    """Write a document on A4 in a column so wide, and give its number of pages.

    It is made smaller to fit on one page while its letters can still be read.

    Raises:
        FileError: it cannot be written there.
    """
    paper = set_document(document, round(text_mm * _PAGE_DOTS_PER_MM) // 8 * 8)
    # No knife cuts a page.
    kept = tuple(piece for piece in paper.pieces if not isinstance(piece, Tear))
    paper = replace(paper, pieces=kept)
    room_mm = A4_MM[1] - 2 * A4_MARGIN_MM
    dot_mm = 1 / _PAGE_DOTS_PER_MM
    lowest, tallest = (
        max((piece.box.top + piece.box.height for piece in kept), default=1),
        max((piece.box.height for piece in kept), default=1),
    )
    if room_mm / lowest >= dot_mm * _SMALLEST:
        dot_mm = min(dot_mm, room_mm / lowest)
    dot_mm = min(dot_mm, room_mm / tallest)
    left_mm = (A4_MM[0] - paper.width * dot_mm) / 2
    pages = _break_up(kept, int(room_mm / dot_mm))
    _write(paper, pages, _Sheet(A4_MM, left_mm, A4_MARGIN_MM, dot_mm), path)
    return len(pages)


def write_pdf(paper: SetPaper, path: Path) -> None:
    """Write one page, as long as the paper is; an older file stays until the new one is whole.

    Raises:
        FileError: it cannot be written there.
    """
    width, height = (side + 2 * MARGIN_MM for side in paper.millimetres)
    sheet = _Sheet((width, height), MARGIN_MM, MARGIN_MM, 1 / DOTS_PER_MM)
    _write(paper, [paper.pieces], sheet, path)


def _break_up(pieces: Sequence[Piece], room: int) -> list[tuple[Piece, ...]]:
    """Put pieces on pages of so many dots; none is cut in two."""
    pages: list[list[Piece]] = [[]]
    for piece in pieces:
        page = pages[-1]
        if page and piece.box.top + piece.box.height - page[0].box.top > room:
            page = []
            pages.append(page)
        page.append(piece)
    return [tuple(page) for page in pages]


def _write(paper: SetPaper, pages: Sequence[tuple[Piece, ...]], sheet: _Sheet, path: Path) -> None:
    load_paper_font()
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise FileError(file.errorString())
    writer = QPdfWriter(file)
    writer.setCreator("Taquilla")
    writer.setTitle(paper.title)
    writer.setResolution(_RESOLUTION)
    size = QPageSize(QSizeF(*sheet.size_mm), QPageSize.Unit.Millimeter, paper.title)
    writer.setPageSize(size)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    for number, pieces in enumerate(pages):
        if number:
            writer.newPage()
        painter.setTransform(sheet.place(pieces[0].box.top if number else 0))
        draw_set(painter, replace(paper, pieces=pieces))
    painter.end()
    if not file.commit():
        raise FileError(file.errorString())
