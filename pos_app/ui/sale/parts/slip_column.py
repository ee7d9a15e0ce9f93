"""The right column of the sale: the slip, the one green action, and what is done with a ticket.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.keys import Key, caption
from pos_app.ui.sale.parts.ink import make_label
from pos_app.ui.sale.parts.last_bar import LastBar
from pos_app.ui.sale.parts.slip_list import SlipList
from pos_app.ui.sale.parts.word_button import WordButton
from pos_app.ui.theme import set_role

SMALL = (12, 11, 10, 9, 8)
EDGE_PX = 12
"""From the card's edges to what lies under its lines, as their words stand."""


class SlipColumn(QWidget):
    """The slip, its total, the green action; tools for the line, the slip and the last ticket.

    Signals:
        wanted(Key): a button was pressed that does what a key does.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = SlipList()
        self.count, self.total = make_label("text", "slipCount"), make_label("figure", "slipTotal")
        self.title = make_label("heading", "slipTitle")
        self.title.setText(self.tr("TICKET"))
        self.sell = WordButton("sellButton", "", role="action", sizes=(20, 18, 16, 14, 12))
        self.show_selling(is_selling=False)
        self.sell.clicked.connect(lambda: self.wanted.emit(Key.SELL))
        self.last = LastBar()
        self.last.hide()
        self.buttons: dict[Key, WordButton] = {}
        self.line_bar = self._make_row(
            "lineBar",
            (Key.EDIT_LINE, "editLineButton", self.tr("Change")),
            (Key.DROP_WAGER, "dropWagerButton", self.tr("Take out")),
            (Key.DROP_EVERYWHERE, "dropEverywhereButton", self.tr("From all draws")),
            edge=EDGE_PX,
        )
        self.line_bar.hide()
        tools = self._make_row(
            "slipTools",
            (Key.UNDO, "undoButton", self.tr("Undo")),
            (Key.PARK, "parkButton", self.tr("Put aside")),
            (Key.RECALL, "recallButton", self.tr("Take back")),
            (Key.CHANGE_DUE, "changeButton", self.tr("Change due")),
        )
        ticket = self._make_row(
            "ticketTools",
            (Key.REPEAT, "repeatButton", "{key} " + self.tr("Repeat")),
            (Key.VOID_LAST, "voidButton", "{key} " + self.tr("Void")),
            (Key.REPRINT, "reprintButton", "{key} " + self.tr("Reprint")),
        )
        self.void, self.reprint = self.buttons[Key.VOID_LAST], self.buttons[Key.REPRINT]
        self.lockable = (self.list, self.line_bar, tools, ticket)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.title)
        rows.addWidget(self._make_card(), 1)
        rows.addWidget(tools)
        rows.addWidget(self.sell)
        rows.addWidget(ticket)
        rows.addWidget(self.last)

    def show_selling(self, *, is_selling: bool) -> None:
        """Say on the green action that a sale is under way."""
        text = self.tr("Selling…") if is_selling else self.tr("Sell and print")
        if self.sell.accessibleName() != text:
            self.sell.setAccessibleName(text)
            caption(self.sell, Key.SELL, text if is_selling else f"{{key}}  {text}")

    def show_recall(self, parked: int) -> None:
        """Say how many tickets are put aside."""
        button = self.buttons[Key.RECALL]
        text = self.tr("Take back")
        # As a caption: other keys that are put in force write captions anew.
        caption(button, Key.RECALL, f"{text} ({parked})" if parked else text)
        button.setAccessibleName(button.text())
        button.setEnabled(parked > 0)

    def _make_card(self) -> QFrame:
        card = QFrame()
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 6, 1, 6)
        inside.setSpacing(4)
        inside.addWidget(self.list, 1)
        inside.addWidget(self.line_bar)
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE_PX, 0, EDGE_PX, 0)
        self.count.setMinimumWidth(1)
        self.count.setWordWrap(True)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.total, 0, Qt.AlignmentFlag.AlignRight)
        inside.addLayout(foot)
        return card

    def _make_row(self, name: str, *buttons: tuple[Key, str, str], edge: int = 0) -> QWidget:
        row = QWidget()
        row.setObjectName(name)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(edge, 0, edge, 0)
        layout.setSpacing(6)
        for key, own_name, text in buttons:
            button = WordButton(own_name, text.removeprefix("{key} "), sizes=SMALL)
            caption(button, key, text)
            button.clicked.connect(lambda _=False, one=key: self.wanted.emit(one))
            self.buttons[key] = button
            layout.addWidget(button, 1)
        return row
