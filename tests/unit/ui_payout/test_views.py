"""Tables of the panes: rows come in the turn after what lies around them; headers are painted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QListView, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.payout.views import Header, Table, make_table
from pos_app.ui.pictures import paint_by_turns
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
