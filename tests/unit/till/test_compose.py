"""The papers: what stands on each, and what must never."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.catalogue import Catalogue, Draw, Entity, Game, Product
from pos_app.domain.document import Boxed, Columns, Cut, Picture, QrCode, Text
from pos_app.domain.money import ZERO, Money
from pos_app.domain.results import Result
from pos_app.domain.ticket import Difference, Pin, SoldWager, Ticket, TicketKey
from pos_app.till.paper.compose import (
    Deed,
    payout_document,
    printer_test_page,
    read_ticket_code,
    results_document,
    ticket_document,
    void_document,
    write_ticket_code,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pos_app.domain.document import Document, Part

SOLD_AT = datetime(2026, 11, 23, 18, 32, tzinfo=UTC)
TODAY = date(2026, 11, 23)
ENTITY = Entity(
    1,
    "test-1",
    ("animalitos",),
    header="AGENCIA EL NIÑO\r\n\nLa de la esquina",
    footer="Revise su ticket.\nGRACIAS POR SU COMPRA",
    rif="J-1234",
    city="Maracaibo",
    expiration_days=3,
)
ZOO = Game.from_template(5, [(n, n) for n in ("0", "00", *map(str, range(1, 37)))])
KING = Draw(1, 10, "LOTTO REY", "animalitos", datetime(2026, 11, 23, 18, 35, tzinfo=UTC), SOLD_AT)
TRIPLE = Draw(
    2, 20, "TRIPLE ZAMORANO", "lottery", datetime(2026, 11, 24, 17, tzinfo=UTC), SOLD_AT, "A"
)
PRODUCTS = {10: Product(10, "LOTTO REY", "animalitos"), 20: Product(20, "ZAMORANO", "lottery")}
CATALOGUE = Catalogue(ENTITY, PRODUCTS, {5: ZOO}, (KING, TRIPLE))
TICKET = Ticket(
    32426439,
    SOLD_AT,
    (
        SoldWager(1, 5, "5", Money.of(10), "LOTTO REY", "2:35 pm"),
        SoldWager(2, 1, "123", Money.of("1.5"), "TRIPLE ZAMORANO", "01:00 pm"),
        SoldWager(1, 5, "12", Money.of(1284), "LOTTO REY", "2:35 pm", status="winner"),
    ),
    Money.of("1295.5"),
    Pin("76479163"),
    "test-1",
    "test",
)
DEED = Deed(TicketKey(32426439, TODAY), SOLD_AT, Money.of(330), "01J9ABCDEF7K", TICKET)


def show(parts: Sequence[Part]) -> list[str]:
    """Every line of a paper as one text, columns with a bar between."""
    lines: list[str] = []
    for part in parts:
        match part:
            case Text(text) | Boxed(text):
                lines.append(text)
            case Columns(left, right):
                lines.append(f"{left}|{right}")
            case QrCode(text):
                lines.append(f"QR {text}")
            case Picture():
                lines.append("picture")
            case _:
                pass
    return lines


def lines_of(document: Document) -> list[str]:
    return show(document.parts)


def test_a_ticket_from_data_says_everything_grouped_by_draw() -> None:
    paper = ticket_document(TICKET, ENTITY, CATALOGUE, till_name="Caja 1", reference="R")

    assert lines_of(paper) == [
        "AGENCIA EL NIÑO",
        "La de la esquina",
        "RIF J-1234 · Maracaibo",
        "Ticket|32426439",
        "PIN|76479163",
        "Vendido|23/11/2026 02:32 p. m.",
        "Caja 1|test-1 / test",
        "LOTTO REY|23/11 02:35 p. m.",
        "5 LEÓN|10,00",
        "12 CABALLO|1.284,00",
        "TRIPLE ZAMORANO A|24/11 01:00 p. m.",
        "123|1,50",
        "TOTAL|Bs 1.295,50",
        "3 jugadas|Caduca 26/11/2026",
        "QR TQ1.32426439.76479163.20261123",
        "Revise su ticket.",
        "GRACIAS POR SU COMPRA",
    ]
    assert paper.parts[-1] == Cut()
    assert (paper.reference, paper.fallback) == ("R", ())


def test_around_a_picture_stands_what_it_may_lack_and_the_data_waits_behind() -> None:
    plain = ticket_document(TICKET, ENTITY, CATALOGUE, till_name="Caja 1")
    paper = ticket_document(TICKET, ENTITY, CATALOGUE, till_name="Caja 1", image=b"png")

    lines = lines_of(paper)
    assert lines[3] == "picture"
    assert "TRIPLE ZAMORANO A|24/11 01:00 p. m." in lines
    assert "PIN|76479163" in lines
    assert "QR TQ1.32426439.76479163.20261123" in lines
    assert "Ticket|32426439" in lines
    assert "Caduca|26/11/2026" in lines
    assert not any("LEÓN" in line for line in lines)
    assert paper.fallback == plain.parts


def test_copies_and_practice_are_marked_on_the_paper_and_on_its_fallback() -> None:
    paper = ticket_document(
        TICKET,
        ENTITY,
        CATALOGUE,
        till_name="Caja 1",
        image=b"png",
        copy_number=2,
        is_practice=True,
    )
    for parts in (paper.parts, paper.fallback):
        assert [one.text for one in parts if isinstance(one, Boxed)] == [
            "PRÁCTICA – NO VÁLIDO",
            "REIMPRESIÓN 2",
        ]


def test_what_was_not_sold_is_said_on_the_paper_and_on_its_fallback() -> None:
    differences = (
        Difference(1, 5, "6", asked=Money.of(10), sold=ZERO),
        Difference(1, 5, "5", asked=Money.of(40), sold=Money.of(10)),
        Difference(99, 5, "7", asked=Money.of(10), sold=ZERO),
    )
    paper = ticket_document(
        TICKET, ENTITY, CATALOGUE, till_name="", image=b"png", differences=differences
    )
    for parts in (paper.parts, paper.fallback):
        lines = show(parts)
        start = lines.index("INCOMPLETO: no se vendió todo lo pedido")
        assert lines[start + 1 : start + 4] == [
            "LOTTO REY · 6 RANA|AGOTADO",
            "LOTTO REY · 5 LEÓN|10,00 de 40,00",
            "SORTEO 99 · 7 PERICO|AGOTADO",
        ]


def test_a_ticket_without_a_pin_has_no_code() -> None:
    lines = lines_of(ticket_document(replace(TICKET, pin=None), ENTITY, None, till_name="Caja 1"))
    assert not any(line.startswith(("QR", "PIN")) for line in lines)


def test_an_old_ticket_speaks_with_its_own_words() -> None:
    """Its draws left the catalogue: no date is made up."""
    lines = lines_of(ticket_document(TICKET, ENTITY, None, till_name="Caja 1"))
    assert "LOTTO REY|02:35 p. m." in lines
    assert "TRIPLE ZAMORANO|01:00 p. m." in lines
    assert "5|10,00" in lines


def test_an_old_ticket_is_named_by_todays_draw_in_the_same_slot_but_not_dated_by_it() -> None:
    old = SoldWager(900, 1, "123", Money.of(1), "TRIPLE ZAMORANO", "1:00 pm", current_draw_id=2)
    paper = ticket_document(replace(TICKET, wagers=(old,)), ENTITY, CATALOGUE, till_name="")
    lines = lines_of(paper)
    assert "TRIPLE ZAMORANO A|01:00 p. m." in lines
    assert "1 jugada|Caduca 26/11/2026" in lines


def test_a_bare_agency_prints_its_name_and_no_invented_lines() -> None:
    bare = Entity(1, "test-1", ())
    lines = lines_of(ticket_document(TICKET, bare, None, till_name="Caja 1"))
    assert lines[:2] == ["test-1", "Ticket|32426439"]
    assert "3 jugadas|" in lines


@given(
    st.integers(0, 10**18 - 1),
    st.text("0123456789", min_size=1, max_size=18),
    st.dates(min_value=date(2000, 1, 1)),
)
def test_a_code_is_read_as_it_was_written(number: int, pin: str, sold_on: date) -> None:
    code = write_ticket_code(number, Pin(pin), sold_on)
    assert read_ticket_code(f" {code}\r\n") == (TicketKey(number, sold_on), Pin(pin))


@given(st.text() | st.from_regex(r"TQ1\.\d{0,3}\.\d{0,3}\.\d{7,9}"))
def test_another_code_is_not_a_ticket(text: str) -> None:
    found = read_ticket_code(text)
    if found is not None:  # the few that are right must come back the same
        key, pin = found
        number, digits = text.strip().split(".")[1:3]
        assert (key.number, pin) == (int(number), Pin(digits))


def test_a_code_with_an_impossible_day_is_not_a_ticket() -> None:
    assert read_ticket_code("TQ1.1.1.20260231") is None
    assert read_ticket_code("32426439") is None


def test_a_payout_shows_the_winning_play_and_amount_and_never_the_pin() -> None:
    paper = payout_document(DEED, ENTITY, CATALOGUE, till_name="Caja 1", copy_number=1)
    lines = lines_of(paper)
    assert "PREMIO PAGADO" in lines
    assert "REIMPRESIÓN 1" in lines
    assert "Lotto Rey 2:35 p. m. · 12 CABALLO|1.284,00" in lines
    assert "PAGADO|Bs 330,00" in lines
    assert "Firma del cliente" in lines
    assert "Caja 1 · operación 01J9…7K" in lines
    assert not any("LEÓN" in line or "76479163" in line for line in lines)
    assert paper.reference == "01J9ABCDEF7K"


def test_a_payout_known_by_its_number_alone_still_has_its_paper() -> None:
    bare = replace(DEED, ticket=None)
    lines = lines_of(payout_document(bare, ENTITY, None, till_name="Caja 1", is_practice=True))
    assert "Vendido|23/11/2026" in lines
    assert "PAGADO|Bs 330,00" in lines
    assert "PRÁCTICA – NO VÁLIDO" in lines


def test_a_void_says_so_with_its_reason_and_never_the_pin() -> None:
    deed = replace(DEED, reason="error de tipeo")
    lines = lines_of(void_document(deed, ENTITY, till_name="Caja 1"))
    assert "TICKET ANULADO" in lines
    assert "Anulado|23/11/2026 02:32 p. m." in lines
    assert "Motivo: error de tipeo" in lines
    assert "DEVUELTO|Bs 330,00" in lines
    assert not any("76479163" in line for line in lines)


def test_results_hang_grouped_by_draw_in_order_of_time() -> None:
    def result(draw: Draw, hour: int, value: str) -> Result:
        at = datetime(2026, 11, 23, hour, tzinfo=UTC)
        return Result(draw.id, draw.product_id, draw.name, draw.category, at, value, draw.list_name)

    found = [result(TRIPLE, 17, "007"), result(KING, 19, "00"), result(KING, 18, "5")]
    lines = lines_of(results_document(TODAY, found, ENTITY, CATALOGUE))
    assert lines[lines.index("lun 23 nov · 23/11/2026") + 1 :] == [
        "LOTTO REY",
        "02:00 p. m.|5 LEÓN",
        "03:00 p. m.|00 BALLENA",
        "TRIPLE ZAMORANO A",
        "01:00 p. m.|007",
    ]


def test_a_day_without_results_says_so() -> None:
    assert "Aún no hay resultados" in lines_of(results_document(TODAY, [], ENTITY))


def test_the_test_page_cannot_be_taken_for_a_ticket() -> None:
    page = printer_test_page(ENTITY, SOLD_AT, till_name="Caja 1", description="80 mm")
    assert Boxed("NO ES UN TICKET") in page.parts
    assert Columns("Impresora", "80 mm") in page.parts
    assert all(read_ticket_code(one.text) is None for one in page.parts if isinstance(one, QrCode))
