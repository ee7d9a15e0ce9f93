"""Prints and saves the record for a dispute.

Thread: GUI.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos_app.till.paper.compose_evidence import Fact, Happening, evidence_document
from pos_app.till.wording import format_number, show_selection
from pos_app.ui.evidence.words import (
    list_evidence,
    say_amount,
    say_certainty,
    say_day,
    say_kind,
)
from pos_app.ui.notices import During
from pos_app.ui.paper.files import write_pages

if TYPE_CHECKING:
    from pos_app.domain.document import Document
    from pos_app.domain.operation import Operation
    from pos_app.ui.desks.file_desk import FileDesk
    from pos_app.ui.desks.print_desk import PrintDesk
    from pos_app.ui.evidence.card import EvidenceCard
    from pos_app.ui.state import TillState

MOST_LINES, MOST_PLAYS = 16, 12


class DisputeRecord(QObject):
    """Serves every evidence card that is given to it."""

    def __init__(
        self, state: TillState, prints: PrintDesk, files: FileDesk, till_name: str
    ) -> None:
        """Keep where papers and files go."""
        super().__init__()
        self._state, self._prints, self._files = state, prints, files
        self._till_name = till_name

    def serve(self, card: EvidenceCard) -> None:
        """Print and save what a card shows."""
        card.print_requested.connect(self.print)
        card.save_requested.connect(self.save)

    def print(self, operation: Operation) -> None:
        """Print the record on the ticket printer."""
        document = self.make(operation)
        if document is not None:
            self._prints.print_document(document, During.PRINT_OTHER)

    def save(self, operation: Operation) -> None:
        """Save the record as a page."""
        document = self.make(operation)
        if document is not None:
            number = operation.ticket_number or operation.reference
            write = partial(write_pages, document)
            self._files.write([(f"constancia-{number}.pdf", write)])

    def make(self, operation: Operation) -> Document | None:
        """Make the page; None before the agency is known."""
        entity = self._state.entity
        if entity is None:
            return None
        intent, number = operation.intent, operation.ticket_number
        word, sentence = say_certainty(operation.certainty)
        kind = say_kind(intent.kind)
        facts = [
            Fact(word.upper(), sentence),
            Fact(self.tr("Operation"), kind),
            Fact(self.tr("Amount"), say_amount(operation)),
            Fact(self.tr("Day"), say_day(operation, entity.time_zone)),
            Fact(self.tr("Cashier"), intent.user),
            Fact(self.tr("Reference"), operation.reference),
        ]
        if intent.replaces:
            facts.append(Fact(self.tr("Sells again"), intent.replaces))
        facts += _list_plays(operation, self.tr("… and {count} more plays"))
        lines = list_evidence(operation, entity.time_zone)
        detail = self.tr("operator {time} · row {seq}")
        told = [
            Happening(entry.at, line.text, detail.format(time=line.server, seq=entry.seq))
            for entry, line in zip(operation.entries, lines, strict=True)
        ]
        return evidence_document(
            kind if number is None else self.tr("Ticket {number}").format(number=number),
            facts,
            _leave_out(told, self.tr("… {count} more entries are in the journal …")),
            entity,
            self._state.server_now(),
            till_name=self._till_name,
            is_practice=self._state.is_practice,
            reference=operation.reference,
        )


def _list_plays(operation: Operation, more: str) -> list[Fact]:
    intent = operation.intent
    facts = [
        Fact(
            f"{intent.draw_names.get(one.draw_id, one.draw_id)} · {show_selection(one.selection)}",
            format_number(one.stake),
        )
        for one in intent.wagers
    ]
    left = len(facts) - MOST_PLAYS
    return facts if left <= 0 else [*facts[:MOST_PLAYS], Fact(more.format(count=left), "")]


def _leave_out(told: list[Happening], words: str) -> list[Happening]:
    """Keep the beginning and the end of a long story: it must fit on a page."""
    if len(told) <= MOST_LINES:
        return told
    half = MOST_LINES // 2
    left_out = Happening(told[half].at, words.format(count=len(told) - 2 * half))
    return [*told[:half], left_out, *told[-half:]]
