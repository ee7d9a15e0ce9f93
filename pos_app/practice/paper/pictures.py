"""Draws what stands on a ticket: 576 dots wide for paper of 80 mm, or 384 for 58 mm."""

import textwrap
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from pos_app.assets import resource_path
from pos_app.practice.paper.bars import draw_bars
from pos_app.practice.paper.composing import Line, Plays, Style, compose
from pos_app.practice.world.records import Ticket
from pos_app.practice.world.world import World

_BLACK, _WHITE = 0, 255
_JPEG_QUALITY = 92
_BOLD = frozenset({Style.HEADLINE, Style.STRONG, Style.TITLE, Style.TOTAL})
_ELLIPSIS = "…"
_INSET = 6
_TWO_COLUMNS_FROM = 6


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of a paper, in dots: sizes of letters are heights."""

    width: int
    margin: int
    text: int
    strong: int
    headline: int
    total: int
    module: int  # one bar of the code
    code: int  # its height

    def size(self, style: Style) -> int:
        """Return the size of the letters of a line."""
        sizes = {
            Style.HEADLINE: self.headline,
            Style.STRONG: self.strong,
            Style.TOTAL: self.total,
        }
        return sizes.get(style, self.text)


WIDE = Sheet(576, 12, text=23, strong=28, headline=36, total=40, module=4, code=96)
NARROW = Sheet(384, 6, text=18, strong=21, headline=27, total=30, module=3, code=72)


def draw_ticket(world: World, ticket: Ticket, sheet: Sheet, *, as_jpeg: bool = False) -> bytes:
    """Return the picture as PNG of one bit a dot, or as JPEG."""
    lines = compose(world, ticket)
    # Twice: the first time only tells how long the paper is.
    length = _Pen(Image.new("L", (sheet.width, 1), _WHITE), sheet).draw(lines)
    picture = Image.new("L", (sheet.width, length), _WHITE)
    _Pen(picture, sheet).draw(lines)
    out = BytesIO()
    if as_jpeg:
        picture.save(out, "JPEG", quality=_JPEG_QUALITY)
    else:
        picture.convert("1", dither=Image.Dither.NONE).save(out, "PNG")
    return out.getvalue()


class _Pen:
    """Draws lines from the top down."""

    def __init__(self, picture: Image.Image, sheet: Sheet) -> None:
        self._sheet = sheet
        self._pen = ImageDraw.Draw(picture)
        # A head has black dots and none: letters are set for that, not smoothed.
        self._pen.fontmode = "1"
        self._y = sheet.margin
        self._left, self._right = sheet.margin, sheet.width - sheet.margin

    def draw(self, lines: list[Line | Plays]) -> int:
        """Draw all; return where the paper ends."""
        for line in lines:
            if isinstance(line, Plays):
                self._draw_plays(line)
            else:
                self._draw_line(line)
        return self._y + self._sheet.margin

    def _draw_line(self, line: Line) -> None:
        match line.style:
            case Style.RULE:
                self._draw_rule()
            case Style.GAP:
                self._y += self._sheet.text // 2
            case Style.CODE:
                self._draw_code(line.left)
            case Style.HEADLINE | Style.CENTRED:
                self._draw_centred(line)
            case Style.TITLE:
                self._draw_title(line)
            case _:
                self._draw_pair(line.style, line.left, line.right, self._left, self._right)
                self._y += self._pitch(line.style)

    def _draw_centred(self, line: Line) -> None:
        font = self._font(line.style)
        columns = int((self._right - self._left) // font.getlength("0"))
        for part in textwrap.wrap(line.left, columns):
            self._pen.text((self._sheet.width // 2, self._y), part, _BLACK, font, anchor="ma")
            self._y += self._pitch(line.style)

    def _draw_title(self, line: Line) -> None:
        start, end = self._left + _INSET, self._right - _INSET
        is_one_line = self._fits(Style.TITLE, line.left + line.right, end - start)
        height = self._pitch(Style.TITLE) * (1 if is_one_line else 2) + 4
        self._pen.rectangle((self._left, self._y, self._right - 1, self._y + height - 1), _BLACK)
        self._y += 2
        if is_one_line:
            self._draw_pair(Style.TITLE, line.left, line.right, start, end, colour=_WHITE)
        else:
            self._draw_pair(Style.TITLE, line.left, "", start, end, colour=_WHITE)
            self._y += self._pitch(Style.TITLE)
            self._draw_pair(Style.TITLE, "", line.right, start, end, colour=_WHITE)
        self._y += self._pitch(Style.TITLE) + 4

    def _draw_plays(self, plays: Plays) -> None:
        gutter = self._sheet.text
        half = (self._right - self._left - gutter) // 2
        fit = all(self._fits(Style.PLAIN, name + amount, half) for name, amount in plays.cells)
        columns = 2 if fit and len(plays.cells) >= _TWO_COLUMNS_FROM else 1
        width = half if columns == 2 else self._right - self._left
        rows = -(-len(plays.cells) // columns)
        for row in range(rows):
            # Down the first column, then down the second, as one reads a list.
            for column, (name, amount) in enumerate(plays.cells[row::rows]):
                left = self._left + column * (width + gutter)
                self._draw_pair(Style.PLAIN, name, amount, left, left + width)
            self._y += self._pitch(Style.PLAIN)

    def _fits(self, style: Style, text: str, width: int) -> bool:
        """Tell whether a text and the blank between its halves have room."""
        return self._font(style).getlength(text + "0") <= width

    def _draw_pair(
        self, style: Style, left: str, right: str, start: int, end: int, *, colour: int = _BLACK
    ) -> None:
        font = self._font(style)
        room = int((end - start) // font.getlength("0")) - len(right) - 1
        if len(left) > room:
            left = left[: room - 1].rstrip() + _ELLIPSIS
        self._pen.text((start, self._y), left, colour, font, anchor="la")
        self._pen.text((end, self._y), right, colour, font, anchor="ra")

    def _draw_rule(self) -> None:
        dash, y = self._sheet.text // 3, self._y + self._sheet.text // 3
        for x in range(self._left, self._right, 2 * dash):
            self._pen.rectangle((x, y, min(x + dash, self._right) - 1, y + 1), _BLACK)
        self._y += self._sheet.text * 2 // 3 + 2

    def _draw_code(self, text: str) -> None:
        bars, module = draw_bars(text), self._sheet.module
        x = (self._sheet.width - len(bars) * module) // 2
        for place, bar in enumerate(bars):
            if bar == "1":
                edge = x + place * module
                low = self._y + self._sheet.code - 1
                self._pen.rectangle((edge, self._y, edge + module - 1, low), _BLACK)
        self._y += self._sheet.code + 4

    def _font(self, style: Style) -> ImageFont.FreeTypeFont:
        return _load("Bold" if style in _BOLD else "Regular", self._sheet.size(style))

    def _pitch(self, style: Style) -> int:
        return self._sheet.size(style) * 5 // 4


@cache
def _load(weight: str, size: int) -> ImageFont.FreeTypeFont:
    path = str(resource_path(f"fonts/DejaVuSansMono-{weight}.ttf"))
    # Letters of one width need no shaping, which takes longer than drawing them.
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
