"""The guard of tests/conftest.py works: what a test leaves behind fails that test."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

LEAKY_TESTS = """
import logging
import threading

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QWidget

KEPT = []
STOP = threading.Event()


class Waiting(QThread):
    def run(self):
        STOP.wait(30)


def test_thread_left(monkeypatch):
    KEPT.append(threading.Thread(target=STOP.wait, args=(30,)))
    KEPT[-1].start()


def test_qthread_left(qapp):
    KEPT.append(Waiting())
    KEPT[-1].start()


def test_timer_left(qapp):
    KEPT.append(QTimer())
    KEPT[-1].start(60_000)


def test_window_left(qapp):
    KEPT.append(QWidget())
    KEPT[-1].show()


def test_log_left():
    logging.getLogger("somebody").warning("unexpected")


@pytest.mark.allow_log("somebody.else")
def test_log_of_another_left():
    logging.getLogger("somebody").warning("unexpected")


@pytest.mark.allow_log("somebody")
def test_log_allowed_passes():
    logging.getLogger("somebody.below").warning("expected")


def test_window_closed_passes(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()


def test_thread_ended_passes():
    STOP.set()
    for kept in KEPT[:2]:
        kept.join() if isinstance(kept, threading.Thread) else kept.wait()
"""


def test_what_a_test_leaves_behind_fails_it(tmp_path: Path) -> None:
    guard = (ROOT / "tests" / "conftest.py").read_text(encoding="utf-8")
    # One tenth of a second is enough for a thread that will not end by itself.
    (tmp_path / "conftest.py").write_text(
        re.sub(r"JOIN_SECONDS = [\d.]+", "JOIN_SECONDS = 0.1", guard), encoding="utf-8"
    )
    (tmp_path / "test_leaky.py").write_text(LEAKY_TESTS, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-rA", "-c", ROOT / "pyproject.toml", tmp_path],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    stopped = set(re.findall(r"^ERROR \S+::(\w+)", done.stdout, re.MULTILINE))
    assert stopped == {
        "test_thread_left",
        "test_qthread_left",
        "test_timer_left",
        "test_window_left",
        "test_log_left",
        "test_log_of_another_left",
    }, done.stdout + done.stderr
