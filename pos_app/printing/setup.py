"""What the till is told about its printer: the settings, in one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pos_app.domain.errors import ConfigError

WIDTHS = range(256, 1025)
"""Head widths that make sense, in dots: 58 mm paper is 384, 80 mm 512 or 576, 112 mm 832."""


@dataclass(frozen=True, slots=True)
class PrinterSetup:
    """One printer. Raises ConfigError, naming the key, for a value that cannot be right."""

    link: str = "virtual"
    """Which way to it; `pos_app.printing.LINKS` names them."""
    address: str = ""
    """Where: host or host:port, a device's path, a queue's name, a folder; by link."""
    width_dots: int = 576
    profile: str = ""
    """A name from python-escpos' capability profiles, such as TM-T20II; "" for none."""
    code_table: int = 2
    """The number that selects the character table (`ESC t n`)."""
    codec: str = "cp850"
    """Python's name of the characters in that table."""
    dither: bool = True
    """Pictures are dithered; False: each dot black or white by threshold."""
    band_rows: int = 128
    """Rows in one raster command; small printers lose larger ones."""
    pause: float = 0.0
    """Seconds of rest after each of them, for printers whose memory overflows."""
    density: int = 0
    """How dark, from -6 to 6 (`GS ( K`); 0 leaves the printer as it is, and says nothing to it."""
    cuts: bool | None = None
    """There is a blade; None: as the profile says."""
    drawer: bool = False
    """A cash drawer hangs on the printer; else nothing ever kicks it."""
    speed: float = 60.0
    """Slowest paper speed, in mm/s: how long proof of print is waited for."""
    baud: int = 115_200
    flow_control: str = "rtscts"
    """On a serial line: rtscts, xonxoff or none."""
    answers: bool | None = None
    """What an earlier probe found: the unit answers status questions. None: not known."""
    has_process_id: bool | None = None
    """What an earlier probe found: it confirms prints by process id (`GS ( H`)."""
    cache_folder: Path | None = None
    """A folder of the till's own for python-escpos' parsed profiles; None: a temporary one."""
    units_file: Path | None = None
    """Where what is learnt of each printer is kept; None: nowhere."""

    def __post_init__(self) -> None:
        """Refuse what would only show as spoilt paper."""
        if self.width_dots not in WIDTHS:
            _refuse("width_dots", self.width_dots, "384, 512, 576 or 832 dots")
        if not 0 <= self.code_table <= 255:
            _refuse("code_table", self.code_table, "a number from 0 to 255")
        # Rasters whose height is a multiple of 48 come out broken on POS-5890K clones.
        if not 8 <= self.band_rows <= 2048 or self.band_rows % 48 == 0:
            _refuse("band_rows", self.band_rows, "8 to 2048 rows and no multiple of 48")
        if not 0 <= self.pause <= 2:
            _refuse("band_pause_ms", round(self.pause * 1000), "0 to 2000 milliseconds")
        if not -6 <= self.density <= 6:
            _refuse("density", self.density, "-6 to 6")
        if self.speed <= 0:
            _refuse("speed", self.speed, "millimetres a second, more than 0")
        if self.flow_control not in {"rtscts", "xonxoff", "none"}:
            _refuse("flow_control", self.flow_control, "rtscts, xonxoff or none")

    @property
    def paper_mm(self) -> int:
        """The width of the roll, in mm."""
        if self.width_dots <= 432:
            return 58
        return 80 if self.width_dots <= 640 else 112


def _refuse(key: str, value: object, right: str) -> None:
    raise ConfigError(f"[printer] {key} is {value!r}; it should be {right}")
