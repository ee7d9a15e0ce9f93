"""What the chosen games let be typed: widths of numbers, codes of animals, signs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING

from pos_app.domain.catalogue import Form, Game
from pos_app.domain.grammar.characters import fold
from pos_app.domain.grammar.reading import Pick

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ALONE = frozenset({Form.OTHER, Form.TRIPLETA})
"""Read only where no other form is on offer: beside a zoo "5-6" is a run."""
_WIDTHS = {Form.TRIPLE: 3, Form.TRIPLE_SIGN: 3, Form.TERMINAL: 2, Form.TERMINAL_SIGN: 2}


@dataclass(frozen=True, slots=True)
class Offer:
    """Games as the grammar sees them.

    Games with digits of a fixed width are read by their width, zoos by their codes. A game of an
    unknown form is read only where no other is on offer, and then literally, as the template
    writes its selections (a zoo with jokers; nothing of a shape that was never seen is made up).
    """

    games: tuple[Game, ...]
    """Those of a fixed width."""
    widths: tuple[int, ...]
    codes: Mapping[str, Pick]
    """What is typed for an animal (or literally) → what is sold."""
    is_literal: bool
    animals: frozenset[str]
    """Those of a tripleta ("5-12-33"), where one is on offer; then "-" says no run."""
    ordered: tuple[str, ...]
    """The codes in order: what a number may go on as is found without asking each."""
    takes_signs: bool
    takes_triples: bool
    """Whether permutas and series can be typed."""

    @classmethod
    def of(cls, games: Sequence[Game]) -> Offer:
        """See what these games let be typed; where two take the same text, the first one has it."""
        known = [game for game in games if game.form not in _ALONE]
        codes: dict[str, Pick] = {}
        for game in known or games:
            if game.form not in _WIDTHS:
                for typed, selection in spell(game).items():
                    codes.setdefault(typed, Pick(game.id, selection))
        fixed = tuple(game for game in known if game.form in _WIDTHS)
        widths = tuple(sorted({_WIDTHS[game.form] for game in fixed}))
        return cls(
            fixed,
            widths,
            codes,
            is_literal=not known,
            animals=frozenset() if known else _find_animals(games),
            ordered=tuple(sorted(codes)),
            takes_signs=any(game.form.has_sign for game in fixed),
            takes_triples=3 in widths,
        )

    def has_number(self, number: str) -> bool:
        """Whether a number is whole as it stands."""
        return len(number) in self.widths or number in self.codes

    def can_grow(self, number: str) -> bool:
        """Whether a longer number may begin so."""
        if any(width > len(number) for width in self.widths):
            return True
        after = bisect_right(self.ordered, number)
        return after < len(self.ordered) and self.ordered[after].startswith(number)

    def reach(self, number: str) -> int:
        """Count the characters that some code begins with."""
        return max(
            length
            for length in range(len(number) + 1)
            if length == 0 or self._begins(number[:length])
        )

    def _begins(self, prefix: str) -> bool:
        at = bisect_left(self.ordered, prefix)
        return at < len(self.ordered) and self.ordered[at].startswith(prefix)

    def spell_compound(self, typed: str) -> str:
        """Give the code of the same animals in the template's order; what was typed else."""
        parts = typed.split("-")
        if typed in self.codes or len(parts) > 3:
            return typed
        orders = ("-".join(order) for order in permutations(parts))
        return next((one for one in orders if one in self.codes), typed)

    def find(self, number: str, sign: str | None) -> Pick | None:
        """Find what a whole number (with its sign) sells."""
        selection = number if sign is None else f"{number}-{sign}"
        for game in self.games:
            if selection in game.accepted:
                return Pick(game.id, selection)
        return self.codes.get(number) if sign is None else None


def _find_animals(games: Sequence[Game]) -> frozenset[str]:
    triples = (game for game in games if game.form is Form.TRIPLETA)
    return frozenset(part for game in triples for one in game.selections for part in one.split("-"))


def spell(game: Game) -> dict[str, str]:
    """Say what is typed for each selection of a zoo: the code that is shown, or the selection."""
    shown = {fold(game.codes.get(one, one)): one for one in game.selections}
    if len(shown) < len(game.selections):
        # Two selections under one code: only the selections themselves tell them apart.
        return {one: one for one in game.selections}
    for selection in game.selections:
        shown.setdefault(selection, selection)
    return shown
