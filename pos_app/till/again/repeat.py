"""An old ticket's plays in today's draws: what is open, what is closed, what else would do.

Pure but for `find_ticket`, which asks the operator. Thread: any; `find_ticket` the query lane.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from pos_app.domain.errors import RefusedError
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import SoldWager, TicketKey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from pos_app.domain.catalogue import Catalogue, Draw
    from pos_app.domain.ticket import Ticket
    from pos_app.till.ports import Service

DAYS_BACK = 7
"""So far back a number without a date is looked for."""


class Fate(Enum):
    """What can be done with a play of an old ticket today."""

    OPEN = auto()
    CLOSED = auto()
    """Its draw of today sells no more."""
    MISSING = auto()
    """Its draw is not held today, or the operator does not say which it is."""
    NOT_SOLD = auto()
    """The draw does not take this number (any more)."""


@dataclass(frozen=True, slots=True)
class Line:
    """One play of the old ticket and the draw it would go into; `draw` is None for MISSING."""

    sold: SoldWager
    draw: Draw | None
    fate: Fate

    @property
    def wager(self) -> Wager | None:
        """What would be put on the slip; None unless open."""
        if self.draw is None or self.fate is not Fate.OPEN:
            return None
        return Wager(self.draw.id, self.sold.game_id, self.sold.selection, self.sold.stake)


@dataclass(frozen=True, slots=True)
class Proposal:
    """An old ticket as it would be sold today; a value: every edit gives a new one."""

    number: int
    lines: tuple[Line, ...]

    @property
    def wagers(self) -> tuple[Wager, ...]:
        """What can be put on the slip now."""
        return tuple(one.wager for one in self.lines if one.wager is not None)

    @property
    def troubled(self) -> tuple[Line, ...]:
        """What cannot."""
        return tuple(one for one in self.lines if one.fate is not Fate.OPEN)

    def drop(self, places: Iterable[int]) -> Proposal:
        """Take lines out, by their places."""
        gone = set(places)
        left = tuple(one for at, one in enumerate(self.lines) if at not in gone)
        return replace(self, lines=left)

    def drop_troubled(self) -> Proposal:
        """Take out everything that cannot be sold."""
        return replace(self, lines=tuple(one for one in self.lines if one.fate is Fate.OPEN))


class Remapper:
    """Puts plays into draws of a catalogue; `is_open` tells whether a draw still sells."""

    def __init__(self, catalogue: Catalogue, is_open: Callable[[Draw], bool]) -> None:
        """Take what can be sold now."""
        self._catalogue, self._is_open = catalogue, is_open
        self._draws = {draw.id: draw for draw in catalogue.draws}

    def propose(self, ticket: Ticket) -> Proposal:
        """Put an old ticket's plays into the same draws of today, as the operator names them."""
        return Proposal(ticket.number, tuple(map(self._remap, ticket.wagers)))

    def propose_copy(self, ticket: Ticket, copied: Iterable[Wager]) -> Proposal:
        """Take the operator's own copy; names of the old draws come from the old ticket.

        What the copy leaves out has no draw today and is told as missing.
        """
        old = list(ticket.wagers)
        lines: list[Line] = []
        for wager in copied:
            sold = next((one for one in old if _is_same_play(one, wager)), None)
            if sold is not None:
                old.remove(sold)
            else:
                sold = SoldWager(wager.draw_id, wager.game_id, wager.selection, wager.stake)
            lines.append(self.place(sold, self._draws.get(wager.draw_id)))
        lines += [Line(one, None, Fate.MISSING) for one in old]
        return Proposal(ticket.number, tuple(lines))

    def refresh(self, proposal: Proposal) -> Proposal:
        """Judge every line anew: draws close while the customer thinks."""
        lines = tuple(
            self.place(one.sold, self._draws.get(one.draw.id) or one.draw) if one.draw else one
            for one in proposal.lines
        )
        return replace(proposal, lines=lines)

    def move(self, proposal: Proposal, places: Iterable[int], steps: int) -> Proposal:
        """Put lines into the next (or previous) draw that takes them all.

        Stays as it is where no draw does.
        """
        chosen = sorted(set(places))
        offers = self.offers([proposal.lines[at].sold for at in chosen])
        if not chosen or not offers:
            return proposal
        first = proposal.lines[chosen[0]].draw
        ids = [draw.id for draw in offers]
        if first is not None and first.id in ids:
            target = offers[(ids.index(first.id) + steps) % len(offers)]
        else:
            target = offers[0 if steps > 0 else -1]
        lines = list(proposal.lines)
        for at in chosen:
            lines[at] = self.place(lines[at].sold, target)
        return replace(proposal, lines=tuple(lines))

    def offers(self, plays: Iterable[SoldWager]) -> tuple[Draw, ...]:
        """List the open draws that take all these plays: same name first, then by closing."""
        listed = list(plays)
        names = {one.draw_name for one in listed}
        fitting = [
            draw
            for draw in self._catalogue.draws
            if self._is_open(draw) and all(self._takes(draw, one) for one in listed)
        ]
        return tuple(
            sorted(fitting, key=lambda one: (one.name not in names, one.closes_at, one.id))
        )

    def place(self, sold: SoldWager, draw: Draw | None) -> Line:
        """Put one play into a draw and say what can be done with it."""
        if draw is None:
            return Line(sold, None, Fate.MISSING)
        if draw.id not in self._draws or not self._is_open(draw):
            return Line(sold, draw, Fate.CLOSED)
        fits = self._takes(draw, sold)
        return Line(sold, draw, Fate.OPEN if fits else Fate.NOT_SOLD)

    def _remap(self, sold: SoldWager) -> Line:
        # Where the operator names no draw of today, only the very draw that was sold will do.
        wanted = sold.draw_id if sold.current_draw_id is None else sold.current_draw_id
        return self.place(sold, self._draws.get(wanted))

    def _takes(self, draw: Draw, sold: SoldWager) -> bool:
        return any(
            game.id == sold.game_id and sold.selection in game.accepted
            for game in self._catalogue.games_for(draw)
        )


def find_ticket(service: Service, number: int, today: date, sold_on: date | None) -> Ticket:
    """Read an old ticket; without its day the last days are tried, newest first.

    Raises RefusedError when there is none, ServiceError.
    """
    if sold_on is not None:
        return service.view_ticket(TicketKey(number, sold_on))
    for back in range(DAYS_BACK + 1):
        try:
            return service.view_ticket(TicketKey(number, today - timedelta(days=back)))
        except RefusedError:
            if back == DAYS_BACK:
                raise
    raise AssertionError("the last day raises")


def _is_same_play(sold: SoldWager, wager: Wager) -> bool:
    mine = (sold.game_id, sold.selection, sold.stake)
    return mine == (wager.game_id, wager.selection, wager.stake)
