"""What the till costs at rest: processor time of a whole till that is signed in and left alone.

It polls as it always does (the operator's clock every 20 s, draws, results and winners every 60 s).
The peer is the same program before anybody has signed in, which asks nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.figures import Figure, Series, judge

MOST_PERCENT = 1.0
OPENS = "2026-11-23T13:31:00Z"
PLACES = ("sign-in", "sale", "results")
"""What is in front, in the order in which `idle_till` shows them."""


def measure(*, is_quick: bool) -> list[Figure]:
    """Give the per cent of one core in each place, over 60 s each (15 s when quick)."""
    seconds = 15 if is_quick else 60
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        command = [sys.executable, "-m", "pos_app", "practice-server", "--port", "0"]
        command += ["--data", f"{folder}/world", "--seed", "7", "--start", OPENS]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        line = server.stdout.readline() if server.stdout else ""
        till = subprocess.Popen(
            [sys.executable, "-m", "bench.idle_till", line.strip().rpartition(" ")[2], folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            spent = {place: _watch(till, place, seconds) for place in PLACES}
        finally:
            for process in (till, server):
                process.terminate()
                process.wait(20)
                for pipe in (process.stdin, process.stdout):
                    if pipe is not None:
                        pipe.close()
    beside = Series("nobody signed in", (spent["sign-in"],))
    return [
        Figure(
            f"at rest for {seconds} s with {place} in front: processor",
            "% of one core",
            Series("till", (spent[place],)),
            beside,
            judge(f"< {MOST_PERCENT:g} %", is_met=spent[place] < MOST_PERCENT),
        )
        for place in PLACES[1:]
    ]


def _watch(till: subprocess.Popen[str], place: str, seconds: int) -> float:
    """Wait until the till is there, measure, and send it on."""
    if till.stdin is None or till.stdout is None or till.stdout.readline().strip() != place:
        raise RuntimeError(f"the till did not come to {place!r}")
    before, begun = read_processor_seconds(till.pid), time.monotonic()
    time.sleep(seconds)
    share = (read_processor_seconds(till.pid) - before) / (time.monotonic() - begun) * 100
    till.stdin.write("\n")
    till.stdin.flush()
    return share


def read_processor_seconds(pid: int) -> float:
    """Tell what all threads of a process have used, in the user's and the system's time."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
