"""A keypad that comes when a field for numbers is touched, on any pane or card, and goes by itself.

The sale has a keypad of its own (`sale/entry/numpad.py`), which knows what plays are written with.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLineEdit, QWidget

from pos_app.ui.sale.parts.word_button import WordButton
from pos_app.ui.theme import set_role

KEY_PX, GAP_PX = 54, 6
EDGE_PX = 10
_SIZES = (20, 17, 14, 12)
_NUMBERS = (
    Qt.InputMethodHint.ImhDigitsOnly
    | Qt.InputMethodHint.ImhFormattedNumbersOnly
    | Qt.InputMethodHint.ImhDate
)
_TYPED: tuple[tuple[int, int, str], ...] = (
    *((0, 0, "7"), (0, 1, "8"), (0, 2, "9")),
    *((1, 0, "4"), (1, 1, "5"), (1, 2, "6")),
    *((2, 0, "1"), (2, 1, "2"), (2, 2, "3")),
    *((3, 0, "0"), (3, 1, "00"), (3, 2, ",")),
)
_KEYS = {",": Qt.Key.Key_Comma}


def takes_numbers(widget: QWidget | None) -> bool:
    """Whether a widget is a field that says of itself that numbers or a day are typed there."""
    return isinstance(widget, QLineEdit) and bool(widget.inputMethodHints() & _NUMBERS)


class FingerPad(QFrame):
    """Types into the field that has the focus, as the keys would; nothing here sells or pays.

    A press on a field for numbers shows it, in the corner that is farther from the field; a key of
    a real keyboard, or the focus going to what takes no numbers, hides it.
    """

    def __init__(self, host: QWidget) -> None:
        """Make it hidden, over everything that `host` shows."""
        super().__init__(host)
        self.setObjectName("fingerPad")
        self.setAccessibleName(self.tr("Keypad"))
        set_role(self, "card")
        self._host, self._pressed_at = host, QPoint()
        keys = QGridLayout(self)
        keys.setContentsMargins(GAP_PX, GAP_PX, GAP_PX, GAP_PX)
        keys.setSpacing(GAP_PX)
        for row, column, text in _TYPED:
            button = self._make(f"finger{text}", text, text)
            button.clicked.connect(lambda _=False, one=text: self._type(one))
            keys.addWidget(button, row, column)
        beside = (
            ("fingerErase", "⌫", self.tr("Erase"), Qt.Key.Key_Backspace),
            ("fingerLeft", "←", self.tr("Left, or a day back"), Qt.Key.Key_Left),
            ("fingerRight", "→", self.tr("Right, or a day on"), Qt.Key.Key_Right),
            ("fingerEnter", "Enter", "Enter", Qt.Key.Key_Return),
        )
        for row, (name, text, spoken, key) in enumerate(beside):
            button = self._make(name, text, spoken, "primary" if row == 3 else "plain")
            button.clicked.connect(lambda _=False, one=key: self._press(one))
            keys.addWidget(button, row, 3)
        away = self._make("fingerAway", self.tr("Hide the keypad"), self.tr("Hide the keypad"))
        away.clicked.connect(self.hide)
        keys.addWidget(away, 4, 0, 1, 4)
        self.hide()
        host.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 # a widget exists, so it does
        app.focusChanged.connect(self._follow)

    def watch(self, window: QWindow) -> None:
        """Look at the presses that the window system hands to a window."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self.hide()
        elif not isinstance(watched, QWindow):
            pass  # a key of this pad that its field did not want comes up to the host
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self._pressed_at = event.globalPosition().toPoint()
            # After the press has given the focus to what lies there.
            QTimer.singleShot(0, self._show_where_pressed)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.hide()
        return False

    def _show_where_pressed(self) -> None:
        field, at = QApplication.focusWidget(), self._pressed_at
        if field is None or not takes_numbers(field) or not self._host.isAncestorOf(field):
            return
        if field.rect().contains(field.mapFromGlobal(at)):
            self._place(QRect(field.mapTo(self._host, QPoint(0, 0)), field.size()))
            self.show()
            self.raise_()

    def _place(self, field: QRect) -> None:
        self.resize(self.sizeHint())
        room = self._host.rect()
        is_left = field.center().x() > room.center().x() + room.width() // 6
        x = EDGE_PX if is_left else room.width() - self.width() - EDGE_PX
        y = room.height() - self.height() - EDGE_PX
        if QRect(QPoint(x, y), self.size()).intersects(field):
            y = EDGE_PX
        self.move(x, y)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and not takes_numbers(new):
            self.hide()

    def _type(self, text: str) -> None:
        for one in text:
            self._press(_KEYS.get(one, Qt.Key(ord(one))), one)

    def _press(self, key: Qt.Key, text: str = "") -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            field = QApplication.focusWidget()
            if field is not None and takes_numbers(field):
                QApplication.sendEvent(
                    field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
                )

    def _make(self, name: str, text: str, spoken: str, role: str = "plain") -> WordButton:
        button = WordButton(name, text, role=role, sizes=_SIZES)
        button.setAccessibleName(spoken)
        least = 44 if name == "fingerAway" else KEY_PX
        button.setMinimumSize(KEY_PX, least)
        return button
