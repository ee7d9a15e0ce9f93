"""Asks a second person to verify a close by their PIN of this till; not without end.

Five wrong PINs end the session as they do at the lock: whoever is tried is another's PIN.
Thread: GUI; the PIN is checked in a lane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos_app.ui.lock.presenter import MOST_WRONG

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer
    from pos_app.ui.cashup.cards import SecondCard
    from pos_app.ui.lock.desk import LockDesk
    from pos_app.ui.state import TillState


class SecondPerson(QObject):
    """One question at a time, on one card.

    Signals:
        verified(str): whoever it was, another than the cashier.
        session_forfeited(): five wrong PINs.
    """

    verified = Signal(str)
    session_forfeited = Signal()

    def __init__(self, card: SecondCard, state: TillState, lock: LockDesk | None) -> None:
        """Listen to the card; without `lock` nobody can verify."""
        super().__init__(card)
        self._card, self._state, self._lock = card, state, lock
        self._wrong = 0
        card.given.connect(self._check)

    def ask(self, text: str) -> None:
        """Ask; `text` says what is being verified. Opening the card anew gives no new tries."""
        self._card.ask(text)

    def _check(self, name: str, pin: str) -> None:
        session = self._state.session
        if self._lock is None or session is None or name.casefold() == session.user.casefold():
            self._card.say_wrong(None)  # nobody's PIN was tried
            return

        def end(answer: Answer[bool]) -> None:
            if answer.value:
                self._wrong = 0
                self._card.hide_card()
                self.verified.emit(name)
            else:
                self._count_wrong()

        self._lock.check(name, pin, end)

    def _count_wrong(self) -> None:
        self._wrong += 1
        if self._wrong < MOST_WRONG:
            self._card.say_wrong(MOST_WRONG - self._wrong)
            return
        self._wrong = 0
        self._card.hide_card()
        self.session_forfeited.emit()
