"""What repeating asks of the lanes.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from pos_app.domain.ticket import TicketKey
from pos_app.lanes.lane import Answer
from pos_app.till.again.latest import list_latest
from pos_app.till.again.repeat import find_ticket
from pos_app.till.wording import local_day

if TYPE_CHECKING:
    from datetime import date

    from pos_app.domain.slip import Wager
    from pos_app.domain.ticket import Ticket
    from pos_app.lanes.lane import Lane
    from pos_app.lanes.query import QueryRoom
    from pos_app.ui.desks.sale_desk import SaleDesk
    from pos_app.ui.state import TillState

Then = Callable[[Answer[Any]], None]


class RepeatDesk(QObject):
    """Looks up in the query lane; a copy, which may sell, goes through the money lane."""

    def __init__(self, state: TillState, query: Lane[QueryRoom], sales: SaleDesk) -> None:
        """Keep where to ask."""
        super().__init__()
        self._state, self._query, self._sales = state, query, sales

    def list_latest(self, then: Then) -> None:
        """`then` gets a tuple of LatestTicket, newest first."""
        now, zone = self._state.server_now(), self._zone
        self._query.submit(lambda room: list_latest(room.journal, now, zone), then, key="latest")

    def open_ticket(self, number: int, sold_on: date | None, then: Then) -> None:
        """`then` gets the Ticket; without its day the last days are tried."""
        today = local_day(self._state.server_now(), self._zone)
        self._query.submit(
            lambda room: find_ticket(room.service, number, today, sold_on),
            then,
            key="repeat",
        )

    def copy(
        self,
        ticket: Ticket,
        expected: tuple[Wager, ...],
        draw_names: Mapping[int, str],
        then: Then,
    ) -> None:
        """Ask the operator for a copy. `then` gets a CopyReport or Blocked."""
        key = TicketKey(ticket.number, local_day(ticket.sold_at, self._zone))
        self._sales.copy(key, expected, draw_names, then)

    @property
    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else "America/Caracas"
