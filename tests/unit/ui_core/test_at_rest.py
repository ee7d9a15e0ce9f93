"""What a second of rest costs the window: a clock and countdowns painted, nothing laid out anew."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from pos_app.ui.sale.parts.draw_list import ROW_PX, DrawList, DrawRow
from pos_app.ui.theme import apply_theme
from pos_app.ui.widgets.top_bar import TopBar


class Watch(QObject):
    """Counts what Qt asks of a widget."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.layouts = 0
        self.painted: list[QRect] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.layouts += event.type() == QEvent.Type.LayoutRequest
        if isinstance(event, QPaintEvent):
            self.painted.append(event.rect())
        return False


def test_a_second_of_the_clock_lays_nothing_out_anew(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.resize(1000, 48)
    with qtbot.waitExposed(bar):
        bar.show()
    bar.show_clock("2:59:58 p. m.", is_server_time=True)
    qapp.processEvents()
    watch = Watch(bar)
    bar.show_clock("2:59:59 p. m.", is_server_time=True)
    qapp.processEvents()
    assert watch.layouts == 0
    narrow = bar.clock.width()
    bar.show_clock("12:00:00 p. m.", is_server_time=True)
    qapp.processEvents()
    assert bar.clock.width() > narrow
    assert bar.clock.geometry().right() < bar.width()


def test_a_countdown_paints_its_row_and_no_other(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    view = DrawList()
    rows = tuple(DrawRow(n, "QWERTY"[n], f"Draw {n}", "2:00 p. m.", "9:59") for n in range(6))
    view.rows.set_rows(rows)
    view.resize(264, 6 * ROW_PX + 20)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: view.visualRect(view.rows.index(5, 0)).top() == 5 * ROW_PX)
    qapp.processEvents()
    watch = Watch(view.viewport())
    view.rows.set_rows((*rows[:2], replace(rows[2], left="9:58"), *rows[3:]))
    qapp.processEvents()
    assert watch.painted
    third = QRect(0, 2 * ROW_PX, 264, ROW_PX)
    assert all(third.contains(one) for one in watch.painted)
    Shiboken.delete(view)
