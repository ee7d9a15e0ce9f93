"""Plays a sound file without waiting: the system's own player, else the system's beep.

QtMultimedia is no part of what is installed, and a till needs three short files only.
Thread: GUI; a process is started, never waited for.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QApplication

_PLAYERS: Sequence[tuple[str, ...]] = (
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("afplay",),
)


class Player(QObject):
    """Plays one sound at a time; a newer one takes the place of one that is still heard."""

    def __init__(
        self,
        find_program: Callable[[str], str | None] = shutil.which,
        beep: Callable[[], None] = QApplication.beep,
        parent: QObject | None = None,
    ) -> None:
        """Find what can play here."""
        super().__init__(parent)
        self._beep = beep
        self._command = next(
            ((path, *rest) for name, *rest in _PLAYERS if (path := find_program(name))), ()
        )
        self._process: QProcess | None = None

    @property
    def program(self) -> str:
        """What plays, "" for the beep."""
        return Path(self._command[0]).name if self._command else ""

    @property
    def is_playing(self) -> bool:
        """Whether a sound is still heard."""
        return self._process is not None

    def play(self, path: Path) -> None:
        """Play a file; whatever goes wrong is no business of a sale."""
        if sys.platform == "win32":
            self._play_on_windows(path)
        elif self._command:
            self._start(path)
        else:
            self._beep()

    def stop(self) -> None:
        """Fall silent."""
        if self._process is not None:
            self._process.finished.disconnect(self._forget)
            self._process.errorOccurred.disconnect(self._fail)
            self._process.finished.connect(self._process.deleteLater)
            self._process.kill()
            self._process = None

    def _start(self, path: Path) -> None:
        self.stop()
        process = self._process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._forget)
        process.errorOccurred.connect(self._fail)
        process.start(self._command[0], [*self._command[1:], str(path)])

    def _forget(self, code: int) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        if code != 0:
            self._fall_back()

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._process = None
            self._fall_back()

    def _fall_back(self) -> None:
        """A player without a sound device says nothing: from now on the system beeps."""
        self._command = ()
        self._beep()

    def _play_on_windows(self, path: Path) -> None:
        if sys.platform == "win32":  # said again for the type checker, which reads no callers
            import winsound

            flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
            try:
                winsound.PlaySound(str(path), flags)
            except RuntimeError:
                self._beep()
