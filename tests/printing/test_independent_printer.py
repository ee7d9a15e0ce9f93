"""Against emupos, an ESC/POS printer that others wrote: its paper is ours, dot by dot.

Skipped where it is not to be found: it needs Python 3.13 and an environment of its own. Name it by
the variable EMUPOS, or have `emupos` on the PATH.
"""

import io
import json
import os
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.request import Request, urlopen

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from pos_app.domain.document import Barcode, Cut, Document, OpenDrawer, Part, Picture, QrCode, Text
from pos_app.domain.errors import (
    CoverOpenError,
    PaperOutError,
    PrinterError,
    PrinterOfflineError,
    PrintUnconfirmedError,
)
from pos_app.printing.codepage import PAGES, SAMPLE
from pos_app.printing.discovery import Strip, print_strip
from pos_app.printing.layout import lay_out, settle_pictures
from pos_app.printing.links.serial_port import SerialLink
from pos_app.printing.links.tcp import TcpLink
from pos_app.printing.printer import EscPosPrinter
from pos_app.printing.profiles import LINE, settle_profile
from pos_app.printing.raster import Raster, rasterize
from pos_app.printing.setup import PrinterSetup
from pos_app.printing.talk.conversation import Patience
from pos_app.printing.units.capabilities import CommandBytes
from pos_app.till.ports import PrinterState, Proof
from tests.printing.papers import (
    DATA,
    NUMBER,
    QR,
    draw_ticket,
    encode,
    make_full_paper,
    make_picture_ticket,
    make_ticket,
)

EMUPOS = os.environ.get("EMUPOS") or shutil.which("emupos")
pytestmark = [
    pytest.mark.skipif(
        not EMUPOS, reason="no emupos: set EMUPOS or put it on the PATH (needs Python 3.13)"
    ),
    pytest.mark.slow,
]

LONG = Patience(connect=10.0, answer=5.0, stall=10.0, grace=20.0, linger=5.0)
QUICK = Patience(connect=10.0, answer=2.0, stall=2.0, grace=0.7, linger=0.7)
KEPT = os.environ.get("KEEP_PAPERS")
"""A folder to look at the papers afterwards; they are not kept by themselves."""


@dataclass(frozen=True)
class Emupos:
    """A running emulator: one printer over TCP and its control API."""

    port: int
    api: str
    line: Path
    device: str = "front"
    width: int = 576
    narrow_port: int = 0

    @property
    def narrow(self) -> "Emupos":
        """The 58 mm printer beside it."""
        return replace(self, port=self.narrow_port, device="narrow", width=384)

    def call(self, path: str, method: str = "GET") -> bytes:
        request = Request(f"{self.api}/api/v1/devices/{self.device}/{path}", method=method)
        with urlopen(request, timeout=20) as answer:
            return bytes(answer.read())

    def count_receipts(self) -> int:
        return len(json.loads(self.call("receipts")))

    def read_image(self, name: str = "") -> Image.Image:
        data = self.call("receipts/latest/image")
        if KEPT and name:
            Path(KEPT, f"{name}.png").write_bytes(data)
        return Image.open(io.BytesIO(data)).convert("L")

    def read_text(self) -> list[str]:
        return self.call("receipts/latest/text").decode().splitlines()

    def set_fault(self, fault: str) -> None:
        self.call(f"faults/{fault}", "PUT")

    def clear_faults(self) -> None:
        for fault in ("paper-out", "cover-open", "offline", "paper-near-end"):
            self.call(f"faults/{fault}", "DELETE")

    def connect(
        self, patience: Patience = LONG, *, model: str = "", has_drawer: bool = False
    ) -> EscPosPrinter:
        setup = PrinterSetup(
            "tcp",
            f"127.0.0.1:{self.port}",
            width_dots=self.width,
            profile=model,
            cuts=True,
            drawer=has_drawer,
            speed=10_000.0,
        )
        return EscPosPrinter(setup, TcpLink(setup.address), patience)

    def connect_by_line(self, patience: Patience = LONG) -> EscPosPrinter:
        setup = PrinterSetup("serial", str(self.line), speed=10_000.0)
        return EscPosPrinter(setup, SerialLink(setup.address, 9600, "rtscts"), patience)

    def read_drawer(self) -> str:
        with urlopen(f"{self.api}/api/v1/devices", timeout=20) as answer:
            devices = json.loads(answer.read())
        return str(next(one for one in devices if one["id"] == self.device)["state"]["drawer"])


