"""When the operator does not answer: finds out why, and says what still works.

Thread: GUI; the finding out happens in the query lane.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from pos_app.lanes.line_probe import Trouble, probe
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
    ) -> None:
        """Watch; `find_address` gives the operator's base URL, in a lane."""
        super().__init__()
        self._state, self._notices, self._query = state, notices, query
        self._find_address = find_address
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
        if not is_down:
            self._again.stop()
            self._notices.withdraw(KEY)
        elif not self._again.isActive():
            self._again.start()
            self._ask()

    def _ask(self) -> None:
        find = self._find_address
        self._query.submit(lambda _: probe(find()), self._say, key="probe")

    def _say(self, answer: Answer[Trouble]) -> None:
        if self._state.line.state is not LineState.DOWN or answer.value is None:
            return
        why, todo = self._words(answer.value)
        self._notices.post(
            Notice(
                KEY,
                Severity.ATTENTION,
                self.tr("No line: nothing can be sold or paid now."),
                why,
                f"{todo} {self._say_what_works()}",
            )
        )

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
            case Trouble.SERVER:
                return (
                    self.tr("The internet works; the operator's server does not answer."),
                    self.tr("Call your operator."),
                )
            case Trouble.NONE:
                return (
                    self.tr("The operator's server takes connections but gives no answer."),
                    self.tr("Wait a moment; if it goes on, call your operator."),
                )

    def _say_what_works(self) -> str:
        return self.tr(
            "What works: plays can be typed and stay, tickets and results already shown, the"
            " count of the drawer, paper that is owed."
        )
