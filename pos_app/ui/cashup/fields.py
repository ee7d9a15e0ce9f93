"""Fields for amounts and for pieces of a note.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from pos_app.domain.money import Money
from pos_app.ui.theme import set_role

CELL_PX = 46
_PIECES = r"\d{0,5}"
_TYPED = r"\d{0,9}([.,]\d{0,2})?"


class AmountField(QLineEdit):
    """Takes bolívares as people type them: "200", "12,50", "12.50"."""

    def __init__(self, name: str, meaning: str, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(meaning)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(_TYPED), self))
        set_role(self, "field")

    @property
    def amount(self) -> Money | None:
        """What was typed; None for nothing."""
        text = self.text().replace(",", ".").rstrip(".")
        return Money.of(text) if text else None


def make_cell(field: QLineEdit) -> None:
    """Let a field be a row of a count: it gives way where the card is low."""
    set_role(field, "cell")
    field.setMaximumHeight(CELL_PX)
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)


class PieceField(QLineEdit):
    """Takes how many pieces there are of one note."""

    def __init__(self, value: int, parent: QWidget | None = None) -> None:
        """Make it empty; `value` is the note's, in bolívares."""
        super().__init__(parent)
        self.setObjectName(f"note{value}")
        self.setAccessibleName(self.tr("Notes of Bs {value}").format(value=value))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.setPlaceholderText("0")
        # Not Qt's own for numbers: in Venezuela that takes "1.233", which is no `int`.
        self.setValidator(QRegularExpressionValidator(QRegularExpression(_PIECES), self))
        make_cell(self)

    @property
    def pieces(self) -> int:
        """How many."""
        return int(self.text() or 0)
