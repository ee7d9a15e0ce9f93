"""Why nobody may leave the till now: the operation that is not known yet, by its name.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pos_app.domain.operation import Kind, Operation, State
from pos_app.till.wording import format_amount, format_time
from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.notices import Notice, Severity

STAY = "stay"
_WHAT = {
    Kind.SALE: QT_TRANSLATE_NOOP("Leaving", "the sale of {amount}"),
    Kind.PAYOUT: QT_TRANSLATE_NOOP("Leaving", "the payment of {amount}"),
    Kind.VOID: QT_TRANSLATE_NOOP("Leaving", "the void of {amount}"),
    Kind.REVERT: QT_TRANSLATE_NOOP("Leaving", "the revert of {amount}"),
}
_OF_TICKET = QT_TRANSLATE_NOOP("Leaving", "{what} (ticket {number})")
_SINCE = QT_TRANSLATE_NOOP("Leaving", "It is not known since {time} what became of {what}.")
_MORE = QT_TRANSLATE_NOOP(
    "Leaving", "It is not known since {time} what became of {what}, and {more} more."
)
_NO_SWITCH = QT_TRANSLATE_NOOP("Leaving", "This till cannot change to practice now.")
_SIGN_IN = QT_TRANSLATE_NOOP("Leaving", "Sign in as {user} and wait until it is resolved.")
_LEFT = QT_TRANSLATE_NOOP("Leaving", "The till cannot be left now.")
_WAIT = QT_TRANSLATE_NOOP("Leaving", "Wait until it is resolved; the till is asking the server.")
_ANSWER = QT_TRANSLATE_NOOP("Leaving", "Wait for its answer.")
_MOVING = QT_TRANSLATE_NOOP("Leaving", "An operation is with the operator at this moment.")


def say_stay(unresolved: Sequence[Operation], zone: str) -> Notice:
    """Say that nobody may leave, and for which operation: the oldest of these, if any.

    None of them means that a money call is under way, of which nobody has doubts yet.
    """
    todo = _say(_WAIT if unresolved else _ANSWER)
    return Notice(STAY, Severity.ATTENTION, _say(_LEFT), _say_reason(unresolved, zone), todo)


def say_no_switch(unresolved: Sequence[Operation]) -> Notice:
    """Say on the sign-in page why practice has to wait, and who can put an end to it.

    No agency is known there: the hour is Venezuela's.
    """
    todo = _say(_ANSWER)
    if unresolved:
        todo = _say(_SIGN_IN).format(user=min(unresolved, key=_asked_at).intent.user)
    reason = _say_reason(unresolved, "")
    return Notice(STAY, Severity.ATTENTION, _say(_NO_SWITCH), reason, todo)


def _say_reason(unresolved: Sequence[Operation], zone: str) -> str:
    if not unresolved:
        return _say(_MOVING)
    first = min(unresolved, key=_asked_at)
    text = _SINCE if len(unresolved) == 1 else _MORE
    return _say(text).format(
        what=_name(first), time=format_time(_asked_at(first), zone), more=len(unresolved) - 1
    )


def _name(operation: Operation) -> str:
    what = _say(_WHAT[operation.intent.kind]).format(amount=format_amount(operation.intent.total))
    number = operation.ticket_number
    return what if number is None else _say(_OF_TICKET).format(what=what, number=number)


def _asked_at(operation: Operation) -> datetime:
    sent = (one.at for one in operation.entries if one.state is State.SENT)
    return next(sent, operation.intent.at)


def _say(text: str) -> str:
    return QCoreApplication.translate("Leaving", text)
