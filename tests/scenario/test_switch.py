"""From live to practice and back: on the sign-in page only, and never over a doubt."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QProcess, Qt

from pos_app.bootstrap import adapters
from pos_app.bootstrap.start import PRACTICE_PASSWORD, Start
from pos_app.journal.store import SqliteJournal
from pos_app.ui.widgets.notice_strip import NoticeStrip
from tests.scenario.conftest import MakeTill, Operator, Till, sell_three


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The programs that were begun in place of this one."""
    begun: list[list[str]] = []

    def note(program: str, arguments: list[str]) -> tuple[bool, int]:
        begun.append([program, *arguments])
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", note)
    return begun


def said(till: Till) -> list[str]:
    shown = till.window.findChildren(NoticeStrip)
    return [one.accessibleName() for one in shown if one.isVisible()]


def press_switch(till: Till) -> None:
    """Go to it by keys, as nobody needs a mouse."""
    while till.find("switchModeButton") is not till.window.focusWidget():
        till.press(Qt.Key.Key_Tab)
    till.press(Qt.Key.Key_Space)


def test_practice_begins_in_a_process_of_its_own_once_all_is_written(
    make_till: MakeTill, started: list[list[str]], tmp_path: Path
) -> None:
    till = make_till()
    assert till.find("switchModeButton").text() == "Practicar en este equipo"
    press_switch(till)
    till.wait(lambda: not till.window.isVisible())
    assert all(lane.isFinished() for lane in till.program.lanes)
    (command,) = started
    assert command[-5:] == [
        *("--config", str(tmp_path / "till.toml")),
        *("--data-dir", str(tmp_path / "till")),
        "--practice",
    ]


def test_the_first_start_of_all_may_be_for_practice_before_there_is_a_journal(
    make_till: MakeTill, started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    pressed = Event()
    open_store = adapters.open_store

    def open_late(start: Start) -> SqliteJournal:
        pressed.wait(10)
        return open_store(start)

    monkeypatch.setattr(adapters, "open_store", open_late)
    till = make_till()
    press_switch(till)
    # Whoever reads has nothing more to do once this is answered, and there is no file yet.
    read = list[object]()
    till.program.lanes.query.submit(lambda room: room, read.append)
    till.wait(lambda: read)
    pressed.set()
    till.wait(lambda: not till.window.isVisible())
    assert started


def test_what_a_stopped_till_does_not_know_keeps_it_live_and_names_who_can_end_it(
    make_till: MakeTill, operator: Operator, started: list[list[str]]
) -> None:
    first = make_till()
    first.sign_in()
    operator.fault("create", "lost_before_commit")
    sell_three(first)
    first.wait(lambda: first.state.unresolved)
    first.program.end()
    first.window.hide()

    again = make_till()
    assert not again.state.unresolved  # nobody has signed in: only the journal knows
    press_switch(again)
    again.wait(lambda: said(again))
    (notice,) = said(again)
    assert "Esta taquilla no puede pasar a práctica por ahora." in notice
    assert "la venta de Bs 30" in notice
    assert "Entre con practica@banklot.net" in notice
    assert again.find("switchModeButton").isEnabled()
    assert again.find("emailField").isEnabled()
    assert again.window.isVisible()
    assert not started


def test_nothing_is_changed_over_work_that_waits_behind_an_expired_session(
    make_till: MakeTill, operator: Operator
) -> None:
    till = make_till()
    till.sign_in()
    operator.fault("time", "expired_session")
    till.program.session.hear()
    till.wait_for_focus("passwordField")
    assert not till.find("switchModeButton").isVisible()
    till.type(PRACTICE_PASSWORD)
    till.press(Qt.Key.Key_Return)
    till.wait_for_focus("playLine")
