"""With the line down one notice says what is broken and what still works; no other one guesses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from pos_app.ui.notices import Notice
from pos_app.ui.state import LineState
from tests.scenario.conftest import MakeTill, Operator, Till

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
GUESS = "Revise el internet"


def keys(till: Till) -> list[str]:
    return [one.key for one in till.program.notices.notices]


@pytest.fixture
def control(operator: Operator) -> Operator:
    """The way to the operator's faults while its own door is shut."""
    return Operator(operator.call("GET", "/practice/about")["control_url"])


def test_one_notice_says_what_is_broken_until_the_line_is_back(
    make_till: MakeTill, operator: Operator, control: Operator
) -> None:
    till = make_till()
    till.sign_in()
    heard: list[Notice] = []
    till.program.notices.posted.connect(heard.append)
    operator.fault("any", "refused", times="sticky")
    till.program.session.refresh_draws()
    till.wait(lambda: till.state.line.state is LineState.DOWN)
    till.wait(lambda: keys(till) == ["line"])
    # Not one draw could be read, again and again; that is no news.
    for _ in range(3):
        till.program.session.refresh_draws()
        till.wait(lambda: not till.program.lanes.query.is_busy)
    assert [one.key for one in heard] == ["line"]
    (said,) = till.notices
    assert "el servidor del operador no contesta" in said
    assert "Sorteos leídos:" in said
    control.call("DELETE", "/practice/faults")
    till.program.session.hear()
    till.wait(lambda: keys(till) == [])


def test_what_was_asked_for_says_only_that_it_was_not_done(
    make_till: MakeTill, operator: Operator
) -> None:
    till = make_till()
    till.sign_in()
    operator.fault("any", "refused", times="sticky")
    till.program.session.hear()
    till.wait(lambda: keys(till) == ["line"])
    till.press(K.Key_2, CTRL)
    till.wait_for_focus("ticketNumber")
    till.type("123456")
    till.press(K.Key_Return)
    till.wait(lambda: "INQUIRY" in keys(till))
    said = next(one for one in till.program.notices.notices if one.key == "INQUIRY")
    assert said.why == ""
    assert GUESS not in said.sentence
    assert said.code == "POS-301"
