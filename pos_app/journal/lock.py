"""A lock file against a second till on the same journal.

The lock belongs to the operating system: it ends with the process, however that ends, and a file
left behind locks nothing. The pid inside is only there to be named.
Thread: the money lane's.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from pos_app.domain.errors import JournalLockedError
from pos_app.journal.faults import explain_system

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Windows locks bytes against reading too, so the locked one lies beyond the pid.
_LOCKED_BYTE = 1 << 20
_PID_LENGTH = 20


class LockFile:
    """A lock that is held until `release` or the end of the process."""

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises JournalLockedError when another process has it (the detail names its pid), another
        JournalError when the file cannot be made.
        """
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise explain_system(error) from error
        try:
            _take(self._file)
        except OSError as error:
            other = os.read(self._file, _PID_LENGTH).decode("ascii", "replace").strip()
            os.close(self._file)
            detail = f"process {other or 'unknown'} holds {path}"
            raise JournalLockedError(detail) from error
        try:
            length = os.write(self._file, b"%d\n" % os.getpid())
            os.ftruncate(self._file, length)
        except OSError as error:
            os.close(self._file)
            raise explain_system(error) from error

    def release(self) -> None:
        """Let go. The file stays: deleting it would let two processes lock two different files."""
        os.close(self._file)


def _take_by_fcntl(file: int) -> None:
    fcntl = import_module("fcntl")
    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _take_by_msvcrt(file: int) -> None:
    msvcrt = import_module("msvcrt")
    os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
    try:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    finally:
        os.lseek(file, 0, os.SEEK_SET)


_take: Callable[[int], None] = _take_by_msvcrt if sys.platform == "win32" else _take_by_fcntl
