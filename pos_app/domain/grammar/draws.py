"""From the chosen draws to what can be typed for all of them, and from a play to their wagers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pos_app.domain.catalogue import Form
from pos_app.domain.slip import Wager

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pos_app.domain.catalogue import Catalogue, Draw, Game
    from pos_app.domain.grammar.reading import Pick, Understood
    from pos_app.domain.money import Money
    from pos_app.domain.slip import Clauses


def find_common_games(catalogue: Catalogue, draws: Sequence[Draw]) -> tuple[Game, ...]:
    """Find what can be typed for all these draws at once.

    Where draws have different games of one form (zoos of 38 and of 77 animals), the common game
    is the first draw's with the selections that all have; `make_wagers` gives each draw its own.
    """
    alike = {(draw.product_id, draw.has_sign): draw for draw in draws}
    offers = [catalogue.games_for(draw) for draw in alike.values()]
    common = offers[0] if offers else ()
    for offer in offers[1:]:
        shared = (_share(game, offer) for game in common)
        common = tuple(game for game in shared if game.accepted)
    return common


def make_wagers(
    play: Understood, draws: Sequence[Draw], stake: Money, catalogue: Catalogue
) -> Clauses:
    """Make each clause's wagers, draw by draw: what `Slip.add_clauses` takes."""
    offers = [(draw.id, catalogue.games_for(draw)) for draw in draws]
    return tuple(
        (
            clause.origin,
            tuple(
                Wager(draw_id, _find_own_game(pick, offer, catalogue), pick.selection, stake)
                for draw_id, offer in offers
                for pick in clause.picks
            ),
        )
        for clause in play.clauses
    )


def _share(game: Game, offer: Sequence[Game]) -> Game:
    """Narrow a game to what an offer takes too; without selections where it takes none."""
    if any(other.id == game.id for other in offer):
        return game
    alike = (other for other in offer if other.form is game.form is not Form.OTHER)
    accepted = game.accepted & frozenset[str]().union(*(other.accepted for other in alike))
    selections = tuple(one for one in game.selections if one in accepted)
    return replace(game, selections=selections, accepted=accepted)


def _find_own_game(pick: Pick, offer: Sequence[Game], catalogue: Catalogue) -> int:
    """Name the game under which a draw sells a pick: the same, or its own of the same form."""
    game = catalogue.games.get(pick.game_id)
    if game is None or any(other.id == pick.game_id for other in offer):
        return pick.game_id
    alike = (one.id for one in offer if one.form is game.form and pick.selection in one.accepted)
    return next(alike, pick.game_id)
