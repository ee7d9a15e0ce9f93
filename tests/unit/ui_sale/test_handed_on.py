"""Keys handed on together go where each would have gone alone, whatever those before them did."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QStackedWidget

from pos_app.domain.money import Money
from pos_app.domain.operation import State
from pos_app.domain.outcome import Confirmed
from pos_app.domain.ticket import Ticket
from pos_app.till.sell import SaleReport
from pos_app.ui.scanner.burst import Pace
from pos_app.ui.scanner.wedge import Wedge
from pos_app.ui.state import Session
from tests.fakes.scanner import Typist
from tests.pages.sale_page import JUNGLA, NOW, REY, SalePage, operation

RETURN, F11 = Qt.Key.Key_Return, Qt.Key.Key_F11


class Panes:
    """The sale, and another pane that is opened while it is under way."""

    def __init__(self, stage: SalePage) -> None:
        self.stage, self._window, self.elsewhere = stage, QStackedWidget(), QLineEdit()
        for page in (stage.pane, self.elsewhere):
            self._window.addWidget(page)
        stage.qtbot.addWidget(self._window)
        with stage.qtbot.waitActive(self._window):
            self._window.show()
        stage.pane.focus_now()

    def leave_while_sold(self) -> None:
        self._window.setCurrentWidget(self.elsewhere)
        self.elsewhere.setFocus()
        ticket = Ticket(1, NOW, (), Money.of(10))
        done = operation(State.SENT, State.CONFIRMED)
        self.stage.desk.report(SaleReport(done, Confirmed(ticket), ticket))
        self.stage.qtbot.waitUntil(lambda: not self.stage.pane.held._release.isActive())

    def return_to_sale(self) -> None:
        self._window.setCurrentWidget(self.stage.pane)
        self.stage.pane.focus_now()
        self.stage.wait_until_free()


@pytest.fixture
def panes(stage: SalePage) -> Panes:
    return Panes(stage)


def test_what_follows_a_sale_in_one_burst_is_the_next_customers(stage: SalePage) -> None:
    handle: Any = stage.pane.windowHandle()
    wedge = Wedge(Pace(), lambda _code: None, lambda: True, stage.pane)
    wedge.watch(handle)
    stage.play("5")
    Typist(handle).burst("w*w7", 20)  # a quick hand: the wedge holds all of it
    stage.qtbot.waitUntil(lambda: not wedge.is_waiting)
    assert len(stage.desk.asked) == 1
    assert stage.line == ""
    stage.confirm_sale()
    assert stage.line == "7"
    assert [draw.id for draw in stage.presenter.board.chosen] == [REY, JUNGLA]


def test_what_is_typed_behind_the_key_of_the_change_is_the_money_received(
    stage: SalePage,
) -> None:
    stage.play("5")
    stage.type("*")
    stage.type(F11, "50")
    stage.confirm_sale()
    assert stage.card == "changeCard"
    assert stage.line == ""
    assert stage.pane.change.field.text() == "50"


def test_what_was_typed_waits_until_the_pane_is_seen_again(panes: Panes) -> None:
    stage = panes.stage
    stage.play("5")
    stage.type("*", "7", RETURN, "20", RETURN)
    panes.leave_while_sold()
    assert (stage.line, stage.plays) == ("", [])
    assert panes.elsewhere.hasFocus()
    panes.return_to_sale()
    assert stage.plays == [(REY, "7", "20")]


def test_what_one_cashier_typed_is_not_the_next_ones(panes: Panes) -> None:
    stage = panes.stage
    stage.play("5")
    stage.type("*", "7", RETURN, "20", RETURN)
    panes.leave_while_sold()
    stage.state.set_session(None)
    stage.state.set_session(Session("b@b.c"))
    panes.return_to_sale()
    assert (stage.line, stage.plays) == ("", [])
