"""Fills the list of unpaid winners from the feed, and lets its marks go once they were seen.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos_app.till.wording import format_short_day, format_time, local_day
from pos_app.ui.payout.tables import WinnerRow

if TYPE_CHECKING:
    from pos_app.domain.ticket import TicketKey, TicketRow
    from pos_app.ui.desks.winners_feed import WinnersFeed
    from pos_app.ui.payout.pane import PayoutPane
    from pos_app.ui.state import TillState


class WinnersList(QObject):
    """Shows what the feed knows; asks it anew when the pane comes to the front."""

    def __init__(self, pane: PayoutPane, state: TillState, feed: WinnersFeed) -> None:
        """Show them now and whenever they change."""
        super().__init__(pane)
        self._pane, self._state, self._feed = pane, state, feed
        feed.changed.connect(self.show)
        pane.shown.connect(self.show)
        pane.shown.connect(feed.refresh)
        pane.left.connect(feed.mark_seen)
        self.show()

    def show(self) -> None:
        """Show what is known now."""
        if not self._pane.isVisible():
            return
        rows = [self._make_row(key, one) for key, one in self._feed.winners.items()]
        self._pane.show_winners(rows, self._say_status(bool(rows)))

    def _say_status(self, has_rows: bool) -> str:
        if self._feed.error is not None:
            return self.tr("Not up to date; the till tries again by itself.")
        if not self._feed.is_known:
            return self.tr("Reading…")
        return "" if has_rows else self.tr("No unpaid winners.")

    def _make_row(self, key: TicketKey, row: TicketRow) -> WinnerRow:
        entity = self._state.entity
        zone = entity.time_zone if entity else ""
        return WinnerRow(
            number=key.number,
            sold_on=key.sold_on,
            sold=f"{format_short_day(key.sold_on)} {format_time(row.sold_at, zone)}",
            prize=row.prize,
            expires_on=entity.expires_on(key.sold_on) if entity else None,
            today=local_day(self._state.server_now(), zone),
            is_new=self._feed.is_new(key),
        )
