"""The play being typed and the slip so far: what is understood, allowed and owed.

Thread: GUI; no Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.limits import Refusal, check_limits
from pos_app.domain.money import Money
from pos_app.domain.plays import (
    Reading,
    Understood,
    find_common_games,
    make_wagers,
    read_play,
    write_picks,
)
from pos_app.domain.slip import Slip

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Catalogue, Draw, Game
    from pos_app.domain.plays import Pick
    from pos_app.domain.slip import Wager


class Draft:
    """What is keyed: the line, the amount, and the slip that plays are added to."""

    def __init__(self) -> None:
        self.slip = Slip()
        self.text = ""
        self.stake: Money | None = None
        self.games: tuple[Game, ...] = ()
        self.draws: tuple[Draw, ...] = ()
        self.reading: Reading | None = None

    @property
    def picks(self) -> tuple[Pick, ...]:
        """What was understood so far."""
        return self.reading.picks if isinstance(self.reading, Understood) else ()

    def aim(self, draws: tuple[Draw, ...], catalogue: Catalogue) -> None:
        """Take other draws for the next play."""
        if draws != self.draws or not self.games:
            self.draws, self.games = draws, find_common_games(catalogue, draws)
        self.read(self.text)

    def forget_games(self) -> None:
        """Another catalogue: what can be typed is found anew at the next `aim`."""
        self.games = ()

    def read(self, text: str) -> None:
        """Take what is typed now."""
        self.text = text
        self.reading = read_play(text, self.games) if text and self.draws else None

    def find_refusals(self, catalogue: Catalogue) -> tuple[Refusal, ...]:
        """List what the limits hold against the play; empty for none."""
        if not isinstance(self.reading, Understood):
            return ()
        return check_limits(self.slip, self.reading, self.draws, self.stake, catalogue)

    def add(self, catalogue: Catalogue) -> tuple[Wager, ...]:
        """Put the play on the slip; gives the wagers that merged with earlier ones, summed."""
        if not isinstance(self.reading, Understood) or self.stake is None:
            return ()
        clauses = make_wagers(self.reading, self.draws, self.stake, catalogue)
        repeats = self.slip.find_repeats(wager for _, own in clauses for wager in own)
        self.slip = self.slip.add_clauses(clauses)
        self.read("")
        return repeats

    def toggle(self, selection: str) -> str:
        """Give the line with an animal of the grid taken or dropped."""
        from pos_app.domain.plays import Pick

        left = tuple(pick for pick in self.picks if pick.selection != selection)
        game = next((one for one in self.games if selection in one.accepted), None)
        if len(left) == len(self.picks) and game is not None:
            left = (*left, Pick(game.id, selection))
        return write_picks(left, {one.id: one for one in self.games})


def read_amount(text: str) -> Money | None:
    """Read an amount as typed ("10", "10,50", "10.5"); None for nothing or zero."""
    digits = text.replace(",", ".").strip(".")
    if not digits or not digits.replace(".", "", 1).isdecimal():
        return None
    amount = Money.of(digits)
    return None if amount.is_zero else amount
