"""What stands around selling: shifts, tickets, files, the lock. Made when somebody first signs in.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos_app.ui.desks.file_desk import FileDesk
from pos_app.ui.desks.shift_desk import ShiftDesk
from pos_app.ui.evidence.record import DisputeRecord
from pos_app.ui.evidence.recovery import Recovery
from pos_app.ui.lock.desk import LockDesk
from pos_app.ui.lock.idle import IdleWatch
from pos_app.ui.lock.pins import PinStore
from pos_app.ui.lock.presenter import LockPresenter
from pos_app.ui.paper.files import write_roll
from pos_app.ui.tickets.desk import TicketDesk
from pos_app.ui.window.line_watch import LineWatch

if TYPE_CHECKING:
    from pos_app.bootstrap.program import Program
    from pos_app.bootstrap.start import Start
    from pos_app.domain.document import Document
    from pos_app.domain.ticket import TicketKey
    from pos_app.ui.widgets.pane import Making
    from pos_app.ui.widgets.stall_guard import FreshKeys

PINS = "pins.json"


class Office(QObject):
    """Desks of the office panes and the lock over the frame.

    Signals:
        session_forfeited(): five wrong PINs, or nobody chose one: sign in again.
        leave_requested(): another cashier wants the till.
    """

    session_forfeited = Signal()
    leave_requested = Signal()

    def __init__(self, start: Start, program: Program) -> None:
        """Set everything up and begin to watch for idleness."""
        super().__init__()
        state, notices, lanes = program.state, program.notices, program.lanes
        session, desks, frame = program.session, program.desks, program.frame
        self._settings, self._state, self._notices = start.settings, state, notices
        self.shifts = ShiftDesk(
            state,
            notices,
            lanes.query,
            lanes.money,
            desks.prints,
            session,
            is_blind=start.settings.shift.blind,
        )
        self.files = FileDesk(notices, lanes.query)
        desks.prints.file_wanted.connect(self._save_paper)
        self.record = DisputeRecord(state, desks.prints, self.files, start.settings.till.name)
        self.tickets = TicketDesk(
            state, notices, lanes.query, session, desks.sales, desks.prints, desks.spool
        )
        self.lock = LockDesk(lanes.query, PinStore(start.folder / PINS))
        self.idle = IdleWatch(start.settings.session.lock_minutes, self)
        handle = frame.window().windowHandle()
        if handle is not None:
            self.idle.watch(handle)
        self.recovery = Recovery(state, notices, lanes.query, session, program.started)
        self.recovery.evidence_wanted.connect(lambda: frame.open_pane("tickets"))
        desks.prints.noted.connect(self.recovery.follow)
        self.line = LineWatch(
            state, notices, lanes.query, program.find_address, lambda: session.draws_read_at
        )
        self.locking = LockPresenter(frame, state, notices, self.lock, self.idle)
        self.locking.session_forfeited.connect(self.session_forfeited)
        self.locking.leave_requested.connect(self.leave_requested)
        self._frame = frame
        state.operations_changed.connect(self._show_badge)
        if state.session is not None:
            self.idle.start()

    def _save_paper(self, document: Document) -> None:
        """Save what could not be printed, as wide as its paper would have been."""
        name = document.title.replace("/", "-")
        width = self._settings.printer.width_dots
        self.files.write([(f"{name}.pdf", lambda path: write_roll(document, width, path))])

    def stop(self) -> None:
        """Watch and ask no more: the lanes are about to close."""
        self.idle.stop()
        self.line.stop()
        self.shifts.stop()

    def _repeat(self, key: TicketKey) -> None:
        """Put an old ticket's plays before the cashier, over the sale."""
        from pos_app.bootstrap.around_sale import AroundSale

        self._frame.open_pane("sale")
        pane = self._frame.pane("sale")
        around = None if pane is None else pane.findChild(AroundSale)
        if around is not None:
            around.repeat.open_ticket(key.number, key.sold_on)

    def _show_badge(self) -> None:
        count = len(self._state.unresolved)
        self._frame.set_badge("tickets", count, self.tr("{count} unresolved").format(count=count))

    def build_tickets(self, fresh_keys: FreshKeys) -> Making:
        """Build the tickets pane and what drives it."""
        from pos_app.ui.tickets.export import TicketExport
        from pos_app.ui.tickets.pane import TicketsPane
        from pos_app.ui.tickets.presenter import TicketsPresenter

        pane = TicketsPane(is_whole=False)
        yield pane
        yield from pane.make_parts()
        yield None
        presenter = TicketsPresenter(
            pane,
            self._state,
            self._notices,
            fresh_keys,
            self.tickets,
            self.record,
            TicketExport(self.files),
        )
        presenter.repeat_requested.connect(self._repeat)
        return presenter

    def build_cash_up(self, fresh_keys: FreshKeys) -> Making:
        """Build the cash-up pane and what drives it."""
        from pos_app.ui.cashup.looking_back import LookingBack
        from pos_app.ui.cashup.pane import CashUpPane
        from pos_app.ui.cashup.presenter import CashUpPresenter, DrawerChoices

        chosen = self._settings.shift
        pane = CashUpPane(chosen.denominations, is_whole=False)
        yield pane
        yield from pane.make_parts()
        yield None
        till_name = self._settings.till.name
        back = LookingBack(pane, self._state, self._notices, self.shifts, self.files, till_name)
        choices = DrawerChoices(self.lock, chosen.blind, chosen.second_person)
        presenter = CashUpPresenter(
            pane, self._state, self._notices, fresh_keys, self.shifts, back, choices
        )
        presenter.second.session_forfeited.connect(self.session_forfeited)
        return presenter
