"""The sale's pane: three columns that show what they are told and emit what the cashier wants.

Thread: GUI.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.keys import Key, bind, matches
from pos_app.ui.sale.draw_board import Category
from pos_app.ui.sale.parts.columns import DrawColumn, SlipColumn
from pos_app.ui.sale.parts.entry_card import EntryCard, UnderstoodLine
from pos_app.ui.sale.parts.grid import PlayGrid
from pos_app.ui.theme import set_role
from pos_app.ui.widgets.confirm_card import ConfirmCard
from pos_app.ui.widgets.pane import Pane
from pos_app.ui.widgets.verifying_card import VerifyingCard

if TYPE_CHECKING:
    from pos_app.ui.sale.parts.slip_list import SlipRow
    from pos_app.ui.sale.understanding import Words

WIDE_PX = 1150
"""From this width on the side columns have their full width."""


class SalePane(Pane):
    """The sale. Its parts (`draws`, `entry`, `grid`, `slip`) have the finer signals.

    Signals:
        sell_wanted(), void_wanted(), reprint_wanted(): by key or button.
        category_wanted(Category): by F2, F3, F4 or chip.
        play_entered(), amount_entered(): Enter in either field.
    """

    sell_wanted = Signal()
    void_wanted = Signal()
    reprint_wanted = Signal()
    category_wanted = Signal(object)
    play_entered = Signal()
    amount_entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sale", parent)
        self.setAccessibleName(self.tr("Sale"))
        self.draws, self.slip = DrawColumn(), SlipColumn()
        self.entry, self.understood, self.grid = EntryCard(), UnderstoodLine(), PlayGrid()
        middle = QVBoxLayout()
        middle.setSpacing(5)
        for part in (self.entry, self.understood):
            middle.addWidget(part)
        middle.addWidget(self.grid, 1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(12, 12, 12, 12)
        columns.setSpacing(12)
        columns.addWidget(self.draws)
        columns.addLayout(middle, 1)
        columns.addWidget(self.slip)
        self.confirm, self.verifying = ConfirmCard(self), VerifyingCard(self)
        self._bind_keys()

    def _bind_keys(self) -> None:
        for key, category in (
            (Key.ANIMALS, Category.ANIMALS),
            (Key.TRIPLES, Category.TRIPLES),
            (Key.SIGNS, Category.SIGNS),
        ):
            bind(self, key, partial(self.category_wanted.emit, category))
        bind(self, Key.ENTRY, self.take_focus)
        bind(self, Key.AMOUNT, self.entry.amount.setFocus)
        bind(self, Key.VOID_LAST, self.void_wanted.emit)
        bind(self, Key.REPRINT, self.reprint_wanted.emit)
        self.draws.category_wanted.connect(self.category_wanted)
        self.slip.sell_wanted.connect(self.sell_wanted)
        self.slip.void_wanted.connect(self.void_wanted)
        self.slip.reprint_wanted.connect(self.reprint_wanted)
        self.entry.line.sell_wanted.connect(self.sell_wanted)
        self.entry.line.returnPressed.connect(self.play_entered)
        self.entry.amount.returnPressed.connect(self.amount_entered)
        self.entry.amount.left.connect(self.focus_now)

    def keys_in_force(self) -> tuple[Key, ...]:
        return (
            Key.PICK_DRAW,
            Key.NEXT_DRAW,
            Key.TYPE_NUMBERS,
            Key.TYPE_SIGNS,
            Key.SELL,
            Key.CLEAR,
            Key.EMPTY_SLIP,
            Key.VOID_LAST,
            Key.REPRINT,
        )

    def take_focus(self) -> None:
        self.entry.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # F12 comes up from either field; `*` only where no field took it.
        if matches(event, Key.SELL):
            self.sell_wanted.emit()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        # The side columns follow the width: as they are they must not keep it from shrinking.
        return QSize(900, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= WIDE_PX
        self.draws.setFixedWidth(276 if is_wide else 248)
        self.slip.setFixedWidth(318 if is_wide else 250)
        self.entry.amount.setFixedWidth(150 if is_wide else 92)

    def show_words(self, words: Words) -> None:
        """Say what was understood of the line."""
        self.understood.show_words(
            words.chips, words.tail, words.cost, words.problem, is_wrong=words.is_wrong
        )
        self.entry.line.mark_wrong(words.position)
        set_role(self.entry, "entry", wrong=words.is_wrong)

    def show_slip(self, rows: tuple[SlipRow, ...], count: str, total: str) -> None:
        """Show the slip by draw with its sum."""
        self.slip.list.show_rows(rows)
        self.slip.count.setText(count)
        self.slip.total.setText(total)

    def show_busy(self, *, is_busy: bool, may_sell: bool) -> None:
        """Freeze the entry while money moves; the green action rests when nothing can be sold."""
        for field in (self.entry.line, self.entry.amount):
            field.setReadOnly(is_busy)
        set_role(self.entry, "entry", busy=is_busy)
        self.slip.sell.setEnabled(may_sell)
