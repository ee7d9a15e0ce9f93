"""The list of draws: what runs with every second has nothing else painted anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pos_app.till.wording import format_countdown
from pos_app.ui import lettering, pictures
from pos_app.ui.sale.parts.draw_list import DrawList, DrawRow

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

ROWS = tuple(
    DrawRow(
        draw_id=number,
        letter=letter,
        title="Lotto Activo",
        time="3:00 p. m.",
        left="",
        is_chosen=not number,
        is_closed=False,
        is_urgent=number == 1,
    )
    for number, letter in enumerate("QWERT")
)


def at_second(second: int) -> tuple[DrawRow, ...]:
    """The rows, some with hours left and one with less than ten minutes."""
    apart = (timedelta(minutes=minutes) for minutes in (130, 9, 71, 600, 45))
    left = (one - timedelta(seconds=second) for one in apart)
    return tuple(
        replace(row, left=format_countdown(one)) for row, one in zip(ROWS, left, strict=True)
    )


def note_calls(made: list[str], do: Callable[..., object]) -> Callable[..., object]:
    def noted(*given: object) -> object:
        made.append(do.__name__)
        return do(*given)

    return noted


def test_a_minute_that_passes_makes_no_picture_and_shapes_no_line(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = DrawList()
    qtbot.addWidget(view)
    view.resize(276, 400)
    made: list[str] = []
    for module, name in ((pictures, "_make_picture"), (lettering, "_shape")):
        monkeypatch.setattr(module, name, note_calls(made, getattr(module, name)))
    view.rows.set_rows(at_second(0))
    view.grab()
    assert made
    for second in range(1, 10):  # until every digit was seen once
        view.rows.set_rows(at_second(second))
        view.grab()
    made.clear()
    seen = set()
    for second in range(10, 60):
        view.rows.set_rows(at_second(second))
        image = view.grab().toImage()  # held by a name: the bytes belong to it
        seen.add(bytes(image.constBits()))
    assert not made
    assert len(seen) == 50  # every second is seen all the same
