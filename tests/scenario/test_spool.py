"""Paper that did not come out: what is printed by itself, what is asked, and never a second one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from pos_app.ui.spool.pane import SpoolPane
from tests.fakes.escpos_paper import Sheet
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Operator, Till

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def sell(till: Till, numbers: str) -> int:
    """Sell one ticket, though the printer may not be ready; return its number."""
    before = till.state.last_ticket
    till.press(K.Key_F2)
    till.type(numbers)
    till.press(K.Key_Return)
    till.type("10")
    till.press(K.Key_Return)
    till.type("*")

    def is_sold() -> bool:
        focus = QApplication.focusWidget()
        if focus is not None and focus.objectName() == "declineButton":
            confirm = till.find("confirmButton")
            if confirm.isVisible():
                confirm.click()
        last = till.state.last_ticket
        return last is not None and (before is None or last.reference != before.reference)

    till.wait(is_sold)
    return int(till.state.last_ticket.number)


def papers(till: Till) -> list[str]:
    return [str(one.operation.paper) for one in till.program.desks.spool.owed]


def open_paper_pane(till: Till) -> None:
    till.press(K.Key_6, CTRL)
    till.wait_for_focus("spoolPage")


def about(device: PrinterDevice, number: int) -> list[Sheet]:
    """The papers that name a ticket."""
    return [sheet for sheet in device.sheets if str(number) in sheet.text]


def test_what_surely_is_not_on_paper_is_printed_by_itself_in_its_order(
    make_till: MakeTill, device: PrinterDevice
) -> None:
    till = make_till()
    till.sign_in()
    device.behaviour.paper_is_out = True
    first = sell(till, "5.12")
    till.wait(lambda: papers(till) == ["not_printed"])
    second = sell(till, "7.8")
    till.wait(lambda: papers(till) == ["not_printed", "not_printed"])
    assert not device.sheets
    button = till.program.frame.rail.buttons["paper"]
    assert button.badge == "2"
    device.mend()
    till.wait(lambda: not papers(till))
    assert button.badge == ""
    numbers = [n for sheet in device.sheets for n in (first, second) if str(n) in sheet.text]
    assert numbers == [first, second]
    assert not [sheet for sheet in device.sheets if "REIMPRESIÓN" in sheet.text]


def test_what_may_be_out_is_asked_and_yes_ends_it(
    make_till: MakeTill, device: PrinterDevice
) -> None:
    till = make_till()
    till.sign_in()
    device.behaviour.paper_ends_after = 3000
    number = sell(till, "5.12")
    till.wait(lambda: papers(till) == ["print_doubtful"])
    assert any(f"Ticket {number}: ¿salió completo?" in one for one in till.notices)
    device.mend()
    open_paper_pane(till)
    question = till.find("paperQuestion")
    assert isinstance(question, QLabel)
    assert question.text() == "¿Salió completo?"
    till.press(K.Key_F12)
    till.wait(lambda: not papers(till))
    assert str(till.state.last_ticket.paper) == "print_waived"
    assert not [one for one in till.notices if "¿salió completo?" in one]
    assert len(about(device, number)) <= 1


def test_a_reprint_is_marked_and_a_second_press_finds_the_first(
    make_till: MakeTill, device: PrinterDevice
) -> None:
    till = make_till()
    till.sign_in()
    device.behaviour.paper_ends_after = 3000
    number = sell(till, "5.12")
    till.wait(lambda: papers(till) == ["print_doubtful"])
    device.mend()
    open_paper_pane(till)
    till.press(K.Key_F10)
    till.press(K.Key_F10)
    till.wait(lambda: not papers(till))
    marked = [sheet for sheet in about(device, number) if "REIMPRESIÓN 1" in sheet.text]
    assert len(marked) == 1
    assert not [sheet for sheet in device.sheets if "REIMPRESIÓN 2" in sheet.text]


def test_an_unprinted_ticket_is_voided_from_the_spool_and_its_slip_comes_out(
    make_till: MakeTill, operator: Operator, device: PrinterDevice
) -> None:
    till = make_till()
    till.sign_in()
    device.behaviour.paper_is_out = True
    number = sell(till, "5.12")
    till.wait(lambda: papers(till) == ["not_printed"])
    open_paper_pane(till)
    till.press(K.Key_F9)
    pane = till.program.frame.pane("paper")
    assert isinstance(pane, SpoolPane)
    till.wait(lambda: pane.confirm.is_armed)
    till.press(K.Key_Right)
    till.press(K.Key_Return)
    till.wait(lambda: till.state.last_ticket.is_void)
    device.mend()
    till.wait(lambda: any("TICKET ANULADO" in sheet.text for sheet in device.sheets))
    till.wait(lambda: not papers(till))
    (voided,) = [one for one in operator.ledger()["tickets"] if one["ticket_number"] == number]
    assert voided["status"] == "canceled"
    assert len(about(device, number)) == 1


def test_a_ticket_is_printed_by_nobody_while_its_void_is_not_answered(
    make_till: MakeTill, operator: Operator, device: PrinterDevice
) -> None:
    till = make_till(reconcile="[reconcile]\nschedule_seconds = [60, 61, 62]")
    till.sign_in()
    device.behaviour.paper_is_out = True
    number = sell(till, "5.12")
    till.wait(lambda: papers(till) == ["not_printed"])
    open_paper_pane(till)
    operator.fault("cancel", "lost_after_commit")
    till.press(K.Key_F9)
    pane = till.program.frame.pane("paper")
    assert isinstance(pane, SpoolPane)
    till.wait(lambda: pane.confirm.is_armed)
    till.press(K.Key_Right)
    till.press(K.Key_Return)
    till.wait(lambda: till.state.unresolved)
    device.mend()
    till.program.desks.spool.print_what_is_owed()  # as when the printer says that it is well
    till.wait_for_focus("spoolPage")
    till.wait(till.program.fresh_keys.allows_money)
    till.press(K.Key_F10)
    held = f"Ticket {number} no se imprime por ahora."
    till.wait(lambda: any(one.startswith(held) for one in till.notices))
    assert papers(till) == ["not_printed"]
    assert not about(device, number)


def test_what_a_stopped_till_left_in_doubt_is_offered_as_a_marked_reprint(
    make_till: MakeTill, device: PrinterDevice
) -> None:
    till = make_till()
    till.sign_in()
    device.behaviour.paper_ends_after = 3000
    number = sell(till, "5.12")
    till.wait(lambda: papers(till) == ["print_doubtful"])
    till.program.end()
    till.window.close_for_good()
    device.mend()
    again = make_till()
    again.sign_in()
    again.wait(lambda: papers(again) == ["print_doubtful"])
    again.wait(lambda: any(f"Ticket {number}: ¿salió completo?" in one for one in again.notices))
    again.press(K.Key_Space, CTRL)
    again.wait_for_focus("spoolPage")
    again.press(K.Key_F10)
    again.wait(lambda: not papers(again))
    assert [sheet for sheet in about(device, number) if "REIMPRESIÓN 1" in sheet.text]


def test_paper_of_a_mute_printer_is_shown_as_not_checked_and_asked_about_once(
    make_till: MakeTill, device: PrinterDevice
) -> None:
    device.behaviour.answers = False
    till = make_till()
    till.sign_in()
    number = sell(till, "5.12")
    till.wait(lambda: str(till.state.last_ticket.paper) == "print_unverified")
    bar = till.sale_pane.slip.last
    till.wait(lambda: bar.words.paper == "! Sin comprobar")
    assert bar.toolTip() == "Impreso (sin comprobar)"
    assert "Impreso (sin comprobar)" in bar.accessibleName()
    assert not bar.words.is_proven
    asked = f"Ticket {number}: ¿salió completo?"
    till.wait(lambda: [one.startswith(asked) for one in till.notices] == [True])
    assert not papers(till)
    open_paper_pane(till)
    question = till.find("paperQuestion")
    assert question.text() == "¿Salió completo?"
    assert till.find("spoolCount").text() == ""
    till.press(K.Key_F12)
    till.wait(lambda: str(till.state.last_ticket.paper) == "print_waived")
    till.wait(lambda: not till.notices)
    assert till.find("spoolEmpty").isVisible()
    assert bar.words.paper == "Impreso ✓"
    assert bar.toolTip() == ""
    till.press(K.Key_1, CTRL)
    till.wait_for_focus("playLine")
    second = sell(till, "7.8")
    till.wait(lambda: str(till.state.last_ticket.paper) == "print_unverified")
    assert not [one for one in till.notices if "¿salió completo?" in one]
    open_paper_pane(till)
    till.press(K.Key_F10)
    till.wait(lambda: len(about(device, second)) == 2)
    assert "REIMPRESIÓN 1" in about(device, second)[-1].text
    rows = till.find("spoolList").model()
    till.wait(lambda: "Impreso (sin comprobar)" in rows.index(0, 0).data())
