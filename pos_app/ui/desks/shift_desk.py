"""Shifts: opening, moving cash, gathering the figures, closing, history and reports.

Thread: GUI; reading and writing happen in the lanes.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from pos_app.domain.errors import NotSignedInError
from pos_app.domain.money import ZERO
from pos_app.lanes.lane import Answer
from pos_app.till.shift.gathering import Gathered, gather, read_span
from pos_app.till.shift.keeping import close_shift, keep_report, move_cash, open_shift
from pos_app.till.shift.ledger import reckon
from pos_app.till.shift.places import Places
from pos_app.till.shift.record import describe_closing
from pos_app.ui.notices import During, NoticeCenter
from pos_app.ui.state import ShiftGlance, TillState

if TYPE_CHECKING:
    from pos_app.domain.document import Document
    from pos_app.domain.money import Money
    from pos_app.domain.shift import Shift, Step
    from pos_app.lanes.lane import Lane
    from pos_app.lanes.money import MoneyRoom
    from pos_app.lanes.query import QueryRoom
    from pos_app.till.shift.cash_up import CashUp
    from pos_app.till.shift.record import Count
    from pos_app.ui.desks.print_desk import PrintDesk
    from pos_app.ui.desks.session_desk import SessionDesk

Then = Callable[[Answer[Any]], None]
GLANCE_MS = 1_000
"""How long after the books changed the lamp's cash is reckoned anew: sales come in bursts."""


