"""The lock as Windows gives it; the system's own module is the edge that is replaced."""

import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from pos_app.domain.errors import JournalLockedError
from pos_app.journal import lock
from pos_app.journal.lock import LockFile


class WindowsLocks:
    """msvcrt.locking: bytes from the file's position on, by one process at a time."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        self.taken: set[int] = set()

    def locking(self, file: int, mode: int, count: int) -> None:
        assert (mode, count) == (self.LK_NBLCK, 1)
        place = os.lseek(file, 0, os.SEEK_CUR)
        if place in self.taken:
            raise PermissionError(13, "Permission denied")
        self.taken.add(place)


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> WindowsLocks:
    locks = WindowsLocks()
    module = SimpleNamespace(locking=locks.locking, LK_NBLCK=locks.LK_NBLCK)
    monkeypatch.setitem(sys.modules, "msvcrt", module)
    monkeypatch.setattr(lock, "_take", lock._take_by_msvcrt)
    return locks


def test_windows_locks_a_byte_beyond_the_name(tmp_path: Path, windows: WindowsLocks) -> None:
    path = tmp_path / "journal.db.lock"
    held = LockFile(path)
    assert path.read_text() == f"{os.getpid()}\n"
    assert min(windows.taken) > len(path.read_text())
    with pytest.raises(JournalLockedError, match=f"process {os.getpid()} "):
        LockFile(path)
    held.release()
