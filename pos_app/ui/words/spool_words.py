"""What is said of paper that is owed: its name, its state, the question whether it came out.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos_app.domain.operation import Kind, Operation, State
from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.notices import Notice, Severity

OWED = "owed "
"""Before the reference, in the key of a notice that asks for an answer."""
UNCHECKED = "unchecked paper"
"""The key of the notice that a printer proves nothing."""

_NAMES = {
    Kind.SALE: QT_TRANSLATE_NOOP("Spool", "Ticket {number}"),
    Kind.PAYOUT: QT_TRANSLATE_NOOP("Spool", "Prize slip of {number}"),
    Kind.VOID: QT_TRANSLATE_NOOP("Spool", "Void slip of {number}"),
    Kind.REVERT: QT_TRANSLATE_NOOP("Spool", "Void slip of {number}"),
}
_STATES = {
    State.PRINT_PENDING: QT_TRANSLATE_NOOP("Spool", "Waits to be printed"),
    State.PRINTING: QT_TRANSLATE_NOOP("Spool", "Printing…"),
    State.NOT_PRINTED: QT_TRANSLATE_NOOP("Spool", "Nothing came out yet"),
    State.PRINT_DOUBTFUL: QT_TRANSLATE_NOOP("Spool", "Did it come out whole?"),
    State.PRINT_UNVERIFIED: QT_TRANSLATE_NOOP("Spool", "Printed (not checked)"),
}
_REASONS = {
    "POS-500": QT_TRANSLATE_NOOP("Spool", "The printer failed."),
    "POS-501": QT_TRANSLATE_NOOP("Spool", "The printer was not there, or its cable came off."),
    "POS-502": QT_TRANSLATE_NOOP("Spool", "The printer was off line."),
    "POS-503": QT_TRANSLATE_NOOP("Spool", "The paper ran out."),
    "POS-504": QT_TRANSLATE_NOOP("Spool", "The cover was open."),
    "POS-505": QT_TRANSLATE_NOOP("Spool", "The printer did not confirm that it came out."),
    "POS-506": QT_TRANSLATE_NOOP("Spool", "The printer reported a fault."),
}
_MUTE = QT_TRANSLATE_NOOP("Spool", "This printer does not confirm what it prints.")
_STOPPED = QT_TRANSLATE_NOOP("Spool", "The till was stopped before it was known.")


def say(text: str) -> str:
    """Translate a text of this context."""
    return QCoreApplication.translate("Spool", text)


def name_paper(operation: Operation) -> str:
    """Name a paper: "Ticket 32426439"."""
    return say(_NAMES[operation.intent.kind]).format(number=operation.ticket_number or "–")


def say_state(state: State | None) -> str:
    """Say how a paper is."""
    return say(_STATES[state]) if state in _STATES else ""


def say_reason(operation: Operation) -> str:
    """Say why it is not known to be on paper; "" where nothing went wrong yet."""
    if operation.paper is State.PRINT_UNVERIFIED:
        return say(_MUTE)
    facts = operation.detail(State.PRINT_DOUBTFUL, State.NOT_PRINTED)
    code = str(facts.get("error", ""))
    if code in _REASONS:
        return say(_REASONS[code])
    if operation.paper is State.PRINT_DOUBTFUL and "reason" in facts:
        return say(_STOPPED)
    return ""


def say_badge() -> str:
    """Say what the rail's number counts."""
    return QCoreApplication.translate("Spool", "papers that are owed")


def say_used(address: str) -> Notice:
    """Say that another printer is used from now on."""
    translate = QCoreApplication.translate
    words = translate("Spool", "This printer is used from now on: {place}.")
    place = address or translate("Spool", "paper on the screen")
    return Notice("printer", Severity.OK, words.format(place=place))


def say_held(operation: Operation) -> Notice:
    """Say why a ticket is not printed while its void or revert is not known."""
    translate = QCoreApplication.translate
    return Notice(
        "held paper",
        Severity.ATTENTION,
        translate("Spool", "{paper} is not printed now.").format(paper=name_paper(operation)),
        translate("Spool", "It is not known yet whether the operator took it back."),
        translate("Spool", "The till is asking. Print it again once the answer is there."),
    )


def ask_whole(operation: Operation) -> Notice:
    """Ask whether a paper came out whole; the action shows it with its answers."""
    translate = QCoreApplication.translate
    question = translate("Spool", "{paper}: did it come out whole?")
    return Notice(
        OWED + operation.reference,
        Severity.ATTENTION,
        question.format(paper=name_paper(operation)),
        say_reason(operation),
        translate("Spool", "Look at the paper, then answer."),
        action=translate("Spool", "Answer"),
    )


def ask_each(operation: Operation) -> Notice:
    """Say that the printer confirms nothing, and ask to look at each paper; said once a session."""
    translate = QCoreApplication.translate
    question = translate("Spool", "{paper}: did it come out whole?")
    return Notice(
        UNCHECKED,
        Severity.ATTENTION,
        question.format(paper=name_paper(operation)),
        say(_MUTE),
        translate("Spool", "Look at each paper; if one is bad, print it again from Paper."),
        action=translate("Spool", "Answer"),
    )
