"""The page of a locked till: whose it is, and a field for the PIN.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from pos_app.ui.emptying import empty
from pos_app.ui.keys import Key, caption
from pos_app.ui.lock.pins import LEAST_DIGITS, MOST_DIGITS
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import CardHost


class LockPage(CardHost):
    """Asks for the PIN, or for a new one, twice.

    Signals:
        given(str): digits, at Enter.
        leave_requested(): another cashier wants the till.
        back_requested(): whoever was to choose a PIN would rather not.
    """

    given = Signal(str)
    leave_requested = Signal()
    back_requested = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName("lockPage")
        self._title, self._who = _label("title", "lockTitle"), _label("muted", "lockUser")
        self._says = _label("text", "lockSays")
        for label in (self._title, self._says):
            label.setWordWrap(True)
        self.pin = QLineEdit()
        self.pin.setObjectName("lockPin")
        self.pin.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(MOST_DIGITS)
        self.pin.setAlignment(Qt.AlignmentFlag.AlignCenter)
        digits = QRegularExpression(rf"\d{{0,{MOST_DIGITS}}}")
        self.pin.setValidator(QRegularExpressionValidator(digits, self.pin))
        self._main = _button("lockMain", "action")
        self.leave = _button("lockLeave", "quiet")
        self.leave.setText(self.tr("Change cashier"))
        self.back = _button("lockBack", "quiet")
        self.back.setText(self.tr("Go on without locking"))
        self._build()
        self.pin.returnPressed.connect(self._give)
        self._main.clicked.connect(self._give)
        self.leave.clicked.connect(self.leave_requested)
        self.back.clicked.connect(self.back_requested)

    def show_locked(self, user: str, says: str = "", *, is_wrong: bool = False) -> None:
        """Ask the PIN of whoever locked it; `says` is why it is asked again."""
        self._show(self.tr("Locked"), user, says or self.tr("What was on the screen is kept."))
        set_role(self._says, "refused" if is_wrong else "text")
        self.pin.setAccessibleName(self.tr("PIN of {user}").format(user=user))
        caption(self._main, Key.CONFIRM, "{key} · " + self.tr("Unlock"))
        self.leave.show()
        self.back.hide()

    def show_choosing(self, user: str, says: str = "") -> None:
        """Ask for a new PIN."""
        rule = self.tr("{least} to {most} digits, only for this till. It pays and sells nothing.")
        self._show(
            self.tr("Choose a PIN for this till"),
            user,
            says or rule.format(least=LEAST_DIGITS, most=MOST_DIGITS),
        )
        set_role(self._says, "text")
        self.pin.setAccessibleName(self.tr("New PIN"))
        caption(self._main, Key.CONFIRM, "{key} · " + self.tr("Go on"))
        self.leave.hide()
        self.back.show()

    def show_busy(self) -> None:
        """Wait while the PIN is checked."""
        self.pin.setEnabled(False)
        self._main.setEnabled(False)

    def take_focus(self) -> None:
        self.pin.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.pin.setFocus()

    def _show(self, title: str, user: str, says: str) -> None:
        self._title.setText(title)
        self._who.setText(user)
        self._says.setText(says)
        empty(self.pin)
        self.pin.setEnabled(True)
        self._main.setEnabled(True)
        self.pin.setFocus()

    def _give(self) -> None:
        if self.pin.text():
            text = self.pin.text()
            empty(self.pin)
            self.given.emit(text)

    def _build(self) -> None:
        card = QFrame()
        card.setObjectName("lockCard")
        set_role(card, "card")
        card.setFixedWidth(440)
        rows = QVBoxLayout(card)
        rows.setContentsMargins(32, 28, 32, 24)
        rows.setSpacing(14)
        for part in (self._title, self._who, self._says, self.pin, self._main):
            rows.addWidget(part)
        rows.addWidget(self.leave)
        rows.addWidget(self.back)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(card)
        line.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addLayout(line)
        whole.addStretch(1)


def _label(role: str, name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    set_role(label, role)
    return label


def _button(name: str, role: str) -> QPushButton:
    button = PushButton()
    button.setObjectName(name)
    set_role(button, role)
    return button
