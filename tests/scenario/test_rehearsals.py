"""The till in practice, its own server beside it, and a trouble chosen from the ribbon's menu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.bootstrap.adapters import open_host
from pos_app.bootstrap.program import Program
from pos_app.bootstrap.start import prepare
from pos_app.lanes.practice_host import PracticeHost
from pos_app.ui.window.till_window import TillWindow
from tests.closing import let_go
from tests.scenario.conftest import Operator, Till, sell_three


@pytest.fixture
def host(tmp_path: Path) -> Iterator[PracticeHost]:
    start = prepare(data_dir=tmp_path / "till", is_practice=True)
    host = open_host(start)
    yield host
    host.stop()


@pytest.fixture
def till(qtbot: QtBot, tmp_path: Path, host: PracticeHost) -> Iterator[Till]:
    config = tmp_path / "till.toml"
    config.write_text('[printer]\nlink = "virtual"\n', encoding="utf-8")
    start = prepare(config=config, data_dir=tmp_path / "till", is_practice=True)
    window = TillWindow()
    window.show()
    program = Program(start, window, host)
    qtbot.waitExposed(window)
    window.activateWindow()
    till = Till(qtbot, program, window)
    till.wait(lambda: QApplication.focusWidget() is not None)
    till.press(Qt.Key.Key_Return)  # practice knows the user and the password
    till.wait(lambda: till.state.session is not None and till.state.catalogue is not None)
    till.wait_for_focus("playLine")
    yield till
    let_go(program, window)


def choose(till: Till, name: str) -> None:
    action = till.window.findChild(QAction, name)
    assert action is not None, name
    action.trigger()


def side_door(host: PracticeHost) -> Operator:
    return Operator(Operator(host.address()).call("GET", "/practice/about")["control_url"])


def test_a_sale_whose_answer_is_lost_is_found_again(till: Till, host: PracticeHost) -> None:
    operator = side_door(host)
    choose(till, "create_lost_after_commit")
    till.wait(lambda: operator.call("GET", "/practice/faults"))
    sell_three(till)
    till.wait(lambda: till.state.unresolved)
    till.wait(lambda: till.state.last_ticket is not None and not till.state.unresolved)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    ledger = operator.call("GET", "/practice/ledger?origin=call")
    assert ledger["heard"]["create"] == 1
    assert [one["ticket_number"] for one in ledger["tickets"]] == [till.state.last_ticket.number]


@pytest.mark.allow_log("pos_app")
def test_a_server_that_refuses_sells_nothing_and_sells_again_when_all_is_well(
    till: Till, host: PracticeHost
) -> None:
    operator = side_door(host)
    choose(till, "rehearseEveryTime")
    choose(till, "any_refused")
    till.wait(lambda: operator.call("GET", "/practice/about")["is_refusing"])
    before = len(till.notices)
    sell_three(till)
    till.wait(lambda: len(till.notices) > before)
    assert not till.state.unresolved
    assert "create" not in operator.ledger()["heard"]
    choose(till, "rehearseNothing")
    till.wait(lambda: not operator.call("GET", "/practice/about")["is_refusing"])
    till.type("*")
    till.wait(lambda: till.state.last_ticket is not None)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    ledger = operator.call("GET", "/practice/ledger?origin=call")
    assert ledger["heard"]["create"] == ledger["sums"]["live"] == 1


def test_the_drawer_is_there_before_the_first_paper_and_leaves_at_the_next_key(till: Till) -> None:
    drawer = till.find("paperDrawer")
    assert drawer.isHidden()
    sell_three(till)
    till.wait(lambda: drawer.shown is not None)
    till.wait_for_focus("playLine")
    till.type("7")
    till.wait(drawer.isHidden)
    assert till.find("playLine").text() == "7"
