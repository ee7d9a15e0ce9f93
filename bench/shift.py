"""A shift of eight hours, as fast as it goes: what memory grows by, and what the window feels.

A whole till (offscreen) in one process, a practice server in another whose clock is moved on minute
by minute. The work of eight hours is done, not their waiting: memory that grows with real time
alone would not be seen.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile

from bench.figures import Figure, Series, judge
from bench.relay import PrinterDevice

MINUTES, QUICK_MINUTES = 480, 20
SALES_A_MINUTE = 2 / 3
MOST_GROWTH_MB, LATEST_MS = 10.0, 16.0
OPENS = "2026-11-23T12:00:00Z"
"""Eight in the morning at the counter."""


def measure(*, is_quick: bool) -> list[Figure]:
    """Give the growth from the warm till on, and the lateness of its GUI thread."""
    minutes = QUICK_MINUTES if is_quick else MINUTES
    sales = round(minutes * SALES_A_MINUTE)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        command = [sys.executable, "-m", "pos_app", "practice-server", "--port", "0"]
        command += ["--data", f"{folder}/world", "--seed", "7", "--start", OPENS]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            line = server.stdout.readline() if server.stdout else ""
            url = line.strip().rpartition(" ")[2]
            port = str(PrinterDevice().port)
            arguments = [url, folder, port, str(minutes), str(sales)]
            done = subprocess.run(
                [sys.executable, "-m", "bench.shift_till", *arguments],
                stdout=subprocess.PIPE,
                text=True,
                check=True,
                timeout=60 + 10 * minutes,
            )
        finally:
            server.terminate()
            server.wait(10)
            if server.stdout:
                server.stdout.close()
    told = json.loads(done.stdout.splitlines()[-1])
    memory, late, own = told["megabytes"], tuple(told["late"]), tuple(told["own"])
    growth = memory[-1] - memory[0]
    acts = ", ".join(f"{act} {worst:.0f}" for act, worst in told["worst"].items())
    what = f"shift of {minutes / 60:.1f} h, {told['sold']} sales:"
    return [
        Figure(
            f"{what} memory at its end beside that of the warm till (highest {max(memory):.1f})",
            "MB",
            Series("end", (memory[-1],)),
            Series("after the first half hour", (memory[0],)),
            judge(f"growth < {MOST_GROWTH_MB:g} MB", is_met=growth < MOST_GROWTH_MB),
        ),
        _stalls(f"{what} GUI lateness, the machine's other work in it", Series("till", late)),
        _stalls(f"{what} GUI thread's own work between two ticks ({acts})", Series("till", own)),
    ]


def _stalls(title: str, series: Series) -> Figure:
    worst = max(series.values)
    over = sum(one > LATEST_MS for one in series.values)
    return Figure(
        f"{title} (p99 {series.p99:.1f}, worst {worst:.1f}; {over} over {LATEST_MS:g})",
        "ms",
        series,
        None,
        judge(f"no stall over {LATEST_MS:g} ms", is_met=worst <= LATEST_MS),
    )
