"""In a real window: keys that X queued while the window was blocked do not move money."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tests.screen import open_screen

NEEDED = ("Xvfb", "xdotool")
PROGRAM = """
import time
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pos_app.ui.keys import Key, bind
from pos_app.ui.window.till_window import TillWindow
from pos_app.ui.widgets.stall_guard import FreshKeys

app = QApplication([])
window, line, fresh = QMainWindow(), QLineEdit(), FreshKeys()

def say(word):
    print(word, flush=True)

def block():
    say("blocked")
    time.sleep(1.0)  # this is the frozen window itself, not a wait for something

fresh.stale_refused.connect(lambda: say("stale"))
window.setCentralWidget(line)
bind(window, Key.PAY, lambda: say("money") if fresh.allows_money() else None)
bind(window, Key.ANIMALS, block)
bind(window, Key.TRIPLES, lambda: say("awake"))
window.show()
window.activateWindow()
line.setFocus()
fresh.watch(window.windowHandle())
say("ready")
app.exec()
"""

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(
        not all(map(shutil.which, NEEDED)), reason=f"needs {' and '.join(NEEDED)} on this machine"
    ),
]


class Till:
    """The program in its own process, and a hand on the keyboard."""

    def __init__(self, display: str) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
        )

    def press(self, key: str) -> None:
        subprocess.run(["xdotool", "key", key], env=self.environment, check=True)

    def hears(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def press_until_heard(self, key: str, word: str) -> None:
        """Press until the window has the keyboard: X gives it some time after it is shown."""
        os.set_blocking(self._output(), False)
        deadline = time.monotonic() + 20
        heard = ""
        while word not in heard and time.monotonic() < deadline:
            subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid),
                 "windowfocus", "--sync"],
                env=self.environment, check=False, capture_output=True,
            )  # fmt: skip
            self.press(key)
            chunk = os.read(self._output(), 4096) if self._has_output() else b""
            heard += chunk.decode()
        os.set_blocking(self._output(), True)
        assert word in heard

    def _output(self) -> int:
        assert self.process.stdout is not None
        return self.process.stdout.fileno()

    def _has_output(self) -> bool:
        import select

        return bool(select.select([self._output()], [], [], 0.3)[0])

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def till() -> Iterator[Till]:
    with open_screen("1024x768") as display:
        made = Till(display)
        yield made
        made.close()


def test_keys_of_a_blocked_window_move_no_money(till: Till) -> None:
    assert till.hears() == "ready"
    till.press_until_heard("F3", "awake")
    till.press("F12")
    words = [till.hears()]
    while words[-1] == "awake":  # presses of F3 that were still under way
        words.append(till.hears())
    assert words[-1] == "money"
    till.press("F2")
    assert till.hears() == "blocked"
    till.press("F12")
    till.press("F12")
    assert [till.hears(), till.hears()] == ["stale", "stale"]
    till.press("F12")
    assert till.hears() == "money"
