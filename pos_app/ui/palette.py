"""Colours by what they mean, light and dark; and the contrast between two of them.

Text stands only on the grounds listed in `READABLE`, where a test holds it to 4.5 : 1 or more.
Thread: any.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of the window as "#rrggbb". `…_fill` is the pale ground, `on_…` text on it."""

    window: str
    card: str
    sunken: str
    line: str
    line_strong: str
    text: str
    muted: str
    header: str
    on_header: str
    on_header_muted: str
    header_chip: str
    rail: str
    on_rail: str
    rail_chosen: str
    rail_strip: str
    bar: str
    cap: str
    action: str
    action_hover: str
    action_down: str
    on_action: str
    off: str
    on_off: str
    primary: str
    primary_hover: str
    on_primary: str
    accent: str
    accent_fill: str
    animals: str
    animals_fill: str
    on_animals: str
    triples: str
    triples_fill: str
    on_triples: str
    signs: str
    signs_fill: str
    on_signs: str
    animals77: str
    animals77_fill: str
    on_animals77: str
    ok: str
    ok_fill: str
    ok_line: str
    attention: str
    on_attention: str
    attention_text: str
    attention_fill: str
    attention_line: str
    refused: str
    refused_fill: str
    refused_line: str
    on_refused: str
    badge: str
    on_badge: str
    lamp_good: str
    lamp_attention: str
    lamp_bad: str


LIGHT = Colours(
    window="#edf0f3",
    card="#ffffff",
    sunken="#f5f7f9",
    line="#d5dce4",
    line_strong="#b3bfcb",
    text="#16202b",
    muted="#55616e",
    header="#12355b",
    on_header="#ffffff",
    on_header_muted="#c8d7e8",
    header_chip="#2a4a6e",
    rail="#0d2846",
    on_rail="#c8d7e8",
    rail_chosen="#1c4577",
    rail_strip="#6db3ff",
    bar="#dde4ed",
    cap="#ffffff",
    action="#0b7a4b",
    action_hover="#096b42",
    action_down="#075735",
    on_action="#ffffff",
    off="#d9dfe5",
    on_off="#515c67",
    primary="#12355b",
    primary_hover="#1c4577",
    on_primary="#ffffff",
    accent="#3c78d0",
    accent_fill="#e4eefb",
    animals="#b04a04",
    animals_fill="#fff2e3",
    on_animals="#ffffff",
    triples="#1d4ed8",
    triples_fill="#e8eefc",
    on_triples="#ffffff",
    signs="#7a32e0",
    signs_fill="#f3ecfd",
    on_signs="#ffffff",
    animals77="#0c7263",
    animals77_fill="#e1f4f0",
    on_animals77="#ffffff",
    ok="#0a6f44",
    ok_fill="#e8f5ee",
    ok_line="#9ed3b8",
    attention="#e0a100",
    on_attention="#241800",
    attention_text="#855400",
    attention_fill="#fff6df",
    attention_line="#ecc766",
    refused="#b3201a",
    refused_fill="#fdeeec",
    refused_line="#eeaaa4",
    on_refused="#ffffff",
    badge="#b45309",
    on_badge="#ffffff",
    lamp_good="#4ade80",
    lamp_attention="#fbbf24",
    lamp_bad="#ffa199",
)

DARK = Colours(
    window="#10161d",
    card="#1a232d",
    sunken="#151d26",
    line="#2e3a46",
    line_strong="#4a5866",
    text="#e8edf3",
    muted="#a5b2bf",
    header="#0d2744",
    on_header="#ffffff",
    on_header_muted="#c1d1e3",
    header_chip="#21405f",
    rail="#0a1b30",
    on_rail="#c1d1e3",
    rail_chosen="#173a63",
    rail_strip="#6db3ff",
    bar="#172029",
    cap="#2a3641",
    action="#0d8152",
    action_hover="#0b734a",
    action_down="#096340",
    on_action="#ffffff",
    off="#2b3641",
    on_off="#a0acb8",
    primary="#2a5f9e",
    primary_hover="#336cb0",
    on_primary="#ffffff",
    accent="#6ba2f0",
    accent_fill="#1b304c",
    animals="#ffa45c",
    animals_fill="#3a2714",
    on_animals="#241200",
    triples="#8db2ff",
    triples_fill="#1c2b4d",
    on_triples="#071a45",
    signs="#c3a1ff",
    signs_fill="#2e2150",
    on_signs="#200850",
    animals77="#57cdb8",
    animals77_fill="#12352f",
    on_animals77="#00241d",
    ok="#5fd39a",
    ok_fill="#143023",
    ok_line="#2c6349",
    attention="#e0a100",
    on_attention="#241800",
    attention_text="#f2c14e",
    attention_fill="#33280f",
    attention_line="#755a18",
    refused="#ff968d",
    refused_fill="#3b1d1b",
    refused_line="#7d3b36",
    on_refused="#2b0503",
    badge="#f0a030",
    on_badge="#241800",
    lamp_good="#4ade80",
    lamp_attention="#fbbf24",
    lamp_bad="#ffa199",
)

_ON_PAPER = ("window", "card", "sunken")
READABLE: tuple[tuple[str, str], ...] = (
    *((ink, ground) for ink in ("text", "muted") for ground in (*_ON_PAPER, "bar", "accent_fill")),
    *(
        (ink, ground)
        for ink in ("ok", "refused", "attention_text", "animals", "triples", "signs", "animals77")
        for ground in ("card", "sunken", "window")
    ),
    *((ink, f"{ink}_fill") for ink in ("animals", "triples", "signs", "animals77", "ok")),
    *(("text", f"{ground}_fill") for ground in ("animals", "triples", "signs", "animals77", "ok")),
    *((f"on_{ground}", ground) for ground in ("header", "rail", "action", "off", "primary")),
    *((f"on_{ground}", ground) for ground in ("animals", "triples", "signs", "animals77")),
    *((f"on_{ground}", ground) for ground in ("attention", "refused", "badge")),
    *(("on_action", ground) for ground in ("action_hover", "action_down")),
    ("on_primary", "primary_hover"),
    ("on_header", "header_chip"),
    ("on_header_muted", "header"),
    ("on_header", "rail_chosen"),
    ("text", "cap"),
    ("muted", "cap"),
    ("attention_text", "attention_fill"),
    ("text", "attention_fill"),
    ("muted", "attention_fill"),
    ("refused", "refused_fill"),
    ("text", "refused_fill"),
    ("muted", "refused_fill"),
    ("muted", "ok_fill"),
    *((lamp, "header_chip") for lamp in ("lamp_good", "lamp_attention", "lamp_bad")),
)
"""(ink, ground) pairs that the window uses for text."""


def contrast(ink: str, ground: str) -> float:
    """Give the WCAG 2 contrast ratio of two "#rrggbb" colours, 1.0 to 21.0."""
    lighter, darker = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
