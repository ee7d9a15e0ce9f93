"""The floor beside a measured till: the same 5 ms timer in a bare Qt window of its own process.

What it is late by is the machine's: whoever else computes meanwhile. Prints "ready"; a line on
standard input makes it print one line of JSON, its lateness since, and end.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

READY = "ready"


class BareWindow:
    """The process, from the measuring one."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self) -> tuple[float, ...]:
        """Ask how late it was, in ms; once."""
        told, _ = self._process.communicate("\n", timeout=20)
        return tuple(json.loads(told.splitlines()[-1]))


@contextmanager
def open_bare_window(environment: Mapping[str, str]) -> Iterator[BareWindow]:
    """Open it where the till will be; it ends with the block at the latest."""
    with subprocess.Popen(
        [sys.executable, "-m", "bench.bare_window"],
        env=dict(environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            if process.stdout is None or process.stdout.readline().strip() != READY:
                raise RuntimeError("the bare window did not open")
            yield BareWindow(process)
        finally:
            process.terminate()


def main() -> None:
    """Show the window and measure until asked."""
    from PySide6.QtCore import QSocketNotifier
    from PySide6.QtWidgets import QApplication, QMainWindow

    from bench.stalled_till import Meter

    app = QApplication([])
    window = QMainWindow()
    window.resize(200, 100)
    window.show()
    meter = Meter()
    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    asked.activated.connect(app.quit)
    print(READY, flush=True)
    app.exec()
    print(json.dumps(meter.take()), flush=True)


if __name__ == "__main__":
    main()
