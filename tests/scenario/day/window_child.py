"""A till in a real window and its cashier: `BASE_URL FOLDER SALES PACE`; prints one line of JSON.

The operator is another process whose clock runs PACE times as fast; the till's clock here does so
too, and nothing else is told of it. FOLDER gets till.toml, till/ and pictures of the screen.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, replace
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication

from pos_app.bootstrap.program import Program
from pos_app.bootstrap.start import PacedClock, prepare
from pos_app.ui.window.till_window import TillWindow
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import Operator
from tests.scenario.day.cashier import Cashier
from tests.scenario.day.hand import WindowTill
from tests.scenario.day.story import live_through

CARACAS = ZoneInfo("America/Caracas")
LETS_BE_SECONDS = 4.0
"""Real ones: a sale is keyed in less."""
AFTERNOON = time(13, 0)
SETTINGS = """[api]
base_url = "{url}"
[printer]
link = "tcp"
address = "{printer}"
[reconcile]
schedule_seconds = [1, 2, 3]
"""


def main(url: str, folder: str, sales: int, pace: float) -> None:
    """Live through the day, with the screen's pictures beside it, and tell."""
    app = QApplication([])
    operator = Operator(url)
    with PrinterDevice() as device:
        config = Path(folder) / "till.toml"
        config.write_text(SETTINGS.format(url=url, printer=device.address), encoding="utf-8")
        window = TillWindow()
        window.resize(app.primaryScreen().size())
        window.show()
        start = prepare(config=config, data_dir=Path(folder) / "till")
        # The machine's clock is right: it shows the operator's time and runs as fast.
        clock = PacedClock(pace, datetime.fromisoformat(operator.ledger()["now"]))
        program = Program(replace(start, clock=clock), window, None)
        till = WindowTill(program, window, Path(folder))
        till.take_keyboard()
        till.wait_for_focus("emailField")
        till.sign_in()
        cashier = Cashier(till, timedelta(seconds=LETS_BE_SECONDS * pace))

        def wait_until(hour: time) -> None:
            till.picture(f"before-{hour:%H%M}")
            till.wait(lambda: till.state.server_now().astimezone(CARACAS).time() >= hour)

        try:
            told = live_through(cashier, operator, device, sales, wait_until, AFTERNOON)
            till.picture("closed")
            ended = till.state.server_now()
        finally:
            program.end()
            window.close_for_good()
        sheets = [one.text for one in device.sheets]
    facts = {"keys": till.keys, "sheets": sheets, "ended": ended.isoformat()}
    facts["pressed_again"] = till.pressed_again
    facts |= {"worst_wait": round(till.worst_wait, 1), "told": asdict(told)}
    print(json.dumps(facts, default=_write_moment), flush=True)  # noqa: T201 the answer


def _write_moment(value: object) -> str:
    assert isinstance(value, datetime)
    return value.isoformat()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4]))