def find_ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


@contextmanager
def run_emupos(folder: Path, profile: str = "epson-tm-t20iii") -> Iterator[Emupos]:
    """Run the emulator with one printer; `profile` is one of its own, or a file of ours."""
    assert EMUPOS
    port, narrow, api = find_ports(3)
    (folder / "narrow.yaml").write_text(NARROW)
    (folder / "emupos.yaml").write_text(
        f"schema: 1\napi: {{host: 127.0.0.1, port: {api}}}\n"
        f"devices: [{{id: front, type: printer, profile: {profile},"
        f" receipts_dir: ./receipts, connections:"
        f" [{{tcp: {{port: {port}}}}}, {{serial: {{pty: true}}}}]}},"
        " {id: narrow, type: printer, profile: ./narrow.yaml, receipts_dir: ./narrow-receipts,"
        f" connections: [{{tcp: {{port: {narrow}}}}}]}}]\n"
    )
    process = subprocess.Popen(
        [EMUPOS, "run"],
        cwd=folder,
        env={**os.environ, "PYTHONUNBUFFERED": "1", "TMPDIR": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout
    drain = None
    said = []
    try:
        for line in process.stdout:
            said.append(line)
            if line.startswith("Showing events"):
                break
        assert process.poll() is None, "".join(said)
        # It goes on telling what happens, and would stop at a full pipe.
        drain = threading.Thread(target=process.stdout.read, name="emupos-output")
        drain.start()
        yield Emupos(
            port, f"http://127.0.0.1:{api}", folder / "emupos" / "front", narrow_port=narrow
        )
    finally:
        process.terminate()
        process.wait(20)
        if drain is not None:
            drain.join(20)
        process.stdout.close()


NARROW = """type: printer
name: A 58 mm printer
dpi: 203
width_dots: 384
font_a: { width: 12, height: 24 }
font_b: { width: 9, height: 17 }
code_pages: { 0: PC437, 2: PC850, 16: WPC1252, 19: PC858 }
default_code_page: 0
drawer_sensor_open_level: high
"""
"""emupos ships none; the facts are those of its own 80 mm profiles but for the head."""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emupos]:
    with run_emupos(tmp_path_factory.mktemp("emupos")) as running:
        yield running


@pytest.fixture
def emupos(running: Emupos) -> Iterator[Emupos]:
    yield running
    running.clear_faults()


def read_codes(image: Image.Image) -> set[str]:
    frame = Image.new("L", (image.width + 60, image.height + 60), 255)
    frame.paste(image, (30, 30))
    return {code.text for code in zxingcpp.read_barcodes(frame)}


def expect_text(parts: tuple[Part, ...], *, model: str = "", width: int = 576) -> list[str]:
    """The lines that these parts put on paper, codes and pictures aside."""
    known = CommandBytes(model, None).read_capabilities() if model else None
    profile = settle_profile(PrinterSetup(width_dots=width), known)
    settled = settle_pictures(Document("", parts), width, dithers=True)
    return [
        line.text.rstrip()
        for part in settled.parts
        if not isinstance(part, Raster | QrCode | Cut)
        for line in (
            lay_out(Text(part.text), profile.grid)
            if isinstance(part, Barcode)
            else lay_out(part, profile.grid)  # type: ignore[arg-type]
        )
    ]


def drop_codes(lines: list[str]) -> list[str]:
    return [line for line in lines if line and not line.startswith("[")]


@pytest.mark.parametrize("width", [300, 576, 832])
def test_a_picture_differs_by_no_dot(emupos: Emupos, width: int) -> None:
    picture = encode(draw_ticket(width, 900))
    raster = rasterize(picture, 576, dithers=True)

    report = emupos.connect().print_document(Document("picture", (Picture(picture), Cut())))

    paper = emupos.read_image()
    ours = np.asarray(raster.to_image().convert("L"))
    theirs = np.asarray(paper)[: raster.rows]
    assert report.proof is Proof.PROVEN
    assert np.count_nonzero(ours != theirs) == 0
    assert NUMBER in read_codes(paper)


def test_a_ticket_around_a_picture(emupos: Emupos) -> None:
    document = make_picture_ticket(encode(draw_ticket()))
    raster = rasterize(encode(draw_ticket()), 576, dithers=True)

    report = emupos.connect(model="TM-T20II").print_document(document)

    paper = emupos.read_image("picture-ticket")
    top = 3 * LINE
    theirs = np.asarray(paper)[top : top + raster.rows]
    assert report.proof is Proof.PROVEN
    assert np.count_nonzero(np.asarray(raster.to_image().convert("L")) != theirs) == 0
    assert read_codes(paper) == {NUMBER, QR}
    assert drop_codes(emupos.read_text()) == [line for line in expect_text(document.parts) if line]


@pytest.mark.parametrize("model", ["", "TM-T20II"])
def test_a_ticket_from_data_with_every_accent(emupos: Emupos, model: str) -> None:
    report = emupos.connect(model=model).print_document(make_ticket())

    assert report.proof is Proof.PROVEN
    assert drop_codes(emupos.read_text()) == [line for line in expect_text(DATA) if line]
    assert "12 ÁGUILA ÑANDÚ ÚNICA" in "\n".join(emupos.read_text())
    assert read_codes(emupos.read_image(f"data-ticket{'-native' if model else ''}")) == {QR}


@pytest.mark.parametrize("model", ["", "TM-T20II"])
def test_everything_that_a_paper_may_hold(emupos: Emupos, model: str) -> None:
    document = make_full_paper()
    report = emupos.connect(model=model).print_document(document)

    assert report.proof is Proof.PROVEN
    assert drop_codes(emupos.read_text()) == [line for line in expect_text(document.parts) if line]
    image = emupos.read_image(f"everything{'-native' if model else ''}")
    assert read_codes(image) == {QR, NUMBER}


def test_one_document_is_one_receipt(emupos: Emupos) -> None:
    before = emupos.count_receipts()
    printer = emupos.connect()
    for _ in range(3):
        assert printer.print_document(make_ticket()).proof is Proof.PROVEN
        printer.read_status()

    assert emupos.count_receipts() == before + 3


FAULTS = [
    ("paper-out", PaperOutError),
    ("cover-open", CoverOpenError),
    ("offline", PrinterOfflineError),
]


@pytest.mark.parametrize(("fault", "error"), FAULTS)
def test_a_fault_before_leaves_no_paper_and_then_one_ticket(
    emupos: Emupos, fault: str, error: type[PrinterError]
) -> None:
    before = emupos.count_receipts()
    printer = emupos.connect()
    emupos.set_fault(fault)

    report, status = printer.print_document(make_ticket()), printer.read_status()

    assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, error)
    assert (status.state, type(status.error)) == (PrinterState.FAULT, error)
    emupos.clear_faults()
    assert emupos.count_receipts() == before
    assert printer.print_document(make_ticket()).proof is Proof.PROVEN
    assert emupos.count_receipts() == before + 1


