"""The floor beside a measured till: the same 5 ms timer in a bare Qt window of its own process.

What it is late by is the machine's: whoever else computes meanwhile. `bench.beside` runs it.
"""

from __future__ import annotations

import sys

from bench.beside import say_ready, tell


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
    say_ready()
    app.exec()
    tell(meter.take())


if __name__ == "__main__":
    main()
