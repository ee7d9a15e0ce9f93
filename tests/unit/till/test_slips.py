"""Papers made anew: an operation's slip from the journal, the practice mark, the dispute's record."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pos_app.domain.document import Boxed, Document, Text
from pos_app.domain.errors import PaperOutError
from pos_app.domain.money import Money
from pos_app.domain.operation import Kind, Note, Operation, State
from pos_app.domain.ticket import Pin
from pos_app.till.paper.compose_evidence import Fact, Happening, evidence_document
from pos_app.till.paper.compose_parts import PRACTICE_MARK, mark_practice
from pos_app.till.paper.print_spool import begin_print, note_print
from pos_app.till.paper.slips import slip_document
from pos_app.till.ports import PrintReport, Proof
from tests.printing.receipts import DAY, ENTITY, SOLD_AT, TICKET, TILL
from tests.unit.till.conftest import Counter
from tests.unit.till.test_compose import lines_of


def open_operation(counter: Counter, kind: Kind, reason: str = "") -> Operation:
    """An operation about a ticket that the operator confirmed."""
    from pos_app.domain.ticket import TicketKey

    key = TicketKey(TICKET.number, DAY)
    intent = counter.desk.draft(kind, Money.of(30), ticket=key, reason=reason)
    journal = counter.journal
    journal.open_operation(intent, Note(State.PREPARED), Note(State.SENT))
    facts = {"number": TICKET.number, "amount": "33"}
    return journal.append(intent.reference, Note(State.CONFIRMED, facts, SOLD_AT))


def test_a_payouts_slip_has_the_operators_amount_and_time(counter: Counter) -> None:
    operation = open_operation(counter, Kind.PAYOUT)
    paper = slip_document(operation, ENTITY, None, till_name=TILL, copy_number=1)
    assert paper is not None
    lines = lines_of(paper)
    assert "PREMIO PAGADO" in lines
    assert "REIMPRESIÓN 1" in lines
    assert "Pagado|23/11/2026 02:32 p. m." in lines
    assert "PAGADO|Bs 33,00" in lines
    assert paper.reference == operation.reference


@pytest.mark.parametrize("kind", [Kind.VOID, Kind.REVERT])
def test_a_voids_slip_says_why(counter: Counter, kind: Kind) -> None:
    operation = open_operation(counter, kind, "unprinted")
    paper = slip_document(operation, ENTITY, None, till_name=TILL, is_practice=True)
    assert paper is not None
    assert "TICKET ANULADO" in lines_of(paper)
    assert "Motivo: no salió en papel" in lines_of(paper)
    assert PRACTICE_MARK in paper.parts


def test_a_sale_and_what_was_refused_have_no_slip(counter: Counter) -> None:
    refused = counter.desk.draft(Kind.VOID, Money.of(30))
    counter.journal.open_operation(refused, Note(State.PREPARED), Note(State.SENT))
    operation = counter.journal.append(refused.reference, Note(State.REJECTED))
    assert slip_document(operation, ENTITY, None, till_name=TILL) is None
    sale = open_operation(counter, Kind.SALE)
    assert slip_document(sale, ENTITY, None, till_name=TILL) is None


def test_a_slip_may_be_printed_though_none_was_owed(counter: Counter) -> None:
    operation = open_operation(counter, Kind.VOID)
    assert not operation.awaits_paper
    job = begin_print(counter.journal, operation.reference)
    assert job is not None
    assert job.operation.awaits_paper
    assert begin_print(counter.journal, operation.reference) is None
    failed = PrintReport(Proof.NOT_PRINTED, PaperOutError("out"))
    assert note_print(counter.journal, operation.reference, failed).awaits_paper
    again = begin_print(counter.journal, operation.reference)
    assert again is not None
    assert again.copy == 0  # nothing came out: the next is the first
    done = note_print(counter.journal, operation.reference, PrintReport(Proof.PROVEN))
    assert not done.awaits_paper


def test_every_practice_paper_is_marked_once() -> None:
    plain = Document("results", (Text("RESULTADOS"),), "R", (Text("data"),))
    marked = mark_practice(plain)
    assert marked.parts[0] == marked.fallback[0] == PRACTICE_MARK
    assert mark_practice(marked) == marked
    assert Boxed("PRÁCTICA – NO VÁLIDO") == PRACTICE_MARK
    assert mark_practice(Document("none", ())).fallback == ()


def test_a_record_tells_what_happened_in_its_order_and_names_each_day() -> None:
    paper = evidence_document(
        "Ticket 32426439",
        [Fact("Total", "Bs 30,00")],
        [
            Happening(SOLD_AT, "Pedido", "asiento 118"),
            Happening(SOLD_AT + timedelta(days=1), "Encontrado"),
        ],
        ENTITY,
        SOLD_AT + timedelta(days=2),
        till_name=TILL,
        is_practice=True,
    )
    lines = lines_of(paper)
    first, second = lines.index("23/11/2026"), lines.index("24/11/2026")
    assert lines[first + 1 : first + 3] == ["02:32:00 p. m.  Pedido", "   asiento 118"]
    assert lines[second + 1] == "02:32:00 p. m.  Encontrado"
    assert "Total|Bs 30,00" in lines
    assert PRACTICE_MARK in paper.parts
    pin = TICKET.pin
    assert isinstance(pin, Pin)
    assert pin.reveal() not in "\n".join(lines)
