"""One document, three renderings: what the printer would get, the screen and the PDF agree."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from pos_app.domain.document import Cut, Document, Picture, Rule, Text
from pos_app.domain.errors import FileError
from pos_app.printing.paper import MARGIN, draw_paper
from pos_app.printing.profiles import settle_profile
from pos_app.printing.setup import PrinterSetup
from pos_app.ui.paper.drawing import draw_set, load_paper_font
from pos_app.ui.paper.pdf import MARGIN_MM, save_pages, write_pdf
from pos_app.ui.paper.setting import Modules, SetPaper, TextRun, set_document
from tests.printing.papers import (
    HOSTILE,
    NUMBER,
    QR,
    draw_ticket,
    encode,
    make_full_paper,
    make_picture_ticket,
    make_ticket,
)

WIDTHS = (384, 512, 576, 832)
DOCUMENTS = (make_ticket(), make_full_paper(), make_picture_ticket(encode(draw_ticket())))


def lines_of(paper: SetPaper) -> list[str]:
    return [piece.text.rstrip() for piece in paper.pieces if isinstance(piece, TextRun)]


def draw(paper: SetPaper) -> QImage:
    load_paper_font()
    image = QImage(paper.width, paper.height, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    draw_set(painter, paper)
    painter.end()
    return image


def to_pillow(image: QImage) -> Image.Image:
    data = bytes(image.constBits())
    size, stride = (image.width(), image.height()), image.bytesPerLine()
    return Image.frombuffer("L", size, data, "raw", "L", stride, 1)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.title)
def test_the_screen_is_as_long_as_the_paper(document: Document, width: int) -> None:
    paper = set_document(document, width)
    profile = settle_profile(PrinterSetup(width_dots=width), None)
    drawn = draw_paper(document, profile)
    assert (paper.width, paper.height) == (
        drawn.image.width - 2 * MARGIN,
        drawn.image.height - 2 * MARGIN,
    )
    assert paper.used_fallback == drawn.used_fallback


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_written_beside_the_paper(width: int) -> None:
    for document in DOCUMENTS:
        for piece in set_document(document, width).pieces:
            assert piece.box.left >= 0
            assert piece.box.left + piece.box.width <= width
            if isinstance(piece, Modules):
                assert all(box.left + box.width <= width for box in piece.black)


def test_codes_on_the_screen_are_read(qapp: QApplication) -> None:
    seen = zxingcpp.read_barcodes(to_pillow(draw(set_document(make_full_paper()))))
    assert {code.text for code in seen} == {QR, NUMBER}


def test_a_picture_has_the_printers_own_dots(qapp: QApplication) -> None:
    document = Document("picture", (Picture(encode(draw_ticket())),))
    screen = to_pillow(draw(set_document(document)))
    drawn = draw_paper(document, settle_profile(PrinterSetup(), None)).image
    paper = drawn.crop((MARGIN, MARGIN, drawn.width - MARGIN, drawn.height - MARGIN))
    assert screen.tobytes() == paper.convert("L").tobytes()


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_bad_picture_falls_back_to_data(name: str) -> None:
    paper = set_document(make_picture_ticket(HOSTILE[name]))
    assert paper.used_fallback
    assert lines_of(paper) == lines_of(set_document(make_ticket()))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext: Debian's poppler-utils")
@pytest.mark.parametrize(("width", "millimetres"), [(384, 48), (576, 72)])
def test_a_pdf_holds_text_as_wide_as_the_roll(
    tmp_path: Path, qapp: QApplication, width: int, millimetres: int
) -> None:
    paper, path = set_document(make_ticket(), width), tmp_path / "ticket.pdf"
    write_pdf(paper, path)
    told = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    text = told.stdout.decode()
    for line in lines_of(paper):
        for word in line.split():
            assert word.strip("-") in text
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True).stdout.decode()
    points = float(info.partition("Page size:")[2].split()[0])
    assert points / 72 * 25.4 == pytest.approx(millimetres + 2 * MARGIN_MM, abs=0.4)


def test_a_pdf_that_cannot_be_written_is_told(tmp_path: Path, qapp: QApplication) -> None:
    with pytest.raises(FileError):
        write_pdf(set_document(make_ticket()), tmp_path / "nowhere" / "ticket.pdf")


def draw_pages(path: Path, folder: Path) -> list[Image.Image]:
    prefix = folder / "page"
    subprocess.run(["pdftoppm", "-r", "150", "-png", str(path), str(prefix)], check=True)
    return [Image.open(one).convert("L") for one in sorted(folder.glob("page*.png"))]


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="no pdftoppm: Debian's poppler-utils")
def test_an_a4_page_has_every_part_of_the_paper(tmp_path: Path, qapp: QApplication) -> None:
    path = tmp_path / "full.pdf"
    assert save_pages(make_full_paper(), path) == 1
    (page,) = draw_pages(path, tmp_path)
    assert (page.width, page.height) == pytest.approx((1240, 1754), abs=2)
    assert {code.text for code in zxingcpp.read_barcodes(page)} == {QR, NUMBER}
    told = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    text = told.stdout.decode()
    for line in lines_of(set_document(make_full_paper(), 1016)):
        for word in line.split():
            assert word.strip("─-┌┐└┘│_") in text
    assert page.crop((0, 0, 1240, 80)).getextrema() == (255, 255)


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext: Debian's poppler-utils")
def test_a_long_document_goes_on_on_the_next_page_and_loses_no_line(
    tmp_path: Path, qapp: QApplication
) -> None:
    path = tmp_path / "long.pdf"
    document = Document("long", tuple(Text(f"línea {n:03}") for n in range(300)))
    count = save_pages(document, path)
    assert count > 2
    told = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    pages = told.stdout.decode().rstrip("\f").split("\f")
    assert len(pages) == count
    assert [x for one in pages for x in one.split() if x.isdigit()] == [
        f"{n:03}" for n in range(300)
    ]


def test_a_little_too_long_a_document_is_made_smaller(tmp_path: Path, qapp: QApplication) -> None:
    lines = tuple(Text(f"línea {n}") for n in range(60))
    assert save_pages(Document("x", (*lines, Rule(), Cut())), tmp_path / "a.pdf") == 1


def test_a_picture_longer_than_a_page_is_made_smaller(tmp_path: Path, qapp: QApplication) -> None:
    tall = Image.new("L", (200, 2000), 128)
    assert save_pages(Document("x", (Picture(encode(tall)),)), tmp_path / "a.pdf") == 1


def test_what_is_set_shows_nothing_in_a_repr() -> None:
    assert "76479163" not in repr(set_document(make_ticket()))
