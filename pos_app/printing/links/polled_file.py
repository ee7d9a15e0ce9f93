"""What a device file and a serial line share: a file that is polled and never waited for.

Thread: the printer's. Only where files can be polled, which is everywhere but on Windows.
"""

from __future__ import annotations

import contextlib
import os
import select
from abc import abstractmethod
from pathlib import Path

from pos_app.domain.errors import ConfigError, PrinterMissingError
from pos_app.printing.links.base import CHUNK, Link, LinkBrokenError


class PolledFile(Link):
    """A file opened without waiting. What is special to its kind is left to the subclasses."""

    def __init__(self, link: str, address: str, example: str) -> None:
        """Keep the path. Raises ConfigError for none, and where no file can be polled."""
        if os.name != "posix":
            raise ConfigError(f"[printer] link is {link!r}; on Windows it should be 'windows'")
        if not address:
            raise ConfigError(f"[printer] address is empty; it should be a path like {example}")
        self._path = Path(address)
        self._file = -1
        self.description = address

    def open(self, timeout: float) -> None:
        """Open it; that takes no time, whatever the file."""
        del timeout
        if self._file >= 0:
            return
        try:
            self._file = self._open_file()
        except OSError as error:
            # ENXIO: a pipe that nobody reads. ENOENT: nothing is plugged in. EACCES: no right to.
            raise PrinterMissingError(f"{self._path}: {error.strerror}") from error

    def exchange(self, out: bytes | memoryview, timeout: float) -> tuple[int, bytes]:
        """Wait in `poll`."""
        wanted = (select.POLLIN if self.can_answer else 0) | (select.POLLOUT if out else 0)
        events = self._poll(wanted, timeout)
        count, said = 0, b""
        try:
            if events & select.POLLIN:
                with contextlib.suppress(BlockingIOError):
                    said = os.read(self._file, 4096)
                    if not said:
                        self._note_end()
            if events & select.POLLOUT:
                with contextlib.suppress(BlockingIOError):
                    count = os.write(self._file, out[:CHUNK])
        except OSError as error:
            raise LinkBrokenError(f"{self._path}: {error.strerror}") from error
        if events and not events & (select.POLLIN | select.POLLOUT):
            raise LinkBrokenError(f"{self._path}: unplugged, or nobody reads it")
        return count, said

    def close(self) -> None:
        """Close the file."""
        if self._file >= 0:
            with contextlib.suppress(OSError):
                os.close(self._file)
            self._file = -1

    @abstractmethod
    def _open_file(self) -> int:
        """Return the open file. An OSError means that there is no printer."""

    @abstractmethod
    def _note_end(self) -> None:
        """Reading found the end."""

    def _poll(self, wanted: int, timeout: float) -> int:
        if self._file < 0:
            raise LinkBrokenError(f"{self._path}: not open")
        poll = select.poll()
        poll.register(self._file, wanted)
        return next((events for _, events in poll.poll(timeout * 1000)), 0)
