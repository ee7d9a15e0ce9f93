"""Which draws a message means: products with their hours and lists, found among the open draws."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pos_app.domain.message.reading import Fault, Problem
from pos_app.domain.message.scan import Item, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pos_app.domain.message.offer import MessageOffer, OfferedDraw


class StopError(Exception):
    """A line cannot be read further; carries why. Never leaves this package."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem."""
        super().__init__(problem.fault.name)
        self.problem = problem


def stop(fault: Fault, item: Item, text: str = "", options: Iterable[str] = ()) -> StopError:
    """Make the stop at an item."""
    return StopError(Problem(fault, item.start, item.end, text, tuple(dict.fromkeys(options))))


@dataclass(frozen=True, slots=True)
class Named:
    """A product with the hours and lists that were said with it."""

    product_id: int
    hours: tuple[Item, ...] = ()
    lists: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What a heading names. Without products it is what the cashier has chosen."""

    named: tuple[Named, ...] = ()
    is_broken: bool = False
    """A heading was not understood: nothing below it may take an older one's place."""
    where: Item = field(default_factory=lambda: Item(Kind.NOISE, 0, 0))


def read_context(items: list[Item], before: Context, offer: MessageOffer) -> Context:
    """Read the naming items of a block; hours alone keep the products of the heading before.

    Raises StopError.
    """
    named: list[Named] = []
    for item in items:
        match item.kind:
            case Kind.PRODUCT:
                found = offer.find_products(tuple(item.value.split()))
                if len(found) != 1:
                    names = map(offer.name_product, found)
                    raise stop(Fault.TWO_PRODUCTS, item, item.value, names)
                named.append(Named(found[0]))
            case Kind.HOUR | Kind.NEXT:
                if not named:
                    named = [Named(one.product_id) for one in _inherit(before, offer, item)]
                named[-1] = replace(named[-1], hours=(*named[-1].hours, item))
            case _:
                if not named:
                    named = list(_inherit(before, offer, item))
                named[-1] = replace(named[-1], lists=(*named[-1].lists, item.value))
    return Context(_share_hours(named), where=items[0])


def _inherit(before: Context, offer: MessageOffer, item: Item) -> tuple[Named, ...]:
    if before.named:
        return before.named
    chosen = dict.fromkeys(one.draw.product_id for one in offer.chosen)
    if before.is_broken or len(chosen) != 1:
        raise stop(Fault.NO_PRODUCT, item)
    return tuple(Named(one) for one in chosen)


def _share_hours(named: list[Named]) -> tuple[Named, ...]:
    """Give products that were named in a row ("rey y jungla 3pm") the hours said after them."""
    shared: list[Named] = []
    hours: tuple[Item, ...] = ()
    for one in reversed(named):
        hours = one.hours or hours
        shared.append(replace(one, hours=hours))
    return tuple(reversed(shared))


def find_draws(context: Context, offer: MessageOffer, at: Item) -> tuple[OfferedDraw, ...]:
    """Find the open draws that a context means; several lists of one hour are all given.

    Raises StopError, at `at` where the context is inherited.
    """
    if not context.named:
        if context.is_broken or not offer.chosen:
            raise stop(Fault.NO_PRODUCT, at)
        return offer.chosen
    found: dict[int, OfferedDraw] = {}
    for one in context.named:
        own = [draw for draw in offer.draws if draw.draw.product_id == one.product_id]
        for draw in _pick_lists(_pick_hours(one, own, offer, at), one, at):
            found[draw.draw.id] = draw
    return tuple(found.values())


def _pick_hours(
    named: Named, own: list[OfferedDraw], offer: MessageOffer, at: Item
) -> list[OfferedDraw]:
    if not named.hours:
        return _pick_without_hour(named, own, offer, at)
    picked: list[OfferedDraw] = []
    last: tuple[int, int] | None = None
    for item in named.hours:
        if item.kind is Kind.NEXT:
            hours = list(dict.fromkeys((one.hour, one.minute) for one in own))[: int(item.value)]
            if len(hours) < int(item.value):
                raise stop(Fault.NOT_DRAWN, item, item.value, map(say_hour, own))
            picked += [one for one in own if (one.hour, one.minute) in hours]
            continue
        is_range = item.value.startswith(">")
        hour = _find_hour(item, own)
        if is_range and last is not None:
            picked += [one for one in own if last < (one.hour, one.minute) <= hour]
        else:
            picked += [one for one in own if (one.hour, one.minute) == hour]
        last = hour
    return picked


def _find_hour(item: Item, own: list[OfferedDraw]) -> tuple[int, int]:
    text = item.value.removeprefix(">")
    hour, minute = (int(part) for part in text.removeprefix("?").split(":"))
    wanted = [(hour, minute)]
    if text.startswith("?"):
        wanted = [(hour % 12, minute), (hour % 12 + 12, minute)]
    found = [one for one in dict.fromkeys((o.hour, o.minute) for o in own) if one in wanted]
    if len(found) == 1:
        return found[0]
    fault = Fault.WHICH_HOUR if found else Fault.NOT_DRAWN
    said = f"{hour}:{minute:02}" if text.startswith("?") else _write_hour(hour, minute)
    raise stop(fault, item, said, map(say_hour, own))


def _pick_without_hour(
    named: Named, own: list[OfferedDraw], offer: MessageOffer, at: Item
) -> list[OfferedDraw]:
    """Take the one open hour, or those the cashier chose of this product; nothing else is sure."""
    if len({(one.hour, one.minute) for one in own}) == 1:
        return own
    chosen = {one.draw.id for one in offer.chosen}
    mine = [one for one in own if one.draw.id in chosen]
    if mine:
        return mine
    name = offer.name_product(named.product_id)
    raise stop(Fault.NO_HOUR, at, name, map(say_hour, own))


def _pick_lists(own: list[OfferedDraw], named: Named, at: Item) -> list[OfferedDraw]:
    listed = {one.list_name for one in own} - {""}
    if not named.lists or not listed:
        if set(named.lists) - {"A"}:
            raise stop(Fault.UNKNOWN_WORDS, at, " ".join(named.lists))
        return own  # "a" alone is a word of the language where there are no lists
    if missing := set(named.lists) - listed:
        raise stop(Fault.WHICH_LIST, at, " ".join(sorted(missing)), sorted(listed))
    return [one for one in own if one.list_name in named.lists]


def say_hour(one: OfferedDraw) -> str:
    """Write a draw's hour as people do: "3:00 p. m."."""
    return _write_hour(one.hour, one.minute)


def _write_hour(hour: int, minute: int) -> str:
    half = "a. m." if hour < 12 else "p. m."
    return f"{(hour - 1) % 12 + 1}:{minute:02} {half}"
