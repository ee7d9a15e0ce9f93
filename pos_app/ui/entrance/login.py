"""The sign-in page: e-mail, Tab, password, Enter; in practice mode Enter alone.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pos_app.ui.emptying import empty
from pos_app.ui.entrance.brand_panel import BrandPanel
from pos_app.ui.keys import Key, caption, matches, name_keys
from pos_app.ui.notices import Notice
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import CardHost, hold_scrolled
from pos_app.ui.widgets.notice_strip import NoticeStrip

PAGE_WIDTH, BRAND_WIDTH = 880, 360
EDGE_PX = 4


class LoginPage(CardHost):
    """Two fields and one action; passive.

    Signals:
        sign_in_requested(str, str): e-mail and password; the password field is empty again.
        switch_asked(): practice is wanted in place of the operator, or the operator again.
    """

    sign_in_requested = Signal(str, str)
    switch_asked = Signal()

    def __init__(self, server: str, till_name: str, *, is_practice: bool = False) -> None:
        """Make it, saying which operator's server it asks."""
        super().__init__()
        self.setObjectName("loginPage")
        self._preset_password = ""
        self._strip: NoticeStrip | None = None
        self._email = QLineEdit()
        self._email.setObjectName("emailField")
        self._email.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        self._password = QLineEdit()
        self._password.setObjectName("passwordField")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._sign_in = PushButton()
        self._sign_in.setObjectName("signInButton")
        set_role(self._sign_in, "action")
        self._switch = PushButton()
        self._switch.setObjectName("switchModeButton")
        self._switch.clicked.connect(self.switch_asked)
        set_role(self._switch, "quiet")
        self._is_practice = is_practice
        self._notice_place = QVBoxLayout()
        brand = BrandPanel(server, till_name, is_practice=is_practice)
        self._lay_out(brand, is_practice=is_practice)
        self._sign_in.clicked.connect(self._ask)
        self.show_busy(is_busy=False)
        self.show_switching(is_switching=False)

    def say_over(self) -> None:
        """Say that a session ended in the middle of work, which waits behind this page."""
        text = self.tr("The session ended. Sign in again: what was on the screen is kept.")
        self._explanation.setText(text)
        self._switch.hide()

    def preset(self, email: str, password: str = "") -> None:
        """Fill in the fields: the last cashier's e-mail, or the practice user's both."""
        self._preset_password = password
        self._email.setText(email)
        self._password.setText(password)

    def show_busy(self, *, is_busy: bool) -> None:
        """Say whether the server is being asked; the fields rest meanwhile."""
        for part in (self._email, self._password, self._sign_in, self._switch):
            part.setEnabled(not is_busy)
        if is_busy:
            name_keys(self._sign_in, self.tr("Signing in…"))
        else:
            caption(self._sign_in, Key.CONFIRM, "{key} · " + self.tr("Sign in"))

    def show_switching(self, *, is_switching: bool) -> None:
        """Say whether the program is about to begin anew; everything rests meanwhile."""
        for part in (self._email, self._password, self._sign_in, self._switch):
            part.setEnabled(not is_switching)
        if is_switching:
            text = self.tr("Changing…")
        elif self._is_practice:
            text = self.tr("Leave practice: work with the operator")
        else:
            text = self.tr("Practise on this computer")
        self._switch.setText(text)

    def show_notice(self, notice: Notice | None) -> None:
        """Say why it did not work and what to do; None takes the word away."""
        if self._strip is not None:
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
        if notice is not None:
            self._strip = NoticeStrip(notice, is_closable=False)
            self._notice_place.addWidget(self._strip)

    def ask_again(self) -> None:
        """Be ready for another try: what is known stays, the password is to be typed."""
        self._password.setText(self._preset_password)
        self.focus_now()

    def take_focus(self) -> None:
        if not self._email.text():
            self._email.setFocus()
        elif self._preset_password:
            self._sign_in.setFocus()
        else:
            self._password.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not matches(event, Key.CONFIRM):
            super().keyPressEvent(event)
        elif self._email.hasFocus() and not self._password.text():
            self._password.setFocus()
        elif self._sign_in.isEnabled():
            self._ask()

    def _lay_out(self, brand: BrandPanel, *, is_practice: bool) -> None:
        title = QLabel(self.tr("Sign in"))
        set_role(title, "title")
        text = (
            self.tr("The practice cashier is filled in: press Enter.")
            if is_practice
            else self.tr("With the e-mail and password your operator gave you.")
        )
        self._explanation = QLabel(text)
        self._explanation.setObjectName("signInText")
        self._explanation.setWordWrap(True)
        set_role(self._explanation, "muted")
        form = QFrame()
        set_role(form, "form")
        rows = QVBoxLayout(form)
        rows.setContentsMargins(40, 36, 40, 36)
        rows.setSpacing(8)
        rows.addWidget(title)
        rows.addWidget(self._explanation)
        rows.addSpacing(12)
        for field, name in (
            (self._email, self.tr("E-mail")),
            (self._password, self.tr("Password")),
        ):
            label = QLabel(name)
            label.setBuddy(field)
            set_role(label, "fieldName")
            field.setAccessibleName(name)
            rows.addWidget(label)
            rows.addWidget(field)
            rows.addSpacing(6)
        rows.addLayout(self._notice_place)
        rows.addSpacing(6)
        rows.addWidget(self._sign_in)
        rows.addStretch(1)
        rows.addWidget(self._switch)
        brand.setFixedWidth(BRAND_WIDTH)
        halves = QHBoxLayout()
        halves.setSpacing(0)
        halves.addWidget(brand)
        halves.addWidget(form)
        form.setFixedWidth(PAGE_WIDTH - BRAND_WIDTH)
        form.setMinimumHeight(450)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(halves)
        middle.addStretch(1)
        inside = QWidget()
        page = QVBoxLayout(inside)
        page.setContentsMargins(0, EDGE_PX, 0, EDGE_PX)
        page.addStretch(1)
        page.addLayout(middle)
        page.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(hold_scrolled(inside))  # at 200 % a notice leaves no room for all

    def _ask(self) -> None:
        email, password = self._email.text().strip(), self._password.text()
        for field, text in ((self._email, email), (self._password, password)):
            set_role(field, "field", wrong=not text)
        if not email or not password:
            (self._password if email else self._email).setFocus()
            return
        empty(self._password)
        self.sign_in_requested.emit(email, password)
