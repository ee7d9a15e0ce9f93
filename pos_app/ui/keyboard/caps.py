"""What stands on a key: the cap of a sequence as keyboards in Spanish print it.

Thread: any.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pos_app.ui.i18n import QT_TRANSLATE_NOOP

_WORDS: Mapping[str, str] = {
    "Return": "Enter",
    "Enter": "Enter",
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
    "Backspace": "⌫",
    "-": "−",
    "Shift": QT_TRANSLATE_NOOP("Keys", "Shift"),
    "Space": QT_TRANSLATE_NOOP("Keys", "Space"),
    "Del": QT_TRANSLATE_NOOP("Keys", "Del"),
    "Ins": QT_TRANSLATE_NOOP("Keys", "Ins"),
    "Home": QT_TRANSLATE_NOOP("Keys", "Home"),
    "End": QT_TRANSLATE_NOOP("Keys", "End"),
    "PgUp": QT_TRANSLATE_NOOP("Keys", "PgUp"),
    "PgDown": QT_TRANSLATE_NOOP("Keys", "PgDown"),
    "Esc": "Esc",
}


def cap_of(sequence: str, say: Callable[[str], str]) -> str:
    """Write a sequence ("Shift+Del") as its caps; `say` translates words of the context "Keys"."""
    head, plus, last = sequence.rpartition("+")
    if not last:  # "Ctrl++" and "+" end in the key itself
        head, plus, last = sequence[:-1].removesuffix("+"), "+" if len(sequence) > 1 else "", "+"
    parts = [*(head.split("+") if plus and head else ()), last]
    return "+".join(say(_WORDS[one]) if one in _WORDS else one for one in parts)
