"""A screen of our own for real windows: Xvfb under a number that nobody else has."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def open_screen(size: str) -> Iterator[str]:
    """Open a screen of so many pixels ("1366x768"); gives its name, as DISPLAY has it."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        yield display
    finally:
        server.terminate()
        server.wait(10)
