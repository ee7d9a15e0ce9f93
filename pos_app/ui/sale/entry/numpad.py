"""The keypad on the screen: what a finger needs to type a play and an amount.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from pos_app.ui.sale.parts.word_button import WordButton

_ROWS = (
    ("7", "8", "9"),
    ("4", "5", "6"),
    ("1", "2", "3"),
    ("0", "00", "."),
    ("p", "s", "*"),
    ("-", "/", "="),
)
_SIZES = (20, 17, 14, 12, 10)


class Numpad(QWidget):
    """Types into whichever field has the focus; what a press means is the pane's.

    Signals:
        typed(str): characters; never a command: a star of the keypad sells nothing.
        erased(), cleared(), entered(), pick_wanted(): the keys beside them.
    """

    typed = Signal(str)
    erased = Signal()
    cleared = Signal()
    entered = Signal()
    pick_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("numpad")
        self.setAccessibleName(self.tr("Keypad"))
        keys = QGridLayout(self)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(5)
        for row, texts in enumerate(_ROWS):
            for column, text in enumerate(texts):
                button = self._make(f"pad{text}", text)
                button.clicked.connect(lambda _=False, one=text: self.typed.emit(one))
                keys.addWidget(button, row, column)
        beside = (
            ("padErase", "⌫", self.tr("Erase"), self.erased, "plain", 1),
            ("padClear", "Esc", self.tr("Clear"), self.cleared, "plain", 1),
            ("padPick", self.tr("Any"), self.tr("Any number"), self.pick_wanted, "plain", 2),
            ("padEnter", "Enter", "Enter", self.entered, "primary", 2),
        )
        row = 0
        for name, text, spoken, signal, role, span in beside:
            button = self._make(name, text, role)
            button.setAccessibleName(spoken)
            button.clicked.connect(signal)
            keys.addWidget(button, row, 3, span, 1)
            row += span
        for row in range(len(_ROWS)):
            keys.setRowStretch(row, 1)

    def _make(self, name: str, text: str, role: str = "plain") -> WordButton:
        button = WordButton(name, text, role=role, sizes=_SIZES)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        return button
