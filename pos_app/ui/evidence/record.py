"""Prints and saves the record for a dispute.

Thread: GUI.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos_app.till.tickets.dispute import Dispute, dispute_document
from pos_app.till.wording import format_number, show_selection
from pos_app.ui.evidence.pdf import write_page
from pos_app.ui.evidence.words import (
    list_evidence,
    say_amount,
    say_certainty,
    say_day,
    say_kind,
)
from pos_app.ui.notices import During

if TYPE_CHECKING:
    from pos_app.domain.document import Document
    from pos_app.domain.operation import Operation
    from pos_app.ui.desks.file_desk import FileDesk
    from pos_app.ui.desks.print_desk import PrintDesk
    from pos_app.ui.evidence.card import EvidenceCard
    from pos_app.ui.state import TillState

A4_WIDTH_MM = 170


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
            write = partial(write_page, document, width_mm=A4_WIDTH_MM)
            self._files.write([(f"constancia-{number}.pdf", write)])

    def make(self, operation: Operation) -> Document | None:
        """Make the page; None before the agency is known."""
        entity = self._state.entity
        if entity is None:
            return None
        zone, intent = entity.time_zone, operation.intent
        word, sentence = say_certainty(operation.certainty)
        number = operation.ticket_number
        facts = [
            (self.tr("Operation"), say_kind(intent.kind)),
            (self.tr("Ticket"), "–" if number is None else str(number)),
            (self.tr("Amount"), say_amount(operation)),
            (self.tr("Day"), say_day(operation, zone)),
            (self.tr("Cashier"), intent.user),
            (self.tr("Reference"), operation.reference),
        ]
        if intent.replaces:
            facts.append((self.tr("Sells again"), intent.replaces))
        lines = [
            (line.here, self.tr("operator {time}").format(time=line.server), line.text)
            for line in list_evidence(operation, zone)
        ]
        plays = [
            (
                (
                    f"{intent.draw_names.get(one.draw_id, one.draw_id)} · "
                    f"{show_selection(one.selection)}"
                ),
                format_number(one.stake),
            )
            for one in intent.wagers
        ]
        seqs = [entry.seq for entry in operation.entries]
        chain = self.tr("Rows {first} to {last} of this till's journal, chained by SHA-256.")
        dispute = Dispute(
            title=self.tr("RECORD OF AN OPERATION"),
            certainty=word.upper(),
            sentence=sentence,
            facts=facts,
            lines=lines,
            plays=plays,
            left_out=self.tr("… {count} more entries are in the journal …"),
            signature=self.tr("Signature"),
            reference="",
            chain=chain.format(first=min(seqs, default=0), last=max(seqs, default=0)),
        )
        return dispute_document(
            dispute,
            entity,
            self._state.server_now(),
            till_name=self._till_name,
            is_practice=self._state.is_practice,
        )
