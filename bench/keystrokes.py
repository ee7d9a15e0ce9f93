"""From a key to its paint in a crowded pane, beside what a display's frame gives."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from bench.figures import Figure, Series, judge

FRAME_MS = 1000 / 60
SCALES = ("1", "1.25", "1.5", "2")
"""100 to 200 %: four times the pixels, and at 125 and 150 % edges between two of them."""


def measure(*, is_quick: bool) -> list[Figure]:
    """Press some hundred keys (quick) or some thousand, at each scale of the screen."""
    rounds = "4" if is_quick else "40"
    return [_measure_at(scale, rounds) for scale in SCALES]


def _measure_at(scale: str, rounds: str) -> Figure:
    done = subprocess.run(
        [sys.executable, "-m", "bench.crowded_pane", rounds],
        check=True,
        env={**os.environ, "QT_SCALE_FACTOR": scale},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    told = json.loads(done.stdout.splitlines()[-1])
    took = Series("key to paint", tuple(told["took"]))
    worst = max(took.values)
    title = (
        f"a key to its paint at {float(scale):.0%}: {told['rows']} wagers, 160 draws, a zoo of 101 "
        f"(p99 {took.p99:.1f}, worst {worst:.1f})"
    )
    met = judge(f"every key within a frame ({FRAME_MS:.1f} ms)", is_met=worst <= FRAME_MS)
    return Figure(title, "ms", took, None, met)
