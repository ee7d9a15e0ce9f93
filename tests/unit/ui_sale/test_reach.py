"""Reach and fit: no mouse, no keyboard, long words, small screens, screen readers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pos_app.settings.keys import Sale
from pos_app.ui.keys import Key
from pos_app.ui.sale.draw_board import Category
from pos_app.ui.sale.parts.word_button import WordButton
from tests.pages.sale_page import JUNGLA, REY, SHIFT, SalePage
from tests.unit.ui_sale.conftest import MakeStage

RETURN, UP = Qt.Key.Key_Return, Qt.Key.Key_Up


class Doubled(QTranslator):
    """Says everything twice: longer than any language makes it."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"{text} {text}"


@pytest.fixture
def doubled(qapp: QCoreApplication) -> Iterator[None]:
    translator = Doubled()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_a_whole_sale_by_finger_alone(stage: SalePage) -> None:
    stage.click("keypadButton")
    stage.click_row(stage.pane.draws.list, 1)
    grid = stage.pane.grid
    for number in ("5", "00"):
        at = next(n for n, cell in enumerate(grid.cells) if cell.number == number)
        stage.click_at(grid, grid.cell_area(at).center())
    for key in ("padEnter", "pad1", "pad0", "padEnter"):
        stage.click(key)
    assert set(stage.plays) == {
        (draw, number, "10") for draw in (REY, JUNGLA) for number in ("5", "00")
    }
    stage.click("sellButton")
    assert len(stage.desk.asked) == 1


def test_the_keypads_star_never_sells_and_its_eraser_takes_the_last_play(stage: SalePage) -> None:
    stage.play("5")
    stage.play("6")
    stage.click("keypadButton")
    stage.click("pad*")
    assert stage.desk.asked == []
    assert stage.line == "*"
    stage.click("padErase")
    stage.click("padErase")
    assert [one[1] for one in stage.plays] == ["5"]


def test_every_category_and_tool_has_a_key(stage: SalePage) -> None:
    shown = []
    for key, modifier in (
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F2, SHIFT),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
    ):
        stage.chord(key, modifier)
        shown.append(stage.presenter.board.category)
    assert shown == [Category.TRIPLES, Category.SIGNS, Category.ANIMALS_77, Category.ANIMALS]
    stage.play("5")
    stage.type(Qt.Key.Key_F11)
    assert stage.card == "changeCard"
    stage.type("50")
    assert "40" in stage.pane.findChild(QLabel, "changeFigure").text()  # type: ignore[union-attr]
    stage.type(Qt.Key.Key_F11)
    assert stage.card == ""
    stage.chord(Qt.Key.Key_T)
    assert stage.pane.numpad.isVisible()


def test_money_that_is_missing_is_said_as_missing(stage: SalePage) -> None:
    stage.play("5", "50")
    stage.click("changeButton")
    for bill in ("bill20", "bill20"):
        stage.click(bill)
    assert stage.pane.findChild(QLabel, "changeFigure").text() == "Bs 10"  # type: ignore[union-attr]
    assert stage.pane.findChild(QLabel, "changeFigure").property("short")  # type: ignore[union-attr]


SIZES = [(1274, 690), (932, 690), (868, 440), (1828, 1000)]


@pytest.mark.parametrize("size", SIZES)
def test_words_twice_as_long_are_not_cut_off_on_any_button(
    doubled: None, make_stage: MakeStage, size: tuple[int, int]
) -> None:
    stage = make_stage(Sale())
    stage.pane.resize(*size)
    stage.play("5")
    stage.type(UP)
    stage.qtbot.waitUntil(stage.pane.slip.line_bar.isVisible)
    cut = [
        (one.objectName(), one.text())
        for one in stage.pane.findChildren(WordButton)
        if one.isVisible() and not one.fits(one.text())
    ]
    assert cut == []


@pytest.mark.parametrize("size", SIZES)
def test_the_pane_fits_and_a_finger_finds_every_button(
    make_stage: MakeStage, size: tuple[int, int]
) -> None:
    stage = make_stage(Sale())
    stage.pane.resize(*size)
    stage.play("5.12")
    stage.click("keypadButton")
    stage.type("7", RETURN)
    stage.qtbot.waitUntil(stage.pane.numpad.isVisible)
    assert (stage.pane.width(), stage.pane.height()) == size
    small = [
        (one.objectName(), one.width(), one.height())
        for one in stage.pane.findChildren(QAbstractButton)
        if one.isVisible() and (one.width() < 40 or one.height() < 44)
    ]
    assert small == []
    outside = [
        one.objectName()
        for one in stage.pane.findChildren(QAbstractButton)
        if one.isVisible()
        and not stage.pane.rect().contains(one.rect().translated(one.mapTo(stage.pane, QPoint())))
    ]
    assert outside == []


def test_what_is_pressed_and_typed_in_has_a_name_for_a_screen_reader(stage: SalePage) -> None:
    buttons = [one for one in stage.pane.findChildren(QAbstractButton) if one.isVisible()]
    assert len(buttons) > 10
    assert [one.objectName() for one in buttons if not one.accessibleName()] == []
    for part in (stage.pane.entry.line, stage.pane.entry.amount, stage.pane.grid):
        assert isinstance(part, QWidget)
        assert part.accessibleName()


def test_the_pane_opens_at_the_scale_that_is_left_of_full_hd(qtbot: QtBot, stage: SalePage) -> None:
    assert stage.pane.minimumSizeHint().width() <= 960 - 92
    assert stage.pane.minimumSizeHint().height() <= 540 - 48 - 26 - 32


def test_the_bottom_bar_says_what_is_typed_in_each_category(stage: SalePage) -> None:
    told: list[tuple[Key, ...]] = []
    stage.pane.keys_changed.connect(lambda: told.append(stage.pane.keys_in_force()))
    stage.type(Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F2)
    triples, signs, animals = told
    assert Key.TYPE_PERMUTA in triples
    assert Key.TYPE_SIGNS in signs
    assert Key.TYPE_NUMBERS in animals
    assert Key.TYPE_PERMUTA not in animals
