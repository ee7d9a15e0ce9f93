"""The entry line's grammar: what is typed, read while it is typed, into picks and wagers.

A line is clauses with `.`, `,` or a space between them: a number ("5", "444"), a permuta
("123p"), a serie ("12s", "12*", "1*2") or a corrida ("120-129"). Signs ("/1/4", "arcan", "/0")
belong to all clauses before them that have none yet ("444.555/1/4"). Nothing is padded: "5",
"05", "0" and "00" are four different texts. Pure: no clock, no state, no sentence for anyone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pos_app.domain.grammar.draws import find_common_games, make_wagers
from pos_app.domain.grammar.line import LONGEST_LINE, Line
from pos_app.domain.grammar.offer import Offer, spell
from pos_app.domain.grammar.reading import (
    Clause,
    Expected,
    Incomplete,
    Mistaken,
    Pick,
    Reading,
    Reason,
    Understood,
    UnreadableError,
)
from pos_app.domain.grammar.signs import write_signs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pos_app.domain.catalogue import Game

__all__ = [
    "LONGEST_LINE",
    "MOST_PICKS",
    "Clause",
    "Expected",
    "Incomplete",
    "Mistaken",
    "Offer",
    "Pick",
    "Reading",
    "Reason",
    "Understood",
    "find_common_games",
    "make_wagers",
    "read_line",
    "read_play",
    "write_picks",
    "write_play",
]

MOST_PICKS = 1000
"""Bounds the work of one keystroke; far above what an operator takes in one ticket."""


def read_play(text: str, games: Sequence[Game], most: int = MOST_PICKS) -> Reading:
    """Read what was typed so far, for games that all chosen draws take (`find_common_games`).

    Never raises. A play of more than `most` picks is mistaken.
    """
    return read_line(text, Offer.of(games), most)


def read_line(text: str, offer: Offer, most: int = MOST_PICKS) -> Reading:
    """Read what was typed so far, for an offer that is kept from key to key."""
    line = Line(text, offer, most)
    try:
        line.read()
    except UnreadableError as stop:
        if isinstance(stop.reading, Incomplete):
            return replace(stop.reading, clauses=tuple(line.clauses))
        return stop.reading
    return Understood(tuple(line.clauses))


def write_play(play: Understood) -> str:
    """Write a play so that `read_play` reads the same play again."""
    return ".".join(clause.text + write_signs(clause.signs) for clause in play.clauses)


def write_picks(picks: Sequence[Pick], games: Mapping[int, Game]) -> str:
    """Write picks (of the grid, of an old ticket) so that `read_play` reads the same picks again.

    All of them have a sign or none has, as in any offer of one draw. `games` are by id, and the
    same that will be read with.
    """
    typed = {
        game_id: {selection: text for text, selection in reversed(spell(games[game_id]).items())}
        for game_id in {pick.game_id for pick in picks}
        if not games[game_id].form.has_sign
    }
    line, last = "", ""
    for pick in picks:
        if pick.game_id in typed:
            text, last = typed[pick.game_id][pick.selection], ""
            line += f".{text}"
            continue
        number, _, sign = pick.selection.partition("-")
        line += write_signs((sign,)) if number == last else f".{number}{write_signs((sign,))}"
        last = number
    return line.removeprefix(".")
