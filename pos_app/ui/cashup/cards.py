"""Cards over the cash-up: cash in or out with a reason, and the second person's PIN.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit

from pos_app.domain.shift import Step
from pos_app.ui.cashup.fields import AmountField
from pos_app.ui.emptying import empty
from pos_app.ui.keys import Key, caption, matches
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import Card, CardHost

REASON_LETTERS = 120


class MovementCard(Card):
    """Asks for an amount and why.

    Signals:
        given(Step, Money, str): what was typed.
    """

    given = Signal(object, object, str)

    def __init__(self, host: CardHost) -> None:
        """Make it hidden."""
        super().__init__(host, "movement", width=520)
        self._step = Step.CASH_IN
        self._title = QLabel()
        self._title.setWordWrap(True)
        set_role(self._title, "title")
        self.amount = AmountField("movementAmount", self.tr("Amount, in bolívares"))
        self.reason = QLineEdit()
        self.reason.setObjectName("movementReason")
        self.reason.setMaxLength(REASON_LETTERS)
        self.reason.setAccessibleName(self.tr("Reason"))
        self._wrong = QLabel()
        self._wrong.setObjectName("movementWrong")
        set_role(self._wrong, "refused")
        self.body.addWidget(self._title)
        for name, field in (
            (self.tr("Amount, in bolívares"), self.amount),
            (self.tr("Reason"), self.reason),
        ):
            label = QLabel(name)
            set_role(label, "fieldName")
            self.body.addWidget(label)
            self.body.addWidget(field)
        self.body.addWidget(self._wrong)
        self.body.addLayout(self._buttons())

    def ask(self, step: Step) -> None:
        """Ask for cash in or out."""
        self._step = step
        is_in = step is Step.CASH_IN
        self._title.setText(self.tr("Cash in") if is_in else self.tr("Cash out"))
        self.setAccessibleName(self._title.text())
        self.amount.clear()
        self.reason.clear()
        self._wrong.hide()
        self.show_card()

    def take_focus(self) -> None:
        self.amount.setFocus()

    def press(self, event: QKeyEvent) -> None:
        if matches(event, Key.DECLINE):
            self.hide_card()
        elif matches(event, Key.CONFIRM) and not event.isAutoRepeat():
            if self.amount.hasFocus():
                self.reason.setFocus()
            else:
                self._give()

    def _give(self) -> None:
        amount, reason = self.amount.amount, self.reason.text().strip()
        if amount is None or amount.is_zero or not reason:
            self._wrong.setText(self.tr("An amount and a reason are needed."))
            self._wrong.show()
            (self.amount if amount is None or amount.is_zero else self.reason).setFocus()
            return
        self.hide_card()
        self.given.emit(self._step, amount, reason)

    def _buttons(self) -> QHBoxLayout:
        back = PushButton()
        caption(back, Key.DECLINE, "{key} · " + self.tr("Back"))
        back.setObjectName("movementBack")
        back.clicked.connect(self.hide_card)
        note = PushButton()
        caption(note, Key.CONFIRM, "{key} · " + self.tr("Note it"))
        note.setObjectName("movementNote")
        set_role(note, "primary")
        note.clicked.connect(self._give)
        row = QHBoxLayout()
        row.addWidget(back, 1)
        row.addWidget(note, 1)
        return row


class SecondCard(Card):
    """Asks who verifies the close, and their PIN of this till.

    Signals:
        given(str, str): name and PIN; the PIN is checked in a lane.
    """

    given = Signal(str, str)

    def __init__(self, host: CardHost) -> None:
        """Make it hidden."""
        super().__init__(host, "second", width=520)
        title = QLabel(self.tr("A second person verifies"))
        title.setWordWrap(True)
        set_role(title, "title")
        self._text = QLabel()
        self._text.setWordWrap(True)
        set_role(self._text, "text")
        self.name, self.pin = QLineEdit(), QLineEdit()
        self.name.setObjectName("secondName")
        self.name.setAccessibleName(self.tr("Their e-mail"))
        self.pin.setObjectName("secondPin")
        self.pin.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.pin.setAccessibleName(self.tr("Their PIN on this till"))
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._wrong = QLabel()
        self._wrong.setObjectName("secondWrong")
        self._wrong.setWordWrap(True)
        set_role(self._wrong, "refused")
        for part in (title, self._text, self.name, self.pin, self._wrong):
            self.body.addWidget(part)
        self.name.setPlaceholderText(self.name.accessibleName())
        self.pin.setPlaceholderText(self.pin.accessibleName())
        back, verify = PushButton(), PushButton()
        caption(back, Key.DECLINE, "{key} · " + self.tr("Back"))
        back.setObjectName("secondBack")
        back.clicked.connect(self.hide_card)
        caption(verify, Key.CONFIRM, "{key} · " + self.tr("Verify and close"))
        verify.setObjectName("secondVerify")
        set_role(verify, "primary")
        verify.clicked.connect(self._give)
        row = QHBoxLayout()
        for button in (back, verify):
            row.addWidget(button, 1)
        self.body.addLayout(row)

    def ask(self, text: str) -> None:
        """Ask; `text` says what is being verified."""
        self._text.setText(text)
        self.name.clear()
        empty(self.pin)
        self._wrong.hide()
        self.show_card()

    def say_wrong(self, left: int | None) -> None:
        """Say that the PIN was not theirs, and how many tries are left (None: it was no try)."""
        words = self.tr("That is not a PIN of another person on this till.")
        if left is not None:
            tries = self.tr("Wrong PIN: {left} more tries, then the session ends.")
            words = f"{words} {tries.format(left=left)}"
        self._wrong.setText(words)
        self._wrong.show()
        empty(self.pin)
        self.pin.setFocus()

    def take_focus(self) -> None:
        self.name.setFocus()

    def press(self, event: QKeyEvent) -> None:
        if matches(event, Key.DECLINE):
            self.hide_card()
        elif matches(event, Key.CONFIRM) and not event.isAutoRepeat():
            if self.name.hasFocus():
                self.pin.setFocus()
            else:
                self._give()

    def _give(self) -> None:
        if self.name.text().strip() and self.pin.text():
            self.given.emit(self.name.text().strip(), self.pin.text())
            empty(self.pin)
        else:
            (self.pin if self.name.text().strip() else self.name).setFocus()
