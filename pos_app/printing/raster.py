"""A picture becomes dots: checked, flattened, trimmed, fitted to the head, and cut into bands.

Thread: any; pictures of the usual size take a few milliseconds.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass

from PIL import Image, ImageOps

MOST_BYTES = 5_000_000
MOST_PIXELS = 20_000_000
LEAST_DOTS = 32
"""A picture smaller than this, margins aside, is a spacer or a tracking dot, never a ticket."""
MOST_ROWS = 8_000
"""A metre of paper; longer is a mistake."""
WHITE_FROM = 200
"""Greys from here on are paper: dithering them would sprinkle dots and cost heat."""

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"RIFF", "WEBP"),
)
_CLIP = [grey if grey < WHITE_FROM else 255 for grey in range(256)]
_INK = [255 if grey < WHITE_FROM else 0 for grey in range(256)]
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
        PictureError: too large, no picture, damaged, blank, or too small to be a ticket.
    """
    return draw_dots(fit_picture(open_picture(data), width_dots), dithers=dithers)


def open_picture(data: bytes) -> Image.Image:
    """Return the picture in grey on white paper, upright, without margins."""
    if len(data) > MOST_BYTES:
        raise PictureError(f"{len(data)} bytes")
    kind = next((kind for start, kind in _SIGNATURES if data.startswith(start)), None)
    if kind is None:
        raise PictureError(f"not a picture: begins {data[:8].hex(' ')}")
    try:
        picture = Image.open(io.BytesIO(data), formats=[kind])
        if picture.width * picture.height > MOST_PIXELS:
            raise PictureError(f"{picture.width} × {picture.height} pixels")
        grey = flatten(ImageOps.exif_transpose(picture))
    except PictureError:
        raise
    except Exception as error:  # decoders raise whatever a hostile file makes them
        raise PictureError(f"{kind}: {type(error).__name__}") from error
    inked = grey.point(_INK).getbbox()
    if inked is None:
        raise PictureError("blank")
    trimmed = grey.crop(inked)
    if min(trimmed.size) < LEAST_DOTS:
        raise PictureError(f"only {trimmed.width} × {trimmed.height} pixels")
    return trimmed


def flatten(picture: Image.Image) -> Image.Image:
    """Return the picture in 8-bit grey; what is transparent lies on white paper."""
    if picture.mode.startswith("I") or picture.mode == "F":
        # 16-bit grey: Pillow would clip everything over 255 to white.
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(paper, layer).convert("L")
    return picture.convert("L")


def fit_picture(grey: Image.Image, width_dots: int) -> Image.Image:
    """Return the picture no wider than the head, centred on white, near-whites made white."""
    if grey.width > width_dots:
        rows = max(1, round(grey.height * width_dots / grey.width))
        # Never NEAREST: it drops bars of a barcode. Never up: dots would only grow.
        grey = grey.resize((width_dots, rows), Image.Resampling.LANCZOS, reducing_gap=3.0)
    if grey.height > MOST_ROWS:
        raise PictureError(f"{grey.height} rows")
    clipped = grey.point(_CLIP)
    if clipped.width == width_dots:
        return clipped
    paper = Image.new("L", (width_dots, clipped.height), 255)
    paper.paste(clipped, ((width_dots - clipped.width) // 2, 0))
    return paper


def draw_dots(grey: Image.Image, *, dithers: bool) -> Raster:
    """Return grey as dots, without the real-time commands that dots may spell."""
    kind = Image.Dither.FLOYDSTEINBERG if dithers else Image.Dither.NONE
    bits = grey.convert("1", dither=kind).tobytes("raw", "1;I")
    return Raster((grey.width + 7) // 8, grey.height, hide_real_time(bits))


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
