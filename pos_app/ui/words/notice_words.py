"""The words of every code and of every outcome: what happened to the money, why, what to do.

What was being done decides the first part, the code the other two. Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from pos_app.domain.errors import LINE_ERRORS, PrintUnconfirmedError, RefusedError, TillError
from pos_app.domain.operation import Kind
from pos_app.domain.outcome import NotSent, Rejected, Unknown
from pos_app.settings.rules import SettingsProblem
from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.notices import During
from pos_app.ui.words.operator_text import translate_operator_text

NOT_SENT_CODE, REJECTED_CODE, UNKNOWN_CODE = "POS-401", "POS-402", "POS-403"
"""Money calls end in outcomes, not errors; these are their stable codes on the screen."""
SESSION_CODE = "POS-303"


@dataclass(frozen=True, slots=True)
class Words:
    """The parts of a notice in the window's language. Amber where nothing was refused."""

    money: str
    why: str
    todo: str
    code: str
    is_attention: bool


_MONEY: Mapping[During, str] = {
    During.START: QT_TRANSLATE_NOOP("Notices", "The till cannot work yet."),
    During.SIGN_IN: QT_TRANSLATE_NOOP("Notices", "Not signed in."),
    During.SIGN_OUT: QT_TRANSLATE_NOOP("Notices", "Signed out here; the operator does not know."),
    During.CATALOGUE: QT_TRANSLATE_NOOP("Notices", "The draws are not up to date."),
    During.RESULTS: QT_TRANSLATE_NOOP("Notices", "The results are not up to date."),
    During.INQUIRY: QT_TRANSLATE_NOOP("Notices", "Not checked; nothing was paid."),
    During.SALE: QT_TRANSLATE_NOOP("Notices", "Not sold."),
    During.NOTING_SALE: QT_TRANSLATE_NOOP("Notices", "Sold; the till could not write it down."),
    During.NOTING_PAYOUT: QT_TRANSLATE_NOOP("Notices", "Paid; the till could not write it down."),
    During.PAYOUT: QT_TRANSLATE_NOOP("Notices", "Not paid; hand over no cash."),
    During.HAND_OVER: QT_TRANSLATE_NOOP("Notices", "Paid; the cash is not noted as handed over."),
    During.VOID: QT_TRANSLATE_NOOP("Notices", "Not voided; the ticket still counts."),
    During.PRINT_TICKET: QT_TRANSLATE_NOOP("Notices", "Sold, not printed."),
    During.PRINT_COPY: QT_TRANSLATE_NOOP("Notices", "The copy was not printed; the ticket counts."),
    During.PRINT_SLIP: QT_TRANSLATE_NOOP("Notices", "Paid; the slip was not printed."),
    During.PRINT_OTHER: QT_TRANSLATE_NOOP("Notices", "Not printed."),
    During.PRINT_TEST: QT_TRANSLATE_NOOP("Notices", "The test page was not printed."),
    During.SAVE_SETTINGS: QT_TRANSLATE_NOOP("Notices", "The settings were not saved."),
    During.SHIFT: QT_TRANSLATE_NOOP("Notices", "The shift stays as it was."),
    During.EXPORT: QT_TRANSLATE_NOOP("Notices", "The file was not written."),
    During.TICKETS: QT_TRANSLATE_NOOP("Notices", "The tickets are not up to date."),
}

_DONE = {During.NOTING_SALE, During.NOTING_PAYOUT}
_AMBER = {
    During.CATALOGUE,
    During.RESULTS,
    During.SIGN_OUT,
    During.HAND_OVER,
    *_DONE,
    During.PRINT_TICKET,
    During.PRINT_COPY,
    During.PRINT_SLIP,
    During.PRINT_OTHER,
    During.PRINT_TEST,
    During.SHIFT,
    During.EXPORT,
    During.TICKETS,
}
"""Nothing was refused to the cashier there: money is safe, something is left to do."""

