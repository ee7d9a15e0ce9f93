"""Characters into clauses: what was written where, before it is asked what it means in a game."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pos_app.domain.grammar.characters import BODY, DIGITS, TOKEN, end_of_run, fold, misplaced
from pos_app.domain.grammar.reading import Expected, Reason, awaiting, mistaken
from pos_app.domain.slip import Origin

if TYPE_CHECKING:
    from pos_app.domain.grammar.offer import Offer

ANIMALS_OF_A_TRIPLETA = 3


class Written(NamedTuple):
    """One clause as it was written, without its signs.

    `first` holds its digits (a serie's with the star); `last` a corrida's second number; `mark`
    is the place of the p, s, * or -, or the end.
    """

    origin: Origin
    start: int
    mark: int
    end: int
    first: str
    last: str = ""

    @property
    def text(self) -> str:
        """The one way to write it; a serie that begins with * is "12s", since * alone sells."""
        if self.origin is Origin.PERMUTA:
            return f"{self.first}p"
        if self.origin is Origin.CORRIDA:
            return f"{self.first}-{self.last}"
        if self.origin is Origin.SERIE and self.first.startswith("*") and len(self.first) == 3:
            return f"{self.first[1:]}s"
        return self.first


def scan_clause(text: str, start: int, offer: Offer) -> Written:
    """Read one clause; `start` is the place of its first character."""
    if offer.animals:
        return _scan_compound(text, start, offer)
    if offer.is_literal and (literal := _scan_literal(text, start, offer)):
        return literal
    end = end_of_run(text, start, BODY)
    body = text[start:end]
    if not body:
        raise misplaced(text, start)
    if "*" in body:
        # A second star is left over, for whoever asks what follows a clause.
        before, star, after = body.partition("*")
        body = before + star + after.partition("*")[0]
        mark = start + len(before)
        return Written(Origin.SERIE, start, mark, start + len(body), body)
    if text.startswith("-", end):
        stop = end_of_run(text, end + 1, DIGITS)
        return Written(Origin.CORRIDA, start, end, stop, body, text[end + 1 : stop])
    if end < len(text) and text[end] in "PpSs":
        follows = fold(text[end : end + 3])
        if follows[0] == "P" and _is_permuta_mark(follows, offer):
            return Written(Origin.PERMUTA, start, end, end + 1, body)
        if follows[0] == "S" and _is_serie_mark(follows, body, offer):
            return Written(Origin.SERIE, start, end, end + 1, f"*{body}")
    return Written(Origin.NUMBER, start, end, end, body)


def _is_permuta_mark(follows: str, offer: Offer) -> bool:
    """Tell a permuta's p from Piscis: right after digits it is a permuta, unless "pi" follows."""
    return not offer.takes_signs or (offer.takes_triples and not follows.startswith("PI"))


def _is_serie_mark(follows: str, body: str, offer: Offer) -> bool:
    """Tell a serie's s from Sagitario: after two digits it is a serie, unless "sag" follows."""
    if not offer.takes_signs:
        return True
    return offer.takes_triples and len(body) == 2 and follows != "SAG"


def _scan_literal(text: str, start: int, offer: Offer) -> Written | None:
    """Read a selection of an unknown form as it stands; None leaves digits to the grammar."""
    end = end_of_run(text, start, TOKEN)
    typed = fold(text[start:end])
    if typed in offer.codes:
        return Written(Origin.NUMBER, start, end, end, typed)
    right = offer.reach(typed)
    if right == len(typed) and end == len(text):
        raise awaiting(Expected.MORE)
    if all(character in "0123456789-" for character in typed):
        return None
    raise mistaken(start + right, Reason.NOT_ON_SALE, typed)


def _scan_compound(text: str, start: int, offer: Offer) -> Written:
    """Read three animals with "-" between them, in any order."""
    end = end_of_run(text, start, TOKEN)
    typed = text[start:end]
    code = offer.spell_compound(typed)
    if code in offer.codes:
        return Written(Origin.NUMBER, start, end, end, code)
    parts, at, is_last = typed.split("-"), start, end == len(text)
    for place, part in enumerate(parts):
        is_open = is_last and place == len(parts) - 1
        is_whole = part in offer.animals and part not in parts[:place]
        may_grow = is_open and any(one.startswith(part) and one != part for one in offer.animals)
        if place >= ANIMALS_OF_A_TRIPLETA or not (is_whole or may_grow):
            raise mistaken(at, Reason.NOT_ON_SALE, part or typed)
        if len(parts) == ANIMALS_OF_A_TRIPLETA and is_open and not may_grow:
            raise mistaken(start, Reason.NOT_ON_SALE, typed)
        at += len(part) + 1
    if is_last:
        raise awaiting(Expected.ANIMAL)
    raise misplaced(text, end)
