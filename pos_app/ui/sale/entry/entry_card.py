"""The entry card: the play, the amount, and the line that says what was understood.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from pos_app.ui.lettering import ROOM, draw_line, fit_line
from pos_app.ui.pictures import AfterOthers, paint_kept
from pos_app.ui.sale.entry.fields import AmountField, EntryLine
from pos_app.ui.sale.entry.understood_paint import paint_understood
from pos_app.ui.sale.parts.ink import write_fitting
from pos_app.ui.sale.parts.word_button import WordButton
from pos_app.ui.sale.understanding import Words
from pos_app.ui.theme import colours, set_role

NARROW_PX = 470
"""Below this the draws stand above play and amount."""
SMALL_PX = 330
"""Below this the play is written smaller: three animals of it are in sight."""
FRAME_PX, ROUND_PX = 2, 9


class UnderstoodLine(QWidget):
    """Chips, factor and cost on one line; or the problem. Painted: it changes with every key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("understoodLine")
        self.setFixedHeight(46)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing below is painted
        self.words = Words()
        self._turn = AfterOthers()

    def sizeHint(self) -> QSize:
        return QSize(400, 46)

    @property
    def is_wrong(self) -> bool:
        """Whether it says what is wrong."""
        return self.words.is_wrong

    def show_words(self, words: Words) -> None:
        """Show what was understood, or the problem."""
        if words != self.words:
            self.words = words
            more = f"+{words.more}" if words.more else ""
            said = (*words.chips, more, words.tail, words.cost, words.problem)
            self.setAccessibleName(" ".join(said).strip())
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._turn.must_wait(self, event.region()):
            return
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colours().window))
        paint_understood(painter, self.rect(), self.words)
        painter.end()


class TargetLabel(QWidget):
    """Which draws the play is for: on a narrow screen the word before them goes first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("targetLabel")
        self.setFixedHeight(20)
        self._words, self._target, self._more = self.tr("Play"), "", ""

    def show_target(self, target: str, more: str) -> None:
        """Say the first draw, and how many others ("+ 2")."""
        if (target, more) != (self._target, self._more):
            self._target, self._more = target, more
            self.setAccessibleName(f"{self._words} {target} {more}".strip())
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, room, bold = colours(), self.rect(), QFont.Weight.DemiBold
        with QPainter(self) as painter:
            words = f"{self._words} · " if self._target else self._words
            prefix = fit_line(painter, words, room.width(), (14,))
            more = fit_line(painter, f"  {self._more}" if self._more else "", ROOM, (15,), bold)
            whole = fit_line(painter, self._target, ROOM, (15,), bold)
            left = 0
            needed = prefix.advance + whole.advance + more.advance
            if needed <= room.width() or not self._target:
                draw_line(painter, room, prefix, QColor(look.muted))
                left = prefix.advance
            place = room.adjusted(left, 0, -more.advance, 0)
            ink = QColor(look.text)
            used = write_fitting(painter, place, self._target, ink, (15, 13, 12), bold=True)
            draw_line(painter, room.adjusted(left + used, 0, 0, 0), more, ink)


class EntryCard(QWidget):
    """Play and amount side by side with their captions; where it is narrow, draws above both.

    Painted: with a style sheet each sale would have it and all that is in it styled anew, twice.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entryCard")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._is_wrong = self._is_busy = False
        self.line, self.amount = EntryLine(), AmountField()
        self.target = TargetLabel()
        self.money_caption = _caption("amountCaption")
        self.money_caption.setText(self.tr("Amount Bs"))
        self.amount.setFixedWidth(150)
        self.keypad = WordButton("keypadButton", "123", sizes=(14, 12))
        self.keypad.setAccessibleName(self.tr("Keypad"))
        self.keypad.setFixedSize(44, 48)
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.VLine)
        self._cells = QGridLayout(self)
        self._cells.setContentsMargins(16, 10, 12, 10)
        self._cells.setHorizontalSpacing(10)
        self._cells.setVerticalSpacing(0)
        self._cells.setColumnStretch(0, 1)
        self._cells.addWidget(self.line, 1, 0)
        self._cells.addWidget(rule, 0, 1, 2, 1)
        self._cells.addWidget(self.money_caption, 0, 2)
        self._cells.addWidget(self.amount, 1, 2)
        self._cells.addWidget(self.keypad, 0, 3, 2, 1)
        self._rule, self._is_narrow = rule, False
        self._cells.addWidget(self.target, 0, 0)

    def show_state(self, *, is_wrong: bool | None = None, is_busy: bool | None = None) -> None:
        """Say by the frame that the line is wrong, or that money moves; None leaves it."""
        was = (self._is_wrong, self._is_busy)
        self._is_wrong = self._is_wrong if is_wrong is None else is_wrong
        self._is_busy = self._is_busy if is_busy is None else is_busy
        if was != (self._is_wrong, self._is_busy):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(colours().window))
            what = ("entry", self._is_wrong, self._is_busy)
            paint_kept(painter, self.rect(), what, self._draw_frame)

    def _draw_frame(self, painter: QPainter, area: QRect) -> None:
        look = colours()
        line = look.refused if self._is_wrong else look.accent
        if self._is_busy:
            line = look.line_strong
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(line), FRAME_PX))
        painter.setBrush(QColor(look.sunken if self._is_busy else look.card))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), ROUND_PX, ROUND_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW_PX
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.money_caption.setVisible(not is_narrow)
            self.amount.setPlaceholderText("Bs" if is_narrow else "")
            self._cells.addWidget(self._rule, int(is_narrow), 1, 2 - is_narrow, 1)
            self._cells.addWidget(self.target, 0, 0, 1, 3 if is_narrow else 1)
        is_small = self.width() < SMALL_PX
        set_role(self.line, "entry", small=is_small)

    def show_target(self, target: str, more: str = "") -> None:
        """Say which draws the play is for."""
        self.target.show_target(target, more)


def _caption(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.RichText)
    set_role(label, "muted")
    return label
