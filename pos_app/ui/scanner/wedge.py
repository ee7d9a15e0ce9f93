"""Takes a scanner's burst out of the keys of a window, whatever has the focus; the rest passes on.

A digit that may begin a scan is let through at once, so that typing is never slower for it, and is
taken back when it turns out to be one; what follows within a scanner's pace is held until that is
known. The keys that sell and pay are never held by themselves, and a scan's Enter ends here.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import Shiboken

from pos_app.ui.scanner.burst import Burst, Pace, Place
from pos_app.ui.together import together

if TYPE_CHECKING:
    from pos_app.till.prizes.scan import Scanned

GRACE_MS = 25
"""Over a scanner's pace, before a burst without a last key counts as over."""

_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_SILENT = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_Mode_switch,
}
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Wedge(QObject):
    """Watches windows for bursts.

    Signals:
        scanned(Scanned): a ticket was scanned.
    """

    scanned = Signal(object)

    def __init__(
        self,
        pace: Pace,
        read: Callable[[str], Scanned | None],
        may_scan: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """`read` says what a code is, `may_scan` whether anybody wants one now."""
        super().__init__(parent)
        self._burst = Burst(pace)
        self._read, self._may_scan = read, may_scan
        self._held: list[QKeyEvent] = []
        self._undo: _Undo | None = None
        self._is_overdue = False
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.timeout.connect(self._end_late)

    @property
    def is_waiting(self) -> bool:
        """Whether keys are held until it is known what they are."""
        return not self._burst.is_empty

    def watch(self, window: QWindow) -> None:
        """Look at the keys that the window system hands to a window."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._make_way(event)
        return False

    def _make_way(self, event: QKeyEvent) -> None:
        """Hand on what is held before a shortcut's key acts: F12 after "300" is not F12 after "3".

        A shortcut's key press never comes to the window; this question is all that is seen of it.
        """
        is_end = event.key() in _KNOWN
        if self._held and not is_end and not self._is_typing(event, event.text()):
            self._give_back()

    def _take(self, event: QKeyEvent) -> bool:
        """Say whether a press ends here."""
        key = Qt.Key(event.key()) if event.key() in _KNOWN else None
        if key in _SILENT:
            return False
        at, text = int(event.timestamp()), event.text()
        if key in _ENDS and self._burst.goes_on(at) and not event.modifiers() & _COMMANDS:
            return self._end()
        if not self._is_typing(event, text) or not self._is_wanted():
            self._give_back()
            return False
        place = self._burst.place_of(text, at)
        if place is Place.TYPED:
            self._give_back()
            self._burst.pass_by(at)
            return False
        if place is not Place.WITHIN:
            # The one before may have been whole, without a last key.
            self._end()
        if place is Place.OUTSIDE:
            return False
        self._burst.add(text, at)
        if self._burst.has_suffix:
            return self._end()
        self._is_overdue = False
        self._over.start(self._burst.pace.key_ms + GRACE_MS)
        if place is Place.FIRST and text.isdigit() and (line := _find_line()) is not None:
            self._undo = _Undo.of(line)
            return False
        self._held.append(_copy(event))
        return True

    def _is_typing(self, event: QKeyEvent, text: str) -> bool:
        return (
            len(text) == 1
            and text.isprintable()
            and event.timestamp() > 0
            and not event.isAutoRepeat()
            and not event.modifiers() & _COMMANDS
        )

    def _is_wanted(self) -> bool:
        if QApplication.activePopupWidget() is not None or not self._may_scan():
            return False
        focus = QApplication.focusWidget()
        is_secret = isinstance(focus, QLineEdit) and focus.echoMode() != QLineEdit.EchoMode.Normal
        return not is_secret

    def _end_late(self) -> None:
        # Keys that came while the window was busy may still wait: they are handed out first.
        if not self._is_overdue:
            self._is_overdue = True
            self._over.start(0)
            return
        self._end()

    def _end(self) -> bool:
        """End the burst: True when it was a ticket, else its keys go where they were meant to."""
        self._over.stop()
        code = self._burst.code
        scanned = self._read(code) if code else None
        if scanned is None:
            self._give_back()
            return False
        self._held.clear()
        undo, self._undo = self._undo, None
        self._burst.clear()
        if undo is not None:
            undo.restore()
        self.scanned.emit(scanned)
        return True

    def _give_back(self) -> None:
        """Hand on what was held, in order, to whoever has the focus as each arrives."""
        self._over.stop()
        held, self._held = self._held, []
        self._undo = None
        self._burst.clear()
        with together():
            for event in held:
                focus = QApplication.focusWidget()
                if focus is not None:
                    QCoreApplication.sendEvent(focus, event)


_KNOWN = {int(key) for key in (*_ENDS, *_SILENT)}


@dataclass(frozen=True, slots=True)
class _Undo:
    """How a line was before the digit that began a scan."""

    line: QLineEdit
    text: str
    cursor: int
    selected_from: int
    selected: int

    @classmethod
    def of(cls, line: QLineEdit) -> _Undo:
        selected = line.selectedText()
        return cls(line, line.text(), line.cursorPosition(), line.selectionStart(), len(selected))

    def restore(self) -> None:
        if not Shiboken.isValid(self.line):
            return
        self.line.setText(self.text)
        self.line.setCursorPosition(self.cursor)
        if self.selected:
            self.line.setSelection(self.selected_from, self.selected)


def _copy(event: QKeyEvent) -> QKeyEvent:
    """Copy a press; `clone()` makes one that nobody frees, some hundred bytes for every key."""
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )


def _find_line() -> QLineEdit | None:
    """The line in which a digit can be taken back: one that shows what it holds."""
    focus = QApplication.focusWidget()
    if not isinstance(focus, QLineEdit) or focus.isReadOnly() or focus.property("isMasked"):
        return None
    return focus
