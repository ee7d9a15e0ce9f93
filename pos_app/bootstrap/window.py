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
    from collections.abc import Callable

    from pos_app.bootstrap.program import Program
    from pos_app.lanes.practice_host import PracticeHost

UNSEEN_MS = 500
"""After this the window is furnished even if nothing of it was painted yet."""


def run_window(start: Start) -> int:
    """Show the window at once, furnish it, and give the exit code when it was closed."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("Taquilla")
    window = TillWindow()
    window.show()
    programs: list[Program] = []
    hosts: list[PracticeHost] = []
    ends: list[Callable[[], None]] = []

    def tell_bug(kind: str) -> None:
        for program in programs:
            program.bug_seen.emit(kind)

    def furnish() -> None:
        if programs:
            return
        from pos_app.bootstrap.log import keep_log

        ends.append(keep_log(start.folder, tell_bug))
        if start.is_practice:
            from pos_app.bootstrap.adapters import open_host

            hosts.append(open_host(start))
        from pos_app.bootstrap.program import Program

        programs.append(Program(start, window, hosts[0] if hosts else None))

    window.first_painted.connect(furnish)
    # A window that is not painted (covered, minimised) is furnished all the same.
    QTimer.singleShot(UNSEEN_MS, furnish)
    try:
        return app.exec()
    finally:
        for program in programs:
            program.end()
        for host in hosts:
            host.stop()
        for end_log in ends:
            end_log()