class Interrupted(TcpLink):
    """Calls something once, when so many bytes have left."""

    def __init__(self, address: str, after: int, act: Callable[[], None]) -> None:
        super().__init__(address)
        self._left = after
        self._act = act

    def exchange(self, out: bytes | memoryview, timeout: float) -> tuple[int, bytes]:
        count, said = super().exchange(out[:4096], timeout)
        if 0 < self._left <= count:
            self._act()
        self._left -= count
        return count, said


@pytest.mark.parametrize(("fault", "error"), [*FAULTS[:2], ("offline", PrintUnconfirmedError)])
def test_a_fault_in_the_middle_is_doubtful_and_one_ticket_comes_out_after_it(
    emupos: Emupos, fault: str, error: type[PrinterError]
) -> None:
    before = emupos.count_receipts()
    address = f"127.0.0.1:{emupos.port}"
    link = Interrupted(address, 30_000, lambda: emupos.set_fault(fault))
    printer = EscPosPrinter(PrinterSetup("tcp", address, speed=10_000.0), link, QUICK)

    report = printer.print_document(make_picture_ticket(encode(draw_ticket())))

    assert (report.proof, type(report.error)) == (Proof.DOUBTFUL, error)
    assert emupos.count_receipts() == before
    emupos.clear_faults()
    assert emupos.count_receipts() == before + 1
    assert emupos.read_text()[0] == "AGENCIA EL NIÑO"


