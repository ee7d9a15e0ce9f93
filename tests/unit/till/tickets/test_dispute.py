"""The record for a dispute: one page, whatever happened, and nothing secret on it."""

from datetime import UTC, datetime

from pos_app.domain.catalogue import Entity
from pos_app.domain.document import Boxed, Columns, Text
from pos_app.till.tickets.dispute import MOST_LINES, Dispute, dispute_document

MOMENT = datetime(2026, 11, 23, 18, 32, 7, tzinfo=UTC)


def make(count: int) -> list[object]:
    dispute = Dispute(
        title="CONSTANCIA",
        certainty="RECUPERADO",
        sentence="La respuesta se perdió.",
        facts=[("Ticket", "32426439")],
        lines=[(f"{n:02}:00", "operador", f"línea {n}") for n in range(count)],
        plays=[("Lotto Rey · 5", "10,00")],
        left_out="… {count} más …",
        signature="Firma",
        reference="R1",
        chain="Filas 1 a 9",
    )
    entity = Entity(1, "AGENCIA", ("animalitos",))
    return list(dispute_document(dispute, entity, MOMENT, till_name="Taquilla 1").parts)


def texts(parts: list[object]) -> list[str]:
    return [one.text for one in parts if isinstance(one, Text | Boxed)]


def test_it_says_what_is_known_and_how() -> None:
    parts = make(3)
    assert "RECUPERADO" in texts(parts)
    assert {"línea 0", "línea 1", "línea 2", "Filas 1 a 9"} <= set(texts(parts))
    assert Columns("Ticket", "32426439") in parts


def test_a_long_story_keeps_its_beginning_and_its_end() -> None:
    said = texts(make(MOST_LINES + 10))
    assert "línea 0" in said
    assert f"línea {MOST_LINES + 9}" in said
    assert "… 10 más …" in said
    assert sum(one.startswith("línea") for one in said) == MOST_LINES
