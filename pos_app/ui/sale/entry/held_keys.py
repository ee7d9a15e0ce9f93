"""Keys typed while money moves: kept, and typed again once it is over; none of them moves money.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.keys import Key, matches
from pos_app.ui.together import together
from pos_app.ui.widgets.card import Card, CardHost

MOST_HELD = 60
"""Far above what is typed during one call; a cat on the keyboard is not kept."""
MONEY_KEYS = (Key.SELL, Key.VOID_LAST, Key.REPRINT)


@dataclass(frozen=True, slots=True)
class _Held:
    key: int
    modifiers: Qt.KeyboardModifier
    text: str

    def press(self) -> QKeyEvent:
        return QKeyEvent(QEvent.Type.KeyPress, self.key, self.modifiers, self.text)


class HeldKeys(QObject):
    """Keeps what is typed into some fields while it holds, and until their pane is typed in again.

    Signals:
        money_refused(): a key that sells, voids or prints was among them; it and what followed
            it were forgotten.
    """

    money_refused = Signal()

    def __init__(
        self,
        pane: CardHost,
        fields: tuple[QWidget, ...],
        shortcuts: Mapping[Key, Callable[[], object]],
    ) -> None:
        """Watch these fields of a pane; `shortcuts` are what it does for a key."""
        super().__init__()
        self._pane, self._fields, self._shortcuts = pane, fields, shortcuts
        self._held: list[_Held] = []
        self._is_holding = self._is_due = False
        # A turn of the event loop later: first all is put in order after the sale.
        self._release = QTimer(fields[0])
        self._release.setSingleShot(True)
        self._release.timeout.connect(self._type_held)
        for watched in (pane, *fields):
            watched.installEventFilter(self)

    @property
    def is_holding(self) -> bool:
        """Whether what is typed is kept for later."""
        return self._is_holding

    def hold(self) -> None:
        """Keep what is typed from now on."""
        self._release.stop()
        self._is_holding, self._is_due = True, False

    def forget(self) -> None:
        """Let what was kept go: it was meant for something that did not happen."""
        self._held.clear()
        if self._is_due:
            self._is_holding = self._is_due = False

    def release(self) -> None:
        """Type what was kept, and let keys pass again; what comes until then is kept too."""
        if self._is_holding and not self._release.isActive():
            self._release.start(0)

    def _type_held(self) -> None:
        # Behind another pane a field that is to have the focus would take it from that one; in a
        # window that is not active none gets it, and an amount would be typed behind the old one.
        is_typed_in = self._pane.isVisible() and self._pane.isActiveWindow()
        self._is_due = bool(self._held) and not is_typed_in
        if self._is_due:
            return
        held, self._held, self._is_holding = self._held, [], False
        before = self._pane.topmost_card()
        with together():
            for one in held:
                event = one.press()
                if any(matches(event, key) for key in MONEY_KEYS):
                    self.money_refused.emit()
                    return
                self._type(event, before)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._pane:
            if self._is_due and event.type() in {QEvent.Type.Show, QEvent.Type.WindowActivate}:
                self._release.start(0)
            return False
        if not self._is_holding or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # Accepted, it comes here as a press instead of setting off the pane's shortcut.
            is_ours = any(matches(event, key) for key in self._shortcuts)
            event.setAccepted(is_ours)
            return is_ours
        if event.type() == QEvent.Type.KeyPress:
            if not event.isAutoRepeat() and len(self._held) < MOST_HELD:
                self._held.append(_Held(event.key(), event.modifiers(), event.text()))
            return True
        return False

    def _type(self, event: QKeyEvent, before: Card | None) -> None:
        focus = self._pane.focusWidget()
        if self._pane.topmost_card() is not before and focus is not None:
            # A card that one of these keys opened has what follows, the money received say.
            QCoreApplication.sendEvent(focus, event)
            return
        for key, slot in self._shortcuts.items():
            if matches(event, key):
                slot()
                return
        QCoreApplication.sendEvent(focus if focus in self._fields else self._fields[0], event)
