"""Pictures become the right dots, or are refused; never a crash, never a hidden command."""

import io
import random
import re

import numpy as np
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from pos_app.printing.raster import (
    PictureError,
    Raster,
    draw_dots,
    encode_bands,
    fit_ink,
    hide_real_time,
    rasterize,
    read_ink,
)
from tests.fakes.escpos_paper import read_sheet
from tests.printing.papers import HOSTILE, NUMBER, draw_ticket, encode, make_mark

REAL_TIME = re.compile(rb"\x10[\x04\x05\x14]")


def count_ink(raster: Raster) -> int:
    return raster.to_image().histogram()[0]


def grey_at(ink: Image.Image, x: int, y: int) -> int:
    return 255 - ink.tobytes()[y * ink.width + x]


def join(bands: list[bytes]) -> Image.Image:
    return read_sheet(b"".join(bands)).join_rasters()


MARK = read_ink(encode(make_mark()))


@pytest.mark.parametrize("kind", ["PNG", "GIF", "WEBP"])
@pytest.mark.parametrize("mode", ["L", "1", "RGB", "P"])
def test_each_kind_and_mode_gives_the_same_dots(kind: str, mode: str) -> None:
    file = io.BytesIO()
    make_mark(mode).save(file, kind, **({"lossless": True} if kind == "WEBP" else {}))

    assert rasterize(file.getvalue(), 384, dithers=False) == draw_dots(
        fit_ink(MARK, 384), dithers=False
    )


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_a_jpeg_is_black_where_it_was_black(mode: str) -> None:
    seen = read_ink(encode(make_mark(mode), "JPEG"))

    assert seen.size == (200, 100)
    assert grey_at(seen, 10, 10) < 40
    assert grey_at(seen, 100, 50) > 215


def test_sixteen_bits_keep_their_greys() -> None:
    ramp = np.tile(np.linspace(0, 65535, 256).astype(np.uint16), (64, 1))
    seen = read_ink(encode(Image.fromarray(ramp)))

    assert abs(grey_at(seen, 128, 5) - 128) <= 2
    assert seen.width == 200  # greys from 200 on are paper, and trimmed


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_is_paper(mode: str) -> None:
    layer = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    layer.paste((0, 0, 0, 255), (0, 0, 100, 100))
    file = io.BytesIO()
    layer.convert(mode).save(file, "PNG", **({"transparency": 0} if mode == "P" else {}))
    if mode == "P":
        quantized = layer.quantize()
        file = io.BytesIO()
        quantized.save(file, "PNG")

    assert read_ink(file.getvalue()).size == (100, 100)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_turned_by_exif_stands_upright(orientation: int) -> None:
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = make_mark() if orientation == 1 else make_mark().transpose(turns[orientation])
    exif = Image.Exif()
    exif[0x0112] = orientation
    file = io.BytesIO()
    stored.save(file, "JPEG", exif=exif, quality=95)

    seen = read_ink(file.getvalue())

    assert seen.size == (200, 100)
    assert grey_at(seen, 20, 20) < 40
    assert grey_at(seen, 180, 20) > 215
    assert grey_at(seen, 20, 80) > 215


def test_margins_are_trimmed_and_a_narrow_picture_is_centred_and_not_enlarged() -> None:
    page = Image.new("L", (900, 700), 255)
    page.paste(make_mark(), (300, 400))

    raster = rasterize(encode(page), 384, dithers=False)

    assert (raster.width_bytes, raster.rows) == (48, 100)
    assert raster.to_image().getbbox() == (0, 0, 384, 100)
    assert Image.eval(raster.to_image().convert("L"), lambda dot: 255 - dot).getbbox() == (
        92, 0, 292, 100,
    )  # fmt: skip


def test_a_wide_picture_is_shrunk_to_the_head() -> None:
    raster = rasterize(encode(draw_ticket(5000, 2000)), 576, dithers=True)

    assert raster.width_bytes == 72
    assert 150 < raster.rows < 260


@pytest.mark.parametrize("width", [384, 576])
def test_a_barcode_can_be_read_after_shrinking(width: int) -> None:
    raster = rasterize(encode(draw_ticket(832, 900)), width, dithers=True)
    frame = Image.new("L", (width + 60, raster.rows + 60), 255)
    frame.paste(raster.to_image(), (30, 30))

    assert NUMBER in [code.text for code in zxingcpp.read_barcodes(frame)]


def test_light_greys_are_paper() -> None:
    page = Image.new("L", (300, 300), 201)
    page.paste(make_mark(), (50, 50))

    assert count_ink(rasterize(encode(page), 384, dithers=True)) == count_ink(
        rasterize(encode(make_mark()), 384, dithers=True)
    )


def show(ink: Image.Image, *, dithers: bool, is_shrunk: bool = False) -> np.ndarray:
    """The dots, 1 where there is ink; without what hides commands."""
    raster = draw_dots(ink, dithers=dithers, is_shrunk=is_shrunk)
    dots = 1 - np.asarray(raster.to_image()).astype(int)
    return dots[:, : ink.width]


def test_without_dither_each_dot_is_ink_or_paper() -> None:
    ink = fit_ink(read_ink(encode(draw_ticket())), 576)
    wanted = (np.asarray(ink) >= 128).astype(int)
    commands = len(REAL_TIME.findall(np.packbits(wanted).tobytes()))

    assert np.count_nonzero(show(ink, dithers=False) != wanted) == commands


