"""Which draws are offered and chosen, under which letters: the choice without a window.

Thread: any; no Qt.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from pos_app.domain.catalogue import Form

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import datetime

    from pos_app.domain.catalogue import Catalogue, Draw

LETTERS = "QWERTYUIOPASDFGHJKLZXCVBNM"
"""In the order of the keyboard; draws beyond them are taken with `+` or by mouse."""


class Category(Enum):
    """The chips above the draws."""

    ANIMALS = "animals"
    TRIPLES = "triples"
    SIGNS = "signs"
    ANIMALS_77 = "77"
    TRIPLETAS = "tripletas"


class DrawBoard:
    """The draws of the day by category, and those that the next play is for.

    Nothing moves to another draw by itself: a chosen draw that closes stays chosen (and refuses
    plays) until the cashier takes another or drops it. `is_open` tells whether a draw still sells.
    """

    def __init__(self, is_open: Callable[[Draw], bool]) -> None:
        self._is_open = is_open
        self._draws: dict[Category, tuple[Draw, ...]] = {}
        self._letters: dict[Category, dict[int, str]] = {}
        self._chosen: dict[Category, tuple[int, ...]] = {}
        self._refused: set[int] = set()
        self._gone: set[int] = set()
        self._kinds = Kinds()
        self.category = Category.ANIMALS
        self.rank: Callable[[Draw], int] = lambda _: 0
        """Which comes first of draws that close together: the lower."""

    @property
    def draws(self) -> tuple[Draw, ...]:
        """The draws of the category, in order of closing."""
        return self._draws.get(self.category, ())

    @property
    def chosen(self) -> tuple[Draw, ...]:
        """The chosen draws in the order they were taken, closed ones too."""
        by_id = {draw.id: draw for draw in self.draws}
        return tuple(by_id[one] for one in self._ids() if one in by_id)

    @property
    def closed(self) -> tuple[Draw, ...]:
        """The chosen draws that sell no more."""
        return tuple(draw for draw in self.chosen if not self.is_open(draw))

    def is_open(self, draw: Draw) -> bool:
        """Whether a draw still sells: by the clock, and the operator has not said otherwise."""
        is_let = draw.id not in self._refused and draw.id not in self._gone
        return is_let and self._is_open(draw)

    def letter(self, draw_id: int) -> str:
        """Give a draw's letter, "" for none."""
        return self._letters.get(self.category, {}).get(draw_id, "")

    @property
    def letters(self) -> dict[int, str]:
        """All letters that are given, by draw."""
        return {one: letter for own in self._letters.values() for one, letter in own.items()}

    def give_letters(self, letters: Mapping[int, str]) -> None:
        """Give draws the letters that they had before; the others take those that are left."""
        for category, draws in self._draws.items():
            own: dict[str, int] = {letters[d.id]: d.id for d in draws if d.id in letters}
            self._letters[category] = {draw_id: letter for letter, draw_id in own.items()}
            self._take(category, draws)

    def has_category(self, category: Category) -> bool:
        """Whether anything is drawn in a category."""
        return bool(self._draws.get(category))

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Take another catalogue; letters and choices that are still there stay as they are."""
        sorted_in: dict[Category, list[Draw]] = {one: [] for one in Category}
        for draw in catalogue.draws:
            sorted_in[self._kinds.find(catalogue, draw)].append(draw)
        self._gone = set()
        for category, told in sorted_in.items():
            draws = (*told, *self._find_gone(category, told))
            self._take(category, tuple(sorted(draws, key=self._place)))
        if not self.draws:
            self.category = next((one for one in Category if self._draws[one]), self.category)
        if not self.chosen:
            self.choose_next()

    def choose_category(self, category: Category) -> None:
        """Show another category with what was chosen there, or its next draw.

        Also where all that was chosen has closed: pressing the category's key is a choice.
        """
        self.category = category
        if not self._open_ids():
            self.choose_next()

    def choose_next(self) -> None:
        """Choose the next draw to close, and only that."""
        first = next((draw.id for draw in self.draws if self.is_open(draw)), None)
        self._set(() if first is None else (first,))

    def begin_anew(self) -> None:
        """Forget what was chosen, in every category: the next customer gets the next draw."""
        self._chosen.clear()
        self.choose_next()

    def toggle(self, draw_id: int) -> bool:
        """Take a draw, or drop it when it is taken; False for one that sells no more."""
        if draw_id in self._ids():
            self._set(tuple(one for one in self._ids() if one != draw_id))
            return True
        draw = next((one for one in self.draws if one.id == draw_id), None)
        if draw is None or not self.is_open(draw):
            return False
        self._set((*self._open_ids(), draw_id))
        return True

    def toggle_letter(self, letter: str) -> bool:
        """Take or drop the draw with a letter; False where none has it or it is closed."""
        letters = self._letters.get(self.category, {})
        found = next((one for one, has in letters.items() if has == letter.upper()), None)
        return found is not None and self.toggle(found)

    def add_next(self) -> bool:
        """Take one more: same product and hour first (its other lists), then the next to close."""
        last = self.chosen[-1] if self.chosen else None
        taken = self._open_ids()
        free = [draw for draw in self.draws if draw.id not in taken and self.is_open(draw)]
        beside = (
            one
            for one in free
            if last and (one.product_id, one.draws_at) == (last.product_id, last.draws_at)
        )
        later = (one for one in free if last is None or one.closes_at >= last.closes_at)
        following = next(beside, None) or next(later, None)
        if following is None:
            return False
        self._set((*taken, following.id))
        return True

    def drop_last(self) -> bool:
        """Drop the draw that was taken last."""
        ids = self._ids()
        self._set(ids[:-1])
        return bool(ids)

    def take(self, catalogue: Catalogue, draws: Sequence[Draw]) -> bool:
        """Choose exactly these of the first one's category, the open ones; False for none."""
        open_draws = [draw for draw in draws if self.is_open(draw)]
        if not open_draws:
            return False
        self.choose_category(self._kinds.find(catalogue, open_draws[0]))
        offered = {draw.id for draw in self.draws}
        self._set(tuple(draw.id for draw in open_draws if draw.id in offered))
        return True

    def refuse(self, draw_ids: Collection[int]) -> None:
        """Note that the operator said these draws are closed, whatever the clock says."""
        self._refused.update(draw_ids)

    def _place(self, draw: Draw) -> tuple[datetime, int, int]:
        return (draw.closes_at, self.rank(draw), draw.id)

    def _find_gone(self, category: Category, told: Sequence[Draw]) -> list[Draw]:
        """Find chosen draws that the operator lists no more: kept as closed until dropped.

        Without them the next draw would be chosen in their place, and a play that is being typed
        would move to another draw by itself.
        """
        wanted = set(self._chosen.get(category, ())) - {draw.id for draw in told}
        gone = [draw for draw in self._draws.get(category, ()) if draw.id in wanted]
        self._gone.update(draw.id for draw in gone)
        return gone

    def _take(self, category: Category, draws: tuple[Draw, ...]) -> None:
        ids = {draw.id for draw in draws}
        kept = {k: v for k, v in self._letters.get(category, {}).items() if k in ids}
        used = set(kept.values())
        free = iter([letter for letter in LETTERS if letter not in used])
        for draw in draws:
            if draw.id not in kept and (letter := next(free, "")):
                kept[draw.id] = letter
        self._draws[category], self._letters[category] = draws, kept

    def _ids(self) -> tuple[int, ...]:
        return self._chosen.get(self.category, ())

    def _open_ids(self) -> tuple[int, ...]:
        return tuple(draw.id for draw in self.chosen if self.is_open(draw))

    def _set(self, ids: tuple[int, ...]) -> None:
        self._chosen[self.category] = ids


