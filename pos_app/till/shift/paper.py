"""Makes the papers of the cash-up: a shift's close, and the operator's report of some days.

Thread: any; pure functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.document import Align, Columns, Cut, Document, Feed, Part, Rule, Text
from pos_app.domain.money import ZERO, Money, add_up
from pos_app.domain.shift import Shift, Step
from pos_app.till.paper.compose_parts import write_header, write_marks
from pos_app.till.shift.cash_up import Item, Why
from pos_app.till.shift.record import Closing, read_closing
from pos_app.till.wording import (
    format_amount,
    format_date,
    format_moment,
    format_number,
    title_name,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from pos_app.domain.catalogue import Entity

_ITEMS = {
    Item.SALES: "Ventas",
    Item.PRIZES: "Premios pagados",
    Item.COMMISSION: "Comisión",
    Item.VOIDS: "Anulados",
    Item.BALANCE: "Saldo con la banca",
}
_WHYS = {
    Why.SOLD_ELSEWHERE: "vendido con su usuario en otra taquilla",
    Why.NOT_ON_SERVER: "vendido aquí, el operador no lo tiene",
    Why.OTHER_TOTAL: "el operador tiene otro total",
    Why.VOIDED_ELSEWHERE: "anulado, no en esta taquilla",
    Why.ALIVE_ON_SERVER: "anulado aquí, vivo en el operador",
    Why.PRIZES_DIFFER: "premios que esta taquilla no pagó",
    Why.UNEXPLAINED: "ningún ticket lo explica",
}
REPORT_FIGURES = ("Venta", "Premio", "Agencia", "Saldo")


def cash_up_document(
    shift: Shift, entity: Entity, *, till_name: str, is_practice: bool = False, copy_number: int = 0
) -> Document | None:
    """Make the paper of a closed shift, from what the journal keeps of it; None while open."""
    closing, entry = read_closing(shift), shift.closing
    if closing is None or entry is None:
        return None
    zone = entity.time_zone
    parts: list[Part] = [
        *write_header(entity),
        Text("CUADRE DE TURNO", Align.CENTER, bold=True, size=2),
        *write_marks(copy_number, is_practice=is_practice),
        Rule(),
        Columns("Taquilla", till_name),
        Columns("Cajero", shift.user),
        Columns("Abierto", format_moment(shift.opening.moment, zone)),
        Columns("Cerrado", format_moment(entry.moment, zone)),
        *([Columns("Verificado por", shift.verified_by)] if shift.verified_by else ()),
        Rule(),
        *_both_sides(closing),
        Rule(),
        *_drawer(shift, closing),
        Rule(),
        *_count(closing),
        Feed(2),
        Rule(solid=True),
        Text("Firma del cajero", Align.CENTER),
        Feed(2),
        Rule(solid=True),
        Text("Firma de quien recibe", Align.CENTER),
        Text(f"{till_name} · turno {shift.reference}", small=True),
        Cut(),
    ]
    return Document(f"Cuadre {format_date(entry.moment.date())}", tuple(parts))


def report_document(
    first: date,
    last: date,
    figures: Mapping[str, Sequence[Money]],
    entity: Entity,
    asked_at: datetime,
    *,
    till_name: str,
) -> Document:
    """Make the paper of the operator's report: its own words, category by category."""
    days = format_date(first) if first == last else f"{format_date(first)} a {format_date(last)}"
    parts: list[Part] = [
        *write_header(entity),
        Text("REPORTE DEL OPERADOR", Align.CENTER, bold=True),
        Text(days, Align.CENTER),
        Rule(),
    ]
    for category, told in figures.items():
        parts.append(Text(title_name(category), bold=True))
        parts += [_figure(n, f) for n, f in zip(REPORT_FIGURES, told, strict=True)]
    if len(figures) > 1:
        sums = [add_up(column) for column in zip(*figures.values(), strict=True)]
        parts += [Rule(), Text("TOTAL", bold=True)]
        parts += [_figure(n, f) for n, f in zip(REPORT_FIGURES, sums, strict=True)]
    asked = f"Consultado {format_moment(asked_at, entity.time_zone)} · {till_name}"
    parts += [Rule(), Text(asked, small=True), Cut()]
    return Document(f"Reporte {days}", tuple(parts))


def _both_sides(closing: Closing) -> list[Part]:
    parts: list[Part] = []
    for line in closing.lines:
        is_sum = line.item is Item.BALANCE
        here = "no se sabe" if line.here is None else format_number(line.here)
        parts.append(Columns(_ITEMS[line.item], here, bold=is_sum))
        if line.server is not None and line.difference is not None and line.difference != ZERO:
            parts.append(Columns("  según el operador", format_number(line.server)))
    if not closing.was_heard:
        parts.append(Text("El operador no contestó: sin comparar.", bold=True))
    elif not closing.differences:
        parts.append(Text("Coincide con el operador."))
    for one in closing.differences:
        about = f"Ticket {one.ticket}: " if one.ticket is not None else ""
        parts.append(Columns(f"{about}{_WHYS[one.why]}", format_number(one.amount)))
    return parts


def _drawer(shift: Shift, closing: Closing) -> list[Part]:
    parts: list[Part] = [
        _figure("Fondo", shift.float),
        _figure("+ Ventas", closing.sales),
        _figure("− Premios entregados", closing.handed_over),
    ]
    for one in shift.movements:
        sign, word = ("+", "Entrada") if one.step is Step.CASH_IN else ("−", "Salida")
        parts.append(_figure(f"{sign} {word}: {one.detail.get('reason', '')}", one.amount))
    known = shift.float + closing.sales + shift.cash_in - closing.handed_over - shift.cash_out
    if known != closing.expected:
        parts.append(_figure("− Devuelto de turnos anteriores", known - closing.expected))
    parts.append(Columns("DEBE HABER", format_amount(closing.expected, cents=True), bold=True))
    if closing.owed_cash > ZERO:
        parts.append(_figure("Premios pagados sin entregar", closing.owed_cash))
    return parts


def _count(closing: Closing) -> list[Part]:
    parts: list[Part] = [
        Columns(f"{pieces} × Bs {value}", format_number(Money.of(value * pieces)))
        for value, pieces in sorted(closing.count.pieces.items(), reverse=True)
        if pieces
    ]
    if not closing.count.coins.is_zero:
        parts.append(_figure("Monedas", closing.count.coins))
    parts.append(Columns("CONTADO", format_amount(closing.counted, cents=True), bold=True, size=2))
    gap = closing.difference
    if gap.is_zero:
        parts.append(Text("CUADRA", Align.CENTER, bold=True))
    else:
        word, amount = ("SOBRA", gap) if gap > ZERO else ("FALTA", -gap)
        parts.append(Columns(word, format_amount(amount, cents=True), bold=True))
    return parts


def _figure(name: str, amount: Money) -> Part:
    return Columns(name, format_number(amount))
