"""Which numbers the operator refused or reduced, draw by draw: remembered, never guessed.

Thread: any; no Qt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pos_app.domain.slip import Wager
    from pos_app.domain.ticket import Difference

_SPEAKS_OF_QUOTA = re.compile(r"sold.?out|quota|agotad|cupo|tope|limit exceeded", re.IGNORECASE)
_PLACE = re.compile(r"(\d+)\s*[/:]\s*(\d+(?:-[A-Z]{3})?)")
_SELECTION = re.compile(r"\d+(?:-[A-Z]{3})?")

Place = tuple[int, str]
"""(draw id, selection)"""


@dataclass(slots=True)
class SoldOut:
    """Places of which nothing, or less than was asked, was left."""

    places: set[Place] = field(default_factory=set)

    def __contains__(self, place: object) -> bool:
        """Whether a selection is known to be sold out in a draw."""
        return place in self.places

    def note_short(self, differences: Iterable[Difference]) -> tuple[Difference, ...]:
        """Take what a ticket holds less of than was asked; gives those."""
        short = tuple(one for one in differences if one.sold < one.asked)
        self.places.update((one.draw_id, one.selection) for one in short)
        return short

    def note_refusal(self, text: str, wagers: Sequence[Wager]) -> tuple[Wager, ...]:
        """Take what a refusal names of these wagers; gives those, none where it names none."""
        named = find_named(text, wagers)
        self.places.update((one.draw_id, one.selection) for one in named)
        return named

    def in_any(self, draw_ids: Iterable[int]) -> frozenset[str]:
        """Give the selections that are sold out in one of these draws."""
        wanted = set(draw_ids)
        return frozenset(selection for draw_id, selection in self.places if draw_id in wanted)

    def forget_others(self, draw_ids: Iterable[int]) -> None:
        """Keep only what is about these draws: another day has others."""
        kept = set(draw_ids)
        self.places = {place for place in self.places if place[0] in kept}


def find_named(text: str, wagers: Sequence[Wager]) -> tuple[Wager, ...]:
    """Find the wagers that a refusal for lack of quota names, as "draw/selection" or alone.

    The document gives no form for it: only what matches a wager of the slip is believed.
    """
    if not _SPEAKS_OF_QUOTA.search(text):
        return ()
    places = {(int(draw), selection) for draw, selection in _PLACE.findall(text)}
    if places:
        return tuple(one for one in wagers if (one.draw_id, one.selection) in places)
    _, _, names = text.rpartition("[")
    alone = set(_SELECTION.findall(names)) if names != text else set()
    return tuple(one for one in wagers if one.selection in alone)
