"""Lists tickets, reads one in full, prints and voids: jobs to the lanes.

Thread: GUI; reading and decoding a picture happen in the query lane.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from pos_app.domain.errors import ServiceError
from pos_app.till.paper.print_spool import count_copies
from pos_app.till.prizes.inquire import inquire
from pos_app.till.tickets.listing import TicketLine, list_lines
from pos_app.till.wording import local_day
from pos_app.ui.desks.print_desk import Order
from pos_app.ui.notices import During

if TYPE_CHECKING:
    from pos_app.domain.operation import Operation
    from pos_app.domain.ticket import Ticket
    from pos_app.lanes.lane import Answer, Lane
    from pos_app.lanes.query import QueryRoom
    from pos_app.till.prizes.verdict import Verdict
    from pos_app.ui.desks.print_desk import PrintDesk
    from pos_app.ui.desks.sale_desk import SaleDesk
    from pos_app.ui.desks.session_desk import SessionDesk
    from pos_app.ui.desks.spool_desk import SpoolDesk
    from pos_app.ui.notices import NoticeCenter
    from pos_app.ui.state import TillState

Then = Callable[["Answer[Any]"], None]


@dataclass(frozen=True, slots=True)
class Details:
    """One ticket in full: what the operator says now, and this till's operations about it."""

    line: TicketLine
    verdict: Verdict | None
    operations: tuple[Operation, ...]
    error: ServiceError | None = None


class TicketDesk(QObject):
    """Reads freely; voids through the sale desk, prints through the spool."""

    def __init__(
        self,
        state: TillState,
        notices: NoticeCenter,
        query: Lane[QueryRoom],
        session: SessionDesk,
        sales: SaleDesk,
        prints: PrintDesk,
        spool: SpoolDesk,
    ) -> None:
        """Keep whom to ask."""
        super().__init__()
        self._state, self._notices, self._query, self._session = state, notices, query, session
        self._sales, self._prints, self._spool = sales, prints, spool

    @property
    def today(self) -> date:
        """The local day by the operator's clock."""
        return local_day(self._state.server_now(), self._zone)

    def list_days(self, first: date, last: date, then: Then) -> None:
        """List the tickets of local days. `then` gets a Listed."""
        entity, today = self._state.entity, self.today
        if entity is None:
            return

        def end(answer: Answer[Any]) -> None:
            error = answer.error or (answer.value.error if answer.value else None)
            if error is not None:
                self._session.note_failure(error)
            then(answer)

        self._query.submit(
            lambda room: list_lines(room.service, room.journal, entity, first, last, today),
            end,
            key="tickets",
        )

    def read_details(self, line: TicketLine, then: Then) -> None:
        """Read one ticket in full. `then` gets Details."""
        entity, today = self._state.entity, self.today
        if entity is None:
            return

        def work(room: QueryRoom) -> Details:
            operations = _about(room, line)
            key = line.key
            if key is None:
                return Details(line, None, operations)
            try:
                verdict = inquire(
                    room.service, room.journal, entity, key.number, None, key.sold_on, today=today
                )
            except ServiceError as error:
                return Details(line, None, operations, error)
            return Details(line, verdict, operations)

        self._query.submit(work, then, key="ticket details")

    def read_image(self, uuid: str, then: Then) -> None:
        """Read a ticket's picture, decoded. `then` gets a QImage, null when it is no picture."""
        self._query.submit(
            lambda room: QImage.fromData(room.service.fetch_image(uuid)), then, key="ticket image"
        )

    def reprint(self, line: TicketLine, ticket: Ticket | None, then: Then) -> None:
        """Print a ticket again, marked; one of another till from what the operator shows."""
        if line.reference:
            self._spool.reprint(line.reference, then)
        elif ticket is not None and line.key is not None:
            key = line.key

            def end(answer: Answer[int]) -> None:
                if answer.value is not None:
                    self._prints.print_ticket(Order(ticket, "", answer.value))
                elif answer.error is not None:
                    self._notices.show_error(answer.error, During.PRINT_COPY)

            self._query.submit(lambda room: count_copies(room.journal, key), end)

    def void(self, line: TicketLine, then: Then) -> None:
        """Void a ticket. `then` gets a VoidReport or Blocked."""
        if line.key is not None:
            self._sales.void(line.key, line.total, "customer", then)

    @property
    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else "America/Caracas"


def _about(room: QueryRoom, line: TicketLine) -> tuple[Operation, ...]:
    if line.key is not None:
        found = tuple(room.journal.find_by_ticket(line.key))
        if found:
            return found
    operation = room.journal.find(line.reference) if line.reference else None
    return () if operation is None else (operation,)
