"""One notice as a strip: a sign, what happened to the money, why, what to do, the code.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from pos_app.ui.keys import Key, caption, tip
from pos_app.ui.notices import Notice, Severity
from pos_app.ui.theme import colours, font, set_role
from pos_app.ui.touch.push_button import PushButton

_SIGNS = {Severity.OK: "✓", Severity.ATTENTION: "!", Severity.REFUSED: "×"}


class NoticeStrip(QFrame):
    """One notice: sign, **what happened to the money**, why, what to do, code, action, close.

    Signals:
        closed(str), action_pressed(str): the notice's key.
    """

    closed = Signal(str)
    action_pressed = Signal(str)

    def __init__(self, notice: Notice, *, has_key: bool = False, is_closable: bool = True) -> None:
        """Show it; `has_key`: the key answers this one, so it is named."""
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
        row.setContentsMargins(*((12, 2, 4, 2) if is_closable else (12, 8, 12, 8)))
        row.setSpacing(12)
        row.addWidget(_Sign(notice.severity))
        row.addWidget(text, 1)
        if notice.action:
            row.addWidget(self._action_button(notice, has_key=has_key))
        if is_closable:
            row.addWidget(self._close_button())

    def _close_button(self) -> QPushButton:
        close = QPushButton("×")
        close.setObjectName("closeNotice")
        close.setAccessibleName(self.tr("Close notice"))
        tip(close, Key.DISMISS_NOTICE, "{key}")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.setFixedWidth(44)
        set_role(close, "quiet")
        close.clicked.connect(self._close)
        return close

    def _action_button(self, notice: Notice, *, has_key: bool) -> QPushButton:
        action = PushButton(notice.action)
        if has_key:
            caption(action, Key.NOTICE_ACTION, "{key} · " + notice.action)
        action.setObjectName("noticeAction")
        action.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        action.clicked.connect(self._press)
        return action

    def _close(self) -> None:
        self.closed.emit(self.notice.key)

    def _press(self) -> None:
        self.action_pressed.emit(self.notice.key)


class _Sign(QWidget):
    """The severity as a shape: a disc with a tick or "!", a square with a cross."""

    def __init__(self, severity: Severity) -> None:
        super().__init__()
        self._severity = severity
        self.setFixedSize(24, 24)
        names = {
            Severity.OK: self.tr("Done"),
            Severity.ATTENTION: self.tr("Attention"),
            Severity.REFUSED: self.tr("Refused"),
        }
        self.setAccessibleName(names[severity])

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


def _escape(text: str) -> str:
    # html.escape would bring all of html.entities before the first paint.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _rich(notice: Notice) -> str:
    money, why, todo = map(_escape, notice.texts)
    parts = [f"<b>{money}</b>", why, todo]
    if notice.code:
        parts.append(f'<span style="color:{colours().muted}">{_escape(notice.code)}</span>')
    return " ".join(part for part in parts if part)
