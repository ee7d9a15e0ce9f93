"""Scans in every pane and every field, mixed with typing: as many checks as scans, no payment."""

from __future__ import annotations

import random
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

from pos_app.till.prizes.scan import Scanned
from pos_app.ui.payout.pane import PayoutPane
from tests.fakes.scanner import Typist
from tests.scenario.conftest import MakeTill, Operator, Till

PANES = ("sale", "payout", "results", "tickets", "cashUp", "paper")


def plant_winner(operator: Operator) -> Any:
    before = operator.ledger()
    operator.call("POST", "/practice/seed-tickets", {"kind": "winner"})
    (ticket,) = operator.tickets_since(before)
    return ticket


def code_of(ticket: Any) -> str:
    day = str(ticket["sale_date"]).replace("-", "")
    return f"TQ1.{ticket['ticket_number']}.{ticket['pin_number']}.{day}"


def fields_of(pane: QWidget) -> list[QWidget]:
    """The pane itself and all in it that can be typed into now."""
    lines = [one for one in pane.findChildren(QLineEdit) if one.isVisible() and one.isEnabled()]
    spins = [one for one in pane.findChildren(QAbstractSpinBox) if one.isVisible()]
    return [pane, *lines, *spins]


def scan_everywhere(till: Till, operator: Operator, chance: random.Random, rounds: int) -> int:
    """Scan and type in every pane's fields; gives how many scans were made."""
    ticket = plant_winner(operator)
    codes = (code_of(ticket), str(ticket["ticket_number"]))
    typist = Typist(till.window.windowHandle())
    wedge, frame, scans = till.program.beside.wedge, till.program.frame, 0
    for _ in range(rounds):
        for name in PANES:
            frame.open_pane(name)
            pane = frame.pane(name)
            if pane is None:
                continue
            field = chance.choice(fields_of(pane))
            field.setFocus()
            if chance.random() < 0.5:
                typist.now += 300
                typist.type(chance.choice(("5", "12", "0")), chance.randint(80, 160))
            typist.burst(
                chance.choice(codes), chance.randint(1, 50), chance.choice(("\r", "\t", ""))
            )
            till.wait(lambda: not wedge.is_waiting)
            scans += 1
    till.wait(lambda: not till.program.lanes.query.is_busy)
    return scans


@pytest.mark.parametrize("seed", [1])
def test_scans_open_checks_and_never_pay(
    make_till: MakeTill, operator: Operator, seed: int
) -> None:
    till = make_till()
    till.sign_in()
    checks: list[Scanned] = []
    till.program.desks.payouts.check_wanted.connect(checks.append)
    scans = scan_everywhere(till, operator, random.Random(seed), 3)
    assert len(checks) == scans
    assert operator.ledger()["executed"].get("pay", 0) == 0


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(20))
def test_many_scans_open_checks_and_never_pay(
    make_till: MakeTill, operator: Operator, seed: int
) -> None:
    till = make_till()
    till.sign_in()
    checks: list[Scanned] = []
    till.program.desks.payouts.check_wanted.connect(checks.append)
    scans = scan_everywhere(till, operator, random.Random(seed), 15)
    assert len(checks) == scans
    assert operator.ledger()["executed"].get("pay", 0) == 0


def test_a_scan_over_the_question_takes_it_back(make_till: MakeTill, operator: Operator) -> None:
    """The scanner's Enter would have been the yes."""
    till = make_till()
    till.sign_in()
    ticket = plant_winner(operator)
    typist = Typist(till.window.windowHandle())
    typist.burst(code_of(ticket), 8, "\r")
    till.wait(lambda: till.program.frame.pane("payout") is not None)
    pane = till.program.frame.pane("payout")
    assert isinstance(pane, PayoutPane)
    till.wait(lambda: pane.verdict.is_payable)
    till.press(Qt.Key.Key_F12)
    till.wait(lambda: pane.confirm.is_armed)
    typist.burst(code_of(ticket), 8, "\r")
    till.wait(lambda: pane.confirm.question is None)
    till.wait(lambda: pane.verdict.is_payable and not till.program.lanes.query.is_busy)
    assert operator.ledger()["executed"].get("pay", 0) == 0


def test_the_password_is_not_scanned_into_a_check(make_till: MakeTill, operator: Operator) -> None:
    till = make_till()
    till.wait(lambda: all(lane.isRunning() for lane in till.program.lanes))
    till.type("practica@banklot.net")
    till.press(Qt.Key.Key_Tab)
    Typist(till.window.windowHandle()).burst("12345678", 5)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    assert focus.text() == "12345678"
