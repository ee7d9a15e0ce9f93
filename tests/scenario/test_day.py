"""A whole day in a whole till: float, sales, voids, prizes, trouble, the count; both sides agree.

In a real window under the X server's keys, against an operator whose clock runs at pace; and longer,
without a screen, with its clock moved on. Every figure that is expected is added up from the
operator's ledger, none by the till's own code.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD
from tests.fakes.printer_device import PrinterDevice
from tests.scenario.conftest import MakeTill, Operator, end_operator, start_operator
from tests.scenario.day.books import read_books
from tests.scenario.day.cashier import SEED, Cashier
from tests.scenario.day.judging import judge_close, judge_ledger, judge_papers, read_shift
from tests.scenario.day.story import Told, live_through
from tests.screen import open_screen

NEEDED = ("Xvfb", "xdotool")
CARACAS = ZoneInfo("America/Caracas")
PACE = 120
"""Half a minute an hour: half past eight until the afternoon in three minutes."""
SALES = 60


def start_day(folder: Path, at: str, *more: str) -> tuple[subprocess.Popen[str], Operator]:
    begin = f"{datetime.now(UTC):%Y-%m-%d}T{at}"
    return start_operator(folder, "--seed", str(SEED), "--start", begin, "--tripleta", *more)


@pytest.fixture
def screen() -> Iterator[str]:
    """A screen of our own; gives its name."""
    with open_screen("1366x768") as display:
        yield display


@pytest.fixture
def paced(tmp_path: Path) -> Iterator[Operator]:
    # A void takes a second or two, which are minutes here: this agency gives its cashiers an hour.
    more = ("--pace", str(PACE), "--cancel-seconds", "3600")
    child, operator = start_day(tmp_path / "operator", "08:31:00", *more)
    yield operator
    end_operator(child)


@pytest.mark.window
@pytest.mark.slow
@pytest.mark.timeout(480)
@pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason=f"needs {' and '.join(NEEDED)} on this machine"
)
def test_a_day_at_pace_in_a_real_window_ends_with_the_operators_cash_up(
    paced: Operator, screen: str, tmp_path: Path
) -> None:
    child = [sys.executable, "-m", "tests.scenario.day.window_child"]
    done = subprocess.run(
        [*child, paced.base_url, str(tmp_path), str(SALES), str(PACE)],
        env={**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    facts = json.loads(done.stdout.splitlines()[-1])
    told = Told(**facts["told"] | {"since": datetime.fromisoformat(facts["told"]["since"])})
    books = read_books(paced, PRACTICE_EMAIL, PRACTICE_PASSWORD, told.since)
    judge_ledger(books, SALES, told)
    judge_papers(books, facts["sheets"], told.voided)
    judge_close(read_shift(tmp_path), books)
    # The hours passed by themselves.
    assert datetime.fromisoformat(facts["ended"]).astimezone(CARACAS).time() > time(13)


@pytest.fixture
def operator(tmp_path: Path) -> Iterator[Operator]:
    # Half past nine: the first draws close at five to ten.
    child, operator = start_day(tmp_path / "operator", "09:31:00")
    yield operator
    end_operator(child)


@pytest.mark.soak
def test_a_long_day_ends_with_the_operators_cash_up(
    make_till: MakeTill, operator: Operator, device: PrinterDevice, tmp_path: Path
) -> None:
    till = make_till(reconcile="[reconcile]\nschedule_seconds = [1, 2, 3]")
    till.sign_in()

    def wait_until(hour: time) -> None:
        """Go on to it; the till notices by itself."""
        till.wait(lambda: not any(lane.is_busy for lane in till.program.lanes))
        now = till.state.server_now().astimezone(CARACAS)
        ahead = datetime.combine(now.date(), hour, CARACAS) - now
        operator.call("POST", "/practice/clock", {"advance_seconds": ahead.total_seconds()})
        before = till.state.catalogue
        # What its timers do every twenty and sixty seconds.
        till.program.session.hear()
        till.wait(lambda: till.state.server_now().astimezone(CARACAS).time() >= hour)
        till.program.session.refresh_draws()
        till.wait(lambda: till.state.catalogue is not before)

    told = live_through(Cashier(till), operator, device, 300, wait_until)
    books = read_books(operator, PRACTICE_EMAIL, PRACTICE_PASSWORD, told.since)
    judge_ledger(books, 300, told)
    judge_papers(books, [one.text for one in device.sheets], told.voided)
    till.program.end()
    till.window.close_for_good()
    judge_close(read_shift(tmp_path), books)
