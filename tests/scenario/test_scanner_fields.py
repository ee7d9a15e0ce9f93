"""A scan in every field of every pane and card: a check each, no payment, nothing left in the field.

F7 asks for a ticket, so there a scan is the answer; a secret field takes what is typed into it.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from pos_app.till.prizes.scan import Scanned
from pos_app.ui.widgets.card import Card
from tests.fakes.scanner import Typist
from tests.scenario.conftest import MakeTill, Operator, Till
from tests.scenario.test_scanner import PANES, code_of, plant_winner

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
GAPS = (1, 7, 20, 33, 50)
ENDS = ("\r", "\t", "")
Open = Callable[[Till], QWidget]


def open_pane(name: str) -> Open:
    def go(till: Till) -> QWidget:
        till.program.frame.open_pane(name)
        till.wait(lambda: till.program.frame.pane(name) is not None)
        pane = till.program.frame.pane(name)
        assert pane is not None
        till.wait(pane.isVisible)
        return pane

    return go


def open_card(pane: str, name: str, key: Qt.Key, modifier: Any = PLAIN) -> Open:
    def go(till: Till) -> QWidget:
        host: Any = open_pane(pane)(till)
        card = till.window.findChild(QWidget, name)
        if card is None or not card.isVisible():
            if pane == "sale":
                till.sale_pane.focus_now()
            else:
                host.take_focus()
            till.press(key, modifier)
            till.wait(lambda: till.window.findChild(QWidget, name) is not None)
            till.wait(lambda: till.find(name).isVisible())
        found: QWidget = till.find(name)
        return found

    return go


def open_second(till: Till) -> QWidget:
    pane: Any = open_pane("cashUp")(till)
    if not pane.second.isVisible():
        pane.second.ask("Contado: Bs 0")
    card: QWidget = pane.second
    return card


PLACES: dict[str, Open] = {
    **{name: open_pane(name) for name in PANES},
    "void": open_card("sale", "voidCard", K.Key_F9),
    "change": open_card("sale", "changeCard", K.Key_F11),
    "paste": open_card("sale", "pasteCard", K.Key_V, CTRL),
    "help": open_card("sale", "helpCard", K.Key_F1),
    "cash in": open_card("cashUp", "movementCard", K.Key_F2),
    "second person": open_second,
    "printer set-up": open_card("paper", "printerWizard", K.Key_F5),
}


def is_secret(field: QWidget) -> bool:
    return isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal


def text_of(field: QWidget) -> str:
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    return field.text() if isinstance(field, QLineEdit | QAbstractSpinBox) else ""


def fields_of(place: QWidget) -> list[QWidget]:
    """The place itself and all in it that can be typed into now."""
    kinds = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)
    found = [one for kind in kinds for one in place.findChildren(kind)]
    return [place, *(one for one in found if one.isVisible() and one.isEnabled())]


class Counter:
    """Scans everywhere and counts what became of it."""

    def __init__(self, till: Till, operator: Operator) -> None:
        self.till = till
        self.typist = Typist(till.window.windowHandle())
        self.checks: list[Scanned] = []
        self.seen: set[str] = set()
        till.program.desks.payouts.check_wanted.connect(self.checks.append)
        ticket = plant_winner(operator)
        self.codes = (code_of(ticket), str(ticket["ticket_number"]))

    def scan(self, code: str, gap: int, end: str) -> None:
        self.typist.burst(code, gap, end)
        self.till.wait(lambda: not self.till.program.beside.wedge.is_waiting)
        self.till.wait(lambda: not self.till.program.lanes.query.is_busy)

    def scan_in_each(self, name: str, chance: random.Random, ends: int) -> None:
        """Each field `ends` times, each time with another of the scanner's last keys."""
        place = PLACES[name](self.till)
        for at in range(len(fields_of(place))):
            for end in chance.sample(ENDS, ends):
                place = PLACES[name](self.till)
                self._scan_in(name, fields_of(place)[at], end, chance)
        place = PLACES[name](self.till)
        if isinstance(place, Card):
            self.till.press(K.Key_Escape)
            self.till.wait(lambda: not place.isVisible())

    def _scan_in(self, name: str, field: QWidget, end: str, chance: random.Random) -> None:
        field.setFocus()
        if chance.random() < 0.5 and text_of(field) == "":
            self.typist.now += 300
            self.typist.type("5", chance.randint(80, 160))
            self.till.wait(lambda: not self.till.program.beside.wedge.is_waiting)
        before, count = text_of(field), len(self.checks)
        code = chance.choice(self.codes)
        is_taken = not is_secret(field)
        # A secret field gets its keys, Enter too: that would be another's wrong PIN.
        self.scan(code, chance.choice(GAPS), end if is_taken else "")
        where = f"{name}: {field.objectName()}"
        self.seen.add(where)
        assert len(self.checks) == count + is_taken, where
        if name != "payout" and is_taken:  # there a check fills the fields
            assert text_of(field) == before, where


