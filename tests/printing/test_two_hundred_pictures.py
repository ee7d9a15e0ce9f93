"""Two hundred random and hostile pictures through the whole way: right paper or the data's, no harm.

`make test` takes every tenth, `make soak` all; each picture is the same in every run.
"""

import io
import random
import re
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PIL import Image

from pos_app.domain.document import Cut, Document, Picture, Text
from pos_app.printing.links.tcp import TcpLink
from pos_app.printing.printer import EscPosPrinter
from pos_app.printing.raster import PictureError, read_ink
from pos_app.printing.setup import PrinterSetup
from pos_app.printing.talk.conversation import Patience
from pos_app.till.ports import Proof
from tests.fakes.printer_device import PrinterDevice
from tests.printing.papers import HOSTILE, draw_ticket, encode

COUNT, EACH = 200, 10
LONG = Patience(connect=10.0, answer=5.0, stall=10.0, grace=20.0, linger=10.0)
REAL_TIME = re.compile(rb"\x10[\x04\x05\x14]")
MARK = "SOLO DATOS"

Maker = Callable[[random.Random], bytes]


def save(picture: Image.Image, kind: str, **how: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **how)
    return file.getvalue()


def _ticket(dice: random.Random) -> Image.Image:
    return draw_ticket(dice.randrange(200, 1200), dice.randrange(300, 1500))


def _noise(dice: random.Random) -> Image.Image:
    size = (dice.randrange(40, 900), dice.randrange(40, 900))
    values = np.frombuffer(dice.randbytes(size[0] * size[1]), np.uint8).reshape(size[1], size[0])
    low, high = sorted((dice.randrange(256), dice.randrange(256)))
    return Image.fromarray((low + values * ((high - low) / 255)).astype(np.uint8))


def in_some_mode(dice: random.Random) -> bytes:
    mode = dice.choice(["1", "L", "P", "RGB", "RGBA", "LA"])
    kind = dice.choice(["PNG", "WEBP"] if mode == "RGBA" else ["PNG"])
    return save(dice.choice([_ticket, _noise])(dice).convert(mode), kind)


def jpeg(dice: random.Random) -> bytes:
    mode = dice.choice(["L", "RGB", "CMYK"])
    return save(_ticket(dice).convert(mode), "JPEG", quality=dice.randrange(5, 96))


def turned(dice: random.Random) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = dice.randrange(0, 12)
    return save(_ticket(dice), "JPEG", exif=exif)


def sixteen_bits(dice: random.Random) -> bytes:
    values = np.asarray(_noise(dice)).astype(np.uint16) * dice.choice([1, 100, 257])
    return save(Image.fromarray(values), "PNG")


def animated(dice: random.Random) -> bytes:
    frames = [_noise(dice).resize((300, 200)) for _ in range(3)]
    return save(frames[0], dice.choice(["GIF", "PNG", "WEBP"]), save_all=True,
                append_images=frames[1:])  # fmt: skip


def near_white(dice: random.Random) -> bytes:
    page = Image.effect_noise((576, dice.randrange(50, 900)), 6)
    grey = dice.randrange(195, 250)
    return encode(page.point(lambda dot: min(255, max(0, dot - 128 + grey))))


def wide(dice: random.Random) -> bytes:
    return encode(draw_ticket(dice.randrange(4000, 5001), dice.randrange(300, 1200)))


def shapeless(dice: random.Random) -> bytes:
    sizes = [(1, 1), (1, 5000), (5000, 1), (31, 31), (33, 33), (8, 9000), (300, 8100), (2, 2)]
    return encode(Image.new("L", dice.choice(sizes), dice.choice([0, 90, 255])))


def see_through(dice: random.Random) -> bytes:
    layer = _ticket(dice).convert("RGBA")
    layer.putalpha(_noise(dice).resize(layer.size))
    return save(layer, dice.choice(["PNG", "WEBP"]))


