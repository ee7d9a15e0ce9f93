"""The chosen paper in large letters: whether it came out, and the three answers.

Passive. Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pos_app.ui.keys import Key, caption
from pos_app.ui.spool.rows import SpoolRow
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton


class QuestionCard(QFrame):
    """Shows one paper and offers what can be done with it.

    Signals:
        whole(), again(), void(): the three answers.
    """

    whole = Signal()
    again = Signal()
    void = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without a paper."""
        super().__init__(parent)
        self.setObjectName("questionCard")
        set_role(self, "card")
        self._name, self._question = _label("heading"), _label("title")
        self._name.setObjectName("chosenPaper")
        self._question.setObjectName("paperQuestion")
        self._reason, self._todo = _label("strong"), _label("muted")
        self._reason.setObjectName("paperReason")
        self._whole = _button("wholeButton", "action")
        self._again = _button("againButton", "primary")
        self._void = _button("voidPaperButton", "danger")
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self._whole, 7)
        buttons.addWidget(self._again, 6)
        buttons.addWidget(self._void, 5)
        rows = QVBoxLayout(self)
        # Close: beside a notice and a list there is just room for the answers.
        rows.setContentsMargins(18, 10, 18, 12)
        rows.setSpacing(4)
        for part in (self._name, self._question, self._reason, self._todo):
            rows.addWidget(part)
        rows.addSpacing(6)
        rows.addLayout(buttons)
        self._whole.clicked.connect(self.whole)
        self._again.clicked.connect(self.again)
        self._void.clicked.connect(self.void)

    def show_paper(self, row: SpoolRow) -> None:
        """Show a paper and what may be answered."""
        self._name.setText(f"{row.name} · {row.detail}")
        self._question.setText(self.tr("Did it come out whole?") if row.needs_answer else row.state)
        self._reason.setText(row.reason)
        self._reason.setVisible(bool(row.reason))
        self._todo.setText(self._say_todo(row))
        self._whole.setVisible(row.needs_answer)
        caption(self._whole, Key.CAME_OUT, self.tr("{key} · Yes, whole"))
        again = self.tr("{key} · Print again") if row.copy else self.tr("{key} · Print now")
        caption(self._again, Key.PRINT_AGAIN, again)
        self._again.setEnabled(not row.is_printing)
        self._void.setVisible(row.is_ticket)
        left = row.void_left
        caption(
            self._void, Key.VOID_UNPRINTED, self.tr("{key} · Void") + (f" {left}" if left else "")
        )
        self._void.setEnabled(bool(left) and not row.is_printing)
        self.setAccessibleName(f"{self._name.text()}. {self._question.text()} {row.reason}")

    @property
    def may_be_whole(self) -> bool:
        """Whether "it came out whole" is an answer now."""
        return not self._whole.isHidden()

    @property
    def may_be_void(self) -> bool:
        """Whether the ticket may be voided now."""
        return not self._void.isHidden() and self._void.isEnabled()

    def _say_todo(self, row: SpoolRow) -> str:
        if row.is_printing:
            return self.tr("The printer has it now.")
        if row.needs_answer and row.copy:
            words = self.tr(
                "Look at the paper. A new one will say REPRINT {copy}; tear the bad one."
            )
            return words.format(copy=row.copy)
        return self.tr("It is printed by itself as soon as the printer is well.")


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    set_role(label, role)
    return label


def _button(name: str, role: str) -> QPushButton:
    button = PushButton()
    button.setObjectName(name)
    set_role(button, role)
    return button
