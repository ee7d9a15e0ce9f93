"""Checks tickets, pays what they won once, and counts cash only when it was handed over.

Thread: GUI; the desk's work comes back here through `then`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject

from pos_app.domain.money import Money
from pos_app.domain.operation import Kind, Operation, State
from pos_app.domain.outcome import Confirmed, NotSent, Rejected, Unknown
from pos_app.till.desk import Blocked, Rules
from pos_app.till.wording import format_amount, local_day
from pos_app.ui.notices import During, Notice, NoticeCenter, Severity
from pos_app.ui.payout.asking import AmountQuestions
from pos_app.ui.payout.cash import CashOwed, PayoutDesk
from pos_app.ui.payout.tables import WinnerRow, make_play_rows
from pos_app.ui.payout.unresolved.verifying import VerifyingPayouts
from pos_app.ui.payout.winning.filling import WinnersList

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer
    from pos_app.till.prizes.pay_out import PayReport
    from pos_app.till.prizes.scan import Scanned
    from pos_app.till.prizes.verdict import Verdict
    from pos_app.ui.desks.winners_feed import WinnersFeed
    from pos_app.ui.payout.pane import PayoutPane
    from pos_app.ui.state import TillState
    from pos_app.ui.widgets.stall_guard import FreshKeys


class PayoutPresenter(QObject):
    """One ticket at a time; whose cash is owed stays in sight until it was handed over.

    The integrator calls `take_news` with every payout that a look of the money lane settled, and
    `open_scan` with every ticket that was scanned.
    """

    def __init__(
        self,
        pane: PayoutPane,
        state: TillState,
        notices: NoticeCenter,
        fresh_keys: FreshKeys,
        desk: PayoutDesk,
        feed: WinnersFeed,
        ask_above: tuple[Money, ...] = (),
        rules: Rules | None = None,
    ) -> None:
        """Listen to the pane and to the till's state; `ask_above` are the setting's thresholds."""
        super().__init__(pane)
        self._pane, self._state, self._notices = pane, state, notices
        self._fresh_keys, self._desk, self._feed = fresh_keys, desk, feed
        self._verdict: Verdict | None = None
        self._asked = 0
        self._asking: tuple[int, str, date | None] | None = None
        self._is_paying = False
        self._waiting: Scanned | None = None
        self._user = ""
        self._cash = CashOwed(pane, notices, fresh_keys, desk)
        self._questions = AmountQuestions(pane.confirm, ask_above)
        self._winners = WinnersList(pane, state, feed)
        self._verifying = VerifyingPayouts(pane, state, notices, desk, rules or Rules())
        self._verifying.settled.connect(self.take_news)
        self._questions.agreed.connect(self._pay)
        pane.check_requested.connect(self._check)
        pane.pay_requested.connect(self._ask_amount)
        pane.other_requested.connect(self._leave)
        pane.winner_picked.connect(self._pick)
        state.session_changed.connect(self._forget)
        state.shift_changed.connect(self._read_payouts)
        self._seen_entity = state.entity is not None
        state.catalogue_changed.connect(self._read_once_known)
        self._pane.show_empty(self._today())
        self._forget()

    def open_scan(self, scanned: Scanned) -> None:
        """Check a scanned ticket; nothing is paid by that, whatever was on the screen.

        One that comes while another is being paid waits for that.
        """
        if self._is_paying:
            self._waiting = scanned
        else:
            self._open(scanned.number, scanned.sold_on, scanned.pin.reveal() if scanned.pin else "")

    def take_news(self, operation: Operation) -> None:
        """Take a payout that was unknown and is settled now."""
        if operation.intent.kind is not Kind.PAYOUT:
            return
        ticket = operation.ticket_number or 0
        if operation.has_succeeded:
            self._take_paid(operation)
            self._post("recovered", Severity.OK, self.tr("Ticket {n} was paid").format(n=ticket))
        elif operation.money in {State.NOT_CREATED, State.REJECTED}:
            text = self.tr("Ticket {n} was not paid: hand over nothing").format(n=ticket)
            todo = self.tr("Check it again; then it can be paid.")
            self._post("recovered", Severity.ATTENTION, text, todo)
        else:
            return
        if self._verdict is not None and self._verdict.key == operation.intent.ticket:
            self._begin_anew()

    def take_incident(self, operation: Operation) -> None:
        """Say that a person has to find out what became of a payout."""
        text = self.tr("It is not known whether ticket {n} was paid: hand over nothing")
        todo = self.tr("Ask the operator; the till cannot find out by itself.")
        number = operation.ticket_number or 0
        self._post(operation.reference, Severity.REFUSED, text.format(n=number), todo)

    def _check(self, number: int, pin: str, day: date | None) -> None:
        asking = (number, pin, day)
        if self._is_paying or asking == self._asking:
            return
        self._verdict, self._asking = None, asking
        self._asked += 1
        turn = self._asked
        self._notices.withdraw(During.INQUIRY.name)
        self._pane.show_checking()
        self._desk.inquire(number, pin, day, lambda answer: self._end_check(turn, answer))

    def _end_check(self, turn: int, answer: Answer[Verdict]) -> None:
        if turn != self._asked:
            return  # the cashier has gone on to another ticket
        self._asking = None
        if answer.value is None:
            self._pane.show_not_checked()
            if answer.error is not None:
                self._notices.show_error(answer.error, During.INQUIRY)
            return
        self._show(answer.value)

    def _show(self, verdict: Verdict) -> None:
        self._verdict = verdict
        plays = make_play_rows(verdict, self._state.catalogue)
        self._pane.show_verdict(verdict, plays, self._today())

    def _ask_amount(self) -> None:
        verdict = self._verdict
        if verdict is not None and self._fresh_keys.allows_money() and self._may_pay():
            self._questions.ask(verdict)

    def _may_pay(self) -> bool:
        return (
            self._verdict is not None
            and self._verdict.may_be_paid
            and not self._is_paying
            and not self._state.is_money_moving
        )

    def _pay(self) -> None:
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
            self._pane.show_not_paid(number)
            self._notices.show_error(answer.error, During.PAYOUT, ticket=number)
        elif isinstance(report, Blocked):
            self._pane.show_not_paid(number)
            text = self.tr("Ticket {n} was not paid: hand over nothing").format(n=number)
            self._post(Kind.PAYOUT.name, Severity.ATTENTION, text, self.tr("Check it again."))
        elif report is not None:
            self._end_call(report, verdict)
        self._feed.refresh()
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.open_scan(waiting)

    def _end_call(self, report: PayReport, verdict: Verdict) -> None:
        if report.doubted is not None:
            self.take_incident(report.doubted)
            return
        match report.outcome:
            case Confirmed():
                if report.amount is not None:
                    self._take_paid(report.operation)
                    self._say_other_amount(report.amount, verdict)
                    paid = format_amount(report.amount)
                    self._pane.show_ticket_paid(verdict.key.number, paid, self._today())
                if report.journal_error is not None:
                    self._notices.show_error(report.journal_error, During.NOTING_PAYOUT)
            case Rejected() | NotSent() as outcome:
                self._pane.show_not_paid(verdict.key.number)
                self._notices.show_outcome(Kind.PAYOUT, outcome, ticket=verdict.key.number)
            case Unknown():
                self._show(replace(verdict, unresolved=(report.operation,)))
            case _:
                assert_never(report.outcome)
        self._verifying.show()

    def _take_paid(self, operation: Operation) -> None:
        self._cash.note_paid(operation)
        if operation.intent.ticket is not None:
            self._feed.note_paid(operation.intent.ticket)

    def _say_other_amount(self, amount: Money, verdict: Verdict) -> None:
        if amount != verdict.owed:
            text = self.tr("The operator paid {amount}, not {asked}: hand over {amount}.").format(
                amount=format_amount(amount), asked=format_amount(verdict.owed)
            )
            self._post("other amount", Severity.ATTENTION, text)

    def _leave(self) -> None:
        """Begin with another ticket: why the last one was not paid has been read."""
        if not self._is_paying:
            self._notices.withdraw(Kind.PAYOUT.name)
        self._begin_anew()

    def _begin_anew(self) -> None:
        if not self._is_paying:
            self._asked += 1
            self._verdict = self._asking = None
            self._notices.withdraw(During.INQUIRY.name)
            self._pane.show_empty(self._today())

    def _forget(self) -> None:
        """Begin a session; whoever signs in over one that is over finds what was typed."""
        user = self._state.session.user if self._state.session else ""
        if user and user != self._user:
            self._user = user
            self._cash.forget()
            self._begin_anew()
        self._read_payouts()

    def _read_once_known(self) -> None:
        if not self._seen_entity and self._state.entity is not None:
            self._seen_entity = True
            self._read_payouts()

    def _read_payouts(self) -> None:
        if self._state.session is not None and self._state.entity is not None:
            self._cash.read_anew()

    def _pick(self, row: WinnerRow) -> None:
        if not self._is_paying:
            self._open(row.number, row.sold_on)

    def _open(self, number: int, sold_on: date | None, pin: str = "") -> None:
        self._begin_anew()
        self._pane.open_ticket(number, sold_on, pin)
        self._check(number, pin, sold_on)

    def _post(self, key: str, severity: Severity, text: str, todo: str = "") -> None:
        self._notices.post(Notice(key, severity, text, todo=todo))

    def _today(self) -> date:
        zone = self._state.entity.time_zone if self._state.entity else ""
        return local_day(self._state.server_now(), zone)
