"""From a key to its paint in a crowded pane, beside what a display's frame gives."""

from __future__ import annotations

import json
import subprocess
import sys

from bench.figures import Figure, Series, judge

FRAME_MS = 1000 / 60


def measure(*, is_quick: bool) -> list[Figure]:
    """Press some hundred keys (quick) or some thousand."""
    rounds = "4" if is_quick else "40"
    done = subprocess.run(
        [sys.executable, "-m", "bench.crowded_pane", rounds],
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    told = json.loads(done.stdout.splitlines()[-1])
    took = Series("key to paint", tuple(told["took"]))
    worst = max(took.values)
    title = (
        f"a key to its paint: {told['rows']} wagers, 160 draws, a zoo of 101 "
        f"(p99 {took.p99:.1f}, worst {worst:.1f})"
    )
    met = judge(f"every key within a frame ({FRAME_MS:.1f} ms)", is_met=worst <= FRAME_MS)
    return [Figure(title, "ms", took, None, met)]
