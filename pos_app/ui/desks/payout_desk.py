"""Checking, paying and handing over: jobs to the lanes, the slip, what the till knows after.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from pos_app.domain.errors import BugError, NotSignedInError, RefusedError
from pos_app.domain.ticket import Pin
from pos_app.lanes.lane import Answer
from pos_app.till.browse import list_winners
from pos_app.till.paper import print_spool
from pos_app.till.paper.compose_deeds import Deed, payout_document
from pos_app.till.prizes import inquire as inquiry
from pos_app.till.prizes import pay_out
from pos_app.till.wording import local_day
from pos_app.ui.desks.checked import show_verdict
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
    from pos_app.till.prizes.verdict import Verdict
    from pos_app.till.reconcile import Look
    from pos_app.ui.desks.session_desk import SessionDesk

Then = Callable[[Answer[Any]], None]
WRONG_PIN, NO_TICKET = "invalid pin", "no rows in result set"
"""The operator's own words for what the till finds out by itself; the notices know them."""


class PayoutDesk(QObject):
    """Checks freely, pays once, prints the slip, notes that the cash was handed over."""

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
        self._found: inquiry.Verdict | None = None

    def inquire(self, number: int, pin: str, day: date | None, then: Then) -> None:
        """Check a ticket; never pays. `then` gets a Verdict, or the error of what is not so."""
        entity, catalogue = self._state.entity, self._state.catalogue
        if entity is None:
            then(Answer(error=NotSignedInError("no agency yet")))
            return
        today = local_day(self._state.server_now(), entity.time_zone)
        typed = Pin(pin) if pin else None
        self._found = None

        def end(answer: Answer[inquiry.Verdict]) -> None:
            found = answer.value
            if found is None:
                if answer.error is not None:
                    self._session.note_failure(answer.error)
                then(Answer(error=answer.error))
            elif found.standing is None:
                then(Answer(error=RefusedError(NO_TICKET)))
            elif found.pin_is_wrong:
                then(Answer(error=RefusedError(WRONG_PIN)))
            else:
                self._found = found
                then(Answer(show_verdict(found, catalogue)))

        self._query.submit(
            lambda room: inquiry.inquire(
                room.service, room.journal, entity, number, typed, day, today=today
            ),
            end,
            key="inquiry",
        )

    def pay(self, verdict: Verdict, then: Then) -> None:
        """Pay what was checked last. `then` gets a PayReport or Blocked."""
        found = self._found
        if found is None or found.key != verdict.key:
            then(Answer(error=BugError("paying something else than was checked")))
            return

        def work(room: MoneyRoom) -> tuple[pay_out.PayReport | Blocked, Books]:
            report = pay_out.pay(room.desk, found, verdict.prize)
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
            if isinstance(report, pay_out.PayReport) and report.amount is not None:
                self._print_slip(report.operation, report.amount, found)
            then(Answer(report))

        self._found = None
        self._state.begin_money_call()
        self._money.submit(work, end)

    def hand_over(self, reference: str, then: Then) -> None:
        """Note that the customer has the cash. `then` gets the Operation or Blocked."""
        self._money.submit(lambda room: pay_out.note_handed_over(room.journal, reference), then)

    def list_winners(self, then: Then) -> None:
        """Ask for this agency's unpaid winners. `then` gets TicketRows, soonest to expire first."""
        entity, now = self._state.entity, self._state.server_now()
        if entity is None:
            return
        self._query.submit(
            lambda room: list_winners(room.service, entity, now), then, key="winners"
        )

    def print_recovered(self, look: Look) -> None:
        """Print the slip of a payout that turned out to be done."""
        operation = look.operation
        if operation.has_succeeded:
            self._print_slip(operation, operation.intent.total, None)

    def _print_slip(
        self, operation: Operation, amount: Money, found: inquiry.Verdict | None
    ) -> None:
        entity, key = self._state.entity, operation.intent.ticket
        if entity is None or key is None:
            return
        ticket = found.ticket if found is not None else None
        if ticket is not None and found is not None:
            # The slip names the plays that won; the view may still call them sold.
            won = {id(one.wager) for one in found.wagers if one.chance is inquiry.Chance.WON}
            ticket = replace(
                ticket,
                wagers=tuple(
                    replace(one, status="winner") if id(one) in won else one
                    for one in ticket.wagers
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
