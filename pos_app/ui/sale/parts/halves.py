"""A name in two lines, where a cell of the grid has no room for it in one.

Thread: GUI.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from pos_app.ui.lettering import CENTER, ROOM, Line, draw_line, fit_line

SIZES = (10, 9, 8)
_ONSET = re.compile(
    r"(?:ch|ll|rr|[bcdfgpt][lr]|[bcdfghjklmnñpqrstvwxyz])(?=[aeiouáéíóúü])", re.IGNORECASE
)
"""What begins a syllable in Spanish: there a word may be parted."""
_LEAST = 2
"""Letters that stay together at either end of a parted word."""


def break_name(name: str) -> Iterator[tuple[str, str]]:
    """Give the ways to part a name, best first: between words, then syllables near its middle.

    "Pavo Real" → ("Pavo", "Real"); "Guacamaya" → ("Guaca-", "maya").
    """
    middle = len(name) / 2
    spaces = [at for at, letter in enumerate(name) if letter == " "]
    for at in sorted(spaces, key=lambda at: abs(at - middle)):
        yield name[:at], name[at + 1 :]
    onsets = [
        one.start()
        for one in _ONSET.finditer(name)
        if one.start() - name.rfind(" ", 0, one.start()) > _LEAST
        and not name[one.start() - 1].isspace()
        and len(re.split(r"\s", name[one.start() :])[0]) >= _LEAST
    ]
    for at in sorted(onsets, key=lambda at: abs(at - middle)):
        yield f"{name[:at]}-", name[at:]


def fit_halves(
    painter: QPainter, name: str, room: int, *, struck: bool
) -> tuple[Line, Line] | None:
    """Give a name's two lines in the largest letters that let both fit; None where none does."""
    for px in SIZES:
        for first, second in break_name(name):
            upper = fit_line(painter, first, ROOM, (px,), struck=struck)
            lower = fit_line(painter, second, ROOM, (px,), struck=struck)
            if max(upper.advance, lower.advance) < room:
                return upper, lower
    return None


def draw_halves(
    painter: QPainter, area: QRect, number: Line, halves: tuple[Line, Line], ink: QColor
) -> None:
    """Draw a number with a name's two lines close below it, together in an area's middle."""
    lines = (number, *halves)
    top = area.top() + (area.height() - sum(round(one.height) for one in lines)) // 2
    for line in lines:
        height = round(line.height)
        draw_line(painter, QRect(area.left(), top, area.width(), height), line, ink, CENTER)
        top += height
