"""One lottery's day: a triple with its sign is told once, in the room of a narrow card."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from pos_app.ui.results.listing import DayTable
from pos_app.ui.results.rows import Kind, ResultRow

AT = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "name", "said"),
    [("730-TAU", "Tauro", "730 Tauro"), ("730-XYZ", "", "730-XYZ"), ("5", "León", "5 León")],
)
def test_what_came_out_is_told_once(qapp: QApplication, value: str, name: str, said: str) -> None:
    row = ResultRow(1, 2, AT, "2:00 p. m.", "Triple Zulia C", value, name, Kind.SIGNS, "C")
    table = DayTable(("Draw", "Came out", "Yours"))
    assert table.text(row, 1) == said
