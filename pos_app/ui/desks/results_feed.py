"""Today's results as the till knows them now: read with back-off, more often after a draw's time.

Thread: GUI; reading happens in the query lane.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from pos_app.till.polling import results_wait
from pos_app.till.wording import local_day
from pos_app.ui.state import TillState

if TYPE_CHECKING:
    from datetime import date, datetime

    from pos_app.domain.catalogue import Draw
    from pos_app.domain.errors import TillError
    from pos_app.domain.results import Result
    from pos_app.lanes.lane import Answer


class ResultsSource(Protocol):
    """Where today's results are read; a day that is leafed through does not stand in its way."""

    def read_today(self, day: date, then: Callable[[Answer[Any]], None]) -> None:
        """Read a local day. `then` gets a tuple of Result, newest first."""


class ResultsFeed(QObject):
    """Knows today's results, which are new, and when they were last read.

    Signals:
        changed(): other results, other marks, or they cannot be read (`error`).
        came_out(tuple): Results that were not there, or were others, at the last reading of the
            same day; not those of the first.
    """

    changed = Signal()
    came_out = Signal(object)

    def __init__(self, state: TillState, source: ResultsSource) -> None:
        """Begin when somebody is signed in and the agency is known."""
        super().__init__()
        self._state, self._source = state, source
        self._user = ""
        self._day: date | None = None
        self._results: tuple[Result, ...] = ()
        self._expected: dict[int, Draw] = {}
        self._new: set[int] = set()
        self._failures = 0
        self._is_reading = self._is_stopped = self._is_wanted_again = False
        self.error: TillError | None = None
        self.read_at: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        state.session_changed.connect(self._begin)
        state.catalogue_changed.connect(self._begin)
        self._begin()

    @property
    def day(self) -> date | None:
        """The local day that was read last; None before the first reading."""
        return self._day

    @property
    def results(self) -> tuple[Result, ...]:
        """Today's, newest first."""
        return self._results

    @property
    def new_ids(self) -> frozenset[int]:
        """Draws whose result came out since the list was last looked at."""
        return frozenset(self._new)

    @property
    def coming(self) -> tuple[Draw, ...]:
        """Draws of today without a result, soonest first: also those that are closed by now."""
        known = {one.draw_id for one in self._results}
        left = [one for one in self._expected.values() if one.id not in known]
        return tuple(sorted(left, key=lambda one: (one.draws_at, one.display_order, one.id)))

    def refresh(self) -> None:
        """Read now, unless it is being read."""
        self._timer.stop()
        if self._state.session is None or self._state.entity is None:
            return
        # What is being read may be older than what is asked for now.
        self._is_wanted_again = self._is_reading
        if self._is_reading or self._is_stopped:
            return
        self._is_reading = True
        day = self._today()
        self._source.read_today(day, lambda answer: self._take(day, answer))

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
            self._timer.stop()
            return
        if user != self._user:
            self._user, self._day, self.read_at, self._results = user, None, None, ()
            self._expected.clear()
            self._new.clear()
            self._failures, self.error = 0, None
            self.changed.emit()
        catalogue = self._state.catalogue
        if catalogue is None:
            return
        # Draws that closed are gone from the next catalogue, and are what results are awaited of.
        today = self._today()
        zone = catalogue.entity.time_zone
        seen = {**self._expected, **{one.id: one for one in catalogue.draws}}
        self._expected = {
            number: one for number, one in seen.items() if local_day(one.draws_at, zone) == today
        }
        if self._day != today and not self._failures:
            self.refresh()
        elif not self._is_reading:
            self._plan()

    def _take(self, day: date, answer: Answer[Any]) -> None:
        self._is_reading = False
        if answer.value is None:
            self._failures += 1
            self.error = answer.error
            self.changed.emit()
        else:
            self._failures, self.error = 0, None
            self.read_at = self._state.server_now()
            self._show(day, answer.value)
        if self._is_wanted_again:
            self.refresh()
        else:
            self._plan()

    def _show(self, day: date, results: tuple[Result, ...]) -> None:
        is_first = day != self._day
        known = {one.draw_id: one.value for one in self._results}
        fresh = tuple(one for one in results if known.get(one.draw_id) != one.value)
        if is_first:
            self._new.clear()
            fresh = ()
        self._day, self._results = day, results
        self._new.update(one.draw_id for one in fresh)
        self.changed.emit()
        if fresh:
            self.came_out.emit(fresh)

    def _plan(self) -> None:
        expected = {number: one.draws_at for number, one in self._expected.items()}
        known = {one.draw_id for one in self._results}
        wait = results_wait(self._state.server_now(), expected, known, self._failures)
        if self._state.session is not None and not self._is_stopped:
            self._timer.start(max(int(wait.total_seconds() * 1000), 250))

    def _today(self) -> date:
        zone = self._state.entity.time_zone if self._state.entity else ""
        return local_day(self._state.server_now(), zone)
