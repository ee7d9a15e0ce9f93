"""What has no picture yet is painted by turns of the event loop, and whole where it is grabbed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui import pictures
from pos_app.ui.window.till_window import TillWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CELLS, PX = 9, 20
GROUND, INK = "#ffffff", "#aa3300"


class Grid(QWidget):
    """Nine cells; notes how many were drawn anew in each painting."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.drawn: list[int] = []
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.drawn.append(0)
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(GROUND))
            for number in range(CELLS):
                area = QRect(number * PX, 0, PX - 2, PX - 2)
                if event.region().intersects(area):
                    pictures.paint_kept(painter, area, (self.name, number), self._draw, later=self)

    def _draw(self, painter: QPainter, area: QRect) -> None:
        self.drawn[-1] += 1
        painter.fillRect(area, QColor(INK))


def count_inked(grid: Grid) -> int:
    picture = grid.grab().toImage()
    middles = (number * PX + PX // 2 for number in range(CELLS))
    return sum(picture.pixelColor(x, PX // 2) == QColor(INK) for x in middles)


def test_a_window_is_painted_by_turns_until_all_is_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "ENOUGH_SECONDS", -1.0)  # each picture is one too many
    window, grid = TillWindow(), Grid("by turns")
    qtbot.addWidget(window, before_close_func=lambda _: window.close_for_good())
    window.furnish(QWidget())
    with qtbot.waitSignal(window.first_painted):
        window.show()
    grid.setParent(window.centralWidget())
    grid.resize(CELLS * PX, PX)
    grid.show()
    qtbot.waitUntil(lambda: sum(grid.drawn) == CELLS)
    assert max(grid.drawn) == 1
    assert len(grid.drawn) >= CELLS
    assert count_inked(grid) == CELLS


def test_a_picture_of_a_pane_is_whole_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "ENOUGH_SECONDS", -1.0)
    grid = Grid("whole")
    grid.resize(CELLS * PX, PX)
    assert count_inked(grid) == CELLS
    assert grid.drawn == [CELLS]


def test_what_is_gone_before_its_turn_is_not_painted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "ENOUGH_SECONDS", -1.0)
    grid = Grid("gone")
    grid.resize(CELLS * PX, PX)
    with pictures.paint_by_turns():
        grid.grab()
    assert grid.drawn == [1]
    done: list[bool] = []
    grid.destroyed.connect(lambda: done.append(True))
    grid.deleteLater()
    qtbot.waitUntil(lambda: bool(done))
    other = Grid("other")
    qtbot.addWidget(other)
    other.resize(CELLS * PX, PX)
    assert count_inked(other) == CELLS
