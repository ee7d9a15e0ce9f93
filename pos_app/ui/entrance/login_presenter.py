"""Asks the operator for a session, and says what to do when there is none.

Thread: GUI; `sign_in` is given the work's `then`, which comes back here in the GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos_app.ui.entrance.login import LoginPage
from pos_app.ui.notices import During, notice_for_error
from pos_app.ui.state import Session, TillState

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer

    SignIn = Callable[[str, str, Callable[[Answer[None]], None]], None]
    """sign_in(e-mail, password, then): posts the call to its lane and returns at once."""


@dataclass(frozen=True, slots=True)
class Preset:
    """What stands in the fields at first: the practice cashier's e-mail and password."""

    email: str
    password: str = field(default="", repr=False)


class LoginPresenter(QObject):
    """One try at a time; the password is kept nowhere.

    Signals:
        signed_in(): the state has the session; the window shows the panes.
    """

    signed_in = Signal()

    def __init__(
        self, page: LoginPage, state: TillState, sign_in: SignIn, preset: Preset | None = None
    ) -> None:
        """Listen to the page."""
        super().__init__(page)
        self._page, self._state, self._sign_in = page, state, sign_in
        self._email = ""
        if preset is not None:
            page.preset(preset.email, preset.password)
        page.sign_in_requested.connect(self._try)

    def _try(self, email: str, password: str) -> None:
        self._email = email
        self._page.show_notice(None)
        self._page.show_busy(is_busy=True)
        self._sign_in(email, password, self._end_try)

    def _end_try(self, answer: Answer[None]) -> None:
        self._page.show_busy(is_busy=False)
        self._page.ask_again()
        if answer.error is not None:
            self._page.show_notice(notice_for_error(answer.error, During.SIGN_IN))
            return
        self._state.set_session(Session(self._email))
        self.signed_in.emit()
