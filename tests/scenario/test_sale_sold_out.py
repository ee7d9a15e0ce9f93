"""Numbers that the operator has no more of: reduced or refused, said, remembered, replaced."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.scenario.conftest import MakeTill, Operator, Till, sell_three


def cap(till: Till, operator: Operator, selection: str, amount: int) -> None:
    draw = till.program.state.catalogue
    assert draw is not None
    chosen = till.find("drawList").rows.rows[0].draw_id
    body = {"draw_id": chosen, "wager": selection, "amount": amount}
    operator.call("POST", "/practice/quota", body)


def struck(till: Till) -> list[str]:
    return [cell.number for cell in till.find("playGrid").cells if cell.is_struck]


def test_what_is_reduced_is_said_struck_and_played_otherwise(
    make_till: MakeTill, operator: Operator
) -> None:
    till = make_till()
    till.sign_in()
    before = operator.ledger()
    cap(till, operator, "12", 4)
    sell_three(till)
    till.wait(lambda: till.state.last_ticket is not None)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    till.wait(lambda: struck(till) == ["12"])
    assert any("12 Caballo" in text and "Bs 4" in text for text in till.notices)
    till.program.notices.choose_action("short")
    assert till.find("amountField").text() == "6"
    first = till.state.last_ticket.number
    till.type("13")
    till.press(Qt.Key.Key_Return)
    till.press(Qt.Key.Key_Return)
    till.type("*")
    till.wait(lambda: till.state.last_ticket.number != first)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    sold = [
        (one["wager"], one["amount"])
        for ticket in operator.tickets_since(before)
        for one in ticket["wagers"]
    ]
    assert sorted(sold) == [("12", 4), ("13", 6), ("33", 10), ("5", 10)]


def test_what_is_refused_is_marked_changed_and_sold(
    make_till: MakeTill, operator: Operator
) -> None:
    operator.call("POST", "/practice/dialects", {"dialects": ["quota_refuse"]})
    till = make_till()
    till.sign_in()
    before = operator.ledger()
    cap(till, operator, "12", 0)
    sell_three(till)
    till.wait(lambda: struck(till) == ["12"])
    assert operator.tickets_since(before) == []
    till.wait_for_focus("playLine")
    till.wait(lambda: not till.state.is_money_moving)
    till.press(Qt.Key.Key_Return)
    till.wait(lambda: till.find("playLine").text() == "12")
    till.type("13")
    till.press(Qt.Key.Key_Return)
    till.press(Qt.Key.Key_Return)
    till.type("*")
    till.wait(lambda: till.state.last_ticket is not None)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    (ticket,) = operator.tickets_since(before)
    assert sorted(one["wager"] for one in ticket["wagers"]) == ["13", "33", "5"]
