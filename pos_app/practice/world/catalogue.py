"""What the practice operator sells: games, products, their draws of a day, as data.

Names and numbers of the products that the operator's document shows are the document's; the
other products, the payouts and the closing come from what is usual in the trade.
"""

from dataclasses import dataclass
from datetime import timedelta, timezone
from functools import cache
from itertools import combinations

# Venezuela keeps UTC-4 all year round, so no time-zone data is needed.
CARACAS = timezone(timedelta(hours=-4), "America/Caracas")

CLOSES_BEFORE = timedelta(minutes=5)
COMMISSION_PERCENT = 10
TICKET_MAX_WAGERS = 100
MAX_PERMUTATIONS = 6
MAX_SEQUENCE_SIZE = 10
MAX_SEQUENCES = 2
TRIPLETA_WINDOW = 11

TRIPLE, TERMINAL, TRIPLE_SIGN, ANIMAL, ANIMAL_77, TRIPLETA = 1, 2, 3, 5, 6, 7
SIGNS = ("ARI", "TAU", "GEM", "CAN", "LEO", "VIR", "LIB", "ESC", "SAG", "CAP", "ACU", "PIS")
ZOO_38 = ("0", "00", *(str(n) for n in range(1, 37)))
ZOO_77 = ("0", "00", *(str(n) for n in range(1, 76)))


@dataclass(frozen=True, slots=True)
class Game:
    """A way to play: stakes in whole bolívares, the payout per bolívar staked."""

    id: int
    payout: int
    max_bet: int
    min_bet: int = 1
    amount_multiple: int = 1


@dataclass(frozen=True, slots=True)
class Board:
    """One of the parallel draws that a product holds at the same hour.

    ``ticket_name`` is what a ticket prints where the operator gives the board its own name.
    """

    games: tuple[int, ...]
    letter: str | None = None
    list_id: int | None = None
    ticket_name: str | None = None
    zodiac: bool = False


@dataclass(frozen=True, slots=True)
class Product:
    """A lottery product; ``times`` are local, ``rests`` the weekdays without draws (Monday = 0).

    ``quota`` is the most, in bolívares, that may be sold on one number in one draw.
    """

    id: int
    name: str
    lottery: str
    lottery_id: int
    category: str
    boards: tuple[Board, ...]
    times: tuple[str, ...]
    display_order: int
    rests: tuple[int, ...] = ()
    quota: int = 1_000_000


GAMES = {
    game.id: game
    for game in (
        Game(TRIPLE, payout=600, max_bet=99),
        Game(TERMINAL, payout=60, max_bet=200),
        Game(TRIPLE_SIGN, payout=6_000, max_bet=50),
        Game(ANIMAL, payout=30, max_bet=500),
        Game(ANIMAL_77, payout=60, max_bet=500),
        Game(TRIPLETA, payout=50, max_bet=100),
    )
}
# (product, game, wager or None for all): some houses pay otherwise.
SPECIAL_PAYOUTS: dict[tuple[int, int, str | None], int] = {
    (18, ANIMAL_77, "75"): 120,
    (4, TRIPLE, None): 500,
    (4, TERMINAL, None): 50,
    (4, TRIPLE_SIGN, None): 5_000,
    (27, TRIPLE_SIGN, None): 5_000,
}

_SUNDAY = 6
_ANIMALS = (Board((ANIMAL,)),)
_ANIMALS_77 = (Board((ANIMAL_77,)),)


def _triples(letters: str, zodiac_name: str | None = None) -> tuple[Board, ...]:
    boards = [
        Board((TRIPLE, TERMINAL), letter, list_id)
        for list_id, letter in enumerate("AB", start=1)
        if letter in letters
    ]
    if zodiac_name is not None:
        boards.append(Board((TRIPLE_SIGN,), "C", 3, zodiac_name, zodiac=True))
    return tuple(boards)


def _hourly(first: int, last: int, minute: int = 0) -> tuple[str, ...]:
    return tuple(f"{hour:02d}:{minute:02d}" for hour in range(first, last + 1))


_ZULIA = ("LOTERÍA DEL ZÚLIA", 1)
_TACHIRA = ("LOTERÍA DEL TÁCHIRA", 2)
_GUAYANA = ("LOTERIA DE GUAYANA", 22)
_ORIENTE = ("LOTERÍA DE ORIENTE", 23)
_MARGARITA = ("LOTERIA DE MARGARITA", 24)
_TRIPLE_DAY = ("10:00", "12:00", "14:00", "16:00", "19:00")

