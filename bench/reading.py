"""How many barcodes a reader finds: shades dithered only, beside every grey dithered and none.

Seeded pictures with blurred and with shrunk CODE128, read by zxing-cpp, which others wrote.
"""

from __future__ import annotations

import random

import zxingcpp
from PIL import Image, ImageChops, ImageFilter

from bench.figures import Figure, Series
from pos_app.printing.raster import Raster, draw_dots, fit_ink, read_ink
from pos_app.printing.symbols import draw_bars
from tests.printing.papers import encode


def measure(*, is_quick: bool) -> list[Figure]:
    """Measure both kinds."""
    count = 30 if is_quick else 300
    figures = []
    for title, is_shrunk in (("blurred", False), ("shrunk to the head", True)):
        dice = random.Random(5)  # noqa: S311 pictures, not secrets
        ours, all_greys, none = 0, 0, 0
        for _ in range(count):
            number = str(dice.randrange(10**7, 10**8))
            ink, width = _draw(dice, number, is_shrunk=is_shrunk)
            fitted = fit_ink(ink, width)
            mine = draw_dots(fitted, dithers=True, is_shrunk=ink.width > width)
            ours += number in _read(_show(mine))
            all_greys += number in _read(ImageChops.invert(fitted.convert("1").convert("L")))
            none += number in _read(_show(draw_dots(fitted, dithers=False)))
        figures.append(
            Figure(
                f"barcodes read, {title}",
                f"of {count}",
                Series("shades dithered", (float(ours),)),
                Series("every grey dithered", (float(all_greys),)),
                f"without dither {none}",
            )
        )
    return figures


def _draw(dice: random.Random, number: str, *, is_shrunk: bool) -> tuple[Image.Image, int]:
    """Return the ink of a page with a barcode, and the head that it is for."""
    bars = draw_bars(number, dice.choice([2, 3]))
    page = Image.new("L", (dice.choice([576, 600, 696, 832]), 400), 255)
    page.paste(bars, ((page.width - bars.width) // 2, 100))
    page.paste(0, (0, 0, page.width, 6))  # the page's edge: nothing is trimmed
    width = page.width // 8 * 8
    if is_shrunk:
        width = dice.choice([384, 384, 512])
        factor = dice.uniform(1.0, 2.2)
        page = page.resize((int(page.width * factor), int(page.height * factor)))
    page = page.filter(ImageFilter.GaussianBlur(dice.uniform(0, 1.6)))
    return read_ink(encode(page)), width


def _show(raster: Raster) -> Image.Image:
    return raster.to_image().convert("L")


def _read(paper: Image.Image) -> set[str]:
    frame = Image.new("L", (paper.width + 60, paper.height + 60), 255)
    frame.paste(paper, (30, 30))
    return {code.text for code in zxingcpp.read_barcodes(frame)}
