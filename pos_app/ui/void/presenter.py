"""Voiding: choose the ticket, say why, press the key again; the operator has the last word.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, assert_never

from PySide6.QtCore import QObject, QTimer, Signal

from pos_app.domain.operation import Kind
from pos_app.domain.outcome import Confirmed, NotSent, Outcome, Rejected, Unknown
from pos_app.till.void import VoidReport
from pos_app.till.wording import format_amount, format_countdown, format_time
from pos_app.ui.notices import During
from pos_app.ui.void.card import VoidCard, VoidRow
from pos_app.ui.words.notice_words import words_for_error, words_for_outcome

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer
    from pos_app.till.again.voidable import Voidable
    from pos_app.ui.state import TillState
    from pos_app.ui.widgets.card import CardHost
    from pos_app.ui.widgets.stall_guard import FreshKeys

    Then = Callable[[Answer[Any]], None]

ARMING_MS = 250
"""A second press of the void key within this time was meant for opening the card."""
_NOTHING = timedelta(0)


class Desk(Protocol):
    """What the card asks of the lanes; see ui/void/desk.py."""

    def list_voidable(self, then: Then) -> None: ...
    def find(self, number: int, then: Then) -> None: ...
    def void(self, ticket: Voidable, reason: str, then: Then) -> None: ...


class VoidPresenter(QObject):
    """Opens the card, counts down by the operator's clock, and shows what came of it.

    Signals:
        voided(): the operator said yes.
    """

    voided = Signal()

    def __init__(
        self,
        host: CardHost,
        state: TillState,
        fresh_keys: FreshKeys,
        desk: Desk,
        is_frozen: Callable[[], bool],
    ) -> None:
        """Make the card, hidden. `is_frozen`: money moves, or a sale is not known yet."""
        super().__init__(host)
        self._state, self._fresh_keys, self._desk = state, fresh_keys, desk
        self._is_frozen = is_frozen
        self._reasons = (
            self.tr("The customer changed their mind"),
            self.tr("Wrong number or animal"),
            self.tr("Wrong draw"),
            self.tr("Wrong amount"),
            self.tr("The customer did not pay"),
            self.tr("The paper came out badly"),
        )
        self.card = VoidCard(host, self._reasons)
        self._tickets: tuple[Voidable, ...] = ()
        self._at = 0
        self._reason: int | None = None
        self._problem = ""
        self._is_asking = self._is_finding = False
        self._opening = self._asked = 0
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._show)
        self._arming = QTimer(self)
        self._arming.setSingleShot(True)
        self._arming.setInterval(ARMING_MS)
        self.card.closed.connect(self.close)
        self.card.picked.connect(self._pick)
        self.card.reason_chosen.connect(self._choose_reason)
        self.card.number_entered.connect(self._find)
        self.card.void_wanted.connect(self._void)

    def open(self, number: int | None = None) -> None:
        """Open the card; with a number, for that ticket whoever sold it. Not while money moves."""
        if self._is_frozen() or self.card.isVisible():
            return
        self._tickets, self._at, self._reason, self._problem = (), 0, None, ""
        self._await_nothing()
        self._is_asking = number is None
        self._arming.start()
        self.card.begin()
        self._show()
        self._second.start()
        if number is None:
            self._desk.list_voidable(partial(self._take_list, self._opening))
        else:
            self._find(number)

    def close(self) -> None:
        """Leave everything as it is; not while the operator is being asked."""
        if self._state.is_money_moving and not self._second.isActive():
            return
        self._second.stop()
        self.card.hide_card()

    @property
    def _ticket(self) -> Voidable | None:
        return self._tickets[self._at] if self._at < len(self._tickets) else None

    def _left(self, ticket: Voidable) -> timedelta:
        return max(ticket.until - self._state.server_now(), _NOTHING)

    def _await_nothing(self) -> None:
        """Let what was asked so far change nothing here any more, whenever it is answered."""
        self._is_asking = self._is_finding = False
        self._opening += 1
        self._asked += 1

    def _take_list(self, opening: int, answer: Answer[Any]) -> None:
        if opening != self._opening:
            return
        self._is_asking = False
        if answer.error is not None:
            self._problem = words_for_error(answer.error, During.VOID).why
        elif answer.value is not None:
            is_other_meant = self._is_finding or bool(self._problem)
            known = {one.key for one in self._tickets}
            self._tickets = (*self._tickets, *(one for one in answer.value if one.key not in known))
            if is_other_meant:
                self._at = len(self._tickets)
        self._show()

    def _find(self, number: int) -> None:
        known = [at for at, one in enumerate(self._tickets) if one.key.number == number]
        if known:
            self._pick(known[0])
            return
        self._is_finding, self._problem = True, ""
        self._at = len(self._tickets)  # none is chosen: the key would void another one meanwhile
        self._asked += 1
        self._desk.find(number, partial(self._take_found, self._asked))
        self._show()

    def _take_found(self, asked: int, answer: Answer[Any]) -> None:
        if asked != self._asked:
            return
        self._is_finding = False
        if answer.error is not None:
            self._problem = words_for_error(answer.error, During.INQUIRY).why
            self._at = len(self._tickets)  # none is chosen: what is said is about the other one
        elif answer.value is not None:
            self._tickets, self._at = (answer.value, *self._tickets), 0
        self._show()

    def _pick(self, row: int) -> None:
        if row != self._at:
            self._at, self._problem = row, ""
            self._is_finding = False
            self._asked += 1  # what is still looked for would take this one's place
        self._show()

    def _choose_reason(self, place: int) -> None:
        self._reason, self._problem = place, ""
        self._show()

    def _show(self) -> None:
        """Bring the card up to date; every second while it is open."""
        ticket = self._ticket
        self.card.show_rows(tuple(map(self._row, self._tickets)), self._at)
        self.card.show_reason(self._reason)
        may_void = ticket is not None and self._reason is not None and not ticket.is_taken_back
        figure = f"{ticket.key.number} · {format_amount(ticket.total)}" if ticket else ""
        self.card.show_words(figure, self._words(ticket), may_void=may_void, severity="refused")

    def _words(self, ticket: Voidable | None) -> str:
        if self._problem:
            return self._problem
        if self._is_asking or self._is_finding:
            return self.tr("Looking…")
        if ticket is None:
            return self.tr("No ticket of this till can be voided now. Another one: its number.")
        if ticket.is_taken_back:
            return self.tr("This ticket is voided already.")
        if not self._left(ticket):
            late = self.tr("Its time is over: the operator will probably refuse.")
            return late if self._reason is not None else f"{late} {self._ask_why()}"
        if self._reason is None:
            return self._ask_why()
        return self.tr("Take the paper back from the customer, then press the void key again.")

    def _ask_why(self) -> str:
        return self.tr("Say why with its digit.")

    def _row(self, ticket: Voidable) -> VoidRow:
        left, zone = self._left(ticket), self._zone
        says = format_countdown(left) if left else self.tr("too late")
        if ticket.is_taken_back:
            says = self.tr("voided")
        return VoidRow(
            ticket.key.number,
            format_time(ticket.sold_at, zone),
            self.tr("plays: {count}").format(count=ticket.plays),
            format_amount(ticket.total),
            says,
            is_late=not left or ticket.is_taken_back,
        )

    @property
    def _zone(self) -> str:
        return self._state.entity.time_zone if self._state.entity else ""

    def _void(self) -> None:
        ticket, reason = self._ticket, self._reason
        if self._arming.isActive() or not self._second.isActive():
            return
        if ticket is None or reason is None or ticket.is_taken_back:
            self._show()
            return
        if not self._fresh_keys.allows_money() or self._is_frozen():
            return
        self._second.stop()
        self._await_nothing()
        self.card.show_asking(
            self.tr("Asking the operator…"),
            str(ticket.key.number),
            self.tr("Give no money back yet."),
        )
        self._desk.void(ticket, self._reasons[reason], partial(self._take_void, ticket))

    def _take_void(self, ticket: Voidable, answer: Answer[Any]) -> None:
        report = answer.value
        if answer.error is not None:
            words = words_for_error(answer.error, During.VOID)
            self._end(words.money, ticket, f"{words.why} {words.todo}", "refused")
        elif isinstance(report, VoidReport):
            self._show_outcome(ticket, report.outcome)
        else:
            self._end(
                self.tr("An earlier try is still being looked up"),
                ticket,
                self.tr("Keep the paper: it still counts until the till is sure."),
                "attention",
            )

    def _show_outcome(self, ticket: Voidable, outcome: Outcome[int]) -> None:
        match outcome:
            case Confirmed():
                self.voided.emit()
                self.card.show_end(
                    self.tr("Voided: ticket {number}").format(number=ticket.key.number),
                    format_amount(ticket.total),
                    self.tr("Give this back to the customer and keep the paper."),
                    "plain",
                )
            case Rejected() | NotSent() | Unknown():
                words = words_for_outcome(Kind.VOID, outcome)
                severity = "attention" if words.is_attention else "refused"
                self._end(words.money, ticket, f"{words.why} {words.todo}", severity)
            case _:
                assert_never(outcome)

    def _end(self, title: str, ticket: Voidable, words: str, severity: str) -> None:
        self.card.show_end(title, str(ticket.key.number), words, severity)
