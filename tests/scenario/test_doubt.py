"""What only a person can tell, asked in the window; and a second ticket that must not stay alive."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from pos_app.lanes.money import MoneyRoom
from pos_app.ui.notices import Notice
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Operator, Till, sell_three

SOON = "[reconcile]\nschedule_seconds = [1, 2, 3]\nthen_every_seconds = 5\nquiet_seconds = 10"


def find_notice(till: Till, prefix: str) -> Notice:
    found: list[Notice] = []

    def look() -> bool:
        found[:] = [one for one in till.program.notices.notices if one.key.startswith(prefix)]
        return bool(found)

    till.wait(look)
    return found[0]


def first_draw(till: Till) -> int:
    """The draw that `sell_three` sells into: the next one to close that takes animals."""
    draws = [one for one in till.state.catalogue.draws if one.category == "animalitos"]
    return int(min(draws, key=lambda one: one.closes_at).id)


def hurry(room: MoneyRoom) -> None:
    """Hunt each second, and give a twin up after six quick tries."""
    second = timedelta(seconds=1)
    tries = (second / 10,) * 6
    room.rules = replace(room.rules, sweep_every=second, hunt_every=second, cancel_tries=tries)
    room._desk = replace(room.desk, rules=room.rules)


def test_a_second_ticket_of_a_sale_is_voided_and_never_printed(
    make_till: MakeTill, operator: Operator, device: PrinterDevice
) -> None:
    till = make_till()
    till.sign_in()
    before = operator.ledger()
    operator.fault("create", "twice")
    till.program.lanes.money.submit(hurry, lambda _: None)
    sell_three(till)
    till.wait(lambda: len(operator.tickets_since(before)) == 2)
    till.wait(lambda: till.state.last_ticket is not None)
    kept = till.state.last_ticket.number

    def is_alone() -> bool:
        alive = [one for one in operator.tickets_since(before) if one["status"] == "sold"]
        return [one["ticket_number"] for one in alive] == [kept]

    till.wait(is_alone)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    assert len(device.sheets) == 1


def test_a_second_ticket_that_cannot_be_voided_is_a_persons_and_the_next_sale_goes_on(
    make_till: MakeTill, operator: Operator, device: PrinterDevice
) -> None:
    till = make_till()
    till.sign_in()
    before = operator.ledger()
    operator.fault("create", "twice")
    operator.fault("cancel", "closed_draw", times="sticky")
    till.program.lanes.money.submit(hurry, lambda _: None)
    sell_three(till)
    till.wait(lambda: till.state.unresolved)
    asked = find_notice(till, "twin ")
    till.wait(lambda: find_notice(till, "twin ").action)
    assert not till.state.sales_in_doubt
    first = till.state.last_ticket.number
    sell_three(till)
    till.wait(lambda: till.state.last_ticket.number != first)
    till.program.notices.choose_action(asked.key)
    till.wait(lambda: not till.state.unresolved)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    assert len(device.sheets) == 2
    assert len(operator.tickets_since(before)) == 3


def test_a_reduced_ticket_is_shown_to_a_person_who_says_that_it_is_this_sale(
    make_till: MakeTill, operator: Operator, device: PrinterDevice
) -> None:
    till = make_till(reconcile=SOON)
    till.sign_in()
    before = operator.ledger()
    quota = {"draw_id": first_draw(till), "wager": "5", "amount": 4}
    operator.call("POST", "/practice/quota", quota)
    operator.fault("create", "lost_after_commit")
    sell_three(till)
    asked = find_notice(till, "this one ")
    (ticket,) = operator.tickets_since(before)
    assert str(ticket["ticket_number"]) in asked.sentence
    assert till.state.sales_in_doubt
    till.program.notices.choose_action(asked.key)
    till.wait(lambda: not till.state.unresolved)
    till.wait(lambda: till.state.last_ticket and str(till.state.last_ticket.paper) == "printed")
    (sheet,) = device.sheets
    assert "INCOMPLETO" in sheet.text


def test_a_draw_that_closes_while_its_sale_is_unknown_is_named(
    make_till: MakeTill, operator: Operator
) -> None:
    till = make_till(reconcile=SOON)
    till.sign_in()
    draw = first_draw(till)
    left = next(one for one in till.state.catalogue.draws if one.id == draw).closes_at
    operator.fault("create", "lost_before_commit")
    sell_three(till)
    till.wait(lambda: till.state.sales_in_doubt)
    seconds = (left - till.state.server_now()).total_seconds() + 5
    operator.call("POST", "/practice/clock", {"advance_seconds": seconds})
    till.program.session.hear()
    (sale,) = till.state.sales_in_doubt
    assert sale.intent.draw_names[draw] in find_notice(till, "closed ").sentence
