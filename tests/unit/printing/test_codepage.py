"""What is printed is what was laid out: every character has one byte, or something stands for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.errors import ConfigError
from pos_app.printing.codepage import CodePage, split_lines

CP850 = CodePage()


def test_spanish_needs_nothing_in_cp850() -> None:
    text = "ÁÉÍÓÚÜÑáéíóúüñ¿¡ºª«»·× Bs 1.234,56"

    assert CP850.clean(text) == text
    assert CP850.encode(text).decode("cp850") == text


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("n\u0303", "ñ"),
        ("PRÁCTICA – NO VÁLIDO", "PRÁCTICA - NO VÁLIDO"),
        ("01J9…7K", "01J9...7K"),
        ("“Lotto” ‘Rey’", "\"Lotto\" 'Rey'"),
        ("10\u00a0€", "10 EUR"),
        ("León\tRey", "León Rey"),
        ("soft\u00adhyphen\u200b\ufeff", "softhyphen"),
        ("e\u0331", "e"),
        ("🦁 León", "? León"),
        ("Łódź", "LÓdz".replace("Ó", "ó")),
        ("ﬁ", "fi"),
        ("①", "1"),
    ],
)
def test_what_the_page_lacks_is_transliterated(text: str, printed: str) -> None:
    assert CP850.clean(text) == printed


def test_a_draw_name_cannot_cut_the_paper() -> None:
    assert CP850.clean("LOTTO\x1dV\x00\x1b@\x10\x04\x01REY\x7f\x9b") == "LOTTOV@REY"


@pytest.mark.parametrize("codec", ["cp437", "cp858", "cp1252", "latin-1", "ascii", "cp860"])
def test_other_pages_degrade_and_never_lose_a_letter(codec: str) -> None:
    page = CodePage(3, codec)
    plain = str.maketrans("ÁÉÍÓÚÑáñ¿", "AEIOUNan?")

    printed = page.clean("ÁÉÍÓÚÑáñ¿")

    assert printed.translate(plain) == "AEIOUNan?"
    assert len(page.encode(printed)) == 9


@given(st.text(max_size=40), st.sampled_from(["cp850", "cp437", "cp1252", "ascii", "koi8-r"]))
def test_any_text_becomes_one_visible_byte_a_character(text: str, codec: str) -> None:
    page = CodePage(0, codec)
    line = page.clean(text)
    encoded = page.encode(line)

    assert len(encoded) == len(line)
    assert encoded.decode(codec) == line
    assert all(byte >= 0x20 and byte != 0x7F for byte in encoded)


def test_cleaning_twice_changes_nothing() -> None:
    once = CP850.clean("—“Ñandú”…€")

    assert CP850.clean(once) == once


@pytest.mark.parametrize("codec", ["cp9999", "utf-16", "cp500"])
def test_a_codec_that_cannot_be_right_is_refused(codec: str) -> None:
    with pytest.raises(ConfigError, match="codec"):
        CodePage(2, codec)


def test_every_kind_of_line_end_ends_a_line() -> None:
    assert split_lines("a\r\nb\nc\rd\u2028e") == ["a", "b", "c", "d", "e"]
    assert split_lines("") == [""]
