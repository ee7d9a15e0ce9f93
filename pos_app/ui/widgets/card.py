"""A card over a pane: the pane stands still beneath it, the rest of the window goes on.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QScrollArea,
    QScroller,
    QVBoxLayout,
    QWidget,
)

from pos_app.ui.keys import Key, matches
from pos_app.ui.theme import colours, set_role

CARD_PX, STRIP_PX, RADIUS_PX = 640, 8, 12
EDGE_PX, LOW_PX = 16, 520
"""A card stays this far from its host's edges; on a host lower than the other it is set closer."""
LOW_LIST_PX = 88
"""What a list keeps where a card has no room for it: its heading and a row; it scrolls itself."""
ROOMY_MARGINS, CLOSE_MARGINS = (28, 24, 28, 24), (20, 12, 20, 14)
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
        """Put the focus where it belongs now: on the card that covers this, else `take_focus`.

        Not while this lies behind another pane: a pane that is made ahead would take the keys of
        the one that is seen.
        """
        if self.isHidden() and not self.isWindow():
            return
        card = self.topmost_card()
        if card is None:
            self.take_focus()
        else:
            card.take_focus()

    def note_cards(self) -> None:
        """A card came or went. A subclass says what else that changes."""

    def topmost_card(self) -> Card | None:
        """The card that covers this, None when none does."""
        cards = self.findChildren(Card, options=Qt.FindChildOption.FindDirectChildrenOnly)
        shown = [card for card in cards if not card.isHidden()]
        return shown[-1] if shown else None


class Card(QWidget):
    """Covers its host with a veil and holds a card in the middle; hidden until `show_card`.

    Keys and clicks end here: the host's shortcuts rest and it gets no focus while this is shown.
    A subclass fills `self.body`, whose widgets lie on `self.content`, and overrides `take_focus`
    and `press`.
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
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(*ROOMY_MARGINS)
        self.body.setSpacing(14)
        self._spacing = 0
        self._scroll = hold_scrolled(self.content, self.frame)
        self._scroll.setObjectName("cardScroll")
        self._scroll.setWidgetResizable(False)  # `_place` sizes it
        self.content.installEventFilter(self)
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
        self._place()
        self.raise_()
        self.show()
        self._covered.note_cards()
        if self.isVisible():
            self.take_focus()

    def hide_card(self) -> None:
        """Uncover the host; the focus goes back to where typing begins there."""
        if self.isHidden():
            return
        was_seen = self.isVisible()
        self.hide()
        self._covered.note_cards()
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
        elif event.type() == QEvent.Type.LayoutRequest and watched is self.content:
            self._place_if_seen()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place_if_seen(self) -> None:
        # Placed when it is shown; while it is made it would be placed for nothing.
        if not self.isHidden():
            self._place()

    def _place(self) -> None:
        """Give the card the height of what is on it; where there is less, it scrolls."""
        is_low = self.height() < LOW_PX
        self._space(is_low=is_low)
        edge = EDGE_PX // 2 if is_low else EDGE_PX
        width = min(self.frame.maximumWidth(), self.width() - 2 * edge)
        room = self.height() - 2 * edge - STRIP_PX
        self._shorten_lists(self._measure(width)[0] - room)
        least, wanted = self._measure(width)
        height = min(wanted, room)
        left, top = (self.width() - width) // 2, (self.height() - height - STRIP_PX) // 2
        self.frame.setGeometry(left, max(top, edge), width, height + STRIP_PX)
        self._scroll.setGeometry(0, STRIP_PX, width, height)
        bar = self._scroll.verticalScrollBar().sizeHint().width() if least > room else 0
        self.content.resize(width - bar, max(least, height))

    def _space(self, *, is_low: bool) -> None:
        """Set what is on the card closer where it is low; roomy again where it is not."""
        self._spacing = self._spacing or self.body.spacing()  # as the subclass had it
        spacing = min(self._spacing, 8) if is_low else self._spacing
        if spacing != self.body.spacing():
            self.body.setSpacing(spacing)
        margins = CLOSE_MARGINS if is_low else ROOMY_MARGINS
        if self.body.contentsMargins() != QMargins(*margins):
            self.body.setContentsMargins(*margins)
            set_role(self.frame, "overlay", low=is_low)

    def _measure(self, width: int) -> tuple[int, int]:
        """Give the least height of what is on the card, and the one it would like."""
        layout = self.body
        if layout.hasHeightForWidth():
            return layout.totalMinimumHeightForWidth(width), layout.totalHeightForWidth(width)
        return layout.totalMinimumSize().height(), layout.totalSizeHint().height()

    def _shorten_lists(self, missing: int) -> None:
        """Let lists be lower where there is no room: they scroll themselves, the buttons stay.

        `missing` are pixels, negative where there is more room than is needed.
        """
        for view in self.content.findChildren(QAbstractItemView):
            if not view.isVisibleTo(self.content):
                continue
            if view.property("roomyHeight") is None:
                view.setProperty("roomyHeight", view.minimumHeight())
            roomy, now = int(view.property("roomyHeight")), view.minimumHeight()
            height = max(min(roomy, now - missing), min(roomy, LOW_LIST_PX))
            missing += height - now
            if height != now:
                view.setMinimumHeight(height)

    def _hold_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not self.isVisible() or new is None or new is self:
            return
        if self.isAncestorOf(new):
            self._scroll.ensureWidgetVisible(new, 0, EDGE_PX)
            return
        # Of two cards over one pane only the upper holds it: both would take it from each other.
        if self._covered.topmost_card() is not self:
            return
        if new is self._covered or self._covered.isAncestorOf(new):
            self.take_focus()


class KeylessScroll(QScrollArea):
    """Scrolls by wheel, bar and finger; the keys are the card's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


def hold_scrolled(content: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """Put widgets where they can be scrolled, by wheel and by finger."""
    scroll = KeylessScroll(parent)
    set_role(scroll, "clear")
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidgetResizable(True)
    scroll.setWidget(content)
    QScroller.grabGesture(scroll.viewport(), QScroller.ScrollerGestureType.TouchGesture)
    return scroll


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
