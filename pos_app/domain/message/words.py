"""Words as people write them: folded without accents, character by character, so places stay."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOISE = """
hola buenas buenos dias tardes noches dia saludos amigo amiga mi pana vale epa hey por favor
porfa porfis gracias quiero quisiera dame deme me anota anote anotame apunta juega juegue
juegame jugar jugada jugadas numero numeros num nro animal animales animalito animalitos
sorteo sorteos ticket el la los las al del en para hora y e lo a
amor corazon jefe jefa chamo chama hermano hermana senor senora dios bendiciones juegas me te
pon ponme ponga pongame manda mandame ok listo perfecto
"""
NOISE = frozenset(re.findall(r"\w+", _NOISE))
"""What a message may say without meaning a play. Never a product's word, a sign or an animal."""


@lru_cache(maxsize=4096)
def fold_character(character: str) -> str:
    """Fold one character to a small letter without accent; gives exactly one character."""
    plain = unicodedata.normalize("NFD", character)[:1].lower()
    return plain if len(plain) == 1 else character


def fold(text: str) -> str:
    """Fold a text; as long as it was, so that a place in one is the same place in the other."""
    return "".join(map(fold_character, text))


def split_name(name: str) -> tuple[str, ...]:
    """Split a product's or an animal's name into folded words."""
    cleaned = "".join(one if one.isalnum() else " " for one in fold(name))
    return tuple(cleaned.split())
