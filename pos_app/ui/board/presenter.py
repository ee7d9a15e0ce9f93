"""Fills the board from today's results and draws, second by second, while it is shown.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from pos_app.ui.board.view import make_view
from pos_app.ui.board.window import BoardWindow
from pos_app.ui.results.rows import make_rows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pos_app.ui.desks.results_feed import ResultsFeed
    from pos_app.ui.state import TillState


class Board(QObject):
    """Shows and hides the board; it finds the screen on which the till is not.

    Signals:
        shown_in_window(): there is no second screen: it is a window to be moved there.
        changed(): it was shown or hidden.
    """

    shown_in_window = Signal()
    changed = Signal()

    def __init__(self, till_window: QWidget, state: TillState, feed: ResultsFeed) -> None:
        """Begin hidden; the window is made when it is first wanted."""
        super().__init__(till_window)
        self._till_window, self._state, self._feed = till_window, state, feed
        self._window: BoardWindow | None = None
        self._seconds = 0
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._tick)
        feed.came_out.connect(self._begin_pages)
        feed.changed.connect(self._show)

    @property
    def window(self) -> BoardWindow | None:
        """The board's window, None before it was first wanted."""
        return self._window

    @property
    def is_shown(self) -> bool:
        """Whether customers see it."""
        return self._window is not None and self._window.isVisible()

    def toggle(self) -> None:
        """Show it, or put it away."""
        if self.is_shown:
            self.hide()
        else:
            self.show()

    def show(self) -> None:
        """Show it on the screen where the till is not."""
        if self._window is None:
            self._window = BoardWindow()
            self._window.closed.connect(self.hide)
        screen = find_other_screen(self._till_window)
        self._seconds = 0
        self._second.start()
        self._window.show_on(screen)
        self._show()
        self.changed.emit()
        if screen is None:
            self.shown_in_window.emit()

    def hide(self) -> None:
        """Put it away."""
        self._second.stop()
        if self._window is not None:
            self._window.hide()
        self.changed.emit()

    def end(self) -> None:
        """Close it for good: the program ends."""
        self._second.stop()
        if self._window is not None:
            window, self._window = self._window, None
            window.closed.disconnect(self.hide)
            window.close()
            window.deleteLater()

    def _begin_pages(self) -> None:
        self._seconds = 0

    def _tick(self) -> None:
        self._seconds += 1
        self._show()

    def _show(self) -> None:
        if self._window is None or not self.is_shown:
            return
        entity, catalogue = self._state.entity, self._state.catalogue
        zone = entity.time_zone if entity else ""
        rows = make_rows(self._feed.results, catalogue, zone, frozenset())
        self._window.show_view(
            make_view(
                entity.name if entity else "",
                rows,
                self._feed.coming,
                self._state.server_now(),
                zone,
                self._seconds,
            )
        )


def find_other_screen(till_window: QWidget) -> QScreen | None:
    """Find a screen on which the till's window is not; None where there is only one."""
    own = till_window.screen()
    others = [one for one in QGuiApplication.screens() if one is not own and one != own]
    return others[0] if others else None
