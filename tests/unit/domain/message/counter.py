"""A day's open draws, as messages name them: two zoos, a zoo of 77, triples with lists and signs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import count

from pos_app.domain.message import Message, MessageOffer, OfferedDraw, read_message
from tests.unit.domain.world import (
    NOON,
    TERMINAL,
    TRIPLE,
    TRIPLE_SIGN,
    ZOO,
    ZOO_77,
    make_catalogue,
    make_draw,
    make_limits,
    make_product,
)

REY, JUNGLA, GUACHARO, ZULIA, CHANCE, LEON = 30, 6, 18, 2, 27, 28
NAMES = {
    REY: "LOTTO REY",
    JUNGLA: "JUNGLA MILLONARIA",
    GUACHARO: "GUACHARO ACTIVO",
    ZULIA: "TRIPLE ZULIA",
    CHANCE: "TRIPLE CHANCE",
    LEON: "TRIPLE LEÓN",
}
ZOOS = {REY, JUNGLA, GUACHARO}
_ids = count(101)


def _draw(product: int, hour: int, minute: int, letter: str | None = None) -> OfferedDraw:
    at = NOON + timedelta(hours=hour, minutes=minute)
    draw = replace(
        make_draw(next(_ids), product, has_sign=letter == "C"),
        name=NAMES[product],
        list_name=letter,
        draws_at=at,
        closes_at=at,
    )
    return OfferedDraw(draw, hour, minute)


DRAWS = tuple(
    sorted(
        (
            *(_draw(REY, hour, 30) for hour in range(8, 20)),
            *(_draw(JUNGLA, hour, 0) for hour in range(8, 20)),
            *(_draw(GUACHARO, hour, 0) for hour in range(8, 20)),
            *(_draw(ZULIA, h, m, one) for h, m in ((13, 0), (16, 45), (19, 10)) for one in "ABC"),
            _draw(CHANCE, 13, 0, "A"),
            _draw(LEON, 13, 0),
        ),
        key=lambda one: (one.hour, one.minute, one.draw.id),
    )
)
LIMITS = [
    make_limits(ZOO.id, REY),
    make_limits(ZOO.id, JUNGLA),
    make_limits(ZOO_77.id, GUACHARO),
    make_limits(TRIPLE.id, ZULIA),
    make_limits(TERMINAL.id, ZULIA),
    make_limits(TRIPLE_SIGN.id, ZULIA),
    make_limits(TRIPLE.id, CHANCE),
    make_limits(TRIPLE.id, LEON),
    make_limits(TERMINAL.id, LEON),
]
CATALOGUE = replace(
    make_catalogue(LIMITS, [one.draw for one in DRAWS]),
    products={
        one: make_product(one, name, "animalitos" if one in ZOOS else "lottery")
        for one, name in NAMES.items()
    },
)
PLACES = {one.draw.id: (one.draw.product_id, one.hour, one.minute, one.list_name) for one in DRAWS}


def find(product: int, hour: int, minute: int = 0) -> OfferedDraw:
    return next(
        one
        for one in DRAWS
        if (one.draw.product_id, one.hour, one.minute) == (product, hour, minute)
    )


def read(text: str, *chosen: OfferedDraw) -> Message:
    return read_message(text, MessageOffer(CATALOGUE, DRAWS, chosen))


def say(message: Message) -> list[str]:
    """Write plays shortly: "REY 15:30 5,12 10"."""
    return [
        " ".join(
            (
                "+".join(
                    f"{NAMES[product].split()[-1 if product not in {JUNGLA, GUACHARO} else 0]}{letter}"
                    f" {hour}:{minute:02}"
                    for product, hour, minute, letter in (PLACES[draw.id] for draw in play.draws)
                ),
                ",".join(pick.selection for pick in play.play.picks),
                str(play.stake),
            )
        )
        for play in message.plays
    ]
