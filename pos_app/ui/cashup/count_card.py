"""The card on the right: open a shift with a float, or count the drawer note by note.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pos_app.domain.money import ZERO, Money
from pos_app.till.shift.record import Count
from pos_app.till.wording import format_amount, format_number
from pos_app.ui.cashup.fields import AmountField, PieceField, make_cell
from pos_app.ui.cashup.words import show_signed
from pos_app.ui.keys import Key, caption
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import hold_scrolled

LOW_PX, ROW_PX = 480, 30
"""On a card lower than the one its buttons stand in a row; a row of notes is never lower."""


class CountCard(QFrame):
    """Counts: every keystroke adds up.

    Signals:
        counted(): another count.
        main_requested(): the green button: open or close the shift.
        in_requested(), out_requested(), history_requested(), report_requested().
    """

    counted = Signal()
    main_requested = Signal()
    in_requested = Signal()
    out_requested = Signal()
    history_requested = Signal()
    report_requested = Signal()

    def __init__(
        self, denominations: Sequence[int], parent: QWidget | None = None, *, is_whole: bool = True
    ) -> None:
        """Make it without a shift; `denominations` in bolívares.

        Unless `is_whole` its parts are made by whoever goes through them.
        """
        super().__init__(parent)
        self.setObjectName("countCard")
        set_role(self, "card")
        self._is_open = False
        self._denominations = denominations
        if is_whole:
            for _ in self.make_parts():
                pass

    def make_parts(self) -> Iterator[None]:
        """Make the widgets, and let go between two parts of some milliseconds each."""
        self._heading = _label("heading")
        self.float_field = AmountField("floatField", self.tr("Float, in bolívares"))
        self._float_name = _label("fieldName")
        self._float_name.setText(self.tr("Cash in the drawer now (float)"))
        self._float_name.setWordWrap(True)
        values = sorted(self._denominations, reverse=True)
        self.pieces = {value: PieceField(value) for value in values}
        self.coins = AmountField("coinsField", self.tr("Coins, in bolívares"))
        make_cell(self.coins)
        self._sums = {value: _label("muted") for value in self.pieces}
        self._total, self._expected = _label("figure", "countedTotal"), _label("strong", "expected")
        self._expected_name = _label("muted", "expectedName")
        self._verdict = _label("tag", "countVerdict")
        self._counting = QFrame(self)
        yield
        yield from self._build()
        yield
        self._connect()
        self.show_no_shift()

    @property
    def count(self) -> Count:
        """What was counted so far."""
        pieces = {value: field.pieces for value, field in self.pieces.items() if field.pieces}
        return Count(pieces, self.coins.amount or ZERO)

    @property
    def has_counted(self) -> bool:
        """Whether anything was typed at all: an empty drawer is counted by typing 0."""
        return any(field.text() for field in (*self.pieces.values(), self.coins))

    def show_no_shift(self) -> None:
        """Ask for the float of a new shift."""
        self._show_open(is_open=False)
        self._heading.setText(self.tr("OPEN A SHIFT"))
        caption(self.main, Key.OPEN_SHIFT, "{key}  " + self.tr("Open shift"))
        self.main.setAccessibleName(self.tr("Open shift"))
        self.main.setEnabled(True)

    def show_counting(self) -> None:
        """Ask for the count of the open shift's drawer."""
        if not self._is_open:
            for field in (*self.pieces.values(), self.coins):
                field.clear()
        self._show_open(is_open=True)
        self._heading.setText(self.tr("COUNT THE CASH"))
        caption(self.main, Key.CLOSE_SHIFT, "{key}  " + self.tr("Close shift and print"))
        self.main.setAccessibleName(self.tr("Close shift and print"))

    def show_verdict(self, expected: Money | None, made_of: str, *, is_blind: bool) -> None:
        """Show the count beside what should be there; nothing of it while counting blind."""
        counted = self.count.total
        self._total.setText(format_amount(counted))
        for value, field in self.pieces.items():
            self._sums[value].setText(format_number(Money.of(value * field.pieces), cents=False))
        is_shown = expected is not None and not is_blind
        self._expected.setVisible(is_shown)
        self._expected_name.setVisible(is_shown or is_blind)
        self._verdict.setVisible(is_shown and self.has_counted)
        self._expected_name.setText(
            self.tr("Blind count: what should be there is said after closing")
            if is_blind
            else self.tr("Should be there ({sum})").format(sum=made_of)
        )
        if expected is None:
            return
        self._expected.setText(format_amount(expected))
        gap = counted - expected
        words = self.tr("It agrees ✓") if gap.is_zero else self.tr("{gap} too little ✕")
        if gap > ZERO:
            words = self.tr("{gap} too much ✕")
        self._verdict.setText(words.format(gap=show_signed(gap).lstrip("+−")))
        set_role(self._verdict, "tag", severity="ok" if gap.is_zero else "attention")

    def enable_main(self, *, is_enabled: bool) -> None:
        """Let the shift be opened or closed, or not now."""
        self.main.setEnabled(is_enabled)

    def step(self, rows: int) -> None:
        """Go to the field above or below."""
        fields = [*self.pieces.values(), self.coins]
        at = next((i for i, field in enumerate(fields) if field.hasFocus()), None)
        place = 0 if at is None else min(max(at + rows, 0), len(fields) - 1)
        fields[place].setFocus()
        self._notes.ensureWidgetVisible(fields[place], 0, ROW_PX)
        fields[place].selectAll()

    def take_focus(self) -> None:
        """Put the focus where typing begins."""
        first = next(iter(self.pieces.values())) if self._is_open else self.float_field
        first.setFocus()

    def _show_open(self, *, is_open: bool) -> None:
        self._is_open = is_open
        self._counting.setVisible(is_open)
        self.float_field.setVisible(not is_open)
        self._float_name.setVisible(not is_open)
        for button in (self.cash_in, self.cash_out):
            button.setVisible(is_open)

    def _connect(self) -> None:
        for field in (*self.pieces.values(), self.coins):
            field.textChanged.connect(self.counted)
        self.main.clicked.connect(self.main_requested)
        self.cash_in.clicked.connect(self.in_requested)
        self.cash_out.clicked.connect(self.out_requested)
        self.history.clicked.connect(self.history_requested)
        self.report.clicked.connect(self.report_requested)

    def _build(self) -> Iterator[None]:
        rows = QVBoxLayout(self)
        # Close: what is saved here the fields of the notes have, 44 px with the verdict shown.
        rows.setContentsMargins(14, 8, 14, 10)
        rows.setSpacing(5)
        rows.addWidget(self._heading)
        rows.addWidget(self._float_name)
        rows.addWidget(self.float_field)
        rows.addWidget(self._counting, 100)
        rows.addStretch(1)
        inside = QVBoxLayout(self._counting)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(3)
        notes = QWidget(self)
        self._notes = hold_scrolled(notes, self._counting)
        self._notes.setObjectName("countScroll")
        inside.addWidget(self._notes, 100)
        yield
        self._fill_notes(notes)
        yield
        inside.addLayout(_pair(_named(self.tr("Counted")), self._total))
        inside.addLayout(_pair(self._expected_name, self._expected))
        inside.addWidget(self._verdict)
        self.cash_in = _button("cashInButton", Key.CASH_IN, self.tr("In"))
        self.cash_out = _button("cashOutButton", Key.CASH_OUT, self.tr("Out"))
        self.history = _button("historyButton", Key.SHIFT_HISTORY, self.tr("History"))
        self.report = _button("reportButton", Key.REPORT, self.tr("Report"))
        self._buttons = QGridLayout()
        self._buttons.setSpacing(6)
        self._across = 0
        self._arrange(2)
        rows.addLayout(self._buttons)
        self.main = PushButton()
        self.main.setObjectName("mainButton")
        self.main.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(self.main, "action")
        rows.addWidget(self.main)

    def _arrange(self, across: int) -> None:
        """Put the four buttons so many in a row; those of no shift leave no gap."""
        if across != self._across:
            self._across = across
            four = (self.cash_in, self.cash_out, self.history, self.report)
            for place, button in enumerate(four):
                self._buttons.addWidget(button, place // across, place % across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(4 if event.size().height() < LOW_PX else 2)

    def _fill_notes(self, rows: QWidget) -> None:
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        for row, (value, field) in enumerate(self.pieces.items()):
            name = _label("strong")
            name.setText(f"Bs {value}")
            name.setBuddy(field)
            self._sums[value].setAlignment(_RIGHT)
            grid.setRowMinimumHeight(row, ROW_PX)
            grid.addWidget(name, row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(self._sums[value], row, 2)
        grid.addWidget(_named(self.tr("Coins")), len(self.pieces), 0)
        grid.addWidget(self.coins, len(self.pieces), 1, 1, 2)
        grid.setRowMinimumHeight(len(self.pieces), ROW_PX)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _pair(left: QLabel, right: QLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    left.setWordWrap(True)
    row.addWidget(left, 1)
    right.setAlignment(_RIGHT)
    row.addWidget(right)
    return row


def _named(text: str) -> QLabel:
    label = _label("strong")
    label.setText(text)
    return label


def _label(role: str, name: str = "") -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    set_role(label, role)
    return label


def _button(name: str, key: Key, text: str) -> QPushButton:
    button = PushButton()
    button.setObjectName(name)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setAccessibleName(text)
    caption(button, key, "{key} · " + text)
    return button
