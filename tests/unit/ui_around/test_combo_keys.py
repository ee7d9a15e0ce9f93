"""Combos by keys: one press takes the draws; kept ones are told, learned ones come by the hour."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos_app.domain.habits.combos import Combo, Part, SaleHabit
from pos_app.lanes.lane import Answer
from pos_app.ui.combos.card import ComboRow
from pos_app.ui.combos.presenter import ComboPresenter, read_combos, write_combos
from tests.unit.ui_around.conftest import Counter

K, M = Qt.Key, Qt.KeyboardModifier
HOUR = 14  # 18:32 UTC in Caracas
THREE = SaleHabit(HOUR, (Part("Lotto Rey", 3),))
Then = Callable[[Answer[Any]], None]


class Habits:
    def __init__(self) -> None:
        self.sales: tuple[SaleHabit, ...] = ()
        self.asked = 0

    def read(self, then: Then) -> None:
        self.asked += 1
        then(Answer(value=self.sales))


@pytest.fixture
def habits() -> Habits:
    return Habits()


def make(counter: Counter, habits: Habits, *kept: Combo) -> ComboPresenter:
    return ComboPresenter(counter, counter.state, counter, habits.read, write_combos(kept))


def test_one_key_takes_the_next_three_of_a_lottery(counter: Counter, habits: Habits) -> None:
    make(counter, habits, Combo((Part("Lotto Rey", 3),)))
    QTest.keyClick(counter.line, K.Key_1, M.AltModifier)
    assert counter.taken == [(11, 12, 13)]
    counter.closed = {11}
    QTest.keyClick(counter.line, K.Key_1, M.AltModifier)
    assert counter.taken[-1] == (12, 13)


def test_what_is_usual_at_this_hour_has_the_next_key(counter: Counter, habits: Habits) -> None:
    habits.sales = (THREE,) * 3
    combos = make(counter, habits, Combo((Part("Lotto Rey", 2),)))
    QTest.keyClick(counter.line, K.Key_2, M.AltModifier)
    assert counter.taken == [(11, 12, 13)]
    assert habits.asked == 1
    counter.state.catalogue_changed.emit()
    assert habits.asked == 1
    assert len(combos.combos) == 2


def test_an_empty_key_and_a_combo_without_an_open_draw_say_so(
    counter: Counter, habits: Habits
) -> None:
    combos = make(counter, habits, Combo((Part("Jungla", 1),)))
    QTest.keyClick(counter.line, K.Key_1, M.AltModifier)
    assert combos.card.isVisible()
    assert "Jungla" in combos.card.accessibleName()
    counter.press(K.Key_Escape)
    QTest.keyClick(counter.line, K.Key_5, M.AltModifier)
    assert combos.card.isVisible()
    assert counter.taken == []


def test_the_chosen_draws_are_kept_and_forgotten(
    qtbot: QtBot, counter: Counter, habits: Habits
) -> None:
    combos = make(counter, habits)
    counter.chosen = counter.chosen * 2
    QTest.keyClick(counter.line, K.Key_0, M.AltModifier)
    with qtbot.waitSignal(combos.kept) as told:
        QTest.keyClick(combos.card.table, K.Key_0, M.AltModifier)
    assert told.args == [{"kept": [[["Lotto Rey", 2]]]}]
    (row,) = combos.card.rows.rows
    assert isinstance(row, ComboRow)
    assert (row.cap, row.what) == ("Alt+1", "2 × Lotto Rey")
    with qtbot.waitSignal(combos.kept) as told:
        counter.press(K.Key_Delete)
    assert told.args == [{"kept": []}]


@pytest.mark.parametrize(
    "kept", [{}, {"kept": 7}, {"kept": [["x"], [[1]], [["Rey", 0]], [["Rey", True]], "Rey"]}]
)
def test_a_file_that_means_something_else_has_no_combo(kept: dict[str, object]) -> None:
    assert read_combos(kept) == ()


def test_combos_are_read_as_they_were_written() -> None:
    combos = (Combo((Part("Lotto Rey", 3), Part("Triple Zulia A"))), Combo((Part("Jungla"),)))
    assert read_combos(write_combos(combos)) == combos
