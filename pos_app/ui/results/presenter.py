"""Reads a day's results, marks what is new, and reads today again while the pane is shown.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from pos_app.till.wording import format_day, format_time, local_day
from pos_app.ui.notices import During, NoticeCenter
from pos_app.ui.results.rows import Kind, ResultRow, keep, make_rows, write_text

if TYPE_CHECKING:
    from pos_app.domain.results import Result
    from pos_app.lanes.lane import Answer
    from pos_app.till.ports import PrintReport
    from pos_app.ui.results.pane import ResultsPane
    from pos_app.ui.state import TillState

EVERY_MS = 20_000


class ResultsDesk(Protocol):
    """What the pane needs done; `then` comes in the GUI thread."""

    def read_results(self, day: date, then: Callable[[Answer[tuple[Result, ...]]], None]) -> None:
        """Read a local day."""

    def print_results(
        self, day: date, results: Sequence[Result], then: Callable[[Answer[PrintReport]], None]
    ) -> None:
        """Print a day; what goes wrong with paper has its notice from the desk."""


class ResultsPresenter(QObject):
    """One day at a time.

    Signals:
        came_out(tuple): results of today that were not there at the last reading.
    """

    came_out = Signal(object)

    def __init__(
        self, pane: ResultsPane, state: TillState, notices: NoticeCenter, desk: ResultsDesk
    ) -> None:
        """Listen to the pane."""
        super().__init__(pane)
        self._pane, self._state, self._notices, self._desk = pane, state, notices, desk
        self._moved = 0
        self._shown_day: date | None = None
        self._results: tuple[Result, ...] = ()
        self._new: frozenset[int] = frozenset()
        self._rows: tuple[ResultRow, ...] = ()
        self._kind: Kind | None = None
        self._typed = ""
        self._product: int | None = None
        self._poll = QTimer(self)
        self._poll.setInterval(EVERY_MS)
        self._poll.timeout.connect(self._read_today_again)
        pane.shown.connect(self._begin)
        pane.left.connect(self._poll.stop)
        pane.day_moved.connect(self._move_day)
        pane.filter_changed.connect(self._filter)
        pane.row_chosen.connect(self._choose)
        pane.print_requested.connect(self._print)
        pane.copy_requested.connect(self._copy)
        self._show_heading("")

    @property
    def day(self) -> date:
        """The day that is shown; today moves with the server's clock."""
        return self._today() - timedelta(days=self._moved)

    def _begin(self) -> None:
        self._poll.start()
        self._read()

    def _read_today_again(self) -> None:
        if self._moved == 0:
            self._read()

    def _read(self) -> None:
        if self._state.session is None:
            return
        day = self.day
        if day != self._shown_day:
            self._shown_day, self._results, self._new = None, (), frozenset()
            self._show_rows()
            self._show_heading(self.tr("reading…"))
        self._desk.read_results(day, lambda answer: self._take(day, answer))

    def _take(self, day: date, answer: Answer[tuple[Result, ...]]) -> None:
        if day != self.day:
            return
        if answer.error is not None:
            self._notices.show_error(answer.error, During.RESULTS)
            self._show_heading(self.tr("not up to date"))
            return
        if answer.value is None:
            return
        self._notices.withdraw(During.RESULTS.name)
        if self._shown_day == day:
            known = {one.draw_id for one in self._results}
            fresh = tuple(one for one in answer.value if one.draw_id not in known)
            if fresh:
                self._new = frozenset(one.draw_id for one in fresh)
                self.came_out.emit(fresh)
        self._shown_day, self._results = day, answer.value
        now = format_time(self._state.server_now(), self._zone())
        self._show_heading(self.tr("updated {time}").format(time=now))
        self._show_rows()

    def _show_rows(self) -> None:
        self._rows = make_rows(self._results, self._state.catalogue, self._zone(), self._new)
        self._pane.show_rows(keep(self._rows, self._kind, self._typed))
        if self._product not in {row.product_id for row in self._rows}:
            self._product = self._rows[0].product_id if self._rows else None
        chosen = [row for row in self._rows if row.product_id == self._product]
        self._pane.show_product(chosen[0].title.upper() if chosen else "", chosen)

    def _show_heading(self, status: str) -> None:
        title = format_day(self.day)
        if self._moved == 0:
            title = self.tr("Today, {day}").format(day=title)
        self._pane.show_day(title, status, has_after=self._moved > 0)

    def _move_day(self, days: int) -> None:
        moved = max(self._moved - days, 0)
        if moved != self._moved:
            self._moved = moved
            self._read()

    def _filter(self, kind: Kind | None, typed: str) -> None:
        self._kind, self._typed = kind, typed
        self._pane.show_rows(keep(self._rows, kind, typed))

    def _choose(self, row: ResultRow) -> None:
        self._product = row.product_id
        chosen = [one for one in self._rows if one.product_id == row.product_id]
        self._pane.show_product(row.title.upper(), chosen)

    def _print(self) -> None:
        if self._results and self._shown_day is not None:
            self._desk.print_results(self._shown_day, self._results, self._end_print)

    def _end_print(self, answer: Answer[PrintReport]) -> None:
        if answer.error is not None:
            self._notices.show_error(answer.error, During.PRINT_OTHER)

    def _copy(self) -> None:
        if self._pane.rows:
            text = write_text(format_day(self.day), self._pane.rows)
            QGuiApplication.clipboard().setText(text)

    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else ""

    def _today(self) -> date:
        return local_day(self._state.server_now(), self._zone())
