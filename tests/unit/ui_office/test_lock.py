"""The idle lock: a PIN of its own, five wrong ones end the session, what was typed survives."""

import hashlib
import json
import secrets
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from pos_app.lanes.lane import Answer
from pos_app.ui.keys import Key
from pos_app.ui.lock.idle import IdleWatch
from pos_app.ui.lock.pins import PinStore, is_good_pin
from pos_app.ui.lock.presenter import LockPresenter
from pos_app.ui.notices import Notice, NoticeCenter, Severity
from pos_app.ui.state import TillState
from pos_app.ui.widgets.notice_stack import NoticeStack
from pos_app.ui.widgets.pane import Making, Pane, PaneEntry
from pos_app.ui.window.frame import Frame
from pos_app.ui.window.till_window import TillWindow
from tests.unit.ui_office.conftest import USER, StaleKeys, focus_name, press, type_text


class DirectDesk(QObject):
    """Does at once what the lane does later."""

    def __init__(self, store: PinStore) -> None:
        super().__init__()
        self.store = store

    def ask_for_pin(self, user: str, then: Any) -> None:
        then(Answer(value=self.store.has(user)))

    def set(self, user: str, pin: str, then: Any) -> None:
        self.store.set(user, pin)
        then(Answer())

    def check(self, user: str, pin: str, then: Any) -> None:
        then(Answer(value=self.store.check(user, pin)))


class SlipPane(Pane):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.line = QLineEdit()
        self.line.setObjectName(f"{name}Line")
        QVBoxLayout(self).addWidget(self.line)

    def take_focus(self) -> None:
        self.line.setFocus()


def build(name: str) -> Making:
    yield SlipPane(name)
    return QObject()


class Moment:
    at = 0.0

    def __call__(self) -> float:
        return self.at


class Stage:
    def __init__(self, qtbot: QtBot, state: TillState, notices: NoticeCenter, folder: Path) -> None:
        self.notices, self.store = notices, PinStore(folder / "pins.json")
        self.now, self.window = Moment(), TillWindow()
        entries = [
            PaneEntry(name, key, partial(build, name))
            for name, key in (("sale", Key.OPEN_SALE), ("payout", Key.OPEN_PAYOUT))
        ]
        self.keys = StaleKeys()
        self.frame = Frame(notices, entries, self.keys, may_close=lambda: None)
        self.window.furnish(self.frame)
        self.idle = IdleWatch(10, monotonic=self.now)
        desk: Any = DirectDesk(self.store)
        self.lock = LockPresenter(self.frame, state, notices, desk, self.idle)
        self.forfeited = 0
        self.lock.session_forfeited.connect(self._count)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.frame.show_panes()
        self.frame.open_pane("payout")
        self.idle.start()

    def _count(self) -> None:
        self.forfeited += 1

    def notices_height(self) -> int:
        QApplication.processEvents()
        stack = self.frame.findChild(NoticeStack)
        assert stack is not None
        return stack.height()

    def wait_idle(self, minutes: float) -> None:
        self.now.at += minutes * 60
        self.idle.look()