PRODUCTS = (
    Product(6, "JUNGLA MILLONARIA", *_MARGARITA, "animalitos", _ANIMALS, _hourly(8, 19), 1),
    Product(30, "LOTTO REY", *_MARGARITA, "animalitos", _ANIMALS, _hourly(8, 19, 30), 2),
    Product(7, "LOTTO ACTIVO", *_ORIENTE, "animalitos", _ANIMALS, _hourly(8, 19), 3),
    Product(8, "LA GRANJITA", *_ORIENTE, "animalitos", _ANIMALS, _hourly(8, 19), 4),
    Product(9, "SELVA PLUS", *_GUAYANA, "animalitos", _ANIMALS, _hourly(8, 19), 5),
    Product(10, "MEGA ANIMAL", *_TACHIRA, "animalitos", _ANIMALS, _hourly(10, 17, 15), 6),
    Product(14, "CAZALOTÓN", *_GUAYANA, "animalitos", _ANIMALS, _hourly(10, 17, 10), 7),
    Product(
        *(21, "LOTTO CHAIMA", *_ORIENTE, "animalitos", _ANIMALS, _hourly(15, 18, 5), 8),
        rests=(0, _SUNDAY),
    ),
    Product(18, "GUACHARO ACTIVO", *_ORIENTE, "animalitos77", _ANIMALS_77, _hourly(8, 19), 9),
    Product(25, "MONJE MILLONARIO", *_TACHIRA, "animalitos77", _ANIMALS_77, _hourly(8, 19, 30), 10),
    Product(
        *(1, "TRIPLE ZAMORANO", *_ZULIA, "lottery", _triples("A", "ASTRO ZAMORANO")),
        *(_TRIPLE_DAY, 11),
        quota=100,
    ),
    Product(
        *(2, "TRIPLE ZULIA", *_ZULIA, "lottery", _triples("AB", "ZODÍACO DEL ZULIA")),
        *(("12:45", "16:45", "19:05"), 12),
    ),
    Product(
        *(3, "TRIPLE CALIENTE", *_ZULIA, "lottery", _triples("AB", "SIGNO CALIENTE")),
        *(("13:00", "16:30", "19:10"), 13),
    ),
    Product(
        *(4, "TRIPLE TÁCHIRA", *_TACHIRA, "lottery", _triples("AB", "SIGNO TÁCHIRA")),
        *(("13:15", "16:45", "22:00"), 14),
    ),
    Product(
        *(5, "TRIPLE LEÓN", *_GUAYANA, "lottery", _triples("A", "TRIPLETÓN")),
        *(("11:00", "13:30", "18:00"), 15),
        rests=(_SUNDAY,),
    ),
    Product(
        *(27, "TRIPLE CHANCE", *_ORIENTE, "lottery", _triples("AB", "ASTRAL")),
        *(("13:00", "16:30", "19:00"), 16),
    ),
    Product(
        17, "TRIPLE DORADO", *_GUAYANA, "lottery", _triples("A"), ("12:00", "14:00"), 17, (_SUNDAY,)
    ),
    Product(
        11, "TRIO ACTIVO", *_ORIENTE, "lottery", _triples("A"), ("11:30", "17:30"), 18, (_SUNDAY,)
    ),
    Product(12, "TRIPLE FÁCIL", *_GUAYANA, "lottery", _triples("A"), ("18:30",), 19, (_SUNDAY,)),
    Product(
        *(40, "TRIPLETA JUNGLA", *_MARGARITA, "tripleta", (Board((TRIPLETA,)),)),
        *(("09:00", "15:00"), 20),
    ),
)
# A tripleta is decided by the draws of another product.
TRIPLETA_SOURCE = {40: 6}


def payout_of(product_id: int, game_id: int, wager: str) -> int:
    """Return how many bolívares a winning wager brings for each one staked."""
    for key in ((product_id, game_id, wager), (product_id, game_id, None)):
        if key in SPECIAL_PAYOUTS:
            return SPECIAL_PAYOUTS[key]
    return GAMES[game_id].payout


@cache
def wagers_of(game_id: int) -> tuple[str, ...]:
    """Return every wager that may be played in a game, in the order of the inventory."""
    match game_id:
        case 1:
            return tuple(f"{n:03d}" for n in range(1000))
        case 2:
            return tuple(f"{n:02d}" for n in range(100))
        case 3:
            return tuple(f"{n:03d}-{sign}" for n in range(1000) for sign in SIGNS)
        case 5:
            return ZOO_38
        case 6:
            return ZOO_77
        case _:
            return tuple("-".join(three) for three in combinations(ZOO_38, 3))


@cache
def is_played(game_id: int, wager: str) -> bool:
    """Tell whether the inventory has this wager for this game."""
    return game_id in GAMES and wager in _inventory(game_id)


@cache
def _inventory(game_id: int) -> frozenset[str]:
    return frozenset(wagers_of(game_id))
