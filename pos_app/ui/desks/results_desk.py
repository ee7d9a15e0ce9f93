"""Reading a day's results and printing them.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from pos_app.lanes.lane import Answer
from pos_app.till.browse import read_day_results
from pos_app.till.paper.compose_pages import results_document
from pos_app.till.prizes.own import count_own_hits, find_sold_draws
from pos_app.ui.desks.print_desk import PrintDesk
from pos_app.ui.notices import During
from pos_app.ui.state import TillState

if TYPE_CHECKING:
    from pos_app.domain.results import Result
    from pos_app.lanes.lane import Lane
    from pos_app.lanes.query import QueryRoom
    from pos_app.ui.desks.session_desk import SessionDesk

Then = Callable[[Answer[Any]], None]


class ResultsDesk(QObject):
    """Asks for results; of the days leafed through only the one asked last is answered."""

    def __init__(
        self,
        state: TillState,
        query: Lane[QueryRoom],
        prints: PrintDesk,
        session: SessionDesk,
    ) -> None:
        """Keep where to ask."""
        super().__init__()
        self._state, self._query, self._prints, self._session = state, query, prints, session

    def read_results(self, day: date, then: Then) -> None:
        """Read a day to leaf through. `then` gets a tuple of Result, newest first."""
        self._read(day, then, "results")

    def read_today(self, day: date, then: Then) -> None:
        """Read today for the feed; always answered. `then` gets a tuple of Result."""
        self._read(day, then, "")

    def _read(self, day: date, then: Then, key: str) -> None:
        def end(answer: Answer[Any]) -> None:
            if answer.error is not None:
                self._session.note_failure(answer.error)
            then(answer)

        self._query.submit(lambda room: read_day_results(room.service, day), end, key=key)

    def count_own_hits(self, day: date, results: Sequence[Result], then: Then) -> None:
        """Count this till's winning tickets a draw. `then` gets a mapping: draw id → tickets."""
        entity, found = self._state.entity, tuple(results)
        if entity is not None:
            self._query.submit(
                lambda room: count_own_hits(room.journal, day, found, entity.time_zone),
                then,
                key="own hits",
            )

    def find_sold_draws(self, day: date, then: Then) -> None:
        """Ask for which draws this till sold on a day. `then` gets a frozenset of draw ids."""
        entity = self._state.entity
        if entity is not None:
            zone = entity.time_zone
            self._query.submit(lambda room: find_sold_draws(room.journal, day, zone), then)

    def print_results(self, day: date, results: Sequence[Result], then: Then) -> None:
        """Print a day's results. `then` gets a PrintReport."""
        entity = self._state.entity
        if entity is None:
            return
        document = results_document(day, results, entity, self._state.catalogue)
        self._prints.print_document(document, During.PRINT_OTHER, then)
