"""The frame inside the window: top bar, pane rail, notices, panes, key bar; and the way out.

It shows and tells; `frame_presenter` fills its bars, bootstrap gives it pages and panes.
Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.keyboard.frame_keys import TILL_KEYS
from pos_app.ui.keys import Key, bind
from pos_app.ui.notices import Notice, NoticeCenter, Severity
from pos_app.ui.widgets.key_bar import KeyBar
from pos_app.ui.widgets.notice_stack import NoticeStack
from pos_app.ui.widgets.pane import Pane, PaneEntry
from pos_app.ui.widgets.pane_rail import PaneRail
from pos_app.ui.widgets.stall_guard import FreshKeys
from pos_app.ui.widgets.top_bar import PracticeRibbon, TopBar
from pos_app.ui.window.pane_shelf import PaneShelf
from pos_app.ui.window.stage import Stage

if TYPE_CHECKING:
    from pos_app.ui.keyboard.cards.help_card import HelpCard
    from pos_app.ui.window.frame_cards import ClosingCard

NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX


class Frame(QWidget):
    """Holds one page alone (sign-in, first run) until `show_panes`, then the rail and the panes.

    Signals:
        sign_out_asked(): the cashier wants to leave; whoever listens decides.
        close_agreed(): nothing speaks against closing: drain the lanes, then close the window.
        pane_opened(str): the pane now seen.
        lock_asked(): the cashier goes away for a moment.
        help_made(HelpCard): F1 was pressed for the first time.
    """

    sign_out_asked = Signal()
    close_agreed = Signal()
    pane_opened = Signal(str)
    lock_asked = Signal()
    help_made = Signal(object)

    def __init__(
        self,
        notices: NoticeCenter,
        panes: Sequence[PaneEntry],
        fresh_keys: FreshKeys,
        *,
        may_close: Callable[[], Notice | None],
        is_practice: bool = False,
    ) -> None:
        """Build the bars; no pane is made before somebody begins to.

        `fresh_keys` is the one that presenters ask before money moves; it watches this window.
        `may_close` gives the notice that says why the window must stay, None when it may go.
        """
        super().__init__()
        self.setObjectName("frame")
        self._fresh_keys = fresh_keys
        fresh_keys.stale_refused.connect(self._say_stale)
        self._notices = notices
        self.panes = PaneShelf(panes, self._take_pane)
        self._may_close = may_close
        self._is_draining = False
        self._open_name = self._left_name = ""
        self._is_locked = False
        self._is_watching = False
        self.top_bar = TopBar()
        self.ribbon = PracticeRibbon() if is_practice else None
        self.rail = PaneRail(panes)
        self.rail.hide()
        self.key_bar = KeyBar()
        self._stack = NoticeStack(notices)
        # What lies between the bars: a drawer may be put over its edge.
        self.stage = Stage()
        self.stage.cards_changed.connect(self._show_keys)
        self._help: HelpCard | None = None
        self._closing: ClosingCard | None = None
        self._lay_out()
        self._bind_keys()

    def show_page(self, page: QWidget) -> None:
        """Show a page alone: sign-in or first run."""
        self._is_locked = False
        self._stack.setMaximumHeight(NO_LIMIT)
        self._left_name = self._open_name or self._left_name
        self.rail.hide()
        self._open_name = ""
        self.key_bar.show_keys(())
        self.stage.show_page(page)

    def show_panes(self) -> None:
        """Show the rail and the first pane."""
        self.rail.show()
        self.open_pane(self.panes.first)

    def show_locked(self, page: QWidget) -> None:
        """Show a page alone over everything: no notice is answered, no pane is seen."""
        self.show_page(page)
        self._is_locked = True
        # What the notices say of money is nobody's business while the till is left alone.
        self._stack.setMaximumHeight(0)

    def return_to_panes(self) -> None:
        """Show the pane that was seen before a page covered it."""
        self._is_locked = False
        self._stack.setMaximumHeight(NO_LIMIT)
        self.rail.show()
        self.open_pane(self._left_name or self.panes.first)

    def open_pane(self, name: str) -> None:
        """Show a pane, made now if it was not yet, and put the focus where typing begins.

        Does nothing while a page stands alone or the till is closing.
        """
        if self.rail.isHidden() or self._is_draining:
            return
        pane = self.panes.make(name)
        self._open_name = name
        self.rail.show_chosen(name)
        self.stage.show_page(pane)
        self._show_keys()
        self.pane_opened.emit(name)

    def pane(self, name: str) -> Pane | None:
        """Give a pane that is made already."""
        return self.panes.get(name)

    def set_badge(self, name: str, count: int, meaning: str) -> None:
        """Say how many things wait in a pane, and what they are."""
        self.rail.buttons[name].set_badge(count, meaning)

    def ask_to_close(self) -> None:
        """Close if nothing speaks against it; else say what does."""
        if self._is_draining:
            return
        reason = self._may_close()
        if reason is not None:
            self._notices.post(reason)
            return
        self._is_draining = True
        self.show_draining(self.tr("Finishing what is under way and writing it down."))
        self.close_agreed.emit()

    @property
    def is_leaving(self) -> bool:
        """Whether closing was agreed: no new work is begun."""
        return self._is_draining

    def show_draining(self, text: str) -> None:
        """Say what the till still finishes before it closes."""
        if self._closing is None:
            from pos_app.ui.window.frame_cards import ClosingCard

            self._closing = ClosingCard(self.stage)
        self._closing.show_text(text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.window().windowHandle()
        if not self._is_watching and handle is not None:
            self._is_watching = True
            self._fresh_keys.watch(handle)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._stack)
        right.addWidget(self.stage, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addLayout(right, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top_bar)
        if self.ribbon is not None:
            rows.addWidget(self.ribbon)
        rows.addLayout(middle, 1)
        rows.addWidget(self.key_bar)

    def _bind_keys(self) -> None:
        for entry in self.panes.entries.values():
            bind(self, entry.key, partial(self.open_pane, entry.name))
        bind(self, Key.HELP, self._toggle_help)
        bind(self, Key.DISMISS_NOTICE, self._dismiss_notice)
        bind(self, Key.NOTICE_ACTION, self._answer_notice)
        bind(self, Key.SIGN_OUT, self._ask_sign_out)
        bind(self, Key.LOCK, self._ask_lock)
        self.rail.pane_chosen.connect(self.open_pane)
        self.rail.sign_out_asked.connect(self._ask_sign_out)

    def _take_pane(self, pane: Pane) -> None:
        pane.keys_changed.connect(self._show_keys)
        self.stage.take_page(pane)

    def _show_keys(self) -> None:
        pane = self.panes.get(self._open_name)
        # What a card takes stands on its buttons: the pane's keys rest beneath it.
        is_free = pane and pane.topmost_card() is None and self.stage.topmost_card() is None
        self.key_bar.show_keys(pane.keys_in_force() if pane and is_free else ())

    def _toggle_help(self) -> None:
        if self._help is not None and not self._help.isHidden():
            self._help.hide_card()
            return
        if self._help is None:
            from pos_app.ui.keyboard.cards.help_card import HelpCard

            self._help = HelpCard(self.stage)
            self.help_made.emit(self._help)
        pane = self.panes.get(self._open_name)
        entry = self.panes.entries.get(self._open_name)
        openers = tuple(one.key for one in self.panes.entries.values()) if entry else ()
        self._help.show_keys(
            entry.title if entry else "",
            pane.keys_in_force() if pane else (),
            (*openers, *(TILL_KEYS if entry else TILL_KEYS[:-1])),
        )

    def _ask_sign_out(self) -> None:
        if not self.rail.isHidden() and not self._is_draining:
            self.sign_out_asked.emit()

    def _ask_lock(self) -> None:
        if not self.rail.isHidden() and not self._is_draining:
            self.lock_asked.emit()

    def _dismiss_notice(self) -> None:
        if not self._is_locked:
            self._stack.dismiss_first()

    def _answer_notice(self) -> None:
        # What a notice offers may give plays back to be sold again: no key of a frozen window's.
        if not self._is_locked and self._fresh_keys.allows_money():
            self._stack.answer_first()

    def _say_stale(self) -> None:
        self._notices.post(
            Notice(
                "stale",
                Severity.ATTENTION,
                self.tr("Nothing was sold or paid."),
                self.tr("The key was pressed while the window was busy."),
                self.tr("Look at the screen and press it again."),
            )
        )
