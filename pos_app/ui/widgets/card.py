"""A card over a pane: the pane stands still beneath it, the rest of the window goes on.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.keys import Key, matches
from pos_app.ui.theme import colours, set_role

CARD_PX, STRIP_PX, RADIUS_PX = 640, 8, 12
FRAME_KEYS = (
    Key.HELP,
    Key.OPEN_SALE,
    Key.OPEN_PAYOUT,
    Key.OPEN_RESULTS,
    Key.OPEN_TICKETS,
    Key.OPEN_CASHUP,
    Key.LOCK,
    Key.SIGN_OUT,
    Key.DISMISS_NOTICE,
    Key.NOTICE_ACTION,
)
"""What still works while a card covers a pane: everything that belongs to the frame."""


class CardHost(QWidget):
    """What a card may cover: a pane, or the frame's whole middle."""

    def take_focus(self) -> None:
        """Put the focus where typing begins. A subclass says where; others call `focus_now`."""
        self.setFocus()

    def focus_now(self) -> None:
        """Put the focus where it belongs now: on the card that covers this, else `take_focus`."""
        card = self.topmost_card()
        if card is None:
            self.take_focus()
        else:
            card.take_focus()

    def topmost_card(self) -> Card | None:
        """The card that covers this, None when none does."""
        cards = self.findChildren(Card, options=Qt.FindChildOption.FindDirectChildrenOnly)
        shown = [card for card in cards if not card.isHidden()]
        return shown[-1] if shown else None


class Card(QWidget):
    """Covers its host with a veil and holds a card in the middle; hidden until `show_card`.

    Keys and clicks end here: the host's shortcuts rest and it gets no focus while this is shown.
    A subclass fills `self.body` and overrides `take_focus` and `press`.
    """

    def __init__(self, host: CardHost, name: str, *, width: int = CARD_PX) -> None:
        """Make a hidden card over `host`; `name` ("verifying") gives the objectName."""
        super().__init__(host)
        self._covered = host
        self.setObjectName(f"{name}Card")
        set_role(self, "veil")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.frame = _Sheet(self)
        self.frame.setMaximumWidth(width)
        self.frame.setMinimumWidth(min(width, 480))
        self.body = QVBoxLayout(self.frame)
        self.body.setContentsMargins(28, 24 + STRIP_PX, 28, 24)
        self.body.setSpacing(14)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.frame, 100)
        middle.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 16)
        rows.addStretch(1)
        rows.addLayout(middle)
        rows.addStretch(1)
        self.hide()
        host.installEventFilter(self)
        _application().focusChanged.connect(self._hold_focus)

    def set_severity(self, severity: str) -> None:
        """Colour the strip on top: "plain", "attention" or "refused"."""
        self.frame.severity = severity
        self.frame.update()

    def show_card(self) -> None:
        """Cover the host and take the focus when the host is on screen."""
        self.resize(self._covered.size())
        self.raise_()
        self.show()
        if self.isVisible():
            self.take_focus()

    def hide_card(self) -> None:
        """Uncover the host; the focus goes back to where typing begins there."""
        if self.isHidden():
            return
        was_seen = self.isVisible()
        self.hide()
        if was_seen:
            self._covered.focus_now()

    def take_focus(self) -> None:
        """Put the focus where it belongs on the card."""
        self.setFocus()

    def press(self, event: QKeyEvent) -> None:
        """Take a key press that no part of the card wanted. A subclass answers."""

    def event(self, event: QEvent) -> bool:
        # Accepting the override makes Qt deliver the key here instead of to a shortcut of the host.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(not any(matches(event, key) for key in FRAME_KEYS))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.press(event)
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._covered:
            self.resize(self._covered.size())
        return False

    def _hold_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not self.isVisible() or new is None or new is self or self.isAncestorOf(new):
            return
        # Of two cards over one pane only the upper holds it: both would take it from each other.
        if self._covered.topmost_card() is not self:
            return
        if new is self._covered or self._covered.isAncestorOf(new):
            self.take_focus()


class _Sheet(QFrame):
    """The card itself: rounded, with a strip on top that tells how serious it is."""

    severity = "plain"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "overlay")

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = colours()
        strip = {"plain": ink.primary, "attention": ink.attention, "refused": ink.refused}
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(self.rect()), RADIUS_PX, RADIUS_PX)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(whole, QColor(strip[self.severity]))
        rest = QPainterPath()
        rest.addRect(QRectF(self.rect()).adjusted(0, STRIP_PX, 0, 0))
        painter.fillPath(whole & rest, QColor(ink.card))


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 # a widget exists, so the application does
    return app