_UNCONFIRMED: Mapping[During, str] = {
    During.PRINT_TICKET: QT_TRANSLATE_NOOP("Notices", "Sold; it may not have printed whole."),
    During.PRINT_SLIP: QT_TRANSLATE_NOOP("Notices", "Paid; the slip may not have printed whole."),
}

_CODES: Mapping[str, tuple[str, str]] = {
    "POS-000": (
        QT_TRANSLATE_NOOP("Notices", "Something failed that the till does not know."),
        QT_TRANSLATE_NOOP("Notices", "Note the code and call support."),
    ),
    "POS-001": (
        QT_TRANSLATE_NOOP("Notices", "It is a fault of this program."),
        QT_TRANSLATE_NOOP("Notices", "Open the till again; if it comes back, call support."),
    ),
    "POS-100": (
        QT_TRANSLATE_NOOP("Notices", "A setting of this till is wrong."),
        QT_TRANSLATE_NOOP("Notices", "Have the settings corrected; “pos-app doctor” names it."),
    ),
    "POS-200": (
        QT_TRANSLATE_NOOP("Notices", "The till cannot write its journal, so it does not sell."),
        QT_TRANSLATE_NOOP("Notices", "Open the till again; if it comes back, call support."),
    ),
    "POS-201": (
        QT_TRANSLATE_NOOP("Notices", "The disk is full, so the till does not sell."),
        QT_TRANSLATE_NOOP("Notices", "Free some space on the disk and try again."),
    ),
    "POS-202": (
        QT_TRANSLATE_NOOP("Notices", "The journal's folder cannot be written."),
        QT_TRANSLATE_NOOP("Notices", "Ask support for permission to write in that folder."),
    ),
    "POS-203": (
        QT_TRANSLATE_NOOP("Notices", "Another till is open on this computer."),
        QT_TRANSLATE_NOOP("Notices", "Use the one that is open, or close it first."),
    ),
    "POS-204": (
        QT_TRANSLATE_NOOP("Notices", "The journal is damaged, so the till does not sell."),
        QT_TRANSLATE_NOOP("Notices", "Do not delete anything; call support."),
    ),
    "POS-205": (
        QT_TRANSLATE_NOOP("Notices", "The journal was written by a newer version."),
        QT_TRANSLATE_NOOP("Notices", "Update this program before selling."),
    ),
    "POS-300": (
        QT_TRANSLATE_NOOP("Notices", "The operator's server did not do it."),
        QT_TRANSLATE_NOOP("Notices", "Try again in a moment."),
    ),
    "POS-301": (
        QT_TRANSLATE_NOOP("Notices", "The operator's server cannot be reached."),
        QT_TRANSLATE_NOOP("Notices", "Check the internet connection and try again."),
    ),
    "POS-302": (
        QT_TRANSLATE_NOOP("Notices", "The operator's server did not answer in time."),
        QT_TRANSLATE_NOOP("Notices", "Wait a few seconds and try again."),
    ),
    "POS-303": (
        QT_TRANSLATE_NOOP("Notices", "The session with the operator is over."),
        QT_TRANSLATE_NOOP("Notices", "Sign in again; what you had typed stays."),
    ),
    "POS-304": (
        QT_TRANSLATE_NOOP("Notices", "The operator refused."),
        QT_TRANSLATE_NOOP("Notices", "Correct it, or ask your operator."),
    ),
    "POS-305": (
        QT_TRANSLATE_NOOP("Notices", "The operator's answer cannot be understood."),
        QT_TRANSLATE_NOOP("Notices", "Try again; if it comes back, call support."),
    ),
    "POS-500": (
        QT_TRANSLATE_NOOP("Notices", "The printer did not do its work."),
        QT_TRANSLATE_NOOP("Notices", "Check the printer and print it again."),
    ),
    "POS-501": (
        QT_TRANSLATE_NOOP("Notices", "The printer is not found."),
        QT_TRANSLATE_NOOP("Notices", "Check that it is on and its cable, then print it again."),
    ),
    "POS-502": (
        QT_TRANSLATE_NOOP("Notices", "The printer is off line."),
        QT_TRANSLATE_NOOP("Notices", "Press its on-line button, then print it again."),
    ),
    "POS-503": (
        QT_TRANSLATE_NOOP("Notices", "The printer has no paper."),
        QT_TRANSLATE_NOOP("Notices", "Put in paper and print it again."),
    ),
    "POS-504": (
        QT_TRANSLATE_NOOP("Notices", "The printer's cover is open."),
        QT_TRANSLATE_NOOP("Notices", "Close the cover and print it again."),
    ),
    "POS-505": (
        QT_TRANSLATE_NOOP("Notices", "The printer did not confirm that the paper came out."),
        QT_TRANSLATE_NOOP("Notices", "Look at the paper: if it is not whole, print it again."),
    ),
    "POS-506": (
        QT_TRANSLATE_NOOP("Notices", "The printer reports a fault (blade, heat or mechanism)."),
        QT_TRANSLATE_NOOP("Notices", "Switch it off and on, then print it again."),
    ),
    "POS-600": (
        QT_TRANSLATE_NOOP("Notices", "Something of this shift is still open."),
        QT_TRANSLATE_NOOP("Notices", "Wait until it is resolved, then try again."),
    ),
    "POS-700": (
        QT_TRANSLATE_NOOP("Notices", "The folder cannot be written, or the disk is full."),
        QT_TRANSLATE_NOOP("Notices", "Free some space or ask support for permission, then retry."),
    ),
}

