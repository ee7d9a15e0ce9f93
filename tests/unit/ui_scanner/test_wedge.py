"""Scans among typing: every one is seen once, and no key of a hand is lost, moved or made."""

import random
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from pos_app.till.prizes.scan import Scanned, read_scan
from pos_app.ui.payout.entry.fields import PinField
from pos_app.ui.scanner.burst import Pace
from pos_app.ui.scanner.wedge import Wedge, _copy
from tests.fakes.scanner import Typist

OURS = "TQ1.32426439.76479163.20261123"
NUMBER = "23315522"
FIELDS = ("line", "pin", "none")


class Counter(QWidget):
    """Lines that a cashier types into; Enter on the first is counted."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.pin, self.secret = QLineEdit(), PinField(), QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        rows = QVBoxLayout(self)
        for field in (self.line, self.pin, self.secret):
            rows.addWidget(field)
        self.entered = 0
        self.line.returnPressed.connect(self._count)

    def _count(self) -> None:
        self.entered += 1


class Bench:
    """The lines in a window with a wedge before it."""

    def __init__(self, qtbot: QtBot, **pace: Any) -> None:
        self.qtbot, self.counter = qtbot, Counter()
        self.scans: list[Scanned] = []
        self.may_scan = True
        pattern = r"OP(?P<number>\d{8})-(?P<pin>\d{4})"
        self.wedge = Wedge(
            Pace(**pace), lambda code: read_scan(code, pattern), lambda: self.may_scan, self.counter
        )
        self.wedge.scanned.connect(self.scans.append)
        qtbot.addWidget(self.counter)
        with qtbot.waitActive(self.counter):
            self.counter.show()
        window = self.counter.windowHandle()
        self.wedge.watch(window)
        self.typist = Typist(window)
        self.counter.line.setFocus()

    def focus(self, name: str) -> None:
        if name == "none":
            self.counter.setFocus()
        else:
            getattr(self.counter, name).setFocus()

    def wait_for_quiet(self) -> None:
        self.qtbot.waitUntil(lambda: not self.wedge.is_waiting)


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication) -> Bench:
    return Bench(qtbot)


@pytest.mark.parametrize("end", ["\r", "\t", ""])
@pytest.mark.parametrize("gap", [1, 12, 50])
@pytest.mark.parametrize("field", FIELDS)
def test_a_scan_is_seen_once_and_leaves_no_trace(
    bench: Bench, field: str, gap: int, end: str
) -> None:
    bench.counter.line.setText("5.1")
    bench.focus(field)
    for code in (OURS, NUMBER):
        bench.typist.burst(code, gap, end)
        bench.wait_for_quiet()
    assert [one.number for one in bench.scans] == [32426439, 23315522]
    assert bench.scans[0].pin is not None
    assert (bench.counter.line.text(), bench.counter.pin.pin) == ("5.1", "")
    assert bench.counter.entered == 0


def test_a_hand_loses_nothing(bench: Bench) -> None:
    bench.typist.type("5.12.33\r444/1/4")
    bench.wait_for_quiet()
    assert bench.counter.line.text() == "5.12.33444/1/4"
    assert bench.counter.entered == 1
    assert not bench.scans


def test_a_held_key_is_a_whole_copy_that_python_frees() -> None:
    """`QKeyEvent.clone` makes one that nobody frees: a hundred bytes for every key of the day."""
    keypad = Qt.KeyboardModifier.KeypadModifier
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_5, keypad, 84, 0xFFB5, 16, "5")
    copy = _copy(press)
    assert Shiboken.ownedByPython(copy)
    for tell in (
        QKeyEvent.type,
        QKeyEvent.key,
        QKeyEvent.modifiers,
        QKeyEvent.nativeScanCode,
        QKeyEvent.nativeVirtualKey,
        QKeyEvent.nativeModifiers,
        QKeyEvent.text,
        QKeyEvent.isAutoRepeat,
        QKeyEvent.count,
    ):
        assert tell(copy) == tell(press)


def test_a_quick_hand_loses_nothing_and_its_enter_comes_last(bench: Bench) -> None:
    bench.typist.type("12.5\r", gap_ms=40)
    bench.wait_for_quiet()
    assert bench.counter.line.text() == "12.5"
    assert bench.counter.entered == 1


def test_the_first_digit_replaces_a_selection_and_a_scan_brings_it_back(bench: Bench) -> None:
    bench.counter.line.setText("10")
    bench.counter.line.selectAll()
    bench.typist.burst(NUMBER, 5, "\r")
    assert bench.counter.line.text() == "10"
    assert bench.counter.line.selectedText() == "10"


def test_a_held_key_is_no_scan(bench: Bench) -> None:
    bench.typist.hold("5", 20)
    bench.wait_for_quiet()
    assert bench.counter.line.text() == "5" * 21
    assert not bench.scans


def test_a_password_takes_what_is_scanned_into_it(bench: Bench) -> None:
    bench.focus("secret")
    bench.typist.burst(NUMBER, 5, "\r")
    bench.wait_for_quiet()
    assert bench.counter.secret.text() == NUMBER
    assert not bench.scans


def test_nothing_is_taken_where_nobody_wants_a_scan(bench: Bench) -> None:
    bench.may_scan = False
    bench.typist.burst(NUMBER, 5, "\r")
    assert bench.counter.line.text() == NUMBER
    assert not bench.scans


def test_the_operators_code_is_read_by_its_pattern(bench: Bench) -> None:
    bench.typist.burst("OP32426439-7647", 20, "\r")
    (scan,) = bench.scans
    assert scan.number == 32426439
    assert scan.pin is not None
    assert scan.pin.reveal() == "7647"


def test_what_is_no_ticket_is_typed(bench: Bench) -> None:
    bench.typist.burst("A.B-12", 5, "\r")
    bench.wait_for_quiet()
    assert bench.counter.line.text() == "A.B-12"
    assert bench.counter.entered == 1


def test_prefix_and_suffix_are_taken_off(qtbot: QtBot, qapp: QApplication) -> None:
    bench = Bench(qtbot, prefix="~", suffix="#")
    bench.typist.burst("~" + NUMBER + "#", 10)
    assert [one.number for one in bench.scans] == [23315522]
    bench.typist.burst(NUMBER, 10, "\r")
    assert len(bench.scans) == 1
    assert bench.counter.line.text() == NUMBER


def test_too_slow_a_burst_is_typing(qtbot: QtBot, qapp: QApplication) -> None:
    bench = Bench(qtbot, total_ms=200)
    bench.typist.burst(NUMBER, 50, "\r")
    bench.wait_for_quiet()
    assert not bench.scans
    assert bench.counter.line.text() == NUMBER


def run_day(bench: Bench, seed: int, turns: int) -> None:
    """Scans and typing in turn, everywhere: as many checks as scans, and all the typing."""
    chance = random.Random(seed)
    typed, scans = "", 0
    for _ in range(turns):
        bench.focus(chance.choice(FIELDS))
        if chance.random() < 0.5:
            code = chance.choice((OURS, NUMBER, "OP32426439-7647"))
            bench.typist.burst(code, chance.randint(1, 50), chance.choice(("\r", "\t", "")))
            scans += 1
        else:
            bench.focus("line")
            text = chance.choice(("5", "5.12", "444/1", "123p", "0.00", "7\r"))
            bench.typist.now += 200
            bench.typist.type(text, chance.randint(70, 200))
            typed += text.strip()
        bench.wait_for_quiet()
    assert len(bench.scans) == scans
    assert bench.counter.line.text() == typed
    assert bench.counter.pin.pin == ""


@pytest.mark.parametrize("seed", range(3))
def test_a_seeded_day_of_scans_and_typing(bench: Bench, seed: int) -> None:
    run_day(bench, seed, 25)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 140))
def test_many_days_of_scans_and_typing(bench: Bench, seed: int) -> None:
    run_day(bench, seed, 150)
