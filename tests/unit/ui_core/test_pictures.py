"""What is drawn once: the same picture as drawn anew, and anew when anything about it differs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui import pictures
from pos_app.ui.lettering import CENTER, LEFT, RIGHT, draw_line, fit_line
from pos_app.ui.pictures import paint_box, paint_by_turns, paint_kept, put_off
from pos_app.ui.theme import Mode, apply_theme, font

AREA = QRect(10, 8, 90, 31)
INK = QColor("#102030")


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp)
    yield
    apply_theme(qapp)


def make_sheet(scale: float = 1.0) -> QImage:
    """Make a sheet; the test must hold it, a painter does not."""
    sheet = QImage(round(120 * scale), round(50 * scale), QImage.Format.Format_RGB32)
    sheet.setDevicePixelRatio(scale)
    sheet.fill(QColor("#eeeeee"))
    return sheet


class Drawing:
    """Counts how often it is drawn."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, painter: QPainter, area: QRect) -> None:
        self.times += 1
        painter.fillRect(area, INK)


@pytest.mark.parametrize("place", [LEFT, RIGHT, CENTER])
@pytest.mark.parametrize("px", [10, 13, 14, 17, 18])
@pytest.mark.parametrize("height", [30, 31])
def test_a_shaped_line_is_painted_as_qt_would(
    place: Qt.AlignmentFlag, px: int, height: int
) -> None:
    ours, theirs, area = make_sheet(), make_sheet(), QRect(10, 8, 90, height)
    with QPainter(ours) as painter:
        line = fit_line(painter, "Águila", area.width(), (px,))
        draw_line(painter, area, line, INK, place)
    with QPainter(theirs) as painter:
        painter.setFont(font(px))
        painter.setPen(INK)
        painter.drawText(area, place, "Águila")
    assert ours == theirs


def test_a_line_takes_the_largest_size_that_fits_and_is_cut_only_in_the_smallest() -> None:
    sheet = make_sheet()
    with QPainter(sheet) as painter:
        whole = fit_line(painter, "Puercoespín", 300, (14, 12, 10))
        smaller = fit_line(painter, "Puercoespín", whole.advance - 4, (14, 12, 10))
        cut = fit_line(painter, "Puercoespín", 30, (14, 12, 10))
        again = fit_line(painter, "Puercoespín", 30, (14, 12, 10))
    assert whole.face.pixelSize() == 14
    assert smaller.face.pixelSize() < 14
    assert smaller.shaped.text() == "Puercoespín"
    assert cut.shaped.text().endswith("…")
    assert cut.advance <= 30
    assert again is cut


def test_what_is_sold_out_has_a_line_through_it() -> None:
    plain, struck = make_sheet(), make_sheet()
    for sheet, is_struck in ((plain, False), (struck, True)):
        with QPainter(sheet) as painter:
            line = fit_line(painter, "Delfín", 90, (14,), struck=is_struck)
            draw_line(painter, AREA, line, INK)
    assert plain != struck
    assert struck.pixelColor(11, AREA.center().y() + 1) != plain.pixelColor(11, 45)


def test_a_font_is_made_once_and_striking_it_out_leaves_the_plain_one_alone() -> None:
    assert font(14) is font(14)
    assert font(14, struck=True).strikeOut()
    assert not font(14).strikeOut()
    assert font(14, QFont.Weight.Bold).weight() == QFont.Weight.Bold


def test_a_picture_is_drawn_once_for_what_it_shows_its_size_and_the_look(
    qapp: QApplication,
) -> None:
    drawing = Drawing()
    sheet = make_sheet()
    with QPainter(sheet) as painter:
        paint_kept(painter, AREA, "one of this test", drawing)
        paint_kept(painter, AREA.translated(3, 4), "one of this test", drawing)
        assert drawing.times == 1
        paint_kept(painter, AREA, "another of this test", drawing)
        paint_kept(painter, AREA.adjusted(0, 0, 1, 0), "one of this test", drawing)
        assert drawing.times == 3
        apply_theme(qapp, Mode.DARK)
        paint_kept(painter, AREA, "one of this test", drawing)
        assert drawing.times == 4


