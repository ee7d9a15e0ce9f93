"""From starting the process to its first paint: the till beside a bare QMainWindow, offscreen."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time

from bench.figures import Figure, Series, judge

MOST_TIMES_BARE = 1.4


def run_child(kind: str, folder: str) -> tuple[float, dict[str, float]]:
    """Run a child to its end; give when it was started and what it found."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "bench.child", kind, folder],
        check=True,
        stdout=subprocess.PIPE,
        # A till that ends at its first paint leaves its practice server a broken pipe to tell of.
        stderr=subprocess.DEVNULL,
        text=True,
    )
    found: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return begun, found


def measure(*, is_quick: bool) -> list[Figure]:
    """Measure; each run has a fresh practice world."""
    seen: dict[str, list[float]] = {"till bare": [], "till furnished": [], "peer": []}
    seen |= {"till memory": [], "peer memory": []}
    for number in range((3 if is_quick else 9) + 1):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            begun, till = run_child("till", folder)
        peer_begun, peer = run_child("bare", "")
        if number:
            seen["till bare"].append((till["bare"] - begun) * 1000)
            seen["till furnished"].append((till["furnished"] - begun) * 1000)
            seen["till memory"].append(till["peak_mb"])
            seen["peer memory"].append(peer["peak_mb"])
            seen["peer"].append((peer["bare"] - peer_begun) * 1000)
    beside = Series("bare QMainWindow, first paint", tuple(seen["peer"]))
    memory = Figure(
        "memory at the sign-in page, peak RSS (before any sale)",
        "MB",
        Series("till", tuple(seen["till memory"])),
        Series("bare QMainWindow", tuple(seen["peer memory"])),
    )
    figures = [memory]
    for word, what in (
        ("till bare", "start to first paint of the window, whatever is in it"),
        ("till furnished", "start to first paint of the furnished sign-in page"),
    ):
        figure = Figure(what, "ms", Series(word, tuple(seen[word])), beside)
        verdict = judge(
            f"≤ {MOST_TIMES_BARE} × bare window", is_met=(figure.ratio or 9) <= MOST_TIMES_BARE
        )
        figures.append(Figure(what, "ms", figure.ours, beside, verdict))
    return figures
