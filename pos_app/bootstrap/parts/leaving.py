"""The way out: lanes are drained, then the window closes, or the program begins anew.

Live and practice change only here, from the sign-in page: by ending this process and starting
another, so that no journal, session or printer of the one is ever in the hands of the other.
Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from pos_app.bootstrap.parts.restart import begin_anew
from pos_app.ui.notices import During, notice_for_error
from pos_app.ui.words.leaving_words import say_no_switch

if TYPE_CHECKING:
    from pos_app.bootstrap.program import Program
    from pos_app.bootstrap.start import Start
    from pos_app.domain.operation import Operation
    from pos_app.lanes.lane import Answer
    from pos_app.ui.entrance.login import LoginPage
    from pos_app.ui.window.till_window import TillWindow

DRAIN_POLL_MS = 50


class Leaving(QObject):
    """Ends the program when the frame agreed to it, or for the other mode when it may."""

    def __init__(self, program: Program, start: Start, window: TillWindow) -> None:
        """Wait for somebody to close the window."""
        super().__init__(program)
        self._program, self._start, self._window = program, start, window
        self._is_switching = False
        self._drain = QTimer(self)
        self._drain.setInterval(DRAIN_POLL_MS)
        self._drain.timeout.connect(self._go_when_drained)
        program.frame.close_agreed.connect(self._begin)

    def offer_switch(self, page: LoginPage) -> None:
        """Let a sign-in page ask for the other mode."""
        self._page = page
        page.switch_asked.connect(self._ask_to_switch)

    def _ask_to_switch(self) -> None:
        """Change to live at once; to practice only when the journal knows what became of all."""
        self._page.show_notice(None)
        self._page.show_switching(is_switching=True)
        if self._start.is_practice:
            self._switch()
        else:
            # The money lane makes the journal at a first start: whoever reads it elsewhere may be
            # there before it.
            money = self._program.lanes.money
            money.submit(lambda room: tuple(room.journal.list_unresolved()), self._take_unresolved)

    def _take_unresolved(self, answer: Answer[tuple[Operation, ...]]) -> None:
        state = self._program.state
        if answer.error is not None:
            self._page.show_notice(notice_for_error(answer.error, During.START))
        elif answer.value or state.is_money_moving or state.session is not None:
            self._page.show_notice(say_no_switch(answer.value or ()))
        else:
            self._switch()
            return
        self._page.show_switching(is_switching=False)

    def _switch(self) -> None:
        self._is_switching = True
        self._begin()

    def _begin(self) -> None:
        if not self._drain.isActive():
            self._program.ask_no_more()
            self._program.lanes.start()
            self._drain.start()

    def _go_when_drained(self) -> None:
        if not self._program.lanes.close_in_turn():
            return
        self._drain.stop()
        if self._is_switching:
            # Only now are the journal and the printer free for the one that comes.
            begin_anew(self._start, is_practice=not self._start.is_practice)
        self._window.close_for_good()
