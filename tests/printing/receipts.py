"""Every receipt that the till prints, made of one day's business: for looking at, and for tests."""

from __future__ import annotations

from datetime import UTC, date, datetime

from pos_app.domain.catalogue import Catalogue, Draw, Entity, Game, Product
from pos_app.domain.document import Align, Barcode, Columns, Document, Part, Rule, Text
from pos_app.domain.money import ZERO, Money
from pos_app.domain.results import Result
from pos_app.domain.shift import Shift, ShiftEntry, Step
from pos_app.domain.ticket import Difference, Pin, SoldWager, Ticket, TicketKey
from pos_app.printing.paper import draw_paper
from pos_app.printing.profiles import settle_profile
from pos_app.printing.setup import PrinterSetup
from pos_app.till.paper.compose import (
    Deed,
    payout_document,
    printer_test_page,
    results_document,
    ticket_document,
    void_document,
)
from pos_app.till.paper.compose_evidence import Fact, Happening, evidence_document
from pos_app.till.paper.compose_pages import trial_strip
from pos_app.till.paper.key_card import compose_key_card
from pos_app.till.shift.paper import cash_up_document
from tests.printing.papers import encode

TILL = "Taquilla 1"
ZONE = "America/Caracas"
SOLD_AT = datetime(2026, 11, 23, 18, 32, tzinfo=UTC)
DAY = date(2026, 11, 23)
ENTITY = Entity(
    213,
    "AGENCIA EL NIÑO",
    ("animalitos", "lottery"),
    header="AGENCIA EL NIÑO\r\nAv. 5 de Julio, local 3",
    footer="Revise su ticket. Prohibida la venta a menores.\n¡Gracias por su compra!",
    rif="J-12345678-9",
    city="Maracaibo",
    expiration_days=3,
)
_ZOO = Game.from_template(5, [(n, n) for n in ("0", "00", *map(str, range(1, 37)))])
_KING = Draw(1, 10, "LOTTO REY", "animalitos", SOLD_AT.replace(minute=35), SOLD_AT)
_JUNGLE = Draw(2, 11, "JUNGLA MILLONARIA", "animalitos", SOLD_AT.replace(hour=19), SOLD_AT)
_TRIPLE = Draw(3, 20, "TRIPLE ZAMORANO", "lottery", SOLD_AT.replace(hour=20), SOLD_AT, "A")
_PRODUCTS = {
    10: Product(10, "LOTTO REY", "animalitos"),
    11: Product(11, "JUNGLA MILLONARIA", "animalitos"),
    20: Product(20, "TRIPLE ZAMORANO", "lottery"),
}
CATALOGUE = Catalogue(ENTITY, _PRODUCTS, {5: _ZOO}, (_KING, _JUNGLE, _TRIPLE))
TICKET = Ticket(
    32426439,
    SOLD_AT,
    (
        SoldWager(1, 5, "5", Money.of(10), "LOTTO REY", "2:35 pm"),
        SoldWager(1, 5, "12", Money.of(10), "LOTTO REY", "2:35 pm", status="winner"),
        SoldWager(1, 5, "33", Money.of(10), "LOTTO REY", "2:35 pm"),
        SoldWager(2, 5, "00", Money.of("7.5"), "JUNGLA MILLONARIA", "3:00 pm"),
        SoldWager(3, 1, "444-ARI", Money.of(1284), "TRIPLE ZAMORANO", "4:00 pm"),
    ),
    Money.of("1321.5"),
    Pin("76479163"),
    "AGENCIA EL NIÑO",
    "GRUPO OCCIDENTE",
)
_KEY = TicketKey(TICKET.number, DAY)
_DEED = Deed(_KEY, SOLD_AT.replace(minute=50), Money.of(600), "01J9ABCDEF7K", TICKET)
_MISSING = (Difference(3, 1, "123", Money.of(20), ZERO), Difference(1, 5, "8", Money.of(9), ZERO))


