"""The printer in one card: how it is, what is known of it, and how its last trial went.

Passive. Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from pos_app.ui.keys import Key, caption
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton


class PrinterCard(QFrame):
    """Shows the printer; offers a trial and the set-up.

    Signals:
        try_out(): print a short strip now.
        set_up(): find a printer and set it up.
    """

    try_out = Signal()
    set_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it with nothing known."""
        super().__init__(parent)
        self.setObjectName("printerCard")
        set_role(self, "card")
        heading = QLabel(self.tr("Printer").upper())
        set_role(heading, "heading")
        self._state, self._place = QLabel(), QLabel()
        self._state.setObjectName("printerState")
        self._state.setWordWrap(True)
        self._place.setObjectName("printerPlace")
        self._place.setWordWrap(True)
        set_role(self._place, "muted")
        self._facts = QGridLayout()
        self._facts.setVerticalSpacing(6)
        self._facts.setHorizontalSpacing(12)
        self._facts.setColumnStretch(1, 1)
        self._trial = QLabel()
        self._trial.setObjectName("printerTrial")
        self._trial.setWordWrap(True)
        self._try = PushButton()
        self._try.setObjectName("tryPrinterButton")
        set_role(self._try, "primary")
        caption(self._try, Key.TRY_PRINTER, self.tr("{key} · Try it now"))
        self._set_up = PushButton()
        self._set_up.setObjectName("setUpPrinterButton")
        caption(self._set_up, Key.SET_UP_PRINTER, self.tr("{key} · Find and set up"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 14, 18, 16)
        rows.setSpacing(8)
        rows.addWidget(heading)
        rows.addWidget(self._state)
        rows.addWidget(self._place)
        rows.addSpacing(4)
        rows.addLayout(self._facts)
        rows.addStretch(1)
        rows.addWidget(self._trial)
        rows.addWidget(self._try)
        rows.addWidget(self._set_up)
        self._try.clicked.connect(self.try_out)
        self._set_up.clicked.connect(self.set_up)

    def show_state(self, text: str, severity: str, place: str) -> None:
        """Say how it is; severity "ok", "attention" or "refused"."""
        signs = {"ok": "✓ ", "attention": "! ", "refused": "× "}
        self._state.setText(signs.get(severity, "") + text)
        set_role(self._state, "large", severity=severity)
        self._place.setText(place)
        self.setAccessibleName(f"{text} {place}")

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """List what is known of it: name and value."""
        while (item := self._facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for at, (name, value) in enumerate(facts):
            left, right = QLabel(name), QLabel(value)
            set_role(left, "muted")
            right.setWordWrap(True)
            self._facts.addWidget(left, at, 0)
            self._facts.addWidget(right, at, 1)

    def show_trial(self, text: str, severity: str, *, is_busy: bool) -> None:
        """Say how the last trial went, and whether one is under way."""
        self._trial.setText(text)
        set_role(self._trial, severity)
        self._try.setEnabled(not is_busy)
