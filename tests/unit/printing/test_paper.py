"""The picture of the paper: what the screen and the virtual printer show."""

from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from pos_app.assets import AssetError
from pos_app.domain.document import Align, Barcode, Columns, Cut, Document, Picture, QrCode, Text
from pos_app.printing import paper
from pos_app.printing.paper import MARGIN, draw_paper
from pos_app.printing.profiles import settle_profile
from pos_app.printing.raster import rasterize
from pos_app.printing.setup import PrinterSetup
from tests.printing.papers import (
    NUMBER,
    QR,
    draw_ticket,
    encode,
    make_full_paper,
    make_picture_ticket,
    make_ticket,
)

WIDE = settle_profile(PrinterSetup(width_dots=576), None)
NARROW = settle_profile(PrinterSetup(width_dots=384), None)


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    """The box that holds everything darker than paper."""
    box = image.point(lambda grey: 255 - grey).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize("profile", [WIDE, NARROW])
def test_the_picture_is_dot_by_dot_that_of_the_printer(profile: object) -> None:
    assert profile in (WIDE, NARROW)
    width = 576 if profile is WIDE else 384
    picture = encode(draw_ticket(700, 800))
    drawn = draw_paper(Document("t", (Picture(picture),)), WIDE if width == 576 else NARROW).image
    raster = rasterize(picture, width, dithers=True)

    inside = drawn.crop((MARGIN, MARGIN, MARGIN + width, MARGIN + raster.rows))

    assert np.array_equal(np.asarray(inside), np.asarray(raster.to_image().convert("L")))
    assert drawn.size == (width + 2 * MARGIN, raster.rows + 2 * MARGIN)


@pytest.mark.parametrize("width", [384, 576])
def test_codes_on_the_paper_are_read(width: int) -> None:
    profile = settle_profile(PrinterSetup(width_dots=width), None)
    drawn = draw_paper(Document("t", (QrCode(QR), Text("·"), Barcode(NUMBER))), profile).image

    assert {code.text for code in zxingcpp.read_barcodes(drawn)} == {QR, NUMBER}


def test_everything_stays_inside_the_paper() -> None:
    for profile in (WIDE, NARROW):
        drawn = draw_paper(make_full_paper(), profile).image
        left, _, right, _ = ink(drawn)

        assert left >= MARGIN
        assert right <= MARGIN + profile.width_dots


def test_columns_reach_both_edges_and_lines_stand_where_asked() -> None:
    left, _, right, _ = ink(draw_paper(Document("t", (Columns("M", "M"),)), WIDE).image)
    assert (left - MARGIN, MARGIN + 576 - right) <= (2, 2)

    for align, expected in ((Align.LEFT, 0), (Align.CENTER, 276), (Align.RIGHT, 552)):
        box = ink(draw_paper(Document("t", (Text("MM", align),)), WIDE).image)
        assert abs(box[0] - MARGIN - expected) <= 2


def test_large_letters_are_twice_as_large() -> None:
    small = ink(draw_paper(Document("t", (Text("M"),)), WIDE).image)
    large = ink(draw_paper(Document("t", (Text("M", size=2),)), WIDE).image)

    assert large[2] - large[0] == pytest.approx(2 * (small[2] - small[0]), abs=3)
    assert large[3] - large[1] == pytest.approx(2 * (small[3] - small[1]), abs=3)


def test_accents_make_a_difference() -> None:
    plain, accented = (
        draw_paper(Document("t", (Text(text),)), WIDE).image for text in ("NINO", "NIÑO")
    )

    assert plain.size == accented.size
    assert plain.tobytes() != accented.tobytes()


def test_a_bad_picture_shows_the_data() -> None:
    drawn = draw_paper(make_picture_ticket(b"GIF89a but not"), WIDE)

    assert drawn.used_fallback
    assert drawn.image.tobytes() == draw_paper(make_ticket(), WIDE).image.tobytes()


def test_an_empty_document_is_a_blank_paper() -> None:
    drawn = draw_paper(Document("t", ()), WIDE).image

    assert drawn.getextrema() == (255, 255)


def test_a_cut_is_shown() -> None:
    assert ink(draw_paper(Document("t", (Cut(),)), WIDE).image)


def test_without_the_shipped_font_there_are_letters_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def find_nothing(name: str) -> Path:
        raise AssetError(name)

    monkeypatch.setattr(paper, "resource_path", find_nothing)
    paper._load_font.cache_clear()
    paper._draw_glyph.cache_clear()
    try:
        assert ink(draw_paper(make_ticket(), WIDE).image)
    finally:
        paper._load_font.cache_clear()
        paper._draw_glyph.cache_clear()
