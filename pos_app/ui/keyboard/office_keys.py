"""The keys of the tickets and of the cash-up.

Thread: any.
"""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.keyboard.names import Entry, Key

OFFICE_TABLE: Mapping[Key, Entry] = {
    Key.REFRESH: Entry(
        ("F5",),
        QT_TRANSLATE_NOOP("Keys", "refresh"),
        QT_TRANSLATE_NOOP("Keys", "Ask the operator again"),
    ),
    Key.EXPORT: Entry(
        ("F11",),
        QT_TRANSLATE_NOOP("Keys", "export"),
        QT_TRANSLATE_NOOP("Keys", "Write what is listed to files: CSV, Excel or PDF"),
    ),
    Key.PRINT_PAPER: Entry(
        ("F10",),
        QT_TRANSLATE_NOOP("Keys", "print"),
        QT_TRANSLATE_NOOP("Keys", "Print it on the ticket printer"),
    ),
    Key.PICK_TICKET: Entry(
        ("Up", "Down"),
        QT_TRANSLATE_NOOP("Keys", "tickets"),
        QT_TRANSLATE_NOOP("Keys", "Choose a ticket of the list"),
        "↑ ↓",
    ),
    Key.TICKET_FILTER: Entry(
        ("F2",),
        QT_TRANSLATE_NOOP("Keys", "filter"),
        QT_TRANSLATE_NOOP("Keys", "All, open ones, sold, winners, voided: the next of them"),
    ),
    Key.TICKET_ORDER: Entry(
        ("F3",),
        QT_TRANSLATE_NOOP("Keys", "order"),
        QT_TRANSLATE_NOOP("Keys", "Order the list by the next column; after the last, its own"),
    ),
    Key.TICKET_TURN: Entry(
        ("F4",),
        QT_TRANSLATE_NOOP("Keys", "reverse"),
        QT_TRANSLATE_NOOP("Keys", "Turn the order of the list round"),
    ),
    Key.TICKET_DETAILS: Entry(
        ("Return",),
        QT_TRANSLATE_NOOP("Keys", "details"),
        QT_TRANSLATE_NOOP("Keys", "Show the plays, results and picture of the chosen ticket"),
        "Enter",
    ),
    Key.EVIDENCE: Entry(
        ("F6",),
        QT_TRANSLATE_NOOP("Keys", "evidence"),
        QT_TRANSLATE_NOOP("Keys", "Show what the till knows of the ticket, and how it knows"),
    ),
    Key.VOID_TICKET: Entry(
        ("F9",),
        QT_TRANSLATE_NOOP("Keys", "void"),
        QT_TRANSLATE_NOOP("Keys", "Void the chosen ticket while the operator allows it"),
    ),
    Key.REPRINT_TICKET: Entry(
        ("F10",),
        QT_TRANSLATE_NOOP("Keys", "reprint"),
        QT_TRANSLATE_NOOP("Keys", "Print the chosen ticket again, marked as a copy"),
    ),
    Key.REPEAT_TICKET: Entry(
        ("F7",),
        QT_TRANSLATE_NOOP("Keys", "repeat"),
        QT_TRANSLATE_NOOP("Keys", "Sell the plays of the chosen ticket again, in today's draws"),
    ),
    Key.OPEN_SHIFT: Entry(
        ("F12",),
        QT_TRANSLATE_NOOP("Keys", "open shift"),
        QT_TRANSLATE_NOOP("Keys", "Open a shift with the float that was typed"),
    ),
    Key.CLOSE_SHIFT: Entry(
        ("F12",),
        QT_TRANSLATE_NOOP("Keys", "close shift"),
        QT_TRANSLATE_NOOP("Keys", "Close the shift with what was counted, and print it"),
    ),
    Key.CASH_IN: Entry(
        ("F2",),
        QT_TRANSLATE_NOOP("Keys", "cash in"),
        QT_TRANSLATE_NOOP("Keys", "Note cash that is put into the drawer"),
    ),
    Key.CASH_OUT: Entry(
        ("F3",),
        QT_TRANSLATE_NOOP("Keys", "cash out"),
        QT_TRANSLATE_NOOP("Keys", "Note cash that is taken out of the drawer"),
    ),
    Key.SHIFT_HISTORY: Entry(
        ("F4",),
        QT_TRANSLATE_NOOP("Keys", "history"),
        QT_TRANSLATE_NOOP("Keys", "Show the shifts of before"),
    ),
    Key.REPORT: Entry(
        ("F6",),
        QT_TRANSLATE_NOOP("Keys", "report"),
        QT_TRANSLATE_NOOP("Keys", "Ask the operator's report of any days"),
    ),
    Key.PICK_NOTE: Entry(
        ("Up", "Down"),
        QT_TRANSLATE_NOOP("Keys", "notes"),
        QT_TRANSLATE_NOOP("Keys", "Go to the note above or below"),
        "↑ ↓",
    ),
}
