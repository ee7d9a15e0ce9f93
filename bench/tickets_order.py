"""A hundred thousand tickets put in the order of a column, as the pane does it: in slices.

Measured is the processor time of the window's thread: all of its turns together, and each of them
by itself, from the click to the list in its new order. The garbage collector is on, as in the till:
a round that meets the new list, in an order in which its tickets do not lie in memory, is a turn of
its own length now and then, and shows in the greatest. Part of `bench.tickets`.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from bench.figures import Figure, Series, judge, tell_worst

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos_app.till.tickets.listing import TicketLine
    from pos_app.ui.tickets.pane import TicketsPane
    from pos_app.ui.tickets.sifter import Sifter
    from pos_app.ui.tickets.sorting import Key
    from pos_app.ui.tickets.table import Order

TURN_MS = 8.0


def measure_order(lines: tuple[TicketLine, ...], *, is_quick: bool) -> list[Figure]:
    """Order by prize and by total, both ends, with a ticket chosen, beside one `sorted()` each."""
    from pos_app.ui.tickets.pane import TicketsPane
    from pos_app.ui.tickets.sifter import Sifter
    from pos_app.ui.tickets.sorting import key_of
    from pos_app.ui.tickets.table import PRIZE, TOTAL, Order

    runs = 1 if is_quick else 5
    pane = TicketsPane()
    sifter = Sifter(get_chosen=lambda: pane.current)
    pane.resize(1274, 690)
    pane.show()
    sifter.sifted.connect(lambda found: pane.show_lines(found, "", sifter.place))
    pane.ordered.connect(sifter.put_in_order)
    sifter.take(lines)
    figures: list[Figure] = []
    for name, column in (("prize", PRIZE), ("total", TOTAL)):
        whole: list[float] = []
        turns: list[float] = []
        plain: list[float] = []
        for is_falling in (False, True) * runs:
            pane.table.selectRow(len(lines) // 2)
            spent = _turns(pane, sifter, Order(column, is_falling))
            turns += spent
            whole.append(sum(spent))
            plain.append(_spend(partial(_sort, lines, key_of(column))))
        series = Series("a slice, or the list shown, or its paint", tuple(turns))
        is_met = series.p99 < TURN_MS
        figures += [
            Figure(
                f"tickets: sorted by {name}, all turns of the window's thread",
                "ms",
                Series("in slices, shown and painted", tuple(whole)),
                Series("sorted() by the same key", tuple(plain)),
            ),
            Figure(
                f"tickets: sorted by {name}, one turn (what the window can feel)",
                "ms",
                series,
                None,
                judge(f"99 of 100 < {TURN_MS:.0f} ms {tell_worst(series)}", is_met=is_met),
            ),
        ]
    sifter.stop()
    pane.hide()
    return figures


def _turns(pane: TicketsPane, sifter: Sifter, order: Order) -> list[float]:
    from PySide6.QtWidgets import QApplication

    told: list[object] = []
    sifter.sifted.connect(told.append)
    QApplication.processEvents()
    spent = [_spend(lambda: pane.table.order_by(order))]
    while not told:
        spent.append(_spend(sifter.sift_slice))
    spent.append(_spend(QApplication.processEvents))
    sifter.sifted.disconnect(told.append)
    return spent


def _sort(lines: tuple[TicketLine, ...], key: Key) -> list[TicketLine]:
    told = [one for one in lines if key(one) is not None]
    return sorted(told, key=key)


def _spend(act: Callable[[], object]) -> float:
    begun = time.thread_time()
    act()
    return (time.thread_time() - begun) * 1000
