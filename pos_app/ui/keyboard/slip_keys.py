"""The keys of the slip and of what is done with it before it is sold.

Thread: any.
"""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.keyboard.names import Entry, Key

SLIP_TABLE: Mapping[Key, Entry] = {
    Key.UNDO: Entry(
        ("Ctrl+Z",),
        QT_TRANSLATE_NOOP("Keys", "undo"),
        QT_TRANSLATE_NOOP("Keys", "Take the last change of the ticket back (on an empty line)"),
    ),
    Key.QUICK_PICK: Entry(
        ("/",),
        QT_TRANSLATE_NOOP("Keys", "any number"),
        QT_TRANSLATE_NOOP(
            "Keys", "A number by chance, not known to be sold out (on an empty line, or after a .)"
        ),
    ),
    Key.TYPE_PERMUTA: Entry(
        (),
        QT_TRANSLATE_NOOP("Keys", "permuta"),
        QT_TRANSLATE_NOOP("Keys", "All arrangements of 3 to 7 digits"),
        "123p",
    ),
    Key.TYPE_SERIE: Entry(
        (),
        QT_TRANSLATE_NOOP("Keys", "serie"),
        QT_TRANSLATE_NOOP("Keys", "The ten that end in 12; 12* begin with it, 1*2 in the middle"),
        "12s",
    ),
    Key.TYPE_CORRIDA: Entry(
        (),
        QT_TRANSLATE_NOOP("Keys", "corrida"),
        QT_TRANSLATE_NOOP("Keys", "Every number from the first to the last"),
        "120-129",
    ),
    Key.SPREAD: Entry(
        (),
        QT_TRANSLATE_NOOP("Keys", "spread"),
        QT_TRANSLATE_NOOP("Keys", "In the amount: a total that is spread over the plays"),
        "=60",
    ),
    Key.SLIP_LINES: Entry(
        ("Up", "Down"),
        QT_TRANSLATE_NOOP("Keys", "ticket's lines"),
        QT_TRANSLATE_NOOP("Keys", "Go through the lines of the ticket; Esc goes back"),
        "↑ ↓",
    ),
    Key.EDIT_LINE: Entry(
        (),
        QT_TRANSLATE_NOOP("Keys", "change line"),
        QT_TRANSLATE_NOOP("Keys", "On a line of the ticket: change its number or its amount"),
        "Enter",
    ),
    Key.DROP_WAGER: Entry(
        ("Del",),
        QT_TRANSLATE_NOOP("Keys", "take out"),
        QT_TRANSLATE_NOOP("Keys", "On a line of the ticket: take it out; on a draw, all of it"),
    ),
    Key.DROP_EVERYWHERE: Entry(
        ("Shift+Del",),
        QT_TRANSLATE_NOOP("Keys", "out of all"),
        QT_TRANSLATE_NOOP("Keys", "On a line of the ticket: take that number out of all draws"),
    ),
    Key.PARK: Entry(
        ("Ctrl+G",),
        QT_TRANSLATE_NOOP("Keys", "put aside"),
        QT_TRANSLATE_NOOP("Keys", "Put this ticket aside and begin another"),
    ),
    Key.RECALL: Entry(
        ("Ctrl+R",),
        QT_TRANSLATE_NOOP("Keys", "take back"),
        QT_TRANSLATE_NOOP("Keys", "Take back a ticket that was put aside"),
    ),
    Key.CHANGE_DUE: Entry(
        ("F11",),
        QT_TRANSLATE_NOOP("Keys", "change"),
        QT_TRANSLATE_NOOP("Keys", "Type the money received and see the change"),
    ),
    Key.ANIMALS_77: Entry(
        ("Shift+F2",),
        QT_TRANSLATE_NOOP("Keys", "77"),
        QT_TRANSLATE_NOOP("Keys", "Show the draws of 77 animals and more"),
    ),
    Key.TRIPLETAS: Entry(
        ("Shift+F3",),
        QT_TRANSLATE_NOOP("Keys", "tripletas"),
        QT_TRANSLATE_NOOP("Keys", "Show the draws of tripletas, where they are sold"),
    ),
    Key.NUMPAD: Entry(
        ("Ctrl+T",),
        QT_TRANSLATE_NOOP("Keys", "keypad"),
        QT_TRANSLATE_NOOP("Keys", "Show or hide the keypad on the screen"),
    ),
}
