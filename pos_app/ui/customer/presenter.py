"""Fills the customer's screen from the slip, the change, the draws and the results.

Thread: GUI; nothing is done while it is hidden.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import Shiboken

from pos_app.ui.board.presenter import find_other_screen
from pos_app.ui.customer.view import make_customer_view
from pos_app.ui.customer.window import CustomerWindow
from pos_app.ui.results.rows import make_rows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pos_app.domain.catalogue import Draw
    from pos_app.domain.slip import Slip
    from pos_app.ui.desks.results_feed import ResultsFeed
    from pos_app.ui.sale.checkout.change import ChangeDue
    from pos_app.ui.state import TillState


class Sale(Protocol):
    """What is being keyed; see bootstrap/around_sale.py."""

    @property
    def slip(self) -> Slip: ...
    @property
    def offered(self) -> tuple[Draw, ...]: ...


class CustomerScreen(QObject):
    """Shows and hides the window; off until it is wanted.

    Signals:
        changed(bool): it was shown or put away.
    """

    changed = Signal(bool)

    def __init__(
        self, till_window: QWidget, state: TillState, sale: Sale, feed: ResultsFeed
    ) -> None:
        """Begin hidden; the window is made when it is first wanted."""
        super().__init__(till_window)
        self._till_window, self._state, self._sale, self._feed = till_window, state, sale, feed
        self._window: CustomerWindow | None = None
        self._change: ChangeDue | None = None
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.refresh)

    @property
    def window(self) -> CustomerWindow | None:
        """The window, None before it was first wanted."""
        return self._window

    @property
    def is_shown(self) -> bool:
        """Whether the customer sees it."""
        return self._window is not None and self._window.isVisible()

    def toggle(self) -> None:
        """Show it, or put it away."""
        if self.is_shown:
            self.hide()
        else:
            self.show()

    def show(self) -> None:
        """Show it on the screen where the till is not; the till keeps the keys."""
        if self._window is None:
            self._window = CustomerWindow()
            self._window.closed.connect(self.hide)
        self._window.show_on(find_other_screen(self._till_window))
        self._till_window.window().activateWindow()
        self._second.start()
        self.refresh()
        self.changed.emit(True)

    def hide(self) -> None:
        """Put it away."""
        was_running = self._second.isActive()
        self._second.stop()
        if self._window is not None:
            self._window.hide()
        if was_running:
            self.changed.emit(False)

    def end(self) -> None:
        """Close it for good: the program ends."""
        self._second.stop()
        if self._window is not None:
            window, self._window = self._window, None
            if Shiboken.isValid(window):
                window.closed.disconnect(self.hide)
                window.close()
                window.deleteLater()

    def show_change(self, change: ChangeDue | None) -> None:
        """Show the change while it is counted; None after."""
        self._change = change
        self.refresh()

    def refresh(self) -> None:
        """Bring the window up to date, if it is shown."""
        if self._window is None or not self.is_shown:
            return
        catalogue = self._state.catalogue
        zone = catalogue.entity.time_zone if catalogue else ""
        rows = make_rows(self._feed.results[:12], catalogue, zone, frozenset())
        results = ((f"{one.title} · {one.time}", f"{one.value} {one.name}".strip()) for one in rows)
        self._window.show_view(
            make_customer_view(
                self._sale.slip,
                self._change,
                catalogue,
                self._sale.offered,
                results,
                self._state.server_now(),
            )
        )
