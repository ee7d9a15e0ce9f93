"""The card of the keys for the till's own paper: one page to pin beside the screen.

Thread: any; pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.document import Align, Columns, Cut, Document, Feed, Part, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


_SPELLED: Mapping[str, str] = {
    "⌫": "Retroceso",
    "↑ ↓": "flechas",
    "←": "flecha izquierda",
    "→": "flecha derecha",
    "−": "-",
    "Q…": "su letra",
}
"""Caps that no printer's character table has, as paper says them."""


def compose_key_card(
    title: str, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]], foot: str = ""
) -> Document:
    """Make the card: groups of (heading, rows of cap and meaning), in the window's language."""
    parts: list[Part] = [Text(title, Align.CENTER, bold=True, size=2)]
    for heading, rows in groups:
        parts += [Rule(), Text(heading.upper(), bold=True)]
        parts += [Columns(meaning, _SPELLED.get(cap, cap)) for cap, meaning in rows]
    parts.append(Rule())
    if foot:
        parts.append(Text(foot, Align.CENTER, small=True))
    return Document(title, (*parts, Feed(2), Cut()))
