"""What the void card asks of the lanes.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from pos_app.domain.errors import NotSignedInError
from pos_app.lanes.lane import Answer
from pos_app.till.again.voidable import Voidable, find_voidable, list_voidable

if TYPE_CHECKING:
    from pos_app.lanes.lane import Lane
    from pos_app.lanes.query import QueryRoom
    from pos_app.ui.desks.sale_desk import SaleDesk
    from pos_app.ui.state import TillState

Then = Callable[[Answer[Any]], None]


class VoidDesk(QObject):
    """Lists and finds in the query lane, voids in the money lane."""

    def __init__(self, state: TillState, query: Lane[QueryRoom], sales: SaleDesk) -> None:
        """Keep where to ask."""
        super().__init__()
        self._state, self._query, self._sales = state, query, sales

    def list_voidable(self, then: Then) -> None:
        """`then` gets a tuple of Voidable, newest first; nothing while nobody is signed in."""
        catalogue, session, now = (
            self._state.catalogue,
            self._state.session,
            self._state.server_now(),
        )
        if catalogue is None or session is None:
            then(Answer(value=()))
            return
        self._query.submit(
            lambda room: list_voidable(room.journal, session.user, catalogue, now),
            then,
            key="voidable",
        )

    def find(self, number: int, then: Then) -> None:
        """`then` gets a Voidable, or the error with which the operator does not know it."""
        catalogue, now = self._state.catalogue, self._state.server_now()
        if catalogue is None:
            then(Answer(error=NotSignedInError("nothing was read of the operator yet")))
            return
        self._query.submit(
            lambda room: find_voidable(room.service, room.journal, number, catalogue, now),
            then,
            key="find voidable",
        )

    def void(self, ticket: Voidable, reason: str, then: Then) -> None:
        """Void it. `then` gets a VoidReport or Blocked."""
        self._sales.void(ticket.key, ticket.total, reason, then)
