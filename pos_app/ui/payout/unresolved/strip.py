"""The amber strip of payouts of which the outcome is not known: nothing else stands still for it.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pos_app.ui.keys import Key, caption
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton

LEAST_WORDS_PX = 340
"""What the words keep beside two answers; where it is less, the answers stand below."""


@dataclass(frozen=True, slots=True)
class UnresolvedView:
    """One payout as the strip says it, and what a person may say of it."""

    reference: str
    title: str
    text: str
    progress: str
    may_say_not_paid: bool = False
    may_say_paid: bool = False


class UnresolvedStrip(QFrame):
    """Says one payout at a time, the oldest first; hidden while there is none.

    Signals:
        settle_asked(str, bool): a person wants to say of the payout with this reference that it was
            made, or that it was not.
    """

    settle_asked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it hidden."""
        super().__init__(parent)
        self.setObjectName("unresolvedPayout")
        set_role(self, "strip", severity="attention")
        self._reference = ""
        self._title, self._text, self._progress = QLabel(), QLabel(), QLabel()
        self._title.setObjectName("unresolvedTitle")
        self._progress.setObjectName("unresolvedProgress")
        set_role(self._title, "large")
        set_role(self._text, "text")
        set_role(self._progress, "muted")
        for label in (self._title, self._text, self._progress):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.paid_button = _button("declarePaid")
        self.declare_button = _button("declareNotPaid")
        caption(self.paid_button, Key.SAY_PAID, "{key} · " + self.tr("It was paid…"))
        caption(self.declare_button, Key.SAY_NOT_PAID, "{key} · " + self.tr("It was not paid…"))
        self.paid_button.clicked.connect(partial(self.tell, was_paid=True))
        self.declare_button.clicked.connect(partial(self.tell, was_paid=False))
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._title, self._text, self._progress):
            words.addWidget(label)
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(14, 10, 14, 10)
        row.addLayout(words, 1)
        self._answers = QHBoxLayout()
        self._answers.addWidget(self.paid_button)
        self._answers.addWidget(self.declare_button)
        row.addLayout(self._answers)
        self.hide()

    @property
    def keys_in_force(self) -> tuple[Key, ...]:
        """What a person may say now, by its keys."""
        offered = ((Key.SAY_PAID, self.paid_button), (Key.SAY_NOT_PAID, self.declare_button))
        return tuple(key for key, one in offered if not (self.isHidden() or one.isHidden()))

    def tell(self, _is_checked: bool = False, *, was_paid: bool) -> None:
        """Say of the payout that is shown what became of it, where that is offered."""
        if (Key.SAY_PAID if was_paid else Key.SAY_NOT_PAID) in self.keys_in_force:
            self.settle_asked.emit(self._reference, was_paid)

    def show_payouts(self, views: Sequence[UnresolvedView]) -> None:
        """Show the first of these and say how many others there are; none hides the strip."""
        self.setVisible(bool(views))
        if not views:
            self._reference = ""
            return
        first = views[0]
        self._reference = first.reference
        others = len(views) - 1
        more = self.tr("and {n} more").format(n=others) if others else ""
        self._title.setText(f"⚠ {first.title} {more}".rstrip())
        self._text.setText(first.text)
        self._progress.setText(first.progress)
        self.declare_button.setVisible(first.may_say_not_paid)
        self.paid_button.setVisible(first.may_say_paid)
        self.setAccessibleName(f"{first.title}. {first.text}")
        self._keep_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_whole()

    def _keep_whole(self) -> None:
        """Be as high as the words need: a column that is short of room squeezes what wraps."""
        has_both = not (self.paid_button.isHidden() or self.declare_button.isHidden())
        is_high = has_both and self.width() < self._answers.sizeHint().width() + LEAST_WORDS_PX
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if is_high else way.LeftToRight)
        self.setMinimumHeight(max(self._row.heightForWidth(self.width()), 0))


def _button(name: str) -> QPushButton:
    button = PushButton()
    button.setObjectName(name)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setMinimumHeight(44)
    set_role(button, "plain")
    return button
