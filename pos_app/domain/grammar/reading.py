"""What a typed play turned out to be: understood, incomplete so far, or mistaken at a character.

Reasons and values only: the sentences for the cashier are made where Spanish is spoken.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from pos_app.domain.slip import Origin

MOST_DIGITS = 7
"""Digits that a permuta may have at most; at least as many as a triple has."""


@dataclass(frozen=True, slots=True)
class Pick:
    """One selection of one game, before draws and stake are known."""

    game_id: int
    selection: str


@dataclass(frozen=True, slots=True)
class Clause:
    """One number, permuta, serie or corrida with its signs.

    `text` is how it is written without the signs ("444", "123p", "12s", "1*2", "120-129");
    `picks` stand number by number, each with all the signs.
    """

    origin: Origin
    text: str
    signs: tuple[str, ...]
    picks: tuple[Pick, ...]

    @property
    def numbers(self) -> int:
        """How many numbers it stands for, whatever the signs."""
        return len(self.picks) // (len(self.signs) or 1)


@dataclass(frozen=True, slots=True)
class Understood:
    """The whole line is a play; never without a clause."""

    clauses: tuple[Clause, ...]

    @property
    def picks(self) -> tuple[Pick, ...]:
        """All picks in the order they were typed; one that was typed twice is there twice."""
        return tuple(pick for clause in self.clauses for pick in clause.picks)


class Expected(Enum):
    """What would make an incomplete line whole."""

    NUMBER = "a number"
    MORE = "the rest of the number"
    PERMUTA_MARK = "a p: so many digits are a permuta only"
    LAST = "the last number of the corrida"
    SIGN = "a sign"
    ANIMAL = "the other animals of a tripleta"


@dataclass(frozen=True, slots=True)
class Incomplete:
    """Right as far as it goes.

    `options` are the sign codes that still fit; `clauses` are those already whole.
    """

    expected: Expected
    options: tuple[str, ...] = ()
    clauses: tuple[Clause, ...] = ()


class Reason(Enum):
    """Why a line cannot become a play, however it goes on."""

    NO_GAME = "the chosen draws have no game in common"
    TOO_LONG = "more characters than a play has; values: (most,)"
    TOO_MANY = "more wagers than one play may hold; values: (asked, most)"
    UNKNOWN_CHARACTER = "no play contains this character"
    MISPLACED = "the character has no meaning here"
    NOT_ON_SALE = "the game has no such selection (text)"
    PADDED = "an animal is written without the zero in front; suggestions: (right,)"
    WRONG_LENGTH = "too few or too many digits; values: the right lengths"
    SIGN_UNKNOWN = "no sign is written so; suggestions: signs that begin like it"
    SIGN_NOT_TAKEN = "these draws take no sign"
    PERMUTA_NOT_TAKEN = "these draws take no triples, so no permuta"
    PERMUTA_LENGTH = "a permuta has so many digits; values: (fewest, most)"
    PERMUTA_OF_EQUALS = "equal digits have no other arrangement"
    SERIE_NOT_TAKEN = "these draws take no triples, so no serie"
    SERIE_LENGTH = "a serie has two digits; values: (2,)"
    CORRIDA_BACKWARDS = "the first is above the last; suggestions: (the right way round,)"
    CORRIDA_UNORDERED = "this animal (00) has no place in an order"


@dataclass(frozen=True, slots=True)
class Mistaken:
    """Wrong at `position` (0-based character). The reason says which of the values it fills."""

    position: int
    reason: Reason
    text: str = ""
    suggestions: tuple[str, ...] = ()
    values: tuple[int, ...] = ()


Reading = Understood | Incomplete | Mistaken


class UnreadableError(Exception):
    """Ends the reading of a line early; never leaves the grammar."""

    def __init__(self, reading: Incomplete | Mistaken) -> None:
        """Keep what is to be answered."""
        super().__init__(reading)
        self.reading = reading


def awaiting(expected: Expected, options: tuple[str, ...] = ()) -> UnreadableError:
    """Make the stop where a line is right so far."""
    return UnreadableError(Incomplete(expected, options))


def mistaken(
    position: int,
    reason: Reason,
    text: str = "",
    suggestions: tuple[str, ...] = (),
    values: tuple[int, ...] = (),
) -> UnreadableError:
    """Make the stop where a line is wrong at this character."""
    return UnreadableError(Mistaken(position, reason, text, suggestions, values))
