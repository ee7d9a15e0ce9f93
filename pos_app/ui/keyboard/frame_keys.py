"""The keys of the whole till: panes, notices, questions, sounds, help.

Thread: any.
"""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.keyboard.names import Entry, Key

FRAME_TABLE: Mapping[Key, Entry] = {
    Key.HELP: Entry(
        ("F1",),
        QT_TRANSLATE_NOOP("Keys", "help"),
        QT_TRANSLATE_NOOP("Keys", "Show or hide the keys that work here"),
    ),
    Key.OPEN_SALE: Entry(
        ("Ctrl+1",),
        QT_TRANSLATE_NOOP("Keys", "sale"),
        QT_TRANSLATE_NOOP("Keys", "Go to Sale"),
    ),
    Key.OPEN_PAYOUT: Entry(
        ("Ctrl+2",),
        QT_TRANSLATE_NOOP("Keys", "prizes"),
        QT_TRANSLATE_NOOP("Keys", "Go to Prizes"),
    ),
    Key.OPEN_RESULTS: Entry(
        ("Ctrl+3",),
        QT_TRANSLATE_NOOP("Keys", "results"),
        QT_TRANSLATE_NOOP("Keys", "Go to Results"),
    ),
    Key.OPEN_TICKETS: Entry(
        ("Ctrl+4",),
        QT_TRANSLATE_NOOP("Keys", "tickets"),
        QT_TRANSLATE_NOOP("Keys", "Go to Tickets"),
    ),
    Key.OPEN_CASHUP: Entry(
        ("Ctrl+5",),
        QT_TRANSLATE_NOOP("Keys", "cash-up"),
        QT_TRANSLATE_NOOP("Keys", "Go to the cash-up"),
    ),
    Key.LOCK: Entry(
        ("Ctrl+L",),
        QT_TRANSLATE_NOOP("Keys", "lock"),
        QT_TRANSLATE_NOOP("Keys", "Lock the till; what is on the screen stays"),
    ),
    Key.SIGN_OUT: Entry(
        ("Ctrl+Shift+Q",),
        QT_TRANSLATE_NOOP("Keys", "sign out"),
        QT_TRANSLATE_NOOP("Keys", "Close the cashier's session"),
        QT_TRANSLATE_NOOP("Keys", "Ctrl+Shift+Q"),
    ),
    Key.DISMISS_NOTICE: Entry(
        ("Shift+Esc",),
        QT_TRANSLATE_NOOP("Keys", "close notice"),
        QT_TRANSLATE_NOOP("Keys", "Close the notice on top"),
        QT_TRANSLATE_NOOP("Keys", "Shift+Esc"),
    ),
    Key.NOTICE_ACTION: Entry(
        ("Ctrl+Space",),
        QT_TRANSLATE_NOOP("Keys", "answer notice"),
        QT_TRANSLATE_NOOP("Keys", "Do what the notice on top offers"),
        QT_TRANSLATE_NOOP("Keys", "Ctrl+Space"),
    ),
    Key.CONFIRM: Entry(
        ("Return",),
        QT_TRANSLATE_NOOP("Keys", "choose"),
        QT_TRANSLATE_NOOP("Keys", "Press the button that is marked"),
        "Enter",
    ),
    Key.DECLINE: Entry(
        ("Esc",),
        QT_TRANSLATE_NOOP("Keys", "back"),
        QT_TRANSLATE_NOOP("Keys", "Leave everything as it was"),
    ),
    Key.KEYS: Entry(
        ("Ctrl+K",),
        QT_TRANSLATE_NOOP("Keys", "keys"),
        QT_TRANSLATE_NOOP("Keys", "Choose a profile of keys, or change one"),
    ),
    Key.MUTE: Entry(
        ("Ctrl+M",),
        QT_TRANSLATE_NOOP("Keys", "sound"),
        QT_TRANSLATE_NOOP("Keys", "Turn the sounds off or on"),
    ),
    Key.CUSTOMER_SCREEN: Entry(
        ("Ctrl+D",),
        QT_TRANSLATE_NOOP("Keys", "customer's screen"),
        QT_TRANSLATE_NOOP("Keys", "Show or hide the customer's screen"),
    ),
}

TILL_KEYS = (
    Key.HELP,
    Key.KEYS,
    Key.MUTE,
    Key.CUSTOMER_SCREEN,
    Key.NOTICE_ACTION,
    Key.DISMISS_NOTICE,
    Key.LOCK,
    Key.SIGN_OUT,
)
"""What F1 lists for the whole till, behind the panes."""
