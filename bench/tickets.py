"""A hundred thousand tickets: opened, searched, scrolled and exported.

Measured is the processor time of the one thread that does it, so that other work on the machine
does not count.
"""

from __future__ import annotations

import csv
import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bench.figures import Figure, Series, judge

if TYPE_CHECKING:
    from pos_app.ui.tickets.pane import TicketsPane
    from pos_app.ui.tickets.sifter import Sifter

COUNT = 100_000
WARM_UP = 20
"""Pages painted before it counts: the letters are drawn into their cache by these."""
OPEN_AIM_MS, FRAME_MS = 300, 16.7


def measure(*, is_quick: bool) -> list[Figure]:
    """Measure the pane's own table, off screen, beside plain loops over the same rows."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from pos_app.domain.money import Money
    from pos_app.domain.operation import Certainty, State
    from pos_app.till.tickets.listing import Bucket, TicketLine
    from pos_app.till.tickets.sheets import write_csv, write_xlsx
    from pos_app.ui.tickets.export import make_sheet
    from pos_app.ui.tickets.pane import TicketsPane
    from pos_app.ui.tickets.sifter import Sifter

    app = QApplication.instance() or QApplication([])
    now = datetime(2026, 11, 23, 18, tzinfo=UTC)
    lines = tuple(
        TicketLine(
            10_000_000 + n,
            now - timedelta(seconds=n),
            Money.of(n % 500),
            word="sold",
            certainty=Certainty.CONFIRMED,
            paper=State.PRINTED,
            reference=f"R{n}",
            sold_on=date(2026, 11, 23),
        )
        for n in range(COUNT)
    )
    runs = 2 if is_quick else 9
    pane, sifter = TicketsPane(), Sifter()
    pane.resize(1274, 690)
    pane.show()
    sifter.sifted.connect(lambda found: pane.show_lines(found, ""))

    def empty() -> None:
        pane.show_lines((), "")
        app.processEvents()

    def open_all() -> None:
        sifter.take(lines)
        app.processEvents()

    def search() -> None:
        sifter.ask(Bucket.ALL, "")
        sifter.ask(Bucket.ALL, "10099999")
        while pane.model.rowCount() != 1:
            app.processEvents()

    opened = _times(runs, open_all, before=empty)
    slices = _slices(sifter, runs)
    found = _times(runs, search, before=open_all)
    sifter.ask(Bucket.ALL, "")
    open_all()
    frames = _scroll(pane, 30 if is_quick else 300)
    sifter.stop()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        as_csv = _times(1, lambda: write_csv(path / "a.csv", make_sheet(lines, "America/Caracas")))
        as_xlsx = _times(
            1, lambda: write_xlsx(path / "a.xlsx", make_sheet(lines, "America/Caracas"))
        )
        bare = _times(1, lambda: _write_bare(path / "b.csv"))
    pane.hide()
    scrolled = Series("scroll to paint", frames)
    beside = Series("csv.writer alone, nine short texts", bare)
    return [
        Figure(
            f"tickets: {COUNT:,} opened in the pane",
            "ms",
            Series("set_rows and the first paint", opened),
            None,
            judge("< 300 ms", is_met=max(opened) < OPEN_AIM_MS),
        ),
        Figure(
            "tickets: one slice of a search (what the window can feel)",
            "ms",
            Series("4,000 lines", slices),
            None,
            judge("< 16.7 ms", is_met=max(slices) < FRAME_MS),
        ),
        Figure("tickets: a number found among them", "ms", Series("in slices", found), None),
        Figure(
            "tickets: a page scrolled and painted",
            "ms",
            scrolled,
            None,
            judge("99 of 100 < 16.7 ms", is_met=scrolled.p99 < FRAME_MS),
        ),
        Figure("tickets: exported as CSV", "ms", Series("write_csv", as_csv), beside),
        Figure("tickets: exported as XLSX", "ms", Series("write_xlsx", as_xlsx), beside),
    ]


def _times(
    runs: int, act: Callable[[], object], before: Callable[[], object] | None = None
) -> tuple[float, ...]:
    spent = []
    for _ in range(runs):
        if before is not None:
            before()
        begun = time.thread_time()
        act()
        spent.append((time.thread_time() - begun) * 1000)
    return tuple(spent)


def _slices(sifter: Sifter, runs: int) -> tuple[float, ...]:
    from pos_app.till.tickets.listing import Bucket

    spent = []
    for _ in range(runs):
        sifter.ask(Bucket.ALL, "")
        sifter.ask(Bucket.OPEN, "no such number")
        for _ in range(5):
            begun = time.thread_time()
            sifter.sift_slice()
            spent.append((time.thread_time() - begun) * 1000)
        sifter.stop()
    sifter.ask(Bucket.ALL, "")
    return tuple(spent)


def _scroll(pane: TicketsPane, pages: int) -> tuple[float, ...]:
    bar = pane.table.verticalScrollBar()
    spent = []
    for page in range(-WARM_UP, pages):
        begun = time.thread_time()
        bar.setValue((page * 397) % bar.maximum())
        pane.table.viewport().repaint()
        spent.append((time.thread_time() - begun) * 1000)
    return tuple(spent[WARM_UP:])


def _write_bare(path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter=";")
        for n in range(COUNT):
            out.writerow([str(n), "a", "b", "c", "d", "e", "f", "g", "h"])
