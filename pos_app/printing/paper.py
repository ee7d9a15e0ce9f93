"""A document as a picture of the paper that a printer would give: previews, practice, PNG.

Pictures, QR and barcodes have the printer's own dots; letters come from a shipped font.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from pos_app.assets import AssetError, resource_path
from pos_app.domain.document import (
    Align,
    Barcode,
    Cut,
    Document,
    OpenDrawer,
    QrCode,
    Text,
)
from pos_app.printing.layout import Line, SettledPart, lay_out, settle_pictures
from pos_app.printing.profiles import (
    CELL,
    CELL_HEIGHT,
    LINE,
    SMALL_CELL,
    SMALL_CELL_HEIGHT,
)
from pos_app.printing.raster import Raster
from pos_app.printing.symbols import draw_bars, draw_qr, size_bar, size_qr_module

if TYPE_CHECKING:
    from pos_app.printing.profiles import Profile

MARGIN = 32
"""White paper around what is printed, in dots: 4 mm, as on a roll."""
_CUT_GREY = 170
_EM = 0.602
"""Width of a character of DejaVu Sans Mono, for a size of 1."""
_ARMS = {"─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu"}
"""Box characters are drawn as lines over the whole pitch: a font's would leave gaps."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A drawn document: mode L, `width_dots` and a margin on each side."""

    image: Image.Image
    used_fallback: bool


def draw_paper(document: Document, profile: Profile) -> Paper:
    """Return the picture of what would come out of the printer."""
    settled = settle_pictures(document, profile.raster_dots, dithers=profile.dithers)
    strips = [strip for part in settled.parts for strip in _draw(part, profile)]
    height = sum(strip.height for strip in strips)
    paper = Image.new("L", (profile.width_dots + 2 * MARGIN, height + 2 * MARGIN), 255)
    top = MARGIN
    for strip in strips:
        paper.paste(strip, (MARGIN, top))
        top += strip.height
    return Paper(paper, settled.used_fallback)


def _draw(part: SettledPart, profile: Profile) -> list[Image.Image]:
    width = profile.width_dots
    match part:
        case Raster():
            return [_center(part.to_image(), width)]
        case QrCode(text=text):
            dots = size_qr_module(text, width)
            return [_center(draw_qr(text, dots), width)] if dots else _draw_text(text, profile)
        case Barcode(text=text):
            dots = size_bar(text, width)
            bars = [_center(draw_bars(text, dots), width)] if dots else []
            return bars + _draw_text(text, profile)
        case Cut():
            return [_draw_cut(width)]
        case OpenDrawer():
            return []
        case _:
            return [_draw_line(line, width) for line in lay_out(part, profile.grid)]


def _center(image: Image.Image, width: int) -> Image.Image:
    strip = Image.new("L", (width, image.height), 255)
    strip.paste(image, ((width - image.width) // 2, 0))
    return strip


def _draw_text(text: str, profile: Profile) -> list[Image.Image]:
    lines = lay_out(Text(text, Align.CENTER), profile.grid)
    return [_draw_line(line, profile.width_dots) for line in lines]


def _draw_cut(width: int) -> Image.Image:
    strip = Image.new("L", (width, LINE), 255)
    draw = ImageDraw.Draw(strip)
    for left in range(0, width, 16):
        draw.line((left, LINE // 2, left + 7, LINE // 2), fill=_CUT_GREY)
    return strip


def _draw_line(line: Line, width: int) -> Image.Image:
    cell = SMALL_CELL if line.small else CELL * line.size
    height = SMALL_CELL_HEIGHT if line.small else CELL_HEIGHT * line.size
    pitch = max(LINE, height)
    strip = Image.new("L", (width, pitch), 255)
    spare = width - cell * len(line.text)
    left = {Align.LEFT: 0, Align.CENTER: spare // 2, Align.RIGHT: spare}[line.align]
    for index, character in enumerate(line.text):
        if character != " ":
            glyph = _draw_glyph(character, cell, pitch, bold=line.bold)
            strip.paste(glyph, (left + index * cell, 0))
    return strip


@lru_cache(maxsize=1024)
def _draw_glyph(character: str, cell: int, pitch: int, *, bold: bool) -> Image.Image:
    glyph = Image.new("L", (cell, pitch), 255)
    draw = ImageDraw.Draw(glyph)
    arms = _ARMS.get(character)
    if arms is None:
        draw.text(
            (0, pitch * 0.78), character, fill=0, font=_load_font(cell, bold=bold), anchor="ls"
        )
        return glyph
    x, y = cell // 2, pitch // 2
    boxes = {"l": (0, y, x + 1, y + 1), "r": (x, y, cell, y + 1)}
    boxes |= {"u": (x, 0, x + 1, y + 1), "d": (x, y, x + 1, pitch)}
    for arm in arms:
        draw.rectangle(boxes[arm], fill=0)
    return glyph


@lru_cache(maxsize=8)
def _load_font(cell: int, *, bold: bool) -> ImageFont.ImageFont | ImageFont.FreeTypeFont:
    name = f"fonts/DejaVuSansMono-{'Bold' if bold else 'Regular'}.ttf"
    try:
        return ImageFont.truetype(str(resource_path(name)), cell / _EM)
    except (AssetError, OSError):
        return ImageFont.load_default(cell / _EM)
