"""Reads a customer's message line by line; a line is understood whole or not at all.

A line is blocks of names ("lotto rey 3pm") and of plays ("5 12 a 10"). Names stand before their
plays; where a line begins with plays they stand after them. A line of names alone is a heading
for those below; a line of an amount alone is for the numbers above it that have none.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pos_app.domain.message.context import Context, StopError, find_draws, read_context, stop
from pos_app.domain.message.picks import PICKS, read_picks
from pos_app.domain.message.reading import Fault, Message, MessageLine, Play, Problem
from pos_app.domain.message.scan import Item, Kind, scan_line
from pos_app.domain.money import Money

if TYPE_CHECKING:
    from pos_app.domain.message.offer import MessageOffer

LONGEST = 4000
"""Characters of a message that are read; what is beyond is told as not understood."""
_NAMES = frozenset({Kind.PRODUCT, Kind.HOUR, Kind.NEXT, Kind.LIST})


@dataclass(slots=True)
class _Group:
    """Numbers and their stake; None while an amount is still to come."""

    items: list[Item]
    stake: Money | None = None


@dataclass(slots=True)
class _Line:
    text: str
    groups: list[tuple[Context, _Group]] = field(default_factory=list)
    problem: Problem | None = None
    is_heading: bool = False


def read_message(text: str, offer: MessageOffer) -> Message:
    """Read a message for the draws on offer. Never raises; nothing is padded or guessed."""
    reader = _Reader(offer)
    for line in text[:LONGEST].splitlines():
        reader.take(line)
    if len(text) > LONGEST:
        rest = text[LONGEST:]
        reader.lines.append(
            _Line(rest, problem=Problem(Fault.UNKNOWN_WORDS, 0, len(rest), rest[:40]))
        )
    return Message(tuple(reader.finish(line) for line in reader.lines if line.text.strip()))


class _Reader:
    """What is known from the lines above."""

    def __init__(self, offer: MessageOffer) -> None:
        self._offer = offer
        self._context = Context()
        self._stake: Money | None = None
        self.lines: list[_Line] = []

    def take(self, text: str) -> None:
        """Read one line, as far as it can be read without those below."""
        line = _Line(text)
        items = scan_line(text, self._offer)
        self.lines.append(line)
        try:
            self._read(line, list(items))
        except StopError as stopped:
            line.problem, line.groups = stopped.problem, []
            if any(item.kind in _NAMES for item in items):
                self._context, self._stake = Context(is_broken=True), None

    def finish(self, line: _Line) -> MessageLine:
        """Turn a line's groups into plays, all or none."""
        if line.problem is not None:
            return MessageLine(line.text, problem=line.problem)
        try:
            plays = tuple(self._make_play(*one) for one in line.groups)
        except StopError as stopped:
            return MessageLine(line.text, problem=stopped.problem)
        uses_chosen = any(not context.named for context, _ in line.groups)
        return MessageLine(line.text, plays, None, line.is_heading, uses_chosen)

    def _read(self, line: _Line, items: list[Item]) -> None:
        if unread := [one for one in items if one.kind is Kind.UNREAD]:
            words = " ".join(line.text[one.start : one.end] for one in unread)
            raise stop(Fault.UNKNOWN_WORDS, unread[0], words)
        blocks = _split(self._settle_names(items))
        if not blocks:
            return
        names = [at for at, (is_names, _) in enumerate(blocks) if is_names]
        if not names:
            self._take_plays(line, self._context, blocks[0][1])
            return
        if names == [0]:
            self._context, self._stake = (
                read_context(blocks[0][1], self._context, self._offer),
                None,
            )
            line.is_heading = len(blocks) == 1
            for _, own in blocks[1:]:
                self._take_plays(line, self._context, own)
            return
        is_before = blocks[0][0] and not blocks[-1][0]
        is_after = not blocks[0][0] and blocks[-1][0]
        if not (is_before or is_after):
            # Names in the middle could belong to what is on either side.
            raise stop(Fault.NO_PRODUCT, blocks[names[-1]][1][0])
        for at in range(0, len(blocks), 2):
            named, plays = (at, at + 1) if is_before else (at + 1, at)
            self._context = read_context(blocks[named][1], self._context, self._offer)
            self._stake = None
            self._take_plays(line, self._context, blocks[plays][1])

    def _settle_names(self, items: list[Item]) -> list[Item]:
        """Tell lotteries from animals of the same name ("león", "guácharo") by what is beside.

        Raises StopError where both are possible.
        """
        settled = list(items)
        for at, item in enumerate(items):
            words = tuple(item.value.split())
            if item.kind is not Kind.PRODUCT or words not in self._offer.animal_words:
                continue
            rest = (one.kind for one in items[at + 1 :] if one.kind is not Kind.BREAK)
            beside = next(rest, None)
            if beside in _NAMES:
                continue
            if beside is Kind.NUMBER:
                if self._context.named:
                    names = map(self._offer.name_product, self._offer.find_products(words))
                    raise stop(Fault.TWO_PRODUCTS, item, item.value, (*names, item.value))
                continue
            has_others = any(one.kind in _NAMES for one in items if one is not item)
            if self._context.named or self._offer.chosen or has_others:
                settled[at] = replace(item, kind=Kind.ANIMAL)
        return settled

    def _take_plays(self, line: _Line, context: Context, items: list[Item]) -> None:
        amounts = [one for one in items if one.kind is Kind.AMOUNT]
        has_picks = any(one.kind in PICKS for one in items)
        if amounts and not has_picks:
            if len(amounts) > 1:
                raise stop(Fault.NO_NUMBERS, amounts[1])
            self._take_lone_amount(line, _read_amount(amounts[0]))
            return
        for group in _group(items):
            if group.stake is None:
                group.stake = self._stake
            line.groups.append((context, group))

    def _take_lone_amount(self, line: _Line, stake: Money) -> None:
        """Take an amount without numbers: for those above that wait for one, else those below."""
        line.is_heading = True
        waiting = [
            group for earlier in self.lines for _, group in earlier.groups if group.stake is None
        ]
        for group in waiting:
            group.stake = stake
        if not waiting:
            self._stake = stake

    def _make_play(self, context: Context, group: _Group) -> Play:
        first = next(one for one in group.items if one.kind in PICKS)
        draws = find_draws(context, self._offer, first)
        is_said = not context.named or any(one.lists for one in context.named)
        play, fitting = read_picks(group.items, draws, self._offer, is_said=is_said)
        if group.stake is None:
            raise stop(Fault.NO_AMOUNT, first)
        return Play(play, tuple(one.draw for one in fitting), group.stake)


