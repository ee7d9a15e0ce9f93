"""The side columns of the sale: draws with their chips, and the slip with its green action.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pos_app.ui.keys import Key, hint
from pos_app.ui.sale.draw_board import Category
from pos_app.ui.sale.parts.draw_list import DrawList
from pos_app.ui.sale.parts.slip_list import SlipList
from pos_app.ui.theme import set_role


class DrawColumn(QWidget):
    """Chips of the categories above the list of draws.

    Signals:
        category_wanted(Category): its chip was pressed.
    """

    category_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = DrawList()
        self.count = make_label("small", "chosenCount")
        head = QHBoxLayout()
        title = make_label("heading", "drawsTitle")
        title.setText(self.tr("DRAWS"))
        head.addWidget(title, 1)
        head.addWidget(self.count)
        chips = QHBoxLayout()
        chips.setSpacing(4)
        names = {
            Category.ANIMALS: (self.tr("Animals"), Key.ANIMALS),
            Category.TRIPLES: (self.tr("Triples"), Key.TRIPLES),
            Category.SIGNS: (self.tr("Signs"), Key.SIGNS),
            Category.ANIMALS_77: ("77", None),
        }
        self.chips: dict[Category, QPushButton] = {}
        for category, (name, key) in names.items():
            chip = _make_button("chip", f"{category.name.lower()}Chip", name)
            chip.setCheckable(True)
            chip.setToolTip(hint(key).cap if key else name)
            chip.clicked.connect(lambda _=False, one=category: self.category_wanted.emit(one))
            self.chips[category] = chip
            chips.addWidget(chip)
        chips.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addLayout(head)
        rows.addLayout(chips)
        rows.addWidget(self.list, 1)

    def show_category(self, category: Category, offered: frozenset[Category]) -> None:
        """Mark the chip of what is shown; categories without a draw rest."""
        for one, chip in self.chips.items():
            chip.setChecked(one is category)
            chip.setEnabled(one in offered)


class LastBar(QFrame):
    """The newest ticket: number, total, paper, and how long it may still be voided."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "strip", severity="ok")
        self.setObjectName("lastBar")
        self.ticket = make_label("strong", "lastTicket")
        self.paper = make_label("ok", "lastPaper")
        self.void = make_label("small", "lastVoid")
        self.left = make_label("strong", "lastCountdown")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 6, 12, 6)
        rows.setSpacing(0)
        for one, other in ((self.ticket, self.paper), (self.void, self.left)):
            row = QHBoxLayout()
            row.addWidget(one, 1)
            row.addWidget(other)
            rows.addLayout(row)


class SlipColumn(QWidget):
    """The slip, its total, the one green action and what is done with the last ticket.

    Signals:
        sell_wanted(), void_wanted(), reprint_wanted(): a button was pressed.
    """

    sell_wanted = Signal()
    void_wanted = Signal()
    reprint_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = SlipList()
        self.count, self.total = make_label("text", "slipCount"), make_label("figure", "slipTotal")
        self.sell = _make_button("action", "sellButton", "* " + self.tr("Sell and print"))
        self.void = _make_button("plain", "voidButton", "")
        self.reprint = _make_button("plain", "reprintButton", "")
        for button, key, word in (
            (self.void, Key.VOID_LAST, self.tr("Void")),
            (self.reprint, Key.REPRINT, self.tr("Reprint")),
        ):
            button.setText(f"{hint(key).cap} {word}")
        self.last = LastBar()
        title = make_label("heading", "slipTitle")
        title.setText(self.tr("TICKET"))
        card = QFrame()
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 6, 1, 6)
        inside.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 4, 12, 4)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.total, 0, Qt.AlignmentFlag.AlignRight)
        inside.addLayout(foot)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.void)
        buttons.addWidget(self.reprint)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(title)
        rows.addWidget(card, 1)
        rows.addWidget(self.sell)
        rows.addLayout(buttons)
        rows.addWidget(self.last)
        self.last.hide()
        self.sell.clicked.connect(self.sell_wanted)
        self.void.clicked.connect(self.void_wanted)
        self.reprint.clicked.connect(self.reprint_wanted)


def make_label(role: str, name: str) -> QLabel:
    """Make a label of plain text with a role and a name."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_role(label, role)
    return label


def _make_button(role: str, name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    # Keys belong to the entry line: Enter and space never press what was clicked last.
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    set_role(button, role)
    return button