def test_a_fault_after_does_not_undo_the_proof(emupos: Emupos) -> None:
    printer = emupos.connect()
    assert printer.print_document(make_ticket()).proof is Proof.PROVEN
    emupos.set_fault("paper-out")

    assert isinstance(printer.read_status().error, PaperOutError)


def test_low_paper_is_told_and_prints(emupos: Emupos) -> None:
    emupos.set_fault("paper-near-end")
    printer = emupos.connect(QUICK)

    status = printer.read_status()

    assert (status.state, status.paper_is_low) == (PrinterState.READY, True)
    assert printer.print_document(make_ticket()).proof is Proof.PROVEN


def test_it_knows_no_process_id_and_no_garbage_is_printed(emupos: Emupos) -> None:
    printer = emupos.connect(QUICK)
    printer.read_status()

    assert printer.has_process_id is False
    assert printer.print_document(make_ticket()).proof is Proof.PROVEN
    assert emupos.read_text()[0] == "AGENCIA EL NIÑO"


def test_over_a_serial_line_no_dot_differs_either(emupos: Emupos) -> None:
    picture = encode(draw_ticket(576, 700))
    raster = rasterize(picture, 576, dithers=False)
    setup = PrinterSetup("serial", str(emupos.line), dither=False, baud=9600)
    printer = EscPosPrinter(setup, SerialLink(setup.address, 9600, "rtscts"), LONG)

    reports = [
        printer.print_document(Document("picture", (Picture(picture), Cut()))) for _ in range(2)
    ]
    printer.close()

    theirs = np.asarray(emupos.read_image())[: raster.rows]
    assert [report.proof for report in reports] == [Proof.PROVEN] * 2
    assert np.count_nonzero(np.asarray(raster.to_image().convert("L")) != theirs) == 0


# --- on 58 mm -------------------------------------------------------------------------------------


def test_on_narrow_paper_no_dot_differs_and_codes_are_read(emupos: Emupos) -> None:
    picture = encode(draw_ticket(576, 900))
    raster = rasterize(picture, 384, dithers=True)

    report = emupos.narrow.connect().print_document(Document("p", (Picture(picture), Cut())))

    paper = emupos.narrow.read_image("picture-384")
    assert report.proof is Proof.PROVEN
    assert paper.width == 384
    theirs = np.asarray(paper)[: raster.rows]
    assert np.count_nonzero(np.asarray(raster.to_image().convert("L")) != theirs) == 0
    assert NUMBER in read_codes(paper)


def test_on_narrow_paper_every_line_fits_with_every_accent(emupos: Emupos) -> None:
    for document, name in ((make_ticket(), "data-384"), (make_full_paper(), "everything-384")):
        assert emupos.narrow.connect().print_document(document).proof is Proof.PROVEN

        wanted = expect_text(document.parts, width=384)
        assert drop_codes(emupos.narrow.read_text()) == [line for line in wanted if line]
        assert all(len(line) <= 32 for line in wanted)
        assert QR in read_codes(emupos.narrow.read_image(name))


