"""Gives the newest ticket and its paper's question back at sign-in: a restart forgets neither.

Thread: GUI; the journal is read in the query lane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos_app.till.again.newest import Newest, find_newest
from pos_app.till.sell import find_sold_at
from pos_app.till.shift.ledger import sold_total
from pos_app.ui.state import LastTicket

if TYPE_CHECKING:
    from pos_app.domain.operation import Operation
    from pos_app.lanes.lane import Answer, Lane
    from pos_app.lanes.query import QueryRoom
    from pos_app.ui.desks.print_desk import PrintDesk
    from pos_app.ui.desks.session_desk import SessionDesk
    from pos_app.ui.spool.unchecked import UncheckedPaper
    from pos_app.ui.state import TillState


class NewestDesk(QObject):
    """Looks once a sign-in, when the journal is in order; what happens meanwhile is newer."""

    def __init__(
        self,
        state: TillState,
        query: Lane[QueryRoom],
        session: SessionDesk,
        prints: PrintDesk,
        unchecked: UncheckedPaper,
    ) -> None:
        """Wait for somebody to sit down."""
        super().__init__()
        self._state, self._query, self._unchecked = state, query, unchecked
        self._is_looking = False
        session.seated.connect(self._look)
        prints.noted.connect(self._look_again)

    def _look(self) -> None:
        entity = self._state.entity
        if entity is None:
            return
        zone, self._is_looking = entity.time_zone, True
        self._query.submit(
            lambda room: find_newest(room.journal, zone, room.clock.now()),
            self._take,
            key="newest ticket",
        )

    def _look_again(self, _printed: Operation) -> None:
        """What is being read may be older than what was just noted."""
        if self._is_looking:
            self._look()

    def _take(self, answer: Answer[Newest]) -> None:
        self._is_looking = False
        found = answer.value
        if found is None or self._state.session is None:
            return  # the money lane says it where the journal cannot be read
        if found.sale is not None and self._state.last_ticket is None:
            self._state.set_last_ticket(_make_last(found.sale, is_void=found.is_void))
        if found.unchecked is not None:
            self._unchecked.remember(found.unchecked)


def _make_last(sale: Operation, *, is_void: bool) -> LastTicket:
    return LastTicket(
        sale.reference,
        sale.ticket_number or 0,
        find_sold_at(sale),
        sold_total(sale),
        tuple(dict.fromkeys(one.draw_id for one in sale.intent.wagers)),
        sale.paper,
        is_void,
    )
