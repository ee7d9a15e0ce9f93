"""The first run's work: printers are found, a page is printed, settings are kept, and it ends."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from pos_app.bootstrap.first_run import FirstRun
from pos_app.bootstrap.parts.restart import restart_command
from pos_app.bootstrap.start import Start, prepare
from pos_app.lanes.lane import Answer
from pos_app.settings import load_settings
from pos_app.till.ports import PrintReport, Proof
from pos_app.ui.entrance.connect_form import FoundPrinter, PrinterChoice
from pos_app.ui.notices import NoticeCenter
from pos_app.ui.widgets.stall_guard import FreshKeys
from pos_app.ui.window.frame import Frame


@pytest.fixture
def start(tmp_path: Path) -> Start:
    return prepare(config=tmp_path / "settings.toml", data_dir=tmp_path / "data")


class Opened:
    """A first run in a frame, and whether it closed the window."""

    def __init__(self, qtbot: QtBot, start: Start) -> None:
        self.is_closed = False
        self.frame = Frame(NoticeCenter(), [], FreshKeys(), may_close=lambda: None)
        qtbot.addWidget(self.frame)
        self.work = FirstRun(start, self.frame, self._close)

    def _close(self) -> None:
        self.is_closed = True


@pytest.fixture
def opened(qtbot: QtBot, start: Start) -> Opened:
    return Opened(qtbot, start)


def test_the_program_starts_anew_with_the_same_files(start: Start) -> None:
    command = restart_command(start, is_practice=True)

    assert command[:3] == [sys.executable, "-m", "pos_app"]
    again = prepare(config=Path(command[4]), data_dir=Path(command[6]))
    assert (again.settings_path, again.folder) == (start.settings_path, start.folder)
    assert command[7:] == ["--practice"]
    assert "--practice" not in restart_command(start, is_practice=False)


def test_practice_starts_anew_with_the_folder_of_both_and_with_its_own_pace(start: Start) -> None:
    practice = prepare(
        config=start.settings_path,
        data_dir=start.folder,
        is_practice=True,
        practice_arguments=["--pace", "60"],
    )
    assert practice.folder != start.folder
    assert restart_command(practice, is_practice=False) == restart_command(start, is_practice=False)
    assert restart_command(practice, is_practice=True)[6:] == [
        str(start.folder),
        *("--practice", "--pace", "60"),
    ]


def test_a_test_page_comes_out_and_settings_are_kept(
    qtbot: QtBot, opened: Opened, start: Start, tmp_path: Path
) -> None:
    printed: list[Answer[PrintReport]] = []
    found: list[Answer[Sequence[FoundPrinter]]] = []
    saved: list[Answer[None]] = []
    paper = tmp_path / "paper"

    opened.work.print_test(PrinterChoice("virtual", str(paper), 384), printed.append)
    opened.work.find_printers(found.append)
    opened.work.save({"api.base_url": "https://operator.example.com"}, saved.append)
    qtbot.waitUntil(lambda: bool(saved))

    assert printed[0].value is not None
    assert printed[0].value.proof is Proof.PROVEN
    assert len(list(paper.glob("*.png"))) == 1
    assert found[0].value is not None
    assert saved == [Answer()]
    assert load_settings(start.settings_path).api.base_url == "https://operator.example.com"
    opened.frame.close_agreed.emit()
    qtbot.waitUntil(lambda: opened.is_closed)


def test_choosing_practice_starts_a_process_and_closes_this_window(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []

    def note(program: str, arguments: list[str]) -> tuple[bool, int]:
        started.append([program, *arguments])
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", note)

    opened.work.page.practice_chosen.emit()
    qtbot.waitUntil(lambda: opened.is_closed)

    assert started[0][-1] == "--practice"
