"""Frozen rows: one way in, and views are told no more than what changed."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from pos_app.ui.table_model import ROW_ROLE, FrozenRows


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    name: str


class Rows(FrozenRows[Row]):
    def text(self, row: Row, column: int) -> str:
        return str(row.number) if column == 0 else row.name

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if column == 0 else super().alignment(column)

    def spoken(self, row: Row, column: int) -> str:
        return f"{row.number} {row.name}"


LION, HORSE, FISH = Row(5, "León"), Row(12, "Caballo"), Row(33, "Pescado")


@pytest.fixture
def model() -> Rows:
    made = Rows(("Número", "Nombre"))
    made.set_rows([LION, HORSE, FISH])
    return made


def test_it_is_a_well_behaved_model(model: Rows) -> None:
    tester = QAbstractItemModelTester(model)
    model.set_rows([HORSE])
    model.set_rows([])
    model.set_rows([LION, FISH])
    assert tester.model() is model


def test_cells_are_read_from_the_row(model: Rows) -> None:
    index = model.index(1, 1)
    assert index.data() == "Caballo"
    assert index.data(ROW_ROLE) is HORSE
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "12 Caballo"
    assert model.index(1, 0).data(Qt.ItemDataRole.TextAlignmentRole) == Qt.AlignmentFlag.AlignRight
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


def test_headers(model: Rows) -> None:
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert model.headerData(1, across) == "Nombre"
    right = model.headerData(0, across, Qt.ItemDataRole.TextAlignmentRole)
    assert right == Qt.AlignmentFlag.AlignRight
    assert model.headerData(0, down) is None
    assert model.headerData(9, across) is None


def test_only_what_changed_is_told(model: Rows, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as told:
        model.set_rows([LION, Row(12, "Burro"), FISH])
    assert told.args is not None
    first, last = told.args[0], told.args[1]
    assert (first.row(), last.row(), last.column()) == (1, 1, 1)


def test_the_same_rows_tell_nothing(model: Rows, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.set_rows([LION, HORSE, FISH])


def test_another_number_of_rows_starts_anew(model: Rows, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.modelReset):
        model.set_rows([LION])
    assert model.rows == (LION,)
    assert model.row(0) is LION


def test_rows_cannot_be_changed_behind_its_back(model: Rows) -> None:
    mine = [LION, HORSE]
    model.set_rows(mine)
    mine.append(FISH)
    assert model.rowCount() == 2


def test_a_row_has_no_rows_below(model: Rows) -> None:
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0


def test_a_bare_one_must_be_told_how_to_read() -> None:
    with pytest.raises(NotImplementedError):
        FrozenRows[Row]().text(LION, 0)
