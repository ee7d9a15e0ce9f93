"""Signing in and out, and keeping catalogue, server clock and books fresh in between.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from pos_app.domain.errors import LINE_ERRORS, NotSignedInError, TillError
from pos_app.domain.outcome import Rejected
from pos_app.till.server_clock import ServerClock
from pos_app.till.wording import local_day
from pos_app.ui.notices import During, NoticeCenter
from pos_app.ui.state import TillState

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Entity
    from pos_app.lanes.lane import Answer, Lane
    from pos_app.lanes.money import Books, MoneyRoom
    from pos_app.lanes.query import Heard, QueryRoom
    from pos_app.till.browse import Loaded

HEAR_MS = 20_000
"""How often the server's clock and the line are asked."""
DRAWS_MS = 60_000
"""How often the open draws are read anew."""
RETRY_MS = 4_000
"""When the catalogue is tried again after it could not be read."""


class SessionDesk(QObject):
    """Signs in and out; while signed in, keeps what the till knows fresh.

    Signals:
        session_over(): the operator no longer knows the session; sign in over it.
        books_read(object): Books, whenever they were read; the print desk offers what is owed.
        seated(): whoever signed in may work: what the last stop left behind is in order.
    """

    session_over = Signal()
    books_read = Signal(object)
    seated = Signal()

    def __init__(
        self,
        state: TillState,
        notices: NoticeCenter,
        query: Lane[QueryRoom],
        money: Lane[MoneyRoom],
    ) -> None:
        """Begin signed out."""
        super().__init__()
        self._state, self._notices, self._query, self._money = state, notices, query, money
        self._server_clock = ServerClock()
        self._hear = self._timer(HEAR_MS, self.hear)
        self._draws = self._timer(DRAWS_MS, self.refresh_draws)
        self._retry = self._timer(RETRY_MS, self._load)
        self._retry.setSingleShot(True)
        self._seat_of: tuple[str, Entity] | None = None
        self._draws_read_at: datetime | None = None

    @property
    def draws_read_at(self) -> datetime | None:
        """When the draws were read last, the server's time, aware UTC; None: never."""
        return self._draws_read_at

    def sign_in(self, email: str, password: str, then: Callable[[Answer[None]], None]) -> None:
        """Post a sign-in; the presenter calls `begin` once the state has the session."""
        self._query.submit(lambda room: room.sign_in(email, password), then)

    def begin(self) -> None:
        """Load everything for the session that was just opened."""
        self._seat_of = None
        # Where the agency is known already a sale may be asked for before anything is loaded anew.
        self._seat()
        self.hear()
        self._load()
        self._hear.start()
        self._draws.start()

    def sign_out(self, then: Callable[[], None]) -> None:
        """End the session; the operator is told where it can be."""
        self.stop()
        self._money.submit(lambda room: room.leave(), _ignore)
        self._query.submit(lambda room: room.sign_out(), lambda _: then())
        self._state.set_session(None)

    def stop(self) -> None:
        """Ask nothing more of itself."""
        for timer in (self._hear, self._draws, self._retry):
            timer.stop()

    def hear(self) -> None:
        """Ask the server's clock."""
        self._query.submit(lambda room: room.hear(), self._heard, key="time")

    def refresh_draws(self) -> None:
        """Read the open draws anew; all of it when the catalogue is not there yet."""
        catalogue = self._state.catalogue
        if catalogue is None:
            self._load()
            return
        day = local_day(self._state.server_now(), catalogue.entity.time_zone)
        self._query.submit(
            lambda room: room.refresh_draws(catalogue, day), self._loaded, key="catalogue"
        )

    def take_books(self, books: Books) -> None:
        """Take what the journal holds open."""
        self._state.set_unresolved(books.unresolved)
        self.books_read.emit(books)

    def note_failure(self, error: TillError) -> None:
        """Let the lamp and the session follow from a query that failed."""
        if isinstance(error, NotSignedInError):
            self.session_over.emit()
        elif isinstance(error, LINE_ERRORS):
            self._state.note_silence()

    def prove(self, outcome: object) -> None:
        """Ask for a sign-in at once where a refusal speaks of the session, and a read proves it."""
        session = self._state.session
        if not isinstance(outcome, Rejected) or not outcome.session_over or session is None:
            return

        def end(answer: Answer[bool]) -> None:
            if answer.value and self._state.session is session:
                self.session_over.emit()

        self._query.submit(lambda room: room.is_session_over(), end, key="session")

    def _load(self) -> None:
        zone = self._state.entity.time_zone if self._state.entity else "America/Caracas"
        day = local_day(self._state.server_now(), zone)
        self._query.submit(lambda room: room.load_catalogue(day), self._loaded, key="catalogue")

    def _heard(self, answer: Answer[Heard]) -> None:
        if answer.value is None:
            if answer.error is not None:
                self.note_failure(answer.error)
            return
        is_first = not self._state.is_server_time_known
        self._state.set_server_moment(answer.value.moment)
        self._state.note_answer(timedelta(seconds=answer.value.seconds))
        clock = self._server_clock = self._server_clock.hear(answer.value.moment)
        self._money.submit(lambda room: room.hear(clock), _ignore)
        if is_first and self._hear.isActive():
            # The day may be another than this machine's clock made believe.
            self.refresh_draws()

    def _loaded(self, answer: Answer[Loaded]) -> None:
        if answer.value is None:
            if answer.error is not None:
                self.note_failure(answer.error)
                if isinstance(answer.error, LINE_ERRORS):
                    # The line's banner says so, and of what hour the draws are.
                    self._notices.withdraw(During.CATALOGUE.name)
                else:
                    self._notices.show_error(answer.error, During.CATALOGUE)
                self._retry.start()
            return
        self._draws_read_at = self._state.server_now()
        self._notices.withdraw(During.CATALOGUE.name)
        self._state.set_catalogue(answer.value.catalogue)
        for problem in answer.value.problems:
            self._notices.show_error(problem.error, During.CATALOGUE)
        self._seat()

    def _seat(self) -> None:
        """Let the user work at the money lane, once a session and agency."""
        session, entity, clock = self._state.session, self._state.entity, self._server_clock
        if session is None or entity is None or self._seat_of == (session.user, entity):
            return
        user = session.user
        self._seat_of = user, entity
        self._money.submit(lambda room: room.seat(user, entity, clock), self._take_seat)

    def _take_seat(self, answer: Answer[Books]) -> None:
        if answer.error is not None:
            self._notices.show_error(answer.error, During.START)
        elif answer.value is not None:
            self.take_books(answer.value)
            self.seated.emit()

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer


def _ignore(answer: Answer[None]) -> None:
    """Nothing depends on how it ended."""
