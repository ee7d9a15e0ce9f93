"""The bottom bar: the keys that work now, painted in one go; F1 stands at the right.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.keys import Key, KeyHint, hint, in_force
from pos_app.ui.lettering import CENTER, ROOM, Line, draw_line, fit_line
from pos_app.ui.pictures import AfterOthers, paint_box, paint_kept
from pos_app.ui.theme import colours

HEIGHT, MARGIN, GAP, CAP_HEIGHT, CAP_PAD, CAP_LEAST = 32, 16, 22, 20, 7, 24


class KeyBar(QWidget):
    """Paints as many keys as have room; the rest stand in the F1 overlay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with F1 alone."""
        super().__init__(parent)
        self.setObjectName("keyBar")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._keys: tuple[Key, ...] = ()
        self._turn = AfterOthers()
        self._hints: tuple[KeyHint, ...] = ()
        self._say_again()
        in_force.changed.connect(self._say_again)

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys shown, F1 not counted."""
        return self._keys

    def show_keys(self, keys: Sequence[Key]) -> None:
        """Show these, in this order; nothing to do where they are shown already."""
        if tuple(keys) != self._keys:
            self._keys = tuple(keys)
            self._say_again()

    def _say_again(self) -> None:
        self._hints = tuple(hint(key) for key in self._keys)
        spoken = ", ".join(f"{one.cap}: {one.label}" for one in self._hints)
        help_hint = hint(Key.HELP)
        self.setAccessibleName(spoken or f"{help_hint.cap}: {help_hint.label}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._turn.must_wait(self, event.region()):
            return
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(colours().bar))
            help_hint = hint(Key.HELP)
            width = self._width(painter, help_hint)
            right = self.width() - MARGIN - width
            self._paint(painter, help_hint, right, width)
            left = MARGIN
            for one in self._hints:
                width = self._width(painter, one)
                if left + width > right - GAP:
                    break
                self._paint(painter, one, left, width)
                left += width + GAP

    def _width(self, painter: QPainter, one: KeyHint) -> int:
        cap, label = _fit(painter, one)
        return _cap_width(cap) + 5 + label.advance

    def _paint(self, painter: QPainter, one: KeyHint, left: int, width: int) -> None:
        # A picture of each: the bar is painted whenever another category of draws is opened.
        area = QRect(left, 0, width, HEIGHT)
        paint_kept(painter, area, one, partial(_draw, one), ground=colours().bar, later=self)


def _draw(one: KeyHint, painter: QPainter, area: QRect) -> None:
    painter.fillRect(area, QColor(colours().bar))
    cap, label = _fit(painter, one)
    ink, width = QColor(colours().text), _cap_width(cap)
    box = QRect(area.left(), (HEIGHT - CAP_HEIGHT) // 2 + area.top(), width - 1, CAP_HEIGHT - 1)
    paint_box(painter, box, 4, colours().cap, colours().line_strong, is_crisp=True)
    draw_line(painter, box.adjusted(0, 0, 1, 1), cap, ink, CENTER)
    draw_line(painter, area.adjusted(width + 5, 0, 0, 0), label, ink)


def _fit(painter: QPainter, one: KeyHint) -> tuple[Line, Line]:
    """Give the lines of a key's cap and of what it does."""
    cap = fit_line(painter, one.cap, ROOM, (12,), QFont.Weight.DemiBold)
    return cap, fit_line(painter, one.label, ROOM, (13,))


def _cap_width(cap: Line) -> int:
    return max(cap.advance + 2 * CAP_PAD, CAP_LEAST)
