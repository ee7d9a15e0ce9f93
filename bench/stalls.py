"""How late the GUI thread is while the till is used: a 5 ms timer beside real work.

The whole till runs in a child process (offscreen), against a practice server in another: it signs
in with its 13,215-row template, sells by real key events and prints on the drawn printer. A bare
window in a third process tells what of the lateness is the machine's.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.beside import run_beside
from bench.figures import FRAME_MS, Figure, Series, judge, tell_worst

CHILD = Path(__file__).with_name("stalled_till.py")


def measure(*, is_quick: bool) -> list[Figure]:
    """Give lateness per phase, in ms, and the peak memory after the sales."""
    sales = 5 if is_quick else 20
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pos_app", "practice-server", "--port", "0"]
        server = subprocess.Popen(
            [*command, "--data", f"{folder}/world"], stdout=subprocess.PIPE, text=True
        )
        try:
            line = server.stdout.readline() if server.stdout else ""
            url = line.strip().rpartition(" ")[2]
            with run_beside(
                "bench.bare_window", {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
            ) as bare:
                till = subprocess.run(
                    [sys.executable, str(CHILD), url, folder, str(sales)],
                    capture_output=True,
                    text=True,
                    check=True,
                    timeout=120,
                )
                floor = Series("bare window", bare.ask())
        finally:
            server.terminate()
            server.wait(10)
            if server.stdout:
                server.stdout.close()
    told = json.loads(till.stdout.splitlines()[-1])
    figures = []
    for phase, values in told["phases"].items():
        series, work = Series(phase, tuple(values)), Series(phase, tuple(told["work"][phase]))
        verdict = judge(f"no stall over {FRAME_MS:g} ms", is_met=max(values) <= FRAME_MS)
        figures += [
            Figure(
                f"GUI lateness while {phase} {tell_worst(series)}", "ms", series, floor, verdict
            ),
            Figure(f"GUI thread's own work while {phase} {tell_worst(work)}", "ms", work, None),
        ]
    figures.append(Figure(f"the bare window's lateness {tell_worst(floor)}", "ms", floor, None))
    memory = Series("memory", (told["megabytes"],))
    figures.append(Figure(f"peak RSS of the till after {sales} sales", "MB", memory, None))
    return figures
