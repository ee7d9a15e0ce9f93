"""Draws what a printer's bytes put on paper, so that a scanner's program can read it.

Letters come from a font of our own; rasters and codes are the stream's own dots.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from pos_app.assets import resource_path
from tests.fakes.escpos_paper import Printed, Sheet

LINE, MARGIN = 30, 32


def draw_sheet(sheet: Sheet, width: int = 576) -> Image.Image:
    """Return the paper, black on white with a margin."""
    strips = [_draw(item, width) for item in sheet.items if item.kind in {"text", "raster"}]
    height = sum(strip.height for strip in strips)
    paper = Image.new("L", (width + 2 * MARGIN, height + 2 * MARGIN), 255)
    top = MARGIN
    for strip in strips:
        paper.paste(strip, (MARGIN, top))
        top += strip.height
    return paper


def scan(paper: Image.Image, file: Path) -> set[str]:
    """Read every code on a paper with zbarimg: "CODE-128:…", "QR-Code:…"."""
    paper.save(file)
    command = ["zbarimg", "-q", "--nodbus", str(file)]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return set(told.split())


def _draw(item: Printed, width: int) -> Image.Image:
    if item.image is not None:
        return item.image.convert("L")
    cell = (12 if item.font == 0 else 9) * item.size
    strip = Image.new("L", (width, LINE * item.size), 255)
    font = ImageFont.truetype(str(resource_path("fonts/DejaVuSansMono-Regular.ttf")), cell / 0.602)
    spare = width - cell * len(item.text)
    left = (0, spare // 2, spare)[item.align]
    ImageDraw.Draw(strip).text((left, 2), item.text, fill=0, font=font)
    return strip
