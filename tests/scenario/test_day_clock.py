"""A machine whose clock is a day off: the operator's time decides what is listed and voided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from pos_app.domain.money import Money
from pos_app.domain.operation import Certainty
from pos_app.ui.tickets.pane import TicketsPane
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Operator, end_operator, start_operator
from tests.scenario.day.cashier import Cashier, Sale

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(params=[-1, 1], ids=["operator a day behind", "operator a day ahead"])
def operator(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Operator]:
    start = f"{datetime.now(UTC) + timedelta(days=request.param):%Y-%m-%d}T10:02:00"
    child, operator = start_operator(tmp_path / "operator", "--seed", "7", "--start", start)
    yield operator
    end_operator(child)


def test_a_sale_is_known_as_its_own_voided_and_counted(
    make_till: MakeTill, operator: Operator, device: PrinterDevice
) -> None:
    till = make_till()
    till.sign_in()
    cashier = Cashier(till)
    cashier.open_shift(100)
    kept = cashier.sell(Sale(K.Key_F2, "5.12", 10))
    cashier.sell(Sale(K.Key_F2, "7", 20))
    voided = cashier.void_last()
    assert voided is not None

    till.press(K.Key_4, CTRL)
    till.wait_for_focus("ticketSearch")
    pane: Any = till.program.frame.pane("tickets")
    assert isinstance(pane, TicketsPane)
    till.wait(lambda: {kept, voided} <= {one.number for one in pane.model.rows})
    own = {one.number: one.certainty for one in pane.model.rows if one.certainty is not None}
    assert own == {kept: Certainty.CONFIRMED, voided: Certainty.CONFIRMED}

    cashier.go(K.Key_5, "note500")
    till.wait(lambda: len(cashier.cash_up.sides) >= 5)
    till.wait(lambda: cashier.cash_up.sides[0].here == Money.of(20))
    till.wait(lambda: all(row.agrees for row in cashier.cash_up.sides[:5]))
    till.wait(lambda: not any(lane.is_busy for lane in till.program.lanes))
    assert len(device.sheets) == 3
