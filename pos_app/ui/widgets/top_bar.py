"""The top bar: product, agency and till, the lamps, the server's clock; and the practice ribbon.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from pos_app.ui.theme import colours, font, set_role
from pos_app.ui.widgets.lamp import Lamp
from pos_app.ui.window.till_window import HEADER_PX, PRODUCT

RIBBON_HEIGHT = 26


class TopBar(QWidget):
    """Says where the cashier is and how the line, the printer and the shift are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with lamps that know nothing."""
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(HEADER_PX)
        set_role(self, "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        product = QLabel(PRODUCT)
        product.setObjectName("productName")
        self.place = ElidedLabel("placeName")
        self.line, self.printer, self.shift = Lamp("line"), Lamp("printer"), Lamp("shift")
        self.shift.hide()
        self.offset = Lamp("clock")
        self.offset.hide()
        self.clock = QLabel()
        self.clock.setObjectName("serverClock")
        self._clock_wide = (0, False)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(18)
        row.addWidget(product)
        row.addWidget(self.place)
        for lamp in (self.line, self.printer, self.shift):
            row.addWidget(lamp)
        row.addStretch(1)
        row.addWidget(self.offset)
        row.addWidget(self.clock)

    def show_clock(self, text: str, *, is_server_time: bool) -> None:
        """Show the time; dimmed, and said so, while it is only this computer's."""
        self.clock.setText(text)
        set_role(self.clock, "clock" if is_server_time else "clockGuess")
        if (wide := (len(text), is_server_time)) != self._clock_wide:
            # Of a fixed size, so that the window is not laid out anew with every second.
            self._clock_wide = wide
            self.clock.setFixedSize(self.clock.sizeHint().width(), HEADER_PX)
        self.clock.setAccessibleName(text)
        self.clock.setToolTip(
            self.tr("The operator's time")
            if is_server_time
            else self.tr("This computer's time: the operator has not told its own yet")
        )


class ElidedLabel(QWidget):
    """One line that gives way: it shrinks with "…" before anything beside it does."""

    def __init__(self, name: str) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(0)
        self._text = ""
        self._face = font(15)

    @property
    def text(self) -> str:
        """All of it."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self._face).horizontalAdvance(self._text) + 2, HEADER_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, HEADER_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._face)
        painter.setPen(QColor(colours().on_header))
        elide = Qt.TextElideMode.ElideRight
        short = QFontMetrics(self._face).elidedText(self._text, elide, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, short)


class PracticeRibbon(QWidget):
    """Says on every screen of practice mode that nothing here is real; holds its menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without a menu."""
        super().__init__(parent)
        self.setObjectName("practiceRibbon")
        self.setFixedHeight(RIBBON_HEIGHT)
        word, rest = self.tr("PRACTICE"), self.tr("Nothing here is real: no ticket of it is valid")
        self.setAccessibleName(f"{word}. {rest}")
        self._word, self._rest = word, rest
        self._menu_button = QToolButton(self)
        self._menu_button.setObjectName("practiceMenuButton")
        self._menu_button.setText(self.tr("Rehearse a fault"))
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._menu_button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch(1)
        row.addWidget(self._menu_button)

    def set_menu(self, menu: QMenu) -> None:
        """Offer the faults that can be rehearsed."""
        self._menu_button.setMenu(menu)
        self._menu_button.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = colours()
        painter.fillRect(self.rect(), QColor(ink.attention))
        painter.setPen(QColor(ink.on_attention))
        bold = QFont(font(13, QFont.Weight.Bold))
        bold.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 2)
        painter.setFont(bold)
        painter.drawText(
            self.rect().adjusted(16, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._word
        )
        painter.setFont(font(13))
        left = 16 + QFontMetrics(bold).horizontalAdvance(self._word) + 14
        painter.drawText(
            self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._rest
        )
