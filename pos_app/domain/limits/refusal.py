"""What the limits hold against a play: codes and values, without a sentence for anyone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pos_app.domain.money import Money


class StakeFault(Enum):
    """What is wrong with an amount."""

    BELOW_MIN = "below the least stake"
    ABOVE_MAX = "above the most that one wager may hold"
    NOT_A_MULTIPLE = "not a multiple of the step"


class CountFault(Enum):
    """What there is too much of."""

    ARRANGEMENTS = "arrangements of one permuta"
    PERMUTAS = "permutas on the ticket"
    SEQUENCE_SIZE = "numbers of one serie or corrida"
    SEQUENCES = "series and corridas on the ticket"
    ONE_PLAY = "wagers of one play, more than any ticket holds"
    WAGERS = "wagers on the ticket"


@dataclass(frozen=True, slots=True)
class NoLimits:
    """The operator gave no limits for this game and product: not known whether it can be sold."""

    game_id: int
    product_id: int


@dataclass(frozen=True, slots=True)
class StakeRefusal:
    """An amount out of bounds.

    `allowed` is the bound or the step, `suggestions` the nearest right stakes (none where nothing
    more can be staked). With a `selection`, `asked` is the sum of what the slip holds for it in
    that draw and what was typed now.
    """

    fault: StakeFault
    game_id: int
    product_id: int
    asked: Money
    allowed: Money
    suggestions: tuple[Money, ...] = ()
    draw_id: int | None = None
    selection: str | None = None


@dataclass(frozen=True, slots=True)
class CountRefusal:
    """Too many of something."""

    fault: CountFault
    asked: int
    allowed: int


Refusal = NoLimits | StakeRefusal | CountRefusal
