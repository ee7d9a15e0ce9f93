"""Colours by what they mean, light and dark; and the contrast between two of them.

Text stands only on the grounds listed in `READABLE`, where a test holds it to 4.5 : 1 or more.
Thread: any.
"""

from __future__ import annotations


class Colours:
    """Every colour of the window as "#rrggbb". `…_fill` is the pale ground, `on_…` text on it.

    A plain class: a dataclass of this many fields would cost 5 ms before the first paint.
    """

    window: str = "#edf0f3"
    card: str = "#ffffff"
    sunken: str = "#f5f7f9"
    line: str = "#d5dce4"
    line_strong: str = "#b3bfcb"
    text: str = "#16202b"
    muted: str = "#55616e"
    header: str = "#12355b"
    on_header: str = "#ffffff"
    on_header_muted: str = "#c8d7e8"
    header_chip: str = "#2a4a6e"
    rail: str = "#0d2846"
    on_rail: str = "#c8d7e8"
    rail_chosen: str = "#1c4577"
    rail_strip: str = "#6db3ff"
    bar: str = "#dde4ed"
    cap: str = "#ffffff"
    action: str = "#0b7a4b"
    action_hover: str = "#096b42"
    action_down: str = "#075735"
    on_action: str = "#ffffff"
    off: str = "#d9dfe5"
    on_off: str = "#515c67"
    primary: str = "#12355b"
    primary_hover: str = "#1c4577"
    on_primary: str = "#ffffff"
    accent: str = "#3c78d0"
    accent_fill: str = "#e4eefb"
    animals: str = "#b04a04"
    animals_fill: str = "#fff2e3"
    on_animals: str = "#ffffff"
    triples: str = "#1d4ed8"
    triples_fill: str = "#e8eefc"
    on_triples: str = "#ffffff"
    signs: str = "#7a32e0"
    signs_fill: str = "#f3ecfd"
    on_signs: str = "#ffffff"
    animals77: str = "#0c7263"
    animals77_fill: str = "#e1f4f0"
    on_animals77: str = "#ffffff"
    ok: str = "#0a6f44"
    ok_fill: str = "#e8f5ee"
    ok_line: str = "#9ed3b8"
    attention: str = "#e0a100"
    on_attention: str = "#241800"
    attention_text: str = "#855400"
    attention_fill: str = "#fff6df"
    attention_line: str = "#ecc766"
    refused: str = "#b3201a"
    refused_fill: str = "#fdeeec"
    refused_line: str = "#eeaaa4"
    on_refused: str = "#ffffff"
    badge: str = "#b45309"
    on_badge: str = "#ffffff"
    lamp_good: str = "#4ade80"
    lamp_attention: str = "#fbbf24"
    lamp_bad: str = "#ffa199"


class _DarkColours(Colours):
    window = "#10161d"
    card = "#1a232d"
    sunken = "#151d26"
    line = "#2e3a46"
    line_strong = "#4a5866"
    text = "#e8edf3"
    muted = "#a5b2bf"
    header = "#0d2744"
    on_header_muted = "#c1d1e3"
    header_chip = "#21405f"
    rail = "#0a1b30"
    on_rail = "#c1d1e3"
    rail_chosen = "#173a63"
    bar = "#172029"
    cap = "#2a3641"
    action = "#0d8152"
    action_hover = "#0b734a"
    action_down = "#096340"
    off = "#2b3641"
    on_off = "#a0acb8"
    primary = "#2a5f9e"
    primary_hover = "#336cb0"
    accent = "#6ba2f0"
    accent_fill = "#1b304c"
    animals = "#ffa45c"
    animals_fill = "#3a2714"
    on_animals = "#241200"
    triples = "#8db2ff"
    triples_fill = "#1c2b4d"
    on_triples = "#071a45"
    signs = "#c3a1ff"
    signs_fill = "#2e2150"
    on_signs = "#200850"
    animals77 = "#57cdb8"
    animals77_fill = "#12352f"
    on_animals77 = "#00241d"
    ok = "#5fd39a"
    ok_fill = "#143023"
    ok_line = "#2c6349"
    attention_text = "#f2c14e"
    attention_fill = "#33280f"
    attention_line = "#755a18"
    refused = "#ff968d"
    refused_fill = "#3b1d1b"
    refused_line = "#7d3b36"
    on_refused = "#2b0503"
    badge = "#f0a030"
    on_badge = "#241800"


LIGHT, DARK = Colours(), _DarkColours()
NAMES = tuple(Colours.__annotations__)
"""The name of every colour, as the style sheet spells it."""

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
