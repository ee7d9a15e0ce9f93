"""A whole till in this process against a practice server in another: real sockets, real SQLite."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.bootstrap.program import Program
from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD, prepare
from pos_app.ui.sale.pane import SalePane
from pos_app.ui.window.till_window import TillWindow
from tests.closing import let_go
from tests.fakes.printer_device import PrinterDevice

WAIT_MS = 15_000
ORDER_SECONDS = 1.0


@dataclass(frozen=True)
class Operator:
    """A running practice server and its control paths."""

    base_url: str

    def call(self, method: str, path: str, body: object = None) -> Any:
        request = urllib.request.Request(
            self.base_url + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"content-type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def tickets_since(self, before: Any) -> list[Any]:
        """The tickets that were not in an earlier ledger."""
        old = {one["ticket_number"] for one in before["tickets"]}
        return [one for one in self.ledger()["tickets"] if one["ticket_number"] not in old]

    def ledger(self) -> Any:
        return self.call("GET", "/practice/ledger")

    def fault(self, call: str, mode: str, **more: object) -> None:
        self.call("POST", "/practice/faults", {"call": call, "mode": mode, **more})


def start_operator(folder: Path, *arguments: str) -> tuple[subprocess.Popen[str], Operator]:
    command = [sys.executable, "-m", "pos_app", "practice-server", "--port", "0"]
    child = subprocess.Popen(
        [*command, "--data", str(folder), *arguments], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    line = child.stdout.readline()
    return child, Operator(line.strip().rpartition(" ")[2])


def end_operator(child: subprocess.Popen[str]) -> None:
    child.terminate()
    child.wait(10)
    if child.stdout is not None:
        child.stdout.close()


@pytest.fixture
def operator(tmp_path: Path) -> Iterator[Operator]:
    child, operator = start_operator(tmp_path / "operator", "--seed", "7")
    yield operator
    end_operator(child)


@pytest.fixture
def device() -> Iterator[PrinterDevice]:
    with PrinterDevice() as device:
        yield device


class Till:
    """The window as a person uses it: keys in, what is shown out."""

    def __init__(self, qtbot: QtBot, program: Program, window: TillWindow) -> None:
        self.qtbot, self.program, self.window = qtbot, program, window

    @property
    def state(self) -> Any:
        return self.program.state

    @property
    def sale_pane(self) -> SalePane:
        pane = self.program.frame.pane("sale")
        assert isinstance(pane, SalePane)
        return pane

    def find(self, name: str) -> Any:
        found = self.window.findChild(QWidget, name)
        assert found is not None, name
        return found

    def wait(self, is_so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=WAIT_MS)

    def wait_for_focus(self, name: str) -> None:
        self.wait(lambda: (one := QApplication.focusWidget()) and one.objectName() == name)

    def press(self, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        if key in {Qt.Key.Key_Asterisk, Qt.Key.Key_F12}:
            self._wait_for_order()
        focus = QApplication.focusWidget() or self.window
        QTest.keyClick(focus, key, modifier)

    def type(self, text: str) -> None:
        for letter in text:
            if letter == "*":
                self._wait_for_order()
            QTest.keyClicks(QApplication.focusWidget() or self.window, letter)

    def _wait_for_order(self) -> None:
        """Wait for the turn that puts the counter in order after a sale, as any hand does.

        What is typed in it counts as typed during the sale, and sells never. While money moves
        nothing is waited for: that keys are held then is what some tests are about.
        """
        pane = self.program.frame.pane("sale")
        if isinstance(pane, SalePane) and pane.isVisible() and not self.state.is_money_moving:
            until = time.monotonic() + ORDER_SECONDS
            self.wait(lambda: not pane.held.is_holding or time.monotonic() > until)

    def sign_in(self) -> None:
        self.type(PRACTICE_EMAIL)
        self.press(Qt.Key.Key_Tab)
        self.type(PRACTICE_PASSWORD)
        self.press(Qt.Key.Key_Return)
        self.wait(lambda: self.state.session is not None)
        self.wait(lambda: self.state.catalogue is not None)
        self.wait_for_focus("playLine")

    @property
    def notices(self) -> list[str]:
        return [notice.sentence for notice in self.program.notices.notices]


MakeTill = Callable[..., Till]


def sell_three(till: Till) -> None:
    till.press(Qt.Key.Key_F2)
    till.type("5.12.33")
    till.press(Qt.Key.Key_Return)
    till.type("10")
    till.press(Qt.Key.Key_Return)
    till.type("*")


@pytest.fixture
def make_till(
    qtbot: QtBot, tmp_path: Path, operator: Operator, device: PrinterDevice
) -> Iterator[MakeTill]:
    """Open tills with the operator as a real one; each is closed at the end."""
    tills: list[Till] = []

    def make(folder: str = "till", **settings: str) -> Till:
        config = tmp_path / f"{folder}.toml"
        config.write_text(
            f'[api]\nbase_url = "{operator.base_url}"\n'
            f'[printer]\nlink = "tcp"\naddress = "{device.address}"\n'
            + "".join(f"{line}\n" for line in settings.values()),
            encoding="utf-8",
        )
        start = prepare(config=config, data_dir=tmp_path / folder)
        window = TillWindow()
        window.show()
        program = Program(start, window, None)
        qtbot.waitExposed(window)
        window.activateWindow()
        till = Till(qtbot, program, window)
        tills.append(till)
        till.wait_for_focus("emailField")
        return till

    yield make
    for till in tills:
        let_go(till.program, till.window)
