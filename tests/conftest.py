"""What every test gets: no screen, a home of its own, and nothing left behind unnoticed."""

import logging
import os
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# Before Qt is imported anywhere: the tests' own process never opens a window on a screen.
# A test that needs a real one starts the program under an Xvfb of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# No deadline: the machine is shared, and a test that fails by the clock proves nothing.
settings.register_profile("dev", deadline=None, max_examples=50)
settings.register_profile("ci", deadline=None, max_examples=100, print_blob=True)
settings.register_profile(
    "soak", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))

JOIN_SECONDS = 5.0
NEXT_TURN_MS = 1


@pytest.fixture(scope="session", autouse=True)
def home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests away from the settings and the journal of whoever runs them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("CONFIG", "DATA", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
        for name in [name for name in os.environ if name.startswith("POS_APP_")]:
            patch.delenv(name)
        yield


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that leaves a thread running, a timer ticking or a window open."""
    threads = set(threading.enumerate())
    qt_parts = _living_qt_parts()
    yield
    left = [_describe_thread(thread) for thread in set(threading.enumerate()) - threads]
    _take_next_turn()
    left += [str(part) for part in _living_qt_parts() - qt_parts]
    leaks = sorted(filter(None, left))
    if leaks:
        pytest.fail(f"{request.node.name} left behind: {', '.join(leaks)}", pytrace=False)


@pytest.fixture(autouse=True)
def no_stray_log(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail the test in which something was logged at WARNING or above.

    ``@pytest.mark.allow_log`` allows it; ``@pytest.mark.allow_log("pos_app.api")`` allows it to
    the loggers of that name and below.
    """
    yield
    mark = request.node.get_closest_marker("allow_log")
    if mark is not None and not mark.args:
        return
    allowed: tuple[str, ...] = mark.args if mark is not None else ()
    stray = [
        f"{record.name} {record.levelname}: {record.getMessage()}"
        for phase in ("setup", "call", "teardown")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING and not _is_under(record.name, allowed)
    ]
    if stray:
        pytest.fail("logged without leave: " + "; ".join(stray), pytrace=False)


def _is_under(name: str, allowed: tuple[str, ...]) -> bool:
    return any(name == prefix or name.startswith(f"{prefix}.") for prefix in allowed)


def _describe_thread(thread: threading.Thread) -> str:
    # A thread that was told to stop may need a moment; one that was not never ends.
    if thread.daemon:
        return ""
    thread.join(JOIN_SECONDS)
    return f"thread {thread.name!r}" if thread.is_alive() else ""


def _take_next_turn() -> None:
    # What is painted a turn later needs that turn; a timer that goes on is found all the same.
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QTimer
    from shiboken6 import Shiboken

    deadline = QDeadlineTimer(int(JOIN_SECONDS * 1000))
    while not deadline.hasExpired() and any(
        isinstance(part, QTimer)
        and part.isActive()
        and part.isSingleShot()
        and part.interval() <= NEXT_TURN_MS
        for part in Shiboken.getAllValidWrappers()
    ):
        QCoreApplication.processEvents()


class _QtPart:
    """One living Qt object, told apart by its identity and kept alive for that."""

    def __init__(self, part: Any, words: str) -> None:
        self.part = part
        self.words = words

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _QtPart) and self.part is other.part

    def __hash__(self) -> int:
        return id(self.part)

    def __str__(self) -> str:
        return self.words


def _living_qt_parts() -> set[_QtPart]:
    """Running threads, active timers and visible windows; empty when Qt was never imported."""
    if "PySide6.QtCore" not in sys.modules:
        return set()
    from PySide6.QtCore import QThread, QTimer
    from shiboken6 import Shiboken

    widgets = sys.modules.get("PySide6.QtWidgets")
    main_thread = QThread.currentThread()
    found = set()
    for part in Shiboken.getAllValidWrappers():
        name = type(part).__name__
        if isinstance(part, QThread) and part is not main_thread and part.isRunning():
            found.add(_QtPart(part, f"running {name} {part.objectName()!r}"))
        elif isinstance(part, QTimer) and part.isActive():
            found.add(_QtPart(part, f"active {name} of {type(part.parent()).__name__}"))
        elif (
            widgets is not None
            and isinstance(part, widgets.QWidget)
            and part.isWindow()
            and part.isVisible()
        ):
            found.add(_QtPart(part, f"open window {name} {part.objectName()!r}"))
    return found
