"""The keys of paper: the drawer of practice paper, what waits to be printed, the printer.

Thread: any.
"""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.keyboard.names import Entry, Key

PAPER_EVERYWHERE: Mapping[Key, Entry] = {
    Key.OPEN_PAPER: Entry(
        ("Ctrl+6",),
        QT_TRANSLATE_NOOP("Keys", "paper"),
        QT_TRANSLATE_NOOP("Keys", "Go to Paper: what waits to be printed, and the printer"),
    ),
    Key.PAPER: Entry(
        ("Ctrl+P",),
        QT_TRANSLATE_NOOP("Keys", "see paper"),
        QT_TRANSLATE_NOOP("Keys", "In practice: show or put away what was printed"),
    ),
    Key.PAPER_UP: Entry(
        ("Shift+PgUp",),
        QT_TRANSLATE_NOOP("Keys", "paper up"),
        QT_TRANSLATE_NOOP("Keys", "In practice: go up on the paper that is seen"),
        QT_TRANSLATE_NOOP("Keys", "Shift+PgUp"),
    ),
    Key.PAPER_DOWN: Entry(
        ("Shift+PgDown",),
        QT_TRANSLATE_NOOP("Keys", "paper down"),
        QT_TRANSLATE_NOOP("Keys", "In practice: go down on the paper that is seen"),
        QT_TRANSLATE_NOOP("Keys", "Shift+PgDn"),
    ),
    Key.TRY_PRINTER: Entry(
        ("Ctrl+F10",),
        QT_TRANSLATE_NOOP("Keys", "try printer"),
        QT_TRANSLATE_NOOP("Keys", "Try the printer: its status, a short strip, proof that it came"),
    ),
}
PAPER_PANE: Mapping[Key, Entry] = {
    Key.CAME_OUT: Entry(
        ("F12",),
        QT_TRANSLATE_NOOP("Keys", "it came out"),
        QT_TRANSLATE_NOOP("Keys", "The chosen paper came out whole: it is owed no more"),
    ),
    Key.PRINT_AGAIN: Entry(
        ("F10",),
        QT_TRANSLATE_NOOP("Keys", "print again"),
        QT_TRANSLATE_NOOP("Keys", "Print the chosen paper, marked as a copy where one may be out"),
    ),
    Key.VOID_UNPRINTED: Entry(
        ("F9",),
        QT_TRANSLATE_NOOP("Keys", "void"),
        QT_TRANSLATE_NOOP("Keys", "Void the chosen ticket while there is time"),
    ),
    Key.SET_UP_PRINTER: Entry(
        ("F5",),
        QT_TRANSLATE_NOOP("Keys", "set up"),
        QT_TRANSLATE_NOOP("Keys", "Find a printer and set it up"),
    ),
}
PAPER_TABLE: Mapping[Key, Entry] = {**PAPER_EVERYWHERE, **PAPER_PANE}
