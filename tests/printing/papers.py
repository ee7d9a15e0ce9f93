"""Documents and pictures to print: a ticket as the operator draws it, and as the till writes it."""

import io
import random
import struct
import zlib

from PIL import Image, ImageDraw, ImageFont

from pos_app.assets import resource_path
from pos_app.domain.document import (
    Align,
    Barcode,
    Boxed,
    Columns,
    Cut,
    Document,
    Feed,
    Part,
    Picture,
    QrCode,
    Rule,
    Text,
)
from pos_app.printing.raster import MOST_BYTES
from pos_app.printing.symbols import draw_bars

NUMBER = "32426439"
QR = "32426439;76479163;2026-11-23"

HEADER: tuple[Part, ...] = (
    Text("AGENCIA EL NIÑO", Align.CENTER, bold=True),
    Text("RIF J-1234 · Maracaibo", Align.CENTER),
    Rule(),
)
FOOTER: tuple[Part, ...] = (
    QrCode(QR),
    Text("Revise su ticket. Prohibida la venta a menores.\nGRACIAS POR SU COMPRA", Align.CENTER),
    Cut(),
)
DATA: tuple[Part, ...] = (
    *HEADER,
    Columns("Ticket", NUMBER, bold=True),
    Columns("Vendido", "23/11/2026 02:32 p. m."),
    Rule(),
    Columns("LOTTO REY", "23/11 02:30 p. m.", bold=True),
    Columns("5 LEÓN", "10,00"),
    Columns("12 ÁGUILA ÑANDÚ ÚNICA", "10,00"),
    Columns("TOTAL", "Bs 60,00", bold=True, size=2),
    Columns("6 jugadas", "Caduca 26/11/2026"),
    *FOOTER,
)


def make_ticket() -> Document:
    """A ticket written from data."""
    return Document("ticket", DATA, reference="op-1")


def make_picture_ticket(picture: bytes) -> Document:
    """A ticket around the operator's picture, with its data behind."""
    parts = (*HEADER, Picture(picture), *FOOTER)
    return Document("ticket", parts, reference="op-1", fallback=DATA)


def make_full_paper() -> Document:
    """Everything that a document may hold."""
    return Document(
        "everything",
        (
            Text("PREMIO PAGADO", Align.CENTER, bold=True, size=2),
            Boxed("REIMPRESIÓN 2"),
            Text("derecha", Align.RIGHT),
            Columns("Jungla 9:00 · 5 LEÓN", "11,00"),
            Barcode(NUMBER),
            Feed(2),
            Rule(solid=True),
            Text("Firma del cliente", Align.CENTER),
            Text("Caja 1 · operación 01J9", small=True),
            QrCode(QR),
            Cut(),
        ),
    )


def draw_ticket(width: int = 576, height: int = 1200) -> Image.Image:
    """A picture such as operators send: text, rules, a barcode, a little grey."""
    picture = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype(str(resource_path("fonts/DejaVuSansMono-Regular.ttf")), 24)
    dice = random.Random(7)
    for top in range(20, height - 160, 34):
        amount = f"{dice.randrange(9999) / 100:8.2f}"
        draw.text(
            (20, top), f"{dice.randrange(100):02d} ANIMAL {dice.randrange(10**6):06d}", 0, font
        )
        draw.text((width - 150, top), amount, 0, font)
    draw.rectangle((20, height - 130, width - 20, height - 110), fill=120)
    bars = draw_bars(NUMBER, 3)
    picture.paste(bars, ((width - bars.width) // 2, height - 100))
    return picture


def encode(picture: Image.Image, kind: str = "PNG") -> bytes:
    """The bytes of a picture."""
    file = io.BytesIO()
    picture.save(file, kind)
    return file.getvalue()


def make_mark(mode: str = "L", size: tuple[int, int] = (200, 100)) -> Image.Image:
    """A black frame with a filled corner top left: shows turning, mirroring and inversion."""
    picture = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, size[0] - 1, size[1] - 1), outline="black", width=4)
    draw.rectangle((0, 0, 40, 30), fill="black")
    return picture.convert(mode)


def _make_bomb() -> bytes:
    """A PNG of a gigapixel in a few hundred bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    size = struct.pack(">IIBBBBB", 32_000, 32_000, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", size)
        + chunk(b"IDAT", zlib.compress(b"\0" * 4000))
        + chunk(b"IEND", b"")
    )


_GOOD = encode(draw_ticket(400, 400))
HOSTILE = {
    "empty": b"",
    "html": b"<html><body>502 Bad Gateway</body></html>",
    "json": b'{"message":"no image"}',
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "bmp": encode(make_mark(), "BMP"),
    "tiff": encode(make_mark(), "TIFF"),
    "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 99 99\n",
    "riff that is sound": b"RIFF\x24\x00\x00\x00WAVEfmt ",
    "only a signature": b"\x89PNG\r\n\x1a\n",
    "truncated": _GOOD[: len(_GOOD) // 2],
    "truncated jpeg": encode(make_mark("RGB"), "JPEG")[:-60],
    "damaged": _GOOD[:200] + b"\xff" * 60 + _GOOD[260:],
    "bomb": _make_bomb(),
    "too many pixels": encode(Image.new("1", (5000, 4001), 0)),
    "too many bytes": _GOOD + bytes(MOST_BYTES),
    "one dot": encode(Image.new("L", (1, 1), 0)),
    "a spacer": encode(Image.new("L", (500, 3), 0)),
    "white": encode(Image.new("L", (500, 500), 255)),
    "near white": encode(Image.new("L", (500, 500), 215)),
    "transparent": encode(Image.new("RGBA", (500, 500), (0, 0, 0, 0))),
    "kilometres of paper": encode(Image.new("1", (40, 9000), 0)),
}  # fmt: skip
