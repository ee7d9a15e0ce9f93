"""The card that takes a ticket's number, PIN and day; Enter goes on, and checks on the way.

A number alone is looked up at once, so that the verdict stands before the PIN is typed.

Thread: GUI.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QWidget

from pos_app.ui.emptying import empty
from pos_app.ui.keys import Key, caption
from pos_app.ui.payout.entry.fields import DayField, PinField
from pos_app.ui.theme import font, set_role
from pos_app.ui.touch.push_button import PushButton

LARGE_FROM_PX = 720
LEAST_PX, BUTTON_PX, GAP_PX = (114, 104, 160), 104, 12
"""Number, PIN and day as they are read whole on a monitor of 1024 pixels."""
SMALL_PX, LEAST_SMALL_PX, SMALL_BUTTON_PX, SMALL_GAP_PX = 550, (116, 88, 146), 92, 8
"""Below the first of these; less than that they need on none."""


class EntryCard(QFrame):
    """Three fields and a button.

    Signals:
        check_requested(int, str, object): number, PIN's digits ("" before they are typed), the
            day that the cashier chose or None.
    """

    check_requested = Signal(int, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.setObjectName("ticketEntry")
        set_role(self, "card")
        self.number, self.pin, self.day = QLineEdit(), PinField(), DayField()
        self.number.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        digits = QRegularExpression(r"\d{0,18}")
        self.number.setValidator(QRegularExpressionValidator(digits, self.number))
        self.check_button = PushButton()
        caption(self.check_button, Key.INQUIRE, "{key} · " + self.tr("Check"))
        self.check_button.setObjectName("checkButton")
        set_role(self.check_button, "primary")
        self.check_button.setMinimumHeight(52)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 12)
        grid.setHorizontalSpacing(GAP_PX)
        grid.setVerticalSpacing(4)
        heading = QLabel(self.tr("SCAN THE TICKET, OR TYPE ITS PARTICULARS"))
        heading.setWordWrap(True)
        set_role(heading, "heading")
        grid.addWidget(heading, 0, 0, 1, 4)
        names = (self.tr("Ticket"), self.tr("PIN"), self.tr("Sold on (← →)"))
        fields: tuple[tuple[str, QLineEdit], ...] = (
            ("ticketNumber", self.number),
            ("ticketPin", self.pin),
            ("ticketDay", self.day),
        )
        for column, (name, (object_name, field)) in enumerate(zip(names, fields, strict=True)):
            label = QLabel(name)
            label.setWordWrap(True)
            set_role(label, "small")
            field.setObjectName(object_name)
            field.setAccessibleName(name)
            set_role(field, "entry")
            field.setMinimumWidth(LEAST_PX[column])
            grid.addWidget(label, 1, column)
            grid.addWidget(field, 2, column)
            grid.setColumnStretch(column, 4 if column == 0 else 3)
        self.day.setProperty("role", "field")
        self.day.setFont(font(16))
        self.check_button.setMinimumWidth(BUTTON_PX)
        grid.addWidget(self.check_button, 1, 3, 2, 1)
        self.number.returnPressed.connect(self._leave_number)
        self.pin.returnPressed.connect(self._leave_pin)
        self.day.returnPressed.connect(self._check)
        self.check_button.clicked.connect(self._check)

    @property
    def is_empty(self) -> bool:
        """Whether no number was typed."""
        return not self.number.text()

    def clear(self, today: date) -> None:
        """Empty the fields; the day stands on today."""
        empty(self.number)
        self.pin.wipe()
        self.day.preset(today)

    def fill(self, number: int, sold_on: date | None, pin: str = "") -> None:
        """Put a number, and its day and PIN where a code on the paper told them."""
        self.number.setText(str(number))
        self.pin.put(pin)
        if sold_on is not None:
            self.day.choose(sold_on)

    def show_day(self, day: date) -> None:
        """Show the day on which the ticket was found; it may be looked for on others again."""
        self.day.show_found(day)

    def ask_pin(self) -> None:
        """Begin the PIN anew: the one that was typed is another ticket's."""
        self.pin.setFocus()
        self.pin.selectAll()

    def take_focus(self) -> None:
        """Put the focus on the first field that is empty, else on the number."""
        if self.number.text() and not self.pin.pin:
            self.pin.setFocus()
        else:
            self.number.setFocus()
            self.number.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Large figures where they fit: a number that lacks its first digit is another ticket.
        role = "entry" if event.size().width() >= LARGE_FROM_PX else "field"
        for field in (self.number, self.pin):
            set_role(field, role)
        is_small = event.size().width() < SMALL_PX
        self._grid.setHorizontalSpacing(SMALL_GAP_PX if is_small else GAP_PX)
        self.check_button.setMinimumWidth(SMALL_BUTTON_PX if is_small else BUTTON_PX)
        self.day.setFont(font(14 if is_small else 16))
        least = LEAST_SMALL_PX if is_small else LEAST_PX
        for field, width in zip((self.number, self.pin, self.day), least, strict=True):
            field.setMinimumWidth(width)

    def _leave_number(self) -> None:
        if not self.is_empty:
            self.pin.setFocus()
            self._check()

    def _leave_pin(self) -> None:
        if self.pin.pin:
            self.day.setFocus()
            self._check()

    def _check(self) -> None:
        if self.is_empty:
            self.number.setFocus()
        else:
            self.check_requested.emit(int(self.number.text()), self.pin.pin, self.day.day)
