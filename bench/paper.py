"""Whole tickets as bytes, beside python-escpos; the same picture by three JavaScript libraries.

CPU time throughout: nothing here waits. npm installs the libraries into a folder of its own for the
run; where there is no npm, or no registry, the figure is left out and a sentence says so.
"""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from escpos.printer import Dummy

from bench.figures import Figure, Series, interleave
from bench.raster import WIDTH, draw_ticket
from pos_app.domain.document import Align, Columns, Cut, Document, Part, Picture, QrCode, Text
from pos_app.printing.builder import build_job
from pos_app.printing.profiles import settle_profile
from pos_app.printing.raster import encode_bands, rasterize
from pos_app.printing.setup import PrinterSetup
from pos_app.printing.units.capabilities import CommandBytes

PEERS = ("receiptline", "@point-of-sale/receipt-printer-encoder", "node-thermal-printer", "pngjs")
_SCRIPT = Path(__file__).parent / "peers" / "raster.js"
_HEAD: tuple[Part, ...] = (
    Text("AGENCIA EL NIÑO", Align.CENTER, bold=True),
    Text("RIF J-1234 · Maracaibo", Align.CENTER),
)
_CODE = "TQ1.32426439.76479163.20261123"
_TAIL: tuple[Part, ...] = (QrCode(_CODE), Text("GRACIAS POR SU COMPRA", Align.CENTER), Cut())
_PLAYS: tuple[Part, ...] = tuple(
    Columns(f"{number:02d} ÁGUILA ÑANDÚ", "10,00") for number in range(12)
)


def make_picture_ticket() -> Document:
    """Return a ticket around the operator's picture."""
    return Document("ticket", (*_HEAD, Picture(draw_ticket()), *_TAIL))


def make_data_ticket() -> Document:
    """Return a ticket of twelve plays from data."""
    return Document("ticket", (*_HEAD, *_PLAYS, Columns("TOTAL", "Bs 120,00", size=2), *_TAIL))


def measure(*, is_quick: bool) -> list[Figure]:
    """Measure building, and count what goes over the wire."""
    runs = 5 if is_quick else 30
    return [*_build(runs), *_count_bytes(), *_compare_with_javascript(runs)]


def _build(runs: int) -> list[Figure]:
    commands = CommandBytes("TM-T20II", None)
    profile = settle_profile(PrinterSetup(profile="TM-T20II"), commands.read_capabilities())
    picture, data = make_picture_ticket(), make_data_ticket()

    def ours(document: Document) -> float:
        begun = time.thread_time()
        build_job(document, profile, commands)
        return (time.thread_time() - begun) * 1000

    def theirs(document: Document) -> float:
        begun = time.thread_time()
        _build_with_escpos(document)
        return (time.thread_time() - begun) * 1000

    figures = []
    for title, document in (("around a picture", picture), ("of 12 plays from data", data)):
        mine, peer = interleave(runs, partial(ours, document), partial(theirs, document))
        figures.append(
            Figure(
                f"a whole ticket {title}, built",
                "ms CPU",
                Series("build_job", mine),
                Series("python-escpos, the same parts", peer),
            )
        )
    return figures


def _build_with_escpos(document: Document) -> bytes:
    """Do with python-escpos' own calls what the document says."""
    device = Dummy(profile="TM-T20II")
    with contextlib.redirect_stdout(io.StringIO()):
        for part in document.parts:
            match part:
                case Text():
                    device.set(align=part.align.value, bold=part.bold)
                    device.text(part.text + "\n")
                case Columns():
                    device.set(align="left", double_width=part.size == 2)
                    device.text(
                        part.left + part.right.rjust(48 // part.size - len(part.left)) + "\n"
                    )
                case Picture():
                    device.image(io.BytesIO(part.data), impl="bitImageRaster")
                case QrCode():
                    device.qr(part.text, size=6, native=True)
                case Cut():
                    device.cut()
                case _:
                    raise TypeError(part)
    return bytes(device.output)


def _count_bytes() -> list[Figure]:
    """Count a ticket's bytes; each link carries the same, and asks for 9 + 5 more where it can."""
    figures = []
    for name, width, profile in (
        ("58 mm, codes as pictures", 384, ""),
        ("80 mm, codes as pictures", 576, ""),
        ("80 mm, native codes", 576, "TM-T20II"),
    ):
        commands = CommandBytes(profile, None)
        known = commands.read_capabilities() if profile else None
        settled = settle_profile(PrinterSetup(width_dots=width, profile=profile), known)
        sizes = [
            float(len(build_job(make(), settled, commands).data))
            for make in (make_picture_ticket, make_data_ticket)
        ]
        seconds = [size / 11_520 for size in sizes]
        figures.append(
            Figure(
                f"bytes of a ticket, {name}",
                "B",
                Series("around a picture", (sizes[0],)),
                Series("from data", (sizes[1],)),
                f"at 115,200 baud {seconds[0]:.1f} s and {seconds[1]:.1f} s",
            )
        )
    return figures


def _compare_with_javascript(runs: int) -> list[Figure]:
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        print("no npm here: the JavaScript libraries are not measured", file=sys.stderr)
        return []
    with tempfile.TemporaryDirectory(prefix="pos-app-bench-") as folder:
        install = [npm, "install", "--no-audit", "--no-fund", "--silent", *PEERS]
        picture = Path(folder, "ticket.png")
        picture.write_bytes(draw_ticket())
        try:
            subprocess.run(install, cwd=folder, check=True, timeout=300, capture_output=True)
            asked = [node, str(_SCRIPT), str(picture), str(runs)]
            answer = subprocess.run(
                asked, cwd=folder, check=True, timeout=600, capture_output=True, text=True
            )
        except (subprocess.SubprocessError, OSError) as error:
            reason = type(error).__name__
            print(f"npm gave nothing ({reason}): its libraries are not measured", file=sys.stderr)
            return []
        told = json.loads(answer.stdout)
        png = picture.read_bytes()
    mine = tuple(_rasterize(png) for _ in range(runs + 1))[1:]
    figures = []
    for name, result in told.items():
        if "error" in result:
            print(f"{name}: {result['error']}", file=sys.stderr)
            continue
        figure = Figure(
            f"ticket raster {WIDTH} dots, dither",
            "ms CPU",
            Series("ours", mine),
            Series(name, tuple(result["spent"])),
        )
        words = f"{1 / (figure.ratio or 1):.1f} × faster"
        figures.append(Figure(figure.title, figure.unit, figure.ours, figure.peer, words))
    return figures


def _rasterize(png: bytes) -> float:
    begun = time.thread_time()
    b"".join(encode_bands(rasterize(png, WIDTH, dithers=True), 128))
    return (time.thread_time() - begun) * 1000