_WRONG_LOGIN = QT_TRANSLATE_NOOP("Notices", "Check the e-mail and the password and try again.")

_NOT_SENT: Mapping[Kind, tuple[str, str]] = {
    Kind.SALE: (
        QT_TRANSLATE_NOOP("Notices", "Not sold; nothing was charged."),
        QT_TRANSLATE_NOOP("Notices", "The ticket is still here: sell it when the line is back."),
    ),
    Kind.PAYOUT: (
        QT_TRANSLATE_NOOP("Notices", "Not paid; hand over no cash."),
        QT_TRANSLATE_NOOP("Notices", "Try again when the line is back."),
    ),
    Kind.VOID: (
        QT_TRANSLATE_NOOP("Notices", "Not voided; the ticket still counts."),
        QT_TRANSLATE_NOOP("Notices", "Try again when the line is back, while there is time."),
    ),
    Kind.REVERT: (
        QT_TRANSLATE_NOOP("Notices", "Not reverted; the ticket still counts."),
        QT_TRANSLATE_NOOP("Notices", "Try again when the line is back."),
    ),
}

_REJECTED: Mapping[Kind, tuple[str, str]] = {
    Kind.SALE: (
        QT_TRANSLATE_NOOP("Notices", "Not sold; nothing was charged."),
        QT_TRANSLATE_NOOP("Notices", "Correct what is marked and sell again."),
    ),
    Kind.PAYOUT: (
        QT_TRANSLATE_NOOP("Notices", "Not paid; hand over no cash."),
        QT_TRANSLATE_NOOP("Notices", "Show the customer the reason; in doubt, call your operator."),
    ),
    Kind.VOID: (
        QT_TRANSLATE_NOOP("Notices", "Not voided; the ticket still counts."),
        QT_TRANSLATE_NOOP("Notices", "Give the ticket back to the customer."),
    ),
    Kind.REVERT: (
        QT_TRANSLATE_NOOP("Notices", "Not reverted; the ticket still counts."),
        QT_TRANSLATE_NOOP("Notices", "Call your operator."),
    ),
}

