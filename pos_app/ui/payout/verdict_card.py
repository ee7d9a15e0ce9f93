"""The card of a checked ticket: the verdict large, its plays, the button that pays.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pos_app.till.prizes.verdict import Verdict
from pos_app.till.wording import format_amount
from pos_app.ui.keys import Key, caption
from pos_app.ui.payout.tables import PlayRow, PlayTable
from pos_app.ui.payout.views import make_table
from pos_app.ui.payout.words import headline_role, say_headline, say_subline
from pos_app.ui.theme import font, set_role
from pos_app.ui.touch.push_button import PushButton

HEADLINE_PX, BUTTON_PX = 36, 58
WIDE, NARROW = (0, 130, 74, 138, 136), (0, 102, 52, 102, 106)
WIDE_FROM_PX, LEAST_BESIDE_PX = 680, 220
"""Below it the columns are closer, so that more of a draw's name is read."""
LOW_PX, LOW_HEADLINE_PX = 220, 24
"""A lower card has smaller words, so that they are read whole beside notices."""
OWED_LINES = 2
"""What is owed is said in so many lines beside its button; longer words stand above it."""


class VerdictCard(QFrame):
    """Shows one verdict, or what is being done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.setObjectName("verdictCard")
        set_role(self, "card")
        self.headline, self.subline = QLabel(), QLabel()
        self.headline.setObjectName("verdictHeadline")
        self.subline.setObjectName("verdictSubline")
        self.subline.setWordWrap(True)
        set_role(self.subline, "muted")
        headers = (
            self.tr("Draw"),
            self.tr("Play"),
            self.tr("Stake"),
            self.tr("Came out"),
            self.tr("State"),
        )
        self._model = PlayTable(headers, self)
        self.table = make_table(self._model, "playsTable", WIDE, self)
        self.table.setAccessibleName(self.tr("Plays of the ticket"))
        # Rather fewer rows in sight than half a verdict: nobody is to make room for its rows.
        self.table.setMinimumHeight(1)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.table.setSelectionMode(self.table.SelectionMode.NoSelection)
        self.pay_button = _button("payButton", "action")
        self.other_button = _button("otherButton", "plain")
        caption(self.other_button, Key.OTHER_TICKET, "{key} · " + self.tr("Other ticket"))
        self.hand_over_button = _button("handOverButton", "primary")
        caption(self.hand_over_button, Key.HAND_OVER, "{key}  " + self.tr("Cash handed over"))
        self._paid_ticket, self._is_low = 0, False
        self._room = (0, 0)  # as yet
        self._fitted: tuple[object, ...] = ()
        self._owed = QLabel()
        self._owed.setObjectName("cashOwed")
        self._owed.setWordWrap(True)
        set_role(self._owed, "large")
        self._build()
        self.show_nothing()
        self.show_cash_owed("")

    @property
    def is_payable(self) -> bool:
        """Whether the button that pays is offered."""
        return not self.pay_button.isHidden() and self.pay_button.isEnabled()

    @property
    def is_cash_owed(self) -> bool:
        """Whether a customer still waits for the cash."""
        return not self._owed_bar.isHidden()

    def show_nothing(self) -> None:
        """Show no ticket."""
        self._show(self.tr("Ready"), "plain", self.tr("Checking a ticket never pays it."))
        self._model.set_rows(())
        self.pay_button.hide()

    def show_checking(self) -> None:
        """Say that it is being looked up."""
        self.show_nothing()
        self._show(self.tr("Checking…"), "plain", "")

    def show_not_checked(self) -> None:
        """Say that the operator was not heard about it."""
        self.show_nothing()
        self._show(self.tr("Not checked"), "attention", self.tr("Nothing is known of this ticket."))

    def show_not_paid(self, number: int) -> None:
        """Say that the payment was not made, until the cashier goes on."""
        self.show_nothing()
        text = self.tr("Ticket {n}. Hand over no cash.").format(n=number)
        self._show(self.tr("Not paid"), "refused", text)

    def show_paying(self) -> None:
        """Say that the operator is being asked to pay."""
        self.pay_button.setEnabled(False)
        self._show(self.tr("Paying…"), "plain", self.tr("Do not hand over cash yet."))

    def show_verdict(self, verdict: Verdict, plays: Sequence[PlayRow], today: date) -> None:
        """Show a checked ticket."""
        self._show(say_headline(verdict), headline_role(verdict), say_subline(verdict, today))
        self._model.set_rows(plays)
        amount = format_amount(verdict.owed)
        text = self.tr("Pay {amount} and print the slip").format(amount=amount)
        caption(self.pay_button, Key.PAY, "{key}  " + text)
        self.pay_button.setEnabled(verdict.may_be_paid)
        self.pay_button.setVisible(verdict.may_be_paid)

    def show_paid(self, number: int, amount: str) -> None:
        """Say that the operator paid; the cash is still to be handed over."""
        self.show_nothing()
        title = self.tr("Paid {amount}").format(amount=amount)
        text = self.tr("Ticket {n}. Hand over the cash once the slip is out.").format(n=number)
        self._show(title, "ok", text)
        self._paid_ticket = number

    def show_handed_over(self, number: int) -> None:
        """Say that the customer has the cash, where that payment is what stands here."""
        if number == self._paid_ticket:
            text = self.tr("Ticket {n}. Cash handed over.").format(n=number)
            self._show(self.headline.text(), "ok", text)

    def show_cash_owed(self, text: str, *, is_busy: bool = False) -> None:
        """Show what is to be handed over; "" for nothing."""
        self._owed.setText(text)
        self.hand_over_button.setEnabled(not is_busy)
        self._owed_bar.setVisible(bool(text))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widths = WIDE if event.size().width() >= WIDE_FROM_PX else NARROW
        for column, width in enumerate(widths):
            if width:
                self.table.setColumnWidth(column, width)

    def take_room(self, width: int, height: int) -> None:
        """Be set closer where there is less than this card's words like."""
        self._room = width, height
        self._fit()

    def _fit(self) -> None:
        if self._room == (0, 0):
            return
        words = self.headline.text(), self.subline.text(), self._owed.text()
        needs = (*self._room, *words, self.pay_button.isHidden(), self._owed_bar.isHidden())
        if needs == self._fitted:
            return
        self._fitted = needs
        width, height = self._room
        self._stack(is_low=height < LOW_PX)
        if not self._is_low and self._rows.totalMinimumHeightForWidth(width) > height:
            self._stack(is_low=True)

    def _stack(self, *, is_low: bool) -> None:
        """Put the small words below the large ones where both have no room side by side."""
        self._lower(is_low=is_low)
        metrics = QFontMetrics(self._find_font())
        large = metrics.horizontalAdvance(self.headline.text())
        is_high = large + LEAST_BESIDE_PX > self._room[0]
        way = QBoxLayout.Direction
        self._top.setDirection(way.TopToBottom if is_high else way.LeftToRight)
        self._top.setSpacing(2 if is_high else 14)
        self.headline.setWordWrap(is_high)
        self._stack_owed()

    def _lower(self, *, is_low: bool) -> None:
        if is_low == self._is_low:
            return
        self._is_low = is_low
        # By the style sheet: a font that is set is lost with the next role.
        set_role(self.headline, self.headline.property("role"), low=is_low)
        self._rows.setSpacing(4 if is_low else 10)
        self._rows.setContentsMargins(14, 4 if is_low else 12, 14, 6 if is_low else 14)
        self.other_button.setMinimumHeight(44 if is_low else BUTTON_PX)

    def _find_font(self) -> QFont:
        """Give the headline's font also before the style sheet has reached it."""
        return font(LOW_HEADLINE_PX if self._is_low else HEADLINE_PX, QFont.Weight.DemiBold)

    def _stack_owed(self) -> None:
        """Put what is owed above its button where it would be more than a few short lines."""
        edges = self._bar.contentsMargins()
        room = self._room[0] - 28 - edges.left() - edges.right() - self._bar.spacing()
        beside = max(room - self.hand_over_button.sizeHint().width(), 1)
        metrics = QFontMetrics(self._owed.font())
        wrapped = Qt.TextFlag.TextWordWrap
        height = metrics.boundingRect(
            QRect(0, 0, beside, 9999), wrapped, self._owed.text()
        ).height()
        is_high = height > OWED_LINES * metrics.lineSpacing() + 1
        way = QBoxLayout.Direction
        self._bar.setDirection(way.TopToBottom if is_high else way.LeftToRight)
        self._bar.setSpacing(4 if is_high else 12)

    def _show(self, headline: str, role: str, subline: str) -> None:
        self._paid_ticket = 0
        set_role(self.headline, "title" if role == "plain" else role)
        self.headline.setText(headline)
        self.headline.setAccessibleName(f"{headline}. {subline}")
        self.subline.setText(subline)
        self._fit()

    def _build(self) -> None:
        self._owed_bar = QFrame()
        self._owed_bar.setObjectName("cashOwedBar")
        set_role(self._owed_bar, "strip", severity="ok")
        bar = self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._owed_bar)
        bar.addWidget(self._owed, 1)
        bar.addWidget(self.hand_over_button)
        top = self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(14)
        top.addWidget(self.headline)
        top.addWidget(self.subline, 1, Qt.AlignmentFlag.AlignVCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.pay_button, 3)
        buttons.addWidget(self.other_button, 1)
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 12, 14, 14)
        rows.setSpacing(10)
        rows.addLayout(top)
        rows.addWidget(self.table, 1)
        rows.addWidget(self._owed_bar)
        rows.addLayout(buttons)


def _button(name: str, role: str) -> QPushButton:
    button = PushButton()
    button.setObjectName(name)
    button.setMinimumHeight(BUTTON_PX)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    set_role(button, role)
    return button
