"""The table of keys: what each does, its sequences, its cap and its words.

A rebinding or another profile of keys is another table of this shape. Thread: any.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from pos_app.ui.i18n import QT_TRANSLATE_NOOP


class Key(Enum):
    """The name of what a key does; panes know keys by these only."""

    HELP = auto()
    OPEN_SALE = auto()
    OPEN_PAYOUT = auto()
    OPEN_RESULTS = auto()
    SIGN_OUT = auto()
    DISMISS_NOTICE = auto()
    NOTICE_ACTION = auto()
    CONFIRM = auto()
    DECLINE = auto()
    SELL = auto()
    ADD = auto()
    NEXT_DRAW = auto()
    DROP_DRAW = auto()
    PICK_DRAW = auto()
    TYPE_NUMBERS = auto()
    TYPE_SIGNS = auto()
    ANIMALS = auto()
    TRIPLES = auto()
    SIGNS = auto()
    ENTRY = auto()
    AMOUNT = auto()
    DELETE_LAST = auto()
    CLEAR = auto()
    EMPTY_SLIP = auto()
    CHECK_TICKET = auto()
    VOID_LAST = auto()
    REPRINT = auto()
    INQUIRE = auto()
    PAY = auto()
    HAND_OVER = auto()
    OTHER_TICKET = auto()
    PICK_WINNER = auto()
    PREVIOUS_DAY = auto()
    NEXT_DAY = auto()
    SEARCH = auto()
    PRINT_DAY = auto()
    COPY_TEXT = auto()
    TEST_PRINT = auto()
    SAVE_SETTINGS = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """What a key is; texts are English sources of the context "Keys".

    `cap` is what stands on it where that is not the first sequence.
    """

    sequences: tuple[str, ...]
    label: str
    help: str
    cap: str = ""


TABLE: Mapping[Key, Entry] = {
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
    Key.SELL: Entry(
        ("*", "F12"),
        QT_TRANSLATE_NOOP("Keys", "sell"),
        QT_TRANSLATE_NOOP("Keys", "Sell and print (on an empty line); F12 does it always"),
    ),
    Key.ADD: Entry(
        ("Return",),
        QT_TRANSLATE_NOOP("Keys", "add"),
        QT_TRANSLATE_NOOP("Keys", "From the play to the amount, and from the amount to the ticket"),
        "Enter",
    ),
    Key.NEXT_DRAW: Entry(
        ("+",),
        QT_TRANSLATE_NOOP("Keys", "next draw"),
        QT_TRANSLATE_NOOP("Keys", "Take the next draw as well"),
    ),
    Key.DROP_DRAW: Entry(
        ("-",),
        QT_TRANSLATE_NOOP("Keys", "drop draw"),
        QT_TRANSLATE_NOOP("Keys", "Drop the last draw that was taken"),
        "−",
    ),
    Key.PICK_DRAW: Entry(
        (),
        QT_TRANSLATE_NOOP("Keys", "draw"),
        QT_TRANSLATE_NOOP("Keys", "Take or drop the draw with that letter (on an empty line)"),
        "Q…",
    ),
    Key.TYPE_NUMBERS: Entry(
        (),
        QT_TRANSLATE_NOOP("Keys", "several"),
        QT_TRANSLATE_NOOP("Keys", "Several numbers in one play; 0 and 00 are different animals"),
        "5.12.33",
    ),
    Key.TYPE_SIGNS: Entry(
        (),
        QT_TRANSLATE_NOOP("Keys", "signs"),
        QT_TRANSLATE_NOOP("Keys", "A triple with its signs: 1 = ARI … 12 = PIS, or their letters"),
        "444/1/4",
    ),
    Key.ANIMALS: Entry(
        ("F2",),
        QT_TRANSLATE_NOOP("Keys", "animals"),
        QT_TRANSLATE_NOOP("Keys", "Show the draws of animals"),
    ),
    Key.TRIPLES: Entry(
        ("F3",),
        QT_TRANSLATE_NOOP("Keys", "triples"),
        QT_TRANSLATE_NOOP("Keys", "Show the draws of triples"),
    ),
    Key.SIGNS: Entry(
        ("F4",),
        QT_TRANSLATE_NOOP("Keys", "with sign"),
        QT_TRANSLATE_NOOP("Keys", "Show the draws of triples with a sign"),
    ),
    Key.ENTRY: Entry(
        ("F5",),
        QT_TRANSLATE_NOOP("Keys", "play"),
        QT_TRANSLATE_NOOP("Keys", "Go to the play"),
    ),
    Key.AMOUNT: Entry(
        ("F6",),
        QT_TRANSLATE_NOOP("Keys", "amount"),
        QT_TRANSLATE_NOOP("Keys", "Go to the amount"),
    ),
    Key.DELETE_LAST: Entry(
        ("Backspace",),
        QT_TRANSLATE_NOOP("Keys", "delete last"),
        QT_TRANSLATE_NOOP("Keys", "Delete the last play (on an empty line)"),
        "⌫",
    ),
    Key.CLEAR: Entry(
        ("Esc",),
        QT_TRANSLATE_NOOP("Keys", "clear"),
        QT_TRANSLATE_NOOP("Keys", "Clear the line"),
    ),
    Key.EMPTY_SLIP: Entry(
        (),
        QT_TRANSLATE_NOOP("Keys", "empty"),
        QT_TRANSLATE_NOOP("Keys", "Empty the ticket; the till asks first"),
        "Esc Esc",
    ),
    Key.CHECK_TICKET: Entry(
        ("F8",),
        QT_TRANSLATE_NOOP("Keys", "check"),
        QT_TRANSLATE_NOOP("Keys", "Check a ticket and pay its prize"),
    ),
    Key.VOID_LAST: Entry(
        ("F9",),
        QT_TRANSLATE_NOOP("Keys", "void"),
        QT_TRANSLATE_NOOP("Keys", "Void the last ticket while the operator allows it"),
    ),
    Key.REPRINT: Entry(
        ("F10",),
        QT_TRANSLATE_NOOP("Keys", "reprint"),
        QT_TRANSLATE_NOOP("Keys", "Print the last ticket again, marked as a copy"),
    ),
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
        QT_TRANSLATE_NOOP("Keys", "save"),
        QT_TRANSLATE_NOOP("Keys", "Save the settings and go on to sign-in"),
    ),
}
