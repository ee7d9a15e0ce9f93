"""The practice server as a child process: started early, asked for its address in a lane.

Thread: `start` and `stop` in the GUI thread (neither waits for the child); `address` in a lane.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

from pos_app.domain.errors import UnreachableError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

START_SECONDS = 20.0


def program_command() -> list[str]:
    """How this very program is started again: frozen, or by the running interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "pos_app"]


class PracticeHost:
    """One practice server on a free loopback port; it ends when this process does."""

    def __init__(self, data_dir: Path, arguments: Sequence[str] = ()) -> None:
        """Keep where its world lies and what else it is told (pace, dialects)."""
        self._data_dir = data_dir
        self._arguments = list(arguments)
        self._child: subprocess.Popen[str] | None = None
        self._listening = threading.Event()
        self._address = ""

    def start(self) -> None:
        """Start the child and return at once; a daemon thread waits for its first line."""
        command = [*program_command(), "practice-server", "--port", "0"]
        command += ["--data", str(self._data_dir), "--parent", str(os.getpid())]
        command += self._arguments
        self._child = subprocess.Popen(  # noqa: S603 our own program
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        threading.Thread(target=self._read_address, name="practice address", daemon=True).start()

    def address(self) -> str:
        """Wait for the server to listen and give its base URL.

        Raises UnreachableError when it does not come up.
        """
        if not self._listening.wait(START_SECONDS) or not self._address:
            raise UnreachableError("the practice server did not start")
        return self._address

    def stop(self) -> None:
        """End the child; its world is in its database."""
        if self._child is None:
            return
        self._child.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._child.wait(5)
        if self._child.poll() is None:
            self._child.kill()
            self._child.wait()
        if self._child.stdout is not None:
            self._child.stdout.close()
        self._child = None

    def _read_address(self) -> None:
        child = self._child
        if child is not None and child.stdout is not None:
            line = child.stdout.readline()
            self._address = line.strip().rpartition(" ")[2] if "http://" in line else ""
        self._listening.set()
