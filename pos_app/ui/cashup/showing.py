"""What the cash-up pane shows of gathered figures: rows, bars and the sentence above them.

Thread: GUI; pure functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pos_app.domain.money import ZERO, Money, add_up
from pos_app.domain.operation import Kind, Operation
from pos_app.till.shift.cash_up import CashUp, CategoryLine, Item
from pos_app.till.shift.record import read_closing
from pos_app.till.wording import format_amount, format_number, format_time, title_name, to_local
from pos_app.ui.cashup.plot import Bar
from pos_app.ui.cashup.tables import SideRow
from pos_app.ui.cashup.words import (
    name_category,
    name_item,
    say_difference,
    show_signed,
)
from pos_app.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from pos_app.domain.shift import Shift
    from pos_app.till.shift.record import Closing

_KINDS = {
    Kind.SALE: QT_TRANSLATE_NOOP("CashUpLines", "Sale of {amount} at {time}"),
    Kind.PAYOUT: QT_TRANSLATE_NOOP("CashUpLines", "Payment of {amount} at {time}"),
    Kind.VOID: QT_TRANSLATE_NOOP("CashUpLines", "Void of {amount} at {time}"),
    Kind.REVERT: QT_TRANSLATE_NOOP("CashUpLines", "Revert of {amount} at {time}"),
}
_WAITING = QT_TRANSLATE_NOOP("CashUpLines", "{what}: checking. The shift stays open until then.")
_UNRESOLVED = QT_TRANSLATE_NOOP("CashUpLines", "{count} unresolved · {what}")
_OTHERS = QT_TRANSLATE_NOOP("CashUpLines", "Sold here by other users")
_OWED = QT_TRANSLATE_NOOP("CashUpLines", "Paid, cash not handed over yet")
_OF = {
    Item.SALES: QT_TRANSLATE_NOOP("CashUpLines", "Sales of {category}"),
    Item.PRIZES: QT_TRANSLATE_NOOP("CashUpLines", "Prizes of {category}"),
    Item.COMMISSION: QT_TRANSLATE_NOOP("CashUpLines", "Commission of {category}"),
    Item.BALANCE: QT_TRANSLATE_NOOP("CashUpLines", "Balance of {category}"),
}
_EXPECTED = QT_TRANSLATE_NOOP("CashUpLines", "Cash that should be there")
_COUNTED = QT_TRANSLATE_NOOP("CashUpLines", "Cash counted")
_GAP = QT_TRANSLATE_NOOP("CashUpLines", "Difference of the drawer")
_SPOKEN = QT_TRANSLATE_NOOP("CashUpLines", "Sales of the shift: {total}")
MOST_PRODUCTS = 6


def _say(text: str) -> str:
    return QCoreApplication.translate("CashUpLines", text)


def list_sides(cash_up: CashUp) -> tuple[SideRow, ...]:
    """Give the rows: the sums, each category, each difference with its name, what is open."""
    mine = cash_up.mine
    rows = [
        SideRow(
            name_item(line.item, mine.voids),
            line.server,
            line.here,
            line.difference,
            is_sum=line.item is Item.BALANCE,
        )
        for line in cash_up.lines
    ]
    rows += [
        SideRow(say_difference(one), note=show_signed(one.amount)) for one in cash_up.differences
    ]
    if mine.owed_cash:
        owed = cash_up.whole.prizes - cash_up.whole.handed_over
        rows.append(SideRow(_say(_OWED), note=format_amount(owed)))
    if cash_up.others > ZERO:
        rows.append(SideRow(_say(_OTHERS), note=format_amount(cash_up.others)))
    categories = cash_up.categories
    if len(categories) > 1:
        rows += [row for one in categories for row in _list_category(one)]
    return tuple(rows)


def _list_category(one: CategoryLine) -> tuple[SideRow, ...]:
    """Give a category's rows: its sales always, the others where there is anything to compare."""
    name = name_category(one.category)
    return tuple(
        SideRow(_say(_OF[line.item]).format(category=name), line.server, line.here, line.difference)
        for line in one.lines
        if line.item is Item.SALES
        or any(side is not None and not side.is_zero for side in (line.server, line.here))
    )


