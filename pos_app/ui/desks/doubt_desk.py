"""What a person decides about a sale in doubt: not sold, this ticket, or settled with the operator.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from pos_app.domain.catalogue import Draw
from pos_app.domain.operation import Kind, Operation, State
from pos_app.domain.ticket import TicketKey
from pos_app.till.desk import Blocked, Rules
from pos_app.till.reconcile import (
    Look,
    adopt_by_person,
    close_incident,
    declare_not_created,
    may_be_declared,
    name_closed,
)
from pos_app.ui.notices import During, Notice, NoticeCenter, Severity
from pos_app.ui.state import TillState

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer, Lane
    from pos_app.lanes.money import Books, MoneyRoom
    from pos_app.ui.desks.session_desk import SessionDesk

NOT_SOLD, THIS_ONE, SETTLED, CLOSED = "not sold ", "this one ", "twin ", "closed "
"""Before the reference, in the keys of the notices that ask a person (or tell of a closed draw)."""


class DoubtDesk(QObject):
    """Asks where only a person can tell, and writes down what she says.

    Signals:
        decided(object): a Look at the operation after a person resolved it.
    """

    decided = Signal(object)

    def __init__(
        self,
        state: TillState,
        notices: NoticeCenter,
        money: Lane[MoneyRoom],
        session: SessionDesk,
        rules: Rules,
    ) -> None:
        """Listen to the notices' actions and to what the journal holds open."""
        super().__init__()
        self._state, self._notices, self._money = state, notices, money
        self._session, self._rules = session, rules
        self._near: dict[str, tuple[TicketKey, ...]] = {}
        self._draws: dict[int, Draw] = {}
        notices.action_chosen.connect(self._act)
        session.books_read.connect(self._offer_incidents)

    def remember_draws(self, draw_ids: Iterable[int]) -> None:
        """Keep when these draws close: they leave the catalogue once they have."""
        catalogue = self._state.catalogue
        wanted = set(draw_ids)
        if catalogue is not None:
            self._draws.update({one.id: one for one in catalogue.draws if one.id in wanted})

    def consider(self, look: Look) -> None:
        """Ask, where a look resolved nothing: is it one of these tickets; may it be given up?"""
        operation = look.operation
        if operation.intent.kind is not Kind.SALE:
            return
        self._near[operation.reference] = look.near
        self._name_closed(operation)
        if look.near:
            self._offer_near(operation, look.near)
        refused = {key.number for key in look.near}
        if may_be_declared(operation, self._rules, refused):
            self._offer_verdict(operation)

    def settle(self, reference: str) -> None:
        """Withdraw every question about an operation."""
        self._near.pop(reference, None)
        for what in (NOT_SOLD, THIS_ONE, CLOSED):
            self._notices.withdraw(what + reference)

    def declare_not_created(self, reference: str) -> None:
        """Say that a sale was not registered; `decided` tells when it is written."""
        refused = self._near.get(reference, ())
        self._post(lambda room: declare_not_created(room.desk, reference, refused=refused))

    def _offer_verdict(self, operation: Operation) -> None:
        self._notices.post(
            Notice(
                NOT_SOLD + operation.reference,
                Severity.ATTENTION,
                self.tr("The sale is not on the server."),
                self.tr("The till has asked long enough: no ticket of that sale was found."),
                self.tr(
                    "If you are sure that the customer has no ticket, take the plays back and"
                    " sell again."
                ),
                action=self.tr("It was not sold: give the plays back"),
            )
        )

    def _offer_near(self, operation: Operation, near: tuple[TicketKey, ...]) -> None:
        words = self.tr("Ticket {number} may be this sale.")
        self._notices.post(
            Notice(
                THIS_ONE + operation.reference,
                Severity.ATTENTION,
                words.format(number=near[0].number),
                self.tr("It holds the same plays with less in them, or at another time."),
                self.tr("Compare it with what the customer asked for, under Tickets."),
                action=self.tr("It is this sale: print it"),
            )
        )

    def _name_closed(self, operation: Operation) -> None:
        catalogue = self._state.catalogue
        if catalogue is None:
            return
        known = {one.id: one for one in catalogue.draws} | self._draws
        closed = name_closed(operation, known.values(), self._state.server_now())
        if not closed:
            return
        words = self.tr("Closed meanwhile: {draws}.")
        self._notices.post(
            Notice(
                CLOSED + operation.reference,
                Severity.ATTENTION,
                words.format(draws=", ".join(closed.values())),
                self.tr("The sale is still being verified."),
                self.tr("If it was not registered, these plays cannot be sold again."),
            )
        )

    def _offer_incidents(self, books: Books) -> None:
        user = self._state.session.user if self._state.session else None
        for one in books.unresolved:
            is_sale = one.intent.kind is Kind.SALE and one.intent.user == user
            if is_sale and one.money is State.INCIDENT:
                words = self.tr("A second ticket of sale {number} is still alive.")
                self._notices.post(
                    Notice(
                        SETTLED + one.reference,
                        Severity.ATTENTION,
                        words.format(number=one.ticket_number or "–"),
                        self.tr("The till could not void it."),
                        self.tr("Call your operator; you can go on selling meanwhile."),
                        action=self.tr("Settled with the operator"),
                    )
                )

    def _act(self, key: str) -> None:
        for what, deed in (
            (NOT_SOLD, self.declare_not_created),
            (THIS_ONE, self._adopt),
            (SETTLED, self._close),
        ):
            if key.startswith(what):
                self._notices.withdraw(key)
                deed(key.removeprefix(what))

    def _adopt(self, reference: str) -> None:
        near = self._near.get(reference, ())
        if near:
            self._post(lambda room: adopt_by_person(room.desk, reference, near[0]))

    def _close(self, reference: str) -> None:
        reason = "settled with the operator, says the cashier"
        self._post(lambda room: close_incident(room.desk, reference, reason))

    def _post(self, decide: Callable[[MoneyRoom], Operation | Look | Blocked]) -> None:
        def work(room: MoneyRoom) -> tuple[Operation | Look | Blocked, Books]:
            return decide(room), room.read_books()

        def end(answer: Answer[Any]) -> None:
            if answer.value is None:
                if answer.error is not None:
                    self._notices.show_error(answer.error, During.SALE)
                return
            decision, books = answer.value
            self._session.take_books(books)
            if isinstance(decision, Operation):
                decision = Look(decision)
            if isinstance(decision, Look):
                self.decided.emit(decision)

        self._money.submit(work, end)
