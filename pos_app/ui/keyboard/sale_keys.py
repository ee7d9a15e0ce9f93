"""The keys of the sale.

Thread: any.
"""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.keyboard.names import Entry, Key

SALE_TABLE: Mapping[Key, Entry] = {
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
        QT_TRANSLATE_NOOP("Keys", "Void a ticket while the operator allows it, with the reason"),
    ),
    Key.REPRINT: Entry(
        ("F10",),
        QT_TRANSLATE_NOOP("Keys", "reprint"),
        QT_TRANSLATE_NOOP("Keys", "Print the last ticket again, marked as a copy"),
    ),
    Key.REPEAT: Entry(
        ("F7",),
        QT_TRANSLATE_NOOP("Keys", "repeat"),
        QT_TRANSLATE_NOOP("Keys", "Sell the plays of an old ticket again, in today's draws"),
    ),
    Key.PASTE: Entry(
        ("Ctrl+V",),
        QT_TRANSLATE_NOOP("Keys", "paste"),
        QT_TRANSLATE_NOOP("Keys", "Turn a customer's message into plays, to be confirmed"),
    ),
    Key.COMBO_1: Entry(
        ("Alt+1",),
        QT_TRANSLATE_NOOP("Keys", "combo 1"),
        QT_TRANSLATE_NOOP("Keys", "Take the draws of combo 1"),
    ),
    Key.COMBO_2: Entry(
        ("Alt+2",),
        QT_TRANSLATE_NOOP("Keys", "combo 2"),
        QT_TRANSLATE_NOOP("Keys", "Take the draws of combo 2"),
    ),
    Key.COMBO_3: Entry(
        ("Alt+3",),
        QT_TRANSLATE_NOOP("Keys", "combo 3"),
        QT_TRANSLATE_NOOP("Keys", "Take the draws of combo 3"),
    ),
    Key.COMBO_4: Entry(
        ("Alt+4",),
        QT_TRANSLATE_NOOP("Keys", "combo 4"),
        QT_TRANSLATE_NOOP("Keys", "Take the draws of combo 4"),
    ),
    Key.COMBO_5: Entry(
        ("Alt+5",),
        QT_TRANSLATE_NOOP("Keys", "combo 5"),
        QT_TRANSLATE_NOOP("Keys", "Take the draws of combo 5"),
    ),
    Key.COMBOS: Entry(
        ("Alt+0",),
        QT_TRANSLATE_NOOP("Keys", "combos"),
        QT_TRANSLATE_NOOP("Keys", "See the combos, keep the chosen draws as one, or forget one"),
    ),
}
