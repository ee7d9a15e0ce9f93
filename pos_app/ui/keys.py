"""Every key in one place: what is asked of it by panes, the bottom bar and F1.

Panes ask `matches(event, Key.SELL)` in a `keyPressEvent`, or `bind(widget, Key.SELL, slot)`; the
bottom bar and the F1 overlay show `hint(Key.SELL)`; a button that names its key is given to
`caption`, a label to `name_keys`, a tool tip to `tip`. Nothing else names a key. `use_sequences`
puts another profile in force at once.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, cast
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from shiboken6 import Shiboken

from pos_app.ui.key_table import TABLE, Key
from pos_app.ui.keyboard.caps import cap_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QKeyCombination

__all__ = [
    "Key",
    "KeyHint",
    "bind",
    "caption",
    "hint",
    "in_force",
    "matches",
    "name_keys",
    "sequences",
    "texts",
    "tip",
    "use_sequences",
]


class KeysInForce(QObject):
    """Tells when other keys are in force.

    Signals:
        changed(): ask `hint` again.
    """

    changed = Signal()


_Worded = QAbstractButton | QLabel

in_force = KeysInForce()
_changed: dict[Key, tuple[str, ...]] = {}
_shortcuts: WeakKeyDictionary[QShortcut, Key] = WeakKeyDictionary()
_captions: WeakKeyDictionary[_Worded, tuple[str, Mapping[str, Key]]] = WeakKeyDictionary()
_tips: WeakKeyDictionary[QWidget, tuple[str, Key]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key as the screen says it, in the window's language: `[F12] sell`, and a sentence."""

    cap: str
    label: str
    help: str


def use_sequences(changed: Mapping[Key, tuple[str, ...]]) -> None:
    """Put other sequences in force; a key that is not named has those it is delivered with.

    Shortcuts that exist and what was given to `caption`, `name_keys` or `tip` follow at once.
    """
    new = {key: own for key, own in changed.items() if own != TABLE[key].sequences}
    if new == _changed:
        return
    _changed.clear()
    _changed.update(new)
    for shortcut, key in tuple(_shortcuts.items()):
        if Shiboken.isValid(shortcut):
            shortcut.setKeys(_with_numpad(key))
    for part, (text, keys) in tuple(_captions.items()):
        if Shiboken.isValid(part):
            name_keys(part, text, **keys)
    for widget, (text, key) in tuple(_tips.items()):
        if Shiboken.isValid(widget):
            tip(widget, key, text)
    in_force.changed.emit()


def texts(key: Key) -> tuple[str, ...]:
    """Give the sequences in force as portable text."""
    return _changed.get(key, TABLE[key].sequences)


def hint(key: Key) -> KeyHint:
    """Say a key in the window's language."""
    entry = TABLE[key]
    own = _changed.get(key)
    if own is None:
        cap = _say(entry.cap) if entry.cap else cap_of(entry.sequences[0], _say)
    else:
        cap = " ".join(cap_of(one, _say) for one in own[:2]) or "—"
    return KeyHint(cap, _say(entry.label), _say(entry.help))


def caption(button: QAbstractButton, key: Key, text: str) -> None:
    """Write a button's text with the cap of its key in the place of "{key}", now and later."""
    name_keys(button, text, key=key)


def name_keys(part: QAbstractButton | QLabel, text: str, /, **keys: Key) -> None:
    """Write a text with the caps of keys by their names in it, now and later.

    Without keys it is written as it is, and follows nothing any more.
    """
    if keys:
        _captions[part] = (text, keys)
        part.setText(text.format(**{name: hint(key).cap for name, key in keys.items()}))
    else:
        _captions.pop(part, None)
        part.setText(text)


def tip(widget: QWidget, key: Key, text: str) -> None:
    """Write a tool tip with the cap of a key in the place of "{key}", now and later."""
    _tips[widget] = (text, key)
    widget.setToolTip(text.format(key=hint(key).cap))


def sequences(key: Key) -> tuple[QKeySequence, ...]:
    """Give the key sequences that mean this; none for what is typed ("5.12.33")."""
    return tuple(QKeySequence(text) for text in texts(key))


def matches(event: QKeyEvent, key: Key) -> bool:
    """Whether a key press means this; the numpad's keys count as the others.

    A printable key is known by the character it gives, since `*` and `/` lie under different keys
    (and Shift) on different keyboards.
    """
    typed, pressed = event.text(), 0
    for text in texts(key):
        if len(text) == 1:
            if typed == text:
                return True
        else:
            pressed = pressed or _pressed(event)
            if pressed == _combination(text):
                return True
    return False


def bind(owner: QWidget, key: Key, slot: Callable[[], object]) -> QShortcut:
    """Let a key do something while `owner` or a child of it has the focus.

    Not for keys that the entry line types (`*`, `+`, `/`): those are `matches` in its
    keyPressEvent. Held down it does it once.
    """
    shortcut = QShortcut(owner)
    shortcut.setKeys(_with_numpad(key))
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(slot)
    _shortcuts[shortcut] = key
    return shortcut


# Plain numbers: a key that is typed is asked about some thirty times before it is known.
_KEYPAD = Qt.KeyboardModifier.KeypadModifier.value
_MODIFIERS = Qt.KeyboardModifier.KeyboardModifierMask.value
_ENTER, _RETURN = Qt.Key.Key_Enter.value, Qt.Key.Key_Return.value


def _pressed(event: QKeyEvent) -> int:
    """Give a press as Qt combines key and modifiers in one number; the numpad's as the others."""
    combined = event.keyCombination().toCombined() & ~_KEYPAD
    modifiers = combined & _MODIFIERS
    return modifiers | _RETURN if combined - modifiers == _ENTER else combined


@lru_cache(maxsize=256)
def _combination(text: str) -> int:
    """Give the one press of a sequence; -1 for what takes several, which no press is."""
    sequence = QKeySequence(text)
    presses = cast("Sequence[QKeyCombination]", sequence)  # as it is; PySide's stub forgot it
    return presses[0].toCombined() if sequence.count() == 1 else -1


def _with_numpad(key: Key) -> list[QKeySequence]:
    wanted = list(sequences(key))
    if QKeySequence("Return") in wanted:
        wanted.append(QKeySequence("Enter"))  # Qt's name for the numpad's
    return wanted


def _say(text: str) -> str:
    return QCoreApplication.translate("Keys", text)
