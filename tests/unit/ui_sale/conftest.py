"""The sale's pane over a small world, with a desk that the test answers for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from pos_app.settings.keys import Sale
from pos_app.ui.theme import apply_theme
from tests.pages.sale_page import SalePage

MakeStage = Callable[[Sale], SalePage]


@pytest.fixture
def make_stage(qtbot: QtBot, qapp: QApplication) -> Iterator[MakeStage]:
    apply_theme(qapp)
    made: list[SalePage] = []

    def make(choices: Sale) -> SalePage:
        made.append(SalePage(qtbot, choices))
        return made[-1]

    yield make
    for one in made:
        Shiboken.delete(one.pane)  # now, with its timers


@pytest.fixture
def stage(make_stage: MakeStage) -> SalePage:
    return make_stage(Sale())
