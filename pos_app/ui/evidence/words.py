"""What the till knows of an operation and how it knows, in words: one line an entry of the journal.

Thread: GUI; pure functions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pos_app.domain.operation import Certainty, Entry, Kind, Operation, State
from pos_app.till.reconcile.start import STOPPED
from pos_app.till.shift.ledger import sold_total
from pos_app.till.wording import format_amount, format_date, format_seconds, local_day
from pos_app.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from datetime import datetime

_KINDS = {
    Kind.SALE: QT_TRANSLATE_NOOP("Evidence", "Sale"),
    Kind.PAYOUT: QT_TRANSLATE_NOOP("Evidence", "Prize payment"),
    Kind.VOID: QT_TRANSLATE_NOOP("Evidence", "Void"),
    Kind.REVERT: QT_TRANSLATE_NOOP("Evidence", "Revert"),
}
_PREPARED_ALONE = QT_TRANSLATE_NOOP("Evidence", "Written down before anything was sent: {amount}")
"""Of a prize or a void: no plays were asked for."""
_STATES = {
    State.PREPARED: QT_TRANSLATE_NOOP(
        "Evidence", "Written down before anything was sent: {amount}, plays: {plays}"
    ),
    State.SENT: QT_TRANSLATE_NOOP("Evidence", "Sent to the operator, once"),
    State.NOT_SENT: QT_TRANSLATE_NOOP("Evidence", "It never left this computer"),
    State.REJECTED: QT_TRANSLATE_NOOP("Evidence", "The operator said no: {text}"),
    State.UNKNOWN: QT_TRANSLATE_NOOP("Evidence", "No whole answer came: it may have been done"),
    State.CONFIRMED: QT_TRANSLATE_NOOP("Evidence", "The operator said yes: ticket {number}"),
    State.RECOVERED: QT_TRANSLATE_NOOP(
        "Evidence", "Found at the operator: ticket {number}; it is this very operation"
    ),
    State.NOT_CREATED: QT_TRANSLATE_NOOP(
        "Evidence", "A person said that it was not registered, after the quiet time"
    ),
    State.INCIDENT: QT_TRANSLATE_NOOP("Evidence", "The till cannot tell: a person decides"),
    State.PRINT_PENDING: QT_TRANSLATE_NOOP("Evidence", "Paper to be printed"),
    State.PRINTING: QT_TRANSLATE_NOOP("Evidence", "Paper handed to the printer"),
    State.PRINTED: QT_TRANSLATE_NOOP("Evidence", "The printer proved that the paper came out"),
    State.PRINT_UNVERIFIED: QT_TRANSLATE_NOOP("Evidence", "Printed; this printer proves nothing"),
    State.NOT_PRINTED: QT_TRANSLATE_NOOP("Evidence", "Not printed: nothing was written"),
    State.PRINT_DOUBTFUL: QT_TRANSLATE_NOOP("Evidence", "It is not known whether it printed whole"),
    State.PRINT_WAIVED: QT_TRANSLATE_NOOP("Evidence", "No paper is owed any more"),
    State.HANDED_OVER: QT_TRANSLATE_NOOP("Evidence", "The cashier said: cash handed over"),
}
_STOPPED = QT_TRANSLATE_NOOP("Evidence", "The till had stopped; at its start: {what}")
_LAST = QT_TRANSLATE_NOOP("Evidence", "asked for the last ticket: {answer}")
_LIST = QT_TRANSLATE_NOOP("Evidence", "asked for the list: {answer}")
_VIEW = QT_TRANSLATE_NOOP("Evidence", "looked at ticket {answer}")
_OTHER = QT_TRANSLATE_NOOP("Evidence", "asked for {what}: {answer}")
_NOTHING = QT_TRANSLATE_NOOP("Evidence", "none")
_NO_READ = QT_TRANSLATE_NOOP("Evidence", "could not be read ({code})")
_LOOKED = QT_TRANSLATE_NOOP("Evidence", "Looked: {asked}")
_MATCHED = QT_TRANSLATE_NOOP(
    "Evidence", "number, time, total and every play agree with ticket {number}"
)
_CERTAINTIES = {
    Certainty.CONFIRMED: (
        QT_TRANSLATE_NOOP("Evidence", "Confirmed"),
        QT_TRANSLATE_NOOP("Evidence", "The operator answered at once, and it did it."),
    ),
    Certainty.RECOVERED: (
        QT_TRANSLATE_NOOP("Evidence", "Recovered"),
        QT_TRANSLATE_NOOP(
            "Evidence", "The answer was lost; the till found it at the operator and compared it."
        ),
    ),
    Certainty.NOT_REGISTERED: (
        QT_TRANSLATE_NOOP("Evidence", "Not registered"),
        QT_TRANSLATE_NOOP("Evidence", "The operator did not do it; no ticket, no payment."),
    ),
    Certainty.UNRESOLVED: (
        QT_TRANSLATE_NOOP("Evidence", "Unresolved"),
        QT_TRANSLATE_NOOP("Evidence", "It is not known yet whether the operator did it."),
    ),
}


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One entry in words; both clocks as shown, "–" where the operator's was not known."""

    here: str
    server: str
    text: str