def list_closed(kept: Closing) -> tuple[SideRow, ...]:
    """Give the rows of a closed shift, as they were kept."""
    rows = [
        SideRow(
            name_item(one.item),
            one.server,
            one.here,
            one.difference,
            is_sum=one.item is Item.BALANCE,
        )
        for one in kept.lines
    ]
    rows += [SideRow(say_difference(one), note=show_signed(one.amount)) for one in kept.differences]
    rows.append(SideRow(_say(_EXPECTED), note=format_amount(kept.expected)))
    rows.append(SideRow(_say(_COUNTED), note=format_amount(kept.counted)))
    rows.append(SideRow(_say(_GAP), note=show_signed(kept.difference)))
    return tuple(rows)


def say_unresolved(operations: Sequence[Operation], zone: str) -> str:
    """Say what keeps the shift open; "" for nothing."""
    if not operations:
        return ""
    one = operations[0]
    what = _say(_KINDS[one.intent.kind]).format(
        amount=format_amount(one.intent.total), time=format_time(one.intent.at, zone)
    )
    waiting = _say(_WAITING).format(what=what)
    return _say(_UNRESOLVED).format(count=len(operations), what=waiting)


def say_sum(cash_up: CashUp) -> str:
    """Say what the drawer's cash is made of: "200 + 1.284 − 940"."""
    drawer = cash_up.drawer
    incoming = [drawer.float, drawer.sales, drawer.cash_in]
    outgoing = [drawer.handed_over, drawer.returned, drawer.cash_out]
    plus = " + ".join(_short(one) for at, one in enumerate(incoming) if at < 2 or one > ZERO)
    return plus + "".join(f" − {_short(one)}" for one in outgoing if one > ZERO)


def make_bars(cash_up: CashUp, zone: str) -> tuple[tuple[Bar, ...], tuple[Bar, ...], str]:
    """Give the bars by hour (first to last that has any), by product, and a sentence."""
    hours, before = cash_up.whole.hours, cash_up.last_week
    busy = {*hours, *before, to_local(cash_up.at, zone).hour}
    by_hour = tuple(
        Bar(str(hour), hours.get(hour, ZERO), before.get(hour, ZERO))
        for hour in range(min(busy), max(busy) + 1)
    )
    ranked = sorted(cash_up.whole.products.items(), key=lambda one: one[1], reverse=True)
    products = [Bar(title_name(name) or name_category(""), total) for name, total in ranked]
    shown = products[:MOST_PRODUCTS]
    if rest := products[MOST_PRODUCTS:]:
        shown.append(Bar("…", add_up(bar.amount for bar in rest)))
    return by_hour, tuple(shown), _say(_SPOKEN).format(total=format_amount(cash_up.whole.sales))


def list_history(shifts: Sequence[Shift], zone: str) -> tuple[tuple[str, ...], ...]:
    """Give the rows of the shifts of before: opened, closed, cashier, and the figures kept."""
    rows = []
    for shift in shifts:
        entry, kept = shift.closing, read_closing(shift)
        closed = "–" if entry is None else _moment(entry.moment, zone)
        figures = (
            ("–", "–", "–", "–")
            if kept is None
            else (
                format_number(kept.sales),
                format_number(kept.expected),
                format_number(kept.counted),
                show_signed(kept.difference),
            )
        )
        rows.append((_moment(shift.opening.moment, zone), closed, shift.user, *figures))
    return tuple(rows)


def _moment(moment: datetime, zone: str) -> str:
    local = to_local(moment, zone)
    return f"{local:%d/%m} {format_time(moment, zone)}"


def _short(amount: Money) -> str:
    return format_number(amount, cents=False)
