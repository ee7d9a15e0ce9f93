"""Keys typed while money moves: kept, and typed again once it is over; none of them moves money.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.ui.keys import Key, matches
from pos_app.ui.together import together

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
    """Keeps what is typed into some fields while it holds.

    Signals:
        money_refused(): a key that sells, voids or prints was among them; it and what followed
            it were forgotten.
    """

    money_refused = Signal()

    def __init__(
        self, fields: tuple[QWidget, ...], shortcuts: Mapping[Key, Callable[[], object]]
    ) -> None:
        """Watch these fields; `shortcuts` are what their pane does for a key."""
        super().__init__()
        self._fields, self._shortcuts = fields, shortcuts
        self._held: list[_Held] = []
        self._is_holding = False
        # A turn of the event loop later: first all is put in order after the sale.
        self._release = QTimer(fields[0])
        self._release.setSingleShot(True)
        self._release.timeout.connect(self._type_held)
        for field in fields:
            field.installEventFilter(self)

    @property
    def is_holding(self) -> bool:
        """Whether what is typed is kept for later."""
        return self._is_holding

    def hold(self) -> None:
        """Keep what is typed from now on."""
        self._release.stop()
        self._is_holding = True

    def forget(self) -> None:
        """Let what was kept go: it was meant for something that did not happen."""
        self._held.clear()

    def release(self) -> None:
        """Type what was kept, and let keys pass again; what comes until then is kept too."""
        if self._is_holding and not self._release.isActive():
            self._release.start(0)

    def _type_held(self) -> None:
        held, self._held, self._is_holding = self._held, [], False
        with together():
            for one in held:
                event = one.press()
                if any(matches(event, key) for key in MONEY_KEYS):
                    self.money_refused.emit()
                    return
                self._type(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
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

    def _type(self, event: QKeyEvent) -> None:
        for key, slot in self._shortcuts.items():
            if matches(event, key):
                slot()
                return
        focus = QApplication.focusWidget()
        target = focus if focus in self._fields else self._fields[0]
        QCoreApplication.sendEvent(target, event)
