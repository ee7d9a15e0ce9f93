"""When the operator does not answer: finds out why, and says what still works.

It is the one voice of the line: while it speaks, no other notice says or guesses at the cause.
Thread: GUI; the finding out happens in the query lane.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from pos_app.lanes.line_probe import Trouble, probe
from pos_app.till.wording import format_time
from pos_app.ui.notices import Notice, NoticeCenter, Severity
from pos_app.ui.state import LineState, TillState

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer, Lane
    from pos_app.lanes.query import QueryRoom

AGAIN_MS = 15_000
KEY = "line"


class LineWatch(QObject):
    """One banner while the line is down; it goes by itself."""

    def __init__(
        self,
        state: TillState,
        notices: NoticeCenter,
        query: Lane[QueryRoom],
        find_address: Callable[[], str],
        find_read_at: Callable[[], datetime | None],
    ) -> None:
        """Watch. `find_address` gives the operator's base URL, in a lane.

        `find_read_at` gives when the draws were read last, aware UTC; None: never.
        """
        super().__init__()
        self._state, self._notices, self._query = state, notices, query
        self._find_address, self._find_read_at = find_address, find_read_at
        self._told: Notice | None = None
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._ask)
        state.line_changed.connect(self._see)
        state.session_changed.connect(self._see)

    def stop(self) -> None:
        """Find out nothing more: the lanes are about to close."""
        self._again.stop()

    def _see(self) -> None:
        is_down = self._state.line.state is LineState.DOWN and self._state.session is not None
        self._notices.explain_line(is_down)
        if not is_down:
            self._again.stop()
            self._told = None
            self._notices.withdraw(KEY)
        elif not self._again.isActive():
            self._again.start()
            self._ask()

    def _ask(self) -> None:
        find = self._find_address
        self._query.submit(lambda _: probe(find()), self._say, key="probe")

    def _say(self, answer: Answer[Trouble]) -> None:
        if not self._again.isActive() or answer.value is None:
            return
        why, todo = self._words(answer.value)
        notice = Notice(
            KEY,
            Severity.ATTENTION,
            self.tr("No line: nothing can be sold or paid now."),
            why,
            f"{todo} {self._say_what_works()} {self._say_draws()}",
        )
        # Said once: neither heard again each time it is found, nor brought back when it was closed.
        if notice != self._told:
            self._told = notice
            self._notices.post(notice)

    def _words(self, trouble: Trouble) -> tuple[str, str]:
        match trouble:
            case Trouble.MACHINE:
                return (
                    self.tr("This computer has no network."),
                    self.tr("Look at the cable or the wireless, and at the router."),
                )
            case Trouble.INTERNET:
                return (
                    self.tr("The network of the shop works; the internet does not."),
                    self.tr("Call your internet company."),
                )
            case Trouble.NAMES:
                return (
                    self.tr("The internet works, but finds no address by its name (DNS)."),
                    self.tr("Switch the router off and on, or call your internet company."),
                )
            case Trouble.SERVER:
                return (
                    self.tr("The internet works; the operator's server does not answer."),
                    self.tr("Call your operator."),
                )
            case Trouble.NONE:
                return (
                    self.tr("The operator's server takes connections but gives no proper answer."),
                    self.tr("Wait a moment; if it goes on, call your operator."),
                )

    def _say_what_works(self) -> str:
        return self.tr(
            "What works: plays can be typed and stay, tickets and results already shown, the"
            " count of the drawer, paper that is owed."
        )

    def _say_draws(self) -> str:
        read_at = self._find_read_at()
        if read_at is None:
            return self.tr("The draws could not be read yet; the till goes on trying.")
        entity = self._state.entity
        hour = format_time(read_at, entity.time_zone if entity else "")
        return self.tr("Draws last read: {hour}").format(hour=hour)
