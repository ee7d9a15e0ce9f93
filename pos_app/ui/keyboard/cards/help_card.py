"""F1: the keys in force here, and the ways to print them and to change them.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pos_app.ui.keys import Key, caption, hint, matches, name_keys
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import Card, CardHost

ROWS_A_COLUMN = 12
ROOM_PX = 205
"""What title, foot and margins take of the height."""
SCROLL_PX = 60


class HelpCard(Card):
    """Lists the keys that work now: those of the open pane, then those of the whole till.

    Signals:
        print_wanted(), page_wanted(), change_wanted(): the card on paper, as a page, the table.
    """

    print_wanted = Signal()
    page_wanted = Signal()
    change_wanted = Signal()

    def __init__(self, host: CardHost) -> None:
        """Make it hidden."""
        super().__init__(host, "help", width=1180)
        title = QLabel(self.tr("The keys that work here"))
        set_role(title, "title")
        self._sheet = QWidget()
        self._columns = QHBoxLayout(self._sheet)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(28)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._sheet)
        for part in (self._sheet, self._area.viewport()):
            part.setAutoFillBackground(False)
        self._foot = QLabel()
        set_role(self._foot, "muted")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._foot, 1)
        for name, key, text, signal in (
            ("printKeys", Key.PRINT_CARD, self.tr("print this card"), self.print_wanted),
            ("saveKeys", Key.SAVE_CARD, self.tr("A4 page"), self.page_wanted),
            ("changeKeys", Key.KEYS, self.tr("change keys"), self.change_wanted),
        ):
            button = PushButton()
            button.setObjectName(name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            caption(button, key, "{key} · " + text)
            button.clicked.connect(signal)
            foot.addWidget(button)
        self.body.setSpacing(10)
        self.body.addWidget(title)
        self.body.addWidget(self._area)
        self.body.addLayout(foot)

    def show_keys(
        self, pane_title: str, pane_keys: Sequence[Key], till_keys: Sequence[Key]
    ) -> None:
        """List these; called each time, since keys change with what the pane is doing."""
        while (item := self._columns.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        columns = -(-len(pane_keys) // ROWS_A_COLUMN) or 1
        rows = -(-len(pane_keys) // columns) or 1
        for at in range(0, len(pane_keys), rows):
            part = pane_keys[at : at + rows]
            self._columns.addWidget(_column("" if at else pane_title, part), 1)
        self._columns.addWidget(_column(self.tr("Whole till"), till_keys), 1)
        leave = self.tr("{key} or {other} closes this")
        name_keys(self._foot, leave, key=Key.DECLINE, other=Key.HELP)
        self.setAccessibleName(self.tr("The keys that work here"))
        self.show_card()
        self._fit()
        self._area.verticalScrollBar().setValue(0)

    def press(self, event: QKeyEvent) -> None:
        if matches(event, Key.DECLINE) or matches(event, Key.CONFIRM):
            self.hide_card()
        elif matches(event, Key.PRINT_CARD):
            self.print_wanted.emit()
        elif matches(event, Key.SAVE_CARD):
            self.page_wanted.emit()
        elif matches(event, Key.KEYS):
            self.change_wanted.emit()
        elif matches(event, Key.PICK_LINE):
            bar = self._area.verticalScrollBar()
            step = SCROLL_PX if event.key() == Qt.Key.Key_Down else -SCROLL_PX
            bar.setValue(bar.value() + step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the keys need, or as the window has room for: the rest is scrolled."""
        layout = self._sheet.layout()
        if layout is None:
            return
        wide = min(self.width() - 32, self.frame.maximumWidth()) - 2 * 28 - 14
        wanted = layout.heightForWidth(wide)
        self._area.setFixedHeight(max(min(wanted, self.height() - ROOM_PX), 120))


def _column(title: str, keys: Sequence[Key]) -> QWidget:
    column = QWidget()
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    heading = QLabel(title.upper())
    set_role(heading, "heading")
    rows.addWidget(heading)
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for at, key in enumerate(keys):
        one = hint(key)
        cap, text = QLabel(one.cap), QLabel(one.help)
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(cap, "cap")
        text.setWordWrap(True)
        grid.addWidget(cap, at, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(text, at, 1)
    rows.addLayout(grid)
    rows.addStretch(1)
    return column
