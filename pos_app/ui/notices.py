"""Notices: what happened to the money, why, and what to do; one stack for the whole window.

Presenters call `show_error`, `show_outcome` or `post`; `notice_words` has the words of every code
and is imported with the first that needs them, not before the first paint.
Thread: GUI.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pos_app.domain.errors import TillError
    from pos_app.domain.operation import Kind
    from pos_app.domain.outcome import NotSent, Rejected, Unknown
    from pos_app.ui.words.notice_words import Words

__all__ = ["During", "Notice", "NoticeCenter", "Severity", "notice_for_error"]

log = logging.getLogger(__name__)


class During(Enum):
    """What was being done when something went wrong."""

    START = auto()
    SIGN_IN = auto()
    SIGN_OUT = auto()
    CATALOGUE = auto()
    RESULTS = auto()
    INQUIRY = auto()
    SALE = auto()
    NOTING_SALE = auto()
    PAYOUT = auto()
    NOTING_PAYOUT = auto()
    HAND_OVER = auto()
    VOID = auto()
    PRINT_TICKET = auto()
    PRINT_COPY = auto()
    PRINT_SLIP = auto()
    PRINT_OTHER = auto()
    PRINT_TEST = auto()
    SAVE_SETTINGS = auto()
    SHIFT = auto()
    EXPORT = auto()
    TICKETS = auto()


class Severity(Enum):
    """How a notice is drawn; the word and the sign say it as well as the colour."""

    OK = "ok"
    ATTENTION = "attention"
    REFUSED = "refused"


OK_SECONDS = 6
"""A notice that all is well leaves by itself after this long; the others wait for the cashier."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice. `key` names its subject: a newer one of the same key takes its place.

    `money` is what happened to the money or the paper (bold), `why` the reason, `todo` what to do
    now; texts are already in the window's language. `action` is a button's text, "" for none: its
    press is told by `NoticeCenter.action_chosen(key)`.
    """

    key: str
    severity: Severity
    money: str
    why: str = ""
    todo: str = ""
    code: str = ""
    action: str = ""

    @property
    def sentence(self) -> str:
        """All of it as one text, for screen readers and the log of a test."""
        return " ".join(part for part in (*self.texts, self.code) if part)

    @property
    def texts(self) -> tuple[str, str, str]:
        """Money, why and what to do, each ended by a full stop where another follows."""
        why = _end(self.why) if self.todo else self.why
        return _end(self.money) if why or self.todo else self.money, why, self.todo


def _end(text: str) -> str:
    return text + "." if text and text[-1] not in ".!?:;…" else text


class NoticeCenter(QObject):
    """The one stack of notices, newest last.

    Signals:
        changed(): the stack is another.
        posted(Notice): one came or took another's place; it is to be announced.
        action_chosen(str): the key of the notice whose action was pressed; it stays.
    """

    changed = Signal()
    posted = Signal(object)
    action_chosen = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self._notices: dict[str, Notice] = {}
        self._is_line_explained = False

    def explain_line(self, is_explained: bool) -> None:
        """Say whether the line is down and explained in one place: then nobody else guesses."""
        self._is_line_explained = is_explained

    @property
    def notices(self) -> tuple[Notice, ...]:
        """All that are shown, oldest first."""
        return tuple(self._notices.values())

    def post(self, notice: Notice) -> None:
        """Show a notice, in the place of an older one with the same key."""
        self._notices.pop(notice.key, None)
        self._notices[notice.key] = notice
        self.posted.emit(notice)
        self.changed.emit()

    def withdraw(self, key: str) -> None:
        """Take a notice away, if it is there."""
        if self._notices.pop(key, None) is not None:
            self.changed.emit()

    def choose_action(self, key: str) -> None:
        """Say that the cashier pressed a notice's action."""
        if key in self._notices and self._notices[key].action:
            self.action_chosen.emit(key)

    def show_error(
        self,
        error: TillError,
        during: During,
        *,
        key: str = "",
        action: str = "",
        ticket: int | None = None,
    ) -> Notice:
        """Say what a TillError means while doing something; gives what was posted.

        `key` defaults to what was being done, so a second failure of the same work replaces the
        first. `ticket` is named where the words have a place for it.
        """
        log.info("notice %s during %s: %s", error.code, during.name, error.detail)
        from pos_app.ui.words.notice_words import words_for_error

        words = words_for_error(error, during, ticket, is_line_explained=self._is_line_explained)
        return self._show(words, key or during.name, action)

    def show_outcome(
        self,
        kind: Kind,
        outcome: NotSent | Rejected | Unknown,
        *,
        key: str = "",
        action: str = "",
        ticket: int | None = None,
    ) -> Notice:
        """Say what a money call ended in when it is not confirmed; gives what was posted."""
        from pos_app.ui.words.notice_words import words_for_outcome

        words = words_for_outcome(kind, outcome, ticket)
        return self._show(words, key or kind.name, action)

    def _show(self, words: Words, key: str, action: str) -> Notice:
        notice = _make(words, key, action)
        self.post(notice)
        return notice


def notice_for_error(error: TillError, during: During) -> Notice:
    """Make the notice of an error for a page that shows it in its own place."""
    from pos_app.ui.words.notice_words import words_for_error

    return _make(words_for_error(error, during), during.name, "")


def _make(words: Words, key: str, action: str) -> Notice:
    severity = Severity.ATTENTION if words.is_attention else Severity.REFUSED
    return Notice(key, severity, words.money, words.why, words.todo, words.code, action)
