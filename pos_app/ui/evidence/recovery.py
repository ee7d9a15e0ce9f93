"""After a stop: one notice that says what was under way when the till went off, and how it ended.

It stands above the panes and takes no key: the cashier may already be typing. Thread: GUI.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos_app.domain.operation import Kind, Operation
from pos_app.till.tickets.recovered import list_put_in_order, read_again
from pos_app.till.wording import format_amount, format_time
from pos_app.ui.evidence.words import say
from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.notices import Notice, NoticeCenter, Severity

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer, Lane
    from pos_app.lanes.query import QueryRoom
    from pos_app.ui.desks.session_desk import SessionDesk
    from pos_app.ui.state import TillState

KEY = "before the stop"
MOST_SHOWN = 5
_WHAT = {
    Kind.SALE: QT_TRANSLATE_NOOP("Evidence", "the sale of {amount} at {time}"),
    Kind.PAYOUT: QT_TRANSLATE_NOOP("Evidence", "the payment of {amount} for ticket {number}"),
    Kind.VOID: QT_TRANSLATE_NOOP("Evidence", "the void of ticket {number}"),
    Kind.REVERT: QT_TRANSLATE_NOOP("Evidence", "the revert of ticket {number}"),
}
_UNKNOWN = QT_TRANSLATE_NOOP("Evidence", "{what} is not known yet: the till is asking")
_OWED = QT_TRANSLATE_NOOP("Evidence", "{what} was registered: ticket {number}, to be printed")
_DONE = QT_TRANSLATE_NOOP("Evidence", "{what} was registered: ticket {number}")
_NOT = QT_TRANSLATE_NOOP("Evidence", "{what} was not registered: no money moved")


class Recovery(QObject):
    """Asks once, after the first books, and keeps its notice true until the cashier closes it.

    Signals:
        evidence_wanted(): the cashier wants to see the tickets concerned.
    """

    evidence_wanted = Signal()

    def __init__(
        self,
        state: TillState,
        notices: NoticeCenter,
        query: Lane[QueryRoom],
        session: SessionDesk,
        started: datetime,
    ) -> None:
        """Wait for the books; `started` is when the program did (aware UTC, this clock)."""
        super().__init__()
        self._state, self._notices, self._query = state, notices, query
        self._started = started
        self._references: tuple[str, ...] | None = None
        session.books_read.connect(self._see_books)
        notices.action_chosen.connect(self._act)

    def follow(self, operation: Operation) -> None:
        """Hear that something was noted of an operation: its paper came out, perhaps."""
        if self._references and operation.reference in self._references:
            self._see_books(operation)

    def _see_books(self, _books: object) -> None:
        references, started = self._references, self._started
        if references is None:
            self._references = ()
            self._query.submit(
                lambda room: list_put_in_order(room.journal, started), self._show, key="recovered"
            )
        elif references and any(one.key == KEY for one in self._notices.notices):
            self._query.submit(
                lambda room: read_again(room.journal, references), self._show, key="recovered"
            )

    def _show(self, answer: Answer[tuple[Operation, ...]]) -> None:
        if not answer.value:
            return
        operations = answer.value
        self._references = tuple(one.reference for one in operations)
        zone = self._state.entity.time_zone if self._state.entity else ""
        said = [say_recovered(one, zone) for one in operations[:MOST_SHOWN]]
        if len(operations) > MOST_SHOWN:
            said.append(self.tr("and {count} more").format(count=len(operations) - MOST_SHOWN))
        is_open = any(one.is_unresolved for one in operations)
        notice = Notice(
            KEY,
            Severity.ATTENTION,
            self.tr("Before the till went off, {what}.").format(what="; ".join(said)),
            todo=self.tr("Do not repeat what is not known yet.") if is_open else "",
            action=self.tr("See the tickets"),
        )
        if notice not in self._notices.notices:
            self._notices.post(notice)

    def _act(self, key: str) -> None:
        if key == KEY:
            self._notices.withdraw(KEY)
            self.evidence_wanted.emit()


def say_recovered(operation: Operation, zone: str) -> str:
    """Say what became of one: "the sale of Bs 60 at 2:32 p. m. was registered: ticket 32426439"."""
    number = operation.ticket_number or "–"
    what = say(_WHAT[operation.intent.kind]).format(
        amount=format_amount(operation.intent.total),
        time=format_time(operation.intent.at, zone),
        number=number,
    )
    if operation.is_unresolved:
        words = _UNKNOWN
    elif not operation.has_succeeded:
        words = _NOT
    else:
        words = _OWED if operation.awaits_paper else _DONE
    return say(words).format(what=what, number=number)
