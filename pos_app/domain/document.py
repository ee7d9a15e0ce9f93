"""What goes on paper, whatever draws it: ESC/POS, the screen or a PDF.

A document is a list of parts. Widths are the printer's business: a part says what belongs left
and right, what is large, what is centred; the renderer wraps.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Align(Enum):
    """Where a line stands."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; wrapped to the width at words. `size` is 1 or 2 (double width and height)."""

    text: str
    align: Align = Align.LEFT
    bold: bool = False
    size: int = 1
    small: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """One line with something left and something right; the left wraps when both do not fit."""

    left: str
    right: str
    bold: bool = False
    size: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the paper; dashed, or solid for a signature."""

    solid: bool = False


@dataclass(frozen=True, slots=True)
class Boxed:
    """A centred mark that must not be overlooked: REIMPRESIÓN 2, PRÁCTICA – NO VÁLIDO."""

    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An encoded picture (PNG, JPEG, GIF or WebP bytes) as the server sent it."""

    data: bytes


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code of this text, centred."""

    text: str


@dataclass(frozen=True, slots=True)
class Barcode:
    """A CODE128 of this text, centred."""

    text: str


@dataclass(frozen=True, slots=True)
class Feed:
    """Empty lines."""

    lines: int = 1


@dataclass(frozen=True, slots=True)
class Cut:
    """Feed to the blade and cut, where there is one."""


@dataclass(frozen=True, slots=True)
class OpenDrawer:
    """Kick the cash drawer."""


Part = Text | Columns | Rule | Boxed | Picture | QrCode | Barcode | Feed | Cut | OpenDrawer


@dataclass(frozen=True, slots=True, repr=False)
class Document:
    """One piece of paper. `fallback` is printed instead when a picture in `parts` is no good.

    `reference` is the operation it belongs to ("" for none). Not shown in repr: it holds a PIN.
    """

    title: str
    parts: tuple[Part, ...]
    reference: str = ""
    fallback: tuple[Part, ...] = ()

    def __repr__(self) -> str:
        """Name it without its contents."""
        return f"Document({self.title!r}, {len(self.parts)} parts)"
