"""Text for a printer's character table: cleaned, transliterated where it must be, encoded."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from pos_app.domain.errors import ConfigError

_LINE_ENDS = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")

_SIMILAR = {
    "‘": "'", "’": "'", "‚": ",", "‛": "'", "“": '"', "”": '"', "„": '"', "‹": "<", "›": ">",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "…": "...",
    "•": "*", "·": ".", "∙": ".", "●": "*", "■": "#", "★": "*", "✓": "v", "✔": "v", "×": "x",
    "÷": "/", "≤": "<=", "≥": ">=", "≠": "<>", "≈": "~", "→": "->", "←": "<-", "⁄": "/",
    "€": "EUR", "₡": "C", "£": "GBP", "©": "(c)", "®": "(R)", "™": "TM", "№": "No.",
    "¿": "?", "¡": "!", "º": "o", "ª": "a", "°": "o", "«": '"', "»": '"', "ß": "ss",
    "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Ø": "O", "ø": "o", "Ł": "L", "ł": "l",
    "ı": "i", "Đ": "D", "đ": "d", "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+",
}  # fmt: skip
"""What stands for a character that the table lacks, where Unicode's own rules do not tell."""

UNPRINTABLE = "?"
"""Stands where nothing similar is known: never dropped in silence."""


def split_lines(text: str) -> list[str]:
    """Return the lines of a text, whatever ends them; always at least one."""
    return _LINE_ENDS.split(text)


@dataclass(frozen=True, slots=True)
class CodePage:
    """A character table: its number in the printer (`ESC t n`) and Python's codec for it."""

    table: int = 2
    codec: str = "cp850"

    def __post_init__(self) -> None:
        """Refuse a codec that Python lacks, or one of several bytes a character."""
        try:
            fits = "ABC".encode(self.codec) == b"ABC"
        except LookupError:
            fits = False
        if not fits:
            raise ConfigError(
                f"[printer] codec is {self.codec!r}; it should be a single-byte page like cp850"
            )

    def clean(self, text: str) -> str:
        """Return one line holding only what the table has: what is printed is what is laid out.

        Composed (NFC); control and invisible characters removed; tabs and line ends are blanks.
        """
        composed = unicodedata.normalize("NFC", text)
        return "".join(_fit(character, self.codec) for character in composed)

    def encode(self, text: str) -> bytes:
        """Return the bytes of a cleaned line, one a character."""
        return text.encode(self.codec, errors="replace")


SAMPLE = "áéíóúüñ ÁÉÍÓÚÜÑ ¿¡"
"""The letters of Spanish that are not in every table; where they stand, the rest is right too."""


@dataclass(frozen=True, slots=True)
class PageChoice:
    """One line of the strip: the letter printed before it, and what choosing it means."""

    label: str
    table: int
    codec: str


PAGES = (
    PageChoice("A", 2, "cp850"),
    PageChoice("B", 19, "cp858"),
    PageChoice("C", 16, "cp1252"),
    PageChoice("D", 0, "cp437"),
    PageChoice("E", 3, "cp860"),
    PageChoice("F", 40, "latin-1"),
)
"""Tables by Epson's numbers, which most units share, likeliest first."""


@lru_cache(maxsize=4096)
def _fit(character: str, codec: str) -> str:
    """Return the character, or what stands for it in this codec."""
    if character in "\t\n\v\f\r\x85":
        return " "
    # Cc: a name could cut the paper. Cf: soft hyphens and marks of direction only show as rubbish.
    if unicodedata.category(character) in {"Cc", "Cf", "Cs"}:
        return ""
    if character.isspace():
        return " "
    if _is_printable(character, codec):
        return character
    similar = _SIMILAR.get(character, "")
    if not similar:
        parts = unicodedata.normalize("NFKD", character)
        similar = "".join(part for part in parts if not unicodedata.combining(part))
        if not similar and unicodedata.combining(character):
            return ""  # a mark on a letter that is printed without it
    if similar and all(_is_printable(part, codec) for part in similar):
        return similar
    return UNPRINTABLE


def _is_printable(character: str, codec: str) -> bool:
    try:
        encoded = character.encode(codec)
    except UnicodeEncodeError:
        return False
    return len(encoded) == 1 and encoded[0] >= 0x20 and encoded[0] != 0x7F
