"""The door to the limits: a play before it is added, a slip before it is sold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.domain.grammar.draws import make_wagers
from pos_app.domain.limits.counts import find_oversized, judge_clauses, judge_ticket
from pos_app.domain.limits.refusal import NoLimits, Refusal
from pos_app.domain.limits.rows import Rows, find_rows, way
from pos_app.domain.limits.stakes import judge_stakes
from pos_app.domain.money import ZERO, Money

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pos_app.domain.catalogue import Catalogue, Draw
    from pos_app.domain.grammar.reading import Understood
    from pos_app.domain.slip import Clauses, Slip, SlipEntry


@dataclass(frozen=True, slots=True)
class Strictness:
    """What a setting may loosen where the document is unclear."""

    sells_without_limits: bool = False
    """Let the server judge a (game, product) for which it gave no limits."""
    counts_permutas: bool = True
    """Hold `max_permutations` against the number of permutas on a ticket too."""


STRICT = Strictness()


def check_limits(
    slip: Slip,
    play: Understood,
    draws: Sequence[Draw],
    stake: Money | None,
    catalogue: Catalogue,
    strictness: Strictness = STRICT,
) -> tuple[Refusal, ...]:
    """List what speaks against adding a play to a slip; empty when nothing does.

    Without a stake (not typed yet) only the counts are checked.
    """
    if oversized := find_oversized(play, draws, catalogue):
        return (oversized,)
    clauses = make_wagers(play, draws, stake or ZERO, catalogue)
    return check_clauses(slip, clauses, draws, catalogue, strictness, with_stakes=stake is not None)


def check_clauses(
    slip: Slip,
    clauses: Clauses,
    draws: Sequence[Draw],
    catalogue: Catalogue,
    strictness: Strictness = STRICT,
    *,
    with_stakes: bool = True,
) -> tuple[Refusal, ...]:
    """List what speaks against adding wagers that are made already; empty when nothing does."""
    whole = slip.add_clauses(clauses)
    added = whole.entries[len(slip.entries) :]
    merged = whole.wagers
    rows = find_rows(whole, (*catalogue.draws, *draws), catalogue)
    return (
        *_find_missing(added, rows, strictness),
        *(judge_stakes(added, merged, rows) if with_stakes else ()),
        *judge_clauses(added, rows),
        *judge_ticket(whole, len(merged), rows, counts_permutas=strictness.counts_permutas),
    )


def check_slip(
    slip: Slip, catalogue: Catalogue, strictness: Strictness = STRICT
) -> tuple[Refusal, ...]:
    """List what speaks against a whole slip (recalled, repeated, edited); empty when nothing does.

    Wagers in draws that the catalogue has no more are passed over: those cannot be sold at all.
    """
    merged = slip.wagers
    rows = find_rows(slip, catalogue.draws, catalogue)
    known = tuple(entry for entry in slip.entries if way(entry) in rows)
    return (
        *_find_missing(known, rows, strictness),
        *judge_stakes(known, merged, rows),
        *judge_clauses(known, rows),
        *judge_ticket(slip, len(merged), rows, counts_permutas=strictness.counts_permutas),
    )


def _find_missing(
    added: Sequence[SlipEntry], rows: Rows, strictness: Strictness
) -> Iterator[Refusal]:
    if not strictness.sells_without_limits:
        ways = dict.fromkeys(way(entry) for entry in added)
        yield from dict.fromkeys(row for one in ways if isinstance(row := rows[one], NoLimits))
