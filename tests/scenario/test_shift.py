"""A shift in a window: float, sales, a void, a lost answer, a prize, the count; both sides agree."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from pos_app.domain.money import Money, add_up
from pos_app.till.shift.record import read_closing
from pos_app.ui.cashup.pane import CashUpPane
from pos_app.ui.payout.pane import PayoutPane
from pos_app.ui.tickets.pane import TicketsPane
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Operator, Till, sell_three
from tests.scenario.test_payout import check, plant_winner

CTRL = Qt.KeyboardModifier.ControlModifier


def go(till: Till, digit: Qt.Key, focus: str) -> None:
    till.press(digit, CTRL)
    till.wait_for_focus(focus)


def sell(till: Till) -> None:
    last = till.state.last_ticket
    sell_three(till)
    till.wait(lambda: till.state.last_ticket not in {None, last})
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")


def open_shift(till: Till, amount: str) -> None:
    go(till, Qt.Key.Key_5, "floatField")
    till.type(amount)
    till.press(Qt.Key.Key_F12)
    till.wait(lambda: till.state.shift is not None and till.state.shift.is_open)
    go(till, Qt.Key.Key_1, "playLine")


def void_newest(till: Till) -> int:
    go(till, Qt.Key.Key_4, "ticketSearch")
    pane: Any = till.program.frame.pane("tickets")
    assert isinstance(pane, TicketsPane)
    number = till.state.last_ticket.number
    till.wait(lambda: any(line.number == number for line in pane.model.rows))
    while pane.current is None or pane.current.number != number:
        till.press(Qt.Key.Key_Down)
    till.press(Qt.Key.Key_F9)
    till.wait(lambda: pane.confirm.is_armed)
    till.press(Qt.Key.Key_Right)
    till.press(Qt.Key.Key_Return)
    till.wait(lambda: till.state.last_ticket.is_void)
    return int(number)


def pay_prize(till: Till, operator: Operator) -> tuple[int, int]:
    """Give the ticket's number and its prize."""
    before = operator.ledger()
    plant_winner(operator)
    (ticket,) = operator.tickets_since(before)
    check(till, ticket["ticket_number"], ticket["pin_number"])
    till.wait(till.find("payButton").isVisible)
    till.press(Qt.Key.Key_F12)
    pane: Any = till.program.frame.pane("payout")
    assert isinstance(pane, PayoutPane)
    till.wait(lambda: pane.confirm.is_armed)
    till.press(Qt.Key.Key_Return)
    till.wait(lambda: pane.verdict.is_cash_owed)
    till.press(Qt.Key.Key_F11)
    till.wait(lambda: not pane.verdict.is_cash_owed)
    return int(ticket["ticket_number"]), int(ticket["prize"])


def count(till: Till, amount: Money) -> None:
    left = int(amount.amount)
    till.wait_for_focus("note500")
    for note in (500, 200, 100, 50, 20, 10, 5):
        pieces, left = divmod(left, note)
        till.type(str(pieces))
        till.press(Qt.Key.Key_Return)
    till.type(str(left))


def test_a_shift_agrees_with_the_operator_to_the_bolivar(
    make_till: MakeTill, operator: Operator, device: PrinterDevice
) -> None:
    till = make_till(reconcile="[reconcile]\nschedule_seconds = [1, 2, 3]")
    till.sign_in()
    open_shift(till, "1000")
    before = operator.ledger()
    for _ in range(3):
        sell(till)
    voided = void_newest(till)
    go(till, Qt.Key.Key_1, "playLine")
    operator.fault("create", "lost_after_commit")
    sell_three(till)
    till.wait(lambda: till.state.unresolved)
    go(till, Qt.Key.Key_5, "note500")
    pane: Any = till.program.frame.pane("cashUp")
    assert isinstance(pane, CashUpPane)
    assert not pane.count.main.isEnabled()
    assert "60" in pane.open_line or "30" in pane.open_line
    till.wait(lambda: not till.state.unresolved)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    planted, prize = pay_prize(till, operator)
    expected = Money.of(1000 + 90 - prize)
    till.wait(lambda: till.state.shift.cash == expected)  # the lamp, on the pane of prizes

    go(till, Qt.Key.Key_5, "note500")
    till.wait(lambda: len(pane.sides) >= 5)
    till.wait(lambda: pane.sides[0].here == Money.of(90))
    till.wait(lambda: all(row.agrees for row in pane.sides[:5]))
    count(till, expected)
    till.press(Qt.Key.Key_F12)
    till.wait(lambda: pane.confirm.is_armed)
    sheets = len(device.sheets)
    till.press(Qt.Key.Key_Return)
    till.wait(lambda: not till.state.shift.is_open)
    till.wait(lambda: len(device.sheets) > sheets)

    shift = till.program.office.shifts.shift
    assert shift is not None
    kept = read_closing(shift)
    assert kept is not None
    assert kept.was_heard
    assert kept.differences == ()
    assert (kept.expected, kept.counted) == (expected, expected)
    alive = [
        Money.of(one["total"])
        for one in operator.tickets_since(before)
        if one["ticket_number"] not in {voided, planted}
    ]
    assert kept.sales == add_up(alive) == Money.of(90)
    assert kept.handed_over == Money.of(prize)


