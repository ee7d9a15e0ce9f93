"""Shows today's results as they come in, and any other day; marks what is new.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from pos_app.till.wording import format_day, format_long_day, local_day
from pos_app.ui.notices import During, Notice, NoticeCenter, Severity
from pos_app.ui.results.rows import Kind, ResultRow, add_own_hits, keep, make_rows, write_text

if TYPE_CHECKING:
    from pos_app.domain.results import Result
    from pos_app.lanes.lane import Answer
    from pos_app.till.ports import PrintReport
    from pos_app.ui.desks.results_feed import ResultsFeed
    from pos_app.ui.results.pane import ResultsPane
    from pos_app.ui.state import TillState

COPIED = "copied"


class ResultsDesk(Protocol):
    """What the pane needs done; `then` comes in the GUI thread."""

    def read_results(self, day: date, then: Callable[[Answer[tuple[Result, ...]]], None]) -> None:
        """Read a local day to leaf through; today comes from the feed."""

    def count_own_hits(
        self,
        day: date,
        results: Sequence[Result],
        then: Callable[[Answer[Mapping[int, int]]], None],
    ) -> None:
        """Count this till's winning tickets a draw."""

    def print_results(
        self, day: date, results: Sequence[Result], then: Callable[[Answer[PrintReport]], None]
    ) -> None:
        """Print a day; what goes wrong with paper has its notice from the desk."""


