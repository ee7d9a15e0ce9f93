"""Numbers, animals and signs of a message, as a play of the draws that they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.message.context import StopError, say_hour, stop
from pos_app.domain.message.reading import Fault
from pos_app.domain.message.scan import Item, Kind
from pos_app.domain.plays import Mistaken, Understood, find_common_games, read_play

if TYPE_CHECKING:
    from pos_app.domain.message.offer import MessageOffer, OfferedDraw

PICKS = frozenset({Kind.NUMBER, Kind.ANIMAL, Kind.SIGN})


def read_picks(
    items: list[Item], draws: tuple[OfferedDraw, ...], offer: MessageOffer, *, is_said: bool
) -> tuple[Understood, tuple[OfferedDraw, ...]]:
    """Read the picks of a group for draws; where an hour has several lists, the one that fits.

    `is_said`: every draw was named or chosen, so that all are meant. Raises StopError.
    """
    text = _write(items, draws, offer)
    whole = _span(items)
    if not is_said:
        draws = _find_lists(text, draws, offer, whole)
    return _read(text, draws, offer, whole), draws


def _find_lists(
    text: str, draws: tuple[OfferedDraw, ...], offer: MessageOffer, whole: Item
) -> tuple[OfferedDraw, ...]:
    """Take of each product and hour the one list that takes the picks."""
    found: list[OfferedDraw] = []
    places = dict.fromkeys((one.draw.product_id, one.hour, one.minute) for one in draws)
    for place in places:
        own = [one for one in draws if (one.draw.product_id, one.hour, one.minute) == place]
        fitting = [one for one in own if _fits(text, one, offer, whole)] or own[:1]
        if len(fitting) > 1:
            names = (one.list_name or one.draw.name for one in fitting)
            raise stop(Fault.WHICH_LIST, whole, say_hour(fitting[0]), names)
        found += fitting
    return tuple(found)


def _fits(text: str, one: OfferedDraw, offer: MessageOffer, whole: Item) -> bool:
    try:
        _read(text, (one,), offer, whole)
    except StopError:
        return False
    return True


def _read(
    text: str, draws: tuple[OfferedDraw, ...], offer: MessageOffer, whole: Item
) -> Understood:
    games = find_common_games(offer.catalogue, [one.draw for one in draws])
    reading = read_play(text, games)
    if isinstance(reading, Understood):
        return reading
    options = reading.suggestions if isinstance(reading, Mistaken) else ()
    wrong = reading.text if isinstance(reading, Mistaken) and reading.text else text
    raise stop(Fault.NOT_A_PLAY, whole, wrong, options)


def _write(items: list[Item], draws: tuple[OfferedDraw, ...], offer: MessageOffer) -> str:
    """Write the picks as the entry line would have them."""
    written: list[str] = []
    before: Item | None = None
    for item in items:
        match item.kind:
            case Kind.NUMBER:
                numbers = item.value.split("-")
                if len(numbers) == 2:
                    raise stop(Fault.RUN_OR_LIST, item, item.value)
                if before is not None and before.kind is Kind.ANIMAL:
                    _check_pair(before, item, written[-1], item.value)
                else:
                    written += numbers
            case Kind.ANIMAL:
                selection = _find_animal(item, draws, offer)
                if before is not None and before.kind is Kind.NUMBER:
                    _check_pair(before, item, written[-1], selection)
                else:
                    written.append(selection)
            case Kind.SIGN:
                if not written:
                    raise stop(Fault.NOT_A_PLAY, item, item.value)
                written[-1] += f"/{item.value.lower()}"
            case _:
                before = None
                continue
        before = item
    return ".".join(written)


def _check_pair(first: Item, second: Item, mine: str, other: str) -> None:
    # "5 león" is one play said twice; "5 tigre" may be two plays, or a slip of the thumb.
    if mine != other:
        raise stop(Fault.WHICH_PAIR, Item(Kind.NUMBER, first.start, second.end))


def _find_animal(item: Item, draws: tuple[OfferedDraw, ...], offer: MessageOffer) -> str:
    named = offer.animal_words.get(tuple(item.value.split()), frozenset())
    by_product = dict(named)
    found = {by_product.get(one.draw.product_id) for one in draws}
    selection = found.pop() if len(found) == 1 else None
    if selection is None:
        raise stop(Fault.NOT_A_PLAY, item, item.value)
    return selection


def _span(items: list[Item]) -> Item:
    own = [one for one in items if one.kind in PICKS]
    return Item(Kind.NUMBER, own[0].start, own[-1].end)
