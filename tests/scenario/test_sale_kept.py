"""What a cashier keyed is there again after a restart, and is sold once or not at all."""

from __future__ import annotations

from PySide6.QtCore import Qt

from pos_app.bootstrap.start import PRACTICE_PASSWORD
from tests.scenario.conftest import MakeTill, Operator, Till, sell_three


def keyed(till: Till) -> list[str]:
    rows = till.find("slipList").rows.rows
    return [row.wager.selection for row in rows if row.wager]


def play(till: Till, text: str, amount: str) -> None:
    till.type(text)
    till.press(Qt.Key.Key_Return)
    till.type(amount)
    till.press(Qt.Key.Key_Return)


def kept_files(folder: object) -> list[str]:
    from pathlib import Path

    return [one.read_text(encoding="utf-8") for one in Path(str(folder)).glob("counter-*.json")]


def test_a_slip_survives_a_restart_unsold_and_sells_once(
    make_till: MakeTill, operator: Operator, tmp_path: object
) -> None:
    before = operator.ledger()
    first = make_till()
    first.sign_in()
    play(first, "5.12", "10")
    folder = f"{tmp_path}/till"
    first.wait(lambda: any('"12"' in text for text in kept_files(folder)))
    first.program.end()
    first.window.hide()

    second = make_till()
    second.sign_in()
    second.wait(lambda: keyed(second) == ["5", "12"])
    assert operator.tickets_since(before) == []
    second.type("*")
    second.wait(lambda: second.state.last_ticket is not None)
    (ticket,) = operator.tickets_since(before)
    assert sorted(one["wager"] for one in ticket["wagers"]) == ["12", "5"]
    second.wait(lambda: keyed(second) == [])
    second.wait(lambda: str(second.state.last_ticket.paper) == "printed")
    second.program.end()
    second.window.hide()

    third = make_till()
    third.sign_in()
    third.wait(lambda: third.find("amountField").text() == "10")
    assert keyed(third) == []


def test_plays_that_were_not_sold_come_back_after_a_restart(
    make_till: MakeTill, operator: Operator
) -> None:
    first = make_till()
    first.sign_in()
    operator.fault("create", "lost_before_commit")
    sell_three(first)
    first.wait(lambda: first.state.unresolved)
    first.program.end()
    first.window.hide()

    quick = make_till(
        reconcile="[reconcile]\nschedule_seconds = [1, 10, 11, 12, 13]\nquiet_seconds = 10"
    )
    quick.sign_in()
    quick.wait(lambda: quick.state.unresolved)
    assert keyed(quick) == []
    verdict = f"not sold {quick.state.unresolved[0].reference}"
    quick.wait(lambda: verdict in [one.key for one in quick.program.notices.notices])
    quick.program.notices.choose_action(verdict)
    quick.wait(lambda: keyed(quick) == ["5", "12", "33"])
    assert not quick.state.unresolved


def test_a_lost_session_takes_nothing_of_the_slip(make_till: MakeTill, operator: Operator) -> None:
    till = make_till()
    till.sign_in()
    play(till, "5.12", "10")
    operator.fault("time", "expired_session")
    till.program.session.hear()
    till.wait_for_focus("passwordField")
    till.type(PRACTICE_PASSWORD)
    till.press(Qt.Key.Key_Return)
    till.wait_for_focus("playLine")
    assert keyed(till) == ["5", "12"]
    till.type("*")
    till.wait(lambda: till.state.last_ticket is not None)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    assert keyed(till) == []
