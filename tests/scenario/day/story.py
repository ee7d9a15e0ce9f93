"""A till's day from float to count, in the order in which it happens; what came of it, to judge.

Time is the operator's: `wait_until` is what the cashier does until it is that late, whether the
world runs by itself or is moved on.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from PySide6.QtCore import Qt

from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import Operator
from tests.scenario.day.books import read_books
from tests.scenario.day.cashier import Cashier, Sale, ask_for

K = Qt.Key
FLOAT, CAME_IN, WENT_OUT = 1_000, 150, 35
VOIDS, SURE_WINNERS = 6, 6
AFTER_DRAWS = time(10, 12)
"""The draws of ten o'clock are decided; those in which the sure ones were sold among them."""


@dataclass(frozen=True, slots=True)
class Told:
    """What she did, by ticket number; `since` is the operator's time before the first sale."""

    since: datetime
    voided: list[int]
    paid: list[int]
    unheard: int
    unprinted: int


def live_through(
    cashier: Cashier,
    operator: Operator,
    device: PrinterDevice,
    sales: int,
    wait_until: Callable[[time], None],
    afternoon_at: time | None = None,
) -> Told:
    """Sell, void, doubt, run out of paper, pay, move cash, count and close."""
    till = cashier.till
    # Customers of before, whose tickets this shift did not sell.
    half, late = (_plant(operator, kind) for kind in ("partly_paid", "expired"))
    since = datetime.fromisoformat(operator.ledger()["now"])
    cashier.open_shift(FLOAT)

    script = list(ask_for(random.Random(20), sales - SURE_WINNERS - 2))
    morning, afternoon = script[: len(script) * 2 // 3], script[len(script) * 2 // 3 :]
    for _ in range(SURE_WINNERS):
        cashier.sell_lucky()
    voided = _sell_and_void(cashier, morning)
    unheard = _lose_an_answer(cashier, operator)
    unprinted = _run_out_of_paper(cashier, device)
    cashier.move_cash(K.Key_F2, CAME_IN, "sencillo")
    wait_until(AFTER_DRAWS)
    _see_winners(cashier, operator)
    paid = _pay_prizes(cashier, operator, half, late)
    cashier.go(K.Key_1, "playLine")
    if afternoon_at is not None:
        wait_until(afternoon_at)
    for sale in afternoon:
        cashier.sell(sale)
    cashier.move_cash(K.Key_F3, WENT_OUT, "almuerzo")

    books = read_books(operator, PRACTICE_EMAIL, PRACTICE_PASSWORD, since)
    cashier.count(books.expect_cash(FLOAT, CAME_IN, WENT_OUT))
    till.wait(lambda: all(row.agrees for row in cashier.cash_up.sides[:5]))
    assert not cashier.cash_up.open_line
    assert not till.state.unresolved
    cashier.close_shift()
    till.wait(lambda: any("CUADRE DE TURNO" in one.text for one in device.sheets))
    till.wait(lambda: not till.program.desks.spool.owed)
    till.wait(lambda: not any(lane.is_busy for lane in till.program.lanes))
    return Told(since, voided, paid, unheard, unprinted)


def _sell_and_void(cashier: Cashier, script: list[Sale]) -> list[int]:
    """Sell all of it; take back one of every so many."""
    voided: list[int] = []
    each = len(script) // VOIDS
    for place, sale in enumerate(script):
        is_to_void = place >= len(voided) * each and len(voided) < VOIDS
        if is_to_void:
            # It can be taken back until its draw closes: there must be time for both.
            cashier.let_draws_close(sale.kind, times=2)
        cashier.sell(sale)
        # Too late for this one, the operator may say; then it is the next customer who regrets.
        if is_to_void and (number := cashier.void_last()) is not None:
            voided.append(number)
    return voided


def _lose_an_answer(cashier: Cashier, operator: Operator) -> int:
    """Sell while the line breaks after the operator has sold."""
    till, before = cashier.till, cashier.reference
    cashier.let_draws_close()
    operator.fault("create", "lost_after_commit")
    doubts: list[object] = []

    def note() -> None:
        doubts.extend(till.state.unresolved)

    # At pace the till looks again within a moment: shorter than between two looks of ours.
    till.state.operations_changed.connect(note)
    cashier.key_in(Sale(K.Key_F2, "7.14.21", 20))
    till.wait(lambda: doubts)
    till.wait(lambda: not till.state.unresolved)
    till.state.operations_changed.disconnect(note)
    till.wait(lambda: cashier.reference != before)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    return int(till.state.last_ticket.number)


def _run_out_of_paper(cashier: Cashier, device: PrinterDevice) -> int:
    """Sell without paper; put some in."""
    till = cashier.till
    device.behaviour.paper_is_out = True
    number = cashier.sell_unprinted(Sale(K.Key_F3, "123.456", 10))
    till.wait(lambda: [str(one.operation.paper) for one in till.program.desks.spool.owed])
    device.mend()
    till.wait(lambda: not till.program.desks.spool.owed)
    return number


def _see_winners(cashier: Cashier, operator: Operator) -> None:
    """Look at the results, then find every winner of this till's listed in Prizes."""
    till = cashier.till
    till.press(K.Key_3, Qt.KeyboardModifier.ControlModifier)
    till.wait(lambda: till.program.frame.pane("results") is not None)
    results: Any = till.program.frame.pane("results")
    till.wait(results.isVisible)
    till.press(K.Key_F5)
    cashier.go(K.Key_2, "ticketNumber")
    won = {one["ticket_number"] for one in _winners(operator)}
    assert len(won) >= SURE_WINNERS
    till.wait(lambda: won <= {row.number for row in cashier.payout.winners.rows})


def _winners(operator: Operator) -> list[dict[str, Any]]:
    """This till's own that are to be paid, as the operator has them."""
    tickets = operator.ledger()["tickets"]
    return [one for one in tickets if one["origin"] == "call" and one["status"] == "winner"]


def _pay_prizes(
    cashier: Cashier, operator: Operator, half: dict[str, Any], late: dict[str, Any]
) -> list[int]:
    """Eight customers: five winners, one half paid, one too late, one paid elsewhere meanwhile."""
    till, pane = cashier.till, cashier.payout
    own = _winners(operator)[:SURE_WINNERS]
    for ticket in (*own[:5], half):
        cashier.pay(ticket)
    cashier.check(late)
    till.wait(lambda: "caduc" in pane.verdict.headline.text().casefold())
    till.press(K.Key_F12)
    assert not pane.verdict.is_payable
    till.press(K.Key_Escape)

    gone = own[5]
    cashier.check(gone)
    till.wait(lambda: pane.verdict.is_payable)
    names = {"ticket_number": gone["ticket_number"], "date": gone["sale_date"]}
    assert operator.call("POST", "/practice/pay", names)["amount"] > 0
    cashier.confirm_payment()
    till.wait(lambda: any(str(gone["ticket_number"]) in one for one in till.notices))
    assert not pane.verdict.is_cash_owed
    till.press(K.Key_Escape)
    return [int(one["ticket_number"]) for one in (*own[:5], half)]


def _plant(operator: Operator, kind: str) -> dict[str, Any]:
    planted: dict[str, Any] = operator.call("POST", "/practice/seed-tickets", {"kind": kind})
    return planted
