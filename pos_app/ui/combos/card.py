"""The card of the combos: what each key takes, keep the chosen draws as one, forget one.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel

from pos_app.ui.keys import Key, caption, matches
from pos_app.ui.repeat.pick_table import PickTable
from pos_app.ui.table_model import FrozenRows
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import Card, CardHost


@dataclass(frozen=True, slots=True)
class ComboRow:
    """A combo with its key's cap; `origin` says whether it was kept or learned."""

    cap: str
    what: str
    origin: str


class ComboRows(FrozenRows[object]):
    """Cap, what it takes, where it comes from."""

    def text(self, row: object, column: int) -> str:
        """What stands in a cell."""
        assert isinstance(row, ComboRow)  # noqa: S101 # the only rows there are
        return (row.cap, row.what, row.origin)[column]


class ComboCard(Card):
    """Shows the combos.

    Signals:
        taken(int), forgotten(int): a row. kept(): the chosen draws are to be a combo.
    """

    taken = Signal(int)
    forgotten = Signal(int)
    kept = Signal()

    def __init__(self, host: CardHost) -> None:
        """Make it hidden."""
        super().__init__(host, "combos", width=760)
        title = QLabel(self.tr("Combos"))
        set_role(title, "title")
        self._words = QLabel()
        self._words.setObjectName("comboWords")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._words, "text")
        self.rows = ComboRows((self.tr("Key"), self.tr("Takes"), ""), self)
        self.table = PickTable("comboTable", self.rows, (90, 0, 170), self.content)
        self.table.setAccessibleName(self.tr("Combos"))
        self.table.setFixedHeight(230)
        self.back, self.keep = PushButton(), PushButton()
        self.forget, self.take = PushButton(), PushButton()
        caption(self.back, Key.DECLINE, "{key} · " + self.tr("Back"))
        caption(self.keep, Key.COMBOS, "{key} · " + self.tr("Keep the chosen draws"))
        caption(self.forget, Key.DROP_LINE, "{key} · " + self.tr("Forget"))
        caption(self.take, Key.CONFIRM, "{key} · " + self.tr("Take"))
        set_role(self.take, "primary")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button, slot in (
            (self.back, self.hide_card),
            (self.forget, self._forget),
            (self.keep, self.kept.emit),
            (self.take, self._take),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(slot)
            foot.addWidget(button)
        for part in (title, self._words, self.table):
            self.body.addWidget(part)
        self.body.addLayout(foot)
        self.table.doubleClicked.connect(self._take)

    def take_focus(self) -> None:
        self.table.setFocus()

    def press(self, event: QKeyEvent) -> None:
        if matches(event, Key.DECLINE):
            self.hide_card()
        elif matches(event, Key.CONFIRM):
            self._take()
        elif matches(event, Key.COMBOS):
            self.kept.emit()
        elif matches(event, Key.DROP_LINE):
            self._forget()

    def show_rows(self, rows: tuple[ComboRow, ...], words: str) -> None:
        """Show the combos; what was chosen stays chosen."""
        at = self.table.chosen or 0
        self.rows.set_rows(rows)
        self.table.choose(min(at, len(rows) - 1))
        self._words.setText(words)
        self.take.setEnabled(bool(rows))
        self.setAccessibleName(words)

    def _take(self) -> None:
        if (at := self.table.chosen) is not None:
            self.taken.emit(at)

    def _forget(self) -> None:
        if (at := self.table.chosen) is not None:
            self.forgotten.emit(at)