def test_a_kept_box_is_the_same_to_the_eye_as_one_that_is_drawn() -> None:
    ours, theirs = make_sheet(), make_sheet()
    with QPainter(ours) as painter:
        paint_box(painter, AREA, 6, "#ffffff", "#a0b0c0")
    with QPainter(theirs) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor("#a0b0c0"))
        painter.setBrush(QColor("#ffffff"))
        painter.drawRoundedRect(AREA, 6, 6)
    for y in range(ours.height()):
        for x in range(ours.width()):
            one, other = ours.pixelColor(x, y), theirs.pixelColor(x, y)
            assert abs(one.red() - other.red()) <= 2, (x, y)


@pytest.mark.parametrize("place", [(1, 1), (8, 2), (14, 7), (21, 14)])
@pytest.mark.parametrize("ground", ["", "#eeeeee"])
@pytest.mark.parametrize("scale", [1.25, 1.5, 1.75, 2.0])
def test_at_any_scale_a_picture_stands_where_it_would_be_drawn(
    scale: float, ground: str, place: tuple[int, int]
) -> None:
    ours, theirs, area = make_sheet(scale), make_sheet(scale), QRect(*place, 90, 31)
    with QPainter(ours) as painter:
        paint_kept(painter, area, "a box and a word", draw_box, ground=ground)
    with QPainter(theirs) as painter:
        draw_box(painter, area)
    for y in range(ours.height()):
        for x in range(ours.width()):
            had, wanted = ours.pixelColor(x, y), theirs.pixelColor(x, y)
            assert abs(had.red() - wanted.red()) <= 2, (x, y)


def test_at_a_quarter_more_four_places_in_a_pixel_are_drawn_each_once() -> None:
    drawing = Drawing()
    sheet = make_sheet(1.25)
    with QPainter(sheet) as painter:
        for _ in range(2):
            for left in range(8):
                paint_kept(painter, AREA.translated(left, 0), "at a quarter", drawing)
    assert drawing.times == 4


def draw_box(painter: QPainter, area: QRect) -> None:
    """Draw as a cell does: a smooth box with its number."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor("#a0b0c0"))
    painter.setBrush(QColor("#ffffff"))
    painter.drawRoundedRect(area, 6, 6)
    painter.setPen(INK)
    painter.setFont(font(14))
    painter.drawText(area, CENTER, "33 Pescado")
    painter.restore()


def test_what_is_kept_is_bounded_and_the_oldest_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_BYTES", 5 * 92 * 33 * 4)
    drawing = Drawing()
    sheet = make_sheet()
    with QPainter(sheet) as painter:
        for number in range(8):
            paint_kept(painter, AREA, ("bounded", number), drawing)
        paint_kept(painter, AREA, ("bounded", 7), drawing)
        assert drawing.times == 8
        paint_kept(painter, AREA, ("bounded", 0), drawing)
        assert drawing.times == 9


class Late(QWidget):
    """Puts its first painting off where it can."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[bool] = []

    def paintEvent(self, event: QPaintEvent, /) -> None:
        self.told.append(not self.told and put_off(self, event.region()))


def test_what_is_put_off_is_painted_in_the_next_turn(qtbot: QtBot) -> None:
    late = Late()
    qtbot.addWidget(late)
    with paint_by_turns():
        late.grab()
    late.show()
    assert late.told == [True]
    qtbot.waitUntil(lambda: len(late.told) > 1)
    assert late.told[1:] == [False] * len(late.told[1:])


def test_a_picture_of_a_widget_puts_nothing_off(qtbot: QtBot) -> None:
    late = Late()
    qtbot.addWidget(late)
    late.grab()
    assert late.told == [False]
