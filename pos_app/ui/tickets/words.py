"""The words of a ticket's state, of its paper and of its certainty, each with a sign of its own.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos_app.domain.operation import Certainty, State
from pos_app.till.standing import Standing, fold_word, read_standing
from pos_app.till.tickets.listing import Bucket, TicketLine
from pos_app.ui.i18n import QT_TRANSLATE_NOOP

_STANDINGS = {
    Standing.SOLD: QT_TRANSLATE_NOOP("Tickets", "Sold"),
    Standing.WINNER: QT_TRANSLATE_NOOP("Tickets", "Winner"),
    Standing.PARTLY_PAID: QT_TRANSLATE_NOOP("Tickets", "Partly paid"),
    Standing.PAID: QT_TRANSLATE_NOOP("Tickets", "Paid"),
    Standing.EXPIRED: QT_TRANSLATE_NOOP("Tickets", "Expired"),
    Standing.CANCELED: QT_TRANSLATE_NOOP("Tickets", "Voided"),
    Standing.REVERTED: QT_TRANSLATE_NOOP("Tickets", "Reverted"),
}
_PAPERS = {
    State.PRINT_PENDING: QT_TRANSLATE_NOOP("Tickets", "✕ To be printed"),
    State.PRINTING: QT_TRANSLATE_NOOP("Tickets", "… Printing"),
    State.PRINTED: QT_TRANSLATE_NOOP("Tickets", "✓ Printed"),
    State.PRINT_UNVERIFIED: QT_TRANSLATE_NOOP("Tickets", "! Not checked"),
    State.NOT_PRINTED: QT_TRANSLATE_NOOP("Tickets", "✕ Not printed"),
    State.PRINT_DOUBTFUL: QT_TRANSLATE_NOOP("Tickets", "? Perhaps printed"),
    State.PRINT_WAIVED: QT_TRANSLATE_NOOP("Tickets", "– Not needed"),
}
_CERTAINTIES = {
    Certainty.CONFIRMED: ("✓", QT_TRANSLATE_NOOP("Tickets", "Confirmed")),
    Certainty.RECOVERED: ("↺", QT_TRANSLATE_NOOP("Tickets", "Recovered")),
    Certainty.NOT_REGISTERED: ("✕", QT_TRANSLATE_NOOP("Tickets", "Not registered")),
    Certainty.UNRESOLVED: ("!", QT_TRANSLATE_NOOP("Tickets", "Unresolved")),
}
_BUCKETS = {
    Bucket.ALL: QT_TRANSLATE_NOOP("Tickets", "All of them"),
    Bucket.OPEN: QT_TRANSLATE_NOOP("Tickets", "Pending"),
    Bucket.SOLD: QT_TRANSLATE_NOOP("Tickets", "Sold ones"),
    Bucket.WINNERS: QT_TRANSLATE_NOOP("Tickets", "Winners"),
    Bucket.VOIDED: QT_TRANSLATE_NOOP("Tickets", "Voided ones"),
}
_LOST = frozenset({"loser", "lost", "not a winner", "perdedor", "perdido"})
SEVERITIES = {
    Certainty.CONFIRMED: "ok",
    Certainty.RECOVERED: "ok",
    Certainty.NOT_REGISTERED: "plain",
    Certainty.UNRESOLVED: "attention",
}


def say(text: str) -> str:
    """Translate a text of this context."""
    return QCoreApplication.translate("Tickets", text)


def say_standing(line: TicketLine) -> str:
    """Say how a ticket stands; a word that the till does not know is shown as it is."""
    return say_word(line.word)


def say_word(word: str) -> str:
    """Say what the operator's word for a ticket's state means; "–" for none."""
    if not word:
        return "–"
    if fold_word(word) in _LOST:
        return say(QT_TRANSLATE_NOOP("Tickets", "No prize"))
    standing = read_standing(word)
    return say(_STANDINGS[standing]) if standing in _STANDINGS else word


def say_paper(line: TicketLine) -> str:
    """Say how its paper is; "–" where this till owes none."""
    return say_paper_state(line.paper)


def say_paper_state(paper: State | None) -> str:
    """Say what a paper state means; "–" for none."""
    return say(_PAPERS[paper]) if paper in _PAPERS else "–"


def say_certainty(certainty: Certainty | None) -> str:
    """Say how sure the till is; a ticket of another till has no certainty here."""
    if certainty is None:
        return say(QT_TRANSLATE_NOOP("Tickets", "Another till"))
    sign, word = _CERTAINTIES[certainty]
    return f"{sign} {say(word)}"


def say_bucket(bucket: Bucket) -> str:
    """Name a part of the list."""
    return say(_BUCKETS[bucket])
