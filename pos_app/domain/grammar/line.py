"""One pass over a line: clauses and their signs, in the order in which they were typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pos_app.domain.catalogue import SIGNS
from pos_app.domain.grammar.characters import GAP, SEPARATORS, end_of_run, misplaced
from pos_app.domain.grammar.reading import Clause, Expected, Pick, Reason, awaiting, mistaken
from pos_app.domain.grammar.scan import Written, scan_clause
from pos_app.domain.grammar.shape import check_shape, expand
from pos_app.domain.grammar.signs import can_begin_sign, scan_signs
from pos_app.domain.slip import Origin

if TYPE_CHECKING:
    from pos_app.domain.grammar.offer import Offer

LONGEST_LINE = 1000
"""Bounds the work of one keystroke; far above what a ticket's wagers take to type."""


@dataclass(slots=True)
class Line:
    """A line being read; `clauses` are those that are whole so far."""

    text: str
    offer: Offer
    most: int
    clauses: list[Clause] = field(default_factory=list)
    picked: int = 0

    def read(self) -> None:
        """Read all of it; raises UnreadableError at the character where that ends."""
        text, offer = self.text, self.offer
        at = end_of_run(text, 0, GAP)
        if at == len(text):
            raise awaiting(Expected.NUMBER)
        if not (offer.games or offer.codes):
            raise mistaken(0, Reason.NO_GAME)
        if len(text) > LONGEST_LINE:
            raise mistaken(LONGEST_LINE, Reason.TOO_LONG, values=(LONGEST_LINE,))
        unsigned: list[Written] = []
        while at < len(text):
            written = scan_clause(text, at, offer)
            check_shape(written, text, offer)
            unsigned.append(written)
            signs, at = self._read_signs(written.end)
            at = end_of_run(text, at, GAP)
            if signs or not offer.takes_signs or at == len(text):
                for one in unsigned:
                    self._add_clause(one, signs)
                unsigned.clear()

    def _read_signs(self, at: int) -> tuple[tuple[str, ...], int]:
        """Read the signs after a clause: none, or up to a separator or the end."""
        text = self.text
        signs: tuple[str, ...] = ()
        if at == len(text) or text[at] in SEPARATORS:
            return signs, at
        if self.offer.takes_signs:
            signs, at = scan_signs(text, at)
        elif can_begin_sign(text[at]):
            raise mistaken(at, Reason.SIGN_NOT_TAKEN, text[at])
        if at < len(text) and text[at] not in SEPARATORS:
            raise misplaced(text, at)
        return signs, at

    def _add_clause(self, written: Written, signs: tuple[str, ...]) -> None:
        numbers = expand(written, self.offer)
        self.picked += len(numbers) * (len(signs) or 1)
        if self.picked > self.most:
            values = (self.picked, self.most)
            raise mistaken(written.start, Reason.TOO_MANY, written.text, values=values)
        picks = tuple(
            self._find(number, sign, written) for number in numbers for sign in signs or (None,)
        )
        self.clauses.append(Clause(written.origin, written.text, signs, picks))

    def _find(self, number: str, sign: str | None, written: Written) -> Pick:
        pick = self.offer.find(number, sign)
        if pick is not None:
            return pick
        if sign is None and self.offer.takes_signs:
            raise awaiting(Expected.SIGN, SIGNS)
        is_typed_last = written.origin is Origin.NUMBER and written.end == len(self.text)
        if is_typed_last and self.offer.can_grow(number):
            raise awaiting(Expected.MORE)
        selection = number if sign is None else f"{number}-{sign}"
        raise mistaken(written.start, Reason.NOT_ON_SALE, selection)
