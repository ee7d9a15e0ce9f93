"""Every receipt on paper of both widths: by our reader of bytes, and by a printer of others'.

Set KEEP_PAPERS to a folder to keep emupos' pictures of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import Image, ImageOps

from pos_app.domain.document import Barcode, Cut, OpenDrawer, QrCode, Text
from pos_app.printing.builder import build_job
from pos_app.printing.layout import lay_out, settle_pictures
from pos_app.printing.links.tcp import TcpLink
from pos_app.printing.printer import EscPosPrinter
from pos_app.printing.profiles import Profile, settle_profile
from pos_app.printing.raster import Raster
from pos_app.printing.setup import PrinterSetup
from pos_app.printing.units.capabilities import CommandBytes
from pos_app.till.ports import Proof
from pos_app.ui.paper.setting import TextRun, set_document
from tests.fakes.drawn_sheet import draw_sheet
from tests.fakes.escpos_paper import read_sheet
from tests.printing.receipts import make_receipts
from tests.printing.test_independent_printer import EMUPOS, LONG, Emupos, run_emupos

WIDTHS = (384, 576)
NAMES = tuple(make_receipts(576))
CODED = {"ticket-data", "ticket-image", "ticket-incomplete", "ticket-reprint"}
QR = "TQ1.32426439.76479163.20261123"
PRINTER = """type: printer
name: A printer of one width
dpi: 203
width_dots: {width}
font_a: {{ width: 12, height: 24 }}
font_b: {{ width: 9, height: 17 }}
code_pages: {{ 0: PC437, 2: PC850, 16: WPC1252 }}
default_code_page: 0
drawer_sensor_open_level: high
printer_id: {{ model: 0x63, autocutter: true, maker: NONE, name: NONE, column_emulation_mode: true }}
serial: {{ baud: 9600, data_bits: 8, parity: none, stop_bits: 1 }}
"""
"""In emupos' own words; its own profiles are all of 80 mm."""
KEPT = os.environ.get("KEEP_PAPERS")


def profile_of(width: int) -> Profile:
    return settle_profile(PrinterSetup(width_dots=width, cuts=True), None)


def expect_lines(name: str, width: int) -> list[str]:
    """What its characters say, codes and pictures aside."""
    profile = profile_of(width)
    settled = settle_pictures(make_receipts(width)[name], profile.raster_dots, dithers=True)
    lines: list[str] = []
    for part in settled.parts:
        if isinstance(part, Raster | QrCode | Cut | OpenDrawer):
            continue
        written = Text(part.text) if isinstance(part, Barcode) else part
        lines += [line.text.strip() for line in lay_out(written, profile.grid)]
    return [line for line in lines if line]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_bytes_and_screen_say_the_same(name: str, width: int) -> None:
    document = make_receipts(width)[name]
    job = build_job(document, profile_of(width), CommandBytes("", None))
    sheet = read_sheet(job.data)
    assert not sheet.unknown
    assert [item.kind for item in sheet.items].count("cut") == 1
    printed = [line.strip() for line in sheet.text.splitlines() if line.strip()]
    screen = [
        piece.text.strip()
        for piece in set_document(document, width).pieces
        if isinstance(piece, TextRun) and piece.text.strip()
    ]
    assert printed == screen == expect_lines(name, width)
    assert max(len(line) for line in printed) <= width // 12 * 4 // 3
    if name in CODED:
        seen = {code.text for code in zxingcpp.read_barcodes(draw_sheet(sheet, width))}
        assert QR in seen


@pytest.fixture(scope="module", params=WIDTHS)
def roll(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Emupos, int]]:
    """The emulator as a printer of 58 or of 80 mm paper."""
    if not EMUPOS:
        # A peer that is not installed with the rest: it asks for a newer Python than the till has.
        # The same receipts are drawn by our own reader of ESC/POS, above, in every run.
        pytest.skip("no emupos: set EMUPOS or put it on the PATH (needs Python 3.13)")
    folder = tmp_path_factory.mktemp("emupos")
    profile = folder / "printer.yaml"
    profile.write_text(PRINTER.format(width=request.param))
    with run_emupos(folder, f"./{profile.name}") as running:
        yield running, request.param


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_printer_of_others_prints_the_same(roll: tuple[Emupos, int], name: str) -> None:
    emupos, width = roll
    document = make_receipts(width)[name]
    before = emupos.count_receipts()
    setup = PrinterSetup("tcp", f"127.0.0.1:{emupos.port}", width_dots=width, cuts=True, speed=1e4)
    printer = EscPosPrinter(setup, TcpLink(setup.address), LONG)
    report = printer.print_document(document)
    printer.close()
    assert report.proof is Proof.PROVEN
    assert emupos.count_receipts() == before + 1
    text = [line.strip() for line in emupos.read_text()]
    assert [line for line in text if line and not line.startswith("[")] == expect_lines(name, width)
    paper = emupos.read_image()
    assert paper.width == width
    if KEPT:
        shown = ImageOps.expand(paper, border=24, fill=255).convert("1", dither=Image.Dither.NONE)
        shown.save(Path(KEPT, f"receipts-{name}-{width}.png"), optimize=True)
    if name in CODED:
        framed = ImageOps.expand(paper, border=30, fill=255)
        assert QR in {code.text for code in zxingcpp.read_barcodes(framed)}
    if name == "ticket-image":
        _compare_rasters(paper, name, width)


def _compare_rasters(paper: Image.Image, name: str, width: int) -> None:
    """Every row of our raster is somewhere on the paper, in a row, dot by dot."""
    settled = settle_pictures(make_receipts(width)[name], width, dithers=True)
    (raster,) = [part for part in settled.parts if isinstance(part, Raster)]
    ours = np.asarray(raster.to_image().convert("L"))
    theirs = np.asarray(paper)[:, :width]
    rows = range(theirs.shape[0] - ours.shape[0] + 1)
    differing = min(np.count_nonzero(theirs[top : top + ours.shape[0]] != ours) for top in rows)
    assert differing == 0
