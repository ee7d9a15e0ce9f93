"""A number by chance ("quick pick"), among those that are not taken or known to be sold out."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from pos_app.domain.grammar.reading import Pick

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from pos_app.domain.catalogue import Game


def pick_by_chance(
    games: Sequence[Game],
    taken: Container[str],
    choose: Callable[[Sequence[str]], str] = secrets.choice,
) -> Pick | None:
    """Pick a selection of the first game that has one left, each as likely as the others."""
    for game in games:
        free = [one for one in game.selections if one not in taken]
        if free:
            return Pick(game.id, choose(free))
    return None
