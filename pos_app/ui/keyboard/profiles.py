"""Profiles of keys: ours, and two that lie where cashiers of other programs expect them.

"lottomax" follows the public source of that program (its sale view and key handler as of 2015: F4
check and pay, F6 void, F7 copy, F10 reprint, `+` adds). What we did not take over: there Esc
prints the ticket; here no profile lets Esc move money. "premier": Premier Pluss documents its keys
nowhere public; this is our own guess at its order: what is typed left, what is done with a
ticket right. Both can be changed key by key. Thread: any.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pos_app.ui.keyboard.names import Key

Sequences = Mapping[Key, tuple[str, ...]]


class Profile(StrEnum):
    """What a file of choices may say."""

    OURS = "ours"
    PREMIER = "premier"
    LOTTOMAX = "lottomax"


PROFILES: Mapping[Profile, Sequences] = {
    Profile.OURS: {},
    Profile.PREMIER: {
        Key.ENTRY: ("F2",),
        Key.AMOUNT: ("F3",),
        Key.ANIMALS: ("F4",),
        Key.TRIPLES: ("F5",),
        Key.SIGNS: ("F6",),
        Key.SELL: ("*", "F12", "F9"),
        Key.VOID_LAST: ("F11",),
        Key.CHANGE_DUE: ("Ctrl+F11",),
        Key.ADD: ("Return", "+"),
    },
    Profile.LOTTOMAX: {
        Key.CHECK_TICKET: ("F4",),
        Key.VOID_LAST: ("F6",),
        Key.SIGNS: ("F8",),
        Key.AMOUNT: ("F9",),
        Key.ADD: ("Return", "+"),
    },
}
"""Only what differs from the delivered table."""
