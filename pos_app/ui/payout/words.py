"""What the prizes pane says of a checked ticket.

Thread: GUI.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from pos_app.till.prizes.verdict import Headline, LineState, Verdict
from pos_app.till.wording import format_amount, format_day
from pos_app.ui.i18n import QT_TRANSLATE_NOOP

_HEADLINES = {
    Headline.WON: QT_TRANSLATE_NOOP("Payout", "Won {amount}"),
    Headline.LOST: QT_TRANSLATE_NOOP("Payout", "Did not win"),
    Headline.WAITING: QT_TRANSLATE_NOOP("Payout", "Results are missing"),
    Headline.PAID: QT_TRANSLATE_NOOP("Payout", "Already paid"),
    Headline.CANCELED: QT_TRANSLATE_NOOP("Payout", "Voided"),
    Headline.EXPIRED: QT_TRANSLATE_NOOP("Payout", "Expired"),
    Headline.UNKNOWN: QT_TRANSLATE_NOOP("Payout", "Not known yet"),
}
_ADVICE = {
    Headline.WON: QT_TRANSLATE_NOOP("Payout", "not paid yet"),
    Headline.LOST: QT_TRANSLATE_NOOP("Payout", "no play came out"),
    Headline.WAITING: QT_TRANSLATE_NOOP("Payout", "check again after the draw"),
    Headline.PAID: QT_TRANSLATE_NOOP("Payout", "do not pay again"),
    Headline.CANCELED: QT_TRANSLATE_NOOP("Payout", "this ticket is worth nothing"),
    Headline.EXPIRED: QT_TRANSLATE_NOOP("Payout", "the time to collect is over"),
    Headline.UNKNOWN: QT_TRANSLATE_NOOP("Payout", "do not say that it lost; check again"),
}
_ONE = QT_TRANSLATE_NOOP("Payout", "1 winning play of {all}")
_SOME = QT_TRANSLATE_NOOP("Payout", "{won} winning plays of {all}")
_EXPIRES = QT_TRANSLATE_NOOP("Payout", "expires {day}")
_EXPIRED = QT_TRANSLATE_NOOP("Payout", "expired {day}")
_PRIZE = QT_TRANSLATE_NOOP("Payout", "prize {amount}")

_ROLES = {Headline.WON: "ok", Headline.WAITING: "attention", Headline.UNKNOWN: "attention"}


def say(text: str) -> str:
    """Say one of the pane's words in the window's language."""
    return QCoreApplication.translate("Payout", text)


def say_headline(verdict: Verdict) -> str:
    """The verdict in large type: "Won Bs 330"."""
    return say(_HEADLINES[verdict.headline]).format(amount=format_amount(verdict.prize))


def headline_role(verdict: Verdict) -> str:
    """The colour by meaning of the large type: ok, attention or plain."""
    return _ROLES.get(verdict.headline, "plain")


def say_subline(verdict: Verdict, today: date) -> str:
    """How many plays won, until when it can be collected, and what to do."""
    won = sum(line.state is LineState.WON for line in verdict.lines)
    parts = []
    if won:
        parts.append(say(_ONE if won == 1 else _SOME).format(won=won, all=len(verdict.lines)))
    if verdict.headline in {Headline.PAID, Headline.EXPIRED} and not verdict.prize.is_zero:
        parts.append(say(_PRIZE).format(amount=format_amount(verdict.prize)))
    if verdict.expires_on and verdict.headline in {Headline.WON, Headline.EXPIRED}:
        text = _EXPIRED if verdict.expires_on < today else _EXPIRES
        parts.append(say(text).format(day=format_day(verdict.expires_on)))
    parts.append(say(_ADVICE[verdict.headline]))
    line = " · ".join(parts)
    return line[:1].upper() + line[1:]