class Kinds:
    """Categories of draws, found once for what is sold alike: only draws change all day."""

    def __init__(self) -> None:
        self._found: dict[tuple[int, bool], Category] = {}
        self._of: Catalogue | None = None

    def find(self, catalogue: Catalogue, draw: Draw) -> Category:
        """Tell a draw's category as `find_category` does."""
        of = self._of
        if catalogue is not of:
            is_alike = (
                of is not None
                and catalogue.games is of.games
                and catalogue.entity is of.entity
                and catalogue.products is of.products
                and catalogue.lends_games == of.lends_games
            )
            self._of = catalogue
            if not is_alike:
                self._found.clear()
        alike = (draw.product_id, draw.has_sign)
        if alike not in self._found:
            self._found[alike] = find_category(catalogue, draw)
        return self._found[alike]


def find_category(catalogue: Catalogue, draw: Draw) -> Category:
    """Tell a draw's category from what can be played in it; the names of products say nothing."""
    if draw.has_sign:
        return Category.SIGNS
    games = catalogue.games_for(draw)
    if any(game.form in {Form.TRIPLE, Form.TERMINAL} for game in games):
        return Category.TRIPLES
    if games and all(game.form is Form.TRIPLETA for game in games):
        return Category.TRIPLETAS
    if any("75" in game.accepted for game in games):
        return Category.ANIMALS_77
    if games or draw.category.startswith("animal"):
        return Category.ANIMALS
    return Category.TRIPLES
