"""What the till understood of the line, in words: chips and cost, or what would be right.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pos_app.domain.limits import CountRefusal, NoLimits, Refusal, StakeFault, StakeRefusal
from pos_app.domain.plays import Expected, Incomplete, Mistaken, Understood
from pos_app.domain.slip import Origin
from pos_app.domain.zoo import sign_name
from pos_app.till.wording import format_amount, show_selection
from pos_app.ui.sale.fault_words import (
    ADDS_UP,
    EXPECTED,
    MANY_DRAWS,
    NUMBERS,
    ONE_DRAW,
    REASONS,
    REFUSALS,
    SPREAD_OVER,
)

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from pos_app.domain.catalogue import Catalogue
    from pos_app.domain.grammar.amount import Amount
    from pos_app.domain.plays import Clause, Reading

MOST_CHIPS = 6


@dataclass(frozen=True, slots=True)
class Words:
    """The line under the entry. Either `chips`, `tail` and `cost`, or a `problem`.

    `is_wrong` is False for a line that is right so far; `position` is the wrong character, 0-based;
    `struck` are the places of the chips that are sold out.
    """

    chips: tuple[str, ...] = ()
    struck: frozenset[int] = frozenset()
    tail: str = ""
    cost: str = ""
    problem: str = ""
    is_wrong: bool = False
    position: int | None = None


def say_reading(
    reading: Reading,
    catalogue: Catalogue,
    *,
    product_id: int | None,
    draws: int,
    amount: Amount | None,
    sold_out: Container[str] = (),
) -> Words:
    """Say what was read: `draws` is how many are chosen, `product_id` whose animals are named."""
    match reading:
        case Understood():
            chips = tuple(
                chip for one in reading.clauses for chip in _say_clause(one, catalogue, product_id)
            )
            words = _say_cost(chips, len(reading.picks), draws, amount)
            struck = _find_struck(reading, sold_out)
            return replace(words, struck=frozenset(n for n in struck if n < MOST_CHIPS - 1))
        case Incomplete():
            options = ", ".join(map(sign_name, reading.options[:4]))
            text = say(EXPECTED[reading.expected])
            if reading.expected is Expected.SIGN and options:
                text = f"{text}: {options}"
            chips = tuple(
                chip for one in reading.clauses for chip in _say_clause(one, catalogue, product_id)
            )
            return Words(chips=_shorten(chips), tail=text)
        case Mistaken():
            return Words(problem=_say_mistake(reading), is_wrong=True, position=reading.position)


def say_refusal(refusal: Refusal) -> str:
    """Say which limit is passed and what would be right."""
    match refusal:
        case NoLimits():
            return say(REFUSALS["no limits"])
        case CountRefusal():
            return say(REFUSALS[refusal.fault]).format(asked=refusal.asked, allowed=refusal.allowed)
        case StakeRefusal():
            text = say(REFUSALS[refusal.fault]).format(allowed=format_amount(refusal.allowed))
            if refusal.selection is not None and refusal.fault is StakeFault.ABOVE_MAX:
                text = say(ADDS_UP).format(
                    selection=refusal.selection, asked=format_amount(refusal.asked), text=text
                )
            if not refusal.suggestions:
                return text
            right = " / ".join(format_amount(one) for one in refusal.suggestions)
            return f"{text} → {right}"


def say(text: str) -> str:
    """Say a source text of this context in the window's language."""
    return QCoreApplication.translate("SaleWords", text)


def _say_clause(clause: Clause, catalogue: Catalogue, product_id: int | None) -> Sequence[str]:
    if clause.origin is not Origin.NUMBER:
        count = say(NUMBERS).format(play=clause.text.upper(), count=clause.numbers)
        if clause.signs:
            count = f"{count} × {len(clause.signs)}"
        return (count,)
    product = catalogue.products.get(product_id) if product_id is not None else None
    return [
        show_selection(pick.selection, product, catalogue.games.get(pick.game_id)).upper()
        for pick in clause.picks
    ]


def _find_struck(reading: Understood, sold_out: Container[str]) -> list[int]:
    """Find the chips that are sold out: of a permuta or a serie, any of its numbers counts."""
    struck: list[int] = []
    place = 0
    for clause in reading.clauses:
        is_single = clause.origin is Origin.NUMBER
        parts = [(pick,) for pick in clause.picks] if is_single else [clause.picks]
        for part in parts:
            if any(pick.selection in sold_out for pick in part):
                struck.append(place)
            place += 1
    return struck


def _say_cost(chips: tuple[str, ...], picks: int, draws: int, amount: Amount | None) -> Words:
    tail = say(ONE_DRAW if draws == 1 else MANY_DRAWS).format(draws=draws)
    if amount is None:
        return Words(chips=_shorten(chips), tail=tail)
    if amount.is_spread:
        tail = say(SPREAD_OVER).format(draws=tail, count=picks * draws)
        return Words(chips=_shorten(chips), tail=tail, cost=format_amount(amount.money))
    tail = f"{tail} × {format_amount(amount.money)} ="
    cost = format_amount(amount.money * (picks * draws))
    return Words(chips=_shorten(chips), tail=tail, cost=cost)


def _shorten(chips: tuple[str, ...]) -> tuple[str, ...]:
    if len(chips) <= MOST_CHIPS:
        return chips
    return (*chips[: MOST_CHIPS - 1], f"+{len(chips) - MOST_CHIPS + 1}")


def _say_mistake(reading: Mistaken) -> str:
    text = say(REASONS[reading.reason]).format(
        text=reading.text,
        values=", ".join(map(str, reading.values)),
        first=reading.values[0] if reading.values else "",
        last=reading.values[-1] if reading.values else "",
    )
    return f"{text} → {' / '.join(reading.suggestions)}" if reading.suggestions else text
