"""Unpaid winners, whatever the operator's lists are like: found once, paid once, gone."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pos_app.bootstrap.start import PRACTICE_EMAIL
from pos_app.ui.payout.pane import PayoutPane
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Operator, Till

HOSTILE = (
    "rows_unfiltered",
    "rows_unknown_states",
    "rows_with_nulls",
    "rows_as_text",
    "rows_twice",
    "rows_ten_thousand",
)
ALL_AT_ONCE = "+".join(HOSTILE)
"""Careless in every way: each of the lists is tested with each, and with all of them together."""
# Whose ten thousand winners are is not to be told where sellers are null.
ALL_BUT_NULLS = "+".join(one for one in HOSTILE if one != "rows_with_nulls")


def open_payout(till: Till) -> PayoutPane:
    till.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    till.wait_for_focus("ticketNumber")
    pane = till.program.frame.pane("payout")
    assert isinstance(pane, PayoutPane)
    return pane


def plant(operator: Operator, kind: str) -> Any:
    before = operator.ledger()
    operator.call("POST", "/practice/seed-tickets", {"kind": kind})
    (ticket,) = operator.tickets_since(before)
    return ticket


def check(till: Till, ticket: Any) -> None:
    till.type(str(ticket["ticket_number"]))
    till.press(Qt.Key.Key_Return)
    till.type(str(ticket["pin_number"]))
    till.press(Qt.Key.Key_Return)


def pay(till: Till, pane: PayoutPane) -> None:
    till.press(Qt.Key.Key_F12)
    till.wait(lambda: pane.confirm.is_armed)
    till.press(Qt.Key.Key_Return)


@pytest.mark.allow_log("pos_app.api")
@pytest.mark.parametrize("dialect", [*HOSTILE, ALL_BUT_NULLS])
def test_a_winner_is_listed_once_and_paid_once(
    make_till: MakeTill, operator: Operator, device: PrinterDevice, dialect: str
) -> None:
    operator.call("POST", "/practice/dialects", {"dialects": dialect.split("+")})
    till = make_till()
    till.sign_in()
    ticket = plant(operator, "winner")
    due = {
        one["ticket_number"]: Decimal(str(one["due"]))
        for one in operator.ledger()["tickets"]
        if one["status"] == "winner" and one["email"] == PRACTICE_EMAIL
    }
    pane = open_payout(till)
    numbers: list[int] = []

    def is_listed() -> bool:
        numbers[:] = [row.number for row in pane.winners.rows]
        return ticket["ticket_number"] in numbers

    till.wait(is_listed)
    assert numbers.count(ticket["ticket_number"]) == 1
    assert len(numbers) == len(set(numbers))
    if "rows_unknown_states" not in dialect:
        # These and no others, each with its own amount where the operator tells it.
        assert set(numbers) == set(due)
    check(till, ticket)
    if "rows_with_nulls" in dialect:
        # A prize without its amount is said, and nobody is asked to confirm nothing.
        till.wait(lambda: "falta el premio" in pane.verdict.headline.text())
        assert not pane.verdict.is_payable
        return
    till.wait(lambda: pane.verdict.is_payable)
    pay(till, pane)
    till.wait(lambda: pane.verdict.is_cash_owed)
    assert operator.ledger()["executed"]["pay"] == 1
    till.wait(lambda: not is_listed())
    till.wait(lambda: len(device.sheets) == 1)
    till.wait(lambda: not till.program.lanes.query.is_busy)


def test_cash_not_handed_over_is_offered_after_a_restart(
    make_till: MakeTill, operator: Operator, device: PrinterDevice
) -> None:
    till = make_till()
    till.sign_in()
    ticket = plant(operator, "winner")
    pane = open_payout(till)
    check(till, ticket)
    till.wait(lambda: pane.verdict.is_payable)
    pay(till, pane)
    till.wait(lambda: pane.verdict.is_cash_owed)
    till.wait(lambda: len(device.sheets) == 1)
    till.wait(lambda: not any(lane.is_busy for lane in till.program.lanes))
    till.program.end()
    till.window.close_for_good()
    again = make_till()
    again.sign_in()
    again.wait(lambda: any(str(ticket["ticket_number"]) in one for one in again.notices))
    pane = open_payout(again)
    again.wait(lambda: pane.verdict.is_cash_owed)
    again.press(Qt.Key.Key_F11)
    again.wait(lambda: not pane.verdict.is_cash_owed)
    assert operator.ledger()["executed"]["pay"] == 1


def test_an_unknown_payment_leaves_the_other_tickets_alone(
    make_till: MakeTill, operator: Operator, device: PrinterDevice
) -> None:
    till = make_till()
    till.sign_in()
    first, second = plant(operator, "winner"), plant(operator, "expires_today")
    pane = open_payout(till)
    check(till, first)
    till.wait(lambda: pane.verdict.is_payable)
    # The answer is lost, and the lists that would tell are down for a while.
    operator.fault("pay", "lost_after_commit")
    operator.fault("list", "error_500", times=3)
    pay(till, pane)
    till.wait(lambda: bool(till.state.unresolved))
    till.wait(pane.unresolved.isVisible)
    assert pane.topmost_card() is None
    till.wait(lambda: not till.state.unresolved)
    till.wait(lambda: pane.verdict.is_cash_owed)
    till.press(Qt.Key.Key_Escape)
    check(till, second)
    till.wait(lambda: pane.verdict.is_payable)
    assert operator.ledger()["executed"]["pay"] == 1


@pytest.mark.slow
def test_a_person_says_that_a_payment_was_not_made_and_pays_anew(
    make_till: MakeTill, operator: Operator, device: PrinterDevice
) -> None:
    """The operator never got it: the list goes on saying "winner", and that proves nothing."""
    till = make_till(
        reconcile="[reconcile]\nschedule_seconds = [1, 2, 3]\n"
        "then_every_seconds = 5\nquiet_seconds = 10"
    )
    till.sign_in()
    ticket = plant(operator, "winner")
    pane = open_payout(till)
    check(till, ticket)
    till.wait(lambda: pane.verdict.is_payable)
    operator.fault("pay", "lost_before_commit")
    pay(till, pane)
    till.wait(lambda: bool(till.state.unresolved))
    button = pane.unresolved.declare_button
    till.qtbot.waitUntil(button.isVisible, timeout=40_000)
    assert till.state.unresolved
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    till.wait(lambda: pane.confirm.is_armed)
    till.press(Qt.Key.Key_Return)  # the safe answer: go on asking
    assert till.state.unresolved
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    till.wait(lambda: pane.confirm.is_armed)
    till.press(Qt.Key.Key_Right)
    till.press(Qt.Key.Key_Return)
    till.wait(lambda: not till.state.unresolved)
    assert not pane.verdict.is_cash_owed
    till.press(Qt.Key.Key_Escape)
    check(till, ticket)
    till.wait(lambda: pane.verdict.is_payable)
    pay(till, pane)
    till.wait(lambda: pane.verdict.is_cash_owed)
    assert operator.ledger()["executed"]["pay"] == 1
    till.wait(lambda: not any(lane.is_busy for lane in till.program.lanes))
