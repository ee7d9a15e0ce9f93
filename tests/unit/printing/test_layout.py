"""Lines fit the paper, whatever is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.document import Align, Boxed, Columns, Document, Feed, Picture, Rule, Text
from pos_app.printing.codepage import CodePage
from pos_app.printing.layout import Grid, lay_out, settle_pictures, wrap
from pos_app.printing.raster import Raster
from tests.printing.papers import draw_ticket, encode

NARROW = Grid(32, 42, CodePage())
WIDE = Grid(48, 64, CodePage())


def read(part: Text | Columns | Rule | Boxed | Feed, grid: Grid = NARROW) -> list[str]:
    return [line.text for line in lay_out(part, grid)]


def test_a_paragraph_breaks_at_words() -> None:
    text = "Revise su ticket. Prohibida la venta a menores."

    assert read(Text(text)) == ["Revise su ticket. Prohibida la", "venta a menores."]
    assert read(Text(text), WIDE) == [text]


def test_a_text_keeps_its_own_line_ends_and_empty_lines() -> None:
    assert read(Text("uno\r\n\r\ndos")) == ["uno", "", "dos"]


def test_a_long_word_is_cut_and_not_lost() -> None:
    assert "".join(read(Text("x" * 70))) == "x" * 70


def test_large_letters_have_half_the_columns() -> None:
    lines = lay_out(Text("ABCDEFGHIJKLMNOP QRS", Align.CENTER, bold=True, size=2), NARROW)

    assert [line.text for line in lines] == ["ABCDEFGHIJKLMNOP", "QRS"]
    assert all(line.size == 2 and line.bold and line.align is Align.CENTER for line in lines)


def test_small_letters_have_more_columns_where_the_printer_has_them() -> None:
    text = "operación 01J9ABCDEFGHJKMNPQRS 42 columns"

    assert [line.small for line in lay_out(Text(text, small=True), NARROW)] == [True]
    assert [line.small for line in lay_out(Text(text, small=True), Grid(32, 0, CodePage()))] == [
        False,
        False,
    ]


def test_columns_stand_at_both_edges() -> None:
    assert read(Columns("5 LEÓN", "10,00")) == ["5 LEÓN" + " " * 21 + "10,00"]


def test_a_long_left_wraps_and_the_amount_stands_on_its_last_line() -> None:
    lines = read(Columns("LA GRANJITA INTERNACIONAL MILLONARIA", "1.234,00"))

    assert lines == ["LA GRANJITA", "INTERNACIONAL", "MILLONARIA              1.234,00"]


def test_a_right_that_needs_the_whole_line_goes_under_the_left() -> None:
    lines = lay_out(Columns("Vendido en la agencia", "23/11/2026 02:32:00 p. m. UTC-4"), NARROW)

    assert [(line.text, line.align) for line in lines] == [
        ("Vendido en la agencia", Align.LEFT),
        ("23/11/2026 02:32:00 p. m. UTC-4", Align.RIGHT),
    ]


def test_a_mark_is_framed() -> None:
    assert read(Boxed("REIMPRESIÓN 2")) == [
        "┌" + "─" * 30 + "┐",
        "│        REIMPRESIÓN 2         │",
        "└" + "─" * 30 + "┘",
    ]
    assert read(Boxed("X"), Grid(5, 0, CodePage(16, "cp1252"))) == ["+---+", "| X |", "+---+"]


def test_rules_and_feeds() -> None:
    assert read(Rule()) == ["-" * 32]
    assert read(Rule(solid=True)) == ["─" * 32]
    assert read(Rule(solid=True), Grid(32, 0, CodePage(16, "cp1252"))) == ["_" * 32]
    assert read(Feed(3)) == ["", "", ""]


@given(
    st.text(max_size=60),
    st.text(max_size=60),
    st.integers(24, 69),
    st.sampled_from([1, 2]),
)
def test_nothing_is_wider_than_the_paper_and_no_word_is_lost(
    left: str, right: str, columns: int, size: int
) -> None:
    grid = Grid(columns, 0, CodePage())
    lines = lay_out(Columns(left, right, size=size), grid) + lay_out(Text(left, size=size), grid)

    assert all(len(line.text) * line.size <= columns for line in lines)
    letters = "".join("".join(line.text for line in lines).split())
    wanted = "".join((grid.code_page.clean(left) + grid.code_page.clean(right)).split())
    assert sorted(letters) == sorted(wanted + "".join(grid.code_page.clean(left).split()))


@given(st.text(alphabet="ab ", max_size=80), st.integers(1, 20))
def test_wrapping_keeps_the_words_in_order(text: str, width: int) -> None:
    lines = wrap(text, width)

    assert all(len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


GOOD = Picture(encode(draw_ticket(200, 300)))
BAD = Picture(b"<html>502 Bad Gateway</html>")
HEAD, DATA = Text("encabezado"), Text("datos")


@pytest.mark.parametrize(
    ("parts", "fallback", "kinds", "used"),
    [
        ((HEAD, GOOD), (DATA,), [Text, Raster], False),
        ((HEAD, BAD), (DATA,), [Text], True),
        ((HEAD, BAD), (), [Text], True),
        ((HEAD, BAD), (DATA, BAD), [Text], True),
        ((HEAD, BAD), (DATA, GOOD), [Text, Raster], True),
        ((HEAD,), (DATA,), [Text], False),
    ],
)
def test_a_bad_picture_means_the_data(
    parts: tuple[Text | Picture, ...],
    fallback: tuple[Text | Picture, ...],
    kinds: list[type],
    used: bool,
) -> None:
    settled = settle_pictures(Document("ticket", parts, fallback=fallback), 384, dithers=True)

    assert [type(part) for part in settled.parts] == kinds
    assert settled.used_fallback is used
    if used and fallback:
        assert settled.parts[0] == DATA
