"""The card that lists the slips put aside, one of which is taken back.

Thread: GUI.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QLabel, QListView, QStyledItemDelegate, QStyleOptionViewItem

from pos_app.ui.keys import Key, matches
from pos_app.ui.sale.parts.ink import RIGHT, write, write_fitting
from pos_app.ui.table_model import ROW_ROLE, FrozenRows
from pos_app.ui.theme import colours, set_role
from pos_app.ui.widgets.card import Card, CardHost

ROW_PX = 52
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ParkedRow:
    """A slip put aside, as it is shown."""

    total: str
    plays: str
    time: str
    is_at: bool = False


class ParkedCard(Card):
    """Lists them; a digit, Enter or a finger takes one back.

    Signals:
        chosen(int): its place in the list.
    """

    chosen = Signal(int)

    def __init__(self, host: CardHost) -> None:
        super().__init__(host, "parked", width=520)
        title = QLabel(self.tr("Tickets put aside"))
        title.setWordWrap(True)
        set_role(title, "title")
        self._list = _ParkedList()
        self._list.clicked.connect(lambda index: self._choose(index.row()))
        foot = QLabel(self.tr("A digit or Enter takes one back; Esc leaves them"))
        foot.setWordWrap(True)
        set_role(foot, "muted")
        for part in (title, self._list, foot):
            self.body.addWidget(part)
        self.setAccessibleName(title.text())
        self._rows: tuple[ParkedRow, ...] = ()
        self._at = 0

    def show_slips(self, rows: tuple[ParkedRow, ...]) -> None:
        """Show them, the newest marked."""
        self._rows, self._at = rows, len(rows) - 1
        self._list.setFixedHeight(ROW_PX * min(len(rows), 6) + 4)
        self._show_rows()
        self.show_card()

    def press(self, event: QKeyEvent) -> None:
        digit = event.text()
        if matches(event, Key.DECLINE):
            self.hide_card()
        elif matches(event, Key.CONFIRM):
            self._choose(self._at)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            step = -1 if event.key() == Qt.Key.Key_Up else 1
            self._at = (self._at + step) % len(self._rows)
            self._show_rows()
        elif len(digit) == 1 and digit in "123456789" and int(digit) <= len(self._rows):
            self._choose(int(digit) - 1)

    def _choose(self, place: int) -> None:
        self.hide_card()
        self.chosen.emit(place)

    def _show_rows(self) -> None:
        self._list.rows.set_rows(
            [
                ParkedRow(one.total, f"{place}. {one.plays}", one.time, place - 1 == self._at)
                for place, one in enumerate(self._rows, 1)
            ]
        )


class _ParkedRows(FrozenRows[ParkedRow]):
    def text(self, row: ParkedRow, column: int) -> str:
        return f"{row.plays} {row.total} {row.time}"


class _ParkedList(QListView):
    def __init__(self) -> None:
        super().__init__()
        set_role(self, "rows")
        self.setObjectName("parkedList")
        self.setAccessibleName(self.tr("Tickets put aside"))
        self.rows = _ParkedRows(parent=self)
        self.setModel(self.rows)
        self.setItemDelegate(_ParkedDelegate(self))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)


class _ParkedDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ParkedRow = index.data(ROW_ROLE)
        look, area = colours(), option.rect.adjusted(10, 2, -10, -2)
        if row.is_at:
            painter.fillRect(option.rect, QColor(look.accent_fill))
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 4, ROW_PX), look.accent)
        top = area.adjusted(0, 0, 0, -area.height() // 2)
        foot = area.adjusted(0, area.height() // 2, 0, 0)
        write_fitting(painter, top.adjusted(0, 0, -110, 0), row.plays, QColor(look.text), (15, 13))
        write(painter, foot, row.time, QColor(look.muted), 13)
        write(painter, area, row.total, QColor(look.text), 18, QFont.Weight.Bold, RIGHT)