def test_the_lock_keeps_the_slip_and_the_way_out_stays_shut_over_a_doubt(
    make_till: MakeTill, operator: Operator
) -> None:
    reconcile = "[reconcile]\nschedule_seconds = [2, 3, 4]\nthen_every_seconds = 5"
    till = make_till(reconcile=reconcile)
    till.sign_in()
    till.type("7.8")
    till.press(Qt.Key.Key_L, CTRL)
    till.wait_for_focus("lockPin")
    for _ in range(2):
        till.type("4711")
        till.press(Qt.Key.Key_Return)
    till.wait(lambda: not till.find("lockBack").isVisible())
    till.wait_for_focus("lockPin")
    till.type("4711")
    till.press(Qt.Key.Key_Return)
    till.wait_for_focus("playLine")
    assert till.find("playLine").text() == "7.8"
    till.press(Qt.Key.Key_Escape)
    operator.fault("create", "lost_after_commit")
    sell_three(till)
    till.wait(lambda: till.state.unresolved)
    till.press(Qt.Key.Key_Q, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert till.state.session is not None
    (said,) = (one for one in till.notices if "Todavía no se puede salir" in one)
    assert "m.: todavía no se sabe qué pasó con la venta de Bs 30. " in said
    till.wait(lambda: not till.state.unresolved)
    till.wait(lambda: said not in till.notices)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")


def test_an_expired_session_is_signed_in_over_and_work_goes_on_where_it_was(
    make_till: MakeTill, operator: Operator
) -> None:
    till = make_till()
    till.sign_in()
    go(till, Qt.Key.Key_4, "ticketSearch")
    till.type("123")
    operator.fault("any", "expired_session")
    till.press(Qt.Key.Key_F5)
    till.wait(lambda: till.state.session is None)
    till.wait_for_focus("passwordField")
    till.type("practica")
    till.press(Qt.Key.Key_Return)
    till.wait(lambda: till.state.session is not None)
    till.wait_for_focus("ticketSearch")
    assert till.find("ticketSearch").text() == "123"
    till.wait(lambda: not till.program.lanes.query.is_busy)


def test_a_sale_that_meets_an_expired_session_asks_for_the_sign_in_and_is_sold_after_it(
    make_till: MakeTill, operator: Operator
) -> None:
    till = make_till()
    till.sign_in()
    before = operator.ledger()
    operator.fault("create", "expired_session")
    sell_three(till)
    till.wait(lambda: till.state.session is None)
    till.wait_for_focus("passwordField")
    assert "lo que estaba en pantalla se conserva" in till.find("signInText").text()
    (said,) = till.notices
    assert "No se vendió" in said
    assert "Entre de nuevo" in said
    till.type("practica")
    till.press(Qt.Key.Key_Return)
    till.wait_for_focus("playLine")
    assert not operator.tickets_since(before)
    till.press(Qt.Key.Key_Asterisk)
    till.wait(lambda: till.state.last_ticket is not None)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    (ticket,) = operator.tickets_since(before)
    assert ticket["total"] == 30


def test_a_blind_count_is_not_told_by_the_lamp(make_till: MakeTill) -> None:
    till = make_till(shift="[shift]\nblind = true")
    till.sign_in()
    open_shift(till, "300")
    assert till.state.shift.cash is None
    sell(till)
    go(till, Qt.Key.Key_5, "note500")
    pane: Any = till.program.frame.pane("cashUp")
    till.wait(lambda: len(pane.sides) >= 5 and pane.sides[0].here == Money.of(30))
    assert till.state.shift.is_open
    assert till.state.shift.cash is None
