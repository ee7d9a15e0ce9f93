"""Opens each lane's room inside the lane: adapters meet what uses them.

Thread: `open_…_room` run in their lanes.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.bootstrap import adapters
from pos_app.bootstrap.start import Start
from pos_app.lanes.lane import Lane

if TYPE_CHECKING:
    from pathlib import Path

    from pos_app.api.auth import Session
    from pos_app.lanes.money import MoneyRoom
    from pos_app.lanes.printer import PrinterRoom
    from pos_app.lanes.query import QueryRoom


@dataclass(frozen=True, slots=True)
class Lanes:
    """The three lanes."""

    money: Lane[MoneyRoom]
    query: Lane[QueryRoom]
    printer: Lane[PrinterRoom]

    def start(self) -> None:
        """Start all."""
        for lane in self:
            lane.start()

    def close_in_turn(self) -> bool:
        """Let the next lane end, and say whether all have; to be asked again until it is so.

        A picture that comes is printed, and how its printing ended is written down: the lane that
        asks ends first, the one that writes last.
        """
        for lane in (self.query, self.printer, self.money):
            lane.begin_closing()
            if lane.is_busy or not lane.isFinished():
                return False
        return True

    def __iter__(self):  # type: ignore[no-untyped-def]  # noqa: ANN204 lanes of three kinds
        """Go through all, money first."""
        return iter((self.money, self.query, self.printer))


def build_lanes(
    start: Start,
    session: Session,
    find_address: Callable[[], str],
    on_paper: Callable[[Path], None] | None = None,
) -> Lanes:
    """Make the lanes; `find_address` gives the operator's base URL and may wait, in a lane.

    `on_paper` is called in the printer lane with each picture that a drawn printer made.
    """
    return Lanes(
        Lane("money lane", lambda: open_money_room(start, session, find_address)),
        Lane("query lane", lambda: open_query_room(start, session, find_address)),
        Lane("printer lane", lambda: open_printer_room(start, on_paper)),
    )


def open_money_room(start: Start, session: Session, find_address: Callable[[], str]) -> MoneyRoom:
    """Open journal and client of the money lane."""
    from pos_app.api.exchange import Purpose
    from pos_app.lanes.money import MoneyRoom
    from pos_app.till.references import ReferenceMaker

    journal = adapters.open_store(start)
    try:
        service = adapters.open_service(start, find_address(), session, Purpose.MONEY)
    except BaseException:
        journal.close()
        raise

    def end() -> None:
        service.close()
        journal.close()

    return MoneyRoom(
        service=service,
        journal=journal,
        clock=start.clock,
        rules=adapters.read_rules(start.settings),
        new_reference=ReferenceMaker(start.clock, secrets.randbits),
        end=end,
        counters=adapters.open_counters(start),
    )


def open_query_room(start: Start, session: Session, find_address: Callable[[], str]) -> QueryRoom:
    """Open the client of the query lane.

    The panes are imported here first: whoever could sign in finds them ready, and a practice
    server comes up meanwhile.
    """
    from pos_app.api.exchange import Purpose
    from pos_app.bootstrap.panes import import_panes
    from pos_app.lanes.query import QueryRoom

    import_panes()
    service = adapters.open_service(start, find_address(), session, Purpose.QUERY)
    return QueryRoom(service, start.clock, lambda: adapters.open_reading(start), service.close)


def open_printer_room(start: Start, on_paper: Callable[[Path], None] | None = None) -> PrinterRoom:
    """Open the printer."""
    from pos_app.lanes.printer import PrinterRoom

    return PrinterRoom(adapters.open_paper(start, on_paper=on_paper), start.clock)
