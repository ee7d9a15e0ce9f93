"""The names that a ticket prints beside its numbers."""

from pos_app.practice.world.catalogue import (
    ANIMAL,
    ANIMAL_77,
    SIGNS,
    TERMINAL,
    TRIPLE_SIGN,
    TRIPLETA,
    ZOO_77,
)

# In the order of the zoo: 0, 00, 1, 2, 3 …
_ANIMALS = """
DELFÍN, BALLENA, CARNERO, TORO, CIEMPIÉS, ALACRÁN, LEÓN, RANA, PERICO, RATÓN, ÁGUILA, TIGRE,
GATO, CABALLO, MONO, PALOMA, ZORRO, OSO, PAVO, BURRO, CHIVO, COCHINO, GALLO, CAMELLO, CEBRA,
IGUANA, GALLINA, VACA, PERRO, ZAMURO, ELEFANTE, CAIMÁN, LAPA, ARDILLA, PESCADO, VENADO,
JIRAFA, CULEBRA, TORTUGA, BÚFALO, LECHUZA, AVISPA, CANGURO, TUCÁN, MARIPOSA, CHIGÜIRE, GARZA,
PUMA, PAVO REAL, PUERCOESPÍN, PEREZA, CANARIO, PELÍCANO, PULPO, CARACOL, GRILLO,
OSO HORMIGUERO, TIBURÓN, PATO, HORMIGA, PANTERA, CAMALEÓN, PANDA, CACHICAMO, CANGREJO,
GAVILÁN, ARAÑA, LOBO, AVESTRUZ, JAGUAR, CONEJO, BISONTE, GUACAMAYA, GORILA, HIPOPÓTAMO,
TURPIAL, GUÁCHARO
"""
_SIGNS = "ARIES TAURO GÉMINIS CÁNCER LEO VIRGO LIBRA ESCORPIO SAGITARIO CAPRICORNIO ACUARIO PISCIS"
_ANIMAL_OF = {code: name.strip() for code, name in zip(ZOO_77, _ANIMALS.split(","), strict=True)}
_SIGN_OF = dict(zip(SIGNS, _SIGNS.split(), strict=True))
# One house calls its last animal otherwise.
_HOUSE_NAMES = {(25, "75"): "PATRONUS"}


def name_wager(product_id: int, game_id: int, wager: str) -> str:
    """Return a wager as a ticket prints it: ``12 CABALLO``, ``444 ARIES``, ``56 TERMINAL``."""
    if game_id in {ANIMAL, ANIMAL_77}:
        name = _HOUSE_NAMES.get((product_id, wager)) or _ANIMAL_OF[wager]
        return f"{wager:>2} {name}"
    if game_id == TRIPLE_SIGN:
        number, _, sign = wager.partition("-")
        return f"{number} {_SIGN_OF[sign]}"
    if game_id == TRIPLETA:
        return " ".join(f"{code:>2}" for code in wager.split("-")) + " TRIPLETA"
    return f" {wager} TERMINAL" if game_id == TERMINAL else f"{wager} TRIPLE"
