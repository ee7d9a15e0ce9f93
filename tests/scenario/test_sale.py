"""A sale as a cashier makes it: keys, one call, one ticket, paper; and what becomes of doubt."""

from __future__ import annotations

from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Operator, sell_three


def test_three_animals_are_one_call_one_ticket_and_one_paper(
    make_till: MakeTill, operator: Operator, device: PrinterDevice
) -> None:
    till = make_till()
    till.sign_in()
    before = operator.ledger()
    sell_three(till)
    till.wait(lambda: till.state.last_ticket is not None)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    assert operator.ledger()["executed"]["create"] == before["executed"].get("create", 0) + 1
    (ticket,) = operator.tickets_since(before)
    assert sorted(wager["wager"] for wager in ticket["wagers"]) == ["12", "33", "5"]
    assert len(device.sheets) == 1
    assert till.state.last_ticket.number == ticket["ticket_number"]


def test_a_lost_answer_is_no_second_sale_and_the_ticket_is_found_and_printed(
    make_till: MakeTill, operator: Operator, device: PrinterDevice
) -> None:
    till = make_till(reconcile="[reconcile]\nschedule_seconds = [1, 2, 3]")
    till.sign_in()
    before = operator.ledger()
    operator.fault("create", "lost_after_commit")
    sell_three(till)
    till.wait(lambda: till.state.unresolved)
    till.wait(lambda: till.state.last_ticket is not None and not till.state.unresolved)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    (ticket,) = operator.tickets_since(before)
    assert till.state.last_ticket.number == ticket["ticket_number"]
    assert len(device.sheets) == 1
