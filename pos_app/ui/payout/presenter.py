"""Checks tickets, pays what they won once, and counts cash only when it was handed over.

Thread: GUI; the desk's work comes back here through `then`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, QTimer

from pos_app.domain.operation import Kind, Operation, State
from pos_app.domain.outcome import Confirmed, NotSent, Rejected, Unknown
from pos_app.till.browse import expires_on
from pos_app.till.desk import Blocked, Rules
from pos_app.till.reconcile.schedule import next_look_at
from pos_app.till.wording import format_amount, format_short_day, local_day
from pos_app.ui.notices import During, Notice, NoticeCenter, Severity
from pos_app.ui.payout.cash import CashOwed, PayoutDesk
from pos_app.ui.payout.tables import WinnerRow
from pos_app.ui.widgets.confirm_card import Question
from pos_app.ui.window.verification import describe_verification

if TYPE_CHECKING:
    from pos_app.domain.ticket import TicketRow
    from pos_app.lanes.lane import Answer
    from pos_app.till.prizes.pay_out import PayReport
    from pos_app.till.prizes.verdict import Verdict
    from pos_app.ui.payout.pane import PayoutPane
    from pos_app.ui.state import TillState
    from pos_app.ui.widgets.stall_guard import FreshKeys

_RULES = Rules()


class PayoutPresenter(QObject):
    """One ticket at a time; whose cash is owed stays in sight until it was handed over.

    The integrator calls `take_news` with every payout that a look of the money lane settled.
    """

    def __init__(
        self,
        pane: PayoutPane,
        state: TillState,
        notices: NoticeCenter,
        fresh_keys: FreshKeys,
        desk: PayoutDesk,
    ) -> None:
        """Listen to the pane and to the till's state."""
        super().__init__(pane)
        self._pane, self._state, self._notices = pane, state, notices
        self._fresh_keys, self._desk = fresh_keys, desk
        self._verdict: Verdict | None = None
        self._asked = 0
        self._is_paying = False
        self._cash = CashOwed(pane, notices, fresh_keys, desk)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._show_verifying)
        pane.check_requested.connect(self._check)
        pane.pay_requested.connect(self._ask_amount)
        pane.confirm.confirmed.connect(self._pay)
        pane.other_requested.connect(self._begin_anew)
        pane.winner_picked.connect(self._pick)
        pane.shown.connect(self.refresh_winners)
        state.operations_changed.connect(self._show_verifying)
        state.session_changed.connect(self._forget)
        self._forget()
        self._show_verifying()

    def open_ticket(self, number: int) -> None:
        """Begin with a scanned ticket; nothing is paid by that."""
        if not self._is_paying:
            self._begin_anew()
            self._pane.open_ticket(number)

    def refresh_winners(self) -> None:
        """Read the unpaid winners: when the pane is shown, after a payout, with new results."""
        if self._state.session is not None:
            self._desk.list_winners(self._show_winners)

    def take_news(self, operation: Operation) -> None:
        """Take a payout that was unknown and is settled now."""
        if operation.intent.kind is not Kind.PAYOUT:
            return
        ticket = operation.ticket_number or 0
        if operation.has_succeeded:
            self._cash.note_paid(operation, operation.intent.total)
            self._post("recovered", Severity.OK, self.tr("Ticket {n} was paid").format(n=ticket))
        elif operation.money in {State.NOT_CREATED, State.REJECTED}:
            text = self.tr("Ticket {n} was not paid: hand over nothing").format(n=ticket)
            todo = self.tr("Check it again; then it can be paid.")
            self._post("recovered", Severity.ATTENTION, text, todo)
            self._begin_anew()

    def take_incident(self, operation: Operation) -> None:
        """Say that a person has to find out what became of a payout."""
        text = self.tr("It is not known whether ticket {n} was paid: hand over nothing")
        todo = self.tr("Ask the operator; the till cannot find out by itself.")
        number = operation.ticket_number or 0
        self._post(operation.reference, Severity.REFUSED, text.format(n=number), todo)

    def _check(self, number: int, pin: str, day: date | None) -> None:
        if self._is_paying:
            return
        self._verdict = None
        self._asked += 1
        turn = self._asked
        self._notices.withdraw(During.INQUIRY.name)
        self._pane.show_checking()
        self._desk.inquire(number, pin, day, lambda answer: self._end_check(turn, answer))

    def _end_check(self, turn: int, answer: Answer[Verdict]) -> None:
        if turn != self._asked:
            return  # the cashier has gone on to another ticket
        if answer.error is not None or answer.value is None:
            self._pane.show_nothing()
            if answer.error is not None:
                self._notices.show_error(answer.error, During.INQUIRY)
            return
        self._verdict = answer.value
        self._pane.show_verdict(answer.value, self._today())

    def _ask_amount(self) -> None:
        if not self._fresh_keys.allows_money() or not self._may_pay():
            return
        verdict = self._verdict
        if verdict is not None:
            self._pane.confirm.ask(
                Question(
                    key="pay",
                    title=self.tr("Pay this prize?"),
                    figure=format_amount(verdict.prize),
                    text=self.tr(
                        "Ticket {n}. Hand over the cash only when the slip is out."
                    ).format(n=verdict.key.number),
                    confirm=self.tr("Pay"),
                    decline=self.tr("Back"),
                    enter_confirms=True,
                )
            )

    def _may_pay(self) -> bool:
        return (
            self._verdict is not None
            and self._verdict.is_payable
            and not self._is_paying
            and not self._state.is_money_moving
        )

    def _pay(self, _key: str) -> None:
        if not self._fresh_keys.allows_money() or not self._may_pay():
            return
        verdict = self._verdict
        if verdict is not None:
            self._is_paying = True
            self._notices.withdraw(Kind.PAYOUT.name)
            self._pane.show_paying()
            self._desk.pay(verdict, lambda answer: self._end_pay(verdict, answer))

    def _end_pay(self, verdict: Verdict, answer: Answer[PayReport | Blocked]) -> None:
        self._is_paying = False
        self._verdict = None  # a verdict is paid at most once; the next one is asked for anew
        self._pane.show_nothing()
        report, number = answer.value, verdict.key.number
        if answer.error is not None:
            self._notices.show_error(answer.error, During.PAYOUT, ticket=number)
        elif isinstance(report, Blocked):
            text = self.tr("Ticket {n} was not paid: hand over nothing").format(n=number)
            self._post(Kind.PAYOUT.name, Severity.ATTENTION, text, self.tr("Check it again."))
        elif report is not None:
            self._end_call(report, verdict)
        self.refresh_winners()

    def _end_call(self, report: PayReport, verdict: Verdict) -> None:
        if report.doubted is not None:
            self.take_incident(report.doubted)
            return
        match report.outcome:
            case Confirmed():
                if report.amount is not None:
                    self._cash.note_paid(report.operation, report.amount)
                    self._pane.show_empty(self._today())
                if report.journal_error is not None:
                    self._notices.show_error(report.journal_error, During.PAYOUT)
            case Rejected() | NotSent() as outcome:
                self._notices.show_outcome(Kind.PAYOUT, outcome, ticket=verdict.key.number)
            case Unknown():
                self._show_verifying()
            case _:
                assert_never(report.outcome)

    def _begin_anew(self) -> None:
        if not self._is_paying:
            self._asked += 1
            self._verdict = None
            self._pane.show_empty(self._today())

    def _forget(self) -> None:
        """Begin a session: what another cashier paid is not this one's."""
        self._cash.forget()
        self._begin_anew()
        if self._state.session is None:
            self._pane.show_winners(())

    def _pick(self, row: WinnerRow) -> None:
        if not self._is_paying:
            self._begin_anew()
            self._pane.open_ticket(row.number, row.sold_on)

    def _show_winners(self, answer: Answer[tuple[TicketRow, ...]]) -> None:
        if answer.error is not None:
            self._notices.show_error(answer.error, During.INQUIRY, key="winners")
        elif answer.value is not None:
            self._notices.withdraw("winners")
            self._pane.show_winners([self._make_row(row) for row in answer.value])

    def _make_row(self, row: TicketRow) -> WinnerRow:
        entity, day = self._state.entity, local_day(row.sold_at, self._zone())
        moment = format_short_day(day)
        limit = expires_on(row, entity) if entity else None
        return WinnerRow(row.number, day, moment, row.prize, limit, self._today())

    def _show_verifying(self) -> None:
        open_ones = self._state.unresolved_of(Kind.PAYOUT)
        looked_up = next((one for one in open_ones if one.money is not State.INCIDENT), None)
        # An operation still being sent belongs to the call under way, not to the looking.
        if looked_up is None or self._is_paying:
            self._second.stop()
            self._pane.verifying.hide_card()
            return
        here = self._state.server_now() - self._state.clock_offset
        self._pane.verifying.show_verification(
            describe_verification(
                looked_up,
                now=here,
                next_look_at=next_look_at(looked_up, here, _RULES),
                quiet=_RULES.quiet,
                zone=self._zone(),
            )
        )
        self._second.start()

    def _post(self, key: str, severity: Severity, text: str, todo: str = "") -> None:
        self._notices.post(Notice(key, severity, text, todo=todo))

    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else ""

    def _today(self) -> date:
        return local_day(self._state.server_now(), self._zone())
