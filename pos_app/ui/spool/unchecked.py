"""The newest paper of a printer that confirms nothing: it counts as printed, and may be doubted.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos_app.domain.operation import Operation, State
from pos_app.till.paper.print_spool import OwedPaper
from pos_app.ui.words.spool_words import UNCHECKED, ask_each

if TYPE_CHECKING:
    from pos_app.ui.notices import NoticeCenter
    from pos_app.ui.state import TillState


class UncheckedPaper(QObject):
    """Keeps the newest one; the first of a session is said, with what is to be done with each.

    A question about every paper would soon be answered without looking.

    Signals:
        remembered(): the newest is one that was printed before this start.
    """

    remembered = Signal()

    def __init__(self, state: TillState, notices: NoticeCenter) -> None:
        """Begin without paper."""
        super().__init__()
        self._state, self._notices = state, notices
        self._told_user = ""
        self.newest: OwedPaper | None = None

    def note(self, operation: Operation) -> None:
        """Take how a print ended, or what the cashier said of it."""
        known = self.newest
        if operation.paper is State.PRINT_UNVERIFIED:
            self._keep(OwedPaper(operation, operation.copies))
        elif known is not None and known.operation.reference == operation.reference:
            self.newest = None
            self._notices.withdraw(UNCHECKED)

    def remember(self, paper: OwedPaper) -> None:
        """Take the newest of before this start, unless one was printed since: it asks again."""
        if self.newest is None:
            self._keep(paper)
            self.remembered.emit()

    def answer(self) -> str:
        """Put the notice away and give the reference of the paper to look at, "" for none."""
        self._notices.withdraw(UNCHECKED)
        return self.newest.operation.reference if self.newest is not None else ""

    def _keep(self, paper: OwedPaper) -> None:
        self.newest = paper
        user = self._state.session.user if self._state.session else ""
        if user != self._told_user:
            self._told_user = user
            self._notices.post(ask_each(paper.operation))
