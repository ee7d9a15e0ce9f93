"""What the till understood of the line, in words: chips and cost, or what would be right.

Thread: GUI.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pos_app.domain.catalogue import SIGNS, Form
from pos_app.domain.limits import CountRefusal, NoLimits, Refusal, StakeFault, StakeRefusal
from pos_app.domain.plays import Expected, Incomplete, Mistaken, Reason, Understood
from pos_app.domain.slip import Origin
from pos_app.domain.zoo import sign_name
from pos_app.till.wording import format_amount, show_selection
from pos_app.ui.keys import Key, hint
from pos_app.ui.sale.fault_words import (
    ADDS_UP,
    ALL_SIGNS,
    ANY_SIGN,
    CHANGES,
    EXPECTED,
    MANY_DRAWS,
    NAMED_KEYS,
    NUMBERS,
    ONE_DRAW,
    ONE_NUMBER,
    REASONS,
    REFUSALS,
    SPREAD_OVER,
    TERMINAL,
    TRIPLE_ELSEWHERE,
)

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from pos_app.domain.catalogue import Catalogue, Product
    from pos_app.domain.grammar.amount import Amount
    from pos_app.domain.plays import Clause, Pick, Reading

MOST_CHIPS = 6
_TRIPLE = re.compile(r"\d{3}$", re.ASCII)


@dataclass(frozen=True, slots=True)
class Words:
    """The line under the entry. Either `chips`, `tail` and `cost`, or a `problem`.

    `is_wrong` is False for a line that is right so far; `position` is the wrong character, 0-based;
    `more` is how many chips there would be beyond them, `struck` the places of those that are sold
    out; `entering` is what Enter does with a play that has a cost.
    """

    chips: tuple[str, ...] = ()
    more: int = 0
    struck: frozenset[int] = frozenset()
    tail: str = ""
    cost: str = ""
    problem: str = ""
    is_wrong: bool = False
    position: int | None = None
    entering: str = ""


def say_reading(
    reading: Reading,
    catalogue: Catalogue,
    *,
    product_id: int | None,
    draws: int,
    amount: Amount | None,
    sold_out: Container[str] = (),
    is_change: bool = False,
) -> Words:
    """Say what was read: `draws` is how many are chosen, `product_id` whose animals are named.

    `is_change`: it takes the place of a line of the slip.
    """
    match reading:
        case Understood():
            chips = tuple(
                chip for one in reading.clauses for chip in _say_clause(one, catalogue, product_id)
            )
            words = _say_cost(chips, len(reading.picks), draws, amount)
            entering = say(CHANGES) if is_change else hint(Key.ADD).label
            struck = frozenset(_find_struck(reading, sold_out))
            return replace(words, struck=struck, entering=entering)
        case Incomplete():
            options = ", ".join(map(sign_name, reading.options))
            text = say(EXPECTED[reading.expected])
            if reading.options == SIGNS:
                text = say(ANY_SIGN)
            elif reading.expected is Expected.SIGN and options:
                text = f"{text}: {options}"
            chips = tuple(
                chip for one in reading.clauses for chip in _say_clause(one, catalogue, product_id)
            )
            return _show_chips(chips, text)
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
        text = ONE_NUMBER if clause.numbers == 1 else NUMBERS
        count = say(text).format(play=clause.text.upper(), count=clause.numbers)
        if clause.signs:
            count = f"{count} × {len(clause.signs)}"
        return (count,)
    if _is_whole_zodiac(clause):
        return (say(ALL_SIGNS).format(play=clause.text).upper(),)
    product = catalogue.products.get(product_id) if product_id is not None else None
    return [_say_pick(pick, catalogue, product).upper() for pick in clause.picks]


def _say_pick(pick: Pick, catalogue: Catalogue, product: Product | None) -> str:
    game = catalogue.games.get(pick.game_id)
    shown = show_selection(pick.selection, product, game)
    # Two digits of a triple that is not typed to its end look the same: say what they sell.
    is_terminal = game is not None and game.form is Form.TERMINAL
    return say(TERMINAL).format(play=shown) if is_terminal else shown


def _is_whole_zodiac(clause: Clause) -> bool:
    return clause.signs == SIGNS


def _find_struck(reading: Understood, sold_out: Container[str]) -> list[int]:
    """Find the chips that are sold out: of a permuta or a serie, any of its numbers counts."""
    struck: list[int] = []
    place = 0
    for clause in reading.clauses:
        is_single = clause.origin is Origin.NUMBER and not _is_whole_zodiac(clause)
        parts = [(pick,) for pick in clause.picks] if is_single else [clause.picks]
        for part in parts:
            if any(pick.selection in sold_out for pick in part):
                struck.append(place)
            place += 1
    return struck


def _say_cost(chips: tuple[str, ...], picks: int, draws: int, amount: Amount | None) -> Words:
    tail = say(ONE_DRAW if draws == 1 else MANY_DRAWS).format(draws=draws)
    if amount is None:
        return _show_chips(chips, tail)
    if amount.is_spread:
        tail = say(SPREAD_OVER).format(draws=tail, count=picks * draws)
        return _show_chips(chips, tail, format_amount(amount.money))
    tail = f"{tail} × {format_amount(amount.money)} ="
    cost = format_amount(amount.money * (picks * draws))
    return _show_chips(chips, tail, cost)


def _show_chips(chips: tuple[str, ...], tail: str, cost: str = "") -> Words:
    shown = chips[:MOST_CHIPS]
    return Words(chips=shown, more=len(chips) - len(shown), tail=tail, cost=cost)


def _say_mistake(reading: Mistaken) -> str:
    is_triple = reading.reason is Reason.NOT_ON_SALE and _TRIPLE.match(reading.text)
    text = say(TRIPLE_ELSEWHERE if is_triple else REASONS[reading.reason]).format(
        **{name: hint(key).cap for name, key in NAMED_KEYS.items()},
        text=reading.text,
        values=", ".join(map(str, reading.values)),
        first=reading.values[0] if reading.values else "",
        last=reading.values[-1] if reading.values else "",
    )
    return f"{text} → {' / '.join(reading.suggestions)}" if reading.suggestions else text
