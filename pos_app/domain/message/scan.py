"""Cuts a line into items: products, hours, lists, amounts, numbers, animals, signs, and the rest.

The first rule that fits wins; what fits none is an item of its own, so that nothing is lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from pos_app.domain.message.offer import SIGN_WORDS
from pos_app.domain.message.words import NOISE, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pos_app.domain.message.offer import MessageOffer


class Kind(Enum):
    """What an item is."""

    PRODUCT = auto()
    HOUR = auto()
    NEXT = auto()
    LIST = auto()
    AMOUNT = auto()
    NUMBER = auto()
    ANIMAL = auto()
    SIGN = auto()
    BREAK = auto()
    """A comma, a semicolon, "y": what stands on its sides are two things."""
    NOISE = auto()
    UNREAD = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of a line with its place; `value` is what was read of it."""

    kind: Kind
    start: int
    end: int
    value: str = ""


_NAMING = frozenset({Kind.PRODUCT, Kind.HOUR, Kind.NEXT})
_PICKS = frozenset({Kind.NUMBER, Kind.ANIMAL, Kind.SIGN})
_ROUND = frozenset({",00", ",50", ".00", ".50"})
_PREFIX = re.compile(r"^\s*\[[^\]]{0,40}\d{1,2}:\d{2}[^\]]{0,20}\]\s*[^:]{1,60}:\s")
"""What WhatsApp writes before a copied message: "[2:15 p. m., 23/11/2026] Ana: "."""
_HALF = r"(?P<half>[ap]\s?\.?\s?m\b\.?|de la (?:manana|tarde|noche)\b)"
_AT = r"(?<![\d:.,])(?P<to>a\s+)?(?:de\s+)?(?:las?\s+)?"
_HOURS = tuple(
    re.compile(_AT + tail)
    for tail in (
        rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d{{2}}))?\s?{_HALF}",
        r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?\s?(?P<full>h(?:rs?|oras?)?)\b\.?",
        r"(?P<hour>12)(?::(?P<minute>00))?\s?(?P<full>m)\b\.?",
        r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?![\d:])",
    )
)
_LAS = re.compile(r"\b(?P<to>a\s+)?las\s+(?P<hour>\d{1,2})\b(?![.:]\d)(?P<minute>)")
_NEXT = re.compile(r"\b(?:proxim[oa]s?|siguientes?)(?:\s+(?P<n>[2-9])\b(?!\s?[ap]|:\d))?")
_WHOLE = r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+"
_EACH = r"\s*(?:c\s?/\s?u\b\.?|cu\b|cada\s+un[oa]\b)"
_BS = r"\s*(?:bs\.?f?\b\.?|bolos?\b|bolivares?\b)"
_AMOUNT = re.compile(
    rf"(?:(?<![a-z])(?:a|x|por|de|con)\s*(?:bs\.?\s*)?|(?<![a-z])bs\.?\s*|[@=]\s*)"
    rf"(?P<after>(?:{_WHOLE})(?P<cents>[.,]\d{{1,2}})?)(?!\d)(?P<sure>{_BS}(?:{_EACH})?|{_EACH})?"
    rf"|(?<![\d.,])(?P<before>{_WHOLE})(?:{_BS}(?P<next>\s*\d)?(?:{_EACH})?|{_EACH})"
)
_NUMBER_FIRST = re.compile(r"\d+(?=\s+bs\.\d)")
"""The number of "123 bs.10", whose amount is written behind its unit."""
_LIST = re.compile(r"\blistas?\s+(?P<word>[abc])\b|(?<![a-z])(?P<alone>[abc])(?![a-z])")
_NUMBER = re.compile(
    r"\d+(?:/[0-9a-z]+)+|\d+(?:\s?-\s?\d+)+(?!\d)|\d+[ps](?![a-z])|\d{3,7}\sp(?![a-z.])|\d+(?=[xa]\s*\d)|\d+(?![\da-z*])"
)
_WORD = re.compile(r"[^\W\d_]+")
_BREAK = re.compile(r"[,;.&|+\n]|-(?!\d)|\by\b|\be\b")
_COURTESY = (
    "\U0001f600-\U0001f637\U0001f641-\U0001f647\U0001f64b-\U0001f64f"  # faces and hands
    "\U0001f44b-\U0001f450\U0001f48b-\U0001f49f\u2764\ufe0f\U0001f3fb-\U0001f3ff"  # hands, hearts
)
"""Pictures that say nothing about a play; those of animals, cats' and monkeys' faces too, may."""
_SPACE = re.compile(rf"[\s()\"'_:!?¡¿~{_COURTESY}]+|\*+(?!\d)")


def scan_line(line: str, offer: MessageOffer) -> tuple[Item, ...]:
    """Cut a line; the items' places are in the line as it was written."""
    return tuple(_scan(line, offer))


