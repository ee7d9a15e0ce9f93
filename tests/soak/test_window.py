"""The true window killed at any moment after the sale key: one ticket or none, one paper, known."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import (  # noqa: F401 fixtures
    MakeTill,
    Operator,
    device,
    make_till,
    operator,
)

CHILD = Path(__file__).parents[1] / "scenario" / "selling_child.py"
FAULTS = ("", "lost_after_commit", "lost_before_commit", "half_answer", "delay", "html_502")
SOON = "[reconcile]\nschedule_seconds = [1, 2, 3]\nthen_every_seconds = 5\nquiet_seconds = 10"


@pytest.mark.soak
@pytest.mark.allow_log
@pytest.mark.parametrize("seed", range(12))
def test_a_window_that_is_killed_after_the_sale_key(
    make_till: MakeTill,  # noqa: F811
    operator: Operator,  # noqa: F811
    device: PrinterDevice,  # noqa: F811
    tmp_path: Path,
    seed: int,
) -> None:
    chance = random.Random(seed)
    fault = FAULTS[seed % len(FAULTS)]
    if fault:
        operator.fault("create", fault, seconds=1)
    config = tmp_path / "child.toml"
    config.write_text(
        f'[api]\nbase_url = "{operator.base_url}"\n'
        f'[printer]\nlink = "tcp"\naddress = "{device.address}"\n{SOON}\n',
        encoding="utf-8",
    )
    before = operator.ledger()
    child = subprocess.Popen(
        [sys.executable, str(CHILD), str(config), str(tmp_path / "killed")],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert child.stdout is not None
    with child.stdout:
        assert child.stdout.readline().strip() == "asked"
        with suppress(subprocess.TimeoutExpired):
            child.wait(chance.uniform(0, 1.5))
        child.send_signal(signal.SIGKILL)
        child.wait(10)
    till = make_till("killed", reconcile=SOON)
    books: list[object] = []
    till.program.session.books_read.connect(books.append)
    till.sign_in()
    till.wait(lambda: books)
    notices = till.program.notices

    def is_settled() -> bool:
        for one in notices.notices:
            if one.action and one.key.startswith(("not sold", "owed")):
                notices.choose_action(one.key)
        tickets = operator.tickets_since(before)
        papers = [sheet for sheet in device.sheets if sheet.of_kind("cut")]
        return not till.state.unresolved and len(papers) >= len(tickets)

    till.qtbot.waitUntil(is_settled, timeout=60_000)
    tickets = operator.tickets_since(before)
    assert len(tickets) <= 1
    unmarked = [one for one in device.sheets if "REIMPRESIÓN" not in one.text]
    assert len(unmarked) <= len(tickets)
