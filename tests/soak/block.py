"""Some runs of the matrix in a process of their own, with an operator of their own.

Thread: one.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.soak.counter import Counter, Result
from tests.soak.ground import ACCOUNTS, Ground, OutsideGround, PracticeGround
from tests.soak.matrix import Run

RUNS = ACCOUNTS - 1
"""Runs for one practice world: each has an account of its own, and the shelf one."""


def find_outside() -> str:
    """Give the base URL of another implementation of the API; empty for the practice server."""
    return os.environ.get("POS_SOAK_BASE_URL", "")


def do_block(block: tuple[int, Sequence[Run]]) -> list[Result]:
    """Do some runs at one counter, in a process of their own."""
    seed, runs = block
    with tempfile.TemporaryDirectory(prefix="soak-") as name:
        folder = Path(name)
        ground = open_ground(folder, seed)
        try:
            with Counter(ground, folder, seed) as counter:
                return [counter.do(one) for one in runs]
        finally:
            ground.close()


def open_ground(folder: Path, seed: int) -> Ground:
    """Start a practice operator, or take the one that the environment names."""
    outside = find_outside()
    if outside:
        return OutsideGround(outside, os.environ["POS_SOAK_EMAIL"], os.environ["POS_SOAK_PASSWORD"])
    return PracticeGround(folder / "operator", seed)
