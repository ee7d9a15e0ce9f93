"""The cashier's practice menu: what it offers, and that a real practice server takes each order."""

from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos_app.domain.errors import UnreachableError
from pos_app.lanes.rehearsal import Rehearsal
from pos_app.practice.trouble.faults import Kind
from pos_app.ui.window.rehearsal_menu import RehearsalMenu
from tests.practice.caller import Caller

Orders = list[tuple[Any, ...]]
# A reset looks to a cashier like a line that breaks; a late execution is offered as a slow server.
NOT_OFFERED = {Kind.RESET, Kind.DELAY_COMMIT}


@pytest.fixture
def orders() -> Orders:
    return []


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def menu(window: QWidget, orders: Orders) -> RehearsalMenu:
    return RehearsalMenu(
        window,
        lambda *order: orders.append(order),
        lambda: orders.append(("end",)),
        lambda trouble: orders.append(("printer", trouble)),
    )


def choose(menu: RehearsalMenu, name: str) -> None:
    action = menu.findChild(QAction, name)
    assert action is not None, name
    action.trigger()


def test_every_fault_is_offered_for_every_money_call(menu: RehearsalMenu, orders: Orders) -> None:
    for action in menu.findChildren(QAction):
        if action.objectName().split("_")[0] in {"create", "pay", "cancel", "any"}:
            action.trigger()
    modes = {mode for _, mode, _ in orders}
    assert modes == {kind.value for kind in Kind} - {kind.value for kind in NOT_OFFERED}
    for call in ("create", "pay", "cancel", "any"):
        assert (call, "lost_after_commit", False) in orders
    for_sales_only = {"closed_draw", "short_quota", "sold_out", "twice"}
    assert for_sales_only.isdisjoint(mode for call, mode, *_ in orders if call == "pay")


def test_a_fault_stays_when_the_cashier_says_so(menu: RehearsalMenu, orders: Orders) -> None:
    choose(menu, "rehearseEveryTime")
    choose(menu, "create_html_502")
    choose(menu, "rehearseNothing")
    choose(menu, "create_html_502")
    choose(menu, "printer_paper out")
    assert orders == [
        ("create", "html_502", True),
        ("end",),
        ("create", "html_502", False),
        ("printer", "paper out"),
    ]


@pytest.mark.parametrize("mode", sorted({kind.value for kind in Kind} - {Kind.REFUSED.value}))
def test_the_server_takes_the_order(till: Caller, mode: str) -> None:
    rehearsal = Rehearsal(lambda: till.base_url)
    rehearsal.order("create", mode, is_sticky=True)
    (fault,) = till.http.get("/practice/faults").json()
    assert (fault["call"], fault["mode"], fault["times"]) == ("create", mode, "sticky")
    rehearsal.end_all()
    assert till.http.get("/practice/faults").json() == []


def test_a_refusing_server_is_opened_by_its_side_door(till: Caller) -> None:
    rehearsal = Rehearsal(lambda: till.base_url)
    rehearsal.order("any", "refused")
    with pytest.raises(UnreachableError):
        Rehearsal(lambda: till.base_url).end_all()
    rehearsal.end_all()
    assert till.http.get("/gaming/time").status_code == 200
