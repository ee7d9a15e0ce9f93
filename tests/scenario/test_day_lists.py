"""Lists as a careless operator sends them, in the panes that show them: the same rows, once each.

The prizes pane has its own in test_winners.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from pos_app.till.tickets.listing import Bucket, TicketLine
from pos_app.ui.results.pane import ResultsPane
from pos_app.ui.tickets.pane import TicketsPane
from tests.scenario.conftest import (
    MakeTill,
    Operator,
    Till,
    end_operator,
    sell_three,
    start_operator,
)
from tests.scenario.test_winners import ALL_AT_ONCE, HOSTILE

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
PLANTED = ("winner", "loser", "partly_paid", "paid_elsewhere", "canceled", "two_draws")
OF_OTHERS = 10_000_000
"""From here on the numbers of the tickets with which `rows_ten_thousand` fills a list."""


@pytest.fixture
def operator(tmp_path: Path) -> Iterator[Operator]:
    # In the afternoon there are decided draws of today to plant tickets in.
    afternoon = f"{datetime.now(UTC):%Y-%m-%d}T14:05:00"
    child, operator = start_operator(tmp_path / "operator", "--seed", "7", "--start", afternoon)
    for kind in PLANTED:
        operator.call("POST", "/practice/seed-tickets", {"kind": kind})
    yield operator
    end_operator(child)


def read_today(operator: Operator) -> dict[int, dict[str, Any]]:
    """The operator's own tickets of today, by number."""
    ledger = operator.ledger()
    today = max(one["sale_date"] for one in ledger["tickets"])
    return {one["ticket_number"]: one for one in ledger["tickets"] if one["sale_date"] == today}


def list_tickets(till: Till) -> TicketsPane:
    till.press(K.Key_4, CTRL)
    till.wait_for_focus("ticketSearch")
    pane: Any = till.program.frame.pane("tickets")
    assert isinstance(pane, TicketsPane)
    # First come this till's own; the list is there when the lane has nothing left to ask.
    till.wait(lambda: len(pane.model.rows) >= len(PLANTED))
    till.wait(lambda: not till.program.lanes.query.is_busy)
    return pane


def show(pane: TicketsPane, line: TicketLine) -> list[str]:
    return [pane.model.text(line, column) for column in range(pane.model.columnCount())]


@pytest.mark.allow_log("pos_app.api")  # a row of nothing but nulls is skipped, and logged
@pytest.mark.parametrize("dialect", [*HOSTILE, ALL_AT_ONCE])
def test_each_ticket_of_today_is_listed_once_with_its_sum(
    make_till: MakeTill, operator: Operator, dialect: str
) -> None:
    till = make_till()
    till.sign_in()
    sell_three(till)
    till.wait(lambda: till.state.last_ticket is not None)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    operator.call("POST", "/practice/sell", {"times": 3})
    operator.call("POST", "/practice/dialects", {"dialects": dialect.split("+")})

    pane = list_tickets(till)
    expected = read_today(operator)
    is_full = dialect == "rows_ten_thousand"  # unfiltered, they are of any day
    least = len(expected) + is_full * 9_000
    till.wait(lambda: len(pane.model.rows) >= least)
    rows = [one for one in pane.model.rows if (one.number or 0) in expected]
    others = [one for one in pane.model.rows if (one.number or 0) not in expected]
    assert sorted(one.number or 0 for one in rows) == sorted(expected)
    for line in rows:
        assert Decimal(str(line.total)) == Decimal(str(expected[line.number or 0]["total"]))
        assert all(show(pane, line))
    if "rows_ten_thousand" in dialect:
        assert len(others) > 9_000 or not is_full
        assert len({one.number for one in others}) == len(others)
        assert all((one.number or 0) >= OF_OTHERS for one in others)
    else:
        assert not others
    words = {cell for line in rows for cell in show(pane, line)}
    assert ("en_revision" in words) == ("rows_unknown_states" in dialect)
    _search(till, pane, next(iter(expected)))


def _search(till: Till, pane: TicketsPane, number: int) -> None:
    """Type a number: one is left. Escape and F2 twice: the sold ones, and only they."""
    till.type(str(number))
    till.wait(lambda: [one.number for one in pane.model.rows] == [number])
    till.press(K.Key_Escape)
    till.wait(lambda: len(pane.model.rows) > 1)
    till.press(K.Key_F2)
    till.press(K.Key_F2)
    assert pane.bucket is Bucket.SOLD
    till.wait(
        lambda: {cell[4] for cell in (show(pane, one) for one in pane.model.rows)} <= {"Vendido"}
    )


def show_results(till: Till) -> ResultsPane:
    till.wait(lambda: till.program.frame.pane("results") is not None)
    pane: Any = till.program.frame.pane("results")
    assert isinstance(pane, ResultsPane)
    return pane


@pytest.mark.allow_log("pos_app.api")
@pytest.mark.parametrize("dialect", [*HOSTILE, ALL_AT_ONCE])
def test_the_days_results_are_the_same_whatever_the_rows_are_like(
    make_till: MakeTill, operator: Operator, dialect: str
) -> None:
    till = make_till()
    till.sign_in()

    def look() -> list[tuple[int, str, str]]:
        till.wait(lambda: not till.program.lanes.query.is_busy)
        heard = operator.ledger()["heard"].get("results", 0)
        till.press(K.Key_3, CTRL)
        till.wait(lambda: operator.ledger()["heard"].get("results", 0) > heard)
        till.wait(lambda: not till.program.lanes.query.is_busy)
        pane = show_results(till)
        till.wait(lambda: pane.rows)
        return sorted((row.draw_id, row.value, row.title) for row in pane.rows)

    as_they_are = look()
    assert len(as_they_are) > 50
    till.press(K.Key_1, CTRL)
    till.wait_for_focus("playLine")
    operator.call("POST", "/practice/dialects", {"dialects": dialect.split("+")})
    assert look() == as_they_are
    assert not [row for row in show_results(till).rows if row.is_new]
