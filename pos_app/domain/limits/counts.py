"""Counts against the limits: arrangements, sequences and their size, wagers of a ticket."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from pos_app.domain.catalogue import Limits
from pos_app.domain.limits.refusal import CountFault, CountRefusal, Refusal
from pos_app.domain.limits.rows import Rows, way
from pos_app.domain.slip import Origin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from pos_app.domain.catalogue import Catalogue, Draw
    from pos_app.domain.grammar.reading import Understood
    from pos_app.domain.slip import Slip, SlipEntry

_READ: Mapping[CountFault, Callable[[Limits], int]] = {
    CountFault.ARRANGEMENTS: attrgetter("max_permutations"),
    CountFault.PERMUTAS: attrgetter("max_permutations"),
    CountFault.SEQUENCE_SIZE: attrgetter("max_sequence_size"),
    CountFault.SEQUENCES: attrgetter("max_sequences"),
    CountFault.ONE_PLAY: attrgetter("max_wagers"),
    CountFault.WAGERS: attrgetter("max_wagers"),
}


def find_oversized(
    play: Understood, draws: Sequence[Draw], catalogue: Catalogue
) -> CountRefusal | None:
    """Tell a play that no ticket holds ("000-999") by counting: its wagers would take too long."""
    products = {draw.product_id for draw in draws}
    allowed = [row.max_wagers for row in catalogue.entity.limits if row.product_id in products]
    asked = len(set(play.picks)) * len(draws)
    if allowed and asked > max(allowed):
        return CountRefusal(CountFault.ONE_PLAY, asked, max(allowed))
    return None


def judge_clauses(added: Sequence[SlipEntry], rows: Rows) -> Iterator[Refusal]:
    """Judge how many numbers each permuta, serie and corrida stands for, whatever the signs."""
    clauses: dict[tuple[int, int], list[SlipEntry]] = {}
    for entry in added:
        if entry.origin is not Origin.NUMBER:
            clauses.setdefault((entry.play, entry.clause), []).append(entry)
    for entries in clauses.values():
        numbers = len({entry.wager.selection.partition("-")[0] for entry in entries})
        is_sequence = entries[0].origin.is_sequence
        fault = CountFault.SEQUENCE_SIZE if is_sequence else CountFault.ARRANGEMENTS
        yield from _judge_count(fault, numbers, entries, rows)


def judge_ticket(
    whole: Slip, wagers: int, rows: Rows, *, counts_permutas: bool
) -> Iterator[Refusal]:
    """Judge what a ticket may hold in all; `wagers` counts those that are left after merging."""
    if counts_permutas:
        permutas = (entry for entry in whole.entries if entry.origin is Origin.PERMUTA)
        yield from _judge_count(CountFault.PERMUTAS, whole.permutas, permutas, rows)
    sequences = (entry for entry in whole.entries if entry.origin.is_sequence)
    yield from _judge_count(CountFault.SEQUENCES, whole.sequences, sequences, rows)
    yield from _judge_count(CountFault.WAGERS, wagers, whole.entries, rows)


def _judge_count(
    fault: CountFault, asked: int, entries: Iterable[SlipEntry], rows: Rows
) -> Iterator[Refusal]:
    """Hold a count against the lowest limit that any of these entries is under."""
    found = (rows.get(one) for one in {way(entry) for entry in entries})
    allowed = [_READ[fault](row) for row in found if isinstance(row, Limits)]
    if allowed and asked > min(allowed):
        yield CountRefusal(fault, asked, min(allowed))
