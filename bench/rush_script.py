"""What a rush sells: mixed sales from a seeded script, and whether the ledger has them so."""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from typing import Any

SEED = 20
SIGNS = ("ARI", "TAU", "GEM", "CAN", "LEO", "VIR", "LIB", "ESC", "SAG", "CAP", "ACU", "PIS")


@dataclass(frozen=True, slots=True)
class Meant:
    """One sale of the script: its keys, and (selection, stake) of its wagers in each draw."""

    category: str
    keys: str
    wagers: Counter[tuple[str, int]]
    draws: int


def write_script(sales: int) -> Iterator[Meant]:
    """Mix animals, triples, permutas and signs, now and then in two draws."""
    luck = random.Random(SEED)  # noqa: S311 a script, no secret
    for _ in range(sales):
        kind = luck.choice(("animals", "animals", "triples", "permuta", "signs"))
        stake = luck.choice((5, 10, 15, 20))
        if kind == "animals":
            category, numbers = (
                "F2",
                luck.sample([str(n) for n in range(1, 37)], luck.randint(1, 5)),
            )
            text, picked = ".".join(numbers), numbers
        elif kind == "triples":
            category, picked = "F3", sorted({f"{luck.randrange(1000):03d}" for _ in range(3)})
            text = ".".join(picked)
        elif kind == "permuta":
            digits = "".join(luck.sample("0123456789", 3))
            category, text = "F3", f"{digits}p"
            picked = sorted({"".join(one) for one in permutations(digits)})
        else:
            number, signs = f"{luck.randrange(1000):03d}", luck.sample(range(1, 13), 2)
            category, text = "F4", f"{number}/{signs[0]}/{signs[1]}"
            picked = [f"{number}-{SIGNS[sign - 1]}" for sign in signs]
        is_double = luck.random() < 0.25
        keys = ("+" if is_double else "") + f"{text}\n{stake}\n*"
        yield Meant(category, keys, Counter((one, stake) for one in picked), 1 + is_double)


def compare(script: list[Meant], tickets: list[dict[str, Any]]) -> int:
    """Count the sales that are not what the script meant; one more for each ticket too many."""
    wrong = abs(len(tickets) - len(script))
    for meant, ticket in zip(script, tickets, strict=False):
        draws = {one["event_id"] for one in ticket["wagers"]}
        for draw in draws:
            sold = Counter(
                (one["wager"], int(float(one["amount"])))
                for one in ticket["wagers"]
                if one["event_id"] == draw
            )
            if sold != meant.wagers or len(draws) != meant.draws:
                print(f"rush: meant {meant}, sold {ticket['wagers']}", file=sys.stderr)
                wrong += 1
                break
    return wrong
