"""A hundred thousand tickets: opened, sorted, filtered, scrolled and exported.

Measured is the processor time of the one thread that does it, so that other work on the machine
does not count. The pane wears the till's own style sheet.
"""

from __future__ import annotations

import csv
import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench.figures import Figure, Series, judge
from bench.tickets_order import measure_order

if TYPE_CHECKING:
    from pos_app.till.tickets.listing import TicketLine
    from pos_app.ui.tickets.pane import TicketsPane
    from pos_app.ui.tickets.sifter import Sifter

COUNT = 100_000
WARM_UP = 20
"""Pages painted before it counts: the letters are drawn into their cache by these."""
STRIDE = 7919
"""Counting by this prime, every row comes once and none beside its neighbour."""
OPEN_AIM_MS, FRAME_MS = 300, 16.7
ZONE = "America/Caracas"
NOW = datetime(2026, 11, 23, 18, tzinfo=UTC)
WORDS = ("sold", "winner", "paid", "canceled", "expired", "sold", "sold")


def measure(*, is_quick: bool) -> list[Figure]:
    """Measure the pane's own table, off screen, beside plain loops over the same rows."""
    lines = make_lines()
    return [
        *_show(lines, is_quick=is_quick),
        *measure_order(lines, is_quick=is_quick),
        *_sort(is_quick=is_quick),
        *_export(lines),
    ]


def make_lines() -> tuple[TicketLine, ...]:
    """Make tickets of every state, one a second."""
    from pos_app.domain.money import Money
    from pos_app.domain.operation import Certainty, State
    from pos_app.till.tickets.listing import TicketLine

    return tuple(
        TicketLine(
            10_000_000 + n,
            NOW - timedelta(seconds=n),
            Money.of(n % 500),
            prize=Money.of(n % 13 * 100 if n % 7 == 1 else 0),
            word=WORDS[n % 7],
            certainty=Certainty.CONFIRMED if n % 5 else None,
            paper=State.PRINTED if n % 5 else None,
            reference=f"R{n}",
            sold_on=date(2026, 11, 23),
        )
        for n in range(COUNT)
    )


def _show(lines: tuple[TicketLine, ...], *, is_quick: bool) -> list[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from pos_app.till.tickets.listing import Bucket
    from pos_app.ui.theme import apply_theme
    from pos_app.ui.tickets.pane import TicketsPane
    from pos_app.ui.tickets.sifter import Sifter

    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        apply_theme(app)
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
    plain = _times(runs, lambda: [one for one in lines if "10099999" in str(one.number)])
    sifter.ask(Bucket.ALL, "")
    open_all()
    pages = 30 if is_quick else 300
    ways = {way: Series("scroll to paint", _scroll(pane, way, pages)) for way in _WAYS}
    sifter.stop()
    pane.hide()
    return [
        Figure(
            f"tickets: {COUNT:,} opened in the pane",
            "ms",
            Series("set_rows and the first paint", opened),
            None,
            judge("< 300 ms", is_met=max(opened) < OPEN_AIM_MS),
        ),
        Figure(
            "tickets: filtered, one slice (what the window can feel)",
            "ms",
            Series("4,000 lines", slices),
            None,
            judge("< 16.7 ms", is_met=max(slices) < FRAME_MS),
        ),
        Figure(
            "tickets: filtered, a number found among them",
            "ms",
            Series("in slices", found),
            Series("one loop over all", plain),
        ),
        *(
            Figure(
                f"tickets: scrolled {way} and painted",
                "ms",
                series,
                None,
                judge(f"99 of 100 < 16.7 ms ({series.p99:.1f})", is_met=series.p99 < FRAME_MS),
            )
            for way, series in ways.items()
        ),
    ]


def _sort(*, is_quick: bool) -> list[Figure]:
    from pos_app.domain.money import Money
    from pos_app.domain.ticket import TicketRow
    from pos_app.till.tickets.listing import merge_lines

    rows = [
        TicketRow(f"u{n}", n, NOW - timedelta(seconds=n), "sold", Money.of(20), Money.of(0))
        for n in (place * STRIDE % COUNT for place in range(COUNT))
    ]
    runs = 1 if is_quick else 5
    ours = _times(runs, lambda: merge_lines(rows, (), ZONE))
    bare = _times(runs, lambda: sorted(rows, key=lambda one: (one.sold_at, one.number)))
    return [
        Figure(
            "tickets: sorted, from the operator's rows in any order (query lane)",
            "ms",
            Series("merge_lines", ours),
            Series("sorted() alone", bare),
        )
    ]


def _export(lines: tuple[TicketLine, ...]) -> list[Figure]:
    from pos_app.till.tickets.sheets import write_csv, write_xlsx
    from pos_app.ui.tickets.export import make_sheet

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        as_csv = _times(3, lambda: write_csv(path / "a.csv", make_sheet(lines, ZONE)))
        as_xlsx = _times(3, lambda: write_xlsx(path / "a.xlsx", make_sheet(lines, ZONE)))
        bare = _times(3, partial(_write_bare, path / "b.csv"))
    beside = Series("csv.writer alone, nine short texts", bare)
    return [
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


def _drag(pane: TicketsPane, page: int) -> None:
    bar = pane.table.verticalScrollBar()
    bar.setValue((page * 397 * 36) % bar.maximum())


def _turn_wheel(pane: TicketsPane, _page: int) -> None:
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    at, notch = QPointF(100, 100), QPoint(0, -120)
    plain = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
    event = QWheelEvent(at, at, QPoint(), notch, *plain, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(pane.table.viewport(), event)


def _press_page_down(pane: TicketsPane, _page: int) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    QTest.keyClick(pane.search, Qt.Key.Key_PageDown)


_WAYS: dict[str, Callable[[TicketsPane, int], None]] = {
    "anywhere by the bar": _drag,
    "by a notch of the wheel": _turn_wheel,
    "by Page Down, the ticket beside it": _press_page_down,
}


def _scroll(pane: TicketsPane, way: str, pages: int) -> tuple[float, ...]:
    from PySide6.QtWidgets import QApplication

    pane.table.verticalScrollBar().setValue(0)
    spent = []
    for page in range(-WARM_UP, pages):
        begun = time.thread_time()
        _WAYS[way](pane, page)
        QApplication.processEvents()
        spent.append((time.thread_time() - begun) * 1000)
    return tuple(spent[WARM_UP:])


def _write_bare(path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter=";")
        for n in range(COUNT):
            out.writerow([str(n), "a", "b", "c", "d", "e", "f", "g", "h"])
