"""What is typed and touched becomes chosen draws, a play that is understood, and plays on the slip.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos_app.domain.catalogue import Form
from pos_app.domain.grammar.amount import read_amount
from pos_app.domain.grammar.chance import pick_by_chance
from pos_app.domain.limits import StakeRefusal
from pos_app.domain.money import Money
from pos_app.domain.plays import Understood
from pos_app.till.wording import format_number
from pos_app.ui.keys import Key
from pos_app.ui.sale.draw_board import Category, Kinds
from pos_app.ui.together import together

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Catalogue, Draw
    from pos_app.domain.slip import Slip
    from pos_app.ui.sale.counter import Counter
    from pos_app.ui.sale.parts.slip_list import SlipRow
    from pos_app.ui.sale.selling import Selling
    from pos_app.ui.sale.showing import SaleShowing
    from pos_app.ui.sale.slips.editor import SlipEditor

_LINE_KEYS = frozenset({Key.EDIT_LINE, Key.DROP_WAGER, Key.DROP_EVERYWHERE})


class Keying(QObject):
    """Drives board, draft and editor from the pane's keys, fingers and mouse.

    Signals:
        slip_changed(): what is on the slip is another.
        added(): a play was put on the slip.
    """

    slip_changed = Signal()
    added = Signal()

    def __init__(
        self, counter: Counter, selling: Selling, editor: SlipEditor, showing: SaleShowing
    ) -> None:
        super().__init__()
        self._counter, self._selling = counter, selling
        self._editor, self._showing = editor, showing
        self._pane, self._board, self._draft = counter.pane, counter.board, counter.draft
        self._each = self._good = ""
        self._kinds = Kinds()
        self._connect()

    def _connect(self) -> None:
        pane, line, board = self._pane, self._pane.entry.line, self._board
        line.textChanged.connect(self._read)
        line.letter_typed.connect(lambda letter: self.choose(board.toggle_letter(letter)))
        line.next_wanted.connect(lambda: self.choose(board.add_next()))
        line.drop_wanted.connect(lambda: self.choose(board.drop_last()))
        line.delete_wanted.connect(lambda: self.change_slip(self._draft.slip.drop_last_play()))
        line.undo_wanted.connect(self.undo)
        line.slip_moved.connect(self._editor.move)
        line.slip_key.connect(self._editor.do)
        line.pick_wanted.connect(self._pick)
        line.left.connect(self._leave)
        pane.entry.amount.textChanged.connect(self._read_amount)
        pane.play_entered.connect(self._enter_play)
        pane.amount_entered.connect(self._add)
        pane.category_wanted.connect(self._choose_category)
        pane.draws.list.toggled.connect(lambda one: self.choose(board.toggle(one)))
        pane.grid.pressed.connect(self._press_cell)
        pane.slip.list.picked.connect(self._mark_row)
        pane.wanted.connect(self._want)
        self._editor.changed.connect(self._showing.show_line)
        self._editor.slip_wanted.connect(self.change_slip)

    def _leave(self) -> None:
        self._editor.leave()
        self._showing.show_play()  # a hint, or a reason, goes with what it was about

    def take_catalogue(self) -> None:
        """Take what the operator sells now."""
        told = self._counter.state.catalogue
        if told is not None:
            lends = self._draft.strictness.sells_without_limits
            catalogue = replace(told, lends_games=lends)
            if not self._counter.choices.tripleta:
                catalogue = replace(catalogue, draws=leave_out_tripletas(catalogue, self._kinds))
            self._counter.sold_out.forget_others(draw.id for draw in catalogue.draws)
            self._board.set_catalogue(catalogue)
            self._draft.take_catalogue(catalogue)
            self._aim_again(catalogue)
            self._showing.show_all()

    def _aim_again(self, catalogue: Catalogue) -> None:
        """Aim at what was aimed at, by the newest catalogue; a line being changed stays so."""
        editing = self._draft.editing
        draw = catalogue.draw(editing.draw_id) if editing is not None else None
        if draw is not None:
            self._draft.aim((draw,))
        elif editing is not None:
            self._editor.cancel_change()
        else:
            self._draft.aim(self._board.chosen)

    def choose(self, has_changed: bool) -> None:
        """Aim at the chosen draws, when they are others."""
        if has_changed and self._draft.catalogue is not None:
            if self._draft.editing is not None:
                self._editor.cancel_change()
            self._draft.aim(self._board.chosen)
            self._showing.show_draws()
            self._showing.show_play()

    def take_draws(self, draws: tuple[Draw, ...]) -> bool:
        """Choose exactly these draws, of one category; False when none of them sells."""
        catalogue = self._draft.catalogue
        if catalogue is None or self._selling.is_frozen:
            return False
        has_taken = self._board.take(catalogue, draws)
        self.choose(has_taken)
        return has_taken

    def change_slip(self, slip: Slip) -> None:
        """Let the slip be this one; it can be undone. Not while money moves."""
        if not self._selling.is_frozen:
            self._draft.slip = slip
            self._showing.show_line()
            self.slip_changed.emit()

    def undo(self) -> None:
        """Take the last change of the slip back."""
        self._editor.leave()
        if not self._selling.is_frozen and self._draft.undo():
            self._showing.show_line()
            self.slip_changed.emit()

    def set_amount(self, money: Money) -> None:
        """Preset an amount."""
        self._good = write_amount(money)
        self._pane.entry.amount.setText(self._good)

    def _choose_category(self, category: Category) -> None:
        if self._selling.is_frozen:
            return
        if self._board.has_category(category):
            self._board.choose_category(category)
        self.choose(True)
        self._pane.focus_now()

    def _read(self, text: str) -> None:
        if not text and self._draft.text:
            self._forget_bad_amount()
        self._draft.read(text)
        self._showing.show_play()

    def _forget_bad_amount(self) -> None:
        """Let an amount go with the play it was refused for, or was a total of."""
        amount, refusals = self._draft.amount, self._draft.find_refusals()
        is_refused = any(isinstance(one, StakeRefusal) for one in refusals)
        if self._good and (amount is None or amount.is_spread or is_refused):
            self._pane.entry.amount.setText(self._good)

    def _read_amount(self, text: str) -> None:
        amount = self._draft.amount = read_amount(text)
        if amount is not None and not amount.is_spread:
            self._each = text
        self._showing.show_play()

    def _press_cell(self, key: str) -> None:
        line, draft = self._pane.entry.line, self._draft
        is_animal = any(key in game.accepted for game in draft.games)
        if is_animal:
            line.setText(draft.toggle(key))
        elif self._is_tripleta:
            line.setText(add_animal(line.text(), key))
        elif key.startswith("/") and line.text().endswith(key):
            line.setText(line.text().removesuffix(key))
        else:
            line.setText(line.text() + key)
        self._pane.focus_now()

    @property
    def _is_tripleta(self) -> bool:
        return bool(self._draft.games) and self._draft.games[0].form is Form.TRIPLETA

    def _pick(self) -> None:
        draft, line = self._draft, self._pane.entry.line
        ids = {draw.id for draw in draft.draws}
        taken = {one.wager.selection for one in draft.slip.entries if one.wager.draw_id in ids}
        taken |= {pick.selection for pick in draft.picks}
        pick = pick_by_chance(draft.games, taken | self._counter.sold_out.in_any(ids))
        if pick is None:
            self._showing.show_problem(self.tr("No number is left to pick from"))
        else:
            line.setText(line.text() + draft.write((pick,)))

    def _enter_play(self) -> None:
        is_open = self._draft.editing is not None or not self._board.closed
        if isinstance(self._draft.reading, Understood) and is_open:
            self._pane.entry.amount.setFocus()

    @together()
    def _add(self) -> None:
        draft, is_edit = self._draft, self._draft.editing is not None
        if self._selling.is_frozen or (self._board.closed and not is_edit):
            return
        if not draft.text:
            self._pane.focus_now()
            return
        if draft.amount is None or draft.find_refusals():
            self._pane.entry.amount.selectAll()
            return
        is_spread = draft.amount.is_spread
        self._good = self._good if is_spread else self._pane.entry.amount.text()
        repeats = draft.add()
        if is_edit:
            self._editor.end_change()
        elif is_spread:
            # A total is this play's own: the next one has the stake of before.
            self._pane.entry.amount.setText(self._each)
        self._pane.entry.line.clear()
        self._editor.leave()
        self._showing.show_merged(repeats)
        self._showing.show_line()
        self.slip_changed.emit()
        self._pane.focus_now()
        self.added.emit()

    def _mark_row(self, row: SlipRow) -> None:
        self._editor.mark((row.draw_id, row.wager.selection if row.wager else ""))
        self._pane.focus_now()

    def _want(self, key: Key) -> None:
        if key is Key.UNDO:
            self.undo()
        elif key in _LINE_KEYS and not self._selling.is_frozen:
            self._editor.do(key)


def leave_out_tripletas(catalogue: Catalogue, kinds: Kinds) -> tuple[Draw, ...]:
    """Give the draws without those that take tripletas only."""
    return tuple(
        one for one in catalogue.draws if kinds.find(catalogue, one) is not Category.TRIPLETAS
    )


def add_animal(line: str, animal: str) -> str:
    """Type an animal of a tripleta: the second and third behind a "-", the next play a "."."""
    last = line.rpartition(".")[2]
    if not last:
        return line + animal
    return f"{line}{'-' if last.count('-') < 2 else '.'}{animal}"


def write_amount(money: Money) -> str:
    """Write an amount as it is typed: "10,50", without the dots of thousands."""
    return format_number(money, cents=False).replace(".", "")
