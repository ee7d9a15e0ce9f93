"""A process that is measured: `python -m bench.child KIND FOLDER`; its last line is JSON.

Times are of the system-wide monotonic clock, in seconds; memory in MB.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def tell_memory() -> dict[str, float]:
    """Tell resident memory, now and at its peak, in MB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    told = dict(line.split(":", 1) for line in lines if line.startswith("Vm"))
    return {
        "now_mb": int(told["VmRSS"].split()[0]) / 1024,
        "peak_mb": int(told["VmHWM"].split()[0]) / 1024,
    }


def answer(**found: object) -> None:
    """Give what was found to the measuring process."""
    print(json.dumps({**found, **tell_memory()}), flush=True)


def show_bare_window() -> None:
    """Show a QMainWindow with nothing in it; end at its first paint."""
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Bare(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 Qt's name
            super().paintEvent(event)
            answer(bare=time.monotonic())
            os._exit(0)

    app = QApplication([])
    window = Bare()
    window.resize(1366, 768)
    window.show()
    app.exec()


def show_till(folder: Path) -> None:
    """Start as `pos-app --practice` does; end when the sign-in page was painted."""
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from pos_app.bootstrap.start import prepare
    from pos_app.bootstrap.window import run_window
    from pos_app.ui.window.till_window import TillWindow

    seen: dict[str, float] = {}

    paint = TillWindow.paintEvent

    def paint_window(window: TillWindow, event: QPaintEvent) -> None:
        paint(window, event)
        seen.setdefault("bare", time.monotonic())

    def paint_login(page: QWidget, event: QPaintEvent) -> None:
        QWidget.paintEvent(page, event)
        answer(**seen, furnished=time.monotonic())
        os._exit(0)  # the practice server ends by itself when its parent is gone

    furnish = TillWindow.furnish

    def furnish_watched(window: TillWindow, frame: QWidget) -> None:
        from pos_app.ui.entrance.login import LoginPage  # imported by the program by now

        seen["furnishing"] = time.monotonic()
        setattr(LoginPage, "paintEvent", paint_login)  # noqa: B010 a method is replaced
        furnish(window, frame)

    setattr(TillWindow, "paintEvent", paint_window)  # noqa: B010 a method is replaced
    setattr(TillWindow, "furnish", furnish_watched)  # noqa: B010 a method is replaced
    run_window(prepare(config=folder / "none.toml", data_dir=folder, is_practice=True))


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        show_bare_window()
    else:
        show_till(Path(sys.argv[2]))
