"""A till that is killed while its sale is on the way: no second sale, one ticket, one paper."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Operator

CHILD = Path(__file__).with_name("selling_child.py")


def test_a_sale_that_was_on_the_way_is_found_after_a_kill_and_printed_once(
    make_till: MakeTill, operator: Operator, device: PrinterDevice, tmp_path: Path
) -> None:
    before = operator.ledger()
    operator.fault("create", "delay", seconds=30)
    config = tmp_path / "killed.toml"
    config.write_text(
        f'[api]\nbase_url = "{operator.base_url}"\n'
        f'[printer]\nlink = "tcp"\naddress = "{device.address}"\n',
        encoding="utf-8",
    )
    child = subprocess.Popen(
        [sys.executable, str(CHILD), str(config), str(tmp_path / "killed")],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert child.stdout is not None
    with child.stdout:
        assert child.stdout.readline().strip() == "asked"
        while not operator.tickets_since(before):
            assert child.poll() is None
        child.send_signal(signal.SIGKILL)
        child.wait(10)
    assert device.sheets == []

    till = make_till("killed")
    till.sign_in()
    till.wait(lambda: till.state.last_ticket is not None and not till.state.unresolved)
    till.wait(lambda: str(till.state.last_ticket.paper) == "printed")
    (ticket,) = operator.tickets_since(before)
    assert till.state.last_ticket.number == ticket["ticket_number"]
    assert operator.ledger()["executed"]["create"] == before["executed"].get("create", 0) + 1
    assert len(device.sheets) == 1
