"""Every key in one place: what is asked of `key_table`, by panes, the bottom bar and F1.

Panes ask `matches(event, Key.SELL)` in a `keyPressEvent`, or `bind(widget, Key.SELL, slot)`; the
bottom bar and the F1 overlay show `hint(Key.SELL)`. Nothing else names a key.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pos_app.ui.key_table import TABLE, Key

__all__ = ["Key", "KeyHint", "bind", "hint", "matches", "sequences"]


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key as the screen says it, in the window's language: `[F12] sell`, and a sentence."""

    cap: str
    label: str
    help: str


def hint(key: Key) -> KeyHint:
    """Say a key in the window's language."""
    entry = TABLE[key]
    say = QCoreApplication.translate
    cap = entry.cap or entry.sequences[0]
    return KeyHint(say("Keys", cap), say("Keys", entry.label), say("Keys", entry.help))


def sequences(key: Key) -> tuple[QKeySequence, ...]:
    """Give the key sequences that mean this; none for what is typed ("5.12.33")."""
    return tuple(QKeySequence(text) for text in TABLE[key].sequences)


def matches(event: QKeyEvent, key: Key) -> bool:
    """Whether a key press means this; the numpad's keys count as the others.

    A printable key is known by the character it gives, since `*` and `/` lie under different keys
    (and Shift) on different keyboards.
    """
    return any(
        event.text() == text if len(text) == 1 else _sequence(event) == QKeySequence(text)
        for text in TABLE[key].sequences
    )


def _sequence(event: QKeyEvent) -> QKeySequence:
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    code = Qt.Key(event.key())
    if code == Qt.Key.Key_Enter:
        code = Qt.Key.Key_Return
    return QKeySequence(QKeyCombination(plain, code))


def bind(owner: QWidget, key: Key, slot: Callable[[], object]) -> tuple[QShortcut, ...]:
    """Let a key do something while `owner` or a child of it has the focus.

    Not for keys that the entry line types (`*`, `+`, `/`): those are `matches` in its
    keyPressEvent. Held down it does it once.
    """
    wanted = list(sequences(key))
    if QKeySequence("Return") in wanted:
        wanted.append(QKeySequence("Enter"))  # Qt's name for the numpad's
    return tuple(_shortcut(owner, one, slot) for one in wanted)


def _shortcut(owner: QWidget, sequence: QKeySequence, slot: Callable[[], object]) -> QShortcut:
    shortcut = QShortcut(sequence, owner)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(slot)
    return shortcut
