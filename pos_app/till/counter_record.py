"""What a counter keeps over a lost session or a restart: the slip, those put aside, the letters.

A record is text (JSON) that any `CounterStore` keeps; a slip in it is never sold by itself, and
what became of it is the journal's to say. Thread: any; pure.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pos_app.domain.money import Money
from pos_app.domain.slip import Origin, Slip, SlipEntry, Wager

VERSION = 1


@dataclass(frozen=True, slots=True)
class Parked:
    """A slip that was put aside; `names` are its draws', so that they can be said later."""

    slip: Slip
    at: datetime
    names: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CounterRecord:
    """One cashier's counter. `at` is when it was kept, by this machine's clock (aware UTC)."""

    user: str
    at: datetime
    slip: Slip = field(default_factory=Slip)
    names: Mapping[int, str] = field(default_factory=dict)
    parked: tuple[Parked, ...] = ()
    amount: str = ""
    letters: Mapping[int, str] = field(default_factory=dict)
    """draw id → its letter: the same all day, also after a restart."""
    sold_out: tuple[tuple[int, str], ...] = ()


def write_record(record: CounterRecord) -> str:
    """Write a record as text."""
    return json.dumps(
        {
            "version": VERSION,
            "user": record.user,
            "at": record.at.isoformat(),
            "slip": _write_slip(record.slip),
            "names": _write_map(record.names),
            "parked": [
                {
                    "slip": _write_slip(one.slip),
                    "at": one.at.isoformat(),
                    "names": _write_map(one.names),
                }
                for one in record.parked
            ],
            "amount": record.amount,
            "letters": _write_map(record.letters),
            "sold_out": [list(one) for one in record.sold_out],
        },
        ensure_ascii=False,
    )


def read_record(text: str) -> CounterRecord | None:
    """Read a record; None for what is no record of this version (it is only a convenience)."""
    try:
        told = json.loads(text)
        if told["version"] != VERSION:
            return None
        return CounterRecord(
            user=str(told["user"]),
            at=_read_time(told["at"]),
            slip=_read_slip(told["slip"]),
            names=_read_map(told["names"]),
            parked=tuple(
                Parked(_read_slip(one["slip"]), _read_time(one["at"]), _read_map(one["names"]))
                for one in told["parked"]
            ),
            amount=str(told["amount"]),
            letters=_read_map(told["letters"]),
            sold_out=tuple((int(draw), str(selection)) for draw, selection in told["sold_out"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _write_slip(slip: Slip) -> list[list[object]]:
    return [
        [
            one.play,
            one.clause,
            one.origin.value,
            one.wager.draw_id,
            one.wager.game_id,
            one.wager.selection,
            str(one.wager.stake),
        ]
        for one in slip.entries
    ]


def _read_slip(told: list[list[Any]]) -> Slip:
    return Slip(
        tuple(
            SlipEntry(
                int(play),
                Wager(int(draw), int(game), str(selection), Money.of(str(stake))),
                Origin(origin),
                int(clause),
            )
            for play, clause, origin, draw, game, selection, stake in told
        )
    )


def _write_map(names: Mapping[int, str]) -> dict[str, str]:
    return {str(key): value for key, value in names.items()}


def _read_map(told: Mapping[str, object]) -> dict[int, str]:
    return {int(key): str(value) for key, value in told.items()}


def _read_time(told: str) -> datetime:
    at = datetime.fromisoformat(told)
    if at.tzinfo is None:
        raise ValueError("a time without its zone")
    return at