def say(text: str) -> str:
    """Translate a text of this context."""
    return QCoreApplication.translate("Evidence", text)


def say_certainty(certainty: Certainty) -> tuple[str, str]:
    """Give the word and the sentence of a certainty."""
    word, sentence = _CERTAINTIES[certainty]
    return say(word), say(sentence)


def say_kind(kind: Kind) -> str:
    """Name what was asked of the operator."""
    return say(_KINDS[kind])


def list_evidence(operation: Operation, zone: str) -> tuple[EvidenceLine, ...]:
    """Give an operation's entries in words, oldest first."""
    return tuple(
        EvidenceLine(
            _write(entry.at, zone),
            _write(entry.server_at, zone) if entry.server_at else "–",
            _say_entry(operation, entry),
        )
        for entry in operation.entries
    )


def say_day(operation: Operation, zone: str) -> str:
    """Give the local day on which it was begun."""
    return format_date(local_day(operation.intent.at, zone))


def _write(moment: datetime, zone: str) -> str:
    return format_seconds(moment, zone)


def _say_entry(operation: Operation, entry: Entry) -> str:
    if entry.state is State.LOOKED_UP:
        return _say_look(entry)
    words = say(_STATES[entry.state]) if entry.state in _STATES else entry.state.value
    if entry.state is State.PREPARED and not operation.intent.wagers:
        words = say(_PREPARED_ALONE)
    facts = entry.detail
    if facts.get("reason") == STOPPED:
        words = say(_STOPPED).format(what=words)
    return words.format(
        amount=format_amount(operation.intent.total, cents=True),
        plays=len(operation.intent.wagers) or "–",
        text=facts.get("text", "–"),
        number=facts.get("number") or operation.ticket_number or "–",
    )


def _say_look(entry: Entry) -> str:
    asked = entry.detail.get("asked")
    parts = [
        _say_asked(one)
        for one in (asked if isinstance(asked, list) else ())
        if isinstance(one, dict)
    ]
    matched = entry.detail.get("matched")
    if matched is not None:
        parts.append(say(_MATCHED).format(number=matched))
    return say(_LOOKED).format(asked="; ".join(parts) or "–")


def _say_asked(fact: dict[str, object]) -> str:
    what = str(fact.get("what", ""))
    words = {"last": _LAST, "list": _LIST, "view": _VIEW}.get(what, _OTHER)
    if "error" in fact:
        answer = say(_NO_READ).format(code=fact["error"])
    else:
        told = fact.get("answer")
        listed = told if isinstance(told, list) else [told]
        answer = ", ".join(str(one) for one in listed if one is not None) or say(_NOTHING)
    return say(words).format(what=what, answer=answer)


def say_amount(operation: Operation) -> str:
    """Give the money concerned: the operator's where it told one, else what was asked."""
    if operation.intent.kind is Kind.SALE:
        return format_amount(sold_total(operation), cents=True)
    return format_amount(operation.intent.total, cents=True)