class ShiftDesk(QObject):
    """Knows the newest shift and keeps its lamp true.

    Signals:
        changed(): another shift, or another entry of it.
    """

    changed = Signal()

    def __init__(
        self,
        state: TillState,
        notices: NoticeCenter,
        query: Lane[QueryRoom],
        money: Lane[MoneyRoom],
        prints: PrintDesk,
        session: SessionDesk,
        *,
        is_blind: bool = False,
    ) -> None:
        """Know nothing until the books are read; `is_blind`: the lamp keeps the cash to itself."""
        super().__init__()
        self._state, self._notices, self._query, self._money = state, notices, query, money
        self._prints, self._session = prints, session
        self._is_blind = is_blind
        self._shift: Shift | None = None
        self._is_read = False
        self._places = Places()
        self._glance = QTimer(self)
        self._glance.setSingleShot(True)
        self._glance.setInterval(GLANCE_MS)
        self._glance.timeout.connect(self._reckon)
        session.books_read.connect(self._see_books)
        state.catalogue_changed.connect(self._learn)
        state.session_changed.connect(self._end_with_session)

    @property
    def shift(self) -> Shift | None:
        """The newest shift, open or closed; None before the first, and before it was read."""
        return self._shift

    @property
    def open_shift(self) -> Shift | None:
        """The shift that is open."""
        return self._shift if self._shift is not None and self._shift.is_open else None

    def open(self, amount: Money, then: Then) -> None:
        """Open a shift with a float. `then` gets the Shift."""
        self._money.submit(lambda room: open_shift(room.desk, amount), self._taking(then))

    def move(self, step: Step, amount: Money, reason: str, then: Then) -> None:
        """Put cash in or take it out. `then` gets the Shift."""
        self._money.submit(
            lambda room: move_cash(room.desk, step, amount, reason), self._taking(then)
        )

    def close(self, cash_up: CashUp, count: Count, second: str, then: Then) -> None:
        """Close the shift with what was gathered and counted. `then` gets the closed Shift."""
        facts = describe_closing(cash_up, count)

        def work(room: MoneyRoom) -> Shift:
            return close_shift(room.desk, facts, second)

        self._money.submit(work, self._taking(then))

    def gather(self, then: Then, *, is_for_show: bool = False) -> None:
        """Gather the open shift's figures. `then` gets a Gathered.

        Figures for show are not told when newer ones were asked for meanwhile.
        """
        shift, catalogue, session = self.open_shift, self._state.catalogue, self._state.session
        if shift is None or catalogue is None or session is None:
            then(Answer(error=NotSignedInError("no shift, or no agency yet")))
            return
        places, now, user = self._places, self._state.server_now(), session.user

        def end(answer: Answer[Gathered]) -> None:
            if answer.value is not None:
                self._places = answer.value.places
                if answer.value.error is not None:
                    self._session.note_failure(answer.value.error)
                self._show_glance(answer.value.cash_up.drawer.expected)
            then(answer)

        self._query.submit(
            lambda room: gather(room.service, room.journal, catalogue, places, shift, user, now),
            end,
            key="cash-up" if is_for_show else "",
        )

    def stop(self) -> None:
        """Ask nothing more of itself."""
        self._glance.stop()

    def list_history(self, then: Then) -> None:
        """Read the shifts of before. `then` gets Shifts, newest first."""
        self._query.submit(lambda room: room.journal.shifts.list_shifts(), then, key="shifts")

    def report(self, first: date, last: date, category: str, then: Then) -> None:
        """Ask the operator for local days. `then` gets category → sale, prize, agency, balance."""
        catalogue = self._state.catalogue
        if catalogue is None:
            return

        def end(answer: Answer[Any]) -> None:
            if answer.error is not None:
                self._session.note_failure(answer.error)
            elif answer.value is not None:
                self._keep(first, last, answer.value)
            then(answer)

        self._query.submit(
            lambda room: read_span(room.service, catalogue, first, last, category),
            end,
            key="report",
        )

    def print_paper(self, document: Document, then: Then | None = None) -> None:
        """Print a cash-up. `then` gets a PrintReport."""
        self._prints.print_document(document, During.PRINT_OTHER, then)

    def _keep(self, first: date, last: date, told: dict[str, tuple[Money, ...]]) -> None:
        facts = {
            "first": first.isoformat(),
            "last": last.isoformat(),
            "figures": {name: [str(one) for one in figures] for name, figures in told.items()},
        }
        self._money.submit(lambda room: keep_report(room.desk, facts), self._taking(_ignore))

    def _taking(self, then: Then) -> Then:
        def end(answer: Answer[Any]) -> None:
            if answer.error is not None:
                self._notices.show_error(answer.error, During.SHIFT)
            elif answer.value is not None:
                self._notices.withdraw(During.SHIFT.name)
                self._take(answer.value)
            then(answer)

        return end

    def _take(self, shift: Shift | None) -> None:
        self._shift = shift
        self._is_read = True
        if shift is None or not shift.is_open:
            self._show_glance(None)
        else:
            self._reckon()
        self.changed.emit()

    def _see_books(self, _books: object) -> None:
        if self._is_read:
            self._glance.start()
            return
        self._money.submit(
            lambda room: room.journal.shifts.newest_shift(), self._read_newest, key="shift"
        )

    def _read_newest(self, answer: Answer[Any]) -> None:
        if answer.error is None and self._state.session is not None:
            self._take(answer.value)

    def _reckon(self) -> None:
        """Reckon the cash that the lamp says, without the operator."""
        shift, places = self.open_shift, self._places
        if shift is None or self._state.session is None:
            return

        def work(room: QueryRoom) -> Money:
            ledger = reckon(room.journal.list_since(shift.opening.at), room.journal, places, "")
            given = ledger.handed_over + ledger.returned
            return shift.float + shift.cash_in - shift.cash_out + ledger.sales - given

        self._query.submit(work, self._reckoned, key="glance")

    def _reckoned(self, answer: Answer[Money]) -> None:
        if answer.value is not None and self.open_shift is not None:
            self._show_glance(answer.value)

    def _show_glance(self, cash: Money | None) -> None:
        told = None if self._is_blind else cash
        self._state.set_shift(ShiftGlance(False, ZERO) if cash is None else ShiftGlance(True, told))

    def _learn(self) -> None:
        if self._state.catalogue is not None:
            self._places = self._places.learn(self._state.catalogue)

    def _end_with_session(self) -> None:
        if self._state.session is None:
            self._glance.stop()
            self._is_read = False
            self._state.set_shift(None)


def _ignore(answer: Answer[Any]) -> None:
    """Nothing depends on how it ended."""
