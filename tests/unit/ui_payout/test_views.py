"""Tables of the panes: rows come in the turn after what lies around them; headers are painted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QMainWindow,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pos_app.ui.payout.views import Header, Table, make_table
from pos_app.ui.pictures import paint_by_turns
from pos_app.ui.repeat.pick_table import PickTable
from pos_app.ui.results.listing import ResultView
from pos_app.ui.table_model import FrozenRows
from pos_app.ui.theme import Mode, apply_theme, colours


class Names(FrozenRows[str]):
    """A word a row, and at its right how long it is."""

    def text(self, row: str, column: int) -> str:
        return row if column == 0 else str(len(row))

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class Window(QMainWindow):
    """Paints itself by turns, as the till's does."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            with paint_by_turns():
                return super().event(event)
        return super().event(event)


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp)
    yield
    apply_theme(qapp)


def make_names() -> Names:
    model = Names(("Animal", "Letters"))
    model.set_rows(("León", "Alacrán", "Venado"))
    return model


def show(view: QWidget, qtbot: QtBot) -> Window:
    window, middle = Window(), QWidget()
    qtbot.addWidget(window)
    window.resize(420, 320)
    QVBoxLayout(middle).addWidget(view)
    window.setCentralWidget(middle)
    window.show()
    qtbot.waitExposed(window)
    return window


def look_at(window: Window, view: Table | QListView) -> QImage:
    """Give what the window's own painting has put where the view is."""
    corner = view.viewport().mapTo(window, QPoint(0, 0))
    area = QRect(corner, view.viewport().size())
    return window.screen().grabWindow(window.winId()).copy(area).toImage()


def has_words(image: QImage) -> bool:
    middle = {image.pixel(x, y) for x in range(image.width()) for y in range(4, 40)}
    return len(middle) > 2


def make_list(model: QAbstractTableModel) -> ResultView:
    view = ResultView()
    view.setModel(model)
    return view


@pytest.mark.parametrize("make", [lambda model: make_table(model, "names", (0, 80)), make_list])
def test_rows_are_painted_once_the_rest_is(make: object, qtbot: QtBot) -> None:
    assert callable(make)
    view = make(make_names())
    window = show(view, qtbot)
    qtbot.waitUntil(lambda: has_words(look_at(window, view)))
    view.hide()
    QApplication.processEvents()
    view.show()
    QCoreApplication.sendPostedEvents()
    assert not has_words(look_at(window, view))
    qtbot.waitUntil(lambda: has_words(look_at(window, view)))


def test_a_picture_of_a_table_is_whole_at_once(qtbot: QtBot) -> None:
    table = make_table(make_names(), "names", (0, 80))
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show()
    assert has_words(table.viewport().grab().toImage())


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_a_header_names_the_columns_where_their_words_stand(
    mode: Mode, qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, mode)
    table = make_table(make_names(), "names", (0, 90))
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show()
    header = table.horizontalHeader()
    assert isinstance(header, Header)
    image = header.grab().toImage()
    split = header.sectionSize(0)
    left = _inked(image, range(split))
    right = _inked(image, range(split, image.width()))
    assert left[0] < 12
    assert left[-1] < split // 2
    assert right[-1] > image.width() - 12
    assert image.pixelColor(split // 2, image.height() - 1).name() == colours().line.lower()


def _inked(image: QImage, columns: range) -> list[int]:
    """Give the columns of pixels in which letters stand, above the line."""
    ground = image.pixel(columns[0], 1)
    rows = range(2, image.height() - 2)
    return [x for x in columns if any(image.pixel(x, y) != ground for y in rows)]


def test_a_header_that_is_cut_says_so(qtbot: QtBot) -> None:
    model = Names(("An animal whose name is far too long for the column", "Letters"))
    table = make_table(model, "names", (60, 0))
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show()
    image = table.horizontalHeader().grab().toImage()
    inked = _inked(image, range(60))
    assert max(inked) <= 60 - 6


LONG = "An animal whose name is far too long for the column"
SHOWN_AS_TEXT = f"&lt;b&gt;{LONG}&lt;/b&gt;"


class Bars(Names):
    """The same letter in names and cells: its ink begins at the same place of both."""

    def text(self, row: str, column: int) -> str:
        return row


def make_pick_table(model: Names) -> PickTable:
    holder = QWidget()
    view = PickTable("names", cast("FrozenRows[object]", model), (0, 80), holder)
    view.setParent(None)
    return view


MAKERS = [lambda model: make_table(model, "names", (0, 80)), make_pick_table]


@pytest.mark.parametrize("make", MAKERS)
def test_a_name_stands_over_its_cells_to_the_pixel(make: object, qtbot: QtBot) -> None:
    assert callable(make)
    model = Bars(("HHH", "HHH"))
    model.set_rows(("HHH",))
    view: Table = make(model)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    header = view.horizontalHeader()
    names = header.grab().toImage()
    cells = view.viewport().grab(QRect(0, 0, header.length(), view.rowHeight(0))).toImage()
    split = header.sectionSize(0)
    # The letter itself begins up to a pixel later where it is larger.
    left = _inked(names, range(split))[0] - _inked(cells, range(split))[0]
    right = _inked(names, range(split, 300))[-1] - _inked(cells, range(split, 300))[-1]
    assert abs(left) <= 1
    assert abs(right) <= 1


def point_at(place: QWidget, at: QPoint, qtbot: QtBot) -> str:
    """Let a pointer rest there; give what is told beside it."""
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    QApplication.sendEvent(place, QHelpEvent(QEvent.Type.ToolTip, at, place.mapToGlobal(at)))
    told = QToolTip.text() if QToolTip.isVisible() else ""
    QToolTip.hideText()
    return told


@pytest.mark.qt_log_ignore("This plugin does not support raise")
@pytest.mark.parametrize("make", MAKERS)
def test_a_cell_that_is_cut_is_read_whole_by_a_pointer(make: object, qtbot: QtBot) -> None:
    assert callable(make)
    model = make_names()
    model.set_rows(("León", LONG, f"<b>{LONG}</b>"))
    view: Table = make(model)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    qtbot.waitExposed(view)
    for row, column, told in ((1, 0, LONG), (2, 0, SHOWN_AS_TEXT), (0, 0, ""), (1, 1, "")):
        at = view.visualRect(model.index(row, column)).center()
        assert point_at(view.viewport(), at, qtbot) == told


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_name_that_is_cut_is_read_whole_by_a_pointer(qtbot: QtBot) -> None:
    table = make_table(Names((LONG, "Letters")), "names", (60, 0))
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show()
    qtbot.waitExposed(table)
    header = table.horizontalHeader().viewport()
    assert point_at(header, QPoint(20, 8), qtbot) == LONG
    assert point_at(header, QPoint(150, 8), qtbot) == ""
