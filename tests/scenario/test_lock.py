"""The lock of a whole till: its PIN made and checked in a lane, five wrong ones, the slip kept."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from pos_app.bootstrap.start import PRACTICE_PASSWORD
from pos_app.ui.lock.presenter import MOST_WRONG
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Till

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def give(till: Till, pin: str) -> None:
    till.wait_for_focus("lockPin")
    till.type(pin)
    till.press(K.Key_Return)


def choose_pin(till: Till, pin: str) -> None:
    """The first lock asks for a new one, twice."""
    till.press(K.Key_L, CTRL)
    give(till, pin)
    give(till, pin)
    till.wait(lambda: till.find("lockTitle").text() == "Bloqueada")


def says(till: Till, words: str) -> bool:
    return words in str(till.find("lockSays").text())


@pytest.fixture
def till(make_till: MakeTill, device: PrinterDevice) -> Till:
    made = make_till()
    made.sign_in()
    made.press(K.Key_F2)
    made.type("5.12.33")
    return made


def test_the_pin_opens_and_what_was_keyed_is_there(till: Till, tmp_path: Path) -> None:
    choose_pin(till, "471199")
    kept = json.loads((tmp_path / "till" / "pins.json").read_text())
    assert [one["hash"].split("$")[1] for one in kept.values()] == ["argon2id"]
    assert "471199" not in str(kept)
    give(till, "471199")
    till.wait_for_focus("playLine")
    assert till.sale_pane.entry.line.text() == "5.12.33"


def test_five_wrong_pins_end_the_session_and_not_the_slip(till: Till) -> None:
    choose_pin(till, "4711")
    for left in range(MOST_WRONG - 1, 0, -1):
        give(till, "1234")
        till.wait(partial(says, till, f"{left} "))
    give(till, "1234")
    till.wait(lambda: till.state.session is None)
    # The same cashier's operator password; their name is there already.
    till.wait_for_focus("passwordField")
    till.type(PRACTICE_PASSWORD)
    till.press(K.Key_Return)
    till.wait(lambda: till.state.session is not None)
    till.wait_for_focus("playLine")
    assert till.sale_pane.entry.line.text() == "5.12.33"
