"""What is not opened yet, made at rest: panes and cards, so that their first key is quick too.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QInputEvent

from pos_app.bootstrap.parts.entering import lay_out_unseen

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from pos_app.bootstrap.program import Program

BEGIN_MS = 1_500
"""After letting the cashier in: the catalogue, the books and the results come first."""
REST_MS = 40
"""Between two parts: what happens meanwhile is shown first."""
QUIET_MS = 600
"""So long after the last key or click the hand is at rest."""


class Ahead(QObject):
    """Makes part after part while nobody types, touches or sells; each costs some milliseconds.

    Signals:
        all_made(): nothing is left to be made.
    """

    all_made = Signal()

    def __init__(self, program: Program) -> None:
        """Make nothing yet."""
        super().__init__(program)
        self._program = program
        self._parts = make_parts(program)
        self._window: QWindow | None = None
        self._quiet = QDeadlineTimer(0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._make_one)

    def begin(self) -> None:
        """Begin, or go on, now that somebody is let in."""
        if self._window is None:
            self._window = self._program.frame.window().windowHandle()
            self._window.installEventFilter(self)
        self._timer.start(BEGIN_MS)

    def stop(self) -> None:
        """Make nothing more."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002 Qt
        """See that somebody works."""
        if isinstance(event, QInputEvent):
            self._quiet.setRemainingTime(QUIET_MS)
        return False

    def _make_one(self) -> None:
        state = self._program.state
        if state.session is None:
            return
        if state.is_money_moving or not self._quiet.hasExpired():
            self._timer.start(QUIET_MS)
            return
        # Asked for again first: a part that fails is not the last.
        self._timer.start(REST_MS)
        if next(self._parts, _END) is _END:
            self._timer.stop()
            if self._window is not None:
                self._window.removeEventFilter(self)
            self.all_made.emit()


_END = object()


def make_parts(program: Program) -> Iterator[None]:
    """Make the panes in the order of the rail, then the cards over the sale."""
    from pos_app.bootstrap.around_sale import AroundSale

    panes = program.frame.panes
    for name in panes.entries:
        while panes.make_part(name):
            yield
        pane = panes.make(name)
        if pane.isHidden() and name != panes.first:
            yield from lay_out_unseen(pane, program.frame.stage.size())
    around = panes.make(panes.first).findChild(AroundSale)
    if around is not None:
        yield from around.make_cards()
