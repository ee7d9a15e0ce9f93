"""Puts a long list in the order of a column, a slice at a time, so that no slice is felt.

One `sorted()` of a hundred thousand would hold the whole process, from whatever thread: slices are
sorted by themselves and then merged. What is equal keeps the list's own order in both directions;
what a column does not tell of a ticket comes last in both.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from decimal import Decimal
from functools import cache
from heapq import merge
from itertools import chain, islice
from operator import attrgetter
from typing import Any

from pos_app.domain.operation import Certainty, State
from pos_app.till.standing import fold_word
from pos_app.till.tickets.listing import TicketLine
from pos_app.ui.tickets.table import (
    NUMBER,
    PAPER,
    PRIZE,
    SOLD_AT,
    STANDING,
    TOTAL,
    Order,
    find_place,
)
from pos_app.ui.tickets.words import say_certainty, say_paper_state, say_word

SLICE = 3_000
"""Lines sorted in one go: a few milliseconds."""
MERGED = 2_000
"""Lines merged in one go; each costs more than where it is only sorted."""

Key = Callable[[TicketLine], Any]


def sort_in_slices(
    lines: Sequence[TicketLine], order: Order
) -> Generator[None, None, tuple[TicketLine, ...]]:
    """Give the lines in order in the end; yields after each slice that another one follows."""
    key, is_falling = key_of(order.column), order.is_falling
    runs: list[list[TicketLine]] = []
    missing: list[TicketLine] = []
    for at in range(0, len(lines), SLICE):
        if at:
            yield
        part = lines[at : at + SLICE]
        told = [one for one in part if key(one) is not None]
        if len(told) < len(part):
            missing += [one for one in part if key(one) is None]
        told.sort(key=key, reverse=is_falling)
        runs.append(told)
    if len(runs) < 2:  # there is nothing to merge one with
        return (*chain.from_iterable(runs), *missing)
    ordered: list[TicketLine] = []
    # Iterators let go of what they went through: not all of it in one turn at the end.
    merged = chain(merge(*map(iter, runs), key=key, reverse=is_falling), missing)
    del runs
    yield
    while part := list(islice(merged, MERGED)):
        ordered += part
        yield
    whole = tuple(ordered)
    while ordered:
        yield
        del ordered[-2 * SLICE :]
    yield
    return whole


def find_in_slices(
    lines: Sequence[TicketLine], line: TicketLine | None
) -> Generator[None, None, int]:
    """Find a ticket's place in the end, -1 for none; yields between slices.

    Lines in another order than they were made in lie all over the memory: one look at each of a
    hundred thousand takes thirty milliseconds.
    """
    for at in range(0, len(lines), SLICE):
        if at:
            yield
        place = find_place(lines[at : at + SLICE], line)
        if place >= 0:
            return at + place
    return -1


def key_of(column: int) -> Key:
    """Give what a column is ordered by: a value that compares, None where it tells nothing."""
    match column:
        case _ if column == NUMBER:
            return attrgetter("number")
        case _ if column == SOLD_AT:
            return attrgetter("sold_at")
        case _ if column == TOTAL:
            return attrgetter("total.amount")
        case _ if column == PRIZE:
            return _prize
        case _ if column == STANDING:
            standing = cache(_fold_standing)
            return lambda line: standing(line.word)
        case _ if column == PAPER:
            paper = cache(_fold_paper)
            return lambda line: paper(line.paper)
        case _:
            certainty = cache(_fold_certainty)
            return lambda line: certainty(line.certainty)


def _prize(line: TicketLine) -> Decimal | None:
    amount = line.prize.amount
    return amount if amount > 0 else None


def _fold_standing(word: str) -> str | None:
    return fold_word(say_word(word)) if word else None


def _fold_paper(paper: State | None) -> str | None:
    return _fold_signed(say_paper_state(paper)) if paper is not None else None


def _fold_certainty(certainty: Certainty | None) -> str:
    said = say_certainty(certainty)
    return fold_word(said) if certainty is None else _fold_signed(said)


def _fold_signed(said: str) -> str:
    # "✓ Printed": a word's place is its own, not its sign's.
    return fold_word(said.partition(" ")[2])
