"""A button whose words fit: in two lines or smaller, before anything of them is cut.

Thread: GUI.
"""

from __future__ import annotations

from functools import lru_cache, partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from pos_app.ui.pictures import paint_kept
from pos_app.ui.theme import colours, font, has_fonts, set_role

PAD_PX = 5
_WRAPPED = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class WordButton(QPushButton):
    """A push button that never takes the focus: keys belong to the entry line.

    Enter and space never press what was clicked last. Its least width is `least`, however long its
    words are in another language.
    """

    def __init__(
        self,
        name: str,
        text: str,
        *,
        role: str = "plain",
        sizes: tuple[int, ...] = (14, 13, 12, 11, 10),
        least: int = 44,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sizes, self._least = sizes, least
        set_role(self, role)

    def sizeHint(self) -> QSize:
        return QSize(self._least, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words, option.text = option.text, ""
        # All that the style sheet goes by. A dozen buttons are painted with every sale.
        look = (words, self.objectName(), self.property("role"), option.state.value)
        what = (*look, option.features.value, self._sizes, self.font().weight())
        with QPainter(self) as painter:
            draw = partial(self._draw, option, words)
            paint_kept(painter, self.rect(), what, draw, later=self)

    def _draw(self, option: QStyleOptionButton, words: str, painter: QPainter, area: QRect) -> None:
        painter.translate(area.topLeft())
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setPen(self._ink())
        self._write(painter, words)

    def _ink(self) -> QColor:
        """Give the colour that the style sheet gives the words, which only it knows otherwise."""
        look, role = colours(), self.property("role")
        if not self.isEnabled():
            return QColor(look.on_off)
        if role == "action":
            return QColor(look.on_action)
        if role == "primary" or (role == "chip" and self.isChecked()):
            return QColor(look.on_primary)
        return QColor(look.refused if role == "danger" else look.text)

    def fits(self, words: str) -> bool:
        """Whether words can be read whole in the room there is."""
        area = self._area
        return _fits(QFontMetrics(self._face(self._sizes[-1])), area, words)

    @property
    def _area(self) -> QRect:
        return self.rect().adjusted(PAD_PX, 2, -PAD_PX, -2)

    def _face(self, px: int) -> QFont:
        return font(px, QFont.Weight(self.font().weight()))

    def _write(self, painter: QPainter, words: str) -> None:
        area, weight = self._area, QFont.Weight(self.font().weight())
        room = (area.width(), area.height())
        painter.setFont(_choose_face(words, room, self._sizes, weight, has_fonts()))
        painter.drawText(area, _WRAPPED, words)


@lru_cache(maxsize=512)
def _choose_face(
    words: str,
    room: tuple[int, int],
    sizes: tuple[int, ...],
    weight: QFont.Weight,
    _has_fonts: bool,
) -> QFont:
    """Give the largest face that fits, found once: buttons are painted with every sale."""
    faces = [font(px, weight) for px in sizes]
    area = QRect(0, 0, *room)
    return next((one for one in faces if _fits(QFontMetrics(one), area, words)), faces[-1])


def _fits(metrics: QFontMetrics, area: QRect, words: str) -> bool:
    needed = metrics.boundingRect(area, _WRAPPED, words)
    longest = max((metrics.horizontalAdvance(one) for one in words.split()), default=0)
    return needed.height() <= area.height() and longest <= area.width()