@pytest.fixture
def stage(qtbot: QtBot, state: TillState, notices: NoticeCenter, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(qtbot, state, notices, tmp_path)
    yield made
    made.idle.stop()
    made.window.close_for_good()
    Shiboken.delete(made.window)


def lock_with_key() -> None:
    press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def give(pin: str) -> None:
    type_text(pin)
    press(Qt.Key.Key_Return)


def test_the_slip_survives_the_lock(stage: Stage) -> None:
    stage.store.set(USER, "4711")
    type_text("5.12.33")
    lock_with_key()
    assert focus_name() == "lockPin"
    assert stage.frame.rail.isHidden()
    give("4711")
    assert focus_name() == "payoutLine"
    pane = stage.frame.pane("payout")
    assert isinstance(pane, SlipPane)
    assert pane.line.text() == "5.12.33"


def test_it_locks_when_it_is_left_alone_and_not_before(stage: Stage) -> None:
    stage.store.set(USER, "4711")
    stage.wait_idle(9)
    assert not stage.lock.is_locked
    stage.wait_idle(1)
    assert stage.lock.is_locked


def test_without_a_pin_only_the_password_lets_in_again(stage: Stage) -> None:
    stage.wait_idle(10)
    assert stage.forfeited == 1


def test_five_wrong_ones_end_the_session(stage: Stage) -> None:
    stage.store.set(USER, "4711")
    lock_with_key()
    for _ in range(4):
        give("1234")
        assert stage.lock.is_locked
    assert stage.forfeited == 0
    give("1234")
    assert stage.forfeited == 1


def test_the_first_lock_asks_for_a_pin_twice(stage: Stage) -> None:
    lock_with_key()
    for pin in ("1111", "4711", "4712", "4711", "4711"):
        give(pin)
    assert stage.store.check(USER, "4711")
    assert stage.lock.is_locked
    give("4711")
    assert not stage.lock.is_locked


def test_no_key_reaches_a_pane_or_a_notice_behind_the_lock(stage: Stage) -> None:
    stage.store.set(USER, "4711")
    chosen: list[str] = []
    stage.notices.action_chosen.connect(chosen.append)
    stage.notices.post(Notice("owed", Severity.ATTENTION, "x", action="Print"))
    lock_with_key()
    assert stage.notices_height() == 0
    press(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert chosen == []
    assert focus_name() == "lockPin"
    give("4711")
    assert stage.notices_height() > 0
    stage.keys.is_fresh_now = False
    press(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert chosen == []
    stage.keys.is_fresh_now = True
    press(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert chosen == ["owed"]


def test_signing_out_stops_the_watch(stage: Stage, state: TillState) -> None:
    state.set_session(None)
    stage.wait_idle(60)
    assert stage.forfeited == 0


def test_pins_rest_only_as_hashes_that_others_cannot_read(tmp_path: Path) -> None:
    store = PinStore(tmp_path / "pins.json")
    store.set("Ana@Agencia.ve", "471199")
    assert store.has("ana@agencia.VE")
    assert store.check("ana@agencia.ve", "471199")
    assert not store.check("ana@agencia.ve", "471198")
    assert not store.check("eva@agencia.ve", "471199")
    text = (tmp_path / "pins.json").read_text()
    assert "471199" not in text
    assert (tmp_path / "pins.json").stat().st_mode & 0o077 == 0
    store.set("eva@agencia.ve", "471199")
    hashes = {one["hash"] for one in store._read().values()}
    assert len(hashes) == 2  # the same PIN, another salt


def test_a_broken_file_locks_nobody_in(tmp_path: Path) -> None:
    (tmp_path / "pins.json").write_text("{half")
    store = PinStore(tmp_path / "pins.json")
    assert not store.has(USER)
    assert not store.check(USER, "4711")
    store.set(USER, "4711")
    assert store.check(USER, "4711")


def write_by_scrypt(store: PinStore, user: str, pin: str) -> None:
    """The file of a till before argon2."""
    salt = secrets.token_bytes(16)
    kept = hashlib.scrypt(pin.encode(), salt=salt, n=2**15, r=8, p=1, maxmem=2**27, dklen=32)
    store.path.write_text(json.dumps({user: {"salt": salt.hex(), "hash": kept.hex()}}))


def test_an_older_tills_pin_opens_and_is_made_anew(tmp_path: Path) -> None:
    store = PinStore(tmp_path / "pins.json")
    write_by_scrypt(store, USER, "4711")
    as_it_was = store.path.read_text()
    assert not store.check(USER, "4712")
    assert store.path.read_text() == as_it_was  # a guess changes nothing
    assert store.check(USER, "4711")
    kept = store._read()[USER]
    assert set(kept) == {"hash"}
    assert kept["hash"].startswith("$argon2id$v=19$m=47104,t=2,p=1$")
    assert store.check(USER, "4711")
    assert not store.check(USER, "4712")


def test_a_hash_of_another_cost_is_made_anew(tmp_path: Path) -> None:
    store = PinStore(tmp_path / "pins.json")
    cheap = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash("4711")
    store.path.write_text(json.dumps({USER: {"hash": cheap}}))
    assert store.check(USER, "4711")
    anew = store.path.read_text()
    assert "m=47104" in anew
    assert store.check(USER, "4711")
    assert store.path.read_text() == anew  # once


def test_a_pin_that_cannot_be_made_anew_opens_all_the_same(tmp_path: Path) -> None:
    store = PinStore(tmp_path / "pins.json")
    write_by_scrypt(store, USER, "4711")
    (tmp_path / "pins.json.new").mkdir()  # nothing can be written in its place
    assert store.check(USER, "4711")
    assert "salt" in store._read()[USER]


@pytest.mark.parametrize(
    "kept",
    [{}, {"hash": "$argon2id$half"}, {"hash": 7}, {"hash": None}, {"salt": "zz", "hash": ""}],
)
def test_a_broken_hash_lets_nobody_in(tmp_path: Path, kept: dict[str, object]) -> None:
    store = PinStore(tmp_path / "pins.json")
    store.path.write_text(json.dumps({USER: kept}))
    assert not store.check(USER, "4711")


def test_the_start_loads_no_argon2() -> None:
    lines = "import sys, pos_app.bootstrap.office, pos_app.ui.lock.presenter\n"
    lines += "print('argon2' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


@pytest.mark.parametrize("pin", ["", "123", "1111", "12a4", "1234567890123", "١٢٣٤"])
def test_bad_pins_are_not_taken(pin: str) -> None:
    assert not is_good_pin(pin)
