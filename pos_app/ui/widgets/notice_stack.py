"""The one place of notices: a band above the pane that covers nothing; newest on top.

Thread: GUI.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pos_app.ui.keys import Key, hint
from pos_app.ui.notices import OK_SECONDS, Notice, NoticeCenter, Severity
from pos_app.ui.theme import colours, font, set_role

SHOWN = 3
"""More than these wait behind a line that counts them."""

_SIGNS = {Severity.OK: "✓", Severity.ATTENTION: "!", Severity.REFUSED: "×"}


class NoticeStrip(QFrame):
    """One notice: sign, **what happened to the money**, why, what to do, code, action, close.

    Signals:
        closed(str), action_pressed(str): the notice's key.
    """

    closed = Signal(str)
    action_pressed = Signal(str)

    def __init__(self, notice: Notice, *, is_newest: bool = True) -> None:
        """Show it; the newest one names the keys that close and answer it."""
        super().__init__()
        self.notice = notice
        self.setObjectName(f"notice_{notice.key}")
        set_role(self, "strip", severity=notice.severity.value)
        self.setAccessibleName(notice.sentence)
        text = QLabel(_rich(notice))
        text.setObjectName("noticeText")
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 4, 5)
        row.setSpacing(12)
        row.addWidget(_Sign(notice.severity))
        row.addWidget(text, 1)
        if notice.action:
            row.addWidget(self._action_button(notice, is_newest=is_newest))
        close = QPushButton("×")
        close.setObjectName("closeNotice")
        close.setAccessibleName(self.tr("Close notice"))
        close.setToolTip(hint(Key.DISMISS_NOTICE).cap)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.setFixedWidth(44)
        set_role(close, "quiet")
        close.clicked.connect(self._close)
        row.addWidget(close)

    def _action_button(self, notice: Notice, *, is_newest: bool) -> QPushButton:
        cap = f"{hint(Key.NOTICE_ACTION).cap} · " if is_newest else ""
        action = QPushButton(f"{cap}{notice.action}")
        action.setObjectName("noticeAction")
        action.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        action.clicked.connect(self._press)
        return action

    def _close(self) -> None:
        self.closed.emit(self.notice.key)

    def _press(self) -> None:
        self.action_pressed.emit(self.notice.key)


class NoticeStack(QWidget):
    """Shows what a NoticeCenter holds, tells screen readers, lets the good ones go by themselves.

    An OK notice leaves OK_SECONDS after it came; the others wait for the cashier.
    """

    def __init__(self, center: NoticeCenter) -> None:
        """Show the center's notices from now on."""
        super().__init__()
        self.setObjectName("noticeStack")
        self._center = center
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(12, 10, 12, 0)
        self._rows.setSpacing(6)
        self._more = QLabel()
        self._more.setObjectName("moreNotices")
        set_role(self._more, "small")
        self._rows.addWidget(self._more)
        self._strips: list[NoticeStrip] = []
        self._farewell = QTimer(self)
        self._farewell.setSingleShot(True)
        self._farewell.setInterval(OK_SECONDS * 1000)
        self._farewell.timeout.connect(self.let_good_ones_go)
        center.changed.connect(self._show)
        center.posted.connect(self._announce)
        self._show()

    def let_good_ones_go(self) -> None:
        """Take away the notices that say that all is well."""
        for notice in self._center.notices:
            if notice.severity is Severity.OK:
                self._center.withdraw(notice.key)

    def dismiss_newest(self) -> None:
        """Close the newest notice, if there is one."""
        if self._center.notices:
            self._center.withdraw(self._center.notices[-1].key)

    def answer_newest(self) -> None:
        """Do what the newest notice with an action offers."""
        offering = [notice for notice in self._center.notices if notice.action]
        if offering:
            self._center.choose_action(offering[-1].key)

    def _show(self) -> None:
        newest_first = self._center.notices[::-1]
        offering = next((notice.key for notice in newest_first if notice.action), None)
        for strip in self._strips:
            strip.hide()
            strip.deleteLater()
        self._strips = [
            self._strip(at, notice, is_newest=notice.key == offering)
            for at, notice in enumerate(newest_first[:SHOWN])
        ]
        hidden = len(newest_first) - len(self._strips)
        self._more.setText(self.tr("%n more notice(s)", "", hidden))
        self._more.setVisible(hidden > 0)
        self.setVisible(bool(newest_first))

    def _strip(self, at: int, notice: Notice, *, is_newest: bool) -> NoticeStrip:
        strip = NoticeStrip(notice, is_newest=is_newest)
        strip.closed.connect(self._center.withdraw)
        strip.action_pressed.connect(self._center.choose_action)
        self._rows.insertWidget(at, strip)
        return strip

    def _announce(self, notice: Notice) -> None:
        if notice.severity is Severity.OK:
            self._farewell.start()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, notice.sentence))


class _Sign(QWidget):
    """The severity as a shape: a disc with a tick or "!", a square with a cross."""

    def __init__(self, severity: Severity) -> None:
        super().__init__()
        self._severity = severity
        self.setFixedSize(24, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = colours()
        ground, sign = {
            Severity.OK: (ink.ok, ink.ok_fill),
            Severity.ATTENTION: (ink.attention, ink.on_attention),
            Severity.REFUSED: (ink.refused, ink.on_refused),
        }[self._severity]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        box = QRectF(self.rect())
        if self._severity is Severity.REFUSED:
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        else:
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        painter.setPen(QColor(sign))
        painter.setFont(font(15, QFont.Weight.Bold))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _SIGNS[self._severity])


def _rich(notice: Notice) -> str:
    parts = [f"<b>{escape(notice.money)}</b>", escape(notice.why), escape(notice.todo)]
    if notice.code:
        parts.append(f'<span style="color:{colours().muted}">{escape(notice.code)}</span>')
    return " ".join(part for part in parts if part)
