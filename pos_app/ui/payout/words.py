"""What the prizes pane says of a checked ticket.

Thread: GUI.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from pos_app.domain.money import ZERO
from pos_app.till.prizes.verdict import Chance, Headline, Verdict
from pos_app.till.wording import format_amount, format_day
from pos_app.ui.i18n import QT_TRANSLATE_NOOP

_HEADLINES = {
    Headline.WON: QT_TRANSLATE_NOOP("Payout", "Won {amount}"),
    Headline.PARTLY_PAID: QT_TRANSLATE_NOOP("Payout", "{amount} still due"),
    Headline.PRIZE_PENDING: QT_TRANSLATE_NOOP("Payout", "It came out; its prize is missing"),
    Headline.LOST: QT_TRANSLATE_NOOP("Payout", "Did not win"),
    Headline.WAITING: QT_TRANSLATE_NOOP("Payout", "Results are missing"),
    Headline.PAID: QT_TRANSLATE_NOOP("Payout", "Already paid"),
    Headline.CANCELED: QT_TRANSLATE_NOOP("Payout", "Voided"),
    Headline.EXPIRED: QT_TRANSLATE_NOOP("Payout", "Expired"),
    Headline.UNRESOLVED: QT_TRANSLATE_NOOP("Payout", "Payment unresolved"),
    Headline.WRONG_PIN: QT_TRANSLATE_NOOP("Payout", "The PIN is not right"),
    Headline.NOT_FOUND: QT_TRANSLATE_NOOP("Payout", "No such ticket"),
    Headline.UNKNOWN_WORD: QT_TRANSLATE_NOOP("Payout", "Not known yet"),
}
_ADVICE = {
    Headline.WON: QT_TRANSLATE_NOOP("Payout", "not paid yet"),
    Headline.PARTLY_PAID: QT_TRANSLATE_NOOP("Payout", "a part was paid already"),
    Headline.PRIZE_PENDING: QT_TRANSLATE_NOOP(
        "Payout", "the operator has not set the prize yet; check again in a minute"
    ),
    Headline.LOST: QT_TRANSLATE_NOOP("Payout", "no play came out"),
    Headline.WAITING: QT_TRANSLATE_NOOP("Payout", "check again after the draw"),
    Headline.PAID: QT_TRANSLATE_NOOP("Payout", "do not pay again"),
    Headline.CANCELED: QT_TRANSLATE_NOOP("Payout", "this ticket is worth nothing"),
    Headline.EXPIRED: QT_TRANSLATE_NOOP("Payout", "the time to collect is over"),
    Headline.UNRESOLVED: QT_TRANSLATE_NOOP(
        "Payout", "hand over no cash: the till is asking whether it was paid"
    ),
    Headline.WRONG_PIN: QT_TRANSLATE_NOOP(
        "Payout", "nothing was paid; type the PIN as it stands on the paper"
    ),
    Headline.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Payout", "not among the days that can still be paid; look at the number and the day"
    ),
    Headline.UNKNOWN_WORD: QT_TRANSLATE_NOOP(
        "Payout", "do not say that it lost; check again or ask your operator"
    ),
}
_ONE = QT_TRANSLATE_NOOP("Payout", "1 winning play of {all}")
_SOME = QT_TRANSLATE_NOOP("Payout", "{won} winning plays of {all}")
_MISSING = QT_TRANSLATE_NOOP("Payout", "{waiting} of {all} without a result")
_EXPIRES = QT_TRANSLATE_NOOP("Payout", "expires {day}")
_EXPIRED = QT_TRANSLATE_NOOP("Payout", "expired {day}")
_MAY_BE_EXPIRED = QT_TRANSLATE_NOOP("Payout", "due until {day}: the operator decides")
_PRIZE = QT_TRANSLATE_NOOP("Payout", "prize {amount}")
_PAID_HERE = QT_TRANSLATE_NOOP("Payout", "{amount} paid by this till")
_SAYS = QT_TRANSLATE_NOOP("Payout", "the operator says “{word}”")
_NEEDS_PIN = QT_TRANSLATE_NOOP("Payout", "type the PIN to pay it")

_DUE = {Headline.WON, Headline.PARTLY_PAID}
_WITH_SUM = {Headline.PAID, Headline.EXPIRED, Headline.CANCELED}
_WITH_HITS = _DUE | {Headline.PRIZE_PENDING, Headline.PAID, Headline.EXPIRED}
_ROLES = {
    Headline.WON: "ok",
    Headline.PARTLY_PAID: "ok",
    Headline.PRIZE_PENDING: "attention",
    Headline.WAITING: "attention",
    Headline.UNRESOLVED: "attention",
    Headline.UNKNOWN_WORD: "attention",
    Headline.WRONG_PIN: "refused",
    Headline.NOT_FOUND: "refused",
}


def say(text: str) -> str:
    """Say one of the pane's words in the window's language."""
    return QCoreApplication.translate("Payout", text)


def say_headline(verdict: Verdict) -> str:
    """The verdict in large type: "Won Bs 330"."""
    return say(_HEADLINES[verdict.headline]).format(amount=format_amount(verdict.owed))


def headline_role(verdict: Verdict) -> str:
    """The colour by meaning of the large type: ok, attention, refused or plain."""
    return _ROLES.get(verdict.headline, "plain")


def say_subline(verdict: Verdict, today: date) -> str:
    """How many plays won, until when it can be collected, and what to do."""
    headline, parts = verdict.headline, []
    if verdict.winning and headline in _WITH_HITS:
        text = _ONE if verdict.winning == 1 else _SOME
        parts.append(say(text).format(won=verdict.winning, all=len(verdict.wagers)))
    waiting = sum(one.chance is Chance.WAITING for one in verdict.wagers)
    if waiting and headline is Headline.WAITING:
        parts.append(say(_MISSING).format(waiting=waiting, all=len(verdict.wagers)))
    if headline in _WITH_SUM and not verdict.prize.is_zero:
        parts.append(say(_PRIZE).format(amount=format_amount(verdict.prize)))
    if verdict.paid_here > ZERO and headline in {*_DUE, Headline.PAID}:
        parts.append(say(_PAID_HERE).format(amount=format_amount(verdict.paid_here)))
    if verdict.expires_on and headline in {*_DUE, Headline.PRIZE_PENDING, Headline.EXPIRED}:
        parts.append(_say_expiry(verdict, verdict.expires_on, today))
    if headline is Headline.UNKNOWN_WORD and verdict.word:
        parts.append(say(_SAYS).format(word=verdict.word))
    parts.append(say(_NEEDS_PIN if verdict.lacks_pin else _ADVICE[headline]))
    line = " · ".join(parts)
    return line[:1].upper() + line[1:]


def _say_expiry(verdict: Verdict, last: date, today: date) -> str:
    text = _EXPIRES
    if last < today:
        text = _EXPIRED if verdict.headline is Headline.EXPIRED else _MAY_BE_EXPIRED
    return say(text).format(day=format_day(last))
