"""The slip being keyed: plays in the order they were typed; equal wagers merge in what is sold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from pos_app.domain.money import Money, add_up

if TYPE_CHECKING:
    from collections.abc import Container, Iterable


class Origin(Enum):
    """How a wager was typed; the operator limits permutas and sequences by the ticket."""

    NUMBER = "number"
    PERMUTA = "permuta"
    SERIE = "serie"
    CORRIDA = "corrida"

    @property
    def is_sequence(self) -> bool:
        """Whether it is what the operator calls a sequence: which of the two is not said."""
        # Not `in a set`: a member's hash is Python code, and this is asked of every wager.
        return self is Origin.SERIE or self is Origin.CORRIDA


@dataclass(frozen=True, slots=True)
class Wager:
    """One selection in one draw for one stake: what `create` takes."""

    draw_id: int
    game_id: int
    selection: str
    stake: Money

    @property
    def place(self) -> tuple[int, int, str]:
        """What must be equal for two wagers to merge."""
        return (self.draw_id, self.game_id, self.selection)


Clauses = Sequence[tuple[Origin, Sequence[Wager]]]
"""One play: its numbers, permutas, series and corridas in order, each with its wagers."""


@dataclass(frozen=True, slots=True)
class SlipEntry:
    """One wager as it was typed.

    `play` counts the plays from 1, `clause` the numbers, permutas and series in a play from 0.
    """

    play: int
    wager: Wager
    origin: Origin = Origin.NUMBER
    clause: int = 0


@dataclass(frozen=True, slots=True)
class Slip:
    """What the customer has asked for so far; a value: every change gives a new slip."""

    entries: tuple[SlipEntry, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was keyed."""
        return not self.entries

    @property
    def last_play(self) -> int:
        """The number of the newest play, 0 for none."""
        return max((entry.play for entry in self.entries), default=0)

    @property
    def wagers(self) -> tuple[Wager, ...]:
        """What would be sold: equal (draw, game, selection) merged, in order of first entry."""
        stakes: dict[tuple[int, int, str], Money] = {}
        for entry in self.entries:
            place, stake = entry.wager.place, entry.wager.stake
            stakes[place] = stakes[place] + stake if place in stakes else stake
        return tuple(Wager(*place, stake) for place, stake in stakes.items())

    @property
    def wagers_by_draw(self) -> tuple[Wager, ...]:
        """What would be sold, draw by draw: how it is read on the screen and on paper."""
        order = {draw_id: place for place, draw_id in enumerate(self.draw_ids)}
        return tuple(sorted(self.wagers, key=lambda one: order[one.draw_id]))

    @property
    def total(self) -> Money:
        """The sum of all stakes."""
        return add_up(entry.wager.stake for entry in self.entries)

    @property
    def draw_ids(self) -> tuple[int, ...]:
        """The draws on the slip, each once, in order of first entry."""
        return tuple(dict.fromkeys(entry.wager.draw_id for entry in self.entries))

    @property
    def permutas(self) -> int:
        """How many permutas were typed."""
        return len({(e.play, e.clause) for e in self.entries if e.origin is Origin.PERMUTA})

    @property
    def sequences(self) -> int:
        """How many series and corridas were typed."""
        return len({(e.play, e.clause) for e in self.entries if e.origin.is_sequence})

    def add(self, wagers: Iterable[Wager]) -> Slip:
        """Add one play's wagers."""
        return self.add_clauses([(Origin.NUMBER, wagers)])

    def add_clauses(self, clauses: Iterable[tuple[Origin, Iterable[Wager]]]) -> Slip:
        """Add one play made of several clauses, remembering which were permutas or sequences."""
        play = self.last_play + 1
        added = (
            SlipEntry(play, wager, origin, place)
            for place, (origin, wagers) in enumerate(clauses)
            for wager in wagers
        )
        return Slip((*self.entries, *added))

    def find_repeats(self, wagers: Iterable[Wager]) -> tuple[Wager, ...]:
        """Find which of these would merge, with the slip or among themselves; stakes summed."""
        added = tuple(wagers)
        merged = self.add(added)
        new = {wager.place for wager in added}
        times = Counter(entry.wager.place for entry in merged.entries)
        return tuple(w for w in merged.wagers if w.place in new and times[w.place] > 1)

    def drop_last_play(self) -> Slip:
        """Take the newest play back, in all its draws."""
        last = self.last_play
        return Slip(tuple(entry for entry in self.entries if entry.play != last))

    def drop_wager(self, wager: Wager) -> Slip:
        """Take a merged wager out, whatever plays it came from."""
        return Slip(tuple(e for e in self.entries if e.wager.place != wager.place))

    def drop_draws(self, draw_ids: Container[int]) -> Slip:
        """Take out all wagers of these draws."""
        return Slip(tuple(e for e in self.entries if e.wager.draw_id not in draw_ids))

    def drop_selection(self, wager: Wager) -> Slip:
        """Take a wager's number out of all draws of the slip.

        The same number of another game (an animal and a terminal) stays, unless it was typed in
        the same play: a zoo may be another game in each draw.
        """
        plays = {(e.play, e.clause) for e in self.entries if e.wager.place == wager.place}
        return Slip(
            tuple(
                e
                for e in self.entries
                if e.wager.selection != wager.selection
                or (e.wager.game_id != wager.game_id and (e.play, e.clause) not in plays)
            )
        )

    def exchange(self, wager: Wager, wagers: Iterable[Wager]) -> Slip:
        """Put others where a merged wager stands, as part of the play that it came from first.

        Without others it is taken out. What it stood for as a permuta or a serie is kept.
        """
        entries: list[SlipEntry] = []
        new: Iterable[Wager] | None = wagers
        for entry in self.entries:
            if entry.wager.place != wager.place:
                entries.append(entry)
            elif new is not None:
                entries.extend(replace(entry, wager=one) for one in new)
                new = None
        return Slip(tuple(entries))
