"""What the panes work with: one desk for each kind of work, over the lanes.

Imported in the query lane while the cashier signs in. Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos_app.bootstrap.adapters import read_rules
from pos_app.domain.operation import Kind
from pos_app.ui.desks.payout_desk import PayoutDesk
from pos_app.ui.desks.print_desk import PaperChoice, PrintDesk
from pos_app.ui.desks.results_desk import ResultsDesk
from pos_app.ui.desks.results_feed import ResultsFeed
from pos_app.ui.desks.sale_desk import SaleDesk
from pos_app.ui.desks.spool_desk import SpoolDesk
from pos_app.ui.desks.winners_feed import WinnersFeed
from pos_app.ui.sale.slips.counter_desk import CounterDesk
from pos_app.ui.setup.printer_desk import PrinterDesk
from pos_app.ui.spool.newest import NewestDesk
from pos_app.ui.window.beside import News

if TYPE_CHECKING:
    from pos_app.bootstrap.rooms import Lanes
    from pos_app.settings import Settings
    from pos_app.till.reconcile import Look
    from pos_app.ui.desks.session_desk import SessionDesk
    from pos_app.ui.notices import NoticeCenter
    from pos_app.ui.sounds.sounds import Sounds
    from pos_app.ui.state import TillState


class Desks(QObject):
    """Selling, paying, looking up and printing; made once, they outlive a sign-out."""

    def __init__(
        self,
        state: TillState,
        notices: NoticeCenter,
        lanes: Lanes,
        session: SessionDesk,
        settings: Settings,
    ) -> None:
        """Set every desk up."""
        super().__init__()
        till_name = settings.till.name
        choice = PaperChoice(
            till_name,
            from_image=settings.ticket.source == "image",
            image_wait_ms=int(settings.ticket.image_wait_seconds * 1000),
        )
        self.prints = PrintDesk(state, notices, lanes.query, lanes.money, lanes.printer, choice)
        self.spool = SpoolDesk(
            state,
            notices,
            lanes.query,
            lanes.money,
            lanes.printer,
            self.prints,
            session,
            till_name,
        )
        self.newest = NewestDesk(state, lanes.query, session, self.prints, self.spool.unchecked)
        self.printer = PrinterDesk(state, notices, lanes.printer, till_name)
        self.sales = SaleDesk(
            state, notices, lanes.money, self.prints, session, self.spool, read_rules(settings)
        )
        self.payouts = PayoutDesk(state, lanes.query, lanes.money, self.prints, session, till_name)
        self.results = ResultsDesk(state, lanes.query, self.prints, session)
        self.settings = settings
        self.counter = CounterDesk(state, lanes.money, session)
        self.winners_feed = WinnersFeed(state, self.payouts)
        self.results_feed = ResultsFeed(state, self.results)
        self.results_feed.came_out.connect(self.winners_feed.note_results)
        self.sales.resolved.connect(self._print_slip)

    def tell_news(self, sounds: Sounds) -> News:
        """Give what works beside the panes: where news come from and go to."""
        return News(self.winners_feed, self.results_feed, self.results, self.payouts, sounds)

    def stop(self) -> None:
        """Ask nothing more of themselves: the lanes are about to close."""
        self.spool.stop()
        self.winners_feed.stop()
        self.results_feed.stop()

    def _print_slip(self, look: Look) -> None:
        if look.operation.intent.kind is Kind.PAYOUT:
            self.spool.print_slip(look.operation)
