"""Codes are read back by somebody else's reader, and fit the paper."""

import re

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pos_app.printing.symbols import (
    draw_bars,
    draw_qr,
    encode_bars,
    find_bars,
    find_qr_modules,
    size_bar,
    size_qr_module,
)


def read(image: Image.Image) -> list[tuple[str, str]]:
    found = zxingcpp.read_barcodes(image.convert("L"))
    return [(code.text, code.format.name) for code in found]


@pytest.mark.parametrize("text", ["32426439;76479163;2026-11-23", "Ñandú 100 %", "x" * 200])
@pytest.mark.parametrize("width", [384, 576])
def test_a_qr_fits_and_is_read(text: str, width: int) -> None:
    dots = size_qr_module(text, width)
    image = draw_qr(text, dots)

    assert image.width <= width
    assert [found for found, _ in read(image)] == [text]


def test_the_usual_qr_takes_about_half_the_paper() -> None:
    assert size_qr_module("32426439;76479163;2026-11-23", 384) == 5
    assert size_qr_module("32426439;76479163;2026-11-23", 576) == 7


def test_a_text_too_long_for_any_qr_has_none() -> None:
    with pytest.raises(ValueError, match="too much"):
        find_qr_modules("x" * 3000)
    assert size_qr_module("x" * 3000, 576) == 0
    assert size_qr_module("x" * 2000, 256) == 0


@pytest.mark.parametrize(
    "text", ["32426439", "99401394", "994", "99A", "3242643", "POS-{1}", "AB", "0" * 12]
)
def test_a_barcode_fits_and_is_read(text: str) -> None:
    image = draw_bars(text, size_bar(text, 384))

    assert image.width <= 384
    assert [found for found, _ in read(image)] == [text]


@pytest.mark.parametrize("text", ["", "Ñ", "a\nb", "x" * 81])
def test_what_code128_lacks_has_no_barcode(text: str) -> None:
    with pytest.raises(ValueError, match=r"CODE128"):
        find_bars(text)
    assert size_bar(text, 576) == 0


def test_a_barcode_wider_than_the_paper_has_none() -> None:
    assert size_bar("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 384) == 0


def test_digits_are_sent_in_pairs() -> None:
    assert encode_bars("32426439") == b"{C\x20\x2a\x40\x27"
    assert encode_bars("3242643") == b"{B3242643"
    assert encode_bars("A{B") == b"{BA{{B"


@pytest.mark.parametrize("text", ["1604", "0016050000", "991620"])
def test_pairs_that_would_be_a_command_are_sent_as_characters(text: str) -> None:
    assert encode_bars(text) == b"{B" + text.encode()


@given(st.from_regex(r"[ -~]{1,30}", fullmatch=True))
def test_no_barcode_is_a_command(text: str) -> None:
    assert not re.search(rb"\x10[\x04\x05\x14]", encode_bars(text))
