"""Tells a scanner's burst from a hand's typing, by the times between keys and of the whole.

Pure: times are the milliseconds at which the system saw each key. Thread: any.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

SHORTEST = 5
"""A code has at least so many characters: fewer in a row are a quick hand's."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a scanner types (milliseconds), and what it types around each code."""

    key_ms: int = 60
    total_ms: int = 2500
    prefix: str = ""
    suffix: str = ""


class Place(Enum):
    """Where a character stands as far as can be told when it comes."""

    OUTSIDE = "cannot begin a scan"
    FIRST = "may begin a scan"
    WITHIN = "goes on with one that may be a scan"
    TYPED = "as quick as a scan, and too long for one"


@dataclass(slots=True)
class Burst:
    """The characters that may be a scan so far; empty between them."""

    pace: Pace
    _text: str = field(default="", init=False)
    _first: int = field(default=0, init=False)
    _last: int = field(default=0, init=False)
    _is_too_long: bool = field(default=False, init=False)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is under way."""
        return not self._text

    @property
    def text(self) -> str:
        """What came so far, prefix and suffix with it."""
        return self._text

    @property
    def has_suffix(self) -> bool:
        """Whether the scanner's own last characters are there: the code is whole."""
        return bool(self.pace.suffix) and self._text.endswith(self.pace.suffix)

    @property
    def code(self) -> str:
        """The code without what the scanner types around it; "" where it cannot be one."""
        begin, end = self.pace.prefix, self.pace.suffix
        text = self._text
        if not text.startswith(begin):
            return ""
        text = text[len(begin) :].removesuffix(end) if end else text[len(begin) :]
        return text if len(text) >= SHORTEST else ""

    def goes_on(self, at: int) -> bool:
        """Whether a key at this moment belongs to what is under way."""
        return bool(self._text) and self._follows(at)

    def place_of(self, character: str, at: int) -> Place:
        """Say where a character stands; ask before `add`, which keeps it."""
        if self._follows(at):
            if self._is_too_long or at - self._first > self.pace.total_ms:
                return Place.TYPED
            if self._text:
                return Place.WITHIN
        begin = self.pace.prefix[:1]
        may_begin = character == begin if begin else character.isalnum()
        return Place.FIRST if may_begin else Place.OUTSIDE

    def add(self, character: str, at: int) -> None:
        """Keep a character."""
        if not self._text:
            self._first = at
            self._is_too_long = False
        self._text += character
        self._last = at

    def pass_by(self, at: int) -> None:
        """Note a character that was typed, at the pace of a scan and too long for one."""
        self._text = ""
        self._is_too_long = True
        self._last = at

    def _follows(self, at: int) -> bool:
        return 0 <= at - self._last <= self.pace.key_ms

    def clear(self) -> None:
        """Begin anew."""
        self._text = ""
