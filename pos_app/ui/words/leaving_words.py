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
_LEFT = QT_TRANSLATE_NOOP("Leaving", "The till cannot be left now.")
_WAIT = QT_TRANSLATE_NOOP("Leaving", "Wait until it is resolved; the till is asking the server.")
_ANSWER = QT_TRANSLATE_NOOP("Leaving", "Wait for its answer.")
_MOVING = QT_TRANSLATE_NOOP("Leaving", "An operation is with the operator at this moment.")


def say_stay(unresolved: Sequence[Operation], zone: str) -> Notice:
    """Say that nobody may leave, and for which operation: the oldest of these, if any.

    None of them means that a money call is under way, of which nobody has doubts yet.
    """
    reason, todo = _say(_MOVING), _say(_ANSWER)
    if unresolved:
        first = min(unresolved, key=_asked_at)
        text = _SINCE if len(unresolved) == 1 else _MORE
        reason = _say(text).format(
            what=_name(first), time=format_time(_asked_at(first), zone), more=len(unresolved) - 1
        )
        todo = _say(_WAIT)
    return Notice(STAY, Severity.ATTENTION, _say(_LEFT), reason, todo)


def _name(operation: Operation) -> str:
    what = _say(_WHAT[operation.intent.kind]).format(amount=format_amount(operation.intent.total))
    number = operation.ticket_number
    return what if number is None else _say(_OF_TICKET).format(what=what, number=number)


def _asked_at(operation: Operation) -> datetime:
    sent = (one.at for one in operation.entries if one.state is State.SENT)
    return next(sent, operation.intent.at)


def _say(text: str) -> str:
    return QCoreApplication.translate("Leaving", text)
