"""Which combo each key takes: those the cashier kept, then what is usual in this hour.

Thread: GUI; habits are read in the query lane.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from pos_app.domain.habits.combos import (
    Combo,
    Part,
    SaleHabit,
    find_draws,
    learn_combos,
    make_combo,
    rank_titles,
)
from pos_app.till.wording import title_draw, to_local
from pos_app.ui.combos.card import ComboCard, ComboRow
from pos_app.ui.keys import Key, bind, hint

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Draw
    from pos_app.lanes.lane import Answer
    from pos_app.ui.state import TillState
    from pos_app.ui.widgets.card import CardHost

KEYS = (Key.COMBO_1, Key.COMBO_2, Key.COMBO_3, Key.COMBO_4, Key.COMBO_5)
Ask = Callable[[Callable[["Answer[Any]"], None]], None]


class Sale(Protocol):
    """Which draws are chosen, and how others are; see bootstrap/around_sale.py."""

    @property
    def chosen(self) -> tuple[Draw, ...]: ...
    def is_open(self, draw: Draw) -> bool: ...
    def take_draws(self, draws: tuple[Draw, ...]) -> bool: ...


class ComboPresenter(QObject):
    """Owns the card and the keys of the combos.

    Signals:
        kept(object): the kept combos, for the file of choices.
        favourites_changed(object): titles by how often they are sold, the favourite first.
    """

    kept = Signal(object)
    favourites_changed = Signal(object)

    def __init__(
        self,
        host: CardHost,
        state: TillState,
        sale: Sale,
        read_habits: Ask,
        kept: Mapping[str, object],
    ) -> None:
        """Bind the keys; the habits are asked for once the agency is known, and each new hour."""
        super().__init__(host)
        self._state, self._sale, self._read_habits = state, sale, read_habits
        self._own = read_combos(kept)
        self._habits: tuple[SaleHabit, ...] = ()
        self._hour: int | None = None
        self._host = host
        self._card: ComboCard | None = None
        for at, key in enumerate(KEYS):
            bind(host, key, partial(self.take, at))
        bind(host, Key.COMBOS, self.open)
        state.catalogue_changed.connect(self._ask_habits)
        state.clock_changed.connect(self._ask_habits)
        self._ask_habits()

    @property
    def card(self) -> ComboCard:
        """The list of what each key takes; made when it is first wanted, or ahead of it."""
        if self._card is None:
            self._card = ComboCard(self._host)
            self._card.taken.connect(self.take)
            self._card.forgotten.connect(self._forget)
            self._card.kept.connect(self._keep)
        return self._card

    @property
    def combos(self) -> tuple[Combo, ...]:
        """What the keys take now, in their order."""
        learned = learn_combos(self._habits, self._now_hour(), len(KEYS))
        rest = tuple(one for one in learned if one not in self._own)
        return (*self._own, *rest)[: len(KEYS)]

    def open(self) -> None:
        """Show what each key takes."""
        if not self.card.isVisible():
            self._show(self.tr("One key takes these draws; what was chosen before is left."))
            self.card.show_card()

    def take(self, at: int) -> None:
        """Choose the draws of a combo; where none of them is open the card says so."""
        combos = self.combos
        draws = find_draws(combos[at], self._offered()) if at < len(combos) else ()
        if draws and self._sale.take_draws(draws):
            if self._card is not None:
                self._card.hide_card()
            return
        words = self.tr("There is no combo on that key yet.")
        if at < len(combos):
            words = self.tr("No draw of “{combo}” is open now.").format(combo=combos[at])
        self._show(words)
        self.card.show_card()

    def _keep(self) -> None:
        combo = make_combo([title_of(draw) for draw in self._sale.chosen])
        if combo is None or combo in self._own:
            self._show(self.tr("Choose the draws first, then keep them."))
            return
        self._own = (*self._own, combo)[-len(KEYS) :]
        self._tell_kept()
        self._show(self.tr("Kept: {combo}").format(combo=combo))

    def _forget(self, at: int) -> None:
        if at < len(self._own):
            self._own = tuple(one for n, one in enumerate(self._own) if n != at)
            self._tell_kept()
            self._show(self.tr("Forgotten."))
        else:
            self._show(self.tr("This one was learned: it leaves when it is not usual any more."))

    def _tell_kept(self) -> None:
        self.kept.emit(write_combos(self._own))

    def _show(self, words: str) -> None:
        own, learned = self.tr("kept"), self.tr("usual at this hour")
        rows = tuple(
            ComboRow(hint(key).cap, str(combo), own if at < len(self._own) else learned)
            for at, (key, combo) in enumerate(zip(KEYS, self.combos, strict=False))
        )
        self.card.show_rows(rows, words)

    def _offered(self) -> Sequence[tuple[str, Draw]]:
        catalogue = self._state.catalogue
        draws = catalogue.draws if catalogue else ()
        return [(title_of(draw), draw) for draw in draws if self._sale.is_open(draw)]

    def _now_hour(self) -> int:
        zone = self._state.entity.time_zone if self._state.entity else ""
        return to_local(self._state.server_now(), zone).hour

    def _ask_habits(self) -> None:
        if self._state.entity is not None and self._hour != self._now_hour():
            self._hour = self._now_hour()
            self._read_habits(self._take_habits)

    def _take_habits(self, answer: Answer[Any]) -> None:
        if answer.value is not None:
            self._habits = answer.value
            self.favourites_changed.emit(rank_titles(self._habits))


def title_of(draw: Draw) -> str:
    """Give a draw's title as sales keep it."""
    return _title(draw.name, draw.list_name, has_sign=draw.has_sign)


@lru_cache(maxsize=1024)
def _title(name: str, list_name: str | None, *, has_sign: bool) -> str:
    return title_draw(name, list_name, has_sign=has_sign)


def write_combos(combos: Sequence[Combo]) -> dict[str, object]:
    """Write combos for the file of choices."""
    return {"kept": [[[part.title, part.count] for part in one.parts] for one in combos]}


def read_combos(kept: Mapping[str, object]) -> tuple[Combo, ...]:
    """Read what `write_combos` wrote; what is no combo is left out."""
    combos: list[Combo] = []
    listed = kept.get("kept")
    for one in listed if isinstance(listed, list) else ():
        parts = [
            Part(str(part[0]), part[1])
            for part in (one if isinstance(one, list) else ())
            if isinstance(part, list) and len(part) == 2 and type(part[1]) is int and part[1] > 0
        ]
        if parts:
            combos.append(Combo(tuple(parts)))
    return tuple(combos[: len(KEYS)])
