"""A push button that has its natural width where there is room; else its words wrap or shrink.

Thread: GUI.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from pos_app.ui.pictures import paint_kept
from pos_app.ui.theme import colours, font

PAD_PX, LEAST_PX, SMALLEST_PX, LINES = 4, 44, 10, 2
_WRAPPED = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class PushButton(QPushButton):
    """Nothing of its words is cut, however long they are in another language.

    Words that fit in one line are painted by the style sheet, as any button's.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self._face(SMALLEST_PX))
        longest = max((metrics.horizontalAdvance(one) for one in self.text().split()), default=0)
        # Lines break at words: in none of them is all of its width used.
        line = metrics.horizontalAdvance(self.text()) * 5 // (4 * LINES)
        width = max(LEAST_PX, longest + 2 * PAD_PX, line + 2 * PAD_PX)
        natural = super().minimumSizeHint()
        return QSize(min(width, natural.width()), natural.height())

    def fits(self, words: str) -> bool:
        """Whether words can be read whole in the room there is."""
        return _fits(QFontMetrics(self._face(SMALLEST_PX)), self._room, words)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        # All that the style sheet goes by. A pane has a dozen of them, painted at every opening.
        look = (self.objectName(), self.property("role"), option.state.value, option.features.value)
        face = self.font()
        what = (option.text, *look, face.pixelSize(), face.weight())
        with QPainter(self) as painter:
            paint_kept(painter, self.rect(), what, partial(self._draw, option), later=self)

    def _draw(self, option: QStyleOptionButton, painter: QPainter, area: QRect) -> None:
        painter.translate(area.topLeft())
        words: str = option.text
        inside = QStyle.SubElement.SE_PushButtonContents
        roomy = self.style().subElementRect(inside, option, self).width()
        fits = QFontMetrics(self.font()).horizontalAdvance(words) <= roomy
        if not fits:
            option.text = ""
        # What a painter of its own would begin with.
        painter.setFont(self.font())
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        if fits:
            return
        largest = max(self.font().pixelSize(), SMALLEST_PX)
        faces = [self._face(px) for px in range(largest, SMALLEST_PX - 1, -1)]
        fitting = (one for one in faces if _fits(QFontMetrics(one), self._room, words))
        painter.setFont(next(fitting, faces[-1]))
        painter.setPen(QColor(self._ink()))
        painter.drawText(self._room, _WRAPPED, words)

    @property
    def _room(self) -> QRect:
        return self.rect().adjusted(PAD_PX, 2, -PAD_PX, -2)

    def _face(self, px: int) -> QFont:
        return font(px, QFont.Weight(self.font().weight()))

    def _ink(self) -> str:
        """Give the colour that the style sheet gives the words, which only it knows otherwise."""
        look, role = colours(), self.property("role")
        if not self.isEnabled():
            return look.on_off
        inks = {
            "action": look.on_action,
            "primary": look.on_primary,
            "danger": look.refused,
            "quiet": look.muted,
            "onRail": look.on_header,
        }
        if role in {"chip", "answer"} and self.isChecked():
            return look.on_primary
        return inks.get(str(role), look.text)


def _fits(metrics: QFontMetrics, room: QRect, words: str) -> bool:
    needed = metrics.boundingRect(room, _WRAPPED, words)
    longest = max((metrics.horizontalAdvance(one) for one in words.split()), default=0)
    return needed.height() <= room.height() and longest <= room.width()
