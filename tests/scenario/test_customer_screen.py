"""What the customer reads on the second screen is what can be bought at this counter."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from pos_app.bootstrap.around_sale import AroundSale
from tests.scenario.conftest import (
    MakeTill,
    Operator,
    Till,
    end_operator,
    start_operator,
)

NEARLY_THREE = "2026-11-23T18:52:00+00:00"


@pytest.fixture
def operator(tmp_path: Path) -> Iterator[Operator]:
    """An operator whose template says how tripletas are written, a little before a draw of them."""
    child: subprocess.Popen[str]
    child, made = start_operator(
        tmp_path / "operator", "--seed", "7", "--start", NEARLY_THREE, "--tripleta"
    )
    yield made
    end_operator(child)


def read_screen(till: Till) -> list[str]:
    till.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    around = till.sale_pane.findChild(AroundSale)
    assert around is not None
    screen = around.customer
    till.wait(lambda: screen.is_shown)
    window: Any = screen.window
    till.wait(lambda: window.view.draws)
    till.window.activateWindow()
    return [name.casefold() for name, _ in window.view.draws]


@pytest.mark.parametrize("sells", [False, True], ids=["not sold", "sold"])
def test_tripletas_are_announced_only_where_they_are_sold(
    make_till: MakeTill, *, sells: bool
) -> None:
    till = make_till(sale=f"[sale]\ntripleta = {str(sells).lower()}")
    till.sign_in()
    draws = till.state.catalogue.draws
    assert "TRIPLETA JUNGLA" in [one.name for one in draws[:6]], "the next ones of the day"
    assert any("tripleta" in name for name in read_screen(till)) is sells
