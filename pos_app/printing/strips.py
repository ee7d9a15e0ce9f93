"""Strips that a person looks at to tell the till about a printer: its widths, its letters.

Thread: the printer's.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from pos_app.domain.document import Cut, Document, Feed, Part, Picture, Text
from pos_app.printing.builder import Job
from pos_app.printing.codepage import PAGES, SAMPLE, CodePage, PageChoice
from pos_app.printing.discovery import Strip
from pos_app.printing.profiles import LINE
from pos_app.printing.raster import Raster, draw_dots, encode_bands

if TYPE_CHECKING:
    from pos_app.printing.profiles import Profile
    from pos_app.printing.units.capabilities import CommandBytes

WIDTHS = (384, 512, 576, 832)
"""Heads that there are, narrowest first."""
_RULER_ROWS = 40


def build_strip(strip: Strip, profile: Profile, commands: CommandBytes) -> Job:
    """Return the strip's bytes for a printer."""
    if strip is Strip.LETTERS:
        return build_page_strip(profile, commands)
    return build_width_strip(profile, commands)


def describe_strip(strip: Strip) -> Document:
    """Return the same as a document, for paper that is only drawn."""
    if strip is Strip.LETTERS:
        lines = tuple(
            Text(f"{choice.label}  {CodePage(choice.table, choice.codec).clean(SAMPLE)}")
            for choice in PAGES
        )
        return Document("letters", (*lines, Cut()))
    rulers: list[Part] = []
    for width in WIDTHS:
        kept = io.BytesIO()
        draw_ruler(width).to_image().save(kept, "PNG")
        rulers += [Picture(kept.getvalue()), Feed()]
    return Document("widths", (*rulers, Cut()))


def build_page_strip(
    profile: Profile, commands: CommandBytes, choices: Sequence[PageChoice] = PAGES
) -> Job:
    """Return a strip with the same letters in each table, a line each, to pick the right one."""
    pieces = [b"\x1c."]
    for choice in choices:
        page = CodePage(choice.table, choice.codec)
        said = f"{choice.label}  {SAMPLE}"
        pieces.append(b"\x1bt" + bytes([page.table]) + page.encode(page.clean(said)) + b"\n")
    return _finish(profile, commands, pieces, LINE * len(choices))


def build_width_strip(
    profile: Profile, commands: CommandBytes, widths: Sequence[int] = WIDTHS
) -> Job:
    """Return rulers, one a width: the widest whose end is on the paper is the head's."""
    pieces: list[bytes] = []
    for width in widths:
        pieces += encode_bands(draw_ruler(width), profile.band_rows)
        pieces.append(b"\n")
    return _finish(profile, commands, pieces, (_RULER_ROWS + LINE) * len(widths))


def draw_ruler(width: int) -> Raster:
    """Draw a ruler: a tick each 8 dots (1 mm), its width in figures at its very end, and a bar."""
    ink = Image.new("L", (width, _RULER_ROWS), 0)
    pen = ImageDraw.Draw(ink)
    pen.line((0, _RULER_ROWS - 2, width, _RULER_ROWS - 2), fill=255, width=3)
    for place in range(0, width, 8):
        length = 14 if place % 80 == 0 else 7
        pen.line((place, _RULER_ROWS - length, place, _RULER_ROWS), fill=255, width=2)
    pen.rectangle((width - 4, 0, width - 1, _RULER_ROWS), fill=255)
    pen.text((width - 12, 4), str(width), fill=255, anchor="ra", font_size=20)
    return draw_dots(ink, dithers=False)


def _finish(profile: Profile, commands: CommandBytes, pieces: list[bytes], rows: int) -> Job:
    end = commands.cut() if profile.cuts else b"\n" * 4
    pieces.append(end)
    return Job(b"".join(pieces), rows, max(map(len, pieces)), used_fallback=False)