# --- faults over the line, and the two that change nothing ----------------------------------------


@pytest.mark.parametrize(("fault", "error"), FAULTS)
def test_over_a_serial_line_a_fault_leaves_no_paper_and_then_one_ticket(
    emupos: Emupos, fault: str, error: type[PrinterError]
) -> None:
    before = emupos.count_receipts()
    printer = emupos.connect_by_line()
    emupos.set_fault(fault)

    report = printer.print_document(make_ticket())

    assert (report.proof, type(report.error)) == (Proof.NOT_PRINTED, error)
    emupos.clear_faults()
    assert emupos.count_receipts() == before
    assert printer.print_document(make_ticket()).proof is Proof.PROVEN
    printer.close()
    assert emupos.count_receipts() == before + 1


def test_paper_that_runs_low_in_the_middle_is_printed_and_proven(emupos: Emupos) -> None:
    before = emupos.count_receipts()
    address = f"127.0.0.1:{emupos.port}"
    link = Interrupted(address, 30_000, lambda: emupos.set_fault("paper-near-end"))
    printer = EscPosPrinter(PrinterSetup("tcp", address, speed=10_000.0), link, LONG)

    report = printer.print_document(make_picture_ticket(encode(draw_ticket())))

    assert (report.proof, report.error) == (Proof.PROVEN, None)
    assert emupos.count_receipts() == before + 1
    assert printer.read_status().paper_is_low


@pytest.mark.parametrize(("fault", "error"), FAULTS)
def test_a_fault_after_the_ticket_is_told_and_prints_nothing_more(
    emupos: Emupos, fault: str, error: type[PrinterError]
) -> None:
    before = emupos.count_receipts()
    printer = emupos.connect()
    assert printer.print_document(make_ticket()).proof is Proof.PROVEN
    emupos.set_fault(fault)

    status = printer.read_status()
    emupos.clear_faults()

    assert (status.state, type(status.error)) == (PrinterState.FAULT, error)
    assert printer.read_status().state is PrinterState.READY
    assert emupos.count_receipts() == before + 1


# --- what a set-up prints, and the drawer ---------------------------------------------------------


def test_the_strip_of_letters_shows_spanish_where_the_table_is_right(
    emupos: Emupos, tmp_path: Path
) -> None:
    setup = PrinterSetup("tcp", f"127.0.0.1:{emupos.port}", speed=10_000.0)

    assert print_strip(setup, tmp_path, Strip.LETTERS).proof is Proof.PROVEN

    emupos.read_image("letters")
    lines = emupos.read_text()
    assert lines[0] == f"A  {SAMPLE}", "the table that is the default is right here"
    assert [line[0] for line in lines if line] == [page.label for page in PAGES]


def test_the_strip_of_widths_ends_where_the_head_ends(emupos: Emupos, tmp_path: Path) -> None:
    setup = PrinterSetup("tcp", f"127.0.0.1:{emupos.port}", speed=10_000.0)

    assert print_strip(setup, tmp_path, Strip.WIDTHS).proof is Proof.PROVEN

    paper = np.asarray(emupos.read_image("widths"))
    ends = [paper[:40], paper[70:110], paper[140:180]]
    for width, band in zip((384, 512, 576), ends, strict=True):
        assert (band[:38, width - 4 : width] == 0).all(), f"the end of {width} is on the paper"


def test_the_drawer_opens_once_where_there_is_one(emupos: Emupos) -> None:
    document = Document("sale", (OpenDrawer(), Text("gaveta"), Cut()))
    closed = emupos.read_drawer()

    emupos.connect().print_document(document)
    assert emupos.read_drawer() == closed
    emupos.connect(has_drawer=True).print_document(document)
    assert emupos.read_drawer() != closed
    emupos.call("drawer/close", "POST")
    assert emupos.read_drawer() == closed
