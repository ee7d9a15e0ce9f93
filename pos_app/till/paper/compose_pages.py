"""Makes papers that belong to no ticket: a day's results, the printer's test page.

Thread: any; pure functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.catalogue import Form
from pos_app.domain.document import (
    Align,
    Barcode,
    Boxed,
    Columns,
    Cut,
    Document,
    Feed,
    Part,
    QrCode,
    Rule,
    Text,
)
from pos_app.till.paper.compose_parts import write_header
from pos_app.till.wording import (
    format_date,
    format_day,
    format_moment,
    format_time,
    show_selection,
    title_draw,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from pos_app.domain.catalogue import Catalogue, Entity, Game
    from pos_app.domain.results import Result


def results_document(
    day: date, results: Iterable[Result], entity: Entity, catalogue: Catalogue | None = None
) -> Document:
    """Make a local day's results to hang up, grouped by draw and list, each in order of time."""
    groups: dict[str, list[Result]] = {}
    for one in sorted(results, key=lambda r: (r.display_order, r.name, r.list_name or "")):
        title = title_draw(one.name, one.list_name, has_sign=one.has_sign).upper()
        groups.setdefault(title, []).append(one)
    parts: list[Part] = [
        *write_header(entity),
        Text("RESULTADOS", Align.CENTER, bold=True, size=2),
        Text(f"{format_day(day)} · {format_date(day)}", Align.CENTER),
        Rule(),
    ]
    if not groups:
        parts.append(Text("Aún no hay resultados", Align.CENTER))
    for place, (title, group) in enumerate(groups.items()):
        if place:
            parts.append(Feed())
        parts.append(Text(title, bold=True))
        parts += [
            Columns(
                format_time(one.drawn_at, entity.time_zone, padded=True), _value(one, catalogue)
            )
            for one in sorted(group, key=lambda r: r.drawn_at)
        ]
    parts += [Rule(), Cut()]
    return Document(f"Resultados {format_date(day)}", tuple(parts))


def printer_test_page(
    entity: Entity, printed_at: datetime, *, till_name: str, description: str = ""
) -> Document:
    """Make the page that shows whether a printer does all that a ticket needs."""
    parts = (
        *write_header(entity),
        Text("PÁGINA DE PRUEBA", Align.CENTER, bold=True, size=2),
        Boxed("NO ES UN TICKET"),
        Columns(till_name, format_moment(printed_at, entity.time_zone)),
        *([Columns("Impresora", description)] if description else []),
        Rule(),
        Text("Acentos: á é í ó ú ü ñ Á É Í Ó Ú Ü Ñ ¿? ¡!"),
        Text("Números: 0123456789"),
        Text("Normal, a la izquierda"),
        Text("Negrita", Align.CENTER, bold=True),
        Text("Letra pequeña, a la derecha", Align.RIGHT, small=True),
        Columns("5 LEÓN", "10,00"),
        Columns("TOTAL", "Bs 10,00", bold=True, size=2),
        Rule(solid=True),
        QrCode("Taquilla: página de prueba"),
        Barcode("TAQUILLA-0123"),
        Feed(),
        Text("Si todo se lee bien, la impresora está lista.", Align.CENTER),
        Cut(),
    )
    return Document("Página de prueba", parts)


def trial_strip(printed_at: datetime, zone: str, *, till_name: str) -> Document:
    """Make the short strip of the daily trial: enough to see letters, and to see that it is new."""
    parts = (
        Columns("PRUEBA", format_moment(printed_at, zone), bold=True),
        Text(f"{till_name} · áéíóúñ ÁÉÍÓÚÑ ¿¡ · no es un ticket"),
        Cut(),
    )
    return Document("Prueba de impresora", parts)


def _value(result: Result, catalogue: Catalogue | None) -> str:
    if catalogue is None:
        return show_selection(result.value).upper()
    product = catalogue.products.get(result.product_id)
    return show_selection(result.value, product, _zoo_of(result, catalogue)).upper()


def _zoo_of(result: Result, catalogue: Catalogue) -> Game | None:
    """Find the zoo of a result's product, which names the animals beyond the common ones."""
    limits = catalogue.entity.limits
    ids = [one.game_id for one in limits if one.product_id == result.product_id]
    games = (catalogue.games[one] for one in ids if one in catalogue.games)
    return next((game for game in games if game.form is Form.ZOO), None)
