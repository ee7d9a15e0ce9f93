"""The keys of the other panes and of the cards over them.

Thread: any.
"""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.keyboard.names import Entry, Key

PANE_TABLE: Mapping[Key, Entry] = {
    Key.INQUIRE: Entry(
        ("Return",),
        QT_TRANSLATE_NOOP("Keys", "check"),
        QT_TRANSLATE_NOOP("Keys", "Next field; on the last one, check without paying"),
        "Enter",
    ),
    Key.PAY: Entry(
        ("F12",),
        QT_TRANSLATE_NOOP("Keys", "pay"),
        QT_TRANSLATE_NOOP("Keys", "Pay the prize after its amount is confirmed"),
    ),
    Key.HAND_OVER: Entry(
        ("F11",),
        QT_TRANSLATE_NOOP("Keys", "cash handed over"),
        QT_TRANSLATE_NOOP("Keys", "Say that the customer has the cash"),
    ),
    Key.OTHER_TICKET: Entry(
        ("Esc",),
        QT_TRANSLATE_NOOP("Keys", "other ticket"),
        QT_TRANSLATE_NOOP("Keys", "Begin with another ticket"),
    ),
    Key.SAY_PAID: Entry(
        ("F7",),
        QT_TRANSLATE_NOOP("Keys", "it was paid"),
        QT_TRANSLATE_NOOP("Keys", "Say of an unresolved payment that it was made"),
    ),
    Key.SAY_NOT_PAID: Entry(
        ("F8",),
        QT_TRANSLATE_NOOP("Keys", "it was not paid"),
        QT_TRANSLATE_NOOP("Keys", "Say of an unresolved payment that it was not made"),
    ),
    Key.PICK_WINNER: Entry(
        ("Up", "Down"),
        QT_TRANSLATE_NOOP("Keys", "winners"),
        QT_TRANSLATE_NOOP("Keys", "Choose one of the winning tickets"),
        "↑ ↓",
    ),
    Key.PREVIOUS_DAY: Entry(
        ("Left",),
        QT_TRANSLATE_NOOP("Keys", "day before"),
        QT_TRANSLATE_NOOP("Keys", "Show the day before"),
        "←",
    ),
    Key.NEXT_DAY: Entry(
        ("Right",),
        QT_TRANSLATE_NOOP("Keys", "day after"),
        QT_TRANSLATE_NOOP("Keys", "Show the day after"),
        "→",
    ),
    Key.SEARCH: Entry(
        ("/",),
        QT_TRANSLATE_NOOP("Keys", "search"),
        QT_TRANSLATE_NOOP("Keys", "Search a lottery or a number"),
    ),
    Key.PRINT_DAY: Entry(
        ("F10",),
        QT_TRANSLATE_NOOP("Keys", "print"),
        QT_TRANSLATE_NOOP("Keys", "Print the results of the day"),
    ),
    Key.COPY_TEXT: Entry(
        ("Ctrl+C",),
        QT_TRANSLATE_NOOP("Keys", "copy"),
        QT_TRANSLATE_NOOP("Keys", "Copy the results as text for a message"),
    ),
    Key.TEST_PRINT: Entry(
        ("F10",),
        QT_TRANSLATE_NOOP("Keys", "test page"),
        QT_TRANSLATE_NOOP("Keys", "Print a test page on the chosen printer"),
    ),
    Key.SAVE_SETTINGS: Entry(
        ("F12",),
        QT_TRANSLATE_NOOP("Keys", "go on"),
        QT_TRANSLATE_NOOP("Keys", "Go on; at the end it is saved"),
    ),
    Key.PICK_LINE: Entry(
        ("Up", "Down"),
        QT_TRANSLATE_NOOP("Keys", "choose"),
        QT_TRANSLATE_NOOP("Keys", "Choose a line of the list"),
        "↑ ↓",
    ),
    Key.DROP_LINE: Entry(
        ("Del",),
        QT_TRANSLATE_NOOP("Keys", "drop line"),
        QT_TRANSLATE_NOOP("Keys", "Take the chosen line out"),
    ),
    Key.DROP_TROUBLED: Entry(
        ("Ctrl+Del",),
        QT_TRANSLATE_NOOP("Keys", "take out red"),
        QT_TRANSLATE_NOOP("Keys", "Take out every line that cannot be sold"),
    ),
    Key.OTHER_DRAW: Entry(
        ("Left", "Right"),
        QT_TRANSLATE_NOOP("Keys", "other draw"),
        QT_TRANSLATE_NOOP("Keys", "Put the chosen line into another draw"),
        "← →",
    ),
    Key.PRINT_CARD: Entry(
        ("F10",),
        QT_TRANSLATE_NOOP("Keys", "print"),
        QT_TRANSLATE_NOOP("Keys", "Print the card of the keys on the ticket printer"),
    ),
    Key.SAVE_CARD: Entry(
        ("F12",),
        QT_TRANSLATE_NOOP("Keys", "A4 page"),
        QT_TRANSLATE_NOOP("Keys", "Save the card of the keys as an A4 page (PDF)"),
    ),
}
