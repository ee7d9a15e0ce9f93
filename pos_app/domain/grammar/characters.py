"""The characters a line is made of: ASCII only, so no other script's digits pass for ours."""

from __future__ import annotations

import re
from string import ascii_letters, ascii_lowercase, ascii_uppercase, digits
from typing import TYPE_CHECKING

from pos_app.domain.grammar.reading import Reason, mistaken

if TYPE_CHECKING:
    from pos_app.domain.grammar.reading import UnreadableError

SEPARATORS = "., "
_ALPHABET = frozenset(SEPARATORS + digits + ascii_letters + "*-/")
_UPPER = str.maketrans(ascii_lowercase, ascii_uppercase)

GAP = re.compile(r"[., ]*")
DIGITS = re.compile(r"[0-9]*")
BODY = re.compile(r"[0-9*]*")
LETTERS = re.compile(r"[A-Za-z]*")
TOKEN = re.compile(r"[^., ]*")


def end_of_run(text: str, at: int, run: re.Pattern[str]) -> int:
    """Give the end of a run of characters that begins at a place; the place itself for none."""
    found = run.match(text, at)
    return found.end() if found else at


def fold(text: str) -> str:
    """Make ASCII letters upper case and leave all others: `str.upper` turns "ſ" into a plain S."""
    return text.translate(_UPPER)


def misplaced(text: str, at: int) -> UnreadableError:
    """Make the stop at a character that cannot stand where it does."""
    reason = Reason.MISPLACED if text[at] in _ALPHABET else Reason.UNKNOWN_CHARACTER
    return mistaken(at, reason, text[at])
