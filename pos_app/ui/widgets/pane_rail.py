"""The left rail: one button a pane, with its key and a badge where something waits.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from pos_app.ui.keys import Key, hint, in_force, tip
from pos_app.ui.pictures import paint_kept
from pos_app.ui.theme import colours, font, set_role
from pos_app.ui.widgets.pane import PaneEntry

WIDTH, HEIGHT, STRIP = 92, 78, 4


class RailButton(QAbstractButton):
    """A pane's name, its key, its badge. The chosen one has a strip, bold words and a ground."""

    def __init__(self, name: str, title: str, cap: str) -> None:
        """Make it without a badge."""
        super().__init__()
        self.setObjectName(f"{name}RailButton")
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._cap = cap
        self._badge = ""
        self.set_badge(0, "")

    @property
    def badge(self) -> str:
        """What the badge says, "" for none."""
        return self._badge

    def set_cap(self, cap: str) -> None:
        """Show another second line."""
        self._cap = cap
        self.set_badge(*self._count)

    def set_badge(self, count: int, meaning: str) -> None:
        """Show how many wait (none for 0); `meaning` is read by the pointer and screen readers."""
        self._count = (count, meaning)
        self._badge = ("99+" if count > 99 else str(count)) if count else ""
        self.setToolTip(f"{self._badge} {meaning}".strip() if count else "")
        spoken = f"{self.text()}, {self._cap}"
        self.setAccessibleName(f"{spoken}, {self._badge} {meaning}" if count else spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        is_chosen, is_pointed = self.isChecked(), self.underMouse()
        what = (self.text(), self._cap, self._badge, is_chosen, is_pointed)
        with QPainter(self) as painter:
            ground = colours().rail
            paint_kept(painter, self.rect(), what, self._draw, ground=ground, later=self)

    def _draw(self, painter: QPainter, area: QRect) -> None:
        painter.translate(area.topLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen, ink = self.isChecked(), colours()
        if is_chosen or self.underMouse():
            painter.fillRect(self.rect(), QColor(ink.rail_chosen if is_chosen else ink.header))
        if is_chosen:
            painter.fillRect(QRect(0, 0, STRIP, self.height()), QColor(ink.rail_strip))
        painter.setPen(QColor(ink.on_header if is_chosen else ink.on_rail))
        weight = QFont.Weight.Bold if is_chosen else QFont.Weight.Medium
        # One below the other; where that is too high, the badge stands beside the key.
        is_low = self.height() < HEIGHT
        top = (self.height() - 38) // 2 if is_low else 12 if self._badge else 20
        self._line(painter, top, font(13, weight), self.text())
        self._line(painter, top + 19, font(12), self._cap, self._badge_px() if is_low else 0)
        if self._badge:
            self._paint_badge(painter, top + 19 if is_low else top + 41, is_beside=is_low)

    def _badge_px(self) -> int:
        return QFontMetrics(_badge_face()).horizontalAdvance(self._badge) + 14 if self._badge else 0

    def _line(
        self, painter: QPainter, top: int, face: QFont, text: str, beside_px: int = 0
    ) -> None:
        painter.setFont(face)
        line = QRect(STRIP, top, self.width() - STRIP - beside_px, 18)
        short = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, short)

    def _paint_badge(self, painter: QPainter, top: int, *, is_beside: bool) -> None:
        width = self._badge_px()
        left = self.width() - width - 6 if is_beside else (self.width() + STRIP - width) // 2
        pill = QRect(left, top, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours().badge))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setPen(QColor(colours().on_badge))
        painter.setFont(_badge_face())
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._badge)


def _badge_face() -> QFont:
    return font(12, QFont.Weight.Bold)


class PaneRail(QWidget):
    """The switcher.

    Signals:
        pane_chosen(str): the name of the pane whose button was pressed.
        sign_out_asked(): the cashier wants to leave.
    """

    pane_chosen = Signal(str)
    sign_out_asked = Signal()

    def __init__(self, entries: Sequence[PaneEntry]) -> None:
        """Make a button for each pane that exists."""
        super().__init__()
        self.setObjectName("paneRail")
        self.setFixedWidth(WIDTH)
        set_role(self, "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 6, 0, 6)
        rows.setSpacing(0)
        group = QButtonGroup(self)
        self.buttons: dict[str, RailButton] = {}
        self._keys = {entry.name: entry.key for entry in entries}
        for entry in entries:
            button = RailButton(entry.name, entry.title, hint(entry.key).cap)
            group.addButton(button)
            rows.addWidget(button)
            self.buttons[entry.name] = button
        group.buttonClicked.connect(self._tell_chosen)
        rows.addStretch(1)
        self._leave = RailButton("signOut", self.tr("Sign out"), "")
        self._leave.setCheckable(False)
        self._leave.clicked.connect(self.sign_out_asked)
        rows.addWidget(self._leave)
        in_force.changed.connect(self._say_caps)

    def show_chosen(self, name: str) -> None:
        """Mark the pane that is open."""
        self.buttons[name].setChecked(True)

    def show_cashier(self, user: str) -> None:
        """Say under the way out who is signed in: what stands before the @ of an e-mail."""
        self._leave.set_cap(user.partition("@")[0])
        tip(self._leave, Key.SIGN_OUT, user.replace("{", "{{").replace("}", "}}") + " · {key}")

    def _say_caps(self) -> None:
        for name, key in self._keys.items():
            self.buttons[name].set_cap(hint(key).cap)

    def _tell_chosen(self, pressed: QAbstractButton) -> None:
        self.pane_chosen.emit(next(n for n, one in self.buttons.items() if one is pressed))