_UNKNOWN: Mapping[Kind, tuple[str, str]] = {
    Kind.SALE: (
        QT_TRANSLATE_NOOP("Notices", "It is not known yet whether it was sold."),
        QT_TRANSLATE_NOOP("Notices", "Do not repeat it: the till is asking by itself."),
    ),
    Kind.PAYOUT: (
        QT_TRANSLATE_NOOP("Notices", "It is not known yet whether it was paid."),
        QT_TRANSLATE_NOOP("Notices", "Hand over no cash yet: the till is asking by itself."),
    ),
    Kind.VOID: (
        QT_TRANSLATE_NOOP("Notices", "It is not known yet whether it was voided."),
        QT_TRANSLATE_NOOP("Notices", "Keep the paper: it still counts until the till is sure."),
    ),
    Kind.REVERT: (
        QT_TRANSLATE_NOOP("Notices", "It is not known yet whether it was reverted."),
        QT_TRANSLATE_NOOP("Notices", "Wait: the till is asking by itself."),
    ),
}

_NEVER_AGAIN = QT_TRANSLATE_NOOP("Notices", "Do not repeat it: the till checks it. Call support.")
_WHEN_BACK = QT_TRANSLATE_NOOP("Notices", "Try again when the line is back.")
_NO_ROUTE = QT_TRANSLATE_NOOP("Notices", "The operator's server cannot be reached.")
_NO_ANSWER = QT_TRANSLATE_NOOP("Notices", "The operator's server did not answer in time.")
_SETTING = QT_TRANSLATE_NOOP("Notices", "In the settings {key} is {given}.")
_SAID = QT_TRANSLATE_NOOP("Notices", "The operator says: {text}")
_TICKET = QT_TRANSLATE_NOOP("Notices", "Ticket {ticket}: {why}")


def words_for_error(
    error: TillError, during: During, ticket: int | None = None, *, is_line_explained: bool = False
) -> Words:
    """Give the words of an error while doing something. A code of nobody's is said as POS-000.

    Where the line's banner says what is broken, another notice says only what could not be done.
    """
    money = _MONEY[during]
    if isinstance(error, PrintUnconfirmedError):
        money = _UNCONFIRMED.get(during, money)
    why, todo = (_say(text) for text in _CODES.get(error.code, _CODES[TillError.code]))
    if isinstance(error, SettingsProblem):
        why = _say(_SETTING).format(key=error.key or error.file, given=error.given)
    if isinstance(error, RefusedError):
        why = _say(_SAID).format(text=translate_operator_text(error.text))
        todo = _say(_WRONG_LOGIN) if during is During.SIGN_IN else todo
    if during in _DONE:
        todo = _say(_NEVER_AGAIN)
    if is_line_explained and isinstance(error, LINE_ERRORS):
        why, todo = "", _say(_WHEN_BACK)
    return Words(_say(money), _with_ticket(why, ticket), todo, error.code, during in _AMBER)


def words_for_outcome(
    kind: Kind, outcome: NotSent | Rejected | Unknown, ticket: int | None = None
) -> Words:
    """Give the words of a money call that is not confirmed. Unknown is amber, never red."""
    match outcome:
        case NotSent():
            (money, todo), why, code = _NOT_SENT[kind], _say(_NO_ROUTE), NOT_SENT_CODE
        case Rejected(text=text):
            said = _say(_SAID).format(text=translate_operator_text(text))
            (money, todo), why, code = _REJECTED[kind], said, REJECTED_CODE
            if outcome.session_over:
                todo, code = _CODES[SESSION_CODE][1], SESSION_CODE
        case Unknown():
            (money, todo), why, code = _UNKNOWN[kind], _say(_NO_ANSWER), UNKNOWN_CODE
        case _:
            assert_never(outcome)
    why = _with_ticket(why, ticket)
    return Words(_say(money), why, _say(todo), code, is_attention=isinstance(outcome, Unknown))


def _say(text: str) -> str:
    return QCoreApplication.translate("Notices", text)


def _with_ticket(why: str, ticket: int | None) -> str:
    return why if ticket is None or not why else _say(_TICKET).format(ticket=ticket, why=why)
