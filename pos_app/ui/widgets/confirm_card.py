"""A question over a pane: who are you, is this the amount, shall this be destroyed.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from pos_app.ui.keys import Key, caption, matches
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import Card, CardHost

ARMING_MS = 250
"""Keys and clicks within this time of the card's appearance were meant for something else."""


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask; texts in the window's language.

    `key` comes back with the answer. `figure` is shown large (an amount, a ticket number). Enter
    takes the safe answer (`decline`) unless `enter_confirms`; a destructive question never does.
    """

    key: str
    title: str
    text: str
    confirm: str
    decline: str
    figure: str = ""
    enter_confirms: bool = False
    is_destructive: bool = False
    also: Key | None = None
    """A key that confirms as well: the one that asked for it ("F12")."""

    def __post_init__(self) -> None:
        """Refuse a question whose Enter destroys."""
        if self.is_destructive and self.enter_confirms:
            raise ValueError("the default of a destructive question is the safe answer")


class ConfirmCard(Card):
    """Asks one question at a time.

    Signals:
        confirmed(str), declined(str): the question's key. A question that another one replaces
            counts as declined.
    """

    confirmed = Signal(str)
    declined = Signal(str)

    def __init__(self, host: CardHost, name: str = "confirm") -> None:
        """Make it over a pane; hidden until asked."""
        super().__init__(host, name, width=520)
        self._question: Question | None = None
        self._arming = QTimer(self)
        self._arming.setSingleShot(True)
        self._arming.setInterval(ARMING_MS)
        self._title = _label("title", "confirmTitle")
        self._text = _label("text", "confirmText")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._figure = _label("figure", "confirmFigure")
        self._decline = _button("declineButton")
        self._confirm = _button("confirmButton")
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._decline, 1)
        buttons.addWidget(self._confirm, 1)
        for part in (self._title, self._figure, self._text):
            self.body.addWidget(part)
        self.body.addSpacing(6)
        self.body.addLayout(buttons)
        self._decline.clicked.connect(self._say_no)
        self._confirm.clicked.connect(self._say_yes)

    @property
    def is_armed(self) -> bool:
        """Whether an answer counts now: a little after the question appeared."""
        return self._question is not None and not self._arming.isActive()

    @property
    def question(self) -> Question | None:
        """What is being asked, None for nothing."""
        return self._question

    def ask(self, question: Question) -> None:
        """Ask; the answer comes as a signal."""
        self.withdraw()
        self._question = question
        self._title.setText(question.title)
        self._figure.setText(question.figure)
        self._figure.setVisible(bool(question.figure))
        self._text.setText(question.text)
        confirms = Key.CONFIRM if question.enter_confirms else question.also
        if confirms is not None:
            caption(self._confirm, confirms, "{key} · " + question.confirm)
        else:
            # No key does it by itself: it is marked first, then pressed.
            caption(self._confirm, Key.CONFIRM, "→ {key} · " + question.confirm)
        caption(self._decline, Key.DECLINE, "{key} · " + question.decline)
        set_role(self._confirm, _role(question))
        self.set_severity("refused" if question.is_destructive else "plain")
        self.setAccessibleName(f"{question.title} {question.figure} {question.text}")
        self._arming.start()
        self.show_card()

    def withdraw(self) -> None:
        """Stop asking; counts as declined."""
        if self._question is not None:
            self._answer(self.declined)

    def take_focus(self) -> None:
        yes = self._question is not None and self._question.enter_confirms
        (self._confirm if yes else self._decline).setFocus()

    def press(self, event: QKeyEvent) -> None:
        if matches(event, Key.DECLINE):
            self._say_no()
        elif self._is_also(event):
            self._say_yes()
        elif matches(event, Key.CONFIRM) and not event.isAutoRepeat():
            (self._say_yes if self._confirm.hasFocus() else self._say_no)()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            (self._decline if self._confirm.hasFocus() else self._confirm).setFocus()

    def _is_also(self, event: QKeyEvent) -> bool:
        also = self._question.also if self._question else None
        return also is not None and matches(event, also) and not event.isAutoRepeat()

    def _say_yes(self) -> None:
        if self.is_armed:
            self._answer(self.confirmed)

    def _say_no(self) -> None:
        if self.is_armed:
            self._answer(self.declined)

    def _answer(self, signal: SignalInstance) -> None:
        question, self._question = self._question, None
        self._arming.stop()
        self.hide_card()
        if question is not None:
            signal.emit(question.key)


def _role(question: Question) -> str:
    if question.is_destructive:
        return "danger"
    return "action" if question.enter_confirms else "primary"


def _label(role: str, name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    set_role(label, role)
    return label


def _button(name: str) -> QPushButton:
    button = PushButton()
    button.setObjectName(name)
    return button
