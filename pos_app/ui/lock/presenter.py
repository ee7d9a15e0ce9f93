"""Locks the till when it is left alone or told to, and lets its cashier in again.

The page covers the panes and nothing in them is touched: the slip survives. Money that is under
way goes on in its lane. Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos_app.ui.lock.page import LockPage
from pos_app.ui.lock.pins import is_good_pin
from pos_app.ui.notices import During, NoticeCenter

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer
    from pos_app.ui.lock.desk import LockDesk
    from pos_app.ui.lock.idle import IdleWatch
    from pos_app.ui.state import TillState
    from pos_app.ui.window.frame import Frame

MOST_WRONG = 5


class LockPresenter(QObject):
    """One lock for the frame.

    Signals:
        session_forfeited(): five wrong PINs, or no PIN to unlock with: sign in again.
        leave_requested(): another cashier wants the till.
    """

    session_forfeited = Signal()
    leave_requested = Signal()

    def __init__(
        self,
        frame: Frame,
        state: TillState,
        notices: NoticeCenter,
        desk: LockDesk,
        idle: IdleWatch,
    ) -> None:
        """Begin unlocked."""
        super().__init__(frame)
        self._frame, self._state, self._notices = frame, state, notices
        self._desk, self._idle = desk, idle
        self._page: LockPage | None = None
        self._is_locked = self._is_choosing = False
        self._chosen = ""
        self._wrong = 0
        idle.idle.connect(self._left_alone)
        frame.lock_asked.connect(self.lock)
        state.session_changed.connect(self._see_session)

    @property
    def is_locked(self) -> bool:
        """Whether the page covers the panes."""
        return self._is_locked

    def lock(self) -> None:
        """Lock now; whoever has no PIN yet chooses one first."""
        if self._state.session is not None and not self._is_locked:
            self._desk.ask_for_pin(self._state.session.user, self._lock_or_choose)

    def _left_alone(self) -> None:
        session = self._state.session
        if session is not None and not self._is_locked:
            self._desk.ask_for_pin(session.user, self._lock_or_forfeit)

    def _lock_or_choose(self, answer: Answer[bool]) -> None:
        session = self._state.session
        if session is None or self._is_locked:
            return
        self._is_choosing, self._chosen = not answer.value, ""
        self._cover()
        if self._is_choosing:
            self._the_page.show_choosing(session.user)
        else:
            self._the_page.show_locked(session.user)

    def _lock_or_forfeit(self, answer: Answer[bool]) -> None:
        if answer.value:
            self._lock_or_choose(answer)
        elif self._state.session is not None:
            # Nobody chose a PIN: only the operator's password can let them in again.
            self.session_forfeited.emit()

    def _cover(self) -> None:
        self._is_locked = True
        self._wrong = 0
        self._idle.stop()
        self._frame.show_locked(self._the_page)

    def _uncover(self) -> None:
        self._is_locked = self._is_choosing = False
        self._chosen = ""
        self._frame.return_to_panes()
        self._idle.start()

    def _take(self, pin: str) -> None:
        session = self._state.session
        if session is None:
            return
        if self._is_choosing:
            self._choose(session.user, pin)
            return
        self._the_page.show_busy()
        self._desk.check(session.user, pin, self._checked)

    def _choose(self, user: str, pin: str) -> None:
        if not self._chosen:
            if not is_good_pin(pin):
                says = self.tr("Four digits or more, and not all the same.")
                self._the_page.show_choosing(user, says)
                return
            self._chosen = pin
            self._the_page.show_choosing(user, self.tr("Type it once more."))
            return
        if pin != self._chosen:
            self._chosen = ""
            self._the_page.show_choosing(user, self.tr("They differ: choose it again."))
            return
        self._chosen = ""
        self._the_page.show_busy()
        self._desk.set(user, pin, self._kept)

    def _kept(self, answer: Answer[None]) -> None:
        session = self._state.session
        if answer.error is not None:
            self._notices.show_error(answer.error, During.SAVE_SETTINGS)
            self._uncover()
        elif session is not None:
            self._is_choosing = False
            self._the_page.show_locked(
                session.user, self.tr("The PIN is kept; the till is locked.")
            )

    def _checked(self, answer: Answer[bool]) -> None:
        session = self._state.session
        if session is None or not self._is_locked:
            return
        if answer.value:
            self._uncover()
            return
        self._wrong += 1
        left = MOST_WRONG - self._wrong
        if left <= 0:
            self._is_locked = False
            self.session_forfeited.emit()
            return
        words = self.tr("Wrong PIN: {left} more tries, then the session ends.")
        self._the_page.show_locked(session.user, words.format(left=left), is_wrong=True)

    def _go_back(self) -> None:
        if self._is_choosing:
            self._uncover()

    def _see_session(self) -> None:
        self._is_locked = self._is_choosing = False
        if self._state.session is None:
            self._idle.stop()
        else:
            self._idle.start()

    @property
    def _the_page(self) -> LockPage:
        if self._page is None:
            self._page = LockPage()
            self._page.given.connect(self._take)
            self._page.leave_requested.connect(self.leave_requested)
            self._page.back_requested.connect(self._go_back)
        return self._page
