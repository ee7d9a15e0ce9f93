"""What this till's journal says of a span: sales that stand, voids, prizes, and what is open.

Thread: any lane with a journal reader; pure but for that.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from pos_app.domain.money import ZERO, Money, add_up
from pos_app.domain.operation import SUCCEEDED, Kind, Operation, State
from pos_app.till.wording import to_local

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pos_app.domain.slip import Wager
    from pos_app.till.ports import JournalReader
    from pos_app.till.shift.places import Places

_CENT = Decimal("0.01")
_BACK = frozenset({Kind.VOID, Kind.REVERT})
DUPLICATE = "duplicate of "
"""How the reason of a void begins that the till made by itself: no cash changed hands for it."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The journal's side of a cash-up; amounts of one user or of all."""

    sales: Money = ZERO
    """Sold in the span and not taken back."""
    sold: Mapping[int, Money] = field(default_factory=dict)
    """ticket number → total, of the sales that stand."""
    dead: frozenset[int] = frozenset()
    """Numbers of tickets sold in the span and taken back."""
    voided: Money = ZERO
    voids: int = 0
    returned: Money = ZERO
    """Given back in the span for tickets that were sold before it."""
    prizes: Money = ZERO
    """Paid, as the operator knows it."""
    payouts: int = 0
    handed_over: Money = ZERO
    owed_cash: tuple[Operation, ...] = ()
    """Paid at the operator's, and the customer has not had the cash yet."""
    commission: Money | None = ZERO
    """None where the operator's percentage is not known for a wager."""
    categories: Mapping[str, Money] = field(default_factory=dict)
    prizes_of: Mapping[str, Money] | None = field(default_factory=dict)
    """category → prizes paid; None where a payout's category cannot be told."""
    commission_of: Mapping[str, Money] | None = field(default_factory=dict)
    """category → commission; None where `commission` is."""
    products: Mapping[str, Money] = field(default_factory=dict)
    hours: Mapping[int, Money] = field(default_factory=dict)
    unresolved: tuple[Operation, ...] = ()

    @property
    def balance(self) -> Money | None:
        """Sales less prizes less commission, as the trade reckons."""
        return None if self.commission is None else self.sales - self.prizes - self.commission


def reckon(
    operations: Iterable[Operation],
    journal: JournalReader,
    places: Places,
    zone: str,
    user: str | None = None,
) -> Ledger:
    """Add up the operations of a span (of one user where named)."""
    mine = [one for one in operations if user in {None, one.intent.user}]
    done = [one for one in mine if one.has_succeeded]
    sales = [one for one in done if one.intent.kind is Kind.SALE]
    dead, returned, voided = _take_back(done, sales, journal)
    standing = [one for one in sales if one.reference not in dead]
    payouts = [one for one in done if one.intent.kind is Kind.PAYOUT]
    handed = [one for one in payouts if one.is_handed_over]
    spread = _spread(standing, places, zone)
    commission = _commission(standing, places)
    return Ledger(
        sales=add_up(sold_total(one) for one in standing),
        sold={one.ticket_number: sold_total(one) for one in standing if one.ticket_number},
        dead=frozenset(
            one.ticket_number for one in sales if one.reference in dead and one.ticket_number
        ),
        voided=voided,
        voids=len(dead),
        returned=returned,
        prizes=add_up(paid_amount(one) for one in payouts),
        payouts=len(payouts),
        handed_over=add_up(paid_amount(one) for one in handed),
        owed_cash=tuple(one for one in payouts if not one.is_handed_over),
        commission=None if commission is None else _round(sum(commission.values(), Decimal())),
        categories=spread[0],
        prizes_of=_spread_prizes(payouts, places),
        commission_of=None if commission is None else _round_each(commission),
        products=spread[1],
        hours=spread[2],
        unresolved=tuple(one for one in mine if one.is_unresolved),
    )


def sold_total(operation: Operation) -> Money:
    """Give what a sale came to: the operator's total where it told one, else what was asked."""
    facts = operation.detail(*SUCCEEDED)
    completed = operation.detail(State.LOOKED_UP).get("completed")
    if "total" not in facts and isinstance(completed, dict):
        facts = completed
    total = facts.get("total")
    return Money.of(total) if isinstance(total, str) else operation.intent.total


