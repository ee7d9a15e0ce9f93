"""Makes the record for a dispute: one page that says what was asked, when, and what is known.

The words of the lines come in; nothing in it is secret: the PIN is not known here.
Thread: any; pure functions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.domain.document import Align, Boxed, Columns, Cut, Document, Feed, Part, Rule, Text
from pos_app.till.paper.compose_parts import write_header, write_marks
from pos_app.till.wording import format_moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from pos_app.domain.catalogue import Entity

MOST_LINES, MOST_PLAYS = 16, 12
"""More entries than fit on a page are cut in the middle, and said to be."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """What the page says; `facts` are (name, value), `lines` (time here, operator's time, text)."""

    title: str
    certainty: str
    sentence: str
    facts: Sequence[tuple[str, str]]
    lines: Sequence[tuple[str, str, str]]
    plays: Sequence[tuple[str, str]]
    left_out: str
    signature: str
    reference: str
    chain: str


def dispute_document(
    dispute: Dispute,
    entity: Entity,
    made_at: datetime,
    *,
    till_name: str,
    is_practice: bool = False,
) -> Document:
    """Make the page."""
    parts: list[Part] = [
        *write_header(entity),
        Text(dispute.title, Align.CENTER, bold=True, size=2),
        *write_marks(0, is_practice=is_practice),
        Boxed(dispute.certainty),
        Text(dispute.sentence, Align.CENTER),
        Rule(),
        *(Columns(name, value) for name, value in dispute.facts),
        Rule(),
        *(Columns(name, value) for name, value in dispute.plays[:MOST_PLAYS]),
        *_say_more_plays(dispute),
        *([Rule()] if dispute.plays else ()),
    ]
    for here, server, text in _fit(dispute):
        times = f"{here} · {server}" if server else here
        parts += [Text(times, bold=True, small=True), Text(text)]
    parts += [
        Rule(),
        Text(dispute.chain, small=True),
        Text(f"{till_name} · {format_moment(made_at, entity.time_zone)}", small=True),
        Feed(2),
        Rule(solid=True),
        Text(dispute.signature, Align.CENTER),
        Cut(),
    ]
    return Document(dispute.title, tuple(parts), dispute.reference)


def _say_more_plays(dispute: Dispute) -> list[Part]:
    more = len(dispute.plays) - MOST_PLAYS
    return [Text(dispute.left_out.format(count=more), small=True)] if more > 0 else []


def _fit(dispute: Dispute) -> list[tuple[str, str, str]]:
    lines = list(dispute.lines)
    if len(lines) <= MOST_LINES:
        return lines
    half = MOST_LINES // 2
    left_out = dispute.left_out.format(count=len(lines) - 2 * half)
    return [*lines[:half], (left_out, "", ""), *lines[-half:]]
