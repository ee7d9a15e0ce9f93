"""Selling, voiding and reprinting: jobs to the money lane, paper, and what the till knows after.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from pos_app.domain.operation import Kind, Operation, State
from pos_app.domain.outcome import Confirmed
from pos_app.domain.ticket import TicketKey
from pos_app.lanes.lane import Answer
from pos_app.lanes.money import Hunted, Looked
from pos_app.till import void
from pos_app.till.again import copying
from pos_app.till.desk import Rules
from pos_app.till.paper import print_spool
from pos_app.till.reconcile import Look
from pos_app.till.reconcile.schedule import next_look_at
from pos_app.till.sell import SaleReport, sell
from pos_app.ui.desks.doubt_desk import DoubtDesk
from pos_app.ui.desks.hunted import say_hunted
from pos_app.ui.desks.print_desk import Order, PaperRun, PrintDesk
from pos_app.ui.desks.spool_desk import SpoolDesk
from pos_app.ui.notices import Notice, NoticeCenter, Severity
from pos_app.ui.state import LastTicket, TillState

if TYPE_CHECKING:
    from pos_app.domain.money import Money
    from pos_app.domain.slip import Wager
    from pos_app.domain.ticket import Ticket
    from pos_app.lanes.lane import Lane
    from pos_app.lanes.money import Books, MoneyRoom
    from pos_app.ui.desks.session_desk import SessionDesk

Then = Callable[[Answer[Any]], None]


@dataclass(frozen=True, slots=True)
class _Done:
    """What a money job brought, and the books after it."""

    report: object
    books: Books


class SaleDesk(QObject):
    """One money call at a time; every answer leaves `TillState` true.

    Signals:
        resolved(object): a Look that resolved an unknown operation, of whatever kind.
    """

    resolved = Signal(object)

    def __init__(
        self,
        state: TillState,
        notices: NoticeCenter,
        money: Lane[MoneyRoom],
        prints: PrintDesk,
        session: SessionDesk,
        spool: SpoolDesk,
        rules: Rules,
    ) -> None:
        """Listen to what the money lane finds out by itself."""
        super().__init__()
        self._state, self._notices, self._money = state, notices, money
        self._prints, self._session = prints, session
        self._spool, self._rules = spool, rules
        self._replaces: str | None = None
        money.ticked.connect(self._ticked)
        self.doubts = DoubtDesk(state, notices, money, session, rules)
        self.doubts.decided.connect(self._decided)
        prints.noted.connect(self._note_paper)

    def sell(self, wagers: tuple[Wager, ...], draw_names: Mapping[int, str], then: Then) -> None:
        """Sell these wagers as one ticket and print it. `then` gets a SaleReport or Blocked."""
        replaces, self._replaces = self._replaces, None
        self.doubts.remember_draws(one.draw_id for one in wagers)

        press = self._prints.prepare()
        runs: list[PaperRun] = []

        def work(room: MoneyRoom) -> _Done:
            report = sell(
                room.desk, wagers, draw_names=draw_names, replaces=replaces, prints_at_once=True
            )
            if isinstance(report, SaleReport) and (order := _order(room, report)) is not None:
                runs.append(press.start(order))
            return _Done(report, room.read_books())

        def end(answer: Answer[Any]) -> None:
            for run in runs:
                self._prints.watch(run)
            if isinstance(answer.value, SaleReport):
                self._take_sale(answer.value)
            # In a turn of its own: the last ticket and the next customer's slip are painted one
            # after the other, and neither holds a key for longer than a frame. Keys wait so long.
            # Not after 0 ms: Qt posts that, and takes it before it paints.
            QTimer.singleShot(1, self, partial(then, answer))

        self._post(work, end)

    def void(self, ticket: TicketKey, total: Money, reason: str, then: Then) -> None:
        """Void a ticket; the reason is kept. `then` gets a VoidReport or Blocked."""

        def work(room: MoneyRoom) -> _Done:
            report = void.cancel(room.desk, ticket, total, reason)
            return _Done(report, room.read_books())

        def end(answer: Answer[Any]) -> None:
            report = answer.value
            if isinstance(report, void.VoidReport) and isinstance(report.outcome, Confirmed):
                self._mark_void(ticket.number)
                self._spool.print_slip(report.operation)
            then(answer)

        self._post(work, end)

    def copy(
        self,
        ticket: TicketKey,
        expected: tuple[Wager, ...],
        draw_names: Mapping[int, str],
        then: Then,
    ) -> None:
        """Ask the operator to copy a ticket. `then` gets a CopyReport or Blocked.

        Where the operator sold it instead, it is shown and printed as any sale that was found.
        """

        def work(room: MoneyRoom) -> _Done:
            report = copying.copy_ticket(room.desk, ticket, expected, draw_names)
            return _Done(report, room.read_books())

        def end(answer: Answer[Any]) -> None:
            if isinstance(answer.value, copying.CopyReport) and answer.value.sold is not None:
                self._looked(answer.value.sold)
            then(answer)

        self._post(work, end)

    def reprint_last(self, then: Then) -> None:
        """Print the last ticket again, marked as a copy where paper may have come out."""
        last = self._state.last_ticket
        if last is not None:
            self._spool.reprint(last.reference, then)

    def refresh_draws(self) -> None:
        """Read the open draws anew."""
        self._session.refresh_draws()

    def next_look_at(self) -> datetime | None:
        """When the server is asked next about the oldest unresolved operation (this clock)."""
        now = datetime.now(UTC)
        due = (next_look_at(one, now, self._rules) for one in self._state.unresolved)
        return min((at for at in due if at is not None), default=None)

    def _post(self, work: Callable[[MoneyRoom], _Done], then: Then) -> None:
        def end(answer: Answer[_Done]) -> None:
            self._state.end_money_call()
            done = answer.value
            if done is not None:
                self._session.take_books(done.books)
                self._session.prove(getattr(done.report, "outcome", None))
            then(Answer(done.report if done else None, answer.error))

        self._state.begin_money_call()
        self._money.submit(work, end)

    def _take_sale(self, report: SaleReport) -> None:
        ticket = report.ticket
        if ticket is None:
            return
        self._show_last(report.operation, ticket)
        if not report.may_print:
            self._say_unprintable(ticket.number)

    def _ticked(self, news: Looked | Hunted) -> None:
        self._session.take_books(news.books)
        if isinstance(news, Hunted):
            for notice in say_hunted(news.hunt):
                self._notices.post(notice)
        else:
            self._looked(news.look)

    def _decided(self, look: Look) -> None:
        """Take a person's word: what was not created goes back to the slip, named by the next."""
        if look.operation.money is State.NOT_CREATED:
            self._replaces = look.operation.reference
        self._looked(look)

    def _looked(self, look: Look) -> None:
        if look.session_is_over:
            self._session.session_over.emit()
        if not look.is_resolved:
            self.doubts.consider(look)
            return
        self.doubts.settle(look.operation.reference)
        operation = look.operation
        if operation.intent.kind is Kind.SALE and look.ticket is not None:
            self._show_last(operation, look.ticket)
            self._print_recovered(look)
            words = self.tr("The sale was registered: ticket {number}.")
            self._notices.post(
                Notice(
                    "recovered",
                    Severity.OK,
                    words.format(number=look.ticket.number),
                    self.tr("The till found it on the server and prints it now."),
                )
            )
        elif operation.intent.kind is Kind.VOID and operation.has_succeeded:
            self._mark_void(operation.ticket_number)
        self.resolved.emit(look)

    def _print_recovered(self, look: Look) -> None:
        ticket, reference = look.ticket, look.operation.reference

        def end(answer: Answer[print_spool.PrintJob | None]) -> None:
            if answer.value is not None and ticket is not None:
                copy = answer.value.copy
                self._prints.print_ticket(Order(ticket, reference, copy, look.differences))

        self._money.submit(lambda room: print_spool.begin_print(room.journal, reference), end)

    def _show_last(self, operation: Operation, ticket: Ticket) -> None:
        self._state.set_last_ticket(
            LastTicket(
                operation.reference,
                ticket.number,
                ticket.sold_at,
                ticket.total,
                ticket.draw_ids,
                State.PRINT_PENDING,
            )
        )

    def _note_paper(self, operation: Operation) -> None:
        last = self._state.last_ticket
        if last is not None and last.reference == operation.reference:
            self._state.set_last_ticket(replace(last, paper=operation.paper))

    def _mark_void(self, number: int | None) -> None:
        last = self._state.last_ticket
        if last is not None and last.number == number:
            self._state.set_last_ticket(replace(last, is_void=True))

    def _say_unprintable(self, number: int) -> None:
        words = self.tr("Sold, not printed: ticket {number}.")
        self._notices.post(
            Notice(
                "unprinted",
                Severity.ATTENTION,
                words.format(number=number),
                self.tr("The server has not told everything that the paper needs."),
                self.tr("Press Reprint in a moment. Do not sell it again."),
            )
        )

    @property
    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else "America/Caracas"


def _order(room: MoneyRoom, report: SaleReport) -> Order | None:
    """Give what is to be printed of a sale, once the journal knows that it goes to the printer."""
    ticket, reference = report.ticket, report.operation.reference
    if ticket is None or not report.may_print:
        return None
    if report.operation.paper is not State.PRINTING:  # what paper needs came after the answer
        print_spool.begin_print(room.journal, reference)
    return Order(ticket, reference, 0, report.differences)
