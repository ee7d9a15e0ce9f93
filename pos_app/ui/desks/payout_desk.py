"""Checking, paying and handing over: jobs to the lanes, the slip, what the till knows after.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from pos_app.domain.errors import BugError, NotSignedInError
from pos_app.domain.ticket import SOLD, WINNER, Pin
from pos_app.lanes.lane import Answer
from pos_app.till.browse import list_winners
from pos_app.till.paper import print_spool
from pos_app.till.paper.compose_deeds import Deed, payout_document
from pos_app.till.prizes import pay_out
from pos_app.till.prizes.inquire import inquire
from pos_app.till.prizes.paid import gather_payouts
from pos_app.till.prizes.settle import settle_by_person
from pos_app.till.prizes.verdict import Chance, Verdict
from pos_app.till.wording import local_day
from pos_app.ui.desks.print_desk import PrintDesk
from pos_app.ui.notices import During
from pos_app.ui.state import TillState

if TYPE_CHECKING:
    from pos_app.domain.money import Money
    from pos_app.domain.operation import Operation
    from pos_app.lanes.lane import Lane
    from pos_app.lanes.money import Books, MoneyRoom
    from pos_app.lanes.query import QueryRoom
    from pos_app.till.desk import Blocked
    from pos_app.till.reconcile import Look
    from pos_app.ui.desks.session_desk import SessionDesk

Then = Callable[[Answer[Any]], None]


class PayoutDesk(QObject):
    """Checks freely, pays once, prints the slip, notes that the cash was handed over.

    Signals:
        check_wanted(Scanned): somebody beside the pane wants a ticket checked; nothing is paid.
        paid(): the operator paid a prize.
    """

    check_wanted = Signal(object)
    paid = Signal()

    def __init__(
        self,
        state: TillState,
        query: Lane[QueryRoom],
        money: Lane[MoneyRoom],
        prints: PrintDesk,
        session: SessionDesk,
        till_name: str,
    ) -> None:
        """Keep whom to ask."""
        super().__init__()
        self._state, self._query, self._money = state, query, money
        self._prints, self._session, self._till_name = prints, session, till_name

    def inquire(self, number: int, pin: str, day: date | None, then: Then) -> None:
        """Check a ticket; never pays. `then` gets a Verdict; only the newest check is answered."""
        entity = self._state.entity
        if entity is None:
            then(Answer(error=NotSignedInError("no agency yet")))
            return
        today = local_day(self._state.server_now(), entity.time_zone)
        typed = Pin(pin) if pin else None

        def end(answer: Answer[Verdict]) -> None:
            if answer.error is not None:
                self._session.note_failure(answer.error)
            then(answer)

        self._query.submit(
            lambda room: inquire(
                room.service, room.journal, entity, number, typed, day, today=today
            ),
            end,
            key="inquiry",
        )

    def pay(self, verdict: Verdict, then: Then) -> None:
        """Pay what a verdict owes, once confirmed. `then` gets a PayReport or Blocked."""
        if not verdict.may_be_paid:
            then(Answer(error=BugError("paying what may not be paid")))
            return

        def work(room: MoneyRoom) -> tuple[pay_out.PayReport | Blocked, Books]:
            report = pay_out.pay(room.desk, verdict, verdict.owed)
            if isinstance(report, pay_out.PayReport) and report.amount is not None:
                print_spool.begin_print(room.journal, report.operation.reference)
            return report, room.read_books()

        def end(answer: Answer[Any]) -> None:
            self._state.end_money_call()
            if answer.value is None:
                then(Answer(error=answer.error))
                return
            report, books = answer.value
            self._session.take_books(books)
            self._session.prove(getattr(report, "outcome", None))
            if isinstance(report, pay_out.PayReport) and report.amount is not None:
                self._print_slip(report.operation, report.amount, verdict)
                self.paid.emit()
            then(Answer(report))

        self._state.begin_money_call()
        self._money.submit(work, end)

    def settle(self, reference: str, then: Then, *, was_paid: bool) -> None:
        """Take a person's word about a payout in doubt. `then` gets Operation or Blocked."""

        def work(room: MoneyRoom) -> tuple[Operation | Blocked, Books]:
            return settle_by_person(room.desk, reference, was_paid=was_paid), room.read_books()

        self._money.submit(work, self._taking_books(then))

    def hand_over(self, reference: str, then: Then) -> None:
        """Note that the customer has the cash. `then` gets the Operation or Blocked."""

        def work(room: MoneyRoom) -> tuple[Operation | Blocked, Books]:
            return pay_out.note_handed_over(room.journal, reference), room.read_books()

        self._money.submit(work, self._taking_books(then))

    def read_payouts(self, then: Then) -> None:
        """Read what was paid in this shift and what cash is owed. `then` gets Payouts."""
        entity, here = self._state.entity, self._state.server_now() - self._state.clock_offset
        if entity is not None:
            # Without a key: several ask, and each is answered.
            zone = entity.time_zone
            self._query.submit(lambda room: gather_payouts(room.journal, here, zone), then)

    def list_winners(self, then: Then) -> None:
        """Ask for this till's unpaid winners. `then` gets TicketRows, soonest to expire first."""
        entity, session, now = self._state.entity, self._state.session, self._state.server_now()
        if entity is None or session is None:
            then(Answer(error=NotSignedInError("nobody to ask for")))
            return
        user = session.user

        def end(answer: Answer[Any]) -> None:
            if answer.error is not None:
                self._session.note_failure(answer.error)
            then(answer)

        self._query.submit(lambda room: list_winners(room.service, entity, now, user), end)

    def print_recovered(self, look: Look) -> None:
        """Print the slip of a payout that turned out to be done."""
        operation = look.operation
        if operation.has_succeeded:
            self._print_slip(operation, pay_out.amount_paid(operation), None)

    def _taking_books(self, then: Then) -> Then:
        """Take the books first: the shift's cash is another now."""

        def end(answer: Answer[Any]) -> None:
            if answer.value is None:
                then(Answer(error=answer.error))
                return
            value, books = answer.value
            self._session.take_books(books)
            then(Answer(value))

        return end

    def _print_slip(self, operation: Operation, amount: Money, found: Verdict | None) -> None:
        entity, key = self._state.entity, operation.intent.ticket
        if entity is None or key is None:
            return
        ticket = found.ticket if found is not None else None
        if ticket is not None and found is not None:
            # The slip names the plays that won now: the view may still call them sold, and others
            # were paid before.
            won = {id(one.wager) for one in found.wagers if one.chance is Chance.WON}
            ticket = replace(
                ticket,
                wagers=tuple(
                    replace(one, status=WINNER if id(one) in won else SOLD) for one in ticket.wagers
                ),
            )
        deed = Deed(key, self._state.server_now(), amount, operation.reference, ticket)
        document = payout_document(
            deed,
            entity,
            self._state.catalogue,
            till_name=self._till_name,
            is_practice=self._state.is_practice,
        )
        self._prints.print_noted(document, operation.reference, During.PRINT_SLIP)
