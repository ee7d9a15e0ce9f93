"""What the amber card says of an operation, from what the journal holds of it.

Thread: GUI.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from pos_app.domain.operation import Entry, Kind, Operation, State
from pos_app.till.wording import format_amount, format_seconds
from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.keys import Key, hint
from pos_app.ui.widgets.verifying_card import Evidence, Verification

_TITLES = {
    Kind.SALE: QT_TRANSLATE_NOOP("Verification", "Checking whether the ticket was registered"),
    Kind.PAYOUT: QT_TRANSLATE_NOOP("Verification", "Checking whether the prize was paid"),
    Kind.VOID: QT_TRANSLATE_NOOP("Verification", "Checking whether the ticket was voided"),
    Kind.REVERT: QT_TRANSLATE_NOOP("Verification", "Checking whether the ticket was reverted"),
}
_TEXTS = {
    Kind.SALE: QT_TRANSLATE_NOOP(
        "Verification",
        "The server did not answer in time. <b>Do not hand over or repeat the ticket yet</b>: the "
        "till is asking whether the sale of <b>{amount}</b> went in.",
    ),
    Kind.PAYOUT: QT_TRANSLATE_NOOP(
        "Verification",
        "The server did not answer in time. <b>Do not hand over cash yet</b>: the till is asking "
        "whether ticket <b>{ticket}</b> was paid with <b>{amount}</b>.",
    ),
    Kind.VOID: QT_TRANSLATE_NOOP(
        "Verification",
        "The server did not answer in time. <b>Keep the paper: it may still count</b>. The till "
        "is asking whether ticket <b>{ticket}</b> was voided.",
    ),
    Kind.REVERT: QT_TRANSLATE_NOOP(
        "Verification",
        "The server did not answer in time. <b>Keep the paper: it may still count</b>. The till "
        "is asking whether ticket <b>{ticket}</b> was reverted.",
    ),
}
_SENT = {
    Kind.SALE: QT_TRANSLATE_NOOP("Verification", "Sale sent, no answer"),
    Kind.PAYOUT: QT_TRANSLATE_NOOP("Verification", "Payment sent, no answer"),
    Kind.VOID: QT_TRANSLATE_NOOP("Verification", "Void sent, no answer"),
    Kind.REVERT: QT_TRANSLATE_NOOP("Verification", "Revert sent, no answer"),
}

_UNRESOLVED = QT_TRANSLATE_NOOP("Verification", "Unresolved")
_PERSON = QT_TRANSLATE_NOOP("Verification", "A person decides")
_NO_NEWS = QT_TRANSLATE_NOOP("Verification", "Asked; nothing certain yet")
_EARLIER = QT_TRANSLATE_NOOP("Verification", "Last ticket: {number} (earlier)")
_OTHER = QT_TRANSLATE_NOOP("Verification", "Last ticket: {number} (not this one)")
_ASKING = QT_TRANSLATE_NOOP("Verification", "Asking now")
_NEXT = QT_TRANSLATE_NOOP("Verification", "Next look in {seconds} s")
_MEANWHILE = QT_TRANSLATE_NOOP(
    "Verification", "prizes and results can be used meanwhile ({prizes}, {results})"
)


def describe_verification(
    operation: Operation,
    *,
    now: datetime,
    next_look_at: datetime | None,
    quiet: timedelta,
    zone: str,
) -> Verification:
    """Say how an unresolved operation stands at `now` (this machine's clock, aware UTC).

    `zone` is the agency's, `quiet` the time after which a person may be asked; `next_look_at` is
    None while a look is under way. Of a LOOKED_UP entry `last` (the newest ticket the server
    knows) is shown.
    """
    kind = operation.intent.kind
    sent_at = next((e.at for e in operation.entries if e.state is State.SENT), operation.intent.at)
    lines = [Evidence(format_seconds(sent_at, zone), _say(_SENT[kind]))]
    lines += [
        Evidence(format_seconds(entry.at, zone), _say_look(operation, entry))
        for entry in operation.entries
        if entry.state is State.LOOKED_UP
    ]
    text = _say(_TEXTS[kind]).format(
        amount=format_amount(operation.intent.total), ticket=operation.ticket_number or "–"
    )
    return Verification(
        title=_say(_TITLES[kind]),
        text=text,
        state=_say(_PERSON if operation.money is State.INCIDENT else _UNRESOLVED),
        evidence=lines,
        progress=(now - sent_at) / quiet,
        next_look=_say_next(now, next_look_at),
    )


def _say_look(operation: Operation, entry: Entry) -> str:
    number = entry.detail.get("last")
    if not isinstance(number, int):
        return _say(_NO_NEWS)
    is_earlier = number == operation.intent.baseline
    return _say(_EARLIER if is_earlier else _OTHER).format(number=number)


def _say_next(now: datetime, at: datetime | None) -> str:
    wait = _say(_ASKING)
    if at is not None and at > now:
        wait = _say(_NEXT).format(seconds=-(-(at - now) // timedelta(seconds=1)))
    keys = {"prizes": hint(Key.OPEN_PAYOUT).cap, "results": hint(Key.OPEN_RESULTS).cap}
    return f"{wait} · {_say(_MEANWHILE).format(**keys)}"


def _say(text: str) -> str:
    return QCoreApplication.translate("Verification", text)
