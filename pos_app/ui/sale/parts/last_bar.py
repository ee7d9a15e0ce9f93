"""The newest ticket, in one painted bar: labels would have the whole window laid out with a sale.

Thread: GUI.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.lettering import RIGHT, ROOM, Line, draw_line, fit_line
from pos_app.ui.pictures import paint_box
from pos_app.ui.theme import colours

HEIGHT, MARGIN, GAP, ROW = 50, 12, 8, 18
STRONG, SMALL = (14, 13, 12, 11, 10, 9), (12, 11, 10, 9)


class LastWords(NamedTuple):
    """What the bar says of the newest ticket."""

    ticket: str = ""
    """Its number and its total."""
    left: str = ""
    """How long it may still be voided, or the day it is of."""
    void: str = ""
    paper: str = ""
    paper_in_full: str = ""
    """What `paper` is short for, where it is short for something."""
    is_proven: bool = True
    """The paper is known to be out and whole."""
    is_well: bool = True
    """Nothing has to be done about it."""


class LastBar(QWidget):
    """The newest ticket: number, total, paper, and how long it may still be voided."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lastBar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.words = LastWords()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def show_words(self, words: LastWords) -> None:
        """Say this."""
        if words == self.words:
            return
        self.words = words
        paper = words.paper_in_full or words.paper
        said = (words.ticket, words.void, words.left, paper)
        self.setAccessibleName(", ".join(one for one in said if one))
        self.setToolTip(words.paper_in_full)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, words = colours(), self.words
        fill, line = (
            (look.ok_fill, look.ok_line)
            if words.is_well
            else (look.attention_fill, look.attention_line)
        )
        painter = QPainter(self)
        paint_box(painter, self.rect().adjusted(0, 0, -1, -1), 8, fill, line, is_crisp=True)
        text, ink = QColor(look.text), QColor(look.ok if words.is_proven else look.attention_text)
        inside = self.rect().adjusted(MARGIN, 0, -MARGIN, 0)
        top = QRect(inside.left(), HEIGHT // 2 - ROW, inside.width(), ROW)
        below = top.translated(0, ROW)
        left = fit_line(painter, words.left, ROOM, STRONG[:1], QFont.Weight.DemiBold)
        paper = fit_line(
            painter, words.paper, inside.width() * 2 // 3, STRONG, QFont.Weight.DemiBold
        )
        draw_line(painter, top, left, text, RIGHT)
        draw_line(painter, below, paper, ink, RIGHT)
        _write_beside(painter, top, left, words.ticket, text, STRONG, QFont.Weight.DemiBold)
        _write_beside(
            painter, below, paper, words.void, QColor(look.muted), SMALL, QFont.Weight.Normal
        )
        painter.end()


def _write_beside(
    painter: QPainter,
    row: QRect,
    beside: Line,
    text: str,
    ink: QColor,
    sizes: tuple[int, ...],
    weight: QFont.Weight,
) -> None:
    """Write in what another line leaves of a row, smaller where it does not fit."""
    room = row.width() - (beside.advance + GAP if beside.advance else 0)
    draw_line(painter, row, fit_line(painter, text, room, sizes, weight), ink)
