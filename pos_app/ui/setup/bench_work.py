"""Has the set-up's work done in lanes: looking in one, the device in the printer's.

Thread: GUI; the bench works in the lanes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pos_app.domain.document import Document
    from pos_app.lanes.bench import PrinterBench, PrinterChoice
    from pos_app.lanes.lane import Answer, Lane
    from pos_app.lanes.printer import PrinterRoom
    from pos_app.lanes.query import QueryRoom
    from pos_app.printing.discovery import Strip
    from pos_app.ui.paper.setting import SetPaper

Then = Callable[["Answer[Any]"], None]
LETTERS_DOTS, RULER_GAP = 384, 30
"""How wide the sample of letters is set, and what is between two rulers; dots."""
Do = Callable[[Callable[[], Any], Then], None]
"""Posts work to a lane; its answer comes home to the GUI thread."""


class BenchWork:
    """What the wizard asks for. `look` may wait for seconds; `touch` owns the device meanwhile."""

    def __init__(
        self,
        bench: PrinterBench,
        look: Do,
        touch: Do,
        make_page: Callable[[PrinterChoice], Document],
        keep: Callable[[PrinterChoice, Then], None],
    ) -> None:
        """Keep whom to ask; `keep` saves a choice and has it used."""
        self._bench, self._look, self._touch = bench, look, touch
        self._make_page, self._keep = make_page, keep

    def find_printers(self, then: Then) -> None:
        """Look for printers."""
        self._look(self._bench.find, then)

    def recall(self, choice: PrinterChoice, then: Then) -> None:
        """Give what was answered for this printer before."""
        self._touch(lambda: self._bench.recall(choice), then)

    def probe(self, choice: PrinterChoice, then: Then) -> None:
        """Ask the printer how it is."""
        self._touch(lambda: self._bench.probe(choice), then)

    def print_strip(self, choice: PrinterChoice, strip: Strip, then: Then) -> None:
        """Print a strip to look at."""
        self._touch(lambda: self._bench.print_strip(choice, strip), then)

    def print_page(self, choice: PrinterChoice, then: Then) -> None:
        """Print the test page."""
        page = self._make_page(choice)
        self._touch(lambda: self._bench.print_document(choice, page), then)

    def preview(self, choice: PrinterChoice, strip: Strip | None, then: Then) -> None:
        """Set a strip, or the test page, for the screen."""
        page = self._make_page(choice) if strip is None else None
        self._look(lambda: set_preview(choice, strip, page), then)

    def save(self, choice: PrinterChoice, then: Then) -> None:
        """Keep the choice."""
        self._keep(choice, then)


def set_preview(choice: PrinterChoice, strip: Strip | None, page: Document | None) -> SetPaper:
    """Set what a step prints: a strip, or the page that is given."""
    from pos_app.printing.discovery import Strip
    from pos_app.printing.strips import describe_strip
    from pos_app.ui.paper.setting import set_document

    if page is not None:
        return set_document(page, choice.width_dots)
    if strip is Strip.WIDTHS:
        return _set_rulers()
    return set_document(describe_strip(Strip.LETTERS), LETTERS_DOTS)


def _set_rulers() -> SetPaper:
    """Set every ruler from the left edge, as heads print them."""
    from pos_app.printing.strips import WIDTHS, draw_ruler
    from pos_app.ui.paper.setting import Box, Dots, SetPaper

    rulers = [draw_ruler(width) for width in WIDTHS]
    pitch = rulers[0].rows + RULER_GAP
    pieces = tuple(
        Dots(Box(0, at * pitch, one.width_bytes * 8, one.rows), one.bits)
        for at, one in enumerate(rulers)
    )
    return SetPaper("widths", max(WIDTHS), pitch * len(rulers), pieces)


def work_in_till(
    bench: PrinterBench,
    query: Lane[QueryRoom],
    printer: Lane[PrinterRoom],
    make_page: Callable[[PrinterChoice], Document],
) -> BenchWork:
    """Make the work of a till that runs: its own printer lets the device go while it is tried."""

    def look(work: Callable[[], Any], then: Then) -> None:
        query.submit(lambda _: work(), then)

    def touch(work: Callable[[], Any], then: Then) -> None:
        printer.submit(lambda room: room.lend(work), then)

    def keep(choice: PrinterChoice, then: Then) -> None:
        def save(room: PrinterRoom) -> Any:  # a PrinterStatus, as any answer here
            bench.save(choice)
            return room.use(bench.open(choice))

        printer.submit(save, then)

    return BenchWork(bench, look, touch, make_page, keep)
