"""A document made ready for a width, paper and screen alike: pictures as dots, text as lines."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, assert_never

from pos_app.domain.document import (
    Align,
    Barcode,
    Boxed,
    Columns,
    Cut,
    Document,
    Feed,
    OpenDrawer,
    Part,
    Picture,
    QrCode,
    Rule,
    Text,
)
from pos_app.printing.codepage import split_lines
from pos_app.printing.raster import PictureError, Raster, rasterize

if TYPE_CHECKING:
    from pos_app.printing.codepage import CodePage

log = logging.getLogger(__name__)

Written = Text | Columns | Rule | Boxed | Feed
"""The parts that are made of characters."""

SettledPart = Text | Columns | Rule | Boxed | Raster | QrCode | Barcode | Feed | Cut | OpenDrawer
"""A document's part with its picture turned into dots."""

NARROWEST_LEFT = 8
"""Columns that the left of a line keeps beside its right; below that the right goes under it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `text` holds no more than the width; centring and right-aligning come after."""

    text: str
    align: Align = Align.LEFT
    bold: bool = False
    size: int = 1
    small: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """How many characters a line takes, and which. `small_columns` is 0 where no small font is."""

    columns: int
    small_columns: int
    code_page: CodePage


@dataclass(frozen=True, slots=True, repr=False)
class Settled:
    """What is going to be on paper. Not shown in repr: it holds a PIN."""

    parts: tuple[SettledPart, ...]
    used_fallback: bool


def settle_pictures(document: Document, width_dots: int, *, dithers: bool) -> Settled:
    """Return the parts with every picture as dots of the head's width.

    A picture that is no good means the document's fallback; where there is none, or its picture
    is no good either, the same parts without the picture.
    """
    try:
        return Settled(_settle(document.parts, width_dots, dithers=dithers), used_fallback=False)
    except PictureError as error:
        log.info("picture of %r not printed: %s", document.title, error)
    parts = document.fallback or document.parts
    try:
        return Settled(_settle(parts, width_dots, dithers=dithers), used_fallback=True)
    except PictureError:
        plain = tuple(part for part in parts if not isinstance(part, Picture))
        return Settled(_settle(plain, width_dots, dithers=dithers), used_fallback=True)


def lay_out(part: Written, grid: Grid) -> list[Line]:
    """Return the lines of a part."""
    match part:
        case Text():
            return _lay_out_text(part, grid)
        case Columns():
            return _lay_out_columns(part, grid)
        case Rule(solid=solid):
            dash = grid.code_page.clean("─") if solid else "-"
            return [Line(("_" if dash == "-" and solid else dash) * grid.columns)]
        case Boxed(text=text):
            return _lay_out_box(text, grid)
        case Feed(lines=lines):
            return [Line("")] * lines
        case _:
            assert_never(part)


def wrap(text: str, width: int) -> list[str]:
    """Return the text in lines of at most `width`, broken at blanks; long words are cut."""
    if len(text) <= width:
        return [text.rstrip()]
    lines: list[str] = []
    line = ""
    for word in text.split():
        rest = word
        if line and len(line) + 1 + len(rest) > width:
            lines.append(line)
            line = ""
        while len(rest) > width:
            lines.append(rest[:width])
            rest = rest[width:]
        line = f"{line} {rest}" if line else rest
    return [*lines, line] if line or not lines else lines


def _settle(parts: tuple[Part, ...], width_dots: int, *, dithers: bool) -> tuple[SettledPart, ...]:
    return tuple(
        rasterize(part.data, width_dots, dithers=dithers) if isinstance(part, Picture) else part
        for part in parts
    )


def _lay_out_text(part: Text, grid: Grid) -> list[Line]:
    small = part.small and bool(grid.small_columns)
    width = (grid.small_columns if small else grid.columns) // part.size
    style = Line("", part.align, part.bold, part.size, small)
    return [
        replace(style, text=text)
        for paragraph in split_lines(part.text)
        for text in wrap(grid.code_page.clean(paragraph), width)
    ]


def _lay_out_columns(part: Columns, grid: Grid) -> list[Line]:
    width = grid.columns // part.size
    left = grid.code_page.clean(part.left).strip()
    right = grid.code_page.clean(part.right).strip()
    style = Line("", bold=part.bold, size=part.size)
    room = width - len(right) - 1
    if room < min(NARROWEST_LEFT, len(left)):
        under = replace(style, align=Align.RIGHT)
        lines = [replace(style, text=text) for text in wrap(left, width) if text]
        return lines + [replace(under, text=text) for text in wrap(right, width)]
    *firsts, last = wrap(left, room)
    return [
        *(replace(style, text=text) for text in firsts),
        replace(style, text=last + right.rjust(width - len(last))),
    ]


def _lay_out_box(text: str, grid: Grid) -> list[Line]:
    inner = grid.columns - 2
    dash, side, *corners = (grid.code_page.clean(character) for character in "─│┌┐└┘")
    wrapped = wrap(grid.code_page.clean(text).strip(), inner - 2)
    return [
        Line(f"{corners[0]}{dash * inner}{corners[1]}"),
        *(Line(f"{side}{line:^{inner}}{side}", bold=True) for line in wrapped),
        Line(f"{corners[2]}{dash * inner}{corners[3]}"),
    ]