def _scan(line: str, offer: MessageOffer) -> Iterator[Item]:
    text = fold(line)
    prefix = _PREFIX.match(text)
    at = prefix.end() if prefix else 0
    before: Item | None = None
    has_hour = False
    while at < len(text):
        if gap := _SPACE.match(text, at):
            at = gap.end()
            continue
        item = _take(text, at, offer, before)
        if line[at] == "A" and before and before.kind in _NAMING and offer.has_lists:
            # "Zulia 1pm A 123 a 5": a capital beside the name is the list, not "at 123".
            item = _take_list(text, at) or item
        if item.kind is Kind.PRODUCT and has_hour and _animal(item, offer):
            item = replace(item, kind=Kind.ANIMAL)  # Guácharo is a lottery, and its animal 75
        at = item.end
        has_hour |= item.kind in {Kind.HOUR, Kind.NEXT}
        if item.kind is not Kind.NOISE:
            before = item
            yield item


def _take(text: str, at: int, offer: MessageOffer, before: Item | None) -> Item:
    if hour := _take_hour(text, at):
        return hour
    if found := _NEXT.match(text, at):
        return Item(Kind.NEXT, at, found.end(), found["n"] or "1")
    if amount := _take_amount(text, at, before):
        return amount
    if found := _NUMBER.match(text, at):
        return Item(Kind.NUMBER, at, found.end(), found[0].replace(" ", ""))
    if named := _take_names(text, at, offer):
        return named
    if listed := _take_list(text, at):
        return listed
    if found := _BREAK.match(text, at):
        return Item(Kind.BREAK, at, found.end())
    if found := _WORD.match(text, at):
        kind = Kind.NOISE if found[0] in NOISE else Kind.UNREAD
        return Item(kind, at, found.end(), found[0])
    end = at + 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return Item(Kind.UNREAD, at, end, text[at:end])


def _take_amount(text: str, at: int, before: Item | None) -> Item | None:
    """Take an amount, or the number that stands before "bs.10"."""
    if first := _NUMBER_FIRST.match(text, at):
        return Item(Kind.NUMBER, at, first.end(), first[0])
    found = _AMOUNT.match(text, at)
    if found is None:
        return None
    if found["next"]:
        # "5 bs 10": five bolívares for the ten, or ten for the five? "león 5 bs 10 …" is sure.
        is_owned = before is not None and before.kind in _PICKS
        kind = Kind.AMOUNT if is_owned else Kind.UNREAD
        return Item(kind, at, found.start("next"), found["before"])
    # "a 10,12" may be ten and twelve hundredths, or ten and then the twelve.
    is_last = found["cents"] in _ROUND and not text[found.end() :].strip()
    is_doubtful = found["cents"] and not (found["sure"] or is_last)
    kind = Kind.UNREAD if is_doubtful else Kind.AMOUNT
    return Item(kind, at, found.end(), found["after"] or found["before"])


def _take_list(text: str, at: int) -> Item | None:
    found = _LIST.match(text, at)
    if found is None:
        return None
    return Item(Kind.LIST, at, found.end(), (found["word"] or found["alone"]).upper())


def _animal(item: Item, offer: MessageOffer) -> bool:
    return tuple(item.value.split()) in offer.animal_words


def _take_names(text: str, at: int, offer: MessageOffer) -> Item | None:
    """Take the longest name that begins here: a product's, an animal's, a sign's."""
    words: list[tuple[str, int]] = []
    place = at
    while (found := _WORD.match(text, place)) and len(words) < 4:
        words.append((found[0], found.end()))
        place = found.end()
        while place < len(text) and text[place] == " ":
            place += 1
    for count in range(len(words), 0, -1):
        names, end = tuple(word for word, _ in words[:count]), words[count - 1][1]
        if names in offer.animal_words and not _is_product(names, offer):
            return Item(Kind.ANIMAL, at, end, " ".join(names))
        if _is_product(names, offer):
            return Item(Kind.PRODUCT, at, end, " ".join(names))
        if count == 1 and names[0] in SIGN_WORDS:
            return Item(Kind.SIGN, at, end, SIGN_WORDS[names[0]])
    return None


def _is_product(names: tuple[str, ...], offer: MessageOffer) -> bool:
    return all(map(offer.is_product_word, names)) and bool(offer.find_products(names))


def _take_hour(text: str, at: int) -> Item | None:
    """Take an hour: "HH:MM", "?HH:MM" where the half of the day is not said; ">" ends a range."""
    for rule in (*_HOURS, _LAS):
        if found := rule.match(text, at):
            groups = found.groupdict()
            hour, half = int(groups["hour"]), groups.get("half") or ""
            is_sure = bool(half or groups.get("full")) or hour > 12 or hour == 0
            if half:
                is_late = half.startswith("p") or "tarde" in half or "noche" in half
                hour = hour % 12 + (12 if is_late else 0) if hour <= 12 else hour
            to = ">" if groups.get("to") and "las" not in found[0] else ""
            mark = "" if is_sure else "?"
            value = f"{to}{mark}{hour:02}:{groups.get('minute') or '00'}"
            return Item(Kind.HOUR, at, found.end(), value)
    return None
