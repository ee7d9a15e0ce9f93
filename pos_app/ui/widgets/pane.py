"""What the frame knows of a pane: its keys, where its focus belongs, the place for cards over it.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.keys import Key, hint
from pos_app.ui.theme import colours
from pos_app.ui.widgets.card import CardHost


class Pane(CardHost):
    """A passive screen inside the frame: shows what it is told, emits what the cashier wants.

    A subclass builds its widgets, overrides `keys_in_force` and `take_focus`, and has `show_…`
    methods for its presenter. Who must give the focus back calls `focus_now`.

    Signals:
        keys_changed(): other keys work now; the bottom bar asks `keys_in_force` again.
    """

    keys_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty pane; `name` ("sale") becomes its objectName ("salePane")."""
        super().__init__(parent)
        self.setObjectName(f"{name}Pane")
        # It covers what lies below: whatever changes on it, no more than it is painted again.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def make_parts(self) -> Iterator[None]:
        """Make the widgets, and let go between two parts of some milliseconds each.

        A pane of many parts overrides it: `make_all` goes through it at once, the frame by and by.
        """
        yield from ()

    def make_all(self) -> None:
        """Make all parts now."""
        for _ in self.make_parts():
            pass

    def note_cards(self) -> None:
        self.keys_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colours().window))
        painter.end()

    def keys_in_force(self) -> tuple[Key, ...]:
        """The keys that work while no card covers it, in the order the bottom bar shows them."""
        return ()


Making = Generator[Pane | None, None, QObject]
"""Makes a pane: yields it first, while it is empty, then yields after each part of some
milliseconds; returns what must live as long as it does (its presenter)."""


@dataclass(frozen=True, slots=True)
class PaneEntry:
    """A pane that the frame offers. `build` is called once, ahead of the first opening or at it."""

    name: str
    key: Key
    build: Callable[[], Making]

    @property
    def title(self) -> str:
        """What the rail says: the word of its key, in the window's language."""
        word = hint(self.key).label
        return word[:1].upper() + word[1:]