@pytest.fixture
def counter(make_till: MakeTill, operator: Operator) -> Counter:
    till = make_till()
    till.sign_in()
    till.press(K.Key_5, CTRL)
    till.wait_for_focus("floatField")
    till.type("100")
    till.press(K.Key_F12)
    till.wait(lambda: till.state.shift is not None and till.state.shift.is_open)
    till.press(K.Key_1, CTRL)
    till.wait_for_focus("playLine")
    return Counter(till, operator)


def scan_everywhere(counter: Counter, operator: Operator, seed: int, ends: int) -> None:
    chance = random.Random(seed)
    for name in PLACES:
        counter.scan_in_each(name, chance, ends)
    wanted = {"playLine", "ticketNumber", "ticketSearch", "note500", "movementReason", "voidNumber"}
    wanted |= {
        "receivedField",
        "pasteMessage",
        "secondName",
        "secondPin",
        "resultsSearch",
        "deviceField",
    }
    assert wanted <= {one.partition(": ")[2] for one in counter.seen}, counter.seen
    assert operator.ledger()["executed"].get("pay", 0) == 0
    assert operator.ledger()["executed"].get("create", 0) == 0


@pytest.mark.slow
def test_a_scan_in_any_field_is_a_check_and_leaves_no_trace(
    counter: Counter, operator: Operator
) -> None:
    scan_everywhere(counter, operator, seed=1, ends=1)


def see_repeat(till: Till, number: int) -> Any:
    card = till.find("repeatCard")
    till.wait(lambda: not card.is_choosing)
    till.wait(lambda: str(number) in till.find("repeatTitle").text())
    return card


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("gap", [1, 50])
def test_a_scan_answers_f7_and_opens_no_check(
    counter: Counter, operator: Operator, gap: int, end: str
) -> None:
    """Which ticket? This one: and over its plays another, held out by mistake first."""
    till = counter.till
    first, second = plant_winner(operator), plant_winner(operator)
    till.press(K.Key_F7)
    till.wait(lambda: till.find("repeatCard").isVisible())
    till.wait_for_focus("repeatNumber")
    counter.scan(code_of(first), gap, end)
    see_repeat(till, first["ticket_number"])
    counter.scan(str(second["ticket_number"]), gap, end)
    card = see_repeat(till, second["ticket_number"])
    assert not counter.checks
    assert till.sale_pane.isVisible()
    # What the card cannot see belongs to Prizes, as everywhere.
    till.press(K.Key_3, CTRL)
    till.wait(lambda: not card.isVisible())
    counter.scan(code_of(first), gap, end)
    till.wait(lambda: [one.number for one in counter.checks] == [first["ticket_number"]])
    assert operator.ledger()["executed"].get("create", 0) == 0


def test_a_locked_till_scans_nothing(counter: Counter) -> None:
    till = counter.till
    till.press(K.Key_L, CTRL)
    till.wait_for_focus("lockPin")
    counter.scan(counter.codes[1], 8, "")
    assert text_of(till.find("lockPin")) == counter.codes[1]
    assert not counter.checks


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 12))
def test_scans_in_every_field_with_every_end(
    counter: Counter, operator: Operator, seed: int
) -> None:
    scan_everywhere(counter, operator, seed, ends=3)
