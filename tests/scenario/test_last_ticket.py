"""What a restart and a change of cashier know of the newest ticket and of its paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt

from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD
from pos_app.till.wording import format_short_day, local_day
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Operator, Till, sell_three


def test_the_same_cashier_sells_again_after_signing_out_and_in(make_till: MakeTill) -> None:
    till = make_till()
    till.sign_in()
    sell_three(till)
    till.wait(lambda: till.state.last_ticket is not None)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    first = till.state.last_ticket.number
    till.program.frame.sign_out_asked.emit()
    till.wait_for_focus("emailField")
    till.sign_in()
    assert till.state.session.user == PRACTICE_EMAIL
    sell_three(till)
    till.wait(lambda: till.state.last_ticket and till.state.last_ticket.number != first)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")


def stop(till: Till) -> None:
    till.program.end()
    till.window.hide()


def sell(till: Till, paper: str) -> int:
    sell_three(till)
    till.wait(lambda: till.state.last_ticket is not None)
    till.wait(lambda: str(till.state.last_ticket.paper) == paper)
    return int(till.state.last_ticket.number)


def test_a_start_shows_the_newest_ticket_with_its_paper_and_its_countdown(
    make_till: MakeTill, device: PrinterDevice
) -> None:
    first = make_till()
    first.sign_in()
    bar = first.sale_pane.slip.last
    assert not bar.isVisible()
    number = sell(first, "printed")
    stop(first)

    again = make_till()
    again.sign_in()
    bar = again.sale_pane.slip.last
    again.wait(bar.isVisible)
    assert bar.words.ticket == f"Último: {number} · Bs 30"
    assert bar.words.paper == "Impreso ✓"
    assert ":" in bar.words.left
    last = again.state.last_ticket
    before = last.sold_at - timedelta(days=1)
    again.state.set_last_ticket(replace(last, sold_at=before))
    assert bar.words.left == format_short_day(local_day(before, again.state.entity.time_zone))
    assert bar.words.void == "Ya no se anula"
    again.press(Qt.Key.Key_F10)
    again.wait(lambda: len(device.sheets) == 2 and device.sheets[-1].of_kind("cut"))
    assert "REIMPRESIÓN 1" in device.sheets[-1].text
    assert str(number) in device.sheets[-1].text
    again.wait(lambda: not again.program.lanes.money.is_busy)


def test_a_session_that_is_signed_in_over_still_has_its_newest_ticket(
    make_till: MakeTill, operator: Operator
) -> None:
    till = make_till()
    till.sign_in()
    number = sell(till, "printed")
    operator.fault("time", "expired_session")
    till.program.session.hear()
    till.wait_for_focus("passwordField")
    till.type(PRACTICE_PASSWORD)
    till.press(Qt.Key.Key_Return)
    till.wait_for_focus("playLine")
    till.wait(lambda: till.state.last_ticket is not None)
    assert till.state.last_ticket.number == number


def test_paper_that_nobody_vouched_for_is_asked_about_again_at_the_next_start(
    make_till: MakeTill, device: PrinterDevice
) -> None:
    device.behaviour.answers = False
    first = make_till()
    first.sign_in()
    number = sell(first, "print_unverified")
    asked = f"Ticket {number}: ¿salió completo?"
    first.wait(lambda: any(one.startswith(asked) for one in first.notices))
    stop(first)

    again = make_till()
    again.sign_in()
    again.wait(lambda: any(one.startswith(asked) for one in again.notices))
    assert again.sale_pane.slip.last.words.paper == "! Sin comprobar"
    again.press(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    again.wait_for_focus("spoolPage")
    again.press(Qt.Key.Key_F12)
    again.wait(lambda: str(again.state.last_ticket.paper) == "print_waived")
    again.wait(lambda: not again.notices)
    stop(again)

    third = make_till()
    third.sign_in()
    third.wait(third.sale_pane.slip.last.isVisible)
    assert third.sale_pane.slip.last.words.paper == "Impreso ✓"
    assert not [one for one in third.notices if "¿salió completo?" in one]
