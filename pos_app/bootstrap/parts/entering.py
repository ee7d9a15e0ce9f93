"""What signing in shows, made a piece at a time: ahead of it, while nobody waits, if there is time.

Together the pieces would hold the window for several frames at the moment of Enter.
Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from pos_app.bootstrap.program import Program
    from pos_app.lanes.lane import Answer
    from pos_app.ui.widgets.pane import Pane

ONE_PIXEL = QRect(0, 0, 1, 1)
REST_MS = 10
"""Between two pieces made ahead: whatever is typed meanwhile goes first."""


class Entering(QObject):
    """Makes desks and the first pane, once; then lets the cashier in."""

    def __init__(self, program: Program) -> None:
        """Make nothing yet."""
        super().__init__(program)
        self._pieces = _make_pieces(program)
        self._then: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._make_one)

    def begin(self, answer: Answer[None]) -> None:
        """Begin now that the query lane answers: it has imported all that the pieces need."""
        if answer.error is None and self._then is None:
            self._timer.start(REST_MS)

    def finish(self, then: Callable[[], None]) -> None:
        """Make what is left, and do this after it."""
        self._then = then
        self._timer.start(0)

    def stop(self) -> None:
        """Make nothing more."""
        self._timer.stop()

    def _make_one(self) -> None:
        try:
            next(self._pieces)
        except StopIteration:
            self._timer.stop()
            then, self._then = self._then, None
            if then is not None:
                then()


def _make_pieces(program: Program) -> Iterator[object]:
    # Made by being asked for.
    yield program.desks
    yield program.office
    yield program.beside
    panes = program.frame.panes
    while panes.make_part(panes.first):
        yield panes
    yield from paint_unseen(panes.make(panes.first), program.frame.size())
    if program.settings.printer.link == "virtual":
        drawer = program.paper.make_drawer()
        yield drawer
        drawer.grab()


def lay_out_unseen(pane: Pane, size: QSize) -> Iterator[None]:
    """Lay the parts of a pane out, styled: painting them is left to when they are seen.

    Painted pictures of six panes would be kept as memory of the process: 8 MB.
    """
    pane.resize(size)
    yield
    layout = pane.layout()
    if layout is not None:
        layout.activate()
        yield
    for part in pane.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if not part.isHidden():
            part.grab(ONE_PIXEL)
            yield


def paint_unseen(pane: Pane, size: QSize) -> Iterator[None]:
    """Paint the parts of a pane once: styles, fonts and layouts are ready when it is shown."""
    pane.resize(size)
    yield
    for part in pane.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if not part.isHidden():
            part.grab()
            yield