def make_receipts(width: int) -> dict[str, Document]:
    """Return each receipt by its name, for a head of so many dots."""
    ticket = (TICKET, ENTITY, CATALOGUE)
    return {
        "ticket-data": ticket_document(*ticket, till_name=TILL),
        "ticket-image": ticket_document(*ticket, till_name=TILL, image=_draw_image(width)),
        "ticket-incomplete": ticket_document(*ticket, till_name=TILL, differences=_MISSING),
        "ticket-reprint": ticket_document(*ticket, till_name=TILL, copy_number=2, is_practice=True),
        "payout": payout_document(_DEED, ENTITY, CATALOGUE, till_name=TILL),
        "void": void_document(_DEED, ENTITY, till_name=TILL),
        "results": results_document(DAY, _list_results(), ENTITY, CATALOGUE),
        "cash-up": _make_cash_up(),
        "test-page": printer_test_page(ENTITY, SOLD_AT, till_name=TILL, description="TCP"),
        "trial": trial_strip(SOLD_AT, ZONE, till_name=TILL),
        "evidence": _make_evidence(),
        "key-card": compose_key_card(
            "TECLAS", [("Venta", [("F12", "vender"), ("F9", "anular el último")])], "F1: ayuda"
        ),
    }


def _draw_image(width: int) -> bytes:
    """Draw the operator's picture of the ticket."""
    lines: tuple[Part, ...] = (
        Text("BANCA DEL OCCIDENTE", Align.CENTER, bold=True, size=2),
        Rule(),
        Columns("TICKET", "3242 6439", bold=True),
        Columns("SERIAL", "7647 9163", bold=True),
        Rule(),
        *(Columns(f"{w.draw_name} {w.selection}", str(w.stake)) for w in TICKET.wagers),
        Rule(),
        Columns("TOTAL", "Bs 1.321,50", bold=True, size=2),
        Barcode(str(TICKET.number)),
    )
    profile = settle_profile(PrinterSetup(width_dots=width), None)
    return encode(draw_paper(Document("image", lines), profile).image)


def _list_results() -> list[Result]:
    drawn: list[tuple[int, str, str | None, str]] = [
        (10, "LOTTO REY", None, value) for value in ("5", "12", "00")
    ]
    drawn += [(20, "TRIPLE ZAMORANO", name, value) for name, value in (("A", "123"), ("B", "045"))]
    return [
        Result(at, product, name, "lottery", SOLD_AT.replace(hour=14 + at), value, list_name)
        for at, (product, name, list_name, value) in enumerate(drawn, 1)
    ]


def _make_cash_up() -> Document:
    def entry(seq: int, step: Step, detail: dict[str, object]) -> ShiftEntry:
        at = SOLD_AT.replace(hour=12 + seq)
        return ShiftEntry(seq, "T-20261123", step, "nelly@example.com", detail, at, at)

    closing: dict[str, object] = {
        "pieces": {"100": 12, "50": 4, "20": 6},
        "coins": "1.5",
        "counted": "1521.5",
        "expected": "1541.5",
        "sales": "1921.5",
        "handed_over": "600",
        "returned": "0",
        "owed_cash": "300",
        "heard": True,
        "lines": {
            "sales": ["1921.5", "1921.5"],
            "prizes": ["900", "900"],
            "commission": ["192.15", "192.15"],
            "voids": ["30", "30"],
            "balance": ["829.35", "829.35"],
        },
        "differences": [],
    }
    entries = (
        entry(1, Step.OPENED, {"amount": "200"}),
        entry(3, Step.CASH_IN, {"amount": "50", "reason": "sencillo"}),
        entry(5, Step.CASH_OUT, {"amount": "30", "reason": "agua"}),
        entry(9, Step.CLOSED, closing),
    )
    paper = cash_up_document(Shift("T-20261123", entries), ENTITY, till_name=TILL)
    assert paper is not None
    return paper


def _make_evidence() -> Document:
    return evidence_document(
        "Ticket 32426439",
        [Fact("Vendido", "23/11/2026 02:32 p. m."), Fact("Total", "Bs 1.321,50")],
        [
            Happening(SOLD_AT, "Pedido al operador", "asiento 118 · 9f2c…a1"),
            Happening(SOLD_AT.replace(second=4), "El operador no contestó"),
            Happening(SOLD_AT.replace(second=7), "Encontrado en el operador", "último ticket"),
            Happening(SOLD_AT.replace(second=9), "Impreso y comprobado"),
        ],
        ENTITY,
        SOLD_AT.replace(minute=58),
        till_name=TILL,
        reference="01J9ABCDEF7K",
    )
