"""References of operations: unique, and in order of time as text (ULID's shape).

Thread: one maker belongs to one thread.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos_app.till.ports import Clock

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_CHANCE_BITS = 80
_LENGTH = 26


class ReferenceMaker:
    """Makes references of 26 Crockford characters: 48 bits of milliseconds, 80 of chance.

    Each is greater than the one before, even within a millisecond or when the clock goes back.
    `random_bits(n)` gives n random bits (`secrets.randbits`).
    """

    def __init__(self, clock: Clock, random_bits: Callable[[int], int]) -> None:
        """Begin with none made."""
        self._clock = clock
        self._random_bits = random_bits
        self._newest = -1

    def __call__(self) -> str:
        """Make the next reference."""
        millis = (self._clock.now() - _EPOCH) // _MILLISECOND
        made = millis << _CHANCE_BITS | self._random_bits(_CHANCE_BITS)
        self._newest = made if made > self._newest else self._newest + 1
        return write_crockford(self._newest, _LENGTH)


def write_crockford(value: int, length: int) -> str:
    """Write a number in Crockford's base 32, padded to a length."""
    return "".join(_CROCKFORD[value >> 5 * place & 31] for place in reversed(range(length)))
