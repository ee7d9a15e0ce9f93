"""The sale's pane: three columns that show what they are told and emit what the cashier wants.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.keys import Key, bind, matches
from pos_app.ui.sale.checkout.change_card import ChangeCard
from pos_app.ui.sale.draw_board import Category
from pos_app.ui.sale.entry.entry_card import EntryCard, UnderstoodLine
from pos_app.ui.sale.entry.held_keys import HeldKeys
from pos_app.ui.sale.entry.play_area import PlayArea
from pos_app.ui.sale.parts.draw_column import DrawColumn
from pos_app.ui.sale.parts.slip_column import SlipColumn
from pos_app.ui.sale.slips.parked_card import ParkedCard
from pos_app.ui.theme import set_role
from pos_app.ui.widgets.confirm_card import ConfirmCard
from pos_app.ui.widgets.pane import Pane
from pos_app.ui.widgets.verifying_card import VerifyingCard

if TYPE_CHECKING:
    from pos_app.ui.sale.parts.slip_list import SlipRow
    from pos_app.ui.sale.slips.editor import Line
    from pos_app.ui.sale.understanding import Words

WIDE_PX, NARROW_PX = 1150, 900
"""From the one on the side columns have their full width; below the other room goes to the grid."""
_KEYS = (Key.PARK, Key.RECALL, Key.CHANGE_DUE, Key.NUMPAD, Key.VOID_LAST, Key.REPRINT)
_RUNS = (Key.TYPE_PERMUTA, Key.TYPE_SERIE, Key.TYPE_CORRIDA)
_TYPED = {Category.TRIPLES: _RUNS, Category.SIGNS: (*_RUNS, Key.TYPE_SIGNS)}
"""What the bottom bar says of the play, by category; several numbers else."""


class SalePane(Pane):
    """The sale. Its parts (`draws`, `entry`, `grid`, `slip`) have the finer signals.

    Signals:
        wanted(Key): what a key or a button of the right column says.
        sell_wanted(), void_wanted(), reprint_wanted(), repeat_wanted(): by key or button.
        category_wanted(Category): by F2, F3, F4 or chip.
        play_entered(), amount_entered(): Enter in either field.
    """

    wanted = Signal(object)
    sell_wanted = Signal()
    void_wanted = Signal()
    reprint_wanted = Signal()
    repeat_wanted = Signal()
    category_wanted = Signal(object)
    play_entered = Signal()
    amount_entered = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_whole: bool = True) -> None:
        """Make it empty; unless `is_whole` its parts are made by whoever goes through them."""
        super().__init__("sale", parent)
        self.setAccessibleName(self.tr("Sale"))
        self._category = Category.ANIMALS
        if is_whole:
            self.make_all()

    def make_parts(self) -> Iterator[None]:
        self.draws = DrawColumn()
        yield
        self.slip = SlipColumn()
        yield
        self.entry, self.understood = EntryCard(), UnderstoodLine()
        yield
        self.area = PlayArea(self.entry.line, self.entry.amount)
        self.grid, self.numpad = self.area.grid, self.area.numpad
        yield
        yield from self._lay_out()
        self.confirm = ConfirmCard(self)
        yield
        self.verifying = VerifyingCard(self)
        yield
        self.change = ChangeCard(self)
        yield
        self.parked = ParkedCard(self)
        yield
        shortcuts = self._bind_keys()
        self.held = HeldKeys(self, (self.entry.line, self.entry.amount), shortcuts)
        self._connect()

    def _lay_out(self) -> Iterator[None]:
        columns, middle = QHBoxLayout(), QVBoxLayout()
        self._columns = columns
        middle.setSpacing(5)
        # The side columns follow the width: what they are must not keep it from shrinking.
        columns.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        columns.addLayout(middle, 1)
        # What is put into the pane gets its styles anew: one part at a time.
        self.setLayout(columns)
        for part in (self.entry, self.understood):
            middle.addWidget(part)
        yield
        middle.addWidget(self.area, 1)
        yield
        columns.insertWidget(0, self.draws)
        yield
        columns.addWidget(self.slip)
        self._fit_columns()
        yield

    def _bind_keys(self) -> dict[Key, Callable[[], object]]:
        does: dict[Key, Callable[[], object]] = {
            key: partial(self.category_wanted.emit, category)
            for key, category in (
                (Key.ANIMALS, Category.ANIMALS),
                (Key.TRIPLES, Category.TRIPLES),
                (Key.SIGNS, Category.SIGNS),
                (Key.ANIMALS_77, Category.ANIMALS_77),
                (Key.TRIPLETAS, Category.TRIPLETAS),
            )
        }
        does[Key.ENTRY] = self.take_focus
        does[Key.AMOUNT] = self.entry.amount.setFocus
        does |= {key: partial(self._want, key) for key in _KEYS}
        for key, slot in does.items():
            bind(self, key, slot)
        return does

    def _connect(self) -> None:
        line, amount = self.entry.line, self.entry.amount
        self.draws.category_wanted.connect(self.category_wanted)
        self.slip.wanted.connect(self._want)
        self.entry.keypad.clicked.connect(lambda: self._want(Key.NUMPAD))
        line.sell_wanted.connect(self.sell_wanted)
        line.entered.connect(self.play_entered)
        amount.entered.connect(self.amount_entered)
        amount.left.connect(self.focus_now)

    def _want(self, key: Key) -> None:
        """Tell what a key or button says; buttons rest while money moves, as keys are held."""
        match key:
            case Key.SELL:
                self.sell_wanted.emit()
            case Key.VOID_LAST:
                self.void_wanted.emit()
            case Key.REPRINT:
                self.reprint_wanted.emit()
            case Key.REPEAT:
                self.repeat_wanted.emit()
            case Key.NUMPAD:
                self.show_keypad(is_on=not self.area.is_keypad_on)
            case _:
                self.wanted.emit(key)

    def keys_in_force(self) -> tuple[Key, ...]:
        return (
            Key.PICK_DRAW,
            Key.NEXT_DRAW,
            *_TYPED.get(self._category, (Key.TYPE_NUMBERS,)),
            Key.SELL,
            Key.CLEAR,
            Key.SLIP_LINES,
            Key.UNDO,
            Key.CHANGE_DUE,
            Key.PARK,
            Key.RECALL,
            Key.QUICK_PICK,
            Key.SPREAD,
            Key.REPEAT,
            Key.PASTE,
            Key.CHECK_TICKET,
            Key.VOID_LAST,
            Key.REPRINT,
            Key.COMBO_1,
            Key.COMBOS,
            Key.EMPTY_SLIP,
            Key.DROP_WAGER,
            Key.DROP_EVERYWHERE,
            Key.ANIMALS_77,
            Key.NUMPAD,
        )

    def show_category(self, category: Category, offered: frozenset[Category]) -> None:
        """Show which category is open; the bottom bar says what is typed in it."""
        self.draws.show_category(category, offered)
        if category is not self._category:
            self._category = category
            self.keys_changed.emit()

    def take_focus(self) -> None:
        self.entry.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # F12 comes up from either field; `*` only where no field took it.
        if matches(event, Key.SELL):
            self.sell_wanted.emit()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(860, 400)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.layout() is not None:  # else its parts are still to come
            self._fit_columns()

    def _fit_columns(self) -> None:
        is_wide = self.width() >= WIDE_PX
        self.draws.setFixedWidth(276 if is_wide else 248)
        self.slip.setFixedWidth(318 if is_wide else 250)
        self.entry.amount.setFixedWidth(150 if is_wide else 92)
        # At 200 % of Full HD it is these pixels that give a finger its 44 on each animal.
        gap = 6 if self.width() < NARROW_PX else 12
        self._columns.setContentsMargins(gap, gap, gap, gap)
        self._columns.setSpacing(gap)

    def show_keypad(self, *, is_on: bool) -> None:
        """Show or hide the keypad; with it the lines are high enough for a finger."""
        self.area.show_keypad(is_on=is_on)
        self.slip.list.set_touch(is_on=is_on)
        set_role(self.entry.keypad, "primary" if is_on else "plain")

    def show_words(self, words: Words) -> None:
        """Say what was understood of the line."""
        self.understood.show_words(words)
        self.entry.line.mark_wrong(words.position)
        self.entry.show_state(is_wrong=words.is_wrong)

    def show_slip(self, rows: tuple[SlipRow, ...], count: str, total: str) -> None:
        """Show the slip by draw with its sum."""
        self.slip.list.show_rows(rows)
        self.slip.count.setText(count)
        self.slip.total.setText(total)

    def show_line(self, at: Line | None) -> None:
        """Show what can be done with the marked line; a draw's heading can only be taken out."""
        self.slip.line_bar.setVisible(at is not None)
        for key in (Key.EDIT_LINE, Key.DROP_EVERYWHERE):
            self.slip.buttons[key].setEnabled(at is not None and bool(at[1]))

    def show_busy(self, *, is_busy: bool, may_sell: bool) -> None:
        """Lock everything while money moves; what is typed meanwhile is kept for later.

        The green action rests when nothing can be sold.
        """
        for part in (self.draws, self.area, self.entry, *self.slip.lockable):
            # Not disabled: everything would turn grey and back with each sale.
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, is_busy)
        self.entry.show_state(is_busy=is_busy)
        self.slip.sell.setEnabled(may_sell)
        if is_busy:
            self.held.hold()
        elif not is_busy:
            self.held.release()
