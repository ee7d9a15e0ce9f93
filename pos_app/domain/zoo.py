"""Names of animals and signs, for eyes only: what can be sold is the template's to say.

The zoo is each product's own. A name is given only where lists that were read agree on it; a
number without a name is shown as its number and is never refused for that.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from pos_app.domain.catalogue import Form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pos_app.domain.catalogue import Game, Product

# fmt: off
_ANIMALS: Mapping[str, str] = {
    "0": "Delfín", "00": "Ballena", "1": "Carnero", "2": "Toro", "3": "Ciempiés", "4": "Alacrán",
    "5": "León", "6": "Rana", "7": "Perico", "8": "Ratón", "9": "Águila", "10": "Tigre",
    "11": "Gato", "12": "Caballo", "13": "Mono", "14": "Paloma", "15": "Zorro", "16": "Oso",
    "17": "Pavo", "18": "Burro", "19": "Chivo", "20": "Cochino", "21": "Gallo", "22": "Camello",
    "23": "Cebra", "24": "Iguana", "25": "Gallina", "26": "Vaca", "27": "Perro", "28": "Zamuro",
    "29": "Elefante", "30": "Caimán", "31": "Lapa", "32": "Ardilla", "33": "Pescado",
    "34": "Venado", "35": "Jirafa", "36": "Culebra", "37": "Tortuga", "38": "Búfalo",
    "39": "Lechuza", "40": "Avispa", "41": "Canguro", "42": "Tucán", "43": "Mariposa",
    "44": "Chigüire", "45": "Garza", "46": "Puma", "47": "Pavo Real", "48": "Puercoespín",
    "49": "Pereza", "50": "Canario", "51": "Pelícano", "52": "Pulpo", "53": "Caracol",
    "54": "Grillo", "55": "Oso Hormiguero", "56": "Tiburón", "57": "Pato", "58": "Hormiga",
    "59": "Pantera", "60": "Camaleón", "61": "Panda", "62": "Cachicamo", "63": "Cangrejo",
    "64": "Gavilán", "65": "Araña", "66": "Lobo", "67": "Avestruz", "68": "Jaguar",
    "69": "Conejo", "70": "Bisonte", "71": "Guacamaya", "72": "Gorila", "73": "Hipopótamo",
    "74": "Turpial", "75": "Guácharo",
}
# fmt: on
"""The zoo of 77; its first 38 ("0", "00", 1 to 36) are those of every zoo that was read."""

_EVERYWHERE = frozenset(("0", "00", *map(str, range(1, 37))))
_ZOO_OF_77 = frozenset(_ANIMALS)

_BY_PRODUCT: Mapping[str, Mapping[str, str]] = {
    "MONJE MILLONARIO": {"75": "Patronus"},
}
"""Product's name, in capitals without accents → its own names, before the common ones."""

_SIGNS: Mapping[str, str] = {
    "ARI": "Aries",
    "TAU": "Tauro",
    "GEM": "Géminis",
    "CAN": "Cáncer",
    "LEO": "Leo",
    "VIR": "Virgo",
    "LIB": "Libra",
    "ESC": "Escorpio",
    "SAG": "Sagitario",
    "CAP": "Capricornio",
    "ACU": "Acuario",
    "PIS": "Piscis",
}


def animal_name(product: Product | None, selection: str, game: Game | None) -> str | None:
    """Name an animal, with its accents ("5" → "León"); None where it is not known.

    Codes are compared as they are, never padded. 37 and above are named only where the game is
    the zoo of 77: larger and smaller zoos may give those numbers to other animals. Without a game
    (an old ticket's, gone from the template) the product's category must say that it is a zoo.
    """
    if not _is_zoo(product, game):
        return None
    own = _BY_PRODUCT.get(_plain(product.name), {}) if product else {}
    if selection in own:
        return own[selection]
    is_common = selection in _EVERYWHERE or (game is not None and _is_of_77(game))
    return _ANIMALS.get(selection) if is_common else None


def animal_short(product: Product | None, selection: str, game: Game | None) -> str | None:
    """Name an animal in three capitals for narrow paper ("5" → "LEO"); None where not known.

    Not unique (Gallo and Gallina are GAL): the number stands beside it.
    """
    name = animal_name(product, selection, game)
    return _plain(name)[:3] if name else None


def sign_name(code: str) -> str:
    """Name a sign ("ARI" → "Aries"); a code that is not one of the twelve is its own name."""
    return _SIGNS.get(code, code)


def _is_zoo(product: Product | None, game: Game | None) -> bool:
    if game is not None:
        return game.form in {Form.ZOO, Form.OTHER}
    return product is not None and product.category.startswith("animalitos")


def _is_of_77(game: Game) -> bool:
    """Tell the zoo of 77, even with some numbers withdrawn, by its last number."""
    return "75" in game.accepted and game.accepted <= _ZOO_OF_77


@lru_cache(maxsize=512)  # asked for every cell of a grid, at every key
def _plain(name: str) -> str:
    """Give capitals without accents."""
    parts = unicodedata.normalize("NFD", name.strip())
    return "".join(one for one in parts if not unicodedata.combining(one)).upper()
