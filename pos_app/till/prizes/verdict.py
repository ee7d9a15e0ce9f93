"""What a check of a ticket found: its wagers beside the results, its prize, whether it can be paid.

A check only reads; nothing here pays. Thread: any.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from pos_app.domain.money import ZERO
from pos_app.till.standing import Standing, fold_word, read_standing

if TYPE_CHECKING:
    from datetime import date

    from pos_app.domain.money import Money
    from pos_app.domain.operation import Operation
    from pos_app.domain.results import Result
    from pos_app.domain.ticket import Pin, SoldWager, Ticket, TicketKey, TicketRow

_LOST_WORDS = frozenset({"lost", "loser", "not a winner", "perdedor", "perdida"})
"""Words for a wager that won nothing; the document shows none, so these are guesses."""
_TERMINAL = re.compile(r"\d{2}(-[A-Z]{3})?")
_TRIPLE = re.compile(r"\d{3}(-[A-Z]{3})?")
_PAYABLE = frozenset({Standing.WINNER, Standing.PARTLY_PAID, Standing.UNKNOWN_WORD})


class Chance(Enum):
    """What became of one wager."""

    WON = "won"
    PAID = "won, and paid already"
    LOST = "lost"
    WAITING = "no result yet"
    TOLD = "the operator says another word"


class Headline(Enum):
    """What the cashier tells the customer, in one word."""

    WON = "won"
    PARTLY_PAID = "a part was paid, the rest is due"
    PRIZE_PENDING = "came out, and the operator has no prize for it yet"
    LOST = "lost"
    WAITING = "waiting for results"
    PAID = "paid"
    CANCELED = "canceled"
    EXPIRED = "expired"
    UNRESOLVED = "our own payment of it is not resolved"
    WRONG_PIN = "wrong pin"
    NOT_FOUND = "not found"
    UNKNOWN_WORD = "the operator says another word"


@dataclass(frozen=True, slots=True)
class WagerVerdict:
    """One wager, its draw's result where there is one, and what became of it."""

    wager: SoldWager
    chance: Chance
    result: Result | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of a ticket before anything is paid.

    `standing` is None where no ticket was found. `word` is the operator's own for its state.
    `prize` is the operator's; nothing is computed here. `pin` is the one that was typed, None
    before it was; with `pin_is_wrong` the operator's view has another.
    """

    key: TicketKey
    standing: Standing | None
    word: str = ""
    prize: Money = ZERO
    row: TicketRow | None = None
    ticket: Ticket | None = None
    wagers: tuple[WagerVerdict, ...] = ()
    pin: Pin | None = None
    pin_is_wrong: bool = False
    expires_on: date | None = None
    may_be_expired: bool = False
    """By our reckoning; never a reason not to ask the operator."""
    paid_here: Money = ZERO
    """What this till's journal says was paid for the ticket already."""
    unresolved: tuple[Operation, ...] = field(default=(), repr=False)
    """This till's payouts of the ticket of which the money is not known."""

    @property
    def owed(self) -> Money:
        """What is still due: the prize less what this till paid, never below zero.

        Lists may show all that was won or only what is due now. One that is no larger than what
        was paid, on a ticket with a hit that is not paid, can only be the second.
        """
        rest = max(self.prize - self.paid_here, ZERO)
        if rest == ZERO and self.paid_here > ZERO and self._has_paid_and_unpaid_hits:
            return self.prize
        return rest

    @property
    def has_lost(self) -> bool:
        """Whether every wager has its result and none won."""
        return bool(self.wagers) and all(one.chance is Chance.LOST for one in self.wagers)

    @property
    def winning(self) -> int:
        """How many wagers won, paid or not."""
        return sum(one.chance in {Chance.WON, Chance.PAID} for one in self.wagers)

    @property
    def has_prize_due(self) -> bool:
        """Whether the operator shows a prize that is not paid, whatever the PIN."""
        return self.standing in _PAYABLE and self.owed > ZERO and not self.unresolved

    @property
    def lacks_pin(self) -> bool:
        """Whether only the PIN is missing to pay."""
        return self.has_prize_due and self.pin is None

    @property
    def may_be_paid(self) -> bool:
        """Whether the cashier may be offered to pay: a prize, the right PIN, nothing in the way."""
        return self.has_prize_due and self.pin is not None and not self.pin_is_wrong

    @property
    def headline(self) -> Headline:
        """The verdict in one word; what stops a payment comes before what would be paid."""
        if self.standing is None:
            return Headline.NOT_FOUND
        if self.unresolved:
            return Headline.UNRESOLVED
        if self.pin_is_wrong:
            return Headline.WRONG_PIN
        match self.standing:
            case Standing.PAID:
                return Headline.PAID
            case Standing.CANCELED | Standing.REVERTED:
                return Headline.CANCELED
            case Standing.EXPIRED:
                return Headline.EXPIRED
            case _:
                return self._say_open()

    def _say_open(self) -> Headline:
        """Say how a ticket stands that the operator calls neither paid nor dead."""
        if self.owed > ZERO:
            is_rest = self.standing is Standing.PARTLY_PAID or self.paid_here > ZERO
            is_rest |= any(one.chance is Chance.PAID for one in self.wagers)
            return Headline.PARTLY_PAID if is_rest else Headline.WON
        if self.paid_here > ZERO:
            return Headline.PAID
        if self.standing is Standing.UNKNOWN_WORD and not self.has_lost:
            return Headline.UNKNOWN_WORD
        if any(one.chance is Chance.WON for one in self.wagers):
            return Headline.PRIZE_PENDING
        return Headline.LOST if self.has_lost else Headline.WAITING

    @property
    def _has_paid_and_unpaid_hits(self) -> bool:
        words = {read_standing(one.wager.status) for one in self.wagers}
        return {Standing.PAID, Standing.WINNER} <= words


def judge_wager(wager: SoldWager, result: Result | None) -> Chance:
    """Say what became of a wager: the operator's word first, else by the draw's result.

    A terminal wins by the last two digits of a triple; all else by equal text, so that "0" is not
    "00" and 5 is not 15.
    """
    match read_standing(wager.status):
        case Standing.PAID:
            return Chance.PAID
        case Standing.WINNER | Standing.PARTLY_PAID:
            return Chance.WON
        case Standing.SOLD:
            pass
        case _:
            return Chance.LOST if fold_word(wager.status) in _LOST_WORDS else Chance.TOLD
    if result is None:
        return Chance.WAITING
    return Chance.WON if is_hit(wager.selection, result.value) else Chance.LOST


def is_hit(selection: str, value: str) -> bool:
    """Whether a selection is what came out, both as the operator writes them."""
    is_terminal = _TERMINAL.fullmatch(selection) and _TRIPLE.fullmatch(value)
    return (value[1:] if is_terminal else value) == selection
