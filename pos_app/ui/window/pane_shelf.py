"""The panes of the frame: each is made once, in parts, ahead of its opening or at it.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence

from PySide6.QtCore import QObject
from shiboken6 import Shiboken

from pos_app.ui.widgets.pane import Making, Pane, PaneEntry


class PaneShelf:
    """Makes panes and keeps them, with what drives them, for the frame's life."""

    def __init__(self, entries: Sequence[PaneEntry], place: Callable[[Pane], None]) -> None:
        """Make nothing yet; `place` gets each pane while it is empty."""
        self.entries = {entry.name: entry for entry in entries}
        self._placed = place
        self._panes: dict[str, Pane] = {}
        self._presenters: list[QObject] = []
        self._begun: dict[str, Iterator[None]] = {}

    @property
    def first(self) -> str:
        """The name of the pane that is opened first."""
        return next(iter(self.entries))

    def get(self, name: str) -> Pane | None:
        """Give a pane that is whole."""
        return self._panes.get(name)

    def make(self, name: str) -> Pane:
        """Give a pane; what is not made of it yet is made now."""
        while self.make_part(name):
            pass
        return self._panes[name]

    def make_part(self, name: str) -> bool:
        """Make one more part of a pane; False when it is whole."""
        if name in self._panes:
            return False
        making = self._begun.setdefault(name, self._make(name))
        try:
            next(making, None)
        except Exception:
            # What failed half-way is begun anew when the pane is wanted again.
            del self._begun[name]
            raise
        if name not in self._panes:
            return True
        del self._begun[name]
        return False

    def _make(self, name: str) -> Iterator[None]:
        making = self.entries[name].build()
        pane = next(making)
        assert pane is not None  # noqa: S101 # what `Making` promises
        try:
            # Placed while it is empty: to take in all its widgets at once costs several frames.
            self._placed(pane)
            yield
            presenter = yield from _without_values(making)
        except Exception:
            # A window that ends takes a pane with it that is half made.
            if Shiboken.isValid(pane):
                pane.deleteLater()
            raise
        self._presenters.append(presenter)
        self._panes[name] = pane


def _without_values(making: Making) -> Generator[None, None, QObject]:
    while True:
        try:
            next(making)
        except StopIteration as end:
            presenter: QObject = end.value
            return presenter
        yield
