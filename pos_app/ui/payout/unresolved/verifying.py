"""Payouts that are being verified: what the strip says of them, and a person's word about one.

Thread: GUI.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from pos_app.domain.operation import Kind, Operation, State
from pos_app.till.desk import Blocked, Rules
from pos_app.till.reconcile.schedule import may_be_declared, next_look_at
from pos_app.till.wording import format_amount, format_seconds
from pos_app.ui.notices import During, Notice, NoticeCenter, Severity
from pos_app.ui.payout.unresolved.strip import UnresolvedView
from pos_app.ui.widgets.confirm_card import Question

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer
    from pos_app.ui.payout.cash import PayoutDesk
    from pos_app.ui.payout.pane import PayoutPane
    from pos_app.ui.state import TillState

NOT_PAID, PAID = "not paid ", "paid "
"""Before the reference, in the key of the question whether a payout was really (not) made."""


class VerifyingPayouts(QObject):
    """Keeps the strip true every second; prizes and results go on beneath it.

    Signals:
        settled(Operation): a person said what became of it, and the journal took it.
    """

    settled = Signal(object)

    def __init__(
        self,
        pane: PayoutPane,
        state: TillState,
        notices: NoticeCenter,
        desk: PayoutDesk,
        rules: Rules,
    ) -> None:
        """Listen to what the journal holds open; `rules` are the money lane's for looking."""
        super().__init__(pane)
        self._pane, self._state, self._notices, self._desk = pane, state, notices, desk
        self._rules = rules
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.show)
        state.operations_changed.connect(self.show)
        state.activity_changed.connect(self.show)
        pane.unresolved.settle_asked.connect(self._ask)
        pane.confirm.confirmed.connect(self._settle)
        self.show()

    def show(self) -> None:
        """Say how they stand now."""
        # One that is still being sent belongs to the call under way, not to the looking.
        open_ones = [
            one
            for one in self._state.unresolved_of(Kind.PAYOUT)
            if not (self._state.is_money_moving and one.money in {State.PREPARED, State.SENT})
        ]
        self._pane.show_unresolved([self._view(one) for one in open_ones])
        if open_ones and not self._second.isActive():
            self._second.start()
        elif not open_ones:
            self._second.stop()

    def _view(self, operation: Operation) -> UnresolvedView:
        amount = format_amount(operation.intent.total)
        number = operation.ticket_number or 0
        title = self.tr("Ticket {n}, {amount}: it is not known whether it was paid")
        is_incident = operation.money is State.INCIDENT
        if is_incident:
            text = self.tr("Hand over no cash. Ask your operator: a person has to decide this one.")
            progress = ""
        else:
            text = self.tr("Hand over no cash yet. Other tickets can be checked and paid.")
            progress = self._say_progress(operation)
        return UnresolvedView(
            operation.reference,
            title.format(n=number, amount=amount),
            text,
            progress,
            is_incident or (may_be_declared(operation, self._rules) and self._is_mine(operation)),
            is_incident,
        )

    def _say_progress(self, operation: Operation) -> str:
        here = self._state.server_now() - self._state.clock_offset
        sent = next((e.at for e in operation.entries if e.state is State.SENT), operation.intent.at)
        looks = sum(one.state is State.LOOKED_UP for one in operation.entries)
        parts = [self.tr("Sent {time}").format(time=format_seconds(sent, self._zone))]
        if not self._is_mine(operation):
            owner = self.tr("{user} has to sign in: only who sent it can resolve it")
            return " · ".join((*parts, owner.format(user=operation.intent.user)))
        if looks:
            text = self.tr("asked once") if looks == 1 else self.tr("asked {n} times")
            parts.append(text.format(n=looks))
        due = next_look_at(operation, here, self._rules)
        if due is not None and due > here:
            wait = -(-(due - here) // timedelta(seconds=1))
            parts.append(self.tr("next look in {seconds} s").format(seconds=wait))
        else:
            parts.append(self.tr("asking now"))
        return " · ".join(parts)

    def _ask(self, reference: str, was_paid: bool) -> None:  # a signal's slot
        operation = self._find(reference)
        if operation is None:
            return
        is_incident = operation.money is State.INCIDENT
        if was_paid:
            title, confirm = (
                self.tr("Did the operator say that it was paid?"),
                self.tr("It was paid"),
            )
            text = self.tr("Then its cash is to be handed over, if the customer has not got it.")
        else:
            title, confirm = self.tr("Was it surely not paid?"), self.tr("It was not paid")
            text = self.tr(
                "The operator was asked several times and still shows the prize as not paid. "
                "Say so only if no cash was handed over; then it can be checked and paid again."
            )
        self._pane.confirm.ask(
            Question(
                key=(PAID if was_paid else NOT_PAID) + reference,
                title=title,
                figure=str(operation.ticket_number or ""),
                text=text,
                confirm=confirm,
                decline=self.tr("Back") if is_incident else self.tr("Go on asking"),
                is_destructive=True,
            )
        )

    def _settle(self, key: str) -> None:
        for word, was_paid in ((NOT_PAID, False), (PAID, True)):
            if key.startswith(word):
                self._desk.settle(key.removeprefix(word), self._end_settle, was_paid=was_paid)

    def _end_settle(self, answer: Answer[Operation | Blocked]) -> None:
        if answer.error is not None:
            self._notices.show_error(answer.error, During.PAYOUT)
        elif isinstance(answer.value, Operation):
            self._notices.withdraw(answer.value.reference)
            self.settled.emit(answer.value)
        elif answer.value is not None:
            text = self.tr("Nothing was changed: the payment is still being looked up.")
            self._notices.post(Notice(Kind.PAYOUT.name, Severity.ATTENTION, text))
        self.show()

    def _find(self, reference: str) -> Operation | None:
        open_ones = self._state.unresolved_of(Kind.PAYOUT)
        return next((one for one in open_ones if one.reference == reference), None)

    def _is_mine(self, operation: Operation) -> bool:
        session = self._state.session
        return session is not None and operation.intent.user == session.user

    @property
    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else ""
