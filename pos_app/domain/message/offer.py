"""What a message may name: products, hours, lists and animals of the draws that are open."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from pos_app.domain.catalogue import SIGNS, Form
from pos_app.domain.message.words import NOISE, split_name
from pos_app.domain.zoo import animal_name, sign_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pos_app.domain.catalogue import Catalogue, Draw

_GENERIC = frozenset({"triple", "triples", "animalitos", "lotto", "loto", "la", "el", "de", "del"})
"""Words of products' names that say nothing alone; each counts beside another."""
_SPELLINGS: Mapping[str, str] = {
    "loto": "lotto",
    "lottorey": "rey",
    "lotorey": "rey",
    "guacharito": "guacharito",
    "granja": "granjita",
}
"""How people write a product's word; only where it can mean nothing else."""


@dataclass(frozen=True, slots=True)
class OfferedDraw:
    """An open draw with its hour where the agency is (24 h)."""

    draw: Draw
    hour: int
    minute: int

    @property
    def list_name(self) -> str:
        """The letter of its list, "" for none."""
        return (self.draw.list_name or "").upper()


@dataclass(frozen=True)
class MessageOffer:
    """The open draws in order of closing, and what they are called.

    `chosen` are the draws that the cashier has chosen: taken where a message names no lottery.
    """

    catalogue: Catalogue
    draws: tuple[OfferedDraw, ...]
    chosen: tuple[OfferedDraw, ...] = ()

    @cached_property
    def product_words(self) -> Mapping[str, frozenset[int]]:
        """Folded word → the products whose name, or whose draws' names, have it."""
        found: dict[str, set[int]] = defaultdict(set)
        for product_id, names in self._names.items():
            for words in names:
                for word in words:
                    found[word].add(product_id)
        return {word: frozenset(ids) for word, ids in found.items()}

    @cached_property
    def _names(self) -> Mapping[int, frozenset[tuple[str, ...]]]:
        names: dict[int, set[tuple[str, ...]]] = defaultdict(set)
        for one in self.draws:
            product = self.catalogue.products.get(one.draw.product_id)
            names[one.draw.product_id].add(split_name(one.draw.name))
            if product is not None:
                names[one.draw.product_id].add(split_name(product.name))
        return {product_id: frozenset(own) for product_id, own in names.items()}

    def spell(self, word: str) -> str:
        """Give a product's word as its name has it; others stay."""
        if word in self.product_words:
            return word
        return _SPELLINGS.get(word, word)

    def is_product_word(self, word: str) -> bool:
        """Whether a folded word is part of a product's name."""
        return self.spell(word) in self.product_words and word not in NOISE

    def find_products(self, words: tuple[str, ...]) -> tuple[int, ...]:
        """Find the products that a run of words may name: all words are theirs.

        A run that is a whole name means that product only. Words that say nothing alone ("triple")
        find none.
        """
        spelled = tuple(map(self.spell, words))
        whole = [one for one, names in self._names.items() if spelled in names]
        if len(whole) == 1:
            return (whole[0],)
        if all(word in _GENERIC for word in spelled):
            return ()
        sets = [self.product_words.get(word, frozenset()) for word in spelled]
        return tuple(sorted(frozenset.intersection(*sets))) if sets else ()

    @cached_property
    def has_lists(self) -> bool:
        """Whether any draw is one of several lists."""
        return any(one.list_name for one in self.draws)

    def name_product(self, product_id: int) -> str:
        """Name a product."""
        product = self.catalogue.products.get(product_id)
        return product.name if product is not None else str(product_id)

    @cached_property
    def animal_words(self) -> Mapping[tuple[str, ...], frozenset[tuple[int, str]]]:
        """Folded name → (product, selection) of every zoo on offer."""
        found: dict[tuple[str, ...], set[tuple[int, str]]] = defaultdict(set)
        for product_id in {one.draw.product_id for one in self.draws}:
            product = self.catalogue.products.get(product_id)
            draw = next(one.draw for one in self.draws if one.draw.product_id == product_id)
            for game in self.catalogue.games_for(draw):
                if game.form not in {Form.ZOO, Form.OTHER}:
                    continue
                for selection in game.selections:
                    if name := animal_name(product, selection, game):
                        found[split_name(name)].add((product_id, selection))
        return {words: frozenset(own) for words, own in found.items()}


SIGN_WORDS: Mapping[str, str] = {
    **{code.lower(): code for code in SIGNS},
    **{split_name(sign_name(code))[0]: code for code in SIGNS},
}
"""Folded name or code of a sign → its code."""
