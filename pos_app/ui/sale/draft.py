"""The play being typed and the slip so far: what is understood, allowed and owed.

Thread: GUI; no Qt.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pos_app.domain.grammar.amount import Amount, suggest_totals
from pos_app.domain.limits import (
    STRICT,
    Refusal,
    StakeFault,
    StakeRefusal,
    Strictness,
    check_clauses,
    check_limits,
)
from pos_app.domain.money import Money
from pos_app.domain.plays import (
    Offer,
    Pick,
    Reading,
    Understood,
    find_common_games,
    make_wagers,
    read_line,
    write_picks,
)
from pos_app.domain.slip import Clauses, Slip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pos_app.domain.catalogue import Catalogue, Draw, Game
    from pos_app.domain.slip import Wager

MOST_UNDONE = 50
_ONE = Money.of(1)


class Draft:
    """What is keyed: the line, the amount, and the slip that plays are added to.

    `editing` is a wager of the slip that the play on the line will take the place of; `sold_as` is
    the number of the ticket that the slip was sold as, where it is kept to be seen.
    """

    def __init__(self, strictness: Strictness = STRICT) -> None:
        self.strictness = strictness
        self.catalogue: Catalogue | None = None
        self.text = ""
        self.amount: Amount | None = None
        self.games: tuple[Game, ...] = ()
        self.draws: tuple[Draw, ...] = ()
        self.reading: Reading | None = None
        self.editing: Wager | None = None
        self.sold_as: int | None = None
        self._offer = Offer.of(())
        self._slip = Slip()
        self._undone: list[Slip] = []

    @property
    def slip(self) -> Slip:
        """The slip so far; every change of it can be undone."""
        return self._slip

    @slip.setter
    def slip(self, slip: Slip) -> None:
        if slip != self._slip:
            self._undone = [*self._undone, self._slip][-MOST_UNDONE:]
            self._slip, self.sold_as = slip, None

    def begin_slip(self, slip: Slip, sold_as: int | None = None) -> None:
        """Begin with another slip: what was sold or put aside does not come back by undoing."""
        self._slip, self._undone = slip, []
        self.editing, self.sold_as = None, sold_as

    def undo(self) -> bool:
        """Take the last change of the slip back; False when there is none."""
        if not self._undone:
            return False
        self._slip, self.editing = self._undone.pop(), None
        return True

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._undone)

    @property
    def picks(self) -> tuple[Pick, ...]:
        """What was understood so far."""
        return self.reading.picks if isinstance(self.reading, Understood) else ()

    def take_catalogue(self, catalogue: Catalogue) -> None:
        """Take another catalogue; what can be typed is found anew at the next `aim`."""
        self.catalogue, self.games = catalogue, ()

    def aim(self, draws: tuple[Draw, ...]) -> None:
        """Take other draws for the next play."""
        if self.catalogue is not None and (draws != self.draws or not self.games):
            self.draws, self.games = draws, find_common_games(self.catalogue, draws)
            self._offer = Offer.of(self.games)
        self.read(self.text)

    def read(self, text: str) -> None:
        """Take what is typed now."""
        self.text = text
        self.reading = read_line(text, self._offer) if text and self.draws else None

    def make_clauses(self) -> Clauses | None:
        """Make the play's wagers at its amount; None where there is none, or it does not spread."""
        if not isinstance(self.reading, Understood) or self.amount is None or not self.catalogue:
            return None
        amount = self.amount
        clauses = make_wagers(self.reading, self.draws, amount.money, self.catalogue)
        if not amount.is_spread:
            return clauses
        stakes = amount.stakes([self._step(one) for _, own in clauses for one in own])
        if stakes is None:
            return None
        left = iter(stakes)
        return tuple(
            (origin, tuple(replace(one, stake=next(left)) for one in own))
            for origin, own in clauses
        )

    def find_refusals(self) -> tuple[Refusal, ...]:
        """List what the limits hold against the play; empty for none."""
        if not isinstance(self.reading, Understood) or self.catalogue is None:
            return ()
        amount, slip = self.amount, self._slip_without_edited()
        stake = amount.money if amount and not amount.is_spread else None
        args = (self.catalogue, self.strictness)
        refusals = check_limits(slip, self.reading, self.draws, stake, *args)
        if refusals or amount is None or not amount.is_spread:
            return refusals
        clauses = self.make_clauses()
        if clauses is None:
            return (self._refuse_spread(amount),)
        return check_clauses(slip, clauses, self.draws, *args)

    def add(self) -> tuple[Wager, ...]:
        """Put the play on the slip; gives the wagers that merged with earlier ones, summed."""
        clauses = self.make_clauses()
        if clauses is None:
            return ()
        wagers = [one for _, own in clauses for one in own]
        if self.sold_as is not None:
            self.begin_slip(Slip())  # what was sold stays only until the next play
        before = self._slip_without_edited()
        repeats = before.find_repeats(wagers)
        if self.editing is not None and len(wagers) == 1:
            self.slip = self.slip.exchange(self.editing, wagers)
        else:
            self.slip = before.add_clauses(clauses)
        self.editing = None
        self.read("")
        return repeats

    def toggle(self, selection: str) -> str:
        """Give the line with an animal of the grid taken or dropped."""
        left = tuple(pick for pick in self.picks if pick.selection != selection)
        game = next((one for one in self.games if selection in one.accepted), None)
        if len(left) == len(self.picks) and game is not None:
            left = (*left, Pick(game.id, selection))
        return self.write(left)

    def write(self, picks: Sequence[Pick]) -> str:
        """Write picks of the games on offer as they are typed."""
        return write_picks(picks, {one.id: one for one in self.games})

    def _slip_without_edited(self) -> Slip:
        if self.sold_as is not None:
            return Slip()
        return self._slip if self.editing is None else self._slip.drop_wager(self.editing)

    def _step(self, wager: Wager) -> Money:
        """Tell the step of a wager's stakes; whole bolívares where the operator gives none."""
        draw = next((one for one in self.draws if one.id == wager.draw_id), None)
        if draw is None or self.catalogue is None:
            return _ONE
        limits = self.catalogue.limits_for(wager.game_id, draw.product_id)
        return limits.stake_multiple if limits else _ONE

    def _refuse_spread(self, amount: Amount) -> StakeRefusal:
        assert self.catalogue is not None  # noqa: S101 # there are wagers, so there is one
        assert isinstance(self.reading, Understood)  # noqa: S101
        zero = replace(amount, is_spread=False).money
        clauses = make_wagers(self.reading, self.draws, zero, self.catalogue)
        wagers = [one for _, own in clauses for one in own]
        step = max(map(self._step, wagers))
        right = suggest_totals(amount.money, len(wagers), step)
        return StakeRefusal(
            StakeFault.NOT_A_MULTIPLE,
            wagers[0].game_id,
            self.draws[0].product_id,
            amount.money,
            step,
            right,
        )
