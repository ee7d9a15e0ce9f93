"""Large tickets are asked about twice, and what happens is heard: by the system's own player."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.scenario.conftest import MakeTill, Operator, Till, sell_three

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
LARGE = "[sale]\nask_above = [50, 100]"


def key_in(till: Till, plays: str, amount: str) -> None:
    till.type(plays)
    till.press(K.Key_Return)
    till.type(amount)
    till.press(K.Key_Return)


def answer(till: Till, key: Qt.Key, title: str) -> None:
    """Answer the question with this title, once it takes answers."""
    confirm = till.sale_pane.confirm
    till.wait(lambda: confirm.is_armed and confirm.question and confirm.question.title == title)
    till.press(key)


def test_a_very_large_ticket_is_sold_by_two_answers_of_its_key_and_never_by_enter(
    make_till: MakeTill, operator: Operator
) -> None:
    till = make_till(sale=LARGE)
    till.sign_in()
    before = operator.ledger()
    till.press(K.Key_F2)
    key_in(till, "5.12.33", "50")
    till.press(K.Key_F12)
    answer(till, K.Key_Return, "¿Es este el monto?")
    answer(till, K.Key_Return, "¿Seguro?")  # Enter is the safe answer here
    till.wait_for_focus("playLine")
    assert operator.tickets_since(before) == []
    assert [row.wager.selection for row in till.find("slipList").rows.rows if row.wager] == [
        "5",
        "12",
        "33",
    ]
    till.press(K.Key_F12)
    answer(till, K.Key_F12, "¿Es este el monto?")
    answer(till, K.Key_F12, "¿Seguro?")
    till.wait(lambda: till.state.last_ticket is not None)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    (ticket,) = operator.tickets_since(before)
    assert sorted(one["wager"] for one in ticket["wagers"]) == ["12", "33", "5"]


@pytest.fixture
def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose player writes down what it is given to play."""
    folder, log = tmp_path / "bin", tmp_path / "heard"
    folder.mkdir()
    log.touch()
    player = folder / "pw-play"
    player.write_text(f'#!/bin/sh\nbasename "$1" >> "{log}"\n', encoding="utf-8")
    player.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return log


@pytest.mark.skipif(os.name == "nt", reason="Windows plays by itself")
def test_a_sale_is_heard_a_refusal_and_doubt_otherwise_and_a_muted_till_not_at_all(
    make_till: MakeTill, operator: Operator, heard: Path
) -> None:
    def sounds() -> list[str]:
        return heard.read_text(encoding="utf-8").split()

    till = make_till()
    till.sign_in()
    sell_three(till)
    till.wait(lambda: sounds() == ["ok.wav"])
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    operator.fault("create", "closed_draw")
    sell_three(till)
    till.wait(lambda: sounds()[1:] == ["refused.wav"])
    till.press(K.Key_M, CTRL)
    operator.fault("any", "refused", times="sticky")
    till.program.session.hear()
    till.wait(lambda: "line" in [one.key for one in till.program.notices.notices])
    assert sounds() == ["ok.wav", "refused.wav"]
    till.press(K.Key_M, CTRL)
    till.wait(lambda: sounds()[2:] == ["ok.wav"])  # that it is heard again
