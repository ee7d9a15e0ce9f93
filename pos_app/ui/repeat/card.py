"""The card over the sale that repeats a ticket: first which, then its plays in today's draws.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton

from pos_app.ui.keys import Key, caption, matches
from pos_app.ui.repeat.pick_table import PickTable
from pos_app.ui.repeat.rows import PlayLine, PlayRows, TicketLine, TicketRows
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import Card, CardHost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class RepeatCard(Card):
    """Two pages: the latest tickets with a line for another number, and one ticket's plays.

    Signals:
        number_entered(str): what was typed or scanned; "" takes the chosen ticket.
        moved(int), dropped(): the chosen line's draw, forward or back; the chosen line.
        troubled_dropped(): everything red is to go.
        accepted(), left(): Enter or Esc on the page that is shown.
    """

    number_entered = Signal(str)
    moved = Signal(int)
    dropped = Signal()
    troubled_dropped = Signal()
    accepted = Signal()
    left = Signal()

    def __init__(self, host: CardHost) -> None:
        """Make it hidden."""
        super().__init__(host, "repeat", width=980)
        self._is_told = False
        self._title = _label("title", "repeatTitle")
        self._words = _label("text", "repeatText")
        self._total = _label("figure", "repeatTotal")
        self.number = QLineEdit()
        self.number.setObjectName("repeatNumber")
        self.number.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.number.setPlaceholderText(self.tr("Number, or number and day: 32426439 22/10"))
        self.number.setAccessibleName(self.tr("Ticket's number, with its day if it is known"))
        self.tickets = TicketRows(
            (
                self.tr("Ticket"),
                self.tr("Sold"),
                self.tr("Plays"),
                self.tr("Total"),
                self.tr("Draws"),
            ),
            self,
        )
        self.plays = PlayRows((self.tr("Play"), self.tr("Bs"), self.tr("Today's draw")), self)
        self.latest = PickTable("latestTable", self.tickets, (120, 160, 110, 100, 0), self.content)
        self.lines = PickTable("repeatLines", self.plays, (320, 90, 0), self.content)
        self.latest.setAccessibleName(self.tr("Latest tickets"))
        self.lines.setAccessibleName(self.tr("Plays of the ticket in today's draws"))
        self.back, self.go = _button("repeatBack"), _button("repeatGo")
        self.drop, self.clean = _button("repeatDrop"), _button("repeatClean")
        self.earlier, self.later = _button("repeatEarlier"), _button("repeatLater")
        self._lay_out()
        self.number.returnPressed.connect(self._tell_number)
        self.latest.doubleClicked.connect(self.accepted)
        self.back.clicked.connect(self.left)
        self.go.clicked.connect(self._press_go)
        self.drop.clicked.connect(self.dropped)
        self.clean.clicked.connect(self.troubled_dropped)
        self.earlier.clicked.connect(lambda: self.moved.emit(-1))
        self.later.clicked.connect(lambda: self.moved.emit(1))

    def _press_go(self) -> None:
        """Do what Enter does: a number that was typed goes before the list."""
        if self.is_choosing and self.number.text().strip():
            self.number_entered.emit(self.number.text())
        else:
            self.accepted.emit()

    def _tell_number(self) -> None:
        self._is_told = True
        self.number_entered.emit(self.number.text())

    def _lay_out(self) -> None:
        set_role(self.go, "primary")
        self.latest.setFixedHeight(280)
        self.lines.setFixedHeight(330)
        edits = QHBoxLayout()
        edits.setSpacing(8)
        for button in (self.earlier, self.later, self.drop, self.clean):
            edits.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.back)
        foot.addWidget(self._total, 1)
        foot.addWidget(self.go)
        for part in (self._title, self.number, self.latest, self.lines, self._words):
            self.body.addWidget(part)
        self.body.addLayout(edits)
        self.body.addLayout(foot)
        caption(self.earlier, Key.OTHER_DRAW, "← " + self.tr("draw before"))
        caption(self.later, Key.OTHER_DRAW, self.tr("draw after") + " →")
        caption(self.drop, Key.DROP_LINE, "{key} · " + self.tr("take out"))
        caption(self.clean, Key.DROP_TROUBLED, "{key} · " + self.tr("take out what is red"))

    @property
    def is_choosing(self) -> bool:
        """Whether the page of the latest tickets is shown."""
        return not self.latest.isHidden()

    def take_focus(self) -> None:
        (self.number if self.is_choosing else self.lines).setFocus()

    def press(self, event: QKeyEvent) -> None:
        if matches(event, Key.DECLINE):
            self.left.emit()
        elif matches(event, Key.CONFIRM):
            # The number's own Enter comes by here as well, after it was told.
            if not event.isAutoRepeat() and not self._is_told:
                self.accepted.emit()
            self._is_told = False
        elif self.is_choosing and matches(event, Key.PICK_LINE):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            at = self.latest.chosen
            self.latest.choose(0 if at is None else max(0, at + step))
        elif self.is_choosing:
            return
        elif matches(event, Key.OTHER_DRAW):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        elif matches(event, Key.DROP_TROUBLED):
            self.troubled_dropped.emit()
        elif matches(event, Key.DROP_LINE):
            self.dropped.emit()

    def show_tickets(self, rows: tuple[TicketLine, ...], words: str) -> None:
        """Show the first page."""
        self._show_page(is_choosing=True)
        self._title.setText(self.tr("Repeat a ticket"))
        self.tickets.set_rows(rows)
        self.latest.choose(0)
        self.say(words)
        self._total.setText("")
        caption(self.back, Key.DECLINE, "{key} · " + self.tr("Back"))
        caption(self.go, Key.CONFIRM, "{key} · " + self.tr("See its plays"))
        self.go.setEnabled(True)
        self.set_severity("plain")

    def show_plays(
        self, title: str, rows: tuple[PlayLine, ...], total: str, words: str, *, is_troubled: bool
    ) -> None:
        """Show the second page; the chosen line stays where it was."""
        at = self.lines.chosen if not self.is_choosing else None
        self._show_page(is_choosing=False)
        self._title.setText(title)
        self.plays.set_rows(rows)
        first = next((n for n, row in enumerate(rows) if row.is_troubled), 0)
        self.lines.choose(first if at is None else min(at, len(rows) - 1))
        self._total.setText(total)
        self.say(words)
        caption(self.back, Key.DECLINE, "{key} · " + self.tr("Back"))
        does = self.tr("Put on the ticket") if rows else self.tr("Another ticket")
        caption(self.go, Key.CONFIRM, "{key} · " + does)
        self.go.setEnabled(not is_troubled)
        self.clean.setEnabled(is_troubled)
        self.set_severity("refused" if is_troubled else "plain")

    def say(self, words: str, *, is_wrong: bool = False) -> None:
        """Say what is missing, or what can be done."""
        self._words.setText(words)
        set_role(self._words, "refused" if is_wrong else "text")
        self.setAccessibleName(f"{self._title.text()} {words}")

    def _show_page(self, *, is_choosing: bool) -> None:
        first: Sequence[QWidget] = (self.number, self.latest)
        second: Sequence[QWidget] = (
            self.lines,
            self.earlier,
            self.later,
            self.drop,
            self.clean,
            self._total,
        )
        has_turned = self.latest.isHidden() == is_choosing
        for part in first:
            part.setVisible(is_choosing)
        for part in second:
            part.setVisible(not is_choosing)
        if has_turned and self.isVisible():
            self.take_focus()


def _label(role: str, name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_role(label, role)
    return label


def _button(name: str) -> QPushButton:
    button = PushButton()
    button.setObjectName(name)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
