"""Sounds: each on its occasion, silent when muted, never waited for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos_app.ui.notices import Notice, NoticeCenter, Severity
from pos_app.ui.sounds.player import Player
from pos_app.ui.sounds.sounds import Sounds


class Heard:
    def __init__(self) -> None:
        self.files: list[str] = []

    def play(self, path: Path) -> None:
        self.files.append(path.name)


@pytest.fixture
def heard() -> Heard:
    return Heard()


def test_a_notice_is_heard_by_how_serious_it_is(heard: Heard, qtbot: QtBot) -> None:
    notices = NoticeCenter()
    sounds = Sounds(heard, notices)
    for severity in Severity:
        notices.post(Notice("x", severity, "words"))
    assert heard.files == ["attention.wav", "refused.wav"]
    sounds.play_done()
    assert heard.files[-1] == "ok.wav"


def test_a_muted_till_is_silent_until_it_is_heard_again(heard: Heard, qtbot: QtBot) -> None:
    notices = NoticeCenter()
    sounds = Sounds(heard, notices, is_muted=True)
    notices.post(Notice("x", Severity.REFUSED, "words"))
    assert heard.files == []
    with qtbot.waitSignal(sounds.muted_changed, check_params_cb=lambda muted: not muted):
        sounds.toggle()
    assert heard.files == ["ok.wav"]
    sounds.toggle()
    assert sounds.is_muted
    assert heard.files == ["ok.wav"]


def _program(folder: Path, name: str, script: str) -> str:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows plays by itself")
def test_the_systems_player_gets_the_file(tmp_path: Path, qtbot: QtBot) -> None:
    told = tmp_path / "told"
    program = _program(tmp_path, "aplay", f'echo "$@" > "{told}.new"; mv "{told}.new" "{told}"')
    beeps: list[str] = []
    player = Player(lambda name: program if name == "aplay" else None, lambda: beeps.append("b"))
    assert player.program == "aplay"
    player.play(Path("ok.wav"))
    qtbot.waitUntil(told.exists)
    assert told.read_text(encoding="utf-8").split() == ["-q", "ok.wav"]
    qtbot.waitUntil(lambda: not player.is_playing)
    assert beeps == []


@pytest.mark.skipif(os.name == "nt", reason="Windows plays by itself")
@pytest.mark.parametrize("works", [False, None], ids=["no sound device", "no player"])
def test_without_a_player_that_works_the_system_beeps(
    tmp_path: Path, qtbot: QtBot, works: bool | None
) -> None:
    program = _program(tmp_path, "paplay", "exit 1") if works is False else None
    beeps: list[str] = []
    player = Player(lambda name: program if name == "paplay" else None, lambda: beeps.append("b"))
    player.play(Path("ok.wav"))
    qtbot.waitUntil(lambda: beeps == ["b"])
    player.play(Path("ok.wav"))
    assert beeps == ["b", "b"]
    assert player.program == ""
