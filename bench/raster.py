"""A ticket's picture as dots: ours against python-escpos' `image()`, from encoded PNG to bytes.

The thread's own CPU time of both: neither waits for anything, and what else the machine does stays
out. python-escpos always dithers the whole picture; ours dithers its shades, or nothing.
"""

from __future__ import annotations

import contextlib
import io
import random
import statistics
import time
from collections.abc import Callable

from escpos.printer import Dummy
from PIL import Image, ImageDraw

from bench.figures import Figure, Series, interleave, judge
from pos_app.printing.raster import encode_bands, rasterize

WIDTH, ROWS, BAND = 576, 1200, 256
LEAST_TIMES_FASTER = 4.0


def draw_ticket() -> bytes:
    """Draw a ticket-like picture: lines of text, bars, and a grey logo; PNG."""
    luck = random.Random(7)  # noqa: S311 a picture, not a secret
    picture = Image.new("L", (WIDTH, ROWS), 255)
    pen = ImageDraw.Draw(picture)
    picture.paste(Image.radial_gradient("L").resize((400, 200)), (88, 20))
    for line in range(250, 1000, 22):
        pen.text((20, line), f"{luck.randrange(10**30)} Bs {luck.randrange(900)}", fill=20)
    for bar in range(60, 516, 6):
        pen.rectangle((bar, 1030, bar + luck.randrange(1, 5), 1180), fill=0)
    pen.rectangle((0, 0, WIDTH - 1, ROWS - 1), outline=0)
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


def encode_colours(png: bytes) -> bytes:
    """Return the same picture in colours with transparency, as browsers and PHP write it."""
    kept = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGBA").save(kept, "PNG")
    return kept.getvalue()


def measure(*, is_quick: bool) -> list[Figure]:
    """Measure a grey picture and one in colours, with dither and with threshold."""
    runs = 5 if is_quick else 40
    grey = draw_ticket()
    return [
        *_compare("grey PNG", grey, runs),
        *_compare("RGBA PNG", encode_colours(grey), runs),
    ]


def _compare(kind: str, png: bytes, runs: int) -> list[Figure]:
    def ours(*, dithers: bool) -> Callable[[], float]:
        def run() -> float:
            begun = time.thread_time()
            b"".join(encode_bands(rasterize(png, WIDTH, dithers=dithers), BAND))
            return (time.thread_time() - begun) * 1000

        return run

    def peer() -> float:
        device = Dummy()
        begun = time.thread_time()
        # It prints a remark about the profile, which would count against it on a slow terminal.
        with contextlib.redirect_stdout(io.StringIO()):
            device.image(io.BytesIO(png), impl="bitImageRaster", fragment_height=BAND)
        spent = (time.thread_time() - begun) * 1000
        if len(device.output) < WIDTH // 8 * ROWS:
            raise RuntimeError("python-escpos printed less than the picture")
        return spent

    floor = _decode(png, runs)
    figures = []
    for word, dithers in (("dither", True), ("threshold", False)):
        mine, theirs = interleave(runs, ours(dithers=dithers), peer)
        figure = Figure(
            f"ticket raster {WIDTH} × {ROWS}, {kind}, {word}",
            "ms CPU",
            Series(word, mine),
            Series("python-escpos image() (dithers)", theirs),
        )
        times = 1 / (figure.ratio or 1)
        verdict = judge(f"≥ {LEAST_TIMES_FASTER:.0f} ×", is_met=times >= LEAST_TIMES_FASTER)
        words = f"{times:.1f} × faster; {verdict}; decoding alone takes {floor:.1f}"
        figures.append(Figure(figure.title, figure.unit, figure.ours, figure.peer, words))
    return figures


def _decode(png: bytes, runs: int) -> float:
    """Return what decoding takes by itself: the floor of both."""
    spent = []
    for _ in range(runs):
        begun = time.thread_time()
        Image.open(io.BytesIO(png)).load()
        spent.append((time.thread_time() - begun) * 1000)
    return statistics.median(spent)
