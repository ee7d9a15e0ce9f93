"""The three standard sales, by real keys in a real window: how many, and exactly which wagers."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import Operator, end_operator, start_operator
from tests.screen import open_screen

NEEDED = ("Xvfb", "xdotool")
pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(
        not all(map(shutil.which, NEEDED)), reason=f"needs {' and '.join(NEEDED)} on this machine"
    ),
]
NAMES = {".": "period", "/": "slash", "+": "plus", "*": "asterisk"}
MIDDAY = "2026-11-23T12:32:00-04:00"


def keys(text: str) -> list[str]:
    """Spell a line of keys: words between < and > are keys, all else is typed."""
    found: list[str] = []
    while text:
        if text[0] == "<":
            name, _, text = text[1:].partition(">")
            found.append(name)
        else:
            found.append(NAMES.get(text[0], text[0]))
            text = text[1:]
    return found


class RealTill:
    """The till in its own process and window, and a hand on the keyboard."""

    def __init__(self, display: str, config: Path, folder: Path) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        child = Path(__file__).with_name("keyed_child.py")
        root = str(Path(__file__).parents[2])
        self.process = subprocess.Popen(
            [sys.executable, str(child), str(config), str(folder)],
            env={**self.environment, "PYTHONPATH": root},
            stdout=subprocess.PIPE,
            text=True,
        )
        found = subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)],
            env=self.environment, check=True, capture_output=True, text=True,
        )  # fmt: skip
        window = found.stdout.split()[0]
        subprocess.run(["xdotool", "windowfocus", window], env=self.environment, check=True)
        self.draws: list[dict[str, Any]] = self.hears()["ready"]

    def hears(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        told: dict[str, Any] = json.loads(self.process.stdout.readline())
        return told

    def sell(self, text: str) -> int:
        """Press keys until the sale is over; gives how many they were."""
        pressed = keys(text)
        subprocess.run(
            ["xdotool", "key", "--delay", "25", *pressed], env=self.environment, check=True
        )
        assert "sold" in self.hears()
        return len(pressed)

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def operator(tmp_path: Path) -> Iterator[Operator]:
    child, made = start_operator(tmp_path / "operator", "--seed", "7", "--start", MIDDAY)
    yield made
    end_operator(child)


@pytest.fixture
def till(tmp_path: Path, operator: Operator, device: PrinterDevice) -> Iterator[RealTill]:
    config = tmp_path / "till.toml"
    config.write_text(
        f'[api]\nbase_url = "{operator.base_url}"\n'
        f'[printer]\nlink = "tcp"\naddress = "{device.address}"\n',
        encoding="utf-8",
    )
    with open_screen("1366x768") as display:
        made = RealTill(display, config, tmp_path / "till")
        yield made
        made.close()


def newest(operator: Operator) -> set[tuple[int, str, float]]:
    """The wagers of the newest ticket: (draw, selection, stake)."""
    ticket = max(operator.ledger()["tickets"], key=lambda one: one["seq"])
    wagers = [(one["event_id"], one["wager"], one["amount"]) for one in ticket["wagers"]]
    assert len(set(wagers)) == len(wagers)
    return set(wagers)


def test_three_animals_in_two_draws(till: RealTill, operator: Operator) -> None:
    animals = [one for one in till.draws if one["category"] == "animalitos"]
    first, second = sorted(animals, key=lambda one: (one["closes_at"], one["id"]))[:2]
    expected = {
        (draw["id"], number, 10) for draw in (first, second) for number in ("5", "12", "33")
    }
    assert till.sell("<F2>+5.12.33<Return>10<Return>*") == 14
    assert newest(operator) == expected
    assert till.sell("+5.12.33<Return><Return>*") == 11
    assert newest(operator) == expected


def test_a_triple_with_three_signs_in_two_draws(till: RealTill, operator: Operator) -> None:
    signs = [one for one in till.draws if one["has_sign"]]
    first, second = sorted(signs, key=lambda one: (one["closes_at"], one["id"]))[:2]
    expected = {
        (draw["id"], f"444-{sign}", 3) for draw in (first, second) for sign in ("ARI", "CAN", "ACU")
    }
    assert till.sell("<F4>+444/1/4/11<Return>3<Return>*") == 16
    assert newest(operator) == expected
    assert till.sell("+444/1/4/11<Return><Return>*") == 14
    assert newest(operator) == expected


def test_a_permuta_in_lists_a_and_b(till: RealTill, operator: Operator) -> None:
    triples = [one for one in till.draws if one["category"] == "lottery" and not one["has_sign"]]
    first = min(triples, key=lambda one: (one["closes_at"], one["id"]))
    (second,) = [
        one
        for one in triples
        if (one["product_id"], one["draws_at"]) == (first["product_id"], first["draws_at"])
        and one["id"] != first["id"]
    ]
    assert {first["list_name"], second["list_name"]} == {"A", "B"}
    numbers = ("123", "132", "213", "231", "312", "321")
    expected = {(draw["id"], number, 5) for draw in (first, second) for number in numbers}
    assert till.sell("<F3>+123p<Return>5<Return>*") == 10
    assert newest(operator) == expected
    assert till.sell("+123p<Return><Return>*") == 8
    assert newest(operator) == expected
