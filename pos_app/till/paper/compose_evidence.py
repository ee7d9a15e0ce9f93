"""Makes the record of a dispute: what this till asked, what it was told, and when, for a signature.

Thread: any; pure functions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.domain.document import Align, Columns, Cut, Document, Feed, Part, Rule, Text
from pos_app.till.paper.compose_parts import write_header, write_marks
from pos_app.till.wording import format_moment, format_seconds, local_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from pos_app.domain.catalogue import Entity


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is known: "Ticket", "32426439". Never a PIN."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that was done or heard, at a moment (aware UTC), in the window's words.

    `detail` is what proves it: the operator's words, an entry's place and hash.
    """

    at: datetime
    words: str
    detail: str = ""


def evidence_document(
    subject: str,
    facts: Sequence[Fact],
    happenings: Sequence[Happening],
    entity: Entity,
    printed_at: datetime,
    *,
    till_name: str,
    is_practice: bool = False,
    reference: str = "",
) -> Document:
    """Make the record of one ticket or operation; `subject` is "Ticket 32426439"."""
    zone = entity.time_zone
    parts: list[Part] = [
        *write_header(entity),
        Text("CONSTANCIA", Align.CENTER, bold=True, size=2),
        Text(subject, Align.CENTER, bold=True),
        *write_marks(0, is_practice=is_practice),
        Rule(),
        *(Columns(one.name, one.value) for one in facts),
        Rule(),
        *_tell(happenings, zone),
        Rule(),
        Text("Lo anterior es lo que esta taquilla anotó en su diario al ocurrir.", small=True),
        Columns("Impreso", format_moment(printed_at, zone)),
        Feed(2),
        Rule(solid=True),
        Text("Firma del cajero", Align.CENTER),
        Feed(2),
        Rule(solid=True),
        Text("Firma del cliente", Align.CENTER),
        Text(" · ".join(one for one in (till_name, reference) if one), small=True),
        Cut(),
    ]
    return Document(f"Constancia {subject}", tuple(parts), reference)


def _tell(happenings: Sequence[Happening], zone: str) -> list[Part]:
    """Write what happened in its order; a day is named where it is another."""
    parts: list[Part] = []
    day: date | None = None
    for one in happenings:
        if local_day(one.at, zone) != day:
            day = local_day(one.at, zone)
            parts.append(Text(format_moment(one.at, zone)[:10], bold=True))
        parts.append(Text(f"{format_seconds(one.at, zone)}  {one.words}"))
        if one.detail:
            parts.append(Text(f"   {one.detail}", small=True))
    return parts
