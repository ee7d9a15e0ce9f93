"""The card that says the change: total, money received, and what goes back, large.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtGui import QRegularExpressionValidator as Validator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from pos_app.ui.emptying import empty
from pos_app.ui.keys import Key, caption, matches
from pos_app.ui.sale.parts.ink import RIGHT, make_label
from pos_app.ui.sale.parts.word_button import WordButton
from pos_app.ui.theme import set_role
from pos_app.ui.widgets.card import Card, CardHost

BILLS = (5, 10, 20, 50, 100, 200, 500)
_AMOUNT = QRegularExpression(r"\d{0,7}([.,]\d{0,2})?")


class ChangeCard(Card):
    """Asks for the money received; nothing is written down, it only counts.

    Signals:
        received(str): what is typed now.
        bill_added(int): a bill was touched.
        closed(): done with it.
    """

    received = Signal(str)
    bill_added = Signal(int)
    closed = Signal()

    def __init__(self, host: CardHost) -> None:
        super().__init__(host, "change", width=560)
        title = make_label("title", "changeTitle")
        title.setText(self.tr("Change due"))
        self.field = QLineEdit()
        self.field.setObjectName("receivedField")
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.field.setAccessibleName(self.tr("Money received in bolívares"))
        self.field.setValidator(Validator(_AMOUNT, self))
        self.field.textChanged.connect(self.received)
        self._total = make_label("large", "changeTotal")
        self._words = make_label("large", "changeWords")
        self._figure = make_label("huge", "changeFigure")
        received = make_label("muted", "receivedCaption")
        received.setText(self.tr("Received"))
        head, entry, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row, left, right in (
            (head, title, self._total),
            (entry, received, self.field),
            (foot, self._words, self._figure),
        ):
            row.setSpacing(16)
            row.addWidget(left)
            row.addWidget(right, 1)
        self._total.setAlignment(RIGHT)
        self._figure.setAlignment(RIGHT)
        bills = QHBoxLayout()
        bills.setSpacing(6)
        for bill in BILLS:
            button = WordButton(f"bill{bill}", str(bill), sizes=(16, 14, 12))
            button.setAccessibleName(self.tr("Add a bill of {bill}").format(bill=bill))
            button.clicked.connect(lambda _=False, one=bill: self.bill_added.emit(one))
            bills.addWidget(button, 1)
        close = WordButton("closeChangeButton", self.tr("Done"), role="primary")
        caption(close, Key.CONFIRM, "{key} · " + self.tr("Done"))
        close.clicked.connect(self._close)
        for row in (head, entry, bills, foot):
            self.body.addLayout(row)
        self.body.addWidget(close)

    def ask(self, total: str) -> None:
        """Begin with a total; nothing received yet."""
        self._total.setText(self.tr("Total {total}").format(total=total))
        empty(self.field)
        self.received.emit("")
        self.show_card()

    def show_change(self, words: str, figure: str, *, is_short: bool) -> None:
        """Say the change, or what is missing still."""
        self._words.setText(words)
        self._figure.setText(figure)
        set_role(self._figure, "huge", short=is_short)
        self.setAccessibleName(f"{words} {figure}".strip())

    def take_focus(self) -> None:
        self.field.setFocus()

    def press(self, event: QKeyEvent) -> None:
        if any(matches(event, key) for key in (Key.DECLINE, Key.CONFIRM, Key.CHANGE_DUE)):
            self._close()

    def _close(self) -> None:
        self.hide_card()
        self.closed.emit()
