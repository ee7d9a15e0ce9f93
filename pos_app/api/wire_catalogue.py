"""The agency, products, games, totals and the clock, from JSON to domain values."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from pos_app.api.auth import DEFAULT_ZONE
from pos_app.api.wire_answer import Answer, RowReader
from pos_app.api.wire_values import make_decoder, to_int, to_moment, to_money, to_number, to_text
from pos_app.domain.catalogue import Entity, Game, Limits, Product
from pos_app.domain.money import ZERO
from pos_app.till.ports import Totals

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

UNLIMITED = 1_000_000
"""Stands for a count that the operator does not limit; a told zero stays zero."""

_ACTIVE = "active"
_NO_JSON = msgspec.Raw(b"")


class _EntityDataJson(msgspec.Struct, gc=False):
    address1: object = None
    address2: object = None
    city: object = None
    rif: object = None
    seconds_to_cancel: object = None
    ticket_expiration_days: object = None
    ticket_footer: object = None
    ticket_header: object = None
    time_zone: object = None


class _EntityJson(msgspec.Struct, gc=False):
    entity_id: object = None
    name: object = None
    games: object = None
    entity_data: _EntityDataJson | None = None
    game_data: msgspec.Raw = _NO_JSON


class _LimitsJson(msgspec.Struct, gc=False):
    amount_multiple: object = None
    commission: object = None
    game_id: object = None
    max_bet: object = None
    max_permutations: object = None
    max_sequence_size: object = None
    max_sequences: object = None
    min_bet: object = None
    product_id: object = None
    ticket_max_wagers: object = None


class _ProductJson(msgspec.Struct, gc=False):
    id: object = None
    name: object = None
    lottery: object = None
    status: object = None
    lottery_status: object = None
    quota: object = None
    game_category: object = None
    display_order: object = None


class _SelectionJson(msgspec.Struct, gc=False):
    game_id: int
    wager: str
    code: object = None


class _TotalsJson(msgspec.Struct, gc=False):
    sale: object = None
    prize: object = None
    agency: object = None
    balance: object = None
    parent_balance: object = None


_entities = make_decoder(_EntityJson)
_limits = RowReader(_LimitsJson, "get-data's limits")
_products = RowReader(_ProductJson, "products")
_selections = RowReader(_SelectionJson, "the template")
_totals = make_decoder(_TotalsJson)
_values = make_decoder(object)


def read_entity(answer: Answer) -> Entity | None:
    """Read get-data; None without an id or when it cannot be read."""
    try:
        found = _entities.decode(answer.data)
    except ValueError:
        return None
    number = to_int(found.entity_id)
    if number is None:
        return None
    data = found.entity_data or _EntityDataJson()
    games = found.games if isinstance(found.games, list) else []
    lines = (to_text(data.address1), to_text(data.address2))
    return Entity(
        id=number,
        name=to_text(found.name),
        categories=tuple(filter(None, map(to_text, games))),
        header=to_text(data.ticket_header),
        footer=to_text(data.ticket_footer),
        rif=to_text(data.rif),
        address=", ".join(filter(None, lines)),
        city=to_text(data.city),
        seconds_to_cancel=to_int(data.seconds_to_cancel) or 0,
        expiration_days=to_int(data.ticket_expiration_days) or 0,
        time_zone=to_text(data.time_zone) or DEFAULT_ZONE,
        limits=tuple(_limits.keep(_limits.read(found.game_data) or [], _make_limits)),
    )


def find_zone(name: str) -> ZoneInfo | None:
    """Find a time zone by its name; None where there is none of that name."""
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):  # a folder's name, a path outside, an unknown name
        return None


def read_products(answer: Answer) -> Sequence[Product] | None:
    """Read products, in the operator's order; rows without id are skipped and logged.

    Only names, lottery, quota, category and status: their draws are not to be trusted
    (contract rule 14), draws come from the search.
    """
    found = _products.read_listing(answer)
    return None if found is None else _products.keep(found, _make_product)


def read_games(answer: Answer) -> Mapping[int, Game] | None:
    """Read the template, some 14,000 rows, into games by id (contract rules 8 and 9)."""
    found = _selections.read_listing(answer)
    if found is None:
        return None
    rows: dict[int, list[tuple[str, str]]] = {}
    for row in found:
        code = row.code if type(row.code) is str else to_text(row.code)
        rows.setdefault(row.game_id, []).append((row.wager, code or row.wager))
    return {game_id: Game.from_template(game_id, pairs) for game_id, pairs in rows.items()}


def read_totals(answer: Answer) -> Totals | None:
    """Read the report's `total`; {"total": 0} is nothing sold. None when there is no total."""
    if to_number(_decode(answer.total)) == 0:
        return Totals(ZERO, ZERO, ZERO, ZERO, ZERO)
    try:
        found = _totals.decode(answer.total or answer.response)
    except ValueError:
        return None
    if found == _TotalsJson():
        return None
    return Totals(
        sale=to_money(found.sale) or ZERO,
        prize=to_money(found.prize) or ZERO,
        agency=to_money(found.agency) or ZERO,
        balance=to_money(found.balance) or ZERO,
        parent_balance=to_money(found.parent_balance) or ZERO,
    )


def read_moment(answer: Answer) -> datetime | None:
    """Read the clock: a number, {seconds}, {time}, an ISO text, in `response` or bare."""
    value = _decode(answer.data)
    if isinstance(value, dict) and "seconds" not in value:
        names = ("time", "now", "timestamp", "server_time", "datetime")
        value = next((value[name] for name in names if name in value), None)
    return to_moment(value)


def _decode(json: bytes) -> object:
    try:
        return _values.decode(json)
    except ValueError:
        return None


def _make_limits(row: _LimitsJson) -> Limits | None:
    game_id, product_id = to_int(row.game_id), to_int(row.product_id)
    low, high = to_money(row.min_bet), to_money(row.max_bet)
    if game_id is None or product_id is None or low is None or high is None:
        return None
    return Limits(
        game_id=game_id,
        product_id=product_id,
        min_stake=low,
        max_stake=high,
        stake_multiple=to_money(row.amount_multiple) or ZERO,
        max_permutations=_count(row.max_permutations),
        max_sequence_size=_count(row.max_sequence_size),
        max_sequences=_count(row.max_sequences),
        max_wagers=_count(row.ticket_max_wagers),
        commission=to_number(row.commission) or Decimal(0),
    )


def _count(value: object) -> int:
    count = to_int(value)
    return UNLIMITED if count is None else count


def _make_product(row: _ProductJson) -> Product | None:
    number = to_int(row.id)
    if number is None:
        return None
    states = (to_text(row.status).lower(), to_text(row.lottery_status).lower())
    return Product(
        id=number,
        name=to_text(row.name),
        category=to_text(row.game_category),
        lottery=to_text(row.lottery),
        quota=to_int(row.quota),
        is_active=all(state in {"", _ACTIVE} for state in states),
        display_order=to_int(row.display_order) or 0,
    )
