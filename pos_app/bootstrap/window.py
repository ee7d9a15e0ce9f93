"""The window from the first paint to the last job: what is shown when, and how it ends.

Thread: GUI.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from pos_app.bootstrap.start import Start
from pos_app.ui.window.till_window import TillWindow

if TYPE_CHECKING:
    from pos_app.bootstrap.program import Program


def run_window(start: Start) -> int:
    """Show the window at once, furnish it, and give the exit code when it was closed."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("Taquilla")
    host = None
    if start.is_practice:
        from pos_app.bootstrap.adapters import open_host

        # The practice server comes up in another process while the window is painted.
        host = open_host(start)
        host.start()
    window = TillWindow()
    window.show()
    programs: list[Program] = []

    def furnish() -> None:
        from pos_app.bootstrap.program import Program

        programs.append(Program(start, window, host))

    QTimer.singleShot(0, furnish)
    try:
        return app.exec()
    finally:
        for program in programs:
            program.end()
        if host is not None:
            host.stop()
