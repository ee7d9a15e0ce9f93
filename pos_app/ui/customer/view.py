"""What the customer's screen says at a moment: texts as shown.

Thread: any; pure but for the language.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pos_app.domain.money import ZERO, add_up
from pos_app.till.wording import (
    format_amount,
    format_countdown,
    format_number,
    format_time,
    name_selection,
)
from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.sale.rows import name_draw

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pos_app.domain.catalogue import Catalogue, Draw
    from pos_app.domain.slip import Slip
    from pos_app.ui.sale.checkout.change import ChangeDue

MOST_DRAWS = 6
_TOTAL = QT_TRANSLATE_NOOP("Customer", "Total")
_CHANGE = QT_TRANSLATE_NOOP("Customer", "Your change")
_MISSING = QT_TRANSLATE_NOOP("Customer", "Still to pay")
_RECEIVED = QT_TRANSLATE_NOOP("Customer", "Received {amount} of {total}")
_PLAYS = QT_TRANSLATE_NOOP("Customer", "plays: {count}")


@dataclass(frozen=True, slots=True)
class CustomerLine:
    """A draw's heading (no `number`) or a play."""

    number: str
    name: str
    amount: str


@dataclass(frozen=True, slots=True)
class CustomerView:
    """All of it. Without lines and figure the screen shows draws and results only."""

    agency: str
    clock: str
    lines: tuple[CustomerLine, ...] = ()
    label: str = ""
    figure: str = ""
    note: str = ""
    draws: tuple[tuple[str, str], ...] = ()
    results: tuple[tuple[str, str], ...] = ()


def make_customer_view(
    slip: Slip,
    change: ChangeDue | None,
    catalogue: Catalogue | None,
    coming: Iterable[Draw],
    results: Iterable[tuple[str, str]],
    now: datetime,
) -> CustomerView:
    """Write the screen. `coming` are the open draws in order of closing, `results` texts."""
    if catalogue is None:
        return CustomerView("", "")
    zone = catalogue.entity.time_zone
    lines = _make_lines(slip, catalogue, zone)
    label, figure, note = "", "", ""
    if change is not None and change.received > ZERO:
        is_short = change.change < ZERO
        label = _say(_MISSING if is_short else _CHANGE)
        figure = format_amount(-change.change if is_short else change.change)
        note = _say(_RECEIVED).format(
            amount=format_amount(change.received), total=format_amount(change.total)
        )
    elif not slip.is_empty:
        label, figure = _say(_TOTAL), format_amount(slip.total)
        note = _say(_PLAYS).format(count=len(slip.wagers))
    draws = tuple(
        (name_draw(one, zone), format_countdown(one.closes_at - now))
        for one in coming
        if one.closes_at - now > timedelta(0)
    )[:MOST_DRAWS]
    return CustomerView(
        catalogue.entity.name,
        format_time(now, zone),
        lines,
        label,
        figure,
        note,
        draws,
        tuple(results)[:MOST_DRAWS],
    )


def _make_lines(slip: Slip, catalogue: Catalogue, zone: str) -> tuple[CustomerLine, ...]:
    """Write the slip by draw: a heading with its sum, then its plays."""
    lines: list[CustomerLine] = []
    for draw_id in slip.draw_ids:
        own = [wager for wager in slip.wagers if wager.draw_id == draw_id]
        draw = catalogue.draw(draw_id)
        product = catalogue.products.get(draw.product_id) if draw else None
        name = name_draw(draw, zone) if draw else str(draw_id)
        total = format_amount(add_up(wager.stake for wager in own))
        lines.append(CustomerLine("", name, total))
        for wager in own:
            game = catalogue.games.get(wager.game_id)
            meaning = name_selection(wager.selection, product, game) or ""
            stake = format_number(wager.stake, cents=False)
            lines.append(CustomerLine(wager.selection.partition("-")[0], meaning, stake))
    return tuple(lines)


def _say(text: str) -> str:
    return QCoreApplication.translate("Customer", text)
