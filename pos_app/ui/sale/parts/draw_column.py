"""The left column of the sale: the draws with the chips of their categories.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pos_app.ui.keys import Key, hint, tip
from pos_app.ui.sale.draw_board import Category
from pos_app.ui.sale.parts.draw_list import DrawList
from pos_app.ui.sale.parts.ink import make_label
from pos_app.ui.sale.parts.word_button import WordButton


class DrawColumn(QWidget):
    """Chips of the categories above the list of draws.

    Signals:
        category_wanted(Category): its chip was pressed.
    """

    category_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = DrawList()
        self.count: QLabel = make_label("small", "chosenCount")
        head = QHBoxLayout()
        title = make_label("heading", "drawsTitle")
        title.setText(self.tr("DRAWS"))
        for label in (title, self.count):
            label.setWordWrap(True)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight)
        head.addWidget(title, 1)
        head.addWidget(self.count, 1)
        chips = QHBoxLayout()
        chips.setSpacing(4)
        # Categories have few words' room: the key's help says the rest.
        shares = {Category.ANIMALS: 3, Category.ANIMALS_77: 1, Category.TRIPLETAS: 1}
        names = {
            Category.ANIMALS: (self.tr("Animals"), Key.ANIMALS),
            Category.TRIPLES: (self.tr("Triples"), Key.TRIPLES),
            Category.SIGNS: (self.tr("Signs"), Key.SIGNS),
            Category.ANIMALS_77: ("77", Key.ANIMALS_77),
            Category.TRIPLETAS: (self.tr("3×"), Key.TRIPLETAS),
        }
        self.chips: dict[Category, WordButton] = {}
        for category, (name, key) in names.items():
            chip = WordButton(
                f"{category.name.lower()}Chip", name, role="chip", sizes=(13, 12, 11, 10, 9)
            )
            chip.setCheckable(True)
            tip(chip, key, "{key} · " + hint(key).help)
            chip.setAccessibleName(hint(key).label)
            chip.clicked.connect(lambda _=False, one=category: self.category_wanted.emit(one))
            self.chips[category] = chip
            chips.addWidget(chip, shares.get(category, 2))
        self.chips[Category.TRIPLETAS].hide()
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
        self.chips[Category.TRIPLETAS].setVisible(Category.TRIPLETAS in offered)
