"""What the till learns of a cashier: draws that are sold together at this hour, on one key."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.scenario.conftest import MakeTill, Operator, Till, end_operator, start_operator

K, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
IN_THE_AFTERNOON = "2026-11-23T18:31:00+00:00"


@pytest.fixture
def operator(tmp_path: Path) -> Iterator[Operator]:
    """An operator whose day is long enough still, and whose clock is not this machine's."""
    child: subprocess.Popen[str]
    child, made = start_operator(tmp_path / "operator", "--seed", "7", "--start", IN_THE_AFTERNOON)
    yield made
    end_operator(child)


def sell(till: Till) -> set[int]:
    before = till.state.last_ticket
    till.type("5.12")
    till.press(K.Key_Return)
    till.type("10")
    till.press(K.Key_Return)
    till.type("*")
    till.wait(lambda: till.state.last_ticket != before)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    return set(till.state.last_ticket.draw_ids)


def test_draws_that_are_usual_at_this_hour_come_by_one_key(
    make_till: MakeTill, operator: Operator
) -> None:
    first = make_till()
    first.sign_in()
    first.press(K.Key_F2)
    first.press(K.Key_1, ALT)
    card = first.find("combosCard")
    first.wait(card.isVisible)  # nothing is usual yet
    first.press(K.Key_Escape)
    first.wait_for_focus("playLine")
    first.type("+")
    usual = sell(first)
    assert len(usual) == 2
    for _ in range(2):
        first.type("+")
        assert sell(first) == usual
    first.program.end()
    first.window.hide()

    second = make_till()
    second.sign_in()
    second.wait(lambda: second.state.last_ticket is not None)  # it knows its newest again
    before = operator.ledger()
    second.press(K.Key_1, ALT)
    assert sell(second) == usual
    (ticket,) = operator.tickets_since(before)
    assert {one["event_id"] for one in ticket["wagers"]} == usual
