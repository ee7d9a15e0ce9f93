"""What was read of a customer's message, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Draw
    from pos_app.domain.money import Money
    from pos_app.domain.plays import Understood


class Fault(Enum):
    """Why a line gives no plays."""

    UNKNOWN_WORDS = auto()
    """`text` was not understood."""
    NO_PRODUCT = auto()
    """No lottery is named and no draw is chosen."""
    TWO_PRODUCTS = auto()
    """`text` may be any of `options`."""
    NO_HOUR = auto()
    """The lottery is drawn at several hours: `options`."""
    NOT_DRAWN = auto()
    """No open draw at that hour; those that are open: `options`."""
    WHICH_HOUR = auto()
    """`text` may be the morning or the evening: `options`."""
    WHICH_LIST = auto()
    """Several lists are drawn at that hour: `options`."""
    NO_AMOUNT = auto()
    """Numbers without an amount."""
    NO_NUMBERS = auto()
    """An amount without numbers, or two amounts."""
    BAD_AMOUNT = auto()
    """`text` is no amount."""
    NOT_A_PLAY = auto()
    """`text` is not played in these draws; what would be right: `options`."""
    WHICH_PAIR = auto()
    """A number and another animal stand side by side: two plays, or a mistake."""
    RUN_OR_LIST = auto()
    """"5-12" may be two numbers or all from one to the other."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What stops a line: where it is (0-based, [start, end) in the line) and what may be meant."""

    fault: Fault
    start: int
    end: int
    text: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Play:
    """Numbers that are played in some draws for one stake each."""

    play: Understood
    draws: tuple[Draw, ...]
    stake: Money

    @property
    def count(self) -> int:
        """How many wagers it makes."""
        return len(self.play.picks) * len(self.draws)

    @property
    def total(self) -> Money:
        """What it costs."""
        return self.stake * self.count


@dataclass(frozen=True, slots=True)
class MessageLine:
    """One line: the plays it gives, or what stops it. A greeting gives neither.

    `is_heading`: it only names draws or an amount for the lines beside it.
    `uses_chosen`: it names no lottery, so the draws chosen at the till were taken.
    """

    text: str
    plays: tuple[Play, ...] = ()
    problem: Problem | None = None
    is_heading: bool = False
    uses_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """A whole message."""

    lines: tuple[MessageLine, ...]

    @property
    def plays(self) -> tuple[Play, ...]:
        """Everything that was understood."""
        return tuple(play for line in self.lines for play in line.plays)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that was not."""
        return tuple(line.problem for line in self.lines if line.problem is not None)
