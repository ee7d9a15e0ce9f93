"""A picture becomes dots: checked, flattened, trimmed, fitted to the head, and cut into bands.

Thread: any; pictures of the usual size take a few milliseconds.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageOps

MOST_BYTES = 5_000_000
MOST_PIXELS = 20_000_000
LEAST_DOTS = 32
"""A picture smaller than this, margins aside, is a spacer or a tracking dot, never a ticket."""
MOST_ROWS = 8_000
"""A metre of paper; longer is a mistake."""
WHITE_FROM = 200
"""Greys from here on are paper: dithering them would sprinkle dots and cost heat."""
BLACK_BELOW = 48
"""Greys below are ink: dithering them would make pinholes in letters and bars."""

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"RIFF", "WEBP"),
)
_INK = [
    0 if grey >= WHITE_FROM else 255 if grey < BLACK_BELOW else 255 - grey for grey in range(256)
]
_SETTLE = _INK[::-1]
_CLIP = [ink if 255 - ink < WHITE_FROM else 0 for ink in range(256)]
"""From grey to ink; from ink to ink without what is nearly paper or nearly black, or the first."""
_ORIENTATION = 0x0112
_CELL = (32, 8)
"""Greys are looked for in patches of so many dots."""
_SHADE_FROM = 40
"""How far a patch's dots are from ink or paper, on average, where it is a shade: one that is grey
all over has 48 and more, one with the soft edges of letters less. Those are sharper undithered: of
300 blurred barcodes 277 are read, 212 with every grey dithered (`python -m bench --only reading`).
"""
_PALE_FROM = 10
"""The same where it outweighs the ink beside it: grey letters, which no threshold may lose."""
_REAL_TIME = re.compile(rb"\x10(?=[\x04\x05\x14])")


class PictureError(ValueError):
    """A picture that cannot be printed; the ticket is printed from data instead."""


@dataclass(frozen=True, slots=True, repr=False)
class Raster:
    """Dots as the head takes them: rows of whole bytes, the leftmost dot highest, 1 is black."""

    width_bytes: int
    rows: int
    bits: bytes

    def to_image(self) -> Image.Image:
        """Return the dots as a picture of mode 1, black on white."""
        size = (self.width_bytes * 8, self.rows)
        return Image.frombytes("1", size, self.bits, "raw", "1;I")


def rasterize(data: bytes, width_dots: int, *, dithers: bool) -> Raster:
    """Return an encoded picture as dots, as wide as the head.

    Args:
        data: PNG, JPEG, GIF or WebP, told by its bytes.
        width_dots: of the head, a multiple of 8.
        dithers: True for grey by dots, False for black or white by threshold.

    Raises:
        PictureError: too large, no picture, damaged, blank, pale, or too small to be a ticket.
    """
    ink = read_ink(data)
    is_shrunk = ink.width > width_dots
    raster = draw_dots(fit_ink(ink, width_dots), dithers=dithers, is_shrunk=is_shrunk)
    if not raster.bits.strip(b"\0"):
        raise PictureError("too pale to leave a dot")
    return raster


def read_ink(data: bytes) -> Image.Image:
    """Return how black each dot of the picture is (0 paper, 255 ink), upright, without margins."""
    if len(data) > MOST_BYTES:
        raise PictureError(f"{len(data)} bytes")
    kind = next((kind for start, kind in _SIGNATURES if data.startswith(start)), None)
    if kind is None:
        raise PictureError(f"not a picture: begins {data[:8].hex(' ')}")
    try:
        picture: Image.Image = Image.open(io.BytesIO(data), formats=[kind])
        if picture.width * picture.height > MOST_PIXELS:
            raise PictureError(f"{picture.width} × {picture.height} pixels")
        # A JPEG holds its greys apart from its colours: those need not be decoded at all.
        picture.draft("L", picture.size)
        picture.load()
        if picture.getexif().get(_ORIENTATION, 1) != 1:
            picture = ImageOps.exif_transpose(picture)
        ink = _find_ink(picture)
    except PictureError:
        raise
    except Exception as error:  # decoders raise whatever a hostile file makes them
        raise PictureError(f"{kind}: {type(error).__name__}") from error
    box = ink.getbbox()
    if box is None:
        raise PictureError("blank")
    trimmed = ink if box == (0, 0, *ink.size) else ink.crop(box)
    if min(trimmed.size) < LEAST_DOTS:
        raise PictureError(f"only {trimmed.width} × {trimmed.height} pixels")
    return trimmed


def _find_ink(picture: Image.Image) -> Image.Image:
    """Return the ink of a picture of any mode; what is transparent lies on white paper."""
    if picture.mode.startswith("I") or picture.mode == "F":
        # 16-bit grey: Pillow would clip everything over 255 to white.
        grey = picture.convert("I").point(lambda value: value / 256).convert("L")
        return grey.point(_INK)
    if picture.mode not in {"RGBA", "LA"} and (
        picture.mode in {"PA", "La", "RGBa"} or "transparency" in picture.info
    ):
        picture = picture.convert("RGBA")
    if picture.mode in {"RGBA", "LA"}:
        cover = picture.getchannel("A")
        if cover.getextrema() != (255, 255):
            ink = ImageChops.invert(picture.convert("L"))
            return ImageChops.multiply(ink, cover).point(_SETTLE)
    return (picture if picture.mode == "L" else picture.convert("L")).point(_INK)


def fit_ink(ink: Image.Image, width_dots: int) -> Image.Image:
    """Return the picture no wider than the head, centred on paper."""
    if ink.width > width_dots:
        rows = max(1, round(ink.height * width_dots / ink.width))
        # Never NEAREST: it drops bars of a barcode. Never up: dots would only grow.
        size = (width_dots, rows)
        ink = ink.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0).point(_CLIP)
    if ink.height > MOST_ROWS:
        raise PictureError(f"{ink.height} rows")
    if ink.width == width_dots:
        return ink
    paper = Image.new("L", (width_dots, ink.height), 0)
    paper.paste(ink, ((width_dots - ink.width) // 2, 0))
    return paper


def draw_dots(ink: Image.Image, *, dithers: bool, is_shrunk: bool = False) -> Raster:
    """Return ink as dots, without the real-time commands that dots may spell.

    `is_shrunk`: the edges hold what made bars and letters finer than dots, and are dithered too.
    """
    dots = ink.convert("1", dither=Image.Dither.NONE)
    if dithers:
        _dither_shades(ink, dots, 1 if is_shrunk else _SHADE_FROM)
    return Raster((ink.width + 7) // 8, ink.height, hide_real_time(dots.tobytes()))


def _dither_shades(ink: Image.Image, dots: Image.Image, least: int) -> None:
    """Dither shades; ink, paper and the edges between them are right already: most of a ticket.

    Floyd and Steinberg's way goes dot by dot, and takes more time than all else together.
    """
    for place, drawn in [
        (place, ink.crop(place).convert("1")) for place in _find_shades(ink, least)
    ]:
        dots.paste(drawn, place)


def _find_shades(ink: Image.Image, least: int) -> list[tuple[int, int, int, int]]:
    """Return boxes around the shades: one for each run of rows. Looks at every fourth dot."""
    across, down = _CELL
    size = (-(-ink.width // 2), -(-ink.height // 2))
    sample = ink.resize(size, Image.Resampling.NEAREST)
    sharp = sample.convert("1", dither=Image.Dither.NONE).convert("L")
    greys = ImageChops.difference(sample, sharp).reduce((across // 2, down // 2))
    pale = ImageChops.subtract(greys, sharp.reduce((across // 2, down // 2)))
    cells = ImageChops.lighter(greys.point(_from(least)), pale.point(_from(_PALE_FROM)))
    data = cells.tobytes()
    boxes: list[tuple[int, int, int, int]] = []
    for row in range(cells.height):
        line = data[row * cells.width : (row + 1) * cells.width].rstrip(b"\0")
        if not line:
            continue
        left, right = len(line) - len(line.lstrip(b"\0")), len(line)
        box = (left * across, row * down, right * across, (row + 1) * down)
        if boxes and boxes[-1][3] == box[1]:
            last = boxes.pop()
            box = (min(last[0], box[0]), last[1], max(last[2], box[2]), box[3])
        boxes.append(box)
    return [(x, y, min(right, ink.width), min(end, ink.height)) for x, y, right, end in boxes]


def _from(least: int) -> list[int]:
    """Return the table that keeps what is not less."""
    return [0 if value < least else value for value in range(256)]


def hide_real_time(bits: bytes) -> bytes:
    """Return dots in which no DLE precedes EOT, ENQ or DC4.

    Printers look for these even inside a picture, and would answer, reset or kick the drawer:
    one dot more turns 10 into 18.
    """
    return _REAL_TIME.sub(b"\x18", bits)


def encode_bands(raster: Raster, band_rows: int) -> list[bytes]:
    """Return the raster as `GS v 0` commands of at most `band_rows` rows."""
    bands: list[bytes] = []
    for top in range(0, raster.rows, band_rows):
        rows = min(band_rows, raster.rows - top)
        bits = raster.bits[top * raster.width_bytes : (top + rows) * raster.width_bytes]
        if rows % 48 == 0:
            # POS-5890K clones break on these heights; a white row changes nothing to see.
            rows += 1
            bits += bytes(raster.width_bytes)
        size = raster.width_bytes.to_bytes(2, "little") + rows.to_bytes(2, "little")
        bands.append(b"\x1dv0\x00" + size + bits)
    return bands