def paid_amount(operation: Operation) -> Money:
    """Give what a payout paid: the operator's amount where it told one, else the confirmed one."""
    amount = operation.detail(*SUCCEEDED).get("amount")
    return Money.of(amount) if isinstance(amount, str) else operation.intent.total


def sold_wagers(operation: Operation) -> tuple[Wager, ...]:
    """Give what was sold: what was asked, with the operator's reductions."""
    facts = operation.detail(*SUCCEEDED)
    completed = operation.detail(State.LOOKED_UP).get("completed")
    if "differences" not in facts and isinstance(completed, dict):
        facts = completed
    listed = facts.get("differences")
    less = {
        (one["draw"], one["game"], one["selection"]): Money.of(str(one["sold"]))
        for one in (listed if isinstance(listed, list) else ())
    }
    return tuple(
        replace(one, stake=less.get((one.draw_id, one.game_id, one.selection), one.stake))
        for one in operation.intent.wagers
    )


def _take_back(
    done: Sequence[Operation], sales: Sequence[Operation], journal: JournalReader
) -> tuple[set[str], Money, Money]:
    """Find the sales taken back: references, cash for earlier tickets, money of this span's."""
    within = {one.reference for one in sales}
    dead: set[str] = set()
    seen: set[object] = set()
    returned = voided = ZERO
    for one in done:
        key = one.intent.ticket
        if one.intent.kind not in _BACK or key is None or key in seen:
            continue
        seen.add(key)
        sale = next(
            (
                known
                for known in journal.find_by_ticket(key)
                if known.intent.kind is Kind.SALE and known.has_succeeded
            ),
            None,
        )
        if sale is not None and sale.reference in within:
            dead.add(sale.reference)
            voided = voided + sold_total(sale)
        elif not one.intent.reason.startswith(DUPLICATE):
            returned = returned + one.intent.total
    return dead, returned, voided


def _spread(
    standing: Sequence[Operation], places: Places, zone: str
) -> tuple[dict[str, Money], dict[str, Money], dict[int, Money]]:
    categories: dict[str, Money] = defaultdict(lambda: ZERO)
    products: dict[str, Money] = defaultdict(lambda: ZERO)
    hours: dict[int, Money] = defaultdict(lambda: ZERO)
    for one in standing:
        hour = to_local(one.intent.at + one.intent.clock_offset, zone).hour
        hours[hour] = hours[hour] + sold_total(one)
        for wager in sold_wagers(one):
            category = places.category_of(wager.draw_id, wager.game_id)
            product = places.product_of(wager.draw_id)
            categories[category] = categories[category] + wager.stake
            products[product] = products[product] + wager.stake
    return dict(categories), dict(products), dict(hours)


def _spread_prizes(payouts: Sequence[Operation], places: Places) -> dict[str, Money] | None:
    """Add up what was paid by category; None where one is not of a single category that is known.

    The operator pays a ticket in one sum: what won in two categories cannot be split.
    """
    prizes: dict[str, Money] = defaultdict(lambda: ZERO)
    for one in payouts:
        listed = one.detail(State.PREPARED).get("draws")
        draws = listed if isinstance(listed, list) else []
        names = {places.category_of(int(draw), int(game)) for draw, game in draws}
        if len(names) != 1 or "" in names:
            return None
        name = names.pop()
        prizes[name] = prizes[name] + paid_amount(one)
    return dict(prizes)


def _commission(standing: Sequence[Operation], places: Places) -> dict[str, Decimal] | None:
    found: dict[str, Decimal] = defaultdict(Decimal)
    for one in standing:
        for wager in sold_wagers(one):
            rate = places.rate_of(wager.draw_id, wager.game_id)
            if rate is None:
                return None
            category = places.category_of(wager.draw_id, wager.game_id)
            found[category] += wager.stake.amount * rate / 100
    return dict(found)


def _round(amount: Decimal) -> Money:
    return Money(amount.quantize(_CENT, ROUND_HALF_EVEN))


def _round_each(amounts: Mapping[str, Decimal]) -> dict[str, Money]:
    return {name: _round(one) for name, one in amounts.items()}
