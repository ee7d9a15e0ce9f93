"""The one place of notices: a band above the pane that covers nothing.

What wants something of the cashier stands above what only says that all is well; then the newest.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pos_app.ui.notices import OK_SECONDS, Notice, NoticeCenter, Severity
from pos_app.ui.theme import set_role
from pos_app.ui.widgets.notice_strip import NoticeStrip

SHOWN = 2
"""More than these wait behind a line that counts them."""


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

    def dismiss_first(self) -> None:
        """Close the notice on top, if there is one."""
        for notice in self._in_order()[:1]:
            self._center.withdraw(notice.key)

    def answer_first(self) -> None:
        """Do what the first notice with an action offers."""
        offering = self._first_with_action()
        if offering is not None:
            self._center.choose_action(offering.key)

    def _in_order(self) -> list[Notice]:
        newest_first = self._center.notices[::-1]
        return sorted(newest_first, key=lambda notice: notice.severity is Severity.OK)

    def _first_with_action(self) -> Notice | None:
        return next((notice for notice in self._in_order() if notice.action), None)

    def _show(self) -> None:
        notices, offering = self._in_order(), self._first_with_action()
        for strip in self._strips:
            strip.hide()
            strip.deleteLater()
        self._strips = [
            self._strip(at, notice, has_key=notice is offering)
            for at, notice in enumerate(notices[:SHOWN])
        ]
        hidden = len(notices) - len(self._strips)
        self._more.setText(self.tr("%n more notice(s)", "", hidden))
        self._more.setVisible(hidden > 0)
        self.setVisible(bool(notices))

    def _strip(self, at: int, notice: Notice, *, has_key: bool) -> NoticeStrip:
        strip = NoticeStrip(notice, has_key=has_key)
        strip.closed.connect(self._center.withdraw)
        strip.action_pressed.connect(self._center.choose_action)
        self._rows.insertWidget(at, strip)
        return strip

    def _announce(self, notice: Notice) -> None:
        if notice.severity is Severity.OK:
            self._farewell.start()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, notice.sentence))
