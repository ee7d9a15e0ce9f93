"""A hundred thousand tickets once more: made into one list, and shown again after F5.

Synthetic rows and sales in memory, so the operator's answer and the journal's reading are not in
it. Measured is the processor time of the thread that does it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bench.figures import Figure, Series, judge
from pos_app.domain.money import Money
from pos_app.domain.operation import Entry, Intent, Kind, Operation, State
from pos_app.domain.ticket import TicketRow
from pos_app.till.tickets.listing import TicketLine, merge_lines

COUNT = 100_000
FRAME_MS = 16.7
NOW = datetime(2026, 11, 23, 18, tzinfo=UTC)
ZONE = "America/Caracas"


def measure(*, is_quick: bool) -> list[Figure]:
    """Merge the operator's rows with this till's sales; show the list, then the same anew."""
    runs = 1 if is_quick else 5
    rows = [
        TicketRow(f"uuid-{n}", 10_000_000 + n, _moment(n), "sold", Money.of(n % 500), Money.of(0))
        for n in range(COUNT)
    ]
    sales = [_make_sale(n) for n in range(COUNT)]
    lines: list[tuple[TicketLine, ...]] = []
    merged = _spend(runs, lambda: lines.append(merge_lines(rows, sales, ZONE)))
    sorting = _spend(runs, lambda: sorted(lines[0], key=lambda one: one.sold_at))
    same, other = _show_again(runs, lines[0])
    return [
        Figure(
            f"tickets: {COUNT:,} rows and as many sales made one list, sorted (query lane)",
            "ms",
            Series("merge_lines", merged),
            Series("sorted() alone, by the moment", sorting),
        ),
        Figure(
            f"tickets: the same {COUNT:,} shown again (F5), none changed",
            "ms",
            Series("show_lines", same),
            None,
            judge(f"< {FRAME_MS} ms", is_met=max(same) < FRAME_MS),
        ),
        Figure(
            f"tickets: {COUNT:,} shown again, one new",
            "ms",
            Series("show_lines", other),
            None,
            judge(f"< {FRAME_MS} ms", is_met=max(other) < FRAME_MS),
        ),
    ]


def _show_again(
    runs: int, lines: tuple[TicketLine, ...]
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from pos_app.ui.tickets.pane import TicketsPane

    app = QApplication.instance() or QApplication([])
    pane = TicketsPane()
    pane.resize(1274, 690)
    pane.show()
    pane.show_lines(lines, "")
    app.processEvents()
    # An answer of the operator makes other objects of the same tickets.
    anew = iter([tuple(map(replace, lines)) for _ in range(runs)])
    same = _spend(runs, lambda: _show(app, pane, next(anew)))
    newest = replace(lines[0], number=1, sold_at=lines[0].sold_at + timedelta(minutes=1))
    grown = iter([tuple([newest] * n) + lines for n in range(1, runs + 1)])
    other = _spend(runs, lambda: _show(app, pane, next(grown)))
    pane.hide()
    return same, other


def _show(app: object, pane: object, lines: tuple[TicketLine, ...]) -> None:
    from PySide6.QtCore import QCoreApplication

    from pos_app.ui.tickets.pane import TicketsPane

    if isinstance(pane, TicketsPane) and isinstance(app, QCoreApplication):
        pane.show_lines(lines, "")
        app.processEvents()


def _make_sale(number: int) -> Operation:
    reference, at = f"R{number}", _moment(number)
    intent = Intent(reference, Kind.SALE, "bench@here", at, timedelta(0))
    sold = {"number": 10_000_000 + number, "total": str(number % 500), "sold_at": at.isoformat()}
    states: tuple[tuple[State, dict[str, object]], ...] = (
        (State.PREPARED, {}),
        (State.SENT, {}),
        (State.CONFIRMED, sold),
        (State.PRINTED, {}),
    )
    entries = tuple(
        Entry(4 * number + place, reference, state, facts, at)
        for place, (state, facts) in enumerate(states)
    )
    return Operation(intent, entries)


def _moment(number: int) -> datetime:
    return NOW - timedelta(seconds=number / 2)


def _spend(runs: int, act: Callable[[], object]) -> tuple[float, ...]:
    spent = []
    for _ in range(runs):
        begun = time.thread_time()
        act()
        spent.append((time.thread_time() - begun) * 1000)
    return tuple(spent)
