"""The first-run page: practise now, or connect to your operator (address, printer, test page).

Thread: GUI.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pos_app.ui.entrance.brand_panel import BrandPanel
from pos_app.ui.entrance.connect_form import ConnectForm
from pos_app.ui.keys import Key, matches, name_keys
from pos_app.ui.theme import set_role
from pos_app.ui.widgets.card import CardHost, hold_scrolled

FORM_WIDTH, PAGE_HEIGHT, BRAND_WIDTH, LEAST_BRAND_WIDTH = 620, 560, 320, 240
EDGE_PX = 4


class Step(Enum):
    """Which half of the page is seen."""

    CHOICE = "choice"
    CONNECT = "connect"


class FirstRunPage(CardHost):
    """Two ways on, the safe one first; passive.

    Signals:
        practice_chosen(): practise on this computer.
        connect_chosen(): the form was opened; printers are to be looked for.
        Those of `form` (ConnectForm) are its own.
    """

    practice_chosen = Signal()
    connect_chosen = Signal()

    def __init__(self) -> None:
        """Begin with the choice."""
        super().__init__()
        self.setObjectName("firstRunPage")
        self.form = ConnectForm()
        self._practise = _choice(
            "practiseButton",
            self.tr("Practise now"),
            self.tr(
                "A complete operator on this computer, with draws, results and prizes that are not "
                "real. Nothing to fill in."
            ),
        )
        self._connect = _choice(
            "connectButton",
            self.tr("Connect to my operator"),
            self.tr("You need the address of your operator's server and, to sign in, your e-mail."),
        )
        self._steps = QStackedWidget()
        self._choice_page = self._make_choice()
        self._steps.addWidget(self._choice_page)
        self._steps.addWidget(self.form)
        self._lay_out()
        self._practise.clicked.connect(self.practice_chosen)
        self._connect.clicked.connect(self._open_form)
        self.form.left.connect(self._back)

    @property
    def step(self) -> Step:
        """Which half is seen."""
        return Step.CONNECT if self._steps.currentWidget() is self.form else Step.CHOICE

    def take_focus(self) -> None:
        if self.step is Step.CONNECT:
            self.form.take_focus()
        else:
            self._practise.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The words of the form are never cut for ours beside them.
        room = self.width() - self._scroll.verticalScrollBar().sizeHint().width() - FORM_WIDTH
        self._brand.setFixedWidth(max(min(room, BRAND_WIDTH), LEAST_BRAND_WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A button takes arrows and Space by itself, Enter only in a dialog.
        if matches(event, Key.CONFIRM):
            for way in (self._practise, self._connect):
                if way.hasFocus():
                    way.click()
        else:
            super().keyPressEvent(event)

    def _open_form(self) -> None:
        self._steps.setCurrentWidget(self.form)
        self.connect_chosen.emit()
        self.focus_now()

    def _back(self) -> None:
        self._steps.setCurrentWidget(self._choice_page)
        self._connect.setFocus()

    def _make_choice(self) -> QWidget:
        title = QLabel(self.tr("Welcome"))
        set_role(title, "title")
        text = QLabel(self.tr("How do you want to begin? You can change it later."))
        text.setWordWrap(True)
        set_role(text, "muted")
        keys = QLabel()
        name_keys(keys, self.tr("↑ ↓ choose · {enter} goes on"), enter=Key.CONFIRM)
        set_role(keys, "small")
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(36, 36, 36, 28)
        rows.setSpacing(14)
        rows.addWidget(title)
        rows.addWidget(text)
        rows.addSpacing(6)
        rows.addWidget(self._practise)
        rows.addWidget(self._connect)
        rows.addStretch(1)
        rows.addWidget(keys)
        return page

    def _lay_out(self) -> None:
        brand = self._brand = BrandPanel("", "")
        form = QFrame()
        set_role(form, "form")
        form.setFixedWidth(FORM_WIDTH)
        form.setMinimumHeight(PAGE_HEIGHT)
        steps = QVBoxLayout(form)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.addWidget(self._steps)
        halves = QHBoxLayout()
        halves.setSpacing(0)
        halves.addWidget(brand)
        halves.addWidget(form)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(halves)
        middle.addStretch(1)
        inside = QWidget()
        page = QVBoxLayout(inside)
        page.setContentsMargins(0, EDGE_PX, 0, EDGE_PX)
        page.addStretch(1)
        page.addLayout(middle)
        page.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._scroll = hold_scrolled(inside)
        whole.addWidget(self._scroll)  # at 200 % a notice leaves no room for all


def _choice(name: str, title: str, text: str) -> QPushButton:
    """Make a large button with a title and a sentence."""
    button = QPushButton()
    button.setObjectName(name)
    button.setAccessibleName(title)
    button.setAccessibleDescription(text)
    set_role(button, "choice")
    head, sentence = QLabel(title), QLabel(text)
    set_role(head, "large")
    set_role(sentence, "muted")
    head.setWordWrap(True)
    sentence.setWordWrap(True)
    rows = QVBoxLayout(button)
    rows.setContentsMargins(20, 8, 20, 8)
    rows.setSpacing(4)
    for label in (head, sentence):
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        rows.addWidget(label)
    return button
