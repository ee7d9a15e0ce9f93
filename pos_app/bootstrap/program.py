"""The furnished window: state, lanes, desks, frame, panes; first run, sign-in and the way out.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from pos_app.api.auth import Session
from pos_app.bootstrap.panes import list_panes
from pos_app.bootstrap.parts import collector, turns
from pos_app.bootstrap.parts.ahead import Ahead
from pos_app.bootstrap.parts.entering import Entering
from pos_app.bootstrap.parts.leaving import Leaving
from pos_app.bootstrap.parts.paper import PaperOnScreen
from pos_app.bootstrap.rooms import build_lanes
from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD, Start
from pos_app.bootstrap.tools import Tools
from pos_app.domain.errors import BugError
from pos_app.lanes.paper_feed import PaperFeed
from pos_app.ui.desks.session_desk import SessionDesk
from pos_app.ui.entrance.login import LoginPage
from pos_app.ui.entrance.login_presenter import LoginPresenter, Preset
from pos_app.ui.i18n import install_language
from pos_app.ui.notices import During, NoticeCenter
from pos_app.ui.state import TillState
from pos_app.ui.theme import Mode, apply_theme
from pos_app.ui.widgets.stall_guard import FreshKeys
from pos_app.ui.window.frame import Frame
from pos_app.ui.window.frame_presenter import FramePresenter
from pos_app.ui.words.leaving_words import STAY, say_stay

if TYPE_CHECKING:
    from pos_app.bootstrap.desks import Desks
    from pos_app.bootstrap.office import Office
    from pos_app.domain.errors import TillError
    from pos_app.lanes.bench import PrinterBench
    from pos_app.lanes.lane import Answer
    from pos_app.lanes.practice_host import PracticeHost
    from pos_app.settings import Settings
    from pos_app.till.ports import PrinterStatus
    from pos_app.ui.notices import Notice
    from pos_app.ui.window.beside import Beside
    from pos_app.ui.window.till_window import TillWindow

LANES_AFTER_MS = 60


class Program(QObject):
    """Everything that lives as long as the window.

    Signals:
        bug_seen(str): the kind of an exception that nobody caught, from any thread.
    """

    bug_seen = Signal(str)

    def __init__(self, start: Start, window: TillWindow, host: PracticeHost | None) -> None:
        """Furnish the window and start the lanes."""
        super().__init__()
        collector.hold()
        turns.shorten()
        self._start, self._window = start, window
        settings = start.settings
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, Mode(settings.screen.theme))
            install_language(app, settings.till.language)
        server = settings.api.base_url or ""
        self.state = TillState(
            start.clock,
            till_name=settings.till.name,
            is_practice=start.is_practice,
            server="" if start.is_practice else server,
        )
        self.notices = NoticeCenter()
        self.fresh_keys = FreshKeys()
        address = self.find_address = host.address if host is not None else lambda: server
        self.started = start.clock.now()
        self._paper_feed = PaperFeed(self)
        self.lanes = build_lanes(start, Session(), address, self._paper_feed.take)
        self.session = SessionDesk(self.state, self.notices, self.lanes.query, self.lanes.money)
        self._desks: Desks | None = None
        self._office: Office | None = None
        self._beside: Beside | None = None
        self._over_user = ""
        self._host = host
        self.frame = Frame(
            self.notices,
            list_panes(self),
            self.fresh_keys,
            may_close=self._say_why_not,
            is_practice=start.is_practice,
        )
        self._bars = FramePresenter(self.frame, self.state)
        self.tools = Tools(start, self)
        self.paper = PaperOnScreen(self.frame, self._paper_feed)
        self._entering, self._ahead = Entering(self), Ahead(self)
        self._ahead.all_made.connect(collector.settle)
        self._connect()
        if host is not None and self.frame.ribbon is not None:
            from pos_app.ui.window.rehearsal_desk import RehearsalDesk

            query, printer = self.lanes.query, self.lanes.printer
            RehearsalDesk(query, printer, host, self.ask_printer).offer_in(self.frame)
        self._leaving = Leaving(self, start, window)
        window.furnish(self.frame)
        if start.is_practice or settings.is_configured:
            self.show_sign_in()
            # The lanes import much: what is shown first is painted first.
            QTimer.singleShot(LANES_AFTER_MS, self._start_lanes)
        else:
            from pos_app.bootstrap.first_run import FirstRun

            self._first_run = FirstRun(start, self.frame, self.window_over)

    @property
    def settings(self) -> Settings:
        """What was set when the program started."""
        return self._start.settings

    @property
    def desks(self) -> Desks:
        """What the panes work with; made when somebody first signs in."""
        if self._desks is None:
            # Imported by the query lane before it could answer a sign-in.
            from pos_app.bootstrap.desks import Desks

            self._desks = Desks(
                self.state, self.notices, self.lanes, self.session, self._start.settings
            )
            self.paper.begin(self._desks, self._desks.printer)
        return self._desks

    @property
    def office(self) -> Office:
        """What stands around selling; made when somebody first signs in."""
        if self._office is None:
            from pos_app.bootstrap.office import Office

            self._office = Office(self._start, self)
            self._office.session_forfeited.connect(self._sign_in_over)
            self._office.leave_requested.connect(self._sign_out)
        return self._office

    @property
    def beside(self) -> Beside:
        """Scanner, badges and customers' board; made when somebody first signs in."""
        if self._beside is None:
            from pos_app.ui.window.beside import Beside

            parts = (self.frame, self.state, self.notices, self.fresh_keys)
            news = self.desks.tell_news(self.tools.sounds)
            self._beside = Beside(*parts, news, self.settings.scanner)
        return self._beside

    def _connect(self) -> None:
        self.bug_seen.connect(self._say_bug, Qt.ConnectionType.QueuedConnection)
        self._window.close_asked.connect(self.frame.ask_to_close)
        self.frame.sign_out_asked.connect(self._sign_out)
        self.session.session_over.connect(self._sign_in_over)
        self.state.operations_changed.connect(self._withdraw_stay)
        self.state.activity_changed.connect(self._withdraw_stay)
        self.lanes.printer.ticked.connect(self._take_printer)
        self.lanes.money.broken.connect(self._say_broken)
        self.lanes.query.broken.connect(self._say_broken)
        self.lanes.printer.broken.connect(self._say_printer_broken)

    def _start_lanes(self) -> None:
        if self._host is not None:
            self._host.start()
        self.lanes.start()
        self.lanes.query.submit(lambda _: None, self._entering.begin)

    def make_bench(self) -> PrinterBench:
        """Make the place where a printer is set up."""
        from pos_app.bootstrap.adapters import open_bench

        return open_bench(self._start, self._paper_feed.take)

    def ask_printer(self) -> None:
        """Ask the printer how it is, now."""
        self.lanes.printer.submit(lambda room: room.read_status(), self._printer_read)

    def _printer_read(self, answer: Answer[PrinterStatus]) -> None:
        if answer.value is not None:
            self._take_printer(answer.value)

    def show_sign_in(self) -> None:
        """Show the sign-in page alone; the panes keep what is in them."""
        self._login = LoginPage(
            self.state.server, self.state.till_name, is_practice=self._start.is_practice
        )
        preset = Preset(self._over_user) if self._over_user else None
        if preset is not None:
            self._login.say_over()
        if self._start.is_practice:
            preset = Preset(PRACTICE_EMAIL, PRACTICE_PASSWORD)
        self._login_presenter = LoginPresenter(
            self._login, self.state, self.session.sign_in, preset
        )
        self._login_presenter.signed_in.connect(self._enter)
        self._leaving.offer_switch(self._login)
        self.frame.show_page(self._login)

    def window_over(self) -> None:
        """Close without lanes to drain: the first run ends by starting anew."""
        self._window.close_for_good()

    def end(self) -> None:
        """Join the lanes: the last thing that happens."""
        collector.let_go()
        turns.let_go()
        self._bars.stop()
        self.ask_no_more()
        for lane in self.lanes:
            if lane.isRunning():
                lane.close()
            lane.hang_up()

    def _enter(self) -> None:
        self._entering.finish(self._open)

    def _open(self) -> None:
        session = self.state.session
        if session is not None and session.user == self._over_user:
            self.frame.return_to_panes()
        else:
            self.frame.show_panes()
        self._login.deleteLater()
        self._over_user = ""
        collector.settle()
        self.session.begin()
        self._ahead.begin()

    def _sign_in_over(self) -> None:
        if self.state.session is None:
            return
        # The same cashier goes on where they were; the money lane keeps looking meanwhile.
        self._over_user = self.state.session.user
        self.state.set_session(None)
        self.session.stop()
        self.show_sign_in()

    def _sign_out(self) -> None:
        reason = self._say_why_not()
        if reason is not None:
            self.notices.post(reason)
            return
        self.session.sign_out(self.show_sign_in)

    def _say_why_not(self) -> Notice | None:
        """Give the reason why nobody may leave now: money that is not known yet."""
        user = self.state.session.user if self.state.session else None
        mine = [one for one in self.state.unresolved if one.intent.user == user]
        if not mine and not self.state.is_money_moving:
            return None
        return say_stay(mine, self.state.entity.time_zone if self.state.entity else "")

    def _withdraw_stay(self) -> None:
        if self._say_why_not() is None:
            self.notices.withdraw(STAY)

    def ask_no_more(self) -> None:
        """Let nothing be asked of the lanes any more: they are about to close."""
        self._entering.stop()
        self._ahead.stop()
        self.session.stop()
        if self._desks is not None:
            self._desks.stop()
        if self._office is not None:
            self._office.stop()
        if self._beside is not None:
            self._beside.end()

    def _take_printer(self, status: PrinterStatus) -> None:
        self.state.set_printer(status)

    def _say_broken(self, error: TillError) -> None:
        self.notices.show_error(error, During.START)

    def _say_bug(self, kind: str) -> None:
        self.notices.show_error(BugError(kind), During.START, key="bug")

    def _say_printer_broken(self, error: TillError) -> None:
        self.notices.show_error(error, During.PRINT_OTHER)
