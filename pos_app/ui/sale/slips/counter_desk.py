"""Keeps what a cashier has keyed and not sold, and gives it back after a restart.

Thread: GUI; the work is the money lane's, which also knows what was sold since.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos_app.till.counter import CounterRecord, find_counter, keep_counter

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer, Lane
    from pos_app.lanes.money import Books, MoneyRoom
    from pos_app.ui.desks.session_desk import SessionDesk
    from pos_app.ui.state import TillState

log = logging.getLogger(__name__)


class CounterDesk(QObject):
    """One record for each cashier; it is looked for once the journal is in order.

    Signals:
        found(str, object): the user, and a CounterRecord or None. Nothing is kept for a user
            before this, so that an empty counter never takes the place of a kept one.
    """

    found = Signal(str, object)

    def __init__(self, state: TillState, money: Lane[MoneyRoom], session: SessionDesk) -> None:
        super().__init__()
        self._state, self._money = state, money
        self._asked_for = self._found_for = ""
        session.books_read.connect(self._look)

    def keep(self, record: CounterRecord) -> None:
        """Keep a record; only the newest of several that wait is written."""
        if record.user != self._found_for:
            return

        def work(room: MoneyRoom) -> None:
            if room.counters is not None:
                keep_counter(room.counters, record)

        self._money.submit(work, _note_failure, key="counter")

    def _look(self, _: Books) -> None:
        user = self._state.session.user if self._state.session else ""
        if not user or user == self._asked_for:
            return
        self._asked_for = user

        def work(room: MoneyRoom) -> CounterRecord | None:
            if room.counters is None:
                return None
            return find_counter(room.counters, room.journal, user)

        def end(answer: Answer[CounterRecord | None]) -> None:
            self._found_for = user
            self.found.emit(user, answer.value)

        self._money.submit(work, end)


def _note_failure(answer: Answer[None]) -> None:
    """The slip is on the screen all the same: what could not be kept is for the log."""
    if answer.error is not None:
        log.info("the counter was not kept: %s", answer.error.detail)
