"""What the operator's server says in its own words, as a cashier would say it.

What is not known here is shown as it came, in quotes. Thread: any.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from pos_app.ui.i18n import QT_TRANSLATE_NOOP

_KNOWN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), text)
    for pattern, text in (
        (r"events? (are|is) not open", QT_TRANSLATE_NOOP("Operator", "a draw has closed.")),
        (r"not a winner", QT_TRANSLATE_NOOP("Operator", "the ticket has no prize.")),
        (r"already (been )?paid", QT_TRANSLATE_NOOP("Operator", "the prize was already paid.")),
        (r"already rejected", QT_TRANSLATE_NOOP("Operator", "the ticket was already reverted.")),
        (
            r"already cancell?ed",
            QT_TRANSLATE_NOOP("Operator", "the ticket was already voided."),
        ),
        (r"no rows in result set", QT_TRANSLATE_NOOP("Operator", "it finds no such ticket.")),
        (
            r"expired ticket|ticket (has |is )?expired",
            QT_TRANSLATE_NOOP("Operator", "the ticket has expired."),
        ),
        (r"(invalid|wrong|incorrect) pin", QT_TRANSLATE_NOOP("Operator", "the PIN is not right.")),
        (
            r"(invalid|wrong|incorrect|bad) (credentials|password|user|email|login)",
            QT_TRANSLATE_NOOP("Operator", "the e-mail or the password is not right."),
        ),
        (r"(invalid|missing|expired) token", QT_TRANSLATE_NOOP("Operator", "the session is over.")),
    )
)


def translate_operator_text(text: str) -> str:
    """Say a known text of the server in the window's language; quote any other."""
    for pattern, source in _KNOWN:
        if pattern.search(text):
            return QCoreApplication.translate("Operator", source)
    return f"“{text.strip()}”"
