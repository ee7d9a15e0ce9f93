"""The card over the sale that shows a message and what it becomes.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QWidget

from pos_app.ui.keys import Key, caption, matches
from pos_app.ui.paste.words import PreviewRow
from pos_app.ui.repeat.pick_table import PickTable
from pos_app.ui.table_model import FrozenRows, Index
from pos_app.ui.theme import colours, set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import Card, CardHost


class PreviewRows(FrozenRows[object]):
    """Mark, what was understood, what it costs."""

    def text(self, row: object, column: int) -> str:
        """What stands in a cell."""
        assert isinstance(row, PreviewRow)  # noqa: S101 # the only rows there are
        return (row.mark, row.what, row.amount)[column]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Amounts stand to the right."""
        side = Qt.AlignmentFlag.AlignRight if column == 2 else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What was not understood is red besides its mark."""
        row = self.row(index.row()) if index.isValid() else None
        if isinstance(row, PreviewRow) and role == Qt.ItemDataRole.ForegroundRole and row.is_wrong:
            return QBrush(QColor(colours().refused))
        return super().data(index, role)


class PasteCard(Card):
    """The message, to be corrected where it is not understood, and its plays.

    Signals:
        edited(str): the message is another.
        accepted(), left(): Enter (Ctrl+Enter in the message) or Esc.
    """

    edited = Signal(str)
    accepted = Signal()
    left = Signal()

    def __init__(self, host: CardHost) -> None:
        """Make it hidden."""
        super().__init__(host, "paste", width=980)
        title = _label("title", "pasteTitle", self.tr("A customer's message"))
        self.message = QPlainTextEdit()
        self.message.setObjectName("pasteMessage")
        self.message.setAccessibleName(self.tr("Message; change what was not understood"))
        self.message.setPlaceholderText(self.tr("lotto rey 3pm 5 12 33 a 10"))
        self.message.setTabChangesFocus(True)
        self.message.setFixedHeight(130)
        self.rows = PreviewRows(("", self.tr("What the till understood"), self.tr("Cost")), self)
        self.table = PickTable("pastePreview", self.rows, (36, 0, 200), self.content)
        self.table.setAccessibleName(self.tr("What the till understood"))
        self.table.setFixedHeight(270)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words = _label("text", "pasteText")
        self._total = _label("figure", "pasteTotal")
        self.back, self.go = PushButton(), PushButton()
        self.back.setObjectName("pasteBack")
        self.go.setObjectName("pasteGo")
        set_role(self.go, "primary")
        caption(self.back, Key.DECLINE, "{key} · " + self.tr("Back"))
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.back)
        foot.addWidget(self._total, 1)
        foot.addWidget(self.go)
        for part in (title, self.message, self.table, self._words):
            self.body.addWidget(part)
        self.body.addLayout(foot)
        self.message.installEventFilter(self)
        self.message.textChanged.connect(lambda: self.edited.emit(self.message.toPlainText()))
        self.back.clicked.connect(self.left)
        self.go.clicked.connect(self.accepted)

    def take_focus(self) -> None:
        part: QWidget = self.go if self.go.isEnabled() else self.message
        part.setFocus()

    def press(self, event: QKeyEvent) -> None:
        if matches(event, Key.DECLINE):
            self.left.emit()
        elif matches(event, Key.CONFIRM) and not event.isAutoRepeat():
            self.accepted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.message and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if is_press and has_control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.accepted.emit()
                return True
            if is_press and matches(event, Key.DECLINE):
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def show_preview(
        self, rows: tuple[PreviewRow, ...], total: str, words: str, go: str, *, may_go: bool
    ) -> None:
        """Show what the message becomes; `go` is what the button says."""
        self.rows.set_rows(rows)
        self._total.setText(total)
        self._words.setText(words)
        self.go.setEnabled(may_go)
        caption(self.go, Key.CONFIRM, "{key} · " + go)
        is_wrong = any(row.is_wrong for row in rows)
        set_role(self._words, "refused" if is_wrong or not may_go else "text")
        self.set_severity("attention" if is_wrong else "plain")
        self.setAccessibleName(f"{words} {total}")


def _label(role: str, name: str, text: str = "") -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_role(label, role)
    return label
