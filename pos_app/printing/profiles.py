"""The facts of one printer that its paper depends on: dots, columns, what it can draw by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.printing.codepage import CodePage
from pos_app.printing.layout import Grid

if TYPE_CHECKING:
    from pos_app.printing.setup import PrinterSetup
    from pos_app.printing.units.capabilities import Capabilities

CELL = 12
CELL_HEIGHT = 24
SMALL_CELL = 9
SMALL_CELL_HEIGHT = 17
LINE = 30
"""The printers' own fonts and line spacing, in dots: A is 12 × 24, B is 9 × 17."""
DOTS_PER_MM = 8

_COLUMNS = {384: 32, 512: 42, 576: 48, 832: 69}


@dataclass(frozen=True, slots=True)
class Profile:
    """What building a ticket needs to know. Widths in dots."""

    width_dots: int
    grid: Grid
    prints_qr: bool
    prints_barcodes: bool
    cuts: bool
    dithers: bool
    band_rows: int
    has_drawer: bool

    @property
    def raster_dots(self) -> int:
        """The width of a raster: whole bytes."""
        return self.width_dots // 8 * 8


def settle_profile(setup: PrinterSetup, known: Capabilities | None) -> Profile:
    """Return the facts from the settings and, where a profile is named, from what it says.

    Without one nothing is taken for granted: codes go as pictures, which every printer takes.
    """
    columns = _COLUMNS.get(setup.width_dots, setup.width_dots // CELL)
    small = setup.width_dots // SMALL_CELL
    if known is not None:
        if known.columns:
            columns = min(columns, known.columns)
        if not known.has_small_font:
            small = 0
    cuts = known.cuts if known is not None else setup.paper_mm >= 80
    return Profile(
        width_dots=setup.width_dots,
        grid=Grid(columns, small, CodePage(setup.code_table, setup.codec)),
        prints_qr=known is not None and known.prints_qr,
        prints_barcodes=known is not None and known.prints_barcodes,
        cuts=cuts if setup.cuts is None else setup.cuts,
        dithers=setup.dither,
        band_rows=setup.band_rows,
        has_drawer=setup.drawer,
    )
