"""The unpaid winners as the till knows them now: asked for again and again, never in the way.

Thread: GUI; reading happens in the query lane.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from pos_app.domain.ticket import TicketKey
from pos_app.till.polling import winners_wait
from pos_app.till.wording import local_day
from pos_app.ui.state import TillState

if TYPE_CHECKING:
    from datetime import datetime

    from pos_app.domain.errors import TillError
    from pos_app.domain.ticket import TicketRow
    from pos_app.lanes.lane import Answer


class WinnersSource(Protocol):
    """Where winners are read."""

    def list_winners(self, then: Callable[[Answer[Any]], None]) -> None:
        """Read the unpaid winners, soonest to expire first."""


class WinnersFeed(QObject):
    """Polls with back-off, and at once when results came out.

    Signals:
        changed(): other winners, other marks, or the list cannot be read (`error`).
        appeared(tuple): TicketRows that were not there at the last reading; not those of the first.
    """

    changed = Signal()
    appeared = Signal(object)

    def __init__(self, state: TillState, source: WinnersSource) -> None:
        """Begin when somebody is signed in and the agency is known."""
        super().__init__()
        self._state, self._source = state, source
        self._user = ""
        self._rows: dict[TicketKey, TicketRow] | None = None
        self._new: set[TicketKey] = set()
        self._gone: set[TicketKey] = set()
        self._failures = 0
        self._is_stopped = self._is_reading = self._is_wanted_again = False
        self._came_out_at: datetime | None = None
        self.error: TillError | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        state.session_changed.connect(self._begin)
        state.catalogue_changed.connect(self._begin)
        self._begin()

    @property
    def winners(self) -> Mapping[TicketKey, TicketRow]:
        """Unpaid winners, soonest to expire first; none before the first reading."""
        return self._rows or {}

    @property
    def is_known(self) -> bool:
        """Whether they were read at least once."""
        return self._rows is not None

    def is_new(self, key: TicketKey) -> bool:
        """Whether a winner appeared since the list was last looked at."""
        return key in self._new

    def refresh(self) -> None:
        """Read now."""
        self._timer.stop()
        is_signed_in = self._state.session is not None and self._state.entity is not None
        if is_signed_in and not self._is_stopped:
            # What is being read may be older than what is asked for now.
            self._is_wanted_again = self._is_reading
            if not self._is_reading:
                self._is_reading = True
                self._source.list_winners(self._take)

    def note_results(self) -> None:
        """Results came out: winners may follow soon."""
        self._came_out_at = self._state.server_now()
        self._plan()

    def note_paid(self, key: TicketKey) -> None:
        """Take a paid ticket off the list before the operator does."""
        self._gone.add(key)
        self._show(dict(self.winners))

    def mark_seen(self) -> None:
        """Forget which are new: the cashier has looked."""
        if self._new and not self._is_stopped:
            self._new.clear()
            self.changed.emit()

    def stop(self) -> None:
        """Ask nothing more."""
        self._is_stopped = True
        self._timer.stop()

    def _begin(self) -> None:
        user = self._state.session.user if self._state.session else ""
        if not user:
            # Whoever signs in over a session that is over goes on where they were.
            self._timer.stop()
            return
        if user != self._user:
            self._user, self._rows, self._came_out_at = user, None, None
            self._new.clear()
            self._gone.clear()
            self._failures, self.error = 0, None
            self.changed.emit()
        if not self._timer.isActive():
            self.refresh()

    def _take(self, answer: Answer[Any]) -> None:
        self._is_reading = False
        if answer.value is None:
            self._failures += 1
            self.error = answer.error
            self.changed.emit()
        else:
            self._failures, self.error = 0, None
            self._show({self._key_of(one): one for one in answer.value})
        if self._is_wanted_again:
            self.refresh()
        else:
            self._plan()

    def _show(self, rows: dict[TicketKey, TicketRow]) -> None:
        is_first = self._rows is None
        for key in self._gone:
            rows.pop(key, None)
        fresh = {key: one for key, one in rows.items() if key not in self.winners}
        self._rows = rows
        self._new &= rows.keys()
        if not is_first:
            self._new.update(fresh)
        self.changed.emit()
        if fresh and not is_first:
            self.appeared.emit(tuple(fresh.values()))

    def _key_of(self, row: TicketRow) -> TicketKey:
        zone = self._state.entity.time_zone if self._state.entity else ""
        return TicketKey(row.number, local_day(row.sold_at, zone))

    def _plan(self) -> None:
        wait = winners_wait(self._state.server_now(), self._came_out_at, self._failures)
        if self._state.session is not None and not self._is_stopped:
            self._timer.start(int(wait.total_seconds() * 1000))
