"""A document becomes one `bytes` of ESC/POS, whole, before the first byte is sent.

Thread: the printer's. Source of the commands: Epson's ESC/POS reference; what was measured on
printers and emulators is beside each.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from PIL import ImageChops

from pos_app.domain.document import (
    Align,
    Barcode,
    Cut,
    Document,
    OpenDrawer,
    QrCode,
    Text,
)
from pos_app.domain.errors import BugError
from pos_app.printing.layout import Line, lay_out, settle_pictures
from pos_app.printing.profiles import CELL_HEIGHT, DOTS_PER_MM, LINE, settle_profile
from pos_app.printing.raster import Raster, draw_dots, encode_bands, fit_ink
from pos_app.printing.symbols import (
    BARCODE_HEIGHT,
    draw_bars,
    draw_qr,
    encode_bars,
    find_qr_modules,
    size_bar,
    size_qr_module,
)
from pos_app.printing.units.capabilities import CommandBytes
from pos_app.till.ports import Printer, PrintReport

if TYPE_CHECKING:
    from PIL import Image

    from pos_app.printing.profiles import Profile
    from pos_app.printing.setup import PrinterSetup

Build = Callable[["Profile", "CommandBytes"], "Job"]
"""How something that is no document is built for a printer."""

RESET = b"\x1b@"
LINES_TO_THE_BLADE = 4
"""Blank lines that bring the last one past the tear-off edge where nothing cuts."""

_ALIGN = {Align.LEFT: 0, Align.CENTER: 1, Align.RIGHT: 2}
_REAL_TIME = re.compile(rb"\x10[\x04\x05\x14]")


@dataclass(frozen=True, slots=True, repr=False)
class Job:
    """A document for one printer. Not shown in repr: it holds a PIN."""

    data: bytes
    rows: int
    """How long the paper is, in dots."""
    longest_command: int
    """Bytes of the longest single command: what a printer may still wait for when it is cut off."""
    used_fallback: bool
    stops: tuple[int, ...] = ()
    """Where in `data` a raster command ends: a small printer may want to rest there."""

    @property
    def length_mm(self) -> float:
        """How long the paper is."""
        return self.rows / DOTS_PER_MM


class JobPrinter(Printer):
    """A printer that is sent bytes, built as a whole first: a bad picture costs no paper."""

    def __init__(self, setup: PrinterSetup) -> None:
        """Load the profile. Raises ConfigError for one that is not known."""
        self._setup = setup
        self._commands = CommandBytes(setup.profile, setup.cache_folder)
        known = self._commands.read_capabilities() if setup.profile else None
        self._profile = settle_profile(setup, known)

    def print_document(self, document: Document) -> PrintReport:
        """Build it whole, then print it."""
        return self.print_job(build_job(document, self._profile, self._commands), document.title)

    def print_built(self, build: Build, title: str) -> PrintReport:
        """Print something that is no document: a strip to know the printer by."""
        return self.print_job(build(self._profile, self._commands), title)

    @abstractmethod
    def print_job(self, job: Job, title: str) -> PrintReport:
        """Print what is built already; never raises for what the device does."""


def build_job(document: Document, profile: Profile, commands: CommandBytes) -> Job:
    """Return the whole document as bytes.

    Raises:
        BugError: the bytes would hold a real-time command.
    """
    settled = settle_pictures(document, profile.raster_dots, dithers=profile.dithers)
    writer = _Writer(profile, commands)
    for part in settled.parts:
        match part:
            case Raster():
                writer.write_raster(part)
            case QrCode(text=text):
                writer.write_qr(text)
            case Barcode(text=text):
                writer.write_barcode(text)
            case Cut():
                writer.write_cut()
            case OpenDrawer():
                if profile.has_drawer:
                    writer.write_plain(commands.kick_drawer())
            case _:
                for line in lay_out(part, profile.grid):
                    writer.write_line(line)
    job = writer.finish(used_fallback=settled.used_fallback)
    if _REAL_TIME.search(job.data):
        raise BugError(f"a real-time command in {document.title!r}")
    return job


def set_density(density: int) -> bytes:
    """Return `GS ( K` 49, "print density"; nothing for 0: units that lack it print rubbish."""
    return b"\x1d(K\x02\x001" + bytes([density % 256]) if density else b""


class _Writer:
    """Collects commands and remembers what the printer was last told."""

    def __init__(self, profile: Profile, commands: CommandBytes) -> None:
        self._profile = profile
        self._commands = commands
        self._pieces: list[bytes] = []
        self._ends: list[int] = []
        """Pieces after which a raster command has ended, counted."""
        self._rows = 0
        self._knows_table = False
        self._style = _Style()

    def write_line(self, line: Line) -> None:
        """Write one line of characters and its end."""
        self._set_style(_Style(line.align, line.bold, line.size, line.small))
        if line.text and not self._knows_table:
            page = self._profile.grid.code_page
            # FS . first: in Kanji mode every accent would begin a character of two bytes.
            self._pieces.append(b"\x1c.\x1bt" + bytes([page.table]))
            self._knows_table = True
        self._pieces.append(self._profile.grid.code_page.encode(line.text) + b"\n")
        self._rows += max(LINE, CELL_HEIGHT * line.size)

    def write_raster(self, raster: Raster) -> None:
        """Write a picture as wide as the head."""
        self._set_style(_Style())
        for band in encode_bands(raster, self._profile.band_rows):
            self._pieces.append(band)
            self._ends.append(len(self._pieces))
        self._rows += raster.rows
        self._knows_table = False

    def write_qr(self, text: str) -> None:
        """Write a QR code: by the printer where it can, else as a picture."""
        module_dots = size_qr_module(text, self._profile.width_dots)
        if not module_dots:
            self._write_text(text)
        elif self._profile.prints_qr:
            self.write_line(Line(""))  # the quiet zone above and below is ours to leave
            self._set_style(_Style(Align.CENTER))
            self.write_plain(self._commands.qr(text, module_dots))
            self._rows += module_dots * len(find_qr_modules(text))
            self.write_line(Line(""))
        else:
            self._write_image(draw_qr(text, module_dots))

    def write_barcode(self, text: str) -> None:
        """Write a CODE128 and its text below it; only the text where it does not fit."""
        module_dots = size_bar(text, self._profile.width_dots)
        if module_dots and self._profile.prints_barcodes:
            data = encode_bars(text)
            self._set_style(_Style(Align.CENTER))
            self.write_plain(
                b"\x1dH\x00\x1dh%c\x1dw%c\x1dkI%c%s"
                % (BARCODE_HEIGHT, module_dots, len(data), data)
            )  # its text follows as a line of ours, hence H 0
            self._rows += BARCODE_HEIGHT
        elif module_dots:
            self._write_image(draw_bars(text, module_dots))
        self._write_text(text)

    def write_cut(self) -> None:
        """Feed to the blade and cut, or past the edge to tear at."""
        if self._profile.cuts:
            self._set_style(_Style())
            self.write_plain(self._commands.cut())
            return
        for _ in range(LINES_TO_THE_BLADE):
            self.write_line(Line(""))

    def write_plain(self, command: bytes) -> None:
        """Write a command as it is; the printer is told the table again before the next text."""
        self._pieces.append(command)
        self._knows_table = False

    def finish(self, *, used_fallback: bool) -> Job:
        """Return what was written."""
        self._set_style(_Style())
        longest = max(map(len, self._pieces), default=0)
        offsets = (0, *accumulate(map(len, self._pieces)))
        stops = tuple(offsets[end] for end in self._ends)
        return Job(b"".join(self._pieces), self._rows, longest, used_fallback, stops)

    def _write_image(self, image: Image.Image) -> None:
        ink = fit_ink(ImageChops.invert(image.convert("L")), self._profile.raster_dots)
        self.write_raster(draw_dots(ink, dithers=False))

    def _write_text(self, text: str) -> None:
        for line in lay_out(Text(text, Align.CENTER), self._profile.grid):
            self.write_line(line)

    def _set_style(self, style: _Style) -> None:
        now = self._style
        if style.align != now.align:
            self._pieces.append(b"\x1ba" + bytes([_ALIGN[style.align]]))
        if style.bold != now.bold:
            self._pieces.append(b"\x1bE" + bytes([style.bold]))
        if style.size != now.size:
            self._pieces.append(b"\x1d!" + bytes([(style.size - 1) * 0x11]))
        if style.small != now.small:
            self._pieces.append(b"\x1bM" + bytes([style.small]))
            self._knows_table = False
        self._style = style


@dataclass(frozen=True, slots=True)
class _Style:
    """What the printer was told; these are its values after `ESC @`."""

    align: Align = Align.LEFT
    bold: bool = False
    size: int = 1
    small: bool = False