def test_shades_are_dithered_to_their_darkness_and_edges_are_not() -> None:
    page = Image.new("L", (576, 400), 255)
    page.paste(Image.linear_gradient("L").resize((256, 128)), (100, 40))
    page.paste(make_mark("L", (200, 100)).resize((300, 150), Image.Resampling.BICUBIC), (50, 230))
    ink = fit_ink(read_ink(encode(page)), 576)

    dots = show(ink, dithers=True)

    top = np.asarray(ink)[:110].astype(float) / 255
    for y in range(0, 104, 13):
        for x in range(0, 544, 32):
            window = np.s_[y : y + 13, x : x + 32]
            assert abs(dots[:110][window].mean() - top[window].mean()) < 0.12
    edges = np.asarray(ink)[-150:]
    assert np.array_equal(dots[-150:], (edges >= 128).astype(int))


@pytest.mark.parametrize("grey", [60, 100, 140, 180])
def test_grey_letters_are_not_lost(grey: int) -> None:
    page = Image.new("L", (576, 300), 255)
    pen = ImageDraw.Draw(page)
    for line in range(8):
        pen.text((10, 10 + 34 * line), "GRACIAS POR SU COMPRA", fill=grey, font_size=20)
    pen.rectangle((0, 0, 575, 299), outline=0)
    ink = fit_ink(read_ink(encode(page)), 576)

    dots = show(ink, dithers=True)[5:-5, 5:-5]

    assert 0.7 < dots.mean() / (np.asarray(ink)[5:-5, 5:-5].mean() / 255) < 2.2


def test_what_would_leave_no_dot_is_refused() -> None:
    pale = encode(Image.new("L", (400, 300), 190))

    with pytest.raises(PictureError, match="pale"):
        rasterize(pale, 576, dithers=False)
    assert count_ink(rasterize(pale, 576, dithers=True)) > 1000


def test_what_was_shrunk_is_dithered_at_its_edges_too() -> None:
    ink = fit_ink(read_ink(encode(draw_ticket(832, 900))), 576)

    soft = show(ink, dithers=True, is_shrunk=True)
    sharp = show(ink, dithers=True)

    assert np.count_nonzero(soft != sharp) > 1000
    assert abs(soft.mean() - np.asarray(ink).mean() / 255) < 0.01


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_ticket_is_refused(name: str) -> None:
    with pytest.raises(PictureError):
        rasterize(HOSTILE[name], 576, dithers=True)


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_of_an_animation_the_first_picture_is_printed(kind: str) -> None:
    file = io.BytesIO()
    others = [Image.new("L", (200, 100), grey) for grey in (0, 90)]
    saving = {"lossless": True} if kind == "WEBP" else {}
    make_mark().save(file, kind, save_all=True, append_images=others, **saving)

    assert count_ink(rasterize(file.getvalue(), 384, dithers=False)) == count_ink(
        draw_dots(fit_ink(MARK, 384), dithers=False)
    )


@given(st.binary(max_size=400), st.sampled_from(["PNG", "JPEG", "GIF", "WEBP"]), st.data())
def test_damaged_files_give_dots_or_a_refusal(noise: bytes, kind: str, data: st.DataObject) -> None:
    whole = encode(make_mark("RGB"), kind)
    at = data.draw(st.integers(4, len(whole)))
    try:
        raster = rasterize(whole[:at] + noise + whole[at + len(noise) :], 384, dithers=True)
    except PictureError:
        return
    assert len(raster.bits) == raster.width_bytes * raster.rows


def test_grey_backgrounds_spell_no_commands() -> None:
    dice = random.Random(3)
    patched = 0
    for _ in range(60):
        grey = dice.randrange(215, 250)  # lighter than what is clipped: the worst there could be
        noise = Image.effect_noise((576, 256), 8).point(lambda dot, grey=grey: 383 - dot - grey)
        plain = noise.convert("1").tobytes()
        patched += bool(REAL_TIME.search(plain))

        assert not REAL_TIME.search(draw_dots(noise, dithers=True, is_shrunk=True).bits)

    assert patched > 50, "the pictures of this test must hold what is looked for"


@given(st.lists(st.sampled_from([0x10, 0x04, 0x05, 0x14, 0x18, 0x00]), max_size=40).map(bytes))
def test_hiding_adds_dots_and_takes_none(bits: bytes) -> None:
    hidden = hide_real_time(bits)

    assert not REAL_TIME.search(hidden)
    assert len(hidden) == len(bits)
    assert all(after in {before, 0x18} and after & before == before
               for before, after in zip(bits, hidden, strict=True))  # fmt: skip


@pytest.mark.parametrize("rows", [1, 47, 48, 96, 128, 129, 144, 176, 256, 1000])
def test_bands_hold_every_row_once(rows: int) -> None:
    raster = Raster(72, rows, random.Random(rows).randbytes(72 * rows))
    bands = encode_bands(raster, 128)

    paper = join(bands)

    assert len(bands) == -(-rows // 128)
    assert paper.crop((0, 0, 576, rows)).tobytes() == raster.to_image().tobytes()
    added = paper.crop((0, rows, 576, paper.height))
    assert added.height <= 1
    assert added.height == 0 or added.getextrema() == (255, 255)
