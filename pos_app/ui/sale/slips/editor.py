"""Going through the slip's lines by key or finger: change one, take it out, here or everywhere.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos_app.domain.plays import Pick
from pos_app.till.wording import format_number
from pos_app.ui.keys import Key

if TYPE_CHECKING:
    from pos_app.domain.slip import Slip, Wager
    from pos_app.ui.sale.counter import Counter

Line = tuple[int, str]
"""(draw id, selection); "" for the draw's heading."""


class SlipEditor(QObject):
    """Knows which line is marked, and which one the play being typed will take the place of.

    Signals:
        changed(): the mark, or what is being changed, is another.
        slip_wanted(Slip): the slip is to be this one.
    """

    changed = Signal()
    slip_wanted = Signal(object)

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        self._at: Line | None = None
        self._amount_before = ""

    @property
    def at(self) -> Line | None:
        """The marked line, None when nothing is marked or the line is gone."""
        return self._at if self._at is not None and self._at in self._lines() else None

    def move(self, step: int) -> None:
        """Mark the line above or below; from the entry line, up marks the newest."""
        lines = self._lines()
        if not lines:
            return
        if self.at is None:
            place = len(lines) - 1 if step < 0 else 0
        else:
            place = lines.index(self.at) + step
        self._mark(lines[place] if 0 <= place < len(lines) else None)

    def mark(self, line: Line) -> None:
        """Mark a line, or let go of it when it is marked."""
        self._mark(None if line == self.at else line)

    def leave(self) -> None:
        """Mark nothing and change nothing."""
        self.cancel_change()
        self._mark(None)

    def do(self, key: Key) -> None:
        """Do to the marked line what a key or button says."""
        at, slip = self.at, self._counter.draft.slip
        if at is None:
            return
        wager = self._find(at)
        if key is Key.EDIT_LINE and wager is not None:
            self.change(wager)
        elif key is Key.DROP_WAGER:
            self._drop(slip.drop_wager(wager) if wager else slip.drop_draws({at[0]}))
        elif key is Key.DROP_EVERYWHERE and wager is not None:
            self._drop(slip.drop_selection(wager))

    def change(self, wager: Wager) -> bool:
        """Put a wager on the entry line: what is added next takes its place.

        False for one whose draw sells no more: that can only be taken out.
        """
        counter, draft = self._counter, self._counter.draft
        draw = counter.known_draws().get(wager.draw_id)
        if draw is None or not counter.board.is_open(draw):
            return False
        entry = counter.pane.entry
        if draft.editing is None:
            self._amount_before = entry.amount.text()
        draft.editing = wager
        draft.aim((draw,))
        is_known = any(game.id == wager.game_id for game in draft.games)
        pick = Pick(wager.game_id, wager.selection)
        entry.line.setText(draft.write((pick,)) if is_known else wager.selection)
        entry.amount.setText(format_number(wager.stake, cents=False).replace(".", ""))
        entry.line.selectAll()
        counter.pane.focus_now()
        self.changed.emit()
        return True

    def cancel_change(self) -> None:
        """Let the wager that was being changed be as it was."""
        if self._counter.draft.editing is not None:
            self.end_change()
            self._counter.pane.entry.line.clear()

    def end_change(self) -> None:
        """Go back to the chosen draws and the amount of before."""
        draft = self._counter.draft
        draft.editing = None
        draft.aim(self._counter.board.chosen)
        self._counter.pane.entry.amount.setText(self._amount_before)
        self.changed.emit()

    def _drop(self, slip: Slip) -> None:
        lines = self._lines()
        place = lines.index(self.at) if self.at in lines else 0
        self.cancel_change()
        self.slip_wanted.emit(slip)
        left = self._lines()
        self._mark(left[min(place, len(left) - 1)] if left else None)

    def _mark(self, line: Line | None) -> None:
        if line != self._at:
            self._at = line
            self.changed.emit()

    def _lines(self) -> list[Line]:
        slip = self._counter.draft.slip
        lines: list[Line] = []
        wagers = slip.wagers
        for draw_id in slip.draw_ids:
            lines.append((draw_id, ""))
            lines += [(draw_id, one.selection) for one in wagers if one.draw_id == draw_id]
        return lines

    def _find(self, line: Line) -> Wager | None:
        wagers = self._counter.draft.slip.wagers
        return next((one for one in wagers if (one.draw_id, one.selection) == line), None)
