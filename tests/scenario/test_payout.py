"""A prize as a cashier pays it: checking never pays, paying happens once, cash is said apart."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from pos_app.ui.payout.pane import PayoutPane
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Operator, Till


def plant_winner(operator: Operator) -> Any:
    return operator.call("POST", "/practice/seed-tickets", {"kind": "winner"})


def check(till: Till, number: int, pin: int) -> None:
    till.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    till.wait_for_focus("ticketNumber")
    till.type(str(number))
    till.press(Qt.Key.Key_Return)
    till.type(str(pin))
    till.press(Qt.Key.Key_Return)
    till.press(Qt.Key.Key_Return)


def test_checking_never_pays_and_paying_is_once(
    make_till: MakeTill, operator: Operator, device: PrinterDevice
) -> None:
    till = make_till()
    till.sign_in()
    before = operator.ledger()
    plant_winner(operator)
    (ticket,) = operator.tickets_since(before)
    check(till, ticket["ticket_number"], ticket["pin_number"])
    button = till.find("payButton")
    till.wait(button.isVisible)
    assert operator.ledger()["executed"].get("pay", 0) == 0
    till.press(Qt.Key.Key_F12)
    pane = till.program.frame.pane("payout")
    assert isinstance(pane, PayoutPane)
    till.wait(lambda: pane.confirm.is_armed)
    till.press(Qt.Key.Key_Return)
    till.wait(lambda: operator.ledger()["executed"].get("pay", 0) == 1)
    till.wait(lambda: len(device.sheets) == 1)
    till.press(Qt.Key.Key_F12)
    (paid,) = operator.tickets_since(before)
    assert paid["paid"] == paid["prize"] > 0
    assert operator.ledger()["executed"]["pay"] == 1