def _split(items: list[Item]) -> list[tuple[bool, list[Item]]]:
    """Split a line into blocks of names (True) and of plays (False), in turns."""
    blocks: list[tuple[bool, list[Item]]] = []
    for item in items:
        if item.kind is Kind.BREAK:
            if blocks and not blocks[-1][0]:
                blocks[-1][1].append(item)
            continue
        is_names = item.kind in _NAMES
        if not blocks or blocks[-1][0] is not is_names:
            blocks.append((is_names, []))
        blocks[-1][1].append(item)
    return blocks


def _group(items: list[Item]) -> list[_Group]:
    """Group numbers with their amount: "5 12 a 10 33 a 20", or "a 10 el 5 y el 12"."""
    rest = [one for one in items if one.kind in PICKS or one.kind in {Kind.AMOUNT, Kind.BREAK}]
    is_before = next(one for one in rest if one.kind is not Kind.BREAK).kind is Kind.AMOUNT
    groups: list[_Group] = []
    held: list[Item] = []
    stake: Item | None = None
    for item in rest:
        if item.kind is not Kind.AMOUNT:
            held.append(item)
            continue
        if is_before and stake is None:
            stake = item
            continue
        if not any(one.kind in PICKS for one in held):
            raise stop(Fault.NO_NUMBERS, item)
        groups.append(_Group(held, _read_amount(stake or item)))
        held, stake = [], item if is_before else None
    if any(one.kind in PICKS for one in held):
        groups.append(_Group(held, _read_amount(stake) if stake else None))
    elif stake is not None:
        raise stop(Fault.NO_NUMBERS, stake)
    return groups


def _read_amount(item: Item) -> Money:
    parts = item.value.replace(".", ",").split(",")
    is_cents = len(parts) > 1 and len(parts[-1]) <= 2
    digits = "".join(parts[:-1] if is_cents else parts)
    amount = Money.of(f"{digits}.{parts[-1]}" if is_cents else digits)
    if amount.is_zero:
        raise stop(Fault.BAD_AMOUNT, item, item.value)
    return amount
