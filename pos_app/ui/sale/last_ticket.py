"""The last-ticket bar with its countdown, and what F10 does (F9: ui/void).

Thread: GUI.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from pos_app.domain.operation import ON_PAPER, State
from pos_app.till.void import void_deadline
from pos_app.till.wording import format_amount, format_countdown, format_short_day, local_day
from pos_app.ui.notices import During
from pos_app.ui.sale.parts.last_bar import LastWords

if TYPE_CHECKING:
    from datetime import datetime

    from pos_app.lanes.lane import Answer
    from pos_app.ui.notices import NoticeCenter
    from pos_app.ui.sale.pane import SalePane
    from pos_app.ui.sale.selling import SaleDesk, Selling
    from pos_app.ui.state import LastTicket, TillState
    from pos_app.ui.widgets.stall_guard import FreshKeys


class LastTicketPresenter(QObject):
    """Shows the newest ticket and prints it again."""

    def __init__(
        self,
        pane: SalePane,
        state: TillState,
        notices: NoticeCenter,
        fresh_keys: FreshKeys,
        desk: SaleDesk,
        selling: Selling,
    ) -> None:
        super().__init__()
        self._pane, self._state, self._notices = pane, state, notices
        self._fresh_keys, self._desk, self._selling = fresh_keys, desk, selling
        pane.reprint_wanted.connect(self._reprint)
        state.last_ticket_changed.connect(self.show_now)
        self.show_now()

    @property
    def _left(self) -> timedelta:
        """For how long the last ticket may still be voided."""
        last, catalogue = self._state.last_ticket, self._state.catalogue
        if last is None or catalogue is None or last.is_void:
            return timedelta(0)
        draws = (draw for draw in catalogue.draws if draw.id in last.draw_ids)
        ends = void_deadline(last.sold_at, catalogue.entity, draws)
        return max(ends - self._state.server_now(), timedelta(0))

    def show_now(self) -> None:
        """Bring the bar and both buttons up to date; called every second."""
        last, left = self._state.last_ticket, self._left
        bar, slip = self._pane.slip.last, self._pane.slip
        bar.setVisible(last is not None)
        slip.reprint.setEnabled(last is not None and not last.is_void)
        if last is None:
            return
        text = self.tr("Last: {number} · {total}")
        is_printed = last.paper in ON_PAPER
        is_proven = is_printed and last.paper is not State.PRINT_UNVERIFIED
        bar.show_words(
            LastWords(
                ticket=text.format(number=last.number, total=format_amount(last.total)),
                left=format_countdown(left) if left else self._say_day(last.sold_at),
                void=self._say_void(last, left),
                paper=self._say_paper(last.paper, is_printed=is_printed),
                paper_in_full=""
                if is_proven or not is_printed
                else self.tr("Printed (not checked)"),
                is_proven=is_proven,
                is_well=is_printed or last.paper is None,
            )
        )

    def _say_void(self, last: LastTicket, left: timedelta) -> str:
        if last.is_void:
            return self.tr("Voided")
        return self.tr("Can be voided") if left else self.tr("Cannot be voided now")

    def _say_day(self, sold_at: datetime) -> str:
        """Say the day of a ticket that is not of today: the newest after a start may be older."""
        zone = self._state.entity.time_zone if self._state.entity else ""
        day = local_day(sold_at, zone)
        return format_short_day(day) if day != local_day(self._state.server_now(), zone) else ""

    def _say_paper(self, paper: State | None, *, is_printed: bool) -> str:
        if paper is None:
            return ""
        if paper is State.PRINT_UNVERIFIED:
            return self.tr("! Not checked")
        if is_printed:
            return self.tr("Printed ✓")
        if paper in {State.PRINTING, State.PRINT_PENDING}:
            return self.tr("Printing…")
        if paper is State.PRINT_DOUBTFUL:
            return self.tr("Perhaps printed ?")
        return self.tr("Not printed ✕")

    def _reprint(self) -> None:
        last = self._state.last_ticket
        if last is not None and not last.is_void and self._fresh_keys.allows_money():
            self._desk.reprint_last(self._take_reprint)

    def _take_reprint(self, answer: Answer[Any]) -> None:
        if answer.error is not None:
            self._notices.show_error(answer.error, During.PRINT_COPY)
        self.show_now()
