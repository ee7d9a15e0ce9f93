"""Paper that is owed: reprints, what nothing was written of, what a stopped till left behind.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from pos_app.domain.operation import Kind, State
from pos_app.domain.ticket import compare_asked_with_sold
from pos_app.lanes.lane import Answer
from pos_app.till.paper import print_spool
from pos_app.till.ports import PrinterState
from pos_app.ui.desks.print_desk import Order, PrintDesk
from pos_app.ui.notices import During, Notice, NoticeCenter, Severity
from pos_app.ui.state import TillState

if TYPE_CHECKING:
    from pos_app.lanes.lane import Lane
    from pos_app.lanes.money import Books, MoneyRoom
    from pos_app.ui.desks.session_desk import SessionDesk

Then = Callable[[Answer[Any]], None]
OWED = "owed "
"""Before the reference, in the key of a notice that offers a paper."""


class SpoolDesk(QObject):
    """Prints again what is asked for, and by itself only what surely is not on paper."""

    def __init__(
        self,
        state: TillState,
        notices: NoticeCenter,
        money: Lane[MoneyRoom],
        prints: PrintDesk,
        session: SessionDesk,
    ) -> None:
        """Listen to the printer getting well and to what the journal holds."""
        super().__init__()
        self._state, self._notices, self._money, self._prints = state, notices, money, prints
        self._has_offered = False
        session.books_read.connect(self._offer_owed)
        notices.action_chosen.connect(self._act)
        state.printer_changed.connect(self._printer_changed)

    def reprint(self, reference: str, then: Then) -> None:
        """Print a sale's ticket (again); the server is asked for it, PIN and all."""
        zone = self._zone

        def work(room: MoneyRoom) -> Order | None:
            operation = room.journal.find(reference)
            if operation is None:
                return None
            ticket = print_spool.fetch_ticket(room.service, operation, zone)
            job = print_spool.begin_print(room.journal, reference) if ticket else None
            if ticket is None or job is None:
                return None
            asked = operation.intent.wagers
            differences = compare_asked_with_sold(asked, ticket.wagers)
            return Order(ticket, reference, job.copy, differences)

        def end(answer: Answer[Any]) -> None:
            if answer.error is not None:
                self._notices.show_error(answer.error, During.PRINT_COPY)
            elif answer.value is not None:
                self._notices.withdraw(OWED + reference)
                self._prints.print_ticket(answer.value)
            then(answer)

        self._money.submit(work, end)

    def print_what_is_owed(self) -> None:
        """Print the oldest ticket of which nothing was ever written; a person decides the rest."""

        def work(room: MoneyRoom) -> str | None:
            owed = print_spool.next_owed(room.journal)
            is_sale = owed is not None and owed.operation.intent.kind is Kind.SALE
            return owed.operation.reference if owed is not None and is_sale else None

        def end(answer: Answer[Any]) -> None:
            if answer.value is not None:
                self.reprint(answer.value, _ignore)

        self._money.submit(work, end, key="owed")

    @property
    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else "America/Caracas"

    def _printer_changed(self) -> None:
        status = self._state.printer
        if status is not None and status.state is PrinterState.READY and self._state.session:
            self.print_what_is_owed()

    def _offer_owed(self, books: Books) -> None:
        """Say once which papers a stopped till left behind; the action prints a marked copy."""
        if self._has_offered:
            return
        self._has_offered = True
        for operation in books.awaiting_paper:
            if operation.intent.kind is Kind.SALE and operation.paper is State.PRINT_DOUBTFUL:
                words = self.tr("Before the till stopped, ticket {number} was sold.")
                self._notices.post(
                    Notice(
                        OWED + operation.reference,
                        Severity.ATTENTION,
                        words.format(number=operation.ticket_number),
                        self.tr("It is not known whether its paper came out."),
                        self.tr("Print a copy, marked as such, if it is missing."),
                        action=self.tr("Print a copy"),
                    )
                )

    def _act(self, key: str) -> None:
        if key.startswith(OWED):
            self.reprint(key.removeprefix(OWED), _ignore)


def _ignore(answer: Answer[Any]) -> None:
    """Nothing depends on how it ended."""
