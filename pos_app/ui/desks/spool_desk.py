"""Paper that is owed: printed by itself when surely nothing is out, else a person is asked.

Thread: GUI; the server is asked in the query lane, the journal written in the money lane.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from pos_app.domain.operation import Kind, Operation, State
from pos_app.domain.outcome import Confirmed
from pos_app.domain.ticket import compare_asked_with_sold
from pos_app.lanes.lane import Answer
from pos_app.till import void
from pos_app.till.desk import Blocked
from pos_app.till.paper import print_spool
from pos_app.till.paper.print_spool import OwedPaper
from pos_app.till.paper.slips import slip_document
from pos_app.till.ports import PrinterState
from pos_app.till.sell import find_key
from pos_app.till.shift.ledger import sold_total
from pos_app.till.void import takes_back
from pos_app.ui.desks.print_desk import Order, PrintDesk
from pos_app.ui.notices import During, NoticeCenter
from pos_app.ui.spool.tries import Tries
from pos_app.ui.spool.unchecked import UncheckedPaper
from pos_app.ui.state import TillState
from pos_app.ui.words.spool_words import OWED, UNCHECKED, ask_whole, say_held

if TYPE_CHECKING:
    from pos_app.domain.ticket import Ticket
    from pos_app.lanes.lane import Lane
    from pos_app.lanes.money import Books, MoneyRoom
    from pos_app.lanes.printer import PrinterRoom
    from pos_app.lanes.query import QueryRoom
    from pos_app.till.ports import PrinterStatus
    from pos_app.ui.desks.session_desk import SessionDesk

Then = Callable[[Answer[Any]], None]


class SpoolDesk(QObject):
    """A view on the journal's owed paper, oldest first.

    Signals:
        changed(): other papers are owed, or one's state is another.
        asked(str): somebody wants to see this operation's paper and answer for it.
    """

    changed = Signal()
    asked = Signal(str)

    def __init__(
        self,
        state: TillState,
        notices: NoticeCenter,
        query: Lane[QueryRoom],
        money: Lane[MoneyRoom],
        printer: Lane[PrinterRoom],
        prints: PrintDesk,
        session: SessionDesk,
        till_name: str,
    ) -> None:
        """Listen to the printer, to the journal and to the notices."""
        super().__init__()
        self._state, self._notices = state, notices
        self._query, self._money, self._prints = query, money, prints
        self._session, self._till_name = session, till_name
        self._owed: tuple[OwedPaper, ...] = ()
        self.unchecked = UncheckedPaper(state, notices)
        self._tries = Tries()
        self._is_stopped = False
        session.books_read.connect(self._take_books)
        prints.noted.connect(self._take_noted)
        printer.ticked.connect(self._hear_printer)
        notices.action_chosen.connect(self._act)

    @property
    def owed(self) -> tuple[OwedPaper, ...]:
        """What is owed, oldest first; also what the printer has now."""
        return self._owed

    def find(self, reference: str) -> OwedPaper | None:
        """Give one owed or unchecked paper."""
        papers = (*self._owed, self.unchecked.newest)
        return next((one for one in papers if one and one.operation.reference == reference), None)

    def reprint(self, reference: str, then: Then) -> None:
        """Print an operation's paper (again): marked as a copy where one may be out.

        The server is asked for a ticket, PIN and all. A second call while it prints does nothing.
        """
        zone = self._zone

        def read(room: QueryRoom) -> tuple[Operation, Ticket | None] | None:
            operation = room.journal.find(reference)
            if operation is None:
                return None
            return operation, print_spool.fetch_ticket(room.service, operation, zone)

        def fetched(answer: Answer[Any]) -> None:
            if answer.error is not None:
                self._session.note_failure(answer.error)
                self._notices.show_error(answer.error, During.PRINT_COPY)
            if answer.value is None or answer.value[1] is None:
                then(answer)
                return
            operation, ticket = answer.value
            self._begin(operation, ticket, then)

        self._query.submit(read, fetched)

    def print_slip(self, operation: Operation) -> None:
        """Print a payout's or a void's slip at once, without asking the server."""
        self._begin(operation, None, _ignore)

    def say_whole(self, reference: str, then: Then) -> None:
        """Take the cashier's word that a paper came out whole: it is owed no more."""

        def work(room: MoneyRoom) -> Operation:
            return print_spool.note_came_out(room.journal, reference, whole=True)

        def end(answer: Answer[Any]) -> None:
            last = self._state.last_ticket
            if isinstance(answer.value, Operation):
                self._note(answer.value)
                if last and last.reference == reference:
                    self._state.set_last_ticket(replace(last, paper=answer.value.paper))
            then(answer)

        self._post(work, During.PRINT_COPY, end)

    def void_ticket(self, reference: str, then: Then) -> None:
        """Void a ticket that did not come out. `then` gets a VoidReport or Blocked."""

        def work(room: MoneyRoom) -> void.VoidReport | Blocked:
            operation = room.journal.find(reference)
            key = None if operation is None else find_key(operation, room.desk.entity.time_zone)
            if operation is None or key is None:
                return Blocked((), "no such ticket")
            return void.cancel(room.desk, key, sold_total(operation), "unprinted")

        self._take_back(reference, work, then)

    def revert_ticket(self, reference: str, then: Then) -> None:
        """Revert what was neither printed nor voided. `then` gets VoidReport or Blocked."""
        self._take_back(
            reference, lambda room: void.revert(room.desk, reference, "unprinted"), then
        )

    def print_what_is_owed(self) -> None:
        """Print the oldest paper of which surely nothing is out; a person decides the rest."""
        if self._is_stopped or any(one.is_under_way for one in self._owed):
            return
        for one in self._owed:
            reference = one.operation.reference
            if one.may_retry_alone and self._tries.is_due(reference) and not self._is_held(one):
                self._tries.note(reference)
                self.reprint(reference, _ignore)
                return

    def stop(self) -> None:
        """Print nothing more by itself: the till ends, the next start finds what is owed."""
        self._is_stopped = True

    def _take_back(
        self,
        reference: str,
        work: Callable[[MoneyRoom], void.VoidReport | Blocked],
        then: Then,
    ) -> None:
        """Do a money call that takes a ticket back; its slip is printed."""

        def end(answer: Answer[Any]) -> None:
            self._state.end_money_call()
            report = answer.value
            if isinstance(report, void.VoidReport) and isinstance(report.outcome, Confirmed):
                self._notices.withdraw(OWED + reference)
                last = self._state.last_ticket
                if last is not None and last.reference == reference:
                    self._state.set_last_ticket(replace(last, is_void=True))
                self.print_slip(report.operation)
            then(answer)

        self._state.begin_money_call()
        self._post(work, During.VOID, end)

    @property
    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else "America/Caracas"

    def _begin(self, operation: Operation, ticket: Ticket | None, then: Then) -> None:
        """Note that it goes to the printer, then print it; nothing if it is there already."""
        reference = operation.reference

        def begun(answer: Answer[Any]) -> None:
            if answer.error is not None:
                self._notices.show_error(answer.error, During.PRINT_COPY)
            elif answer.value is not None:
                self._notices.withdraw(OWED + reference)
                self._note(answer.value.operation)
                self._print(answer.value, ticket)
            elif self._is_held(OwedPaper(operation, operation.copies)):
                self._notices.post(say_held(operation))
            then(Answer(answer.value, answer.error))

        self._money.submit(lambda room: print_spool.begin_print(room.journal, reference), begun)

    def _is_held(self, owed: OwedPaper) -> bool:
        """Whether its ticket may be dead: its void or revert was not answered."""
        return any(takes_back(one, owed.operation) for one in self._state.unresolved)

    def _print(self, job: print_spool.PrintJob, ticket: Ticket | None) -> None:
        operation, entity = job.operation, self._state.entity
        if operation.intent.kind is Kind.SALE and ticket is not None:
            differences = compare_asked_with_sold(operation.intent.wagers, ticket.wagers)
            self._prints.print_ticket(Order(ticket, operation.reference, job.copy, differences))
        elif entity is not None:
            document = slip_document(
                operation,
                entity,
                self._state.catalogue,
                till_name=self._till_name,
                ticket=ticket,
                copy_number=job.copy,
                is_practice=self._state.is_practice,
            )
            if document is not None:
                self._prints.print_noted(document, operation.reference, During.PRINT_SLIP)

    def _post(self, work: Callable[[MoneyRoom], Any], during: During, then: Then) -> None:
        """Do something in the money lane and read the books after it."""

        def both(room: MoneyRoom) -> tuple[Any, Books]:
            return work(room), room.read_books()

        def end(answer: Answer[Any]) -> None:
            if answer.value is None:
                if answer.error is not None:
                    self._notices.show_error(answer.error, during)
                then(Answer(error=answer.error))
                return
            done, books = answer.value
            self._session.take_books(books)
            then(Answer(done))

        self._money.submit(both, end)

    def _hear_printer(self, status: PrinterStatus) -> None:
        # Silence prints anyway; only what the printer itself calls a fault is waited for.
        if status.state is not PrinterState.FAULT and self._state.session is not None:
            self.print_what_is_owed()

    def _take_books(self, books: Books) -> None:
        self._take(tuple(OwedPaper(one, one.copies) for one in books.awaiting_paper))

    def _take_noted(self, operation: Operation) -> None:
        self._note(operation)
        if not operation.awaits_paper:
            self._tries.forget(operation.reference)
            self.print_what_is_owed()

    def _note(self, operation: Operation) -> None:
        """Put one operation in its place: order is kept, what is on paper leaves."""
        rest = [one for one in self._owed if one.operation.reference != operation.reference]
        if operation.awaits_paper:
            rest.append(OwedPaper(operation, operation.copies))
            rest.sort(key=lambda one: (one.operation.intent.at, one.operation.reference))
        self.unchecked.note(operation)
        self._take(tuple(rest))

    def _take(self, owed: tuple[OwedPaper, ...]) -> None:
        before = {one.operation.reference: one.operation.paper for one in self._owed}
        self._owed = owed
        for one in owed:
            reference, paper = one.operation.reference, one.operation.paper
            if paper is State.PRINT_DOUBTFUL and before.get(reference) is not paper:
                self._notices.post(ask_whole(one.operation))
        for gone in before.keys() - {one.operation.reference for one in owed}:
            self._notices.withdraw(OWED + gone)
        self.changed.emit()

    def _act(self, key: str) -> None:
        if key.startswith(OWED):
            self.asked.emit(key.removeprefix(OWED))
        elif key == UNCHECKED:
            self.asked.emit(self.unchecked.answer())


def _ignore(answer: Answer[Any]) -> None:
    """Nothing depends on how it ended."""
