"""A sample of the matrix with a new seed each time; the whole of it is `make soak`."""

from __future__ import annotations

import subprocess
import sys

import pytest

RUNS = 64


@pytest.mark.timeout(300)
def test_a_sample_of_the_matrix_loses_and_doubles_nothing() -> None:
    command = [sys.executable, "-m", "tests.soak", "--runs", str(RUNS), "--workers", "4"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    # The first line has the seed, and each failure the number of its run: both replay it.
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{RUNS} runs in" in done.stdout
