"""Sets a document for Qt to draw: the same lines, pictures and codes as on the printer's paper.

Everything slow (decoding, dithering, wrapping) is done here, so that drawing is only drawing.
Thread: any but the GUI's; it imports Pillow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.domain.document import Align, Barcode, Cut, Document, OpenDrawer, QrCode, Text
from pos_app.printing.codepage import CodePage
from pos_app.printing.layout import Grid, Line, SettledPart, lay_out, settle_pictures
from pos_app.printing.profiles import CELL, CELL_HEIGHT, LINE, SMALL_CELL, SMALL_CELL_HEIGHT
from pos_app.printing.raster import Raster
from pos_app.printing.symbols import (
    BARCODE_HEIGHT,
    BARCODE_QUIET,
    QR_QUIET,
    find_bars,
    find_qr_modules,
    size_bar,
    size_qr_module,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

SCREEN_CODEC = "cp850"
"""What the printer's table has is what is shown: the screen promises nothing else."""
DOTS_PER_MM = 8


@dataclass(frozen=True, slots=True)
class Box:
    """Where something stands, in dots of the printer from the top left of what is printed."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, repr=False)
class TextRun:
    """One line of equal-width characters, each `cell` dots wide. Not in repr: it may be a PIN."""

    box: Box
    text: str
    cell: int
    is_bold: bool


@dataclass(frozen=True, slots=True, repr=False)
class Dots:
    """A picture of the head's width; `data` has 8 dots a byte, 1 is black, rows of whole bytes."""

    box: Box
    data: bytes


@dataclass(frozen=True, slots=True, repr=False)
class Modules:
    """A code as black boxes: sharp at every size."""

    box: Box
    black: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Tear:
    """Where the paper is cut."""

    box: Box


Piece = TextRun | Dots | Modules | Tear


@dataclass(frozen=True, slots=True, repr=False)
class SetPaper:
    """A document ready to be drawn. `width` and `height` are dots, eight to a millimetre."""

    title: str
    width: int
    height: int
    pieces: tuple[Piece, ...]
    used_fallback: bool = False

    @property
    def millimetres(self) -> tuple[float, float]:
        """How large it is on real paper."""
        return self.width / DOTS_PER_MM, self.height / DOTS_PER_MM


def set_document(document: Document, width_dots: int = 576, *, dithers: bool = True) -> SetPaper:
    """Set a document for a head of this width (384 for 58 mm, 512 or 576 for 80 mm)."""
    grid = Grid(width_dots // CELL, width_dots // SMALL_CELL, CodePage(codec=SCREEN_CODEC))
    settled = settle_pictures(document, width_dots // 8 * 8, dithers=dithers)
    pieces: list[Piece] = []
    top = 0
    for part in settled.parts:
        for piece in _set(part, grid, width_dots, top):
            pieces.append(piece)
            top = piece.box.top + piece.box.height
    return SetPaper(document.title, width_dots, top, tuple(pieces), settled.used_fallback)


def _set(part: SettledPart, grid: Grid, width: int, top: int) -> Iterator[Piece]:
    match part:
        case Raster():
            yield Dots(Box(0, top, part.width_bytes * 8, part.rows), part.bits)
        case QrCode(text=text) if size_qr_module(text, width):
            yield _set_qr(text, width, top)
        case Barcode(text=text) if size_bar(text, width):
            bars = _set_bars(text, width, top)
            yield bars
            yield from _set_lines(_centred(text, grid), width, top + bars.box.height)
        case QrCode(text=text) | Barcode(text=text):
            yield from _set_lines(_centred(text, grid), width, top)
        case Cut():
            yield Tear(Box(0, top, width, LINE))
        case OpenDrawer():
            return
        case _:
            yield from _set_lines(lay_out(part, grid), width, top)


def _centred(text: str, grid: Grid) -> list[Line]:
    return lay_out(Text(text, Align.CENTER), grid)


def _set_lines(lines: list[Line], width: int, top: int) -> Iterator[Piece]:
    for line in lines:
        cell = SMALL_CELL if line.small else CELL * line.size
        pitch = max(LINE, SMALL_CELL_HEIGHT if line.small else CELL_HEIGHT * line.size)
        length = cell * len(line.text)
        spare = width - length
        left = {Align.LEFT: 0, Align.CENTER: spare // 2, Align.RIGHT: spare}[line.align]
        yield TextRun(Box(left, top, length, pitch), line.text, cell, line.bold)
        top += pitch


def _set_qr(text: str, width: int, top: int) -> Modules:
    dots, rows = size_qr_module(text, width), find_qr_modules(text)
    side = (len(rows) + 2 * QR_QUIET) * dots
    left = (width - side) // 2
    first = left + QR_QUIET * dots, top + QR_QUIET * dots
    black = tuple(
        Box(first[0] + x * dots, first[1] + y * dots, dots, dots)
        for y, row in enumerate(rows)
        for x, is_black in enumerate(row)
        if is_black
    )
    return Modules(Box(left, top, side, side), black)


def _set_bars(text: str, width: int, top: int) -> Modules:
    dots, bars = size_bar(text, width), find_bars(text)
    whole = (len(bars) + 2 * BARCODE_QUIET) * dots
    left = (width - whole) // 2
    black = tuple(
        Box(left + (BARCODE_QUIET + at) * dots, top, dots, BARCODE_HEIGHT)
        for at, bar in enumerate(bars)
        if bar == "1"
    )
    return Modules(Box(left, top, whole, BARCODE_HEIGHT), black)
