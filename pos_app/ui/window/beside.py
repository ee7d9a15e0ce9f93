"""What works beside the panes: the scanner, the badges of the rail, the customers' board.

Made when somebody first signs in. Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from pos_app.till.prizes.scan import Scanned, read_scan
from pos_app.till.wording import format_amount
from pos_app.ui.board.presenter import Board
from pos_app.ui.customer.presenter import CustomerScreen
from pos_app.ui.keys import Key, hint
from pos_app.ui.notices import Notice, Severity
from pos_app.ui.results.rows import make_rows
from pos_app.ui.scanner.burst import Pace
from pos_app.ui.scanner.wedge import Wedge
from pos_app.ui.sounds.sounds import Sound, Sounds
from pos_app.ui.touch.finger_pad import FingerPad
from pos_app.ui.words import beside_words as words
from pos_app.ui.words.beside_words import say_beside

if TYPE_CHECKING:
    from pos_app.domain.results import Result
    from pos_app.domain.ticket import TicketRow
    from pos_app.lanes.lane import Answer
    from pos_app.settings.keys import Scanner
    from pos_app.till.prizes.paid import Payouts
    from pos_app.ui.desks.payout_desk import PayoutDesk
    from pos_app.ui.desks.results_desk import ResultsDesk
    from pos_app.ui.desks.results_feed import ResultsFeed
    from pos_app.ui.desks.winners_feed import WinnersFeed
    from pos_app.ui.notices import NoticeCenter
    from pos_app.ui.state import TillState
    from pos_app.ui.widgets.stall_guard import FreshKeys
    from pos_app.ui.window.frame import Frame

OWED = "cash owed"


@dataclass(frozen=True, slots=True)
class News:
    """Where news come from and go to: what is read by itself, the desk of prizes, the sounds."""

    winners: WinnersFeed
    results: ResultsFeed
    draws: ResultsDesk
    payouts: PayoutDesk
    sounds: Sounds


class Beside(QObject):
    """Scans open a check in Prizes, or go to the card that asks for a ticket.

    Winners and results are told wherever the cashier is.
    """

    def __init__(
        self,
        frame: Frame,
        state: TillState,
        notices: NoticeCenter,
        fresh_keys: FreshKeys,
        news: News,
        settings: Scanner,
    ) -> None:
        """Set everything up and begin."""
        super().__init__()
        self._frame, self._state, self._notices, self._news = frame, state, notices, news
        pace = Pace(settings.key_ms, settings.total_ms, settings.prefix, settings.suffix)
        self.wedge = Wedge(
            pace, lambda code: read_scan(code, settings.pattern), self._may_scan, self
        )
        self.wedge.scanned.connect(self._take_scan)
        self._takers: list[Callable[[Scanned], bool]] = []
        handle = self._frame.window().windowHandle()
        if settings.enabled and handle is not None:
            self.wedge.watch(handle)
            # A filter that is set again comes first: what the wedge takes has still been seen.
            fresh_keys.watch(handle)
        self._pad = FingerPad(frame)
        if handle is not None:
            self._pad.watch(handle)
        self.board = Board(self._frame, self._state, self._news.results)
        self.board.shown_in_window.connect(self._say_window)
        self._news.winners.changed.connect(self._show_winners)
        self._news.winners.appeared.connect(self._tell_winners)
        self._news.results.changed.connect(self._show_results)
        self._news.results.came_out.connect(self._tell_results)
        self._notices.action_chosen.connect(self._act)
        self._state.catalogue_changed.connect(self._look_for_owed)
        self._frame.pane_opened.connect(self._note_pane)
        self._asked_user = self._open_pane = ""
        self._knows_other = False
        self._look_for_owed()

    def toggle_board(self) -> None:
        """Show the customers' board, or put it away; of two windows for customers one is shown."""
        other = self._frame.findChild(CustomerScreen)
        if other is not None and not self._knows_other:
            self._knows_other = True
            other.changed.connect(self._give_way)
        if other is not None and not self.board.is_shown:
            other.hide()
        self.board.toggle()

    def _give_way(self, is_other_shown: bool) -> None:
        if is_other_shown:
            self.board.hide()

    def end(self) -> None:
        """Put the board away and tell nothing more: the program ends."""
        self._news.winners.disconnect(self)
        self._news.results.disconnect(self)
        self.board.end()

    def _note_pane(self, name: str) -> None:
        self._open_pane = name
        self._show_results()

    def offer_scans(self, taker: Callable[[Scanned], bool]) -> None:
        """Ask `taker` first what to do with a scan: True when it was for a card that is open."""
        self._takers.append(taker)

    def _take_scan(self, scanned: Scanned) -> None:
        if not any(take(scanned) for take in self._takers):
            self._open_check(scanned)

    def _may_scan(self) -> bool:
        return not self._frame.rail.isHidden() and not self._frame.is_leaving

    def _open_check(self, scanned: Scanned) -> None:
        self._frame.open_pane("payout")
        self._news.payouts.check_wanted.emit(scanned)

    def _show_winners(self) -> None:
        winners = self._news.winners.winners
        meaning = say_beside(words.WINNERS)
        self._frame.set_badge("payout", len(winners), meaning)

    def _tell_winners(self, rows: tuple[TicketRow, ...]) -> None:
        self._news.sounds.play(Sound.ATTENTION)
        won = say_beside(words.WON)
        said = [won.format(n=one.number, amount=format_amount(one.prize)) for one in rows]
        self._announce(". ".join(said))

    def _show_results(self) -> None:
        count = 0 if self._open_pane == "results" else len(self._news.results.new_ids)
        self._frame.set_badge("results", count, say_beside(words.NEW_RESULTS))

    def _tell_results(self, results: tuple[Result, ...]) -> None:
        zone = self._state.entity.time_zone if self._state.entity else ""
        rows = make_rows(results, self._state.catalogue, zone, frozenset())
        self._announce(". ".join(f"{row.title}: {row.value} {row.name}".rstrip() for row in rows))

        day = self._news.results.day
        if day is not None:
            came_out = frozenset(one.draw_id for one in results)
            self._news.draws.find_sold_draws(day, lambda answer: self._sound(came_out, answer))

    def _sound(self, came_out: frozenset[int], sold: Answer[frozenset[int]]) -> None:
        """Be heard for a draw that somebody here played: of any other the badge is enough."""
        if sold.value is not None and not came_out.isdisjoint(sold.value):
            self._news.sounds.play(Sound.ATTENTION)

    def _announce(self, text: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._frame, text))

    def _look_for_owed(self) -> None:
        """Ask once a session whether cash of an earlier one is still owed."""
        user = self._state.session.user if self._state.session else ""
        if user and user != self._asked_user and self._state.entity is not None:
            self._asked_user = user
            self._news.payouts.read_payouts(self._offer_owed)

    def _offer_owed(self, answer: Answer[Payouts]) -> None:
        owed = answer.value.owed if answer.value is not None else ()
        if not owed:
            return
        first = owed[0]
        text = words.OWED_ONE
        if len(owed) > 1:
            text = words.OWED_MORE
        self._notices.post(
            Notice(
                OWED,
                Severity.ATTENTION,
                say_beside(text).format(n=first.ticket_number, more=len(owed) - 1),
                say_beside(words.OWED_WHY),
                say_beside(words.OWED_TODO).format(key=hint(Key.HAND_OVER).cap),
                action=say_beside(words.GO_TO_PRIZES),
            )
        )

    def _act(self, key: str) -> None:
        if key == OWED:
            self._notices.withdraw(OWED)
            self._frame.open_pane("payout")

    def _say_window(self) -> None:
        self._notices.post(
            Notice(
                "board",
                Severity.OK,
                say_beside(words.BOARD_IN_WINDOW),
                todo=say_beside(words.MOVE_BOARD),
            )
        )