def cut_off(dice: random.Random) -> bytes:
    whole = dice.choice([in_some_mode, jpeg, animated])(dice)
    return whole[: dice.randrange(len(whole))]


def damaged(dice: random.Random) -> bytes:
    data = bytearray(dice.choice([in_some_mode, jpeg, animated])(dice))
    for _ in range(dice.randrange(1, 30)):
        data[dice.randrange(len(data))] = dice.randrange(256)
    return bytes(data)


def hostile(dice: random.Random) -> bytes:
    return HOSTILE[dice.choice(sorted(HOSTILE))]


def full_of_commands(dice: random.Random) -> bytes:
    row = np.unpackbits(np.frombuffer(bytes([0x10, 4, 1, 0x10, 5, 1, 0x10, 0x14]) * 9, np.uint8))
    return encode(Image.fromarray((1 - np.tile(row, (dice.randrange(64, 300), 1))) * 255))


MAKERS: tuple[Maker, ...] = (
    in_some_mode, jpeg, turned, sixteen_bits, animated, near_white, wide, shapeless, see_through,
    cut_off, damaged, hostile, full_of_commands,
)  # fmt: skip


def make_picture(number: int) -> bytes:
    """The picture of that number: each way of making comes up in turn."""
    return MAKERS[number % len(MAKERS)](random.Random(number))


def is_printable(data: bytes, width: int, *, dithers: bool) -> bool | None:
    """Whether a person would see something, judged from the picture; None: a few pale specks."""
    try:
        ink = np.asarray(read_ink(data))
    except PictureError:
        return False
    shrunk = max(1.0, ink.shape[1] / width)
    if ink.shape[0] / shrunk > 8000.5:
        return False
    if dithers:
        return True if ink.mean() > 12 else None
    return bool((ink >= 128).any())


@pytest.fixture(scope="module")
def device() -> Iterator[PrinterDevice]:
    with PrinterDevice() as device:
        yield device


def each() -> list[object]:
    return [
        pytest.param(number, marks=[] if number % EACH == 3 else [pytest.mark.soak])
        for number in range(COUNT)
    ]


@pytest.mark.parametrize("number", each())
def test_a_picture_is_printed_or_the_data_is(device: PrinterDevice, number: int) -> None:
    data = make_picture(number)
    width = (384, 512, 576, 832)[number % 4]
    setup = PrinterSetup(
        "tcp", device.address, width_dots=width, cuts=True, dither=number % 3 > 0, speed=10_000.0
    )
    document = Document(
        "p", (Text("ARRIBA"), Picture(data), Text("ABAJO"), Cut()), fallback=(Text(MARK), Cut())
    )

    report = EscPosPrinter(setup, TcpLink(device.address), LONG).print_document(document)

    connection = device.wait_for_end(len(device.connections) - 1)
    sheet, received = connection.sheet, bytes(connection.received)
    assert report.proof is Proof.PROVEN
    assert sheet.unknown == []
    assert len(sheet.of_kind("cut")) == 1
    assert not REAL_TIME.search(received[9:]), "the three questions come first, then never again"
    assert is_printable(data, width, dithers=setup.dither) in {not report.used_fallback, None}
    if report.used_fallback:
        assert sheet.text == MARK
        assert not [item for item in sheet.items if item.image is not None]
    else:
        assert sheet.text == "ARRIBA\nABAJO"
        paper = sheet.join_rasters()
        assert paper.width == width // 8 * 8
        ink = np.asarray(paper.convert("L"))
        assert (ink == 0).any(), "a picture that is not blank leaves dots"


def test_the_sample_holds_each_way_of_making() -> None:
    assert {number % len(MAKERS) for number in range(COUNT) if number % EACH == 3} == set(
        range(len(MAKERS))
    )
    seen = [is_printable(make_picture(one), 576, dithers=True) for one in range(0, COUNT, EACH)]
    assert seen.count(True) > 5
    assert seen.count(False) > 3