class ResultsPresenter(QObject):
    """One day at a time; today is the feed's."""

    def __init__(
        self,
        pane: ResultsPane,
        state: TillState,
        notices: NoticeCenter,
        desk: ResultsDesk,
        feed: ResultsFeed,
    ) -> None:
        """Listen to the pane and to the feed."""
        super().__init__(pane)
        self._pane, self._state, self._notices = pane, state, notices
        self._desk, self._feed = desk, feed
        self._day: date | None = None
        self._results: tuple[Result, ...] = ()
        self._is_known = False
        self._hits: Mapping[int, int] = {}
        self._rows: tuple[ResultRow, ...] = ()
        self._kind: Kind | None = None
        self._typed = ""
        self._product: int | None = None
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._show_heading)
        pane.shown.connect(self._begin)
        pane.left.connect(self._end)
        pane.day_moved.connect(self._move_day)
        pane.today_requested.connect(self._show_today)
        pane.filter_changed.connect(self._filter)
        pane.row_chosen.connect(self._choose)
        pane.print_requested.connect(self._print)
        pane.copy_requested.connect(self._copy)
        feed.changed.connect(self._take_feed)
        state.catalogue_changed.connect(self._take_names)
        self._show_heading()

    @property
    def day(self) -> date:
        """The day that is shown; None was chosen: today, which moves with the server's clock."""
        return self._day or self._today()

    def _begin(self) -> None:
        self._second.start()
        if self._day is None:
            self._take_feed()
            self._feed.refresh()
        else:
            self._read(self._day)

    def _end(self) -> None:
        self._second.stop()
        self._feed.mark_seen()

    def _take_names(self) -> None:
        """Name what is shown anew; a pane that is not seen is filled when it is opened."""
        if self._pane.isVisible():
            self._show_rows()

    def _take_feed(self) -> None:
        if self._day is None and self._pane.isVisible():
            has_others = self._results != self._feed.results
            self._results = self._feed.results
            self._is_known = self._feed.day == self._today()
            self._show_rows()
            if has_others:
                self._count_hits()

    def _read(self, day: date) -> None:
        if self._state.session is not None:
            self._results, self._hits, self._is_known = (), {}, False
            self._show_rows()
            self._desk.read_results(day, lambda answer: self._take(day, answer))

    def _take(self, day: date, answer: Answer[tuple[Result, ...]]) -> None:
        if day != self._day:
            return
        if answer.error is not None:
            self._notices.show_error(answer.error, During.RESULTS)
            self._pane.show_empty(self.tr("The results of this day could not be read."))
        elif answer.value is not None:
            self._notices.withdraw(During.RESULTS.name)
            self._results, self._is_known = answer.value, True
            self._show_rows()
            self._count_hits()

    def _count_hits(self) -> None:
        day, results = self.day, self._results
        if results:
            self._desk.count_own_hits(day, results, lambda answer: self._take_hits(day, answer))

    def _take_hits(self, day: date, answer: Answer[Mapping[int, int]]) -> None:
        # Without the journal there is nothing beside the results: they are shown all the same.
        if day == self.day and answer.value is not None:
            self._hits = answer.value
            self._show_rows()

    def _show_rows(self) -> None:
        new = self._feed.new_ids if self._day is None else frozenset()
        catalogue = self._state.catalogue
        rows = make_rows(self._results, catalogue, self._zone(), new)
        self._rows = add_own_hits(rows, self._hits)
        self._show_kept()
        if self._product not in {row.product_id for row in self._rows}:
            self._product = self._rows[0].product_id if self._rows else None
        self._show_product()
        self._show_heading()

    def _show_kept(self) -> None:
        kept = keep(self._rows, self._kind, self._typed)
        self._pane.show_rows(kept)
        self._pane.show_empty("" if kept else self._say_empty())

    def _say_empty(self) -> str:
        if self._rows:
            return self.tr("Nothing matches the search.")
        if not self._is_known:
            return self.tr("Reading…")
        return self.tr("No results yet.") if self._day is None else self.tr("No results that day.")

    def _show_product(self) -> None:
        chosen = [row for row in self._rows if row.product_id == self._product]
        if not chosen:
            self._pane.show_product("", ())
            return
        when = self.tr("TODAY") if self._day is None else format_day(self._day).upper()
        # One product may have several lists: the first words of all are its name.
        catalogue = self._state.catalogue
        product = catalogue.products.get(chosen[0].product_id) if catalogue else None
        name = (product.name if product else chosen[0].title).upper()
        self._pane.show_product(f"{name} · {when}", chosen)

    def _show_heading(self) -> None:
        title, short = format_long_day(self.day), format_day(self.day)
        if self._day is None:
            today = self.tr("Today, {day}")
            title, short = today.format(day=title), today.format(day=short)
        # It stands alone, and begins as a sentence does.
        title, short = (one[:1].upper() + one[1:] for one in (title, short))
        status = self._say_status()
        self._pane.show_day(title, short, status, has_after=self._day is not None)

    def _say_status(self) -> str:
        if self._day is not None:
            return ""
        read_at = self._feed.read_at
        if read_at is None:
            return self.tr("not up to date") if self._feed.error else self.tr("reading…")
        seconds = max(int((self._state.server_now() - read_at).total_seconds()), 0)
        text = self.tr("updated {n} s ago") if seconds < 60 else self.tr("updated {n} min ago")
        said = text.format(n=seconds if seconds < 60 else seconds // 60)
        return self.tr("not up to date · {said}").format(said=said) if self._feed.error else said

    def _move_day(self, days: int) -> None:
        day = self.day + timedelta(days=days)
        if day > self._today():
            return
        if day == self._today():
            self._show_today()
        else:
            self._day = day
            self._show_heading()
            self._read(day)

    def _show_today(self) -> None:
        if self._day is not None:
            self._day, self._hits, self._results = None, {}, ()
            self._notices.withdraw(During.RESULTS.name)
            self._take_feed()
            self._feed.refresh()

    def _filter(self, kind: Kind | None, typed: str) -> None:
        self._kind, self._typed = kind, typed
        self._show_kept()
        kept = self._pane.rows
        if kept and self._product not in {row.product_id for row in kept}:
            self._product = kept[0].product_id
            self._show_product()

    def _choose(self, row: ResultRow) -> None:
        self._product = row.product_id
        self._show_product()

    def _print(self) -> None:
        shown = {row.draw_id for row in self._pane.rows}
        chosen = [one for one in self._results if one.draw_id in shown]
        if chosen:
            self._desk.print_results(self.day, chosen, self._end_print)

    def _end_print(self, answer: Answer[PrintReport]) -> None:
        if answer.error is not None:
            self._notices.show_error(answer.error, During.PRINT_OTHER)

    def _copy(self) -> None:
        if not self._pane.rows:
            return
        entity = self._state.entity
        heading = " · ".join(
            part for part in (entity.name if entity else "", format_long_day(self.day)) if part
        )
        QGuiApplication.clipboard().setText(write_text(heading, self._pane.rows))
        text = self.tr("{n} results copied: paste them into a message.")
        said = text.format(n=len(self._pane.rows))
        self._notices.post(Notice(COPIED, Severity.OK, said))

    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else ""

    def _today(self) -> date:
        return local_day(self._state.server_now(), self._zone())
