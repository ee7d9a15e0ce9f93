"""A till that signs in and sells three animals, to be killed meanwhile: `CONFIG DATA_DIR`."""

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pos_app.bootstrap.program import Program
from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD, prepare
from pos_app.ui.window.till_window import TillWindow


def wait_for_focus(name: str) -> None:
    loop = QEventLoop()

    def look() -> None:
        focus = QApplication.focusWidget()
        if focus is not None and focus.objectName() == name:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    loop.exec()


def type_text(text: str) -> None:
    for letter in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, letter)


def main(config: str, folder: str) -> None:
    app = QApplication([])
    window = TillWindow()
    window.show()
    program = Program(prepare(config=Path(config), data_dir=Path(folder)), window, None)
    wait_for_focus("emailField")
    type_text(f"{PRACTICE_EMAIL}\t{PRACTICE_PASSWORD}\r")
    wait_for_focus("playLine")
    while program.state.catalogue is None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    type_text("5.12.33\r10\r*")
    sys.stdout.write("asked\n")
    sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
