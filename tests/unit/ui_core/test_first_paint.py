"""Starting is quick because nothing heavy is imported before the window is seen."""

import subprocess
import sys

import pytest

HEAVY = ("httpx", "escpos", "PIL", "keyring", "yaml", "asyncio", "apsw", "sqlite3", "starlette")

BARE = """
import sys
from PySide6.QtWidgets import QApplication
from pos_app.ui.window.till_window import TillWindow

class Seen(TillWindow):
    painted = False

    def paintEvent(self, event):
        super().paintEvent(event)
        self.painted = True

app = QApplication([])
window = Seen()
window.show()
while not window.painted:
    app.processEvents()
"""
FURNISHED = (
    BARE
    + """
from datetime import UTC, datetime
from pos_app.ui.window.frame import Frame
from pos_app.ui.window.frame_presenter import FramePresenter
from pos_app.ui.entrance.login import LoginPage
from pos_app.ui.entrance.login_presenter import LoginPresenter
from pos_app.ui.notices import NoticeCenter
from pos_app.ui.state import TillState
from pos_app.ui.theme import apply_theme
from pos_app.ui.widgets.stall_guard import FreshKeys

class Clock:
    def now(self):
        return datetime.now(UTC)

apply_theme(app)
state = TillState(Clock(), till_name="Caja 1")
frame = Frame(NoticeCenter(), [], FreshKeys(), may_close=lambda: None)
presenter = FramePresenter(frame, state)
page = LoginPage("api.example.com", "Caja 1")
login = LoginPresenter(page, state, lambda *asked: None)
frame.show_page(page)
window.furnish(frame)
window.repaint()
assert page.isVisible()
presenter.stop()
"""
)
REPORT = "\nprint(' '.join(sorted(name for name in sys.modules if '.' not in name)))\n"
UI = "\nprint(' '.join(sorted(name for name in sys.modules if name.startswith('pos_app.'))))\n"


def run(program: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=50
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize("program", [BARE, FURNISHED], ids=["bare", "furnished"])
def test_nothing_heavy_is_imported_before_the_first_paint(program: str) -> None:
    assert not run(program + REPORT) & set(HEAVY)


def test_the_bare_window_needs_two_of_our_modules_and_their_folder() -> None:
    ours = {name for name in run(BARE + UI) if name.startswith("pos_app.ui.")}
    assert ours == {"pos_app.ui.window", "pos_app.ui.window.till_window", "pos_app.ui.palette"}


def test_words_and_domain_come_when_they_are_said() -> None:
    late = {"pos_app.ui.words.notice_words", "pos_app.ui.words.lamp_words", "pos_app.till.wording"}
    assert not run(FURNISHED + UI) & late
