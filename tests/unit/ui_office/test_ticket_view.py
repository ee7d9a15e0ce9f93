"""The ticket list as it is painted: what a wheel's notch costs, what a row looks like, cut words."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.domain.money import Money
from pos_app.domain.operation import Certainty, State
from pos_app.till.tickets.listing import TicketLine
from pos_app.ui.theme import Mode, apply_theme, colours
from pos_app.ui.tickets.pane import TicketsPane
from pos_app.ui.tickets.table import CERTAINTY, STANDING, TOTAL
from pos_app.ui.tickets.view import ROW_PX
from tests.unit.ui_office.conftest import NOW, USER


def make_line(number: int, **more: Any) -> TicketLine:
    facts = {"word": "sold", "certainty": Certainty.CONFIRMED, "paper": State.PRINTED} | more
    sold_at = NOW - timedelta(seconds=number)
    return TicketLine(
        number, sold_at, Money.of(20), sold_on=date(2026, 11, 23), seller=USER, **facts
    )


class Painted(QObject):
    """How tall the parts are that a widget was asked to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.heights: list[int] = []

    @property
    def is_quiet(self) -> bool:
        self.heights.clear()
        QApplication.processEvents()
        return not self.heights

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.heights.append(event.region().boundingRect().height())
        return False


@pytest.fixture
def pane(qtbot: QtBot) -> TicketsPane:
    made = TicketsPane()
    qtbot.addWidget(made)
    made.resize(1274, 690)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _wheel(pane: TicketsPane, notches: int) -> None:
    at = QPointF(100, 100)
    event = QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, -120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.table.viewport(), event)
    QApplication.processEvents()


def _look(pane: TicketsPane) -> QImage:
    return pane.table.viewport().grab().toImage()


def _cell(pane: TicketsPane, row: int, column: int) -> QRect:
    return pane.table.visualRect(pane.model.index(row, column))


def _inks(image: QImage, area: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    }


def test_a_notch_of_the_wheel_paints_the_rows_that_are_new(pane: TicketsPane, qtbot: QtBot) -> None:
    pane.show_lines([make_line(n) for n in range(1000)], "")
    painted = Painted()
    pane.table.viewport().installEventFilter(painted)
    qtbot.waitUntil(lambda: painted.is_quiet)
    _wheel(pane, 1)
    assert pane.table.verticalScrollBar().value() == 3 * ROW_PX
    assert painted.heights == [3 * ROW_PX]


def test_what_was_moved_looks_like_what_is_painted_whole(pane: TicketsPane) -> None:
    pane.show_lines([make_line(n, prize=Money.of(n % 3)) for n in range(1000)], "")
    QApplication.processEvents()
    for notches in (1, 4, -2, 9):
        _wheel(pane, notches)
    at = QRect(pane.table.viewport().mapTo(pane, QPoint(0, 0)), pane.table.viewport().size())
    moved = pane.screen().grabWindow(pane.winId()).toImage().copy(at)
    assert moved == _look(pane).convertToFormat(moved.format())


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_grounds_tell_the_chosen_row_and_every_second_one(
    pane: TicketsPane, qapp: QApplication, mode: Mode
) -> None:
    apply_theme(qapp, mode)
    pane.show_lines([make_line(n) for n in range(4)], "")
    pane.table.selectRow(2)
    image, ink = _look(pane), colours()
    left = [image.pixelColor(1, row * ROW_PX + 2).name() for row in range(5)]
    wanted = (ink.card, ink.sunken, ink.accent_fill, ink.sunken, ink.card)
    assert left == [QColor(one).name() for one in wanted]


def test_states_keep_their_colour(pane: TicketsPane) -> None:
    lines = [make_line(1, word="canceled"), make_line(2, certainty=Certainty.UNRESOLVED)]
    pane.show_lines(lines, "")
    image, ink = _look(pane), colours()
    assert QColor(ink.refused).name() in _inks(image, _cell(pane, 0, STANDING))
    assert QColor(ink.attention_text).name() in _inks(image, _cell(pane, 1, CERTAINTY))


def test_amounts_end_where_their_column_ends_and_long_words_are_cut_inside(
    pane: TicketsPane,
) -> None:
    pane.show_lines([make_line(1, word="a word of the operator " * 9)], "")
    image = _look(pane)
    paper = {QColor(colours().accent_fill).name()}
    total, standing = _cell(pane, 0, TOTAL), _cell(pane, 0, STANDING)
    assert _inks(image, QRect(total.right() - 4, 0, 5, ROW_PX)) == paper
    assert _inks(image, QRect(total.right() - 14, 0, 8, ROW_PX)) != paper
    assert _inks(image, QRect(standing.right() - 4, 0, 5, ROW_PX)) == paper


def test_a_list_that_became_shorter_leaves_no_row_behind(pane: TicketsPane) -> None:
    pane.show_lines([make_line(n) for n in range(40)], "")
    _wheel(pane, 5)
    pane.show_lines([make_line(1)], "")
    below = QRect(0, ROW_PX, pane.table.viewport().width(), 200)
    assert _inks(_look(pane), below) == {QColor(colours().card).name()}
